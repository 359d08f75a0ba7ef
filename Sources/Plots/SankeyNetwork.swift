/// The nodes and links of a flow diagram by number, and how far each node is from the ends.
struct SankeyNetwork {
  /// A link between two nodes.
  struct Link {
    let source: Int
    let target: Int
    let value: Double
  }

  let links: [Link]
  /// The measure of each node.
  private(set) var values: [Double]
  /// The links that leave each node.
  var outgoing: [[Int]]
  /// The links that reach each node.
  var incoming: [[Int]]
  /// The most links from a beginning to each node.
  private(set) var depths: [Int] = []
  /// The most links from each node to an end.
  private(set) var heights: [Int] = []

  init(_ nodes: [Sankey.Node], _ links: [Sankey.Link], _ order: Sankey.Order) throws(Sankey.Failure) {
    var places: [String: Int] = [:]
    for (index, node) in nodes.enumerated() { places[node.id] = index }
    var known: [Link] = []
    for (index, link) in links.enumerated() {
      guard let source = places[link.source] else { throw .unknownNode(link.source, link: index) }
      guard let target = places[link.target] else { throw .unknownNode(link.target, link: index) }
      guard link.value.isFinite, link.value >= 0 else { throw .invalidValue(link: index) }
      known.append(Link(source: source, target: target, value: link.value))
    }
    outgoing = Array(repeating: [], count: nodes.count)
    incoming = outgoing
    for (index, link) in known.enumerated() {
      outgoing[link.source].append(index)
      incoming[link.target].append(index)
    }
    if order == .descending {
      func sorted(_ indices: [Int]) -> [Int] {
        indices.sorted { known[$0].value == known[$1].value ? $0 < $1 : known[$0].value > known[$1].value }
      }
      outgoing = outgoing.map(sorted)
      incoming = incoming.map(sorted)
    }
    self.links = known
    values = []
    for (index, node) in nodes.enumerated() {
      let value = node.fixedValue ?? max(sum(outgoing[index]), sum(incoming[index]))
      guard value.isFinite, value >= 0 else { throw .invalidNode(index) }
      values.append(value)
    }
  }

  private func sum(_ indices: [Int]) -> Double { indices.reduce(0) { $0 + links[$1].value } }

  /// Finds the distances from both ends; throws if there is a circle.
  mutating func findDepths() throws(Sankey.Failure) {
    depths = try distances { link in (link.source, link.target) }
    heights = try distances { link in (link.target, link.source) }
  }

  /// The most links to each node along a direction, by taking away nodes to which no link leads any more.
  private func distances(_ ends: (Link) -> (from: Int, to: Int)) throws(Sankey.Failure) -> [Int] {
    var open = Array(repeating: 0, count: values.count)
    var following: [[Int]] = Array(repeating: [], count: values.count)
    for link in links {
      let (from, to) = ends(link)
      open[to] += 1
      following[from].append(to)
    }
    var distances = Array(repeating: 0, count: values.count)
    var ready = values.indices.filter { open[$0] == 0 }
    var next = 0
    while next < ready.count {
      let node = ready[next]
      next += 1
      for other in following[node] {
        distances[other] = max(distances[other], distances[node] + 1)
        open[other] -= 1
        if open[other] == 0 { ready.append(other) }
      }
    }
    if ready.count < values.count { throw .circularLink }
    return distances
  }

  /// The column of a node among so many.
  func layer(of node: Int, _ alignment: Sankey.Alignment, columns: Int) -> Int {
    let layer: Int =
      switch alignment {
      case .left: depths[node]
      case .right: columns - 1 - heights[node]
      case .justify: outgoing[node].isEmpty ? columns - 1 : depths[node]
      case .center: centre(node)
      }
    return max(0, min(columns - 1, layer))
  }

  private func centre(_ node: Int) -> Int {
    if !incoming[node].isEmpty { return depths[node] }
    return (outgoing[node].map { depths[links[$0].target] }.min() ?? 1) - 1
  }
}
