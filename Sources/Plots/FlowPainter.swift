/// Lays out flows between two sides.
struct FlowPainter {
  private let plot: FlowPlot
  private let network: FlowNetwork
  private let layout: Layout
  private let nodeWidth = 10.0
  /// What leaves each state.
  private let leaving: [Double]
  /// What reaches each state.
  private let arriving: [Double]
  private let total: Double

  /// Nil if nothing flows, or more than can be added.
  init?(_ plot: FlowPlot, _ network: FlowNetwork, _ layout: Layout) {
    self.plot = plot
    self.network = network
    self.layout = layout
    var leaving = Array(repeating: 0.0, count: network.states.count)
    var arriving = leaving
    for flow in network.flows {
      leaving[flow.from] += flow.amount
      arriving[flow.to] += flow.amount
    }
    self.leaving = leaving
    self.arriving = arriving
    total = leaving.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
  }

  func drawing() -> Drawing? {
    var drawing = Drawing(width: layout.width, height: 0)
    let top = legend.draw(into: &drawing, top: 0) + 2 * TextMeasure.line + 10
    let (first, second) = (names(isAfter: false), names(isAfter: true))
    let left = FlowPainter.width(first) + 8
    let right = layout.width - FlowPainter.width(second) - 8
    let height = max(380, FlowPainter.height(first), FlowPainter.height(second))
    var sankey = Sankey(in: Box(x: left, y: top, width: right - left, height: height))
    sankey.nodeWidth = nodeWidth
    sankey.nodePadding = 14
    sankey.nodeOrder = .input
    let ends = [first, second].enumerated().flatMap { side, names in names.map { (side, $0.state) } }
    let nodes = ends.map { Sankey.Node("\($0.0) \($0.1)") }
    let links = network.flows.map { Sankey.Link("0 \($0.from)", "1 \($0.to)", $0.amount) }
    guard let places = try? sankey.places(nodes, links) else { return nil }
    drawing.height = top + height + 1
    titles(left: left + nodeWidth, right: right - nodeWidth, baseline: top - 13, into: &drawing)
    ribbons(places, into: &drawing)
    for node in places.nodes { drawing.box(FlowPainter.visible(node.box), .actual) }
    let (before, after) = (places.nodes.prefix(first.count), places.nodes.dropFirst(first.count))
    put(first, before.map(\.box), at: left - 6, edge: left - 1, anchor: .end, top, top + height, into: &drawing)
    put(second, after.map(\.box), at: right + 6, edge: right + 1, anchor: .start, top, top + height, into: &drawing)
    amounts(places, into: &drawing)
    if network.together > 0 {
      drawing.notes(["\(plot.words.other): \(network.together) \(plot.words.moreInTable)"])
    }
    drawing.noteDropped(plot.words)
    return drawing
  }

  private static func visible(_ box: Box) -> Box {
    Box(x: box.x, y: box.y, width: box.width, height: max(1, box.height))
  }

  /// The kinds of flows that there are, with what flows in each.
  private var legend: Legend {
    let kinds: [(Impact, String)] = [
      (.good, plot.titles.up), (.neutral, plot.titles.same), (.bad, plot.titles.down),
    ]
    return Legend(
      kinds.compactMap { impact, name in
        let sum = network.flows.filter { $0.impact == impact }.reduce(0) { $0 + $1.amount }
        return sum > 0 ? Legend.Entry(impact.ribbon, name + " " + plot.format(sum)) : nil
      })
  }

  /// The two moments with their totals, above the two sides.
  private func titles(left: Double, right: Double, baseline: Double, into drawing: inout Drawing) {
    let sum = plot.words.total + " " + plot.format(total)
    let limit = layout.width / 2 - 6
    let above = baseline - TextMeasure.line
    drawing.text(plot.titles.before, at: Point(left, above), anchor: .end, bold: true, limit: limit)
    drawing.text(plot.titles.after, at: Point(right, above), bold: true, limit: limit)
    drawing.text(sum, at: Point(left, baseline), anchor: .end, style: .note, limit: limit)
    drawing.text(sum, at: Point(right, baseline), style: .note, limit: limit)
  }

  /// The flows, those that stay under those that move, each a pixel apart from its neighbours.
  private func ribbons(_ places: Sankey.Places, into drawing: inout Drawing) {
    for impact in [Impact.neutral, .bad, .good] {
      for (flow, link) in zip(network.flows, places.links) where flow.impact == impact {
        let (from, to) = (places.nodes[link.source].box.maxX + 1, places.nodes[link.target].box.x - 1)
        let half = max(0.25, (link.width - 2) / 2)
        let path = CurvePath.ribbon(
          from: from, link.y0 - half, link.y0 + half, to: to, link.y1 - half, link.y1 + half)
        drawing.add(.curve(path), impact.ribbon)
      }
    }
  }

