import Testing

@testable import Plots

/// Marks on a frame of 100 by 100 pixels whose columns are ten apart and whose numbers go from 0 to 100.
@Suite struct MarkTests {
  private let points = Frame(
    x: .points(PointScale(count: 11, range: (0, 100))),
    y: .linear(LinearScale(domain: (0, 100), range: (100, 0))), box: Box(x: 0, y: 0, width: 100, height: 100))
  private let bands = Frame(
    x: .bands(BandScale(count: 10, range: (0, 100))), y: .linear(LinearScale(domain: (0, 100), range: (100, 0))),
    box: Box(x: 0, y: 0, width: 100, height: 100))

  private func drawing(_ mark: some Mark, on frame: Frame) -> Drawing {
    var drawing = Drawing(width: 100, height: 100)
    mark.draw(into: &drawing, on: frame)
    mark.label(into: &drawing, on: frame)
    return drawing
  }

  @Test func `A line goes straight or in steps`() {
    let values = [10.0, 40, 20].map { Datum($0) }
    let straight = drawing(LineMark(values).thin(), on: points).items[0].shape
    #expect(straight == .path([[Point(0, 90), Point(10, 60), Point(20, 80)]], closed: false))
    let stepped = drawing(LineMark(values).thin().stepped(), on: points).items[0].shape
    #expect(
      stepped
        == .path([[Point(0, 90), Point(10, 90), Point(10, 60), Point(20, 60), Point(20, 80)]], closed: false))
  }

  @Test func `An area is closed between its bounds, and a gap parts it`() {
    let upper = [Datum(50), Datum(60), .gap, Datum(30)]
    let items = drawing(AreaMark(upper, style: .actual), on: points).items
    #expect(
      items[0].shape == .path([[Point(0, 50), Point(10, 40), Point(10, 100), Point(0, 100)]], closed: true))
    #expect(items[1].shape == .box(Box(x: 29, y: 70, width: 2, height: 30)))
    #expect(AreaMark(upper).extent == Extent(x: 0...3, y: 0...60))
    #expect(AreaMark(from: upper, to: upper).extent.y == 30...60)
  }

  @Test func `Bars are a pixel at least, and side by side they share a column`() {
    let bar = drawing(BarMark([Datum(0.2)], scenario: .actual), on: bands).items[0].shape
    if case .box(let box) = bar { #expect(box.height == 1 && box.width == 10) } else { Issue.record("no box") }
    let right = drawing(BarMark([Datum(50)], scenario: .actual).slot(1, of: 2), on: bands).items[0].shape
    #expect(right == .box(Box(x: 5, y: 50, width: 4, height: 50)))
    #expect(drawing(BarMark([.gap, Datum(0)], scenario: .actual), on: bands).items.isEmpty)
  }

  @Test func `A forecast is hatched, a target outlined, the year before lighter`() {
    let styles = [Scenario.actual, .previous, .target, .forecast].map { scenario in
      drawing(BarMark([Datum(50)], scenario: scenario), on: bands).items.map(\.style.name)
    }
    #expect(styles == [["a"], ["pv"], ["tg"], ["a", "h"]])
  }

  @Test func `A label stands in its bar where it fits, in the text that is read on it`() {
    let frame = Frame(
      x: .bands(BandScale(count: 1, range: (0, 100))), y: bands.y, box: bands.box)
    var mark = BarMark([Datum(80, "80k")], scenario: .actual)
    mark.labels = .inside
    let inside = drawing(mark, on: frame).items.last
    #expect(inside?.style == .onActual)
    mark.bars = [.init(0, to: Datum(4, "4k"))]
    let outside = drawing(mark, on: frame).items.last
    #expect(outside?.style == .label)
    mark.labels = .insideOnly
    #expect(drawing(mark, on: frame).dropped == 1)
  }

  @Test func `Areas of bubbles are in proportion to their sizes`() {
    let dots = [DotMark.Dot(20, 50, size: 400), DotMark.Dot(60, 50, size: 100)]
    let numbers = Frame(x: .linear(LinearScale(domain: (0, 100), range: (0, 100))), y: points.y, box: points.box)
    let radii = drawing(DotMark(dots, style: .actual), on: numbers).items.compactMap { item -> Double? in
      if case .circle(_, let radius) = item.shape, item.style == .actual { radius } else { nil }
    }
    #expect(radii == [22, 11])
  }

  @Test func `Very many dots are one path`() {
    let dots = (0..<1_000).map { DotMark.Dot(Double($0 % 100), Double($0 / 10)) }
    let items = drawing(DotMark(dots, style: .actual), on: points).items
    #expect(items.count == 1)
    let svg = drawing(DotMark(Array(dots.prefix(301)), style: .actual), on: points).svg(class: "p-wide").string
    #expect(svg.contains("<path class=\"p-k\" fill=\"none\" stroke=\"#3f4449\" stroke-width=\"4\""))
    #expect(svg.contains("stroke-linecap=\"round\" d=\"M0,100ZM10,100Z"))
  }

  @Test func `A target is dashed with an arrowhead, and a heavy line has its number on the axis`() {
    let target = drawing(RuleMark.target(50, "Target"), on: points).items
    #expect(target.map(\.style.name) == ["ds", "ah"])
    #expect(RuleMark(y: 100, "100%").numbers == [Datum(100, "100%")])
    #expect(RuleMark.target(50, "Target").numbers.isEmpty)
    #expect(RuleMark.target(50, "Target").ends(on: points, width: 100).map(\.lines) == [["Target"]])
  }

  @Test func `Connectors span their columns`() {
    let link = LinkMark([.init(from: (0, 30), to: (1, 30))], spansBands: true)
    #expect(drawing(link, on: bands).items[0].shape == .path([[Point(0, 70), Point(20, 70)]], closed: false))
  }

  @Test func `A text takes the first place where it covers nothing, and is counted where there is none`() {
    let frame = Frame(x: points.x, y: points.y, box: Box(x: 0, y: 0, width: 100, height: 100))
    let two = [TextMark.Item(5, 50, "first"), TextMark.Item(5, 50, "next"), TextMark.Item(5, 50, "last")]
    let drawing = drawing(TextMark(two, places: [.above, .below]), on: frame)
    #expect(drawing.texts.map(\.string) == ["first", "next"])
    #expect(drawing.texts[0].box.maxY <= 50 && drawing.texts[1].box.y >= 50)
    #expect(drawing.dropped == 1)
  }

  @Test func `Cells hold their labels in black or white`() {
    let grid = Frame(
      x: .bands(BandScale(count: 2, range: (0, 80))), y: .bands(BandScale(count: 2, range: (0, 40))), box: points.box)
    let items = drawing(CellMark([.init(column: 1, row: 0, "112")], style: Style.diverging[6]), on: grid).items
    #expect(items[0].shape == .box(Box(x: 40, y: 0, width: 40, height: 20)))
    #expect(items[1].style == Style.onDiverging[6])
  }

  @Test func `Pins have the colour of their meaning`() {
    let pins = PinMark([Datum(12, "+12"), .gap, Datum(5, "+5")], impacts: [.good, .good, .bad])
    let heads = drawing(pins, on: bands).items.compactMap { item -> String? in
      if case .circle = item.shape { item.style.name } else { nil }
    }
    #expect(heads == ["g", "b"])
    #expect(pins.extent.y == 0...12)
  }

  @Test func `A difference points from the first height to the second`() {
    let mark = DifferenceMark(from: (0, 20), to: (9, 80), "+60", share: "+300%")
    var drawing = Drawing(width: 200, height: 100)
    mark.draw(into: &drawing, on: bands)
    mark.label(into: &drawing, on: bands)
    #expect(drawing.items.contains { $0.shape == .path([[Point(110, 80), Point(110, 20)]], closed: false) })
    #expect(drawing.texts.map(\.string) == ["+60", "+300%"])
  }

  @Test func `Growth stands over its arrow, above the frame`() {
    let frame = Frame(x: bands.x, y: bands.y, box: Box(x: 0, y: 40, width: 100, height: 60))
    let drawing = drawing(GrowthArrowMark(from: (0, 20), to: (9, 30), "+12% a year"), on: frame)
    #expect(drawing.texts.map(\.string) == ["+12% a year"])
    #expect(drawing.texts[0].box.maxY < 40)
    #expect(drawing.items.contains { $0.style == .arrowhead })
  }

  @Test func `Marks ask for the numbers they need`() {
    #expect(RangeMark(y: 2...5).extent == Extent(y: 2...5))
    #expect(LineMark([.gap, Datum(3), Datum(-1)]).extent == Extent(x: 0...2, y: -1...3))
    #expect(BarMark([Datum(7)], scenario: .actual).extent == Extent(x: 0...0, y: 0...7))
    #expect(EventMark(at: .nan, "never").extent == .none)
    #expect(Extent(y: 1...2).union(Extent(x: 0...1, y: 5...6)) == Extent(x: 0...1, y: 1...6))
    #expect(Extent.range([nil, .nan, .infinity]) == nil)
  }
}
