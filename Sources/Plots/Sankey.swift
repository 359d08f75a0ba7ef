/// A flow diagram laid out: nodes in columns, links between them, all heights in proportion to one measure.
///
/// The layout is the usual one of iterative relaxation: nodes get columns by their distance from the beginnings,
/// are pulled towards their neighbours' weighted heights a number of times, and pushed apart where they overlap.
/// Nothing in it is random; the same input gives the same places.
public struct Sankey: Sendable, Equatable {
  /// A node as it is given.
  public struct Node: Sendable, Equatable {
    /// What links name it by; of two nodes with one name the later is meant.
    public var id: String
    /// A measure that it has whatever its links say; nil for the greater of what comes in and goes out.
    public var fixedValue: Double?

    /// A node.
    public init(_ id: String, fixedValue: Double? = nil) {
      self.id = id
      self.fixedValue = fixedValue
    }
  }

  /// A link as it is given.
  public struct Link: Sendable, Equatable {
    /// The node that it leaves.
    public var source: String
    /// The node that it reaches.
    public var target: String
    /// How much flows, zero or more.
    public var value: Double

    /// A link.
    public init(_ source: String, _ target: String, _ value: Double) {
      self.source = source
      self.target = target
      self.value = value
    }
  }

  /// Which column a node takes.
  public enum Alignment: Sendable, Equatable {
    /// As many columns from the left as it is links from a beginning.
    case left
    /// As many columns from the right as it is links from an end.
    case right
    /// As left; beginnings stand just before what they flow into.
    case center
    /// As left; ends stand in the last column.
    case justify
  }

  /// The order of nodes in a column, or of links at a node.
  public enum Order: Sendable, Equatable {
    /// Chosen so that few links cross.
    case automatic
    /// As the input has them.
    case input
    /// By the measure, the greatest first; equals as the input has them.
    case descending
  }

  /// Why there is no layout.
  public enum Failure: Error, Equatable {
    /// A link, by its place in the input, names a node that is not there.
    case unknownNode(String, link: Int)
    /// Links lead from a node back to it.
    case circularLink
    /// A link's measure, by its place in the input, is below zero or not finite.
    case invalidValue(link: Int)
    /// A node's measure, by its place in the input, is below zero or not finite.
    case invalidNode(Int)
  }

  /// The box for the nodes.
  public var box: Box
  /// The width of a node in pixels.
  public var nodeWidth = 24.0
  /// The space between nodes of a column in pixels; less where a column would not fit.
  public var nodePadding = 8.0
  /// Which columns nodes take.
  public var alignment = Alignment.justify
  /// How often nodes are pulled and pushed.
  public var iterations = 6
  /// The order of nodes in their column.
  public var nodeOrder = Order.automatic
  /// The order of links at their nodes.
  public var linkOrder = Order.automatic

  /// A layout within a box.
  public init(in box: Box) { self.box = box }

  /// A node with its place.
  public struct NodePlace: Sendable, Equatable {
    /// The box; its height is the measure.
    public let box: Box
    /// The measure.
    public let value: Double
    /// The most links from a beginning to it.
    public let depth: Int
    /// The most links from it to an end.
    public let height: Int
    /// The column from the left.
    public let layer: Int
  }

  /// A link with its places.
  public struct LinkPlace: Sendable, Equatable {
    /// The place of the node that it leaves among the nodes.
    public let source: Int
    /// The place of the node that it reaches among the nodes.
    public let target: Int
    /// The thickness in pixels.
    public let width: Double
    /// The height of its middle where it leaves.
    public let y0: Double
    /// The height of its middle where it arrives.
    public let y1: Double
  }

  /// Nodes and links with their places, in the order of the input.
  public struct Places: Sendable, Equatable {
    /// The nodes.
    public let nodes: [NodePlace]
    /// The links.
    public let links: [LinkPlace]
  }

  /// The places of nodes and links; none without a node.
  ///
  /// Throws if a link names no node, has no measure, or if links lead in a circle.
  public func places(_ nodes: [Node], _ links: [Link]) throws(Failure) -> Places {
    guard !nodes.isEmpty || !links.isEmpty else { return Places(nodes: [], links: []) }
    var network = try SankeyNetwork(nodes, links, linkOrder)
    try network.findDepths()
    var relaxation = SankeyRelaxation(network, self)
    relaxation.run()
    return relaxation.places
  }
}
