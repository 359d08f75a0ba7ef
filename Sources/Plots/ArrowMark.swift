/// A triangle at the end of a line.
public struct ArrowMark: Sendable {
  /// Where it ends.
  public let tip: Point
  /// Where it points: one of the four directions as a step of 1.
  public let direction: Point

  /// A triangle that ends at a place.
  public init(tip: Point, direction: Point) {
    (self.tip, self.direction) = (tip, direction)
  }

  /// Paints the triangle.
  public func draw(into drawing: inout Drawing, _ style: Style = .arrowhead) {
    let (back, side) = (6.0, 3.5)
    let foot = Point(tip.x - direction.x * back, tip.y - direction.y * back)
    let left = Point(foot.x - direction.y * side, foot.y + direction.x * side)
    let right = Point(foot.x + direction.y * side, foot.y - direction.x * side)
    drawing.add(.path([[tip, left, right]], closed: true), style)
  }
}
