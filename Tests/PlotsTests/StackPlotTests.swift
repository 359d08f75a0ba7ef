import Testing

@testable import Plots

@Suite struct StackPlotTests {
  private let plot = Specimen.stack(6)

  @Test func `Each part reads back as its number`() throws {
    let drawing = plot.drawing(.wide)
    let scale = try #require(drawing.scale)
    for (place, series) in plot.series.enumerated() {
      let boxes = drawing.items.compactMap { item -> Box? in
        if case .box(let box) = item.shape, item.style == Style.series(place) { box } else { nil }
      }
      // The last box of a look is the patch beside the name.
      #expect(boxes.count == 7)
      for (box, datum) in zip(boxes, series.values) {
        let height = scale(0) - scale(abs(datum.value ?? 0))
        #expect(abs(box.height - height) <= 1.5)
      }
    }
  }

  @Test func `Gains stand above zero and losses hang below`() throws {
    let drawing = plot.drawing(.wide)
    let scale = try #require(drawing.scale)
    let zero = scale(0)
    for (place, series) in plot.series.enumerated() {
      let isGain = (series.values[0].value ?? 0) > 0
      for item in drawing.items.filter({ $0.style == Style.series(place) }).dropLast() {
        if case .box(let box) = item.shape { #expect(isGain ? box.maxY <= zero + 0.1 : box.y >= zero - 0.1) }
      }
    }
  }

  @Test func `Names at the end stand in stack order`() {
    let names = plot.drawing(.wide).texts.filter { text in plot.series.contains { $0.name == text.string } }
    #expect(
      names.sorted { $0.box.y < $1.box.y }.map(\.string) == [
        "Reactivation", "New", "Expansion", "Contraction", "Churn",
      ])
    let legend = plot.drawing(.narrow).texts.filter { text in plot.series.contains { $0.name == text.string }
    }
    #expect(legend.map(\.string) == plot.series.map(\.name))
  }

  @Test(arguments: Layout.all) func `The first, last and greatest totals and the last net never go`(
    layout: Layout
  ) {
    for count in [1, 2, 6, 24, 60] {
      let plot = Specimen.stack(count)
      let texts = plot.drawing(layout).texts.map(\.string)
      for labels in [plot.gains, plot.losses] {
        #expect(texts.contains(labels[0]))
        #expect(texts.contains(labels[count - 1]))
      }
      let net = plot.net.last?.label ?? "none"
      #expect(texts.joined(separator: " ").contains("Net \(net)") || texts.contains(net), "\(count)")
    }
  }

  @Test func `Labels that go are counted in a note`() {
    let drawing = Specimen.stack(24).drawing(.wide)
    #expect(drawing.dropped > 0)
    #expect(drawing.texts.last?.string == "\(drawing.dropped) labels in the table only")
  }
}
