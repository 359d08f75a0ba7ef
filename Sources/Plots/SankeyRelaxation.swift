#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The heights of a flow diagram's nodes while they are pulled towards their neighbours and pushed apart.
struct SankeyRelaxation {
  private var network: SankeyNetwork
  private let layout: Sankey
  private let layers: [Int]
  private var columns: [[Int]]
  private let padding: Double
  /// Pixels for each unit of the measure.
  private let scale: Double
  private var tops: [Double]
  private var bottoms: [Double]
  private let widths: [Double]

  init(_ network: SankeyNetwork, _ layout: Sankey) {
    self.network = network
    self.layout = layout
    let values = network.values
    let count = (network.depths.max() ?? 0) + 1
    layers = values.indices.map { network.layer(of: $0, layout.alignment, columns: count) }
    var columns: [[Int]] = Array(repeating: [], count: count)
    for (node, layer) in layers.enumerated() { columns[layer].append(node) }
    if layout.nodeOrder == .descending {
      columns = columns.map { column in
        column.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] > values[$1] }
      }
    }
    let most = columns.map(\.count).max() ?? 0
    let padding = most > 1 ? min(layout.nodePadding, layout.box.height / Double(most - 1)) : layout.nodePadding
    let scales = columns.compactMap { column -> Double? in
      let sum = column.reduce(0) { $0 + values[$1] }
      return sum > 0 ? (layout.box.height - Double(column.count - 1) * padding) / sum : nil
    }
    let scale = max(0, scales.min() ?? 0)
    self.columns = columns
    self.padding = padding
    self.scale = scale
    widths = network.links.map { $0.value * scale }
    tops = Array(repeating: layout.box.y, count: values.count)
    bottoms = tops
  }

  /// Gives all nodes their first places and improves them.
  mutating func run() {
    for column in columns { stack(column) }
    let count = max(0, layout.iterations)
    for iteration in 0..<count {
      let pull = pow(0.99, Double(iteration))
      let push = max(1 - pull, Double(iteration + 1) / Double(count))
      for column in columns.indices.dropLast().reversed() { relax(column, .outgoing, pull, push) }
      for column in columns.indices.dropFirst() { relax(column, .incoming, pull, push) }
    }
  }

  private enum Side { case outgoing, incoming }

  /// Puts the nodes of a column under each other with equal space between them.
  private mutating func stack(_ column: [Int]) {
    var y = layout.box.y
    for node in column {
      tops[node] = y
      bottoms[node] = y + network.values[node] * scale
      y = bottoms[node] + padding
    }
    let space = (layout.box.maxY - y + padding) / Double(column.count + 1)
    for (place, node) in column.enumerated() {
      tops[node] += space * Double(place + 1)
      bottoms[node] += space * Double(place + 1)
    }
    guard layout.linkOrder == .automatic else { return }
    for node in column {
      sortOutgoing(node)
      sortIncoming(node)
    }
  }

  /// Pulls the nodes of a column to the mean of what their links want, weighted by measure and distance.
  private mutating func relax(_ column: Int, _ side: Side, _ pull: Double, _ push: Double) {
    for node in columns[column] {
      var (sum, weight) = (0.0, 0.0)
      for link in side == .outgoing ? network.outgoing[node] : network.incoming[node] {
        let ends = network.links[link]
        let part = ends.value * Double(layers[ends.target] - layers[ends.source])
        sum += wantedTop(link, side) * part
        weight += part
      }
      guard weight > 0 else { continue }
      move(node, by: (sum / weight - tops[node]) * pull)
      sortLinksOfNeighbours(node)
    }
    if layout.nodeOrder == .automatic {
      let order = columns[column].enumerated().sorted { one, other in
        (tops[one.element], one.offset) < (tops[other.element], other.offset)
      }
      columns[column] = order.map(\.element)
    }
    pushApart(columns[column], push)
  }

  private mutating func move(_ node: Int, by shift: Double) {
    tops[node] += shift
    bottoms[node] += shift
  }

  /// The top of a link's node on one side that would make the link level.
  private func wantedTop(_ link: Int, _ side: Side) -> Double {
    let (source, target) = (network.links[link].source, network.links[link].target)
    let (leaving, arriving) = (network.outgoing[source], network.incoming[target])
    let isIncoming = side == .incoming
    let fixed = isIncoming ? leaving : arriving
    var y = (isIncoming ? tops[source] : tops[target]) - Double(fixed.count - 1) * padding / 2
    for other in fixed {
      let ends = network.links[other]
      if isIncoming ? ends.target == target : ends.source == source { break }
      y += widths[other] + padding
    }
    for other in isIncoming ? arriving : leaving {
      let ends = network.links[other]
      if isIncoming ? ends.source == source : ends.target == target { break }
      y -= widths[other]
    }
    return y
  }

  private mutating func sortOutgoing(_ node: Int) {
    let sorted = network.outgoing[node].sorted {
      (tops[network.links[$0].target], $0) < (tops[network.links[$1].target], $1)
    }
    network.outgoing[node] = sorted
  }

  private mutating func sortIncoming(_ node: Int) {
    let sorted = network.incoming[node].sorted {
      (tops[network.links[$0].source], $0) < (tops[network.links[$1].source], $1)
    }
    network.incoming[node] = sorted
  }

  /// A node that moved changes the order of links at the other ends of its own.
  private mutating func sortLinksOfNeighbours(_ node: Int) {
    guard layout.linkOrder == .automatic else { return }
    for link in network.incoming[node] { sortOutgoing(network.links[link].source) }
    for link in network.outgoing[node] { sortIncoming(network.links[link].target) }
  }

  /// Parts nodes that overlap: from the middle one outwards, then back into the box.
  private mutating func pushApart(_ column: [Int], _ push: Double) {
    guard !column.isEmpty else { return }
    let middle = column.count / 2
    let (top, bottom) = (tops[column[middle]], bottoms[column[middle]])
    pushUp(column.prefix(middle), from: top - padding, push)
    pushDown(column.dropFirst(middle + 1), from: bottom + padding, push)
    pushUp(column[...], from: layout.box.maxY, push)
    pushDown(column[...], from: layout.box.y, push)
  }

  private mutating func pushDown(_ column: ArraySlice<Int>, from start: Double, _ push: Double) {
    var y = start
    for node in column {
      let shift = (y - tops[node]) * push
      if shift > 1e-6 { move(node, by: shift) }
      y = bottoms[node] + padding
    }
  }

  private mutating func pushUp(_ column: ArraySlice<Int>, from start: Double, _ push: Double) {
    var y = start
    for node in column.reversed() {
      let shift = (bottoms[node] - y) * push
      if shift > 1e-6 { move(node, by: -shift) }
      y = tops[node] - padding
    }
  }
}

extension SankeyRelaxation {
  /// The places as they are now.
  var places: Sankey.Places {
    let step = columns.count > 1 ? (layout.box.width - layout.nodeWidth) / Double(columns.count - 1) : 0
    let nodes = network.values.indices.map { node -> Sankey.NodePlace in
      let box = Box(
        x: layout.box.x + Double(layers[node]) * step, y: tops[node], width: layout.nodeWidth,
        height: bottoms[node] - tops[node])
      return Sankey.NodePlace(
        box: box, value: network.values[node], depth: network.depths[node], height: network.heights[node],
        layer: layers[node])
    }
    var leaving = Array(repeating: 0.0, count: widths.count)
    var arriving = leaving
    for node in network.values.indices {
      var (left, right) = (tops[node], tops[node])
      for link in network.outgoing[node] {
        leaving[link] = left + widths[link] / 2
        left += widths[link]
      }
      for link in network.incoming[node] {
        arriving[link] = right + widths[link] / 2
        right += widths[link]
      }
    }
    let links = network.links.enumerated().map { index, link in
      Sankey.LinkPlace(
        source: link.source, target: link.target, width: widths[index], y0: leaving[index],
        y1: arriving[index])
    }
    return Sankey.Places(nodes: nodes, links: links)
  }
}
