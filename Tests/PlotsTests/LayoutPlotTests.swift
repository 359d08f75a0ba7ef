import Testing

@testable import Plots

extension Drawing {
  fileprivate var boxes: [(style: String, box: Box)] {
    items.compactMap { if case .box(let box) = $0.shape { ($0.style.name, box) } else { nil } }
  }

  fileprivate var curves: [(style: String, path: CurvePath)] {
    items.compactMap { if case .curve(let path) = $0.shape { ($0.style.name, path) } else { nil } }
  }

  fileprivate func says(_ text: String) -> Bool { texts.contains { $0.string == text } }
}

private let whole = Sample.whole
@Sendable private func percent(_ part: Double) -> String { Sample.percent(part * 100) }

@Suite struct MekkoPlotTests {
  private func plot(_ columns: [MekkoPlot.Column], isSorted: Bool = true) -> MekkoPlot {
    MekkoPlot(kinds: ["Seats", "Prices"], columns, isSorted: isSorted, format: whole, percent: percent)
  }

  /// Cells without the patches of the legend.
  private func cells(_ drawing: Drawing) -> [(style: String, box: Box)] {
    drawing.boxes.filter { $0.box.height != 10 || $0.box.width != 10 }
  }

  @Test(arguments: Layout.all) func `The area of a cell is its amount`(layout: Layout) {
    let drawing = plot([.init("A", 300, [30, 60]), .init("B", 100, [10, 5])]).drawing(layout)
    let cells = cells(drawing)
    #expect(cells.map(\.style) == ["s1", "s2", "s1", "s2"])
    // A pixel of each side is the gap to the neighbours.
    let areas = cells.enumerated().map { place, cell in
      (cell.box.width + (place < 2 || !layout.isWide ? 1 : 0)) * (cell.box.height + 1)
    }
    for (area, amount) in zip(areas, [30.0, 60, 10, 5]) {
      #expect(abs(area / areas[0] - amount / 30) < 0.02, "\(areas)")
    }
  }

  @Test(arguments: Layout.all) func `Under each column stand its name, its rate and its size`(layout: Layout) {
    let drawing = plot([.init("A", 300, [30, 60]), .init("B", 100, [10, 5])]).drawing(layout)
    for text in ["A", "30%", "300", "B", "15%", "100", "Seats 40", "Prices 65"] {
      #expect(drawing.says(text), "\(text)")
    }
  }

  @Test func `An amount stands in its cell with its share of all`() {
    let drawing = plot([.init("A", 300, [25, 75])]).drawing(.wide)
    for text in ["25", "25%", "75", "75%", "100%"] { #expect(drawing.says(text), "\(text)") }
  }

  @Test func `Columns stand from the widest, at most seven, the rest together last`() {
    let columns = (1...9).map { MekkoPlot.Column("C\($0)", Double($0) * 10, [1, nil]) }
    let drawing = plot(columns).drawing(.wide)
    let names = drawing.texts.filter { $0.string.hasPrefix("C") || $0.string == "Other" }
    #expect(
      names.sorted { $0.origin.x < $1.origin.x }.map(\.string) == ["C9", "C8", "C7", "C6", "C5", "C4", "Other"])
    // 10, 20 and 30 of size.
    #expect(drawing.says("60"))
  }

  @Test func `Given order stays if asked for`() {
    let drawing = plot([.init("small", 1, [1, 1]), .init("large", 9, [1, 1])], isSorted: false).drawing(.wide)
    let names = drawing.texts.filter { ["small", "large"].contains($0.string) }
    #expect(names.map(\.string) == ["small", "large"])
  }

  @Test func `Beyond seven kinds the last ones are one`() {
    let kinds = (1...9).map { "K\($0)" }
    let plot = MekkoPlot(
      kinds: kinds, [.init("A", 100, [1, 1, 1, 1, 1, 1, 2, 3, 4])], format: whole, percent: percent)
    let drawing = plot.drawing(.wide)
    #expect(drawing.says("K6 1") && drawing.says("Other 9") && !drawing.says("K7 2"))
  }

