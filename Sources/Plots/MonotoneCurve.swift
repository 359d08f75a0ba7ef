/// A smooth line through points from left to right that rises and falls only where the points do.
///
/// Between two neighbours it never leaves their heights, so that no maximum is drawn that the numbers do not have
/// (Steffen, "A simple method for monotonic interpolation in one dimension", 1990). A point that repeats its
/// predecessor is left out; one that is nil or not finite breaks the line.
public enum MonotoneCurve {
  /// The line through points: for each run none, a closed point, a straight piece, or cubic pieces.
  public static func line(_ points: [Point?]) -> CurvePath {
    var path = CurvePath()
    for run in runs(points) {
      let count = append(run, to: &path, continues: false)
      if count == 1 { path.close() }
    }
    return path
  }

  /// The lines through runs of points, of which those of a single point are left out.
  static func line(_ runs: [[Point]]) -> CurvePath {
    var path = CurvePath()
    for run in runs where run.count > 1 { path.append(line(run)) }
    return path
  }

  /// The area between two lines with the same places from the left; a gap in either breaks it.
  ///
  /// Each run goes along `upper` and back along `lower`. What one of the two lists has more is left out.
  public static func area(_ upper: [Point?], _ lower: [Point?]) -> CurvePath {
    let pairs = zip(upper, lower).map { one, other -> (Point, Point)? in
      guard let one = finite(one), let other = finite(other) else { return nil }
      return (one, other)
    }
    var path = CurvePath()
    for run in pairs.split(whereSeparator: { $0 == nil }) {
      let places = run.compactMap { $0 }
      append(places.map(\.0), to: &path, continues: false)
      append(places.reversed().map(\.1), to: &path, continues: true)
      path.close()
    }
    return path
  }

  private static func finite(_ point: Point?) -> Point? {
    guard let point, point.x.isFinite, point.y.isFinite else { return nil }
    return point
  }

  private static func runs(_ points: [Point?]) -> [[Point]] {
    points.map(finite).split(whereSeparator: { $0 == nil }).map { $0.compactMap { $0 } }
  }

  /// Adds a run and returns how many points it has without repetitions.
  @discardableResult
  private static func append(_ run: [Point], to path: inout CurvePath, continues: Bool) -> Int {
    var points: [Point] = []
    for point in run where point != points.last { points.append(point) }
    guard let first = points.first else { return 0 }
    if continues { path.line(to: first) } else { path.move(to: first) }
    if points.count == 2 { path.line(to: points[1]) }
    guard points.count > 2 else { return points.count }
    let inner = (1..<points.count - 1).map { slope(points[$0 - 1], points[$0], points[$0 + 1]) }
    for index in 1..<points.count {
      let (from, to) = (points[index - 1], points[index])
      let start = index > 1 ? inner[index - 2] : endSlope(from, to, other: inner[0])
      let end = index <= inner.count ? inner[index - 1] : endSlope(from, to, other: start)
      let third = (to.x - from.x) / 3
      path.curve(
        Point(from.x + third, from.y + third * start), Point(to.x - third, to.y - third * end), to: to)
    }
    return points.count
  }

  /// The slope at a point between two others: zero at an extreme, else limited by both sides.
  private static func slope(_ before: Point, _ point: Point, _ after: Point) -> Double {
    let (left, right) = (point.x - before.x, after.x - point.x)
    let leftSlope = (point.y - before.y) / divisor(left, beside: right)
    let rightSlope = (after.y - point.y) / divisor(right, beside: left)
    let parabola = (leftSlope * right + rightSlope * left) / (left + right)
    let size = min(abs(leftSlope), abs(rightSlope), 0.5 * abs(parabola))
    guard !leftSlope.isNaN, !rightSlope.isNaN, !parabola.isNaN else { return 0 }
    return (sign(leftSlope) + sign(rightSlope)) * size
  }

  /// The slope at an end, from the piece's own slope and that at its other end.
  private static func endSlope(_ from: Point, _ to: Point, other: Double) -> Double {
    let width = to.x - from.x
    return width == 0 ? other : (3 * (to.y - from.y) / width - other) / 2
  }

  /// A width to divide by; an empty one takes the sign of its neighbour, so that slopes there are infinite
  /// with the right sign.
  private static func divisor(_ width: Double, beside other: Double) -> Double {
    width != 0 ? width : other < 0 ? -0.0 : 0
  }

  private static func sign(_ number: Double) -> Double { number < 0 ? -1 : 1 }
}
