/// A tree of numbers laid out as boxes in boxes.
public struct TreemapTree: Sendable, Equatable {
  /// A number of its own and the nodes below it.
  public struct Node: Sendable, Equatable {
    /// What the node adds by itself, beside its children.
    public var value: Double
    /// The nodes below, in the order in which they are laid out.
    public var children: [Node]

    /// A leaf or an inner node; below zero and not finite count as zero.
    public init(_ value: Double = 0, _ children: [Node] = []) {
      self.value = value
      self.children = children
    }

    /// The number with all those below it.
    public var total: Double {
      children.reversed().reduce(value.isFinite ? max(0, value) : 0) { $0 + $1.total }
    }
  }

  /// A node's box.
  public struct Place: Sendable, Equatable {
    /// How far the node is below the root, which is 0.
    public let depth: Int
    /// The number with all those below it.
    public let value: Double
    /// Its box.
    public let box: Box
  }

  /// The space between neighbours, in pixels.
  public var paddingInner = 0.0
  /// The space around the children of a node, in pixels.
  public var paddingOuter = 0.0
  /// The space above the children of a node, such as for its name; nil for that around them.
  public var paddingTop: Double?
  /// Whether edges lie on whole pixels.
  public var isRounded = false
  /// The shape that rows aim at.
  public var ratio = Treemap.goldenRatio

  /// A layout without space.
  public init() {}

  /// The boxes of all nodes, each before those below it; the first is the root's.
  public func places(_ root: Node, width: Double, height: Double) -> [Place] {
    var places: [Place] = []
    place(root, Box(x: 0, y: 0, width: width, height: height), depth: 0, gap: 0, into: &places)
    return places
  }

  private func place(_ node: Node, _ given: Box, depth: Int, gap: Double, into places: inout [Place]) {
    let box = TreemapTree.inset(given, left: gap, top: gap, right: gap, bottom: gap)
    places.append(Place(depth: depth, value: node.total, box: isRounded ? TreemapTree.rounded(box) : box))
    guard !node.children.isEmpty else { return }
    let half = paddingInner / 2
    let around = paddingOuter - half
    let inside = TreemapTree.inset(
      box, left: around, top: (paddingTop ?? paddingOuter) - half, right: around, bottom: around)
    // What a node adds by itself takes room too, which stays empty.
    let boxes = Treemap.squarify(node.children.map(\.total), of: node.total, in: inside, ratio: ratio)
    for (child, box) in zip(node.children, boxes) {
      place(child, box, depth: depth + 1, gap: half, into: &places)
    }
  }

  /// A box made smaller; edges that would cross meet in their middle.
  private static func inset(_ box: Box, left: Double, top: Double, right: Double, bottom: Double) -> Box {
    var (x0, x1) = (box.x + left, box.maxX - right)
    if x1 < x0 {
      x0 = (x0 + x1) / 2
      x1 = x0
    }
    var (y0, y1) = (box.y + top, box.maxY - bottom)
    if y1 < y0 {
      y0 = (y0 + y1) / 2
      y1 = y0
    }
    return Box(x: x0, y: y0, width: x1 - x0, height: y1 - y0)
  }

  private static func rounded(_ box: Box) -> Box {
    func whole(_ edge: Double) -> Double { (edge + 0.5).rounded(.down) }
    let (x, y) = (whole(box.x), whole(box.y))
    return Box(x: x, y: y, width: whole(box.maxX) - x, height: whole(box.maxY) - y)
  }
}
