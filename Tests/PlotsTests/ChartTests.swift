import Testing

@testable import Plots

@Suite struct ChartTests {
  private let months = ["Jan", "Feb", "Mar", "Apr"]

  private func chart(@MarkBuilder _ marks: () -> [any Mark]) -> Chart {
    Chart(x: .names(months), y: .linear(format: { "\(Int($0))" }), marks: marks)
  }

  private func data(_ values: [Double?]) -> [Datum] { values.map { Datum($0, $0.map { "\($0)" } ?? "") } }

  private func boxes(_ drawing: Drawing, _ style: Style) -> [Box] {
    drawing.items.compactMap { item in
      if case .box(let box) = item.shape, item.style == style { box } else { nil }
    }
  }

  @Test func `A chart without a number says that there is none`() {
    #expect(chart {}.drawing(.wide).texts.map(\.string) == ["No data"])
    #expect(chart { LineMark([.gap, .gap], "NRR") }.drawing(.narrow).texts.map(\.string) == ["No data"])
  }

  @Test func `Marks of conditions and loops stand in their order`() {
    let isShown = Bool("true") ?? false
    let chart = chart {
      if isShown { RuleMark(y: 1) } else { RuleMark(y: 2) }
      for place in 0..<2 { LineMark(data([1, 2]), "line \(place)") }
      [EventMark(at: 0, "a"), EventMark(at: 1, "b")]
    }
    #expect(chart.marks.count == 5)
    #expect((chart.marks[0] as? RuleMark)?.y?.value == 1)
    #expect((chart.marks[4] as? EventMark)?.text == "b")
  }

  @Test func `Series without a look take the colours in their order`() {
    let drawing = chart {
      LineMark(data([1, 2, 3, 4]), "a")
      LineMark(data([2, 3, 4, 5]), "given").thin()
      LineMark(data([3, 4, 5, 6]), "b")
    }.drawing(.wide)
    let styles = drawing.items.compactMap { item -> String? in
      if case .path(let runs, _) = item.shape, runs[0].count == 4 { item.style.name } else { nil }
    }
    #expect(styles == ["ls1", "l1", "ls2"])
  }

