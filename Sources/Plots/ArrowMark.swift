/// A triangle at the end of a line.
struct ArrowMark {
  let tip: Point
  /// Where it points: one of the four directions as a step of 1.
  let direction: Point

  /// Paints the triangle.
  func draw(into drawing: inout Drawing, _ style: Style = .arrowhead) {
    let (back, side) = (6.0, 3.5)
    let foot = Point(tip.x - direction.x * back, tip.y - direction.y * back)
    let left = Point(foot.x - direction.y * side, foot.y + direction.x * side)
    let right = Point(foot.x + direction.y * side, foot.y - direction.x * side)
    drawing.add(.path([[tip, left, right]], closed: true), style)
  }
}