  /// The amounts in the flows, near where they leave, where they find room.
  private func amounts(_ places: Sankey.Places, into drawing: inout Drawing) {
    var thin: [(label: String, link: Sankey.LinkPlace)] = []
    for (flow, link) in zip(network.flows, places.links) {
      let label = plot.format(flow.amount)
      let width = TextMeasure.width(label)
      let from = places.nodes[link.source].box.maxX + 7
      let length = places.nodes[link.target].box.x - from
      // A ribbon has bent by about three times the square of the part of its way, at most half of it.
      let part = length > 0 ? min(1, (width + 6) / length) : 1
      let bend = abs(link.y1 - link.y0) * 1.4 * part * part
      let box = Box(x: from, y: link.y0 - 7, width: width, height: 14)
      if link.width >= 15 + 2 * bend, width < length * 0.5, drawing.isFree(box) {
        drawing.text(label, at: Point(from, link.y0 + 4), style: flow.impact.onRibbon)
      } else {
        thin.append((label, link))
      }
    }
    for (label, link) in thin.sorted(by: { $0.link.width > $1.link.width }) {
      let (from, to) = (places.nodes[link.source].box.maxX, places.nodes[link.target].box.x)
      over(label, from: Point(from, link.y0), to: Point(to, link.y1), into: &drawing)
    }
  }

  /// Puts an amount over the ribbon that is too thin to hold it, in a rim of the page's colour: at one of its nodes,
  /// else on its way; counted where no place is free.
  private func over(_ label: String, from: Point, to: Point, into drawing: inout Drawing) {
    let half = TextMeasure.width(label) / 2
    let length = to.x - from.x
    guard length > 4 * half + 24 else {
      drawing.dropped += 1
      return
    }
    let edge = (half + 7) / length
    for part in [edge, 1 - edge, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6] {
      // The ribbon's middle at a part of its way; its control points lie halfway across.
      let (one, rest) = (part * part * (3 - 2 * part), 1 - part)
      let along = 1.5 * (rest * rest * part + rest * part * part) + part * part * part
      let middle = Point(from.x + length * along, from.y + (to.y - from.y) * one)
      let text = Drawing.text(label, at: Point(middle.x, middle.y + 4), anchor: .middle, bold: false)
      let isInside = text.box.x > from.x + 3 && text.box.maxX < to.x - 3
      guard isInside, drawing.isFree(text.box) else { continue }
      drawing.add(.text(text), .over)
      return
    }
    drawing.dropped += 1
  }
}

extension FlowPainter {
  /// A state's lines at one side.
  private typealias Name = (state: Int, lines: [String], names: Int)

  /// Names with amounts, and with net changes at the second moment, of the states that have a flow there.
  private func names(isAfter: Bool) -> [Name] {
    let limit = layout.isWide ? 150.0 : 96
    return network.states.indices.filter { (isAfter ? arriving : leaving)[$0] > 0 }.map { state in
      let amount = plot.format((isAfter ? arriving : leaving)[state])
      var numbers = [amount]
      if isAfter {
        let both = amount + " (" + net(state) + ")"
        numbers = TextMeasure.width(both) <= limit ? [both] : [amount, net(state)]
      }
      let lines = Wrapping.lines(network.states[state], width: limit, limit: 2, bold: true)
      return (state, lines + numbers.map { Wrapping.truncated($0, width: limit) }, lines.count)
    }
  }

  /// What a state has gained, with its sign.
  private func net(_ state: Int) -> String {
    let change = arriving[state] - leaving[state]
    // Sums of the same parts in another order differ by rounding alone.
    if abs(change) <= 1e-9 * (arriving[state] + leaving[state]) { return "±" + plot.format(0) }
    return (change > 0 ? "+" : "\u{2212}") + plot.format(abs(change))
  }

  private static func width(_ names: [Name]) -> Double {
    names.flatMap { name in name.lines.map { TextMeasure.width($0, bold: true) } }.max() ?? 0
  }

  private static func height(_ names: [Name]) -> Double {
    names.reduce(0) { $0 + Drawing.height(of: $1.lines.count) + 6 }
  }

  /// Puts the lines of one side beside their boxes, moved apart where they would collide.
  private func put(
    _ names: [Name], _ boxes: [Box], at x: Double, edge: Double, anchor: Drawing.Anchor, _ top: Double,
    _ bottom: Double, into drawing: inout Drawing
  ) {
    let wanted = boxes.map { $0.y + $0.height / 2 }
    let heights = names.map { Drawing.height(of: $0.lines.count) + 6 }
    let wishes = zip(zip(wanted, heights), boxes).map { (middle: $0.0, length: $0.1, weight: 20 + $1.height) }
    let middles = LabelSlots(wishes, between: top - 3, and: bottom + 3).middles
    for (place, name) in names.enumerated() {
      if abs(middles[place] - wanted[place]) > TextMeasure.line / 2 {
        drawing.line(Point(edge, wanted[place]), Point(x, middles[place]), .leader)
      }
      let start = middles[place] - Drawing.height(of: name.lines.count) / 2
      for (index, line) in name.lines.enumerated() {
        let origin = Point(x, start + TextMeasure.ascent + Double(index) * TextMeasure.line)
        let isName = index < name.names
        drawing.text(line, at: origin, anchor: anchor, style: isName ? .label : .note, bold: isName)
      }
    }
  }
}
