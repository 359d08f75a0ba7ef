/// Dots at pairs of numbers; with sizes they are bubbles whose areas are in proportion to them.
///
/// Very many dots of one size are written as one path, so that ten thousand stay small.
public struct DotMark: Mark {
  /// A dot.
  public struct Dot: Sendable, Equatable {
    /// The number along the columns; a gap is no dot.
    public var x: Double?
    /// The number along the heights; a gap is no dot.
    public var y: Double?
    /// What its area stands for; nil for a dot of the usual size.
    public var size: Double?
    /// The name beside it, where there is room.
    public var label: String

    /// A dot; what is not finite is a gap.
    public init(_ x: Double?, _ y: Double?, size: Double? = nil, _ label: String = "") {
      self.x = Datum(x).value
      self.y = Datum(y).value
      self.size = Datum(size).value
      self.label = label
    }
  }

  /// The dots.
  public var dots: [Dot]
  /// The name in the legend.
  public var name: String
  /// The place among the series; nil for the next.
  public var series: Int?
  /// The look; nil for the colour of the series.
  public var style: Style?
  /// The radius of a dot without a size.
  public var radius = 4.0
  /// Radii by size; nil for those of these dots alone, up to 22 pixels.
  public var sizes: Scale?

  /// Dots.
  public init(_ dots: [Dot], _ name: String = "", style: Style? = nil) {
    self.dots = dots
    self.name = name
    self.style = style
  }

  /// A dot at each number of columns.
  public init(_ values: [Datum], _ name: String = "", style: Style? = nil) {
    self.init(values.enumerated().map { Dot(Double($0), $1.value, $1.label) }, name, style: style)
  }

  /// All dots.
  public var extent: Extent {
    var (left, right, low, high) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
    for dot in dots {
      guard let x = dot.x, let y = dot.y else { continue }
      (left, right, low, high) = (min(left, x), max(right, x), min(low, y), max(high, y))
    }
    return left <= right ? Extent(x: left...right, y: low...high) : .none
  }

  /// A dot.
  public var keys: [Legend.Entry] { [Legend.Entry(fill, name, sample: .dot)] }

  /// The next colour, if no look is given.
  public func coloured(next: inout Int) -> any Mark {
    if style != nil || series != nil { return self }
    defer { next += 1 }
    var mark = self
    mark.series = next
    return mark
  }

  private var fill: Style { style ?? .series(series ?? 0) }

  /// The look of very many dots; nil where there is none like that of one.
  private var manyLook: Style? {
    guard let style else { return Style.seriesDots[Style.place(series ?? 0)] }
    return style == .actual ? .dots : Style.series.firstIndex(of: style).map { Style.seriesDots[$0] }
  }

  private var radii: Scale { sizes ?? .radii(upTo: dots.compactMap(\.size).max() ?? 1, radius: 22) }

  /// The greatest radius of any dot.
  public var reach: Double {
    if dots.allSatisfy({ $0.size == nil }) { return dots.isEmpty ? 0 : radius }
    let radii = radii
    return dots.map { radius($0, radii) }.max() ?? 0
  }

  private func radius(_ dot: Dot, _ radii: Scale) -> Double {
    dot.size.map { max(1.5, min(40, radii(max(0, $0)))) } ?? radius
  }

  /// Paints the dots, the large ones first so that none covers a smaller one.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    if dots.count > 300, let look = manyLook, dots.allSatisfy({ $0.size == nil }) {
      let points = dots.compactMap { dot in point(dot, frame) }
      if !points.isEmpty { drawing.add(.dots(points, 2), look) }
      return
    }
    let radii = radii
    let order = dots.indices.sorted { (-radius(dots[$0], radii), $0) < (-radius(dots[$1], radii), $1) }
    for index in order {
      guard let point = point(dots[index], frame) else { continue }
      let size = radius(dots[index], radii)
      if size > radius { drawing.add(.circle(point, size + 1), .gap) }
      drawing.add(.circle(point, size), fill)
    }
  }

  private func point(_ dot: Dot, _ frame: Frame) -> Point? {
    guard let x = dot.x, let y = dot.y else { return nil }
    return frame(x, y)
  }

  /// Writes the names beside the dots, the largest first, where no other dot and no text is.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    let radii = radii
    let named = dots.indices.filter { !dots[$0].label.isEmpty }
    for index in named.sorted(by: { (-radius(dots[$0], radii), $0) < (-radius(dots[$1], radii), $1) }) {
      guard let x = dots[index].x, let y = dots[index].y else { continue }
      let item = TextMark.Item(x, y, dots[index].label, clearance: radius(dots[index], radii) + 2)
      TextMark([item], places: [.right, .above, .left, .below]).label(into: &drawing, on: frame)
    }
  }
}
