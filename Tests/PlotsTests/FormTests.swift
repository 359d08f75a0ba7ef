import Testing

@testable import Plots

@Suite struct CohortPlotTests {
  @Test func `Every reached cell is labelled and the others are blank`() {
    let plot = Specimen.cohort(12, step: 1)
    let drawing = plot.drawing(.wide)
    let boxes = drawing.items.filter { if case .box = $0.shape { true } else { false } }
    let labels = drawing.items.filter { Style.onDiverging.contains($0.style) }
    #expect(boxes.count == 78)
    #expect(labels.count == 78)
  }

  @Test func `Cells at the middle have no colour and those far from it the strongest`() {
    let rows = [CohortPlot.Row("A", [Datum(100, "100"), Datum(140, "140"), Datum(60, "60")])]
    let drawing = CohortPlot(ages: ["0", "1", "2"], rows: rows).drawing(.wide)
    let styles = drawing.items.compactMap { if case .box = $0.shape { $0.style.name } else { nil } }
    #expect(styles == ["d0", "d3", "d6"])
  }

  @Test func `The narrow layout shows recent cohorts, fewer ages, and counts the rest`() {
    let drawing = Specimen.cohort(36, step: 1).drawing(.narrow)
    #expect(drawing.texts.contains { $0.string == "18 more in the table" })
    #expect(!drawing.texts.contains { $0.string == "Jan 2024" })
    #expect(drawing.texts.contains { $0.string == "Dec 2026" })
  }
}

@Suite struct ComparisonPlotTests {
  @Test(arguments: Layout.all) func `The greatest comes first and a missing start has no dot`(layout: Layout)
    throws
  {
    let drawing = Specimen.comparison.drawing(layout)
    let names = Specimen.comparison.rows.map(\.name)
    let shown = drawing.texts.filter { names.contains($0.string) }.sorted { $0.box.y < $1.box.y }.map(
      \.string)
    #expect(
      shown == [
        "Healthcare", "Software", "Logistics and transport", "Public sector", "Manufacturing", "Retail",
      ])
    // Five rows and the key at the top.
    #expect(drawing.items.filter { $0.style == .then }.count == 6)
  }

  @Test func `Each dot reads back as its number`() throws {
    let drawing = Specimen.comparison.drawing(.wide)
    let scale = try #require(drawing.scale)
    let places = drawing.items.compactMap { item -> Double? in
      if case .circle(let middle, 5.5) = item.shape, middle.y > 20 { middle.x } else { nil }
    }
    let values = Specimen.comparison.rows.compactMap(\.now.value).sorted(by: >)
    for (place, value) in zip(places, values) { #expect(abs(scale.invert(place) - value) < 0.1) }
    #expect(places.count == values.count)
  }

  @Test func `Change and count stand in every row`() {
    for layout in Layout.all {
      let texts = Specimen.comparison.drawing(layout).texts.map(\.string)
      for row in Specimen.comparison.rows { #expect(texts.contains(row.change) && texts.contains(row.count)) }
    }
  }
}

@Suite struct BarPlotTests {
  @Test func `Bars start at zero, the longest first`() throws {
    let drawing = Specimen.bars.drawing(.wide)
    let scale = try #require(drawing.scale)
    let boxes = drawing.items.compactMap { if case .box(let box) = $0.shape { box } else { nil } }
    for box in boxes.dropLast() { #expect(abs(box.x - scale(0)) < 0.01) }
    #expect(boxes.map(\.width) == boxes.map(\.width).sorted(by: >) || boxes.last.map { $0.maxX } == scale(0))
  }

  @Test func `A forecast is hatched and a gap has no bar`() {
    let drawing = BarPlot([.init("A", Datum(5, "5")), .init("B", .gap)], scenario: .forecast).drawing(.wide)
    #expect(drawing.items.contains { $0.style == .hatch })
    #expect(drawing.items.filter { $0.style == .actual }.count == 1)
    #expect(drawing.texts.contains { $0.string == "B" })
  }
}

@Suite struct GroupedBarPlotTests {
  @Test func `A forecast stands in the place of the actual figures that it goes on`() throws {
    let drawing = Specimen.grouped.drawing(.wide)
    let actual = drawing.items.compactMap { item -> Box? in
      if case .box(let box) = item.shape, item.style == .actual, box.width > 12 { box } else { nil }
    }
    #expect(actual.count == 4)
    let steps = zip(actual, actual.dropFirst()).map { $1.x - $0.x }
    for step in steps { #expect(abs(step - steps[0]) < 0.01) }
  }
}

@Suite struct SparkPlotTests {
  @Test func `The last point and the extremes are marked`() {
    let drawing = SparkPlot([3, 9, 1, 5]).drawing()
    let circles = drawing.items.filter { if case .circle = $0.shape { true } else { false } }
    #expect(circles.count == 3)
    #expect(drawing.texts.isEmpty)
  }

  @Test func `One domain along a row makes heights comparable`() throws {
    let one = try #require(SparkPlot([1, 2], domain: 0...10).drawing().scale)
    let other = try #require(SparkPlot([8, 9], domain: 0...10).drawing().scale)
    #expect(one == other)
  }

  @Test func `A tile is hidden from assistive technology unless it has a label`() {
    #expect(SparkPlot([1, 2]).element().string.contains("aria-hidden=\"true\" direction"))
    #expect(SparkPlot([1, 2]).element(label: "NRR").string.contains("role=\"img\" aria-label=\"NRR\""))
    #expect(SparkPlot([]).element().string.contains("<svg"))
  }
}
