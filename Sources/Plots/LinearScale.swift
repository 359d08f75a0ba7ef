/// Numbers of a domain laid along pixels of a range, in proportion.
///
/// An empty domain goes to the middle of the range. A scale knows no data and no meaning.
public struct LinearScale: Sendable, Equatable {
  /// The number at the range's start.
  public let lower: Double
  /// The number at the range's end.
  public let upper: Double
  /// The pixel of `lower`.
  public let start: Double
  /// The pixel of `upper`.
  public let end: Double

  /// A scale from a domain to a range; either may descend.
  public init(domain: (Double, Double), range: (Double, Double)) {
    (lower, upper) = domain
    (start, end) = range
  }

  /// The pixel of a number; the middle of the range if that is not to be computed.
  public func callAsFunction(_ value: Double) -> Double {
    let part = value / (upper - lower) - lower / (upper - lower)
    return lower == upper || !part.isFinite ? (start + end) / 2 : start + part * (end - start)
  }

  /// The number at a pixel; the middle of the domain if the range is empty.
  public func invert(_ pixel: Double) -> Double {
    start == end ? (lower + upper) / 2 : lower + (pixel - start) / (end - start) * (upper - lower)
  }

  /// The same scale with its domain grown to round numbers.
  public func nice(count: Double = 10) -> LinearScale {
    let grown =
      lower <= upper ? Ticks.nice(lower, upper, count: count) : Ticks.nice(upper, lower, count: count)
    let domain = lower <= upper ? grown : (grown.1, grown.0)
    guard domain.0.isFinite, domain.1.isFinite else { return self }
    return LinearScale(domain: domain, range: (start, end))
  }

  /// The same scale so many pixels further on.
  public func moved(by pixels: Double) -> LinearScale {
    LinearScale(domain: (lower, upper), range: (start + pixels, end + pixels))
  }

  /// About so many round numbers of the domain.
  public func ticks(count: Double) -> [Double] { Ticks.values(lower, upper, count: count) }
}

extension LinearScale {
  /// The smallest and the greatest of some numbers, with others that must be in; nil if there are none.
  static func extent(_ values: [Double?], including others: [Double] = []) -> (Double, Double)? {
    var found: (Double, Double)?
    for value in values {
      guard let value else { continue }
      found = found.map { (min($0.0, value), max($0.1, value)) } ?? (value, value)
    }
    guard var extent = found else { return nil }
    for other in others { extent = (min(extent.0, other), max(extent.1, other)) }
    return extent
  }
}
