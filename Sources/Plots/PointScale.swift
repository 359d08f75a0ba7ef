/// Ordered places along a range of pixels, counted from 0.
public struct PointScale: Sendable, Equatable {
  /// The pixel of each place.
  public let places: [Double]
  /// The distance between the first two, or the length of the range where there is one place only.
  public let step: Double

  /// Evenly from one end of a range to the other, both included; a single place is in the middle.
  public init(count: Int, range: (Double, Double)) {
    let step = (range.1 - range.0) / Double(max(1, count - 1))
    self.step = step
    places =
      count == 1
      ? [(range.0 + range.1) / 2] : (0..<max(0, count)).map { range.0 + Double($0) * step }
  }

  /// Places as given, such as the middles of rows of unlike height.
  public init(places: [Double]) {
    self.places = places
    step = places.count > 1 ? places[1] - places[0] : 0
  }

  /// The pixel of a place; between two places in proportion, and beyond the ends by the step.
  public func callAsFunction(_ value: Double) -> Double {
    guard let first = places.first, let last = places.last, abs(value) < 1e9 else { return places.first ?? 0 }
    if value < 0 { return first + value * step }
    let index = Int(value)
    guard index < places.count - 1 else { return last + (value - Double(places.count - 1)) * step }
    let rest = value - Double(index)
    return rest == 0 ? places[index] : places[index] + rest * (places[index + 1] - places[index])
  }
}
