#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Round numbers along an axis: 1, 2 or 5 times a power of ten, as d3-array chooses them.
public enum Ticks {
  /// About `count` round numbers from start to stop, both included; descending if start is the greater.
  ///
  /// Empty if anything is not a number or the count is not positive or infinite.
  public static func values(_ start: Double, _ stop: Double, count: Double) -> [Double] {
    guard count > 0, count.isFinite, start.isFinite, stop.isFinite else { return [] }
    if start == stop { return [start] }
    let reverse = stop < start
    let spec = reverse ? specification(stop, start, count) : specification(start, stop, count)
    guard spec.last >= spec.first, spec.last - spec.first < 10_000 else { return [] }
    let number = Int(spec.last - spec.first) + 1
    let values = (0..<number).map { index -> Double in
      let step = spec.first + Double(index)
      let value = spec.increment < 0 ? step / -spec.increment : step * spec.increment
      return value == 0 ? 0 : value
    }
    return reverse ? values.reversed() : values
  }

  /// The distance between ticks; negative numbers stand for its reciprocal, so that tenths stay exact.
  public static func increment(_ start: Double, _ stop: Double, count: Double) -> Double {
    specification(start, stop, count).increment
  }

  /// The distance between ticks, negative if start is the greater.
  public static func step(_ start: Double, _ stop: Double, count: Double) -> Double {
    let reverse = stop < start
    let increment = reverse ? increment(stop, start, count: count) : increment(start, stop, count: count)
    return (reverse ? -1 : 1) * (increment < 0 ? 1 / -increment : increment)
  }

  /// The interval grown to round numbers; itself if it cannot be.
  public static func nice(_ start: Double, _ stop: Double, count: Double) -> (Double, Double) {
    var (start, stop) = (start, stop)
    var before = Double.nan
    while true {
      let step = increment(start, stop, count: count)
      if step == before || step == 0 || !step.isFinite { return (start, stop) }
      if step > 0 {
        start = floor(start / step) * step
        stop = ceil(stop / step) * step
      } else {
        start = ceil(start * step) / step
        stop = floor(stop * step) / step
      }
      before = step
    }
  }

  private typealias Specification = (first: Double, last: Double, increment: Double)

  /// The first and last multiple and the step between them.
  private static func specification(_ start: Double, _ stop: Double, _ count: Double) -> Specification {
    let step = (stop - start) / (count.isNaN ? count : max(0, count))
    let power = floor(log10(step))
    let error = step / pow(10, power)
    let factor: Double =
      error >= 50.0.squareRoot()
      ? 10
      : error >= 10.0.squareRoot()
        ? 5
        : error >= 2.0.squareRoot() ? 2 : 1
    var first: Double
    var last: Double
    var increment: Double
    if power < 0 {
      increment = pow(10, -power) / factor
      first = (start * increment).rounded(.toNearestOrAwayFromZero)
      last = (stop * increment).rounded(.toNearestOrAwayFromZero)
      if first / increment < start { first += 1 }
      if last / increment > stop { last -= 1 }
      increment = -increment
    } else {
      increment = pow(10, power) * factor
      first = (start / increment).rounded(.toNearestOrAwayFromZero)
      last = (stop / increment).rounded(.toNearestOrAwayFromZero)
      if first * increment < start { first += 1 }
      if last * increment > stop { last -= 1 }
    }
    if last < first && count >= 0.5 && count < 2 { return specification(start, stop, count * 2) }
    return (first, last, increment)
  }
}
