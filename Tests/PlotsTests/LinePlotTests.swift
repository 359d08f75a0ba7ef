import Testing

@testable import Plots

@Suite struct LinePlotTests {
  private func plot(_ values: [Double?], unfinished: Int? = nil) -> LinePlot {
    LinePlot(
      axis: .names(values.indices.map(String.init)),
      lines: [.init("NRR", values.map { Datum($0, $0.map { "\($0)" } ?? "") }, emphasis: .thick)],
      unfinished: unfinished, format: { "\($0)" })
  }

  private func runs(_ drawing: Drawing, _ style: Style) -> [[Point]] {
    drawing.items.flatMap { item -> [[Point]] in
      if case .path(let runs, _) = item.shape, item.style == style { runs } else { [] }
    }
  }

  @Test func `Each point reads back as its number within half a pixel`() throws {
    let values = [101.0, 104, 99, 108]
    let drawing = plot(values).drawing(.wide)
    let scale = try #require(drawing.scale)
    let points = try #require(runs(drawing, .thick).first)
    for (point, value) in zip(points, values) { #expect(abs(scale(value) - point.y) < 0.5) }
  }

  @Test func `A gap breaks the line and a point alone is a dot`() {
    let drawing = plot([1, 2, nil, 4, nil, 6, 7]).drawing(.wide)
    #expect(runs(drawing, .thick).filter { $0.count > 1 }.map(\.count) == [2, 2])
    #expect(drawing.items.contains { if case .circle(_, 2.5) = $0.shape { true } else { false } })
  }

  @Test func `An unfinished period is dashed`() {
    let drawing = plot([1, 2, 3, 4], unfinished: 3).drawing(.wide)
    #expect(runs(drawing, .thick).map(\.count) == [3])
    #expect(runs(drawing, .thickDashed).map(\.count) == [2])
  }

  @Test(arguments: Layout.all) func `Labels at the end are the last numbers`(layout: Layout) {
    let text = Specimen.retention.drawing(layout).texts.map(\.string).joined(separator: " ")
    for line in Specimen.retention.lines {
      #expect(text.contains("\(line.name) \(line.values.last?.label ?? "none")"))
    }
    #expect(text.contains("Target 110\u{A0}%"))
    #expect(text.contains("published survey, 2025"))
  }

  @Test func `The rule is named on the axis in heavy type`() {
    let drawing = Specimen.retention.drawing(.wide)
    #expect(drawing.texts.contains { $0.string == "100\u{A0}%" && $0.isBold })
    #expect(drawing.items.contains { $0.style == .rule })
  }

  @Test func `The first, least and greatest numbers are labelled`() {
    let texts = plot([5, 9, 1, 6]).drawing(.wide).texts.map(\.string)
    #expect(texts.contains("5.0") && texts.contains("9.0") && texts.contains("1.0"))
  }

  @Test(arguments: Layout.all) func `Events stand above the lines, and their room is taken from no label`(
    layout: Layout
  ) {
    var plot = Specimen.retention
    plot.events = [EventMark(at: 7, "Price rise"), EventMark(at: 8, "New seats model"), EventMark(at: 23, "Freeze")]
    let drawing = plot.drawing(layout)
    let texts = drawing.texts.map(\.string).joined(separator: " ")
    for event in plot.events { #expect(texts.contains(event.text)) }
    #expect(drawing.height > Specimen.retention.drawing(layout).height)
    #expect(Checklist.findings(drawing).isEmpty)
  }
}
