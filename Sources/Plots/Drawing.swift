/// A plot laid out: marks and texts with their places in pixels, in the order in which they are painted.
///
/// A drawing knows no data; tests look into it, and `Drawing.svg(…)` writes it. An empty drawing is an
/// empty picture of its size.
public struct Drawing: Sendable, Equatable {
  /// What a mark is.
  public enum Shape: Sendable, Equatable {
    /// A rectangle.
    case box(Box)
    /// Lines through points; a run of one point is not painted. Closed runs can be filled.
    case path([[Point]], closed: Bool)
    /// Straight and cubic pieces; closed runs can be filled.
    case curve(CurvePath)
    /// A circle by its middle and radius.
    case circle(Point, Double)
    /// Discs of one size by their middles and radius, written as one path; their style is a stroke.
    case dots([Point], Double)
    /// A line of text.
    case text(Text)
  }

  /// Where a text's own x lies in it.
  public enum Anchor: Sendable, Equatable {
    /// At its left.
    case start
    /// In its middle.
    case middle
    /// At its right.
    case end
  }

  /// A line of text and the box that it takes, as predicted.
  public struct Text: Sendable, Equatable {
    /// What it says, not escaped.
    public let string: String
    /// The place of its anchor on the baseline.
    public let origin: Point
    /// Where the origin lies in it.
    public let anchor: Anchor
    /// Whether it is heavy.
    public let isBold: Bool
    /// The box, from the font's ascent to its descent.
    public let box: Box
  }

  /// A shape and how it looks.
  public struct Item: Sendable, Equatable {
    /// The form and place.
    public let shape: Shape
    /// The look.
    public let style: Style
  }

  /// The width in pixels.
  public let width: Double
  /// The height in pixels.
  public var height: Double
  /// The marks in the order of painting.
  public private(set) var items: [Item] = []
  /// How many labels found no room and stand in the table only.
  public var dropped = 0
  /// The scale on which the values were laid, for reading them back; nil if there is none.
  public var scale: LinearScale?

  /// An empty picture of a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The texts, in the order of painting.
  public var texts: [Text] {
    items.compactMap { if case .text(let text) = $0.shape { text } else { nil } }
  }

  /// Puts a shape on top of what is there.
  public mutating func add(_ shape: Shape, _ style: Style) {
    if case .path(let runs, _) = shape, !runs.contains(where: { $0.count > 1 }) { return }
    if case .curve(let path) = shape, !path.isVisible { return }
    items.append(Item(shape: shape, style: style))
  }

  /// Puts a rectangle on top of what is there.
  public mutating func box(_ box: Box, _ style: Style) { add(.box(box), style) }

  /// Puts a straight line on top of what is there.
  public mutating func line(_ from: Point, _ to: Point, _ style: Style) {
    add(.path([[from, to]], closed: false), style)
  }

  /// Puts a line of text on top, no wider than `limit` and moved as far as it takes to stay inside.
  public mutating func text(
    _ string: String, at origin: Point, anchor: Anchor = .start, style: Style = .label, bold: Bool = false,
    limit: Double = .infinity
  ) {
    let room = min(limit, width)
    let fitting = Wrapping.truncated(string, width: room, bold: bold)
    guard !fitting.isEmpty else { return }
    let text = Drawing.text(fitting, at: origin, anchor: anchor, bold: bold)
    let margin = min(0.5, (width - text.box.width) / 2)
    let shift = text.box.x < margin ? margin - text.box.x : min(0, width - margin - text.box.maxX)
    let inside = Point(origin.x + shift, origin.y)
    add(.text(shift == 0 ? text : Drawing.text(fitting, at: inside, anchor: anchor, bold: bold)), style)
  }

  /// Puts a line of text there if it collides with no text so far and stays inside; counts it otherwise.
  public mutating func textIfFree(
    _ string: String, at origin: Point, anchor: Anchor, style: Style = .label, bold: Bool = false
  ) {
    guard !string.isEmpty else { return }
    let text = Drawing.text(string, at: origin, anchor: anchor, bold: bold)
    if isFree(text.box) { add(.text(text), style) } else { dropped += 1 }
  }

  /// Whether a box lies inside and collides with no text so far.
  public func isFree(_ box: Box) -> Bool {
    guard box.x >= 0, box.maxX <= width, box.y >= 0, box.maxY <= height else { return false }
    let wide = Box(x: box.x - 2, y: box.y, width: box.width + 4, height: box.height)
    for item in items {
      if case .text(let text) = item.shape, text.box.collides(with: wide) { return false }
    }
    return true
  }

  /// Whether a rectangle or a circle that is painted already reaches into a box; broad areas do not count.
  public func covers(_ box: Box) -> Bool {
    items.contains { item in
      switch item.shape {
      case .box(let other): item.style != .wash && other.collides(with: box)
      case .circle(let middle, let radius):
        Box(x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius).collides(with: box)
      case .path, .curve, .dots, .text: false
      }
    }
  }

  /// Whether a heavy, a dashed or an event's line runs through a box.
  public func isStruck(_ box: Box) -> Bool {
    items.contains { item in
      guard [Style.rule, .dashed, .leader].contains(item.style), case .path(let runs, _) = item.shape,
        let run = runs.first, run.count == 2, let from = run.first, let to = run.last
      else { return false }
      return max(from.y, to.y) > box.y && min(from.y, to.y) < box.maxY && max(from.x, to.x) > box.x
        && min(from.x, to.x) < box.maxX
    }
  }

  /// A text with the box that it takes.
  public static func text(_ string: String, at origin: Point, anchor: Anchor, bold: Bool) -> Text {
    let width = TextMeasure.width(string, bold: bold)
    let left: Double =
      switch anchor {
      case .start: origin.x
      case .middle: origin.x - width / 2
      case .end: origin.x - width
      }
    let box = Box(
      x: left, y: origin.y - TextMeasure.ascent, width: width,
      height: TextMeasure.ascent + TextMeasure.descent)
    return Text(string: string, origin: origin, anchor: anchor, isBold: bold, box: box)
  }
}
