/// A point in time as a ledger sees it: the local day it falls on, and how far into that day.
///
/// Two moments compare as the instants do, also on the days when clocks change, because the second part
/// counts what has elapsed since local midnight and not what a clock shows.
public struct Moment: Hashable, Sendable, Comparable {
  /// The day in the upper bits, microseconds since its midnight in the lower 37.
  @usableFromInline let packed: Int64

  @inlinable
  init(packed: Int64) { self.packed = packed }

  /// The moment so many microseconds after a day's local midnight.
  public init(day: Day, microseconds: Int = 0) {
    packed = Int64(day.number) << 37 | Int64(microseconds)
  }

  /// The local day.
  public var day: Day { Day(number: Int(packed >> 37)) }

  /// Microseconds since the day's local midnight.
  public var microseconds: Int { Int(packed & (1 << 37 - 1)) }

  /// Compares by time.
  public static func < (a: Moment, b: Moment) -> Bool { a.packed < b.packed }
}
