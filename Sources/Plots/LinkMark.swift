/// Thin lines from one datum to another: connectors of bars, leaders of labels.
public struct LinkMark: Mark {
  /// A line by the columns and the heights of its ends.
  public struct Link: Sendable, Equatable {
    /// The first end's number along the columns and its height.
    public var from: (x: Double, y: Double)
    /// The second end's.
    public var to: (x: Double, y: Double)

    /// A line.
    public init(from: (x: Double, y: Double), to: (x: Double, y: Double)) {
      (self.from, self.to) = (from, to)
    }

    /// Lines are alike whose ends are.
    public static func == (left: Link, right: Link) -> Bool { left.from == right.from && left.to == right.to }
  }

  /// The lines.
  public var links: [Link]
  /// How they look.
  public var style: Style
  /// Whether they go from the first column's near side to the second one's far side, rather than between middles.
  public var spansBands: Bool

  /// Lines.
  public init(_ links: [Link], style: Style = .connector, spansBands: Bool = false) {
    self.links = links
    self.style = style
    self.spansBands = spansBands
  }

  /// The ends of all lines.
  public var extent: Extent {
    let ends = links.flatMap { [$0.from, $0.to] }
    return Extent(x: Extent.range(ends.map(\.x)), y: Extent.range(ends.map(\.y)))
  }

  /// Paints the lines.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    let half = spansBands ? frame.x.bandwidth / 2 : 0
    for link in links {
      let (from, to) = (frame(link.from.x, link.from.y), frame(link.to.x, link.to.y))
      drawing.line(Point(from.x - half, from.y), Point(to.x + half, to.y), style)
    }
  }
}
