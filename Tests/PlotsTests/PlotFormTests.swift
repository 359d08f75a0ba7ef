import Testing

@testable import Plots

@Suite struct PlotFormTests {
  @Test func `Names of forms are used once and fit for addresses`() {
    #expect(Set(PlotForm.all.map(\.name)).count == PlotForm.all.count)
    for form in PlotForm.all {
      #expect(form.name.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }, "\(form.name)")
      #expect(form.purpose.hasSuffix("."))
    }
  }

  @Test(arguments: Layout.all) func `Every specimen is drawn whole`(layout: Layout) {
    for form in PlotForm.all {
      let drawing = form.specimen().drawing(layout)
      #expect(drawing.items.count > 3 || form.name == "spark", "\(form.name)")
      #expect(Checklist.findings(drawing).isEmpty, "\(form.name): \(Checklist.findings(drawing))")
    }
  }

  @Test func `A slope's ends are its numbers, and names stand on both sides`() throws {
    let plot = SlopePlot(
      [
        .init("A", then: Datum(10, "10"), now: Datum(30, "30"), impact: .good),
        .init("B", then: .gap, now: Datum(20, "20")),
      ],
      thenName: "2025", nowName: "2026")
    let drawing = plot.drawing(.wide)
    #expect(drawing.texts.map(\.string) == ["2025", "2026", "A 10", "30 A", "20 B"])
    #expect(drawing.items.contains { $0.style == .goodLine })
  }

  @Test func `A bullet's bar starts at zero and its stroke stands at the target`() throws {
    var plot = BulletPlot([.init("NRR", actual: Datum(90, "90"), target: Datum(100, "of 100"), ranges: [50, 120, -3])])
    plot.sharesScale = true
    let drawing = plot.drawing(.wide)
    let scale = try #require(drawing.scale)
    let boxes = drawing.items.compactMap { item -> (String, Box)? in
      if case .box(let box) = item.shape { (item.style.name, box) } else { nil }
    }
    #expect(boxes.map(\.0) == ["r5", "r1", "a", "gp", "a", "a"])
    #expect(abs(boxes[2].1.x - scale(0)) < 0.01 && abs(boxes[2].1.maxX - scale(90)) < 0.01)
    #expect(abs(boxes[4].1.x + 1.5 - scale(100)) < 0.01)
  }

  @Test func `Survival goes in steps, with the numbers at risk under their ages`() throws {
    let form = try #require(PlotForm.all.first { $0.name == "survival" })
    let drawing = form.specimen().drawing(.wide)
    let ages = try #require(drawing.texts.first { $0.string == "0" })
    let risk = try #require(drawing.texts.first { $0.string == "412" })
    #expect(abs(ages.origin.x - risk.origin.x) < 0.01)
    #expect(drawing.texts.contains { $0.string == "Seats: 95% confidence band" })
  }

  @Test func `Bars of a histogram stand side by side over their ranges`() throws {
    let plot = HistogramPlot(
      [.init(0...10, Datum(3, "3")), .init(10...20, Datum(5, "5"))], x: .linear(format: Sample.whole),
      format: Sample.whole)
    let boxes = plot.drawing(.wide).items.compactMap { item -> Box? in
      if case .box(let box) = item.shape { box } else { nil }
    }
    #expect(boxes.count == 2)
    #expect(abs(boxes[0].width - boxes[1].width) < 0.01 && abs(boxes[1].x - boxes[0].maxX - 1) < 0.01)
  }

  @Test(arguments: Layout.all) func `Conversions stand between the stages that they part`(layout: Layout) throws {
    let plot = FunnelPlot([
      .init("Offers", Datum(200, "200")), .init("Signed", Datum(50, "50"), conversion: "25%"),
    ])
    let texts = plot.drawing(layout).texts
    let heights = try ["200", "25%", "50"].map { name in try #require(texts.first { $0.string == name }).box.y }
    #expect(heights == heights.sorted())
  }

  @Test func `Areas stack without negative numbers and are lines with them`() {
    func drawing(_ values: [Double]) -> Drawing {
      AreaPlot(
        axis: .names(["a", "b"]), series: [.init("one", Sample.data(values)), .init("two", Sample.data([3, 4]))],
        format: Sample.whole
      ).drawing(.wide)
    }
    func areas(_ drawing: Drawing) -> Int {
      drawing.items.filter { if case .path(_, true) = $0.shape { true } else { false } }.count
    }
    #expect(areas(drawing([1, 2])) == 2)
    #expect(areas(drawing([1, -2])) == 0)
  }

  @Test func `Ten thousand dots stay small`() {
    let dots = (0..<10_000).map { DotMark.Dot(Specimen.wave($0, 1), Specimen.wave($0, 2)) }
    let plot = ScatterPlot([.init("", dots)], x: .linear(format: Specimen.whole), y: .linear(format: Specimen.whole))
    #expect(plot.drawing(.wide).svg(class: "p-wide").bytes.count < 140_000)
  }

  @Test func `A histogram chooses its own ranges from the numbers`() {
    let plot = HistogramPlot(
      of: [1, 2, 2, 3, 7, 12, 19], count: 4, x: .linear(format: Sample.whole), format: Sample.whole)
    #expect(plot.bins.map(\.bounds) == [0...5, 5...10, 10...15, 15...20])
    #expect(plot.bins.map(\.count.label) == ["4", "1", "1", "1"])
    #expect(HistogramPlot(of: [], x: plot.x, format: Sample.whole).drawing(.wide).texts.map(\.string) == ["No data"])
  }

  @Test(arguments: Layout.all) func `Totals that are planned are outlined and forecasts are hatched`(layout: Layout) {
    var plot = Specimen.bridgeYear
    plot.opening.scenario = .target
    plot.closing.scenario = .forecast
    let styles = plot.drawing(layout).items.map(\.style)
    #expect(styles.filter { $0 == .target }.count == 1)
    #expect(styles.filter { $0 == .hatch }.count == 1)
  }

  @Test func `Forecast columns of a stack are hatched`() {
    var plot = Specimen.stack(6)
    #expect(!plot.drawing(.wide).items.contains { $0.style == .hatch })
    plot.firstForecast = 5
    #expect(plot.drawing(.wide).items.filter { $0.style == .hatch }.count >= 3)
    #expect(plot.drawing(.wide).items.contains { $0.style == LineLook.net.dashed })
  }
}
