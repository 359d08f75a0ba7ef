/// The numbers that something needs on the two scales; nil where it needs none.
public struct Extent: Sendable, Equatable {
  /// From the least to the greatest along the columns.
  public var x: ClosedRange<Double>?
  /// From the least to the greatest along the heights.
  public var y: ClosedRange<Double>?

  /// The numbers of both directions.
  public init(x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil) {
    (self.x, self.y) = (x, y)
  }

  /// The numbers of data in columns counted from 0; without a column there are none.
  public init(columns: Int, y values: [Double?]) {
    x = columns < 1 ? nil : 0...Double(columns - 1)
    y = Extent.range(values)
  }

  /// Nothing is needed.
  public static let none = Extent()

  /// What both need.
  public func union(_ other: Extent) -> Extent {
    Extent(x: Extent.union(x, other.x), y: Extent.union(y, other.y))
  }

  /// From the least to the greatest of the numbers that are finite; nil if there is none.
  public static func range(_ values: [Double?]) -> ClosedRange<Double>? {
    var found: ClosedRange<Double>?
    for case .some(let value) in values where value.isFinite {
      found = found.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    }
    return found
  }

  /// The range around two; nil if there is none.
  static func union(_ one: ClosedRange<Double>?, _ other: ClosedRange<Double>?) -> ClosedRange<Double>? {
    guard let one, let other else { return one ?? other }
    return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }
}