  @Test func `Bars stand on zero, which is on the axis whatever the numbers`() throws {
    let drawing = chart { BarMark(data([70, 80, 75, 90]), "2026", scenario: .actual) }.drawing(.wide)
    let scale = try #require(drawing.scale)
    #expect(scale.lower == 0)
    for box in boxes(drawing, .actual).suffix(4) { #expect(abs(box.maxY - scale(0)) < 0.01) }
  }

  @Test func `Each dot reads back as its numbers within half a pixel`() throws {
    let numbers = [(2.0, 90.0), (5, 104), (9, 97), (14, 121)]
    let plot = ScatterPlot(
      [.init("", numbers.map { DotMark.Dot($0.0, $0.1) })], x: .linear(format: { "\($0)" }),
      y: .linear(format: { "\($0)" }))
    let drawing = plot.drawing(.wide)
    let scale = try #require(drawing.scale)
    let heights = drawing.items.compactMap { item -> Double? in
      if case .circle(let middle, 4) = item.shape { middle.y } else { nil }
    }
    #expect(heights.count == 4)
    for (height, number) in zip(heights, numbers) { #expect(abs(scale(number.1) - height) < 0.5) }
  }

  @Test func `A legend names what has no name at its end`() {
    let drawing = chart {
      BarMark(data([1, 2, 3, 4]), "Booked", scenario: .actual)
      LineMark(data([2, 3, 4, 5]), "Target")
    }.drawing(.wide)
    let texts = drawing.texts.map(\.string)
    #expect(texts.filter { $0 == "Booked" }.count == 1)
    #expect(texts.contains("Target 5.0"))
    var other = chart { LineMark(data([2, 3, 4, 5]), "Target") }
    other.names = .legend
    #expect(other.drawing(.wide).texts.contains { $0.string == "Target" })
    #expect(!other.drawing(.wide).texts.contains { $0.string == "Target 5.0" })
  }

  @Test func `A reference range lies behind all lines and is named below`() throws {
    let drawing = chart {
      LineMark(data([1, 2, 3, 4]), "NRR")
      RangeMark(y: 2...3, "Median, survey, 2025")
    }.drawing(.wide)
    let scale = try #require(drawing.scale)
    let first = try #require(drawing.items.first)
    #expect(first.style == .wash)
    if case .box(let box) = first.shape {
      #expect(abs(box.y - scale(3)) < 0.01 && abs(box.maxY - scale(2)) < 0.01)
    }
    #expect(drawing.texts.last?.string == "Median, survey, 2025")
  }

  @Test func `Highlighted columns are covered whole`() {
    let drawing = chart {
      RangeMark(columns: 1...2)
      BarMark(data([1, 2, 3, 4]), scenario: .actual)
    }.drawing(.wide)
    let wash = boxes(drawing, .wash)[0]
    let bars = boxes(drawing, .actual)
    #expect(wash.x < bars[1].x && wash.maxX > bars[2].maxX)
    #expect(wash.x > bars[0].maxX && wash.maxX < bars[3].x)
  }

  @Test(arguments: Layout.all) func `The same marks have the same heights in small multiples`(layout: Layout) {
    let panels = [[1.0, 2, 3, 4], [40, 30, 20, 10]].enumerated().map { place, values in
      SmallMultiplesPlot.Panel("panel \(place)", chart { LineMark(data(values)) })
    }
    let drawing = SmallMultiplesPlot(panels).drawing(layout)
    // Side by side they share the numbers at the left, one under the other each has its own.
    #expect(drawing.texts.count { $0.string == "40" } == (layout.isWide ? 1 : 2))
    let greatest = drawing.items.compactMap { item -> Double? in
      guard case .path(let runs, _) = item.shape, item.style == .lines[0] else { return nil }
      return runs.joined().map(\.y).min()
    }
    #expect(greatest.count == 4 && (layout.isWide ? greatest[0] > greatest[2] + 80 : greatest[0] < greatest[2]))
    #expect(drawing.texts.contains { $0.string == "panel 1" && $0.isBold })
  }

  @Test func `Labels stand on highlighted columns and beside the lines of events`() {
    let drawing = chart {
      RangeMark(columns: 1...2, "Price test")
      BarMark(data([10, 20, 30, 40]), scenario: .actual)
      EventMark(at: 1, "Start")
    }.drawing(.wide)
    #expect(drawing.dropped == 0)
    #expect(drawing.texts.contains { $0.string == "20.0" } && drawing.texts.contains { $0.string == "Start" })
    // The wash comes first, then the event's line, then the bars.
    let order = drawing.items.map(\.style)
    let places = [Style.wash, .leader, .actual].compactMap { order.firstIndex(of: $0) }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func `Charts without labels at their left can be lined up with others`() {
    var plain = chart { LineMark(data([1, 2, 3, 4])).thin() }
    plain.y.count = 0
    plain.margin = 60
    let lines = plain.drawing(.wide).items.compactMap { item -> Point? in
      if case .path(let runs, _) = item.shape, item.style == .thin { runs[0][0] } else { nil }
    }
    #expect(lines.map(\.x) == [64])
  }

  @Test func `Rows of texts stand under their columns`() throws {
    var table = chart { LineMark(data([1, 2, 3, 4])).thin() }
    table.rows = [.init("At risk", ["90", "80", "70", "60"])]
    let texts = table.drawing(.wide).texts
    for (month, text) in zip(months, ["90", "80", "70", "60"]) {
      let head = try #require(texts.first { $0.string == month })
      let foot = try #require(texts.first { $0.string == text })
      #expect(abs(head.origin.x - foot.origin.x) < 0.01 && foot.box.y > head.box.maxY)
    }
  }
}
