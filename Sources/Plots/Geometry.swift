/// A place in a drawing: pixels from the left and from the top.
public struct Point: Sendable, Equatable {
  /// Pixels from the left.
  public var x: Double
  /// Pixels from the top.
  public var y: Double

  /// A place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle in a drawing; its sides are never negative.
public struct Box: Sendable, Equatable {
  /// The left edge.
  public var x: Double
  /// The upper edge.
  public var y: Double
  /// The width, 0 or more.
  public var width: Double
  /// The height, 0 or more.
  public var height: Double

  /// A rectangle from its upper left corner; a negative side becomes 0.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle between two heights, in either order.
  init(x: Double, width: Double, from top: Double, to bottom: Double) {
    self.init(x: x, y: min(top, bottom), width: width, height: abs(bottom - top))
  }

  /// The rectangle between two places from the left, in either order.
  init(y: Double, height: Double, from left: Double, to right: Double) {
    self.init(x: min(left, right), y: y, width: abs(right - left), height: height)
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The lower edge.
  public var maxY: Double { y + height }

  /// Whether two rectangles share more than one pixel of width and two of height.
  public func collides(with other: Box) -> Bool {
    min(maxX, other.maxX) - max(x, other.x) > 1 && min(maxY, other.maxY) - max(y, other.y) > 2
  }
}

/// The size in which a plot is drawn; a figure has two, so that text is never scaled.
public struct Layout: Sendable, Equatable {
  /// The width in pixels.
  public let width: Double
  /// Whether there is room beside the marks, rather than above them only.
  public let isWide: Bool

  /// A width of one's own, at least 80 pixels.
  public init(width: Double, isWide: Bool) {
    self.width = width.isFinite ? min(max(width, 80), 10_000) : 680
    self.isWide = isWide
  }

  /// For columns of 680 pixels and more.
  public static let wide = Layout(width: 680, isWide: true)
  /// For telephones of 360 pixels, less the page's margins.
  public static let narrow = Layout(width: 328, isWide: false)
  /// Both, the wide one first.
  public static let all = [wide, narrow]
}
