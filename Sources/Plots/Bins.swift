#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers counted in neighbouring intervals, as a histogram shows them.
public struct Bins: Sendable, Equatable {
  /// An interval: its lower bound is in it, its upper bound only in the last one.
  public struct Bin: Sendable, Equatable {
    /// The lower bound.
    public let lower: Double
    /// The upper bound.
    public let upper: Double
    /// The numbers in it, as they were given.
    public let values: [Double]

    /// How many numbers are in it.
    public var count: Int { values.count }
  }

  /// The intervals from the least to the greatest; empty without numbers and without a domain.
  public let bins: [Bin]

  /// About `count` equal intervals with round bounds; without a count as many as Sturges' rule says.
  ///
  /// Without a domain the bounds grow to round numbers that hold all values, and past the greatest if it lies on
  /// a bound. With a domain its ends stay, and what lies outside is left out. So are NaN and infinities.
  public init(_ values: [Double], count: Double? = nil, domain: (Double, Double)? = nil) {
    let numbers = values.filter(\.isFinite)
    guard var (lower, upper) = domain ?? Bins.extent(numbers) else {
      bins = []
      return
    }
    let greatest = upper
    let wanted = count ?? Bins.sturges(numbers.count)
    if domain == nil { (lower, upper) = Ticks.nice(lower, upper, count: wanted) }
    var thresholds = Ticks.values(lower, upper, count: wanted)
    if let last = thresholds.last, last >= upper {
      if domain == nil, greatest >= upper {
        upper = Bins.next(after: upper, step: Ticks.increment(lower, upper, count: wanted))
      } else {
        thresholds.removeLast()
      }
    }
    bins = Bins.counted(numbers, lower, upper, thresholds)
  }

  /// Intervals between given bounds, ascending; the first begins and the last ends with the domain.
  ///
  /// Without a domain it is that of the numbers. Bounds outside the domain are left out.
  public init(_ values: [Double], thresholds: [Double], domain: (Double, Double)? = nil) {
    let numbers = values.filter(\.isFinite)
    guard let (lower, upper) = domain ?? Bins.extent(numbers) else {
      bins = []
      return
    }
    bins = Bins.counted(numbers, lower, upper, thresholds)
  }

  private static func counted(
    _ numbers: [Double], _ lower: Double, _ upper: Double, _ thresholds: [Double]
  ) -> [Bin] {
    let inside = thresholds.drop { $0 <= lower }.prefix { $0 <= upper }
    let bounds = [lower] + inside + [upper]
    var found: [[Double]] = Array(repeating: [], count: bounds.count - 1)
    for number in numbers where number >= lower && number <= upper {
      found[Bins.place(of: number, in: inside)].append(number)
    }
    return found.enumerated().map { Bin(lower: bounds[$0], upper: bounds[$0 + 1], values: $1) }
  }

  /// Sturges' number of intervals for so many numbers, ⌈log₂ n⌉ + 1; 1 for none.
  public static func sturges(_ count: Int) -> Double {
    count < 1 ? 1 : max(1, ceil(log(Double(count)) / log(2.0)) + 1)
  }

  private static func extent(_ numbers: [Double]) -> (Double, Double)? {
    guard let least = numbers.min(), let greatest = numbers.max() else { return nil }
    return (least, greatest)
  }

  /// The next multiple of a step, which below zero stands for its reciprocal.
  private static func next(after bound: Double, step: Double) -> Double {
    guard step.isFinite, step != 0 else { return bound }
    return step > 0 ? (floor(bound / step) + 1) * step : (ceil(bound * -step) + 1) / -step
  }

  /// How many thresholds are not above a number.
  private static func place(of number: Double, in thresholds: ArraySlice<Double>) -> Int {
    var (low, high) = (thresholds.startIndex, thresholds.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if thresholds[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low - thresholds.startIndex
  }
}
