import Markup
import Plots
import Testing

/// A mark as another program would write it: whiskers with a name, with nothing but what the module shows.
private struct WhiskerMark: Mark {
  var columns: [ClosedRange<Double>]

  var extent: Extent {
    Extent(columns: columns.count, y: columns.flatMap { [$0.lowerBound, $0.upperBound] })
  }

  func draw(into drawing: inout Drawing, on frame: Frame) {
    for (index, range) in columns.enumerated() {
      let (low, high) = (frame(Double(index), range.lowerBound), frame(Double(index), range.upperBound))
      drawing.line(low, high, .medium)
      for end in [low, high] { drawing.line(Point(end.x - 4, end.y), Point(end.x + 4, end.y), .medium) }
    }
  }

  func label(into drawing: inout Drawing, on frame: Frame) {
    guard let last = columns.last else { return }
    let place = frame(Double(columns.count - 1), last.upperBound)
    drawing.textIfFree("whiskers", at: Point(place.x, place.y - 6), anchor: .end)
  }
}

/// A form as another program would write it.
private struct WhiskerPlot: Plot {
  var columns: [ClosedRange<Double>]

  func drawing(_ layout: Layout) -> Drawing {
    Chart(x: .names(columns.indices.map { "\($0)" }), y: .linear(format: { "\(Int($0))" })) {
      WhiskerMark(columns: columns)
    }.drawing(layout)
  }
}

@Suite struct OwnMarkTests {
  @Test(arguments: Layout.all) func `A mark of another program stands on the axes of a chart`(layout: Layout) throws {
    let drawing = WhiskerPlot(columns: [10...20, 15...40]).drawing(layout)
    let scale = try #require(drawing.scale)
    let heights = drawing.items.compactMap { item -> Double? in
      if case .path(let runs, _) = item.shape, item.style == .medium { runs[0][0].y } else { nil }
    }
    #expect(heights == [10, 10, 20, 15, 15, 40].map { scale($0) })
    #expect(drawing.texts.contains { $0.string == "whiskers" })
    #expect(Checklist.findings(drawing).isEmpty)
  }

  @Test func `It says that there is no data as every plot does, and makes a figure`() {
    #expect(WhiskerPlot(columns: []).drawing(.wide).texts.map(\.string) == ["No data"])
    let figure = WhiskerPlot(columns: [1...2]).figure(Caption(key: "own", title: "Own", summary: "A mark."))
    #expect(Checklist.findings(svg: figure.string).isEmpty)
  }
}
