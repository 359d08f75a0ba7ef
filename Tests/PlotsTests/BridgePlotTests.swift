import Testing

@testable import Plots

@Suite struct BridgePlotTests {
  private func boxes(_ drawing: Drawing, _ styles: [Style]) -> [Box] {
    drawing.items.compactMap { item in
      if case .box(let box) = item.shape, styles.contains(item.style) { box } else { nil }
    }.sorted { $0.x < $1.x }
  }

  private let steps: [Style] = [.good, .bad, .neutral]

  @Test func `Each step starts where the last one ended, and the closing total meets the last`() throws {
    let drawing = Specimen.bridgeYear.drawing(.wide)
    let scale = try #require(drawing.scale)
    var level = 281_000.0
    for (box, step) in zip(boxes(drawing, steps), Specimen.bridgeYear.steps) {
      let next = level + (step.amount.value ?? 0)
      #expect(abs(scale.invert(box.y) - max(level, next)) <= abs(scale.invert(0.5) - scale.invert(0)))
      #expect(abs(scale.invert(box.maxY) - min(level, next)) <= abs(scale.invert(0.5) - scale.invert(0)))
      level = next
    }
    let totals = boxes(drawing, [.actual])
    #expect(totals.count == 2)
    #expect(abs(scale.invert(totals[1].y) - level) < 700)
  }

  @Test func `Totals stand on zero when steps are large`() throws {
    let drawing = Specimen.bridgeYear.drawing(.wide)
    let scale = try #require(drawing.scale)
    for box in boxes(drawing, [.actual]) { #expect(abs(box.maxY - scale(0)) < 0.01) }
    #expect(!drawing.texts.contains { $0.string == Words.english.totalsCut })
  }

  @Test func `Totals are cut with a mark and a note when steps are small, unless told not to`() {
    #expect(Specimen.bridge.drawing(.wide).texts.contains { $0.string == Words.english.totalsCut })
    #expect(Specimen.bridge.drawing(.wide).items.filter { $0.style == .gap }.count == 2)
    var whole = Specimen.bridge
    whole.cutsTotals = false
    #expect(!whole.drawing(.wide).items.contains { $0.style == .gap })
  }

  @Test(arguments: Layout.all) func `A zero step keeps its label and a small one is a pixel high`(
    layout: Layout
  ) {
    var plot = Specimen.bridge
    plot.cutsTotals = false
    let drawing = plot.drawing(layout)
    #expect(drawing.texts.contains { $0.string == "0.0k" })
    #expect(drawing.texts.contains { $0.string == "\u{2212}0.2k" })
    for box in boxes(drawing, steps) { #expect(min(box.width, box.height) >= 1) }
    #expect(boxes(drawing, [.neutral]).count == 1)
  }

  @Test(arguments: Layout.all) func `Names, labels and shares all stand in the drawing`(layout: Layout) {
    let texts = Specimen.bridge.drawing(layout).texts.map(\.string)
    for step in Specimen.bridge.steps {
      #expect(texts.contains(step.amount.label))
      #expect(texts.contains(step.share))
    }
    #expect(texts.contains("412.3k") && texts.contains("426.4k") && texts.contains("+14.1k"))
    #expect(Specimen.bridge.drawing(layout).dropped == 0)
  }

  @Test func `A missing step has a name and no bar`() {
    let plot = BridgePlot(
      opening: .init("Open", Datum(100, "100")), steps: [.init("New", Datum(nil, "n/a"), impact: .good)],
      closing: .init("Close", Datum(100, "100")))
    let drawing = plot.drawing(.wide)
    #expect(boxes(drawing, steps).isEmpty)
    #expect(drawing.texts.contains { $0.string == "n/a" })
  }
}
