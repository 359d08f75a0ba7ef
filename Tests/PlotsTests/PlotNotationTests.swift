import Testing

@testable import Plots

/// What single forms say beside their marks.
@Suite struct PlotNotationTests {
  private func specimen<Form: Plot>(_ name: String, as form: Form.Type) throws -> Form {
    let plot = try #require(PlotForm.all.first { $0.name == name }).specimen()
    return try #require(plot as? Form)
  }

  private func styles(_ drawing: Drawing) -> Set<String> { Set(drawing.items.map(\.style.name)) }

  @Test(arguments: Layout.all) func `Curves of survival stand on a line at zero, with nothing below`(layout: Layout)
    throws
  {
    let drawing = try specimen("survival", as: SurvivalPlot.self).drawing(layout)
    let scale = try #require(drawing.scale)
    #expect(scale.lower == 0)
    let floor = drawing.items.contains { item in
      if item.style == .axis, case .path(let runs, _) = item.shape {
        runs[0].allSatisfy { $0.y == scale(0) }
      } else {
        false
      }
    }
    #expect(floor)
  }

  @Test(arguments: Layout.all) func `Each curve of survival has its bounds and its number at risk`(layout: Layout)
    throws
  {
    let drawing = try specimen("survival", as: SurvivalPlot.self).drawing(layout)
    let texts = drawing.texts.map(\.string)
    for text in ["At risk: Seats", "At risk: Add-ons", "Seats: 95% confidence band", "Add-ons: 95% confidence band"] {
      #expect(texts.contains(text))
    }
    #expect(drawing.items.count { $0.style == .bounds[0] } == 3)
  }

  @Test(arguments: Layout.all) func `A slope says its changes, and so does its table`(layout: Layout) throws {
    let plot = try specimen("slope", as: SlopePlot.self)
    let texts = plot.drawing(layout).texts.map(\.string)
    for change in ["+8 pp", "+5 pp", "0 pp", "\u{2212}5 pp"] { #expect(texts.contains(change)) }
    #expect(plot.table.columns == ["Oct 2025", "Oct 2026", "Change"])
    #expect(plot.table.text(0, 2) == "+8 pp")
  }

  @Test func `A median ends above the bar that it falls into`() throws {
    let drawing = try specimen("histogram", as: HistogramPlot.self).drawing(.wide)
    let scale = try #require(drawing.scale)
    let ends = drawing.items.compactMap { item -> Double? in
      if item.style == .arrowhead, case .path(let runs, _) = item.shape { runs[0].map(\.y).max() } else { nil }
    }
    #expect(ends.count == 1 && ends[0] < scale(61) && ends[0] > scale(61) - 25)
  }

  @Test(arguments: Layout.all) func `Areas of bubbles have a key of round sizes`(layout: Layout) throws {
    let drawing = try specimen("scatter", as: ScatterPlot.self).drawing(layout)
    let rings = drawing.items.compactMap { item -> Double? in
      if item.style == .ring, case .circle(_, let radius) = item.shape { radius } else { nil }
    }
    #expect(rings.count == 3)
    #expect(abs(rings[0] * rings[0] / (rings[1] * rings[1]) - 2) < 1e-9)
    let texts = drawing.texts.map(\.string)
    #expect(["100", "50", "10"].allSatisfy(texts.contains))
  }

  @Test func `Totals of many months are thinned out evenly`() {
    let texts = Specimen.stack(24).drawing(.wide).texts.map(\.string)
    let losses = Specimen.stack(24).losses
    let shown = losses.indices.filter { texts.contains(losses[$0]) }
    #expect(shown.count >= 11 && shown.contains(0) && shown.contains(23))
    #expect(zip(shown, shown.dropFirst()).allSatisfy { $1 - $0 <= 3 })
  }

  @Test(arguments: Layout.all) func `Every flow of a few has its amount`(layout: Layout) throws {
    let plot = try specimen("flow", as: FlowPlot.self)
    let texts = plot.drawing(layout).texts.map(\.string)
    for flow in plot.flows { #expect(texts.contains(plot.format(flow.amount ?? 0))) }
  }

  @Test(arguments: [(Scenario.previous, "pv"), (.target, "tg"), (.forecast, "h")])
  func `Lollipops, funnels and histograms show their scenario`(scenario: Scenario, style: String) {
    let rows = [BarPlot.Bar("a", Datum(4, "4")), BarPlot.Bar("b", Datum(3, "3"))]
    var histogram = HistogramPlot(of: [1, 2, 2, 3], x: .linear(format: Sample.whole), format: Sample.whole)
    histogram.scenario = scenario
    let funnel = FunnelPlot([.init("a", Datum(4, "4")), .init("b", Datum(2, "2"))], scenario: scenario)
    for plot in [LollipopPlot(rows, scenario: scenario), funnel, histogram] as [any Plot] {
      #expect(styles(plot.drawing(.wide)).contains(style))
    }
    #expect(!styles(LollipopPlot(rows).drawing(.wide)).contains(style))
  }

  @Test func `In chosen colours no two lines share their strokes`() {
    let rules = Style.lines.map { style -> Substring in
      let css = Theme.standard.css
      guard let start = css.range(of: "svg .p-\(style.name){stroke-dasharray:") else { return "solid" }
      return css[start.upperBound...].prefix { $0 != "}" }
    }
    #expect(Set(rules).count == Style.lines.count && rules[0] == "solid")
  }

  @Test func `Parts of a stack are worded as its axis is`() {
    let table = Specimen.stack(6).table
    #expect(table.text(0, 0).hasSuffix("k"))
    #expect(table.text(0, 5).hasPrefix("+"))
  }
}