  @Test func `Numbers below zero and columns without a size are counted`() {
    let drawing = plot([.init("A", 300, [30, -60]), .init("B", 0, [10, 5]), .init("C", nil, [1, 1])]).drawing(.wide)
    #expect(cells(drawing).count == 1)
    #expect(drawing.says("3 at zero, below or unknown: in the table only"))
    #expect(plot([.init("A", 300, [0, nil])]).drawing(.wide).texts.map(\.string) == ["No data"])
  }
}

@Suite struct FlowPlotTests {
  private func plot(_ flows: [FlowPlot.Flow], ranks: [String] = ["Pro", "Team", "Free"]) -> FlowPlot {
    FlowPlot(ranks: ranks, flows, titles: .init(before: "2025", after: "2026"), format: whole)
  }

  private static let some: [FlowPlot.Flow] = [
    .init(from: "Team", to: "Pro", 40), .init(from: "Pro", to: "Pro", 100), .init(from: "Pro", to: "Free", 20),
    .init(from: "Free", to: "Free", 30), .init(from: "Team", to: "Pro", 10),
  ]

  @Test func `Flows up the ranks are good, down bad, and between the same states added`() {
    let drawing = plot(FlowPlotTests.some).drawing(.wide)
    #expect(drawing.curves.map(\.style) == ["fn", "fn", "fb", "fg"])
    for text in ["Upgraded 50", "Unchanged 130", "Downgraded 20"] { #expect(drawing.says(text), "\(text)") }
  }

  @Test func `Both sides have the same total, and states their net change`() {
    let drawing = plot(FlowPlotTests.some).drawing(.wide)
    #expect(drawing.texts.filter { $0.string == "Total 200" }.count == 2)
    #expect(drawing.says("150 (+30)"))
    #expect(drawing.says("50 (+20)"))
    let same = plot([.init(from: "Pro", to: "Pro", 7)]).drawing(.wide)
    #expect(same.says("7 (±0)"))
  }

  @Test(arguments: Layout.all) func `States stand by rank on both sides, as high as what flows`(layout: Layout) {
    let drawing = plot(FlowPlotTests.some).drawing(layout)
    let nodes = drawing.boxes.filter { $0.style == "a" }.map(\.box)
    #expect(nodes.count == 5)
    let (before, after) = (nodes.prefix(3).map { $0 }, nodes.suffix(2).map { $0 })
    #expect(before.map(\.y) == before.map(\.y).sorted() && after.map(\.y) == after.map(\.y).sorted())
    for (box, amount) in zip(nodes, [120.0, 50, 30, 150, 50]) {
      #expect(abs(box.height / nodes[0].height - amount / 120) < 0.01)
    }
  }

  @Test func `An impact that is given comes before the ranks, and states without rank have none`() {
    let drawing = plot([
      .init(from: "Pro", to: "Free", 1, impact: .good), .init(from: "Pro", to: "Churned", 1),
      .init(from: "New", to: "Pro", 1, impact: .neutral),
    ]).drawing(.wide)
    #expect(drawing.curves.map(\.style).sorted() == ["fg", "fn", "fn"])
  }

  @Test func `Flows of zero and less are counted, and beyond twelve states the least are one`() {
    let names = (0..<20).map { "P\($0)" }
    let flows = names.enumerated().map { FlowPlot.Flow(from: $1, to: $1, Double(100 - $0)) }
    let drawing = plot(flows + [.init(from: "P0", to: "P1", -4)], ranks: names).drawing(.wide)
    #expect(drawing.says("1 at zero, below or unknown: in the table only"))
    #expect(drawing.says("Other: 9 more in the table"))
    #expect(drawing.says("P10") && !drawing.says("P11"))
    #expect(plot([.init(from: "Pro", to: "Free", 0)]).drawing(.wide).texts.first?.string == "No data")
  }
}

@Suite struct TreemapPlotTests {
  private func part(_ name: String, _ value: Double?) -> TreemapPlot.Part {
    .init(name, Datum(value, value.map(whole) ?? "n/a"))
  }

