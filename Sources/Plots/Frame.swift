/// A box of the picture and the scales along its sides.
public struct Frame: Sendable, Equatable {
  /// From left to right.
  public var x: Scale
  /// As a rule from bottom to top.
  public var y: Scale
  /// The box that the scales span.
  public var box: Box

  /// A frame.
  public init(x: Scale, y: Scale, box: Box) {
    (self.x, self.y, self.box) = (x, y, box)
  }

  /// The place of two numbers.
  public func callAsFunction(_ x: Double, _ y: Double) -> Point { Point(self.x(x), self.y(y)) }
}
