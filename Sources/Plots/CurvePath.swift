/// A path of straight and cubic pieces, as SVG and every drawing surface know them.
///
/// The empty path has no commands. A path says nothing about its look.
public struct CurvePath: Sendable, Equatable {
  /// A piece of a path.
  public enum Command: Sendable, Equatable {
    /// Begins a run at a place.
    case move(Point)
    /// Goes straight to a place.
    case line(Point)
    /// Goes to a place along a cubic Bézier curve with two control points.
    case curve(Point, Point, to: Point)
    /// Goes straight back to where the run began.
    case close
  }

  /// The pieces in the order of drawing.
  public private(set) var commands: [Command] = []

  /// The empty path.
  public init() {}

  /// Begins a run at a place.
  public mutating func move(to point: Point) { commands.append(.move(point)) }

  /// Goes straight to a place.
  public mutating func line(to point: Point) { commands.append(.line(point)) }

  /// Goes to a place along a cubic curve.
  public mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    commands.append(.curve(first, second, to: point))
  }

  /// Ends a run where it began.
  public mutating func close() { commands.append(.close) }

  /// Puts another path's pieces after these.
  public mutating func append(_ other: CurvePath) { commands += other.commands }

  /// Every place and control point in order; the path stays within their hull.
  public var points: [Point] {
    commands.flatMap { command -> [Point] in
      switch command {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let point): [first, second, point]
      case .close: []
      }
    }
  }

  /// The same path elsewhere.
  public func moved(by step: Point) -> CurvePath {
    func moved(_ point: Point) -> Point { Point(point.x + step.x, point.y + step.y) }
    var path = CurvePath()
    path.commands = commands.map { command in
      switch command {
      case .move(let point): .move(moved(point))
      case .line(let point): .line(moved(point))
      case .curve(let first, let second, let point): .curve(moved(first), moved(second), to: moved(point))
      case .close: .close
      }
    }
    return path
  }

  /// Whether something is painted: a run with more than its beginning.
  public var isVisible: Bool {
    commands.contains { if case .move = $0 { false } else { true } }
  }
}

extension CurvePath {
  /// A ribbon between two upright edges with level ends, as it stands for a flow; a closed path.
  ///
  /// It runs from `left` to `right`, between `leftTop` and `leftBottom` at its beginning and `rightTop` and
  /// `rightBottom` at its end.
  public static func ribbon(
    from left: Double, _ leftTop: Double, _ leftBottom: Double, to right: Double, _ rightTop: Double,
    _ rightBottom: Double
  ) -> CurvePath {
    let middle = (left + right) / 2
    var path = CurvePath()
    path.move(to: Point(left, leftTop))
    path.curve(Point(middle, leftTop), Point(middle, rightTop), to: Point(right, rightTop))
    path.line(to: Point(right, rightBottom))
    path.curve(Point(middle, rightBottom), Point(middle, leftBottom), to: Point(left, leftBottom))
    path.close()
    return path
  }
}