  @Test(arguments: Layout.all) func `Areas are in proportion, the greatest first, a pixel apart`(layout: Layout) {
    let drawing = TreemapPlot([part("B", 20), part("A", 60), part("C", 20)]).drawing(layout)
    let areas = drawing.boxes.map { $0.box.width * $0.box.height }
    #expect(areas.count == 3)
    #expect(abs(areas[0] / (areas[0] + areas[1] + areas[2]) - 0.6) < 0.01)
    #expect(drawing.texts.first?.string == "A")
  }

  @Test func `Each group has a colour and its name above it`() {
    let drawing = TreemapPlot([
      .init("Small", note: "9", [part("x", 9)]), .init("Large", [part("y", 50), part("z", 41)]),
    ]).drawing(.wide)
    #expect(drawing.boxes.map(\.style) == ["s1", "s1", "s2"])
    let large = drawing.texts.first { $0.string == "Large" }
    #expect(large?.isBold == true)
    #expect(drawing.says("9"))
  }

  @Test func `Beyond seven groups the least are one without colour`() {
    let groups = (1...9).map { TreemapPlot.Group("G\($0)", [part("p", Double($0))]) }
    let drawing = TreemapPlot(groups).drawing(.wide)
    #expect(drawing.boxes.filter { $0.style == "a" }.count >= 3)
    #expect(drawing.says("Other") && !drawing.says("G1"))
  }

  @Test func `Parts too small for a label are listed, and those without area named`() {
    let drawing = TreemapPlot([part("Large", 10_000), part("Tiny", 3), part("Minus", -5), part("Gap", nil)])
      .drawing(.wide)
    #expect(drawing.says("Too small for a label: Tiny 3"))
    #expect(drawing.says("2 at zero, below or unknown: in the table only. Minus \u{2212}5, Gap n/a"))
    #expect(drawing.boxes.count <= 2)
  }

  @Test func `Without a number above zero the plot says so`() {
    #expect(TreemapPlot([part("Minus", -5)]).drawing(.wide).texts.first?.string == "No data")
    #expect(TreemapPlot([TreemapPlot.Group]()).drawing(.narrow).texts.map(\.string) == ["No data"])
  }
}

@Suite struct RibbonTests {
  @Test func `Text on a flow has four and a half to one, and its outline three to one on the page`() throws {
    for impact in [Impact.good, .bad, .neutral] {
      let fill = try #require(impact.ribbon.fill)
      let stroke = try #require(impact.ribbon.stroke)
      let text = try #require(impact.onRibbon.fill)
      #expect(text.light.contrast(with: fill.light) >= 4.5 && text.dark.contrast(with: fill.dark) >= 4.5)
      #expect(stroke.light.contrast(with: Paint.page.light) >= 3 && stroke.dark.contrast(with: Paint.page.dark) >= 3)
    }
  }
}

@Suite struct LabelSlotsTests {
  @Test func `Labels that are free stay, those that collide part around their weighted mean`() {
    let slots = LabelSlots([(10, 8, 1), (50, 8, 3), (50, 8, 1), (90, 8, 1)], between: 0, and: 100)
    #expect(slots.middles == [10, 48, 56, 90])
  }

  @Test func `Labels stay between the bounds`() {
    #expect(LabelSlots([(1, 10, 1), (2, 10, 1)], between: 0, and: 100).middles == [5, 15])
    #expect(LabelSlots([(99, 10, 1), (99, 10, 1)], between: 0, and: 100).middles == [85, 95])
    #expect(LabelSlots([], between: 0, and: 1).middles == [])
  }
}

@Suite struct SmoothMarkTests {
  @Test func `A smooth line is a curve through its numbers, and an area is one too`() {
    let frame = Frame(
      x: .points(PointScale(count: 3, range: (0, 100))), y: .linear(LinearScale(domain: (0, 10), range: (100, 0))),
      box: Box(x: 0, y: 0, width: 100, height: 100))
    var drawing = Drawing(width: 100, height: 100)
    let data = Sample.data([1, 9, 4])
    LineMark(data).smoothed().draw(into: &drawing, on: frame)
    var area = AreaMark(data)
    area.curve = .monotone
    area.draw(into: &drawing, on: frame)
    #expect(drawing.curves.count == 2)
    for curve in drawing.curves { #expect(curve.path.points.contains(Point(50, 10))) }
  }
}
