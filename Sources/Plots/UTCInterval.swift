/// A regular division of time, such as months, or every third month from January.
///
/// All of it is calendar arithmetic in coordinated universal time; there is no daylight saving.
public struct UTCInterval: Sendable, Equatable {
  /// What is counted.
  public enum Unit: Sendable, Equatable {
    /// Thousandths of a second, seconds, minutes and hours.
    case millisecond, second, minute, hour
    /// Days from midnight; several of them are counted from the first of each month.
    case day
    /// Days from midnight; several of them are counted from the first of 1970.
    case epochDay
    /// Seven days from a day of the week: 0 is Sunday, 1 Monday, and so on.
    case week(startingOn: Int)
    /// Calendar months; several of them are counted from January.
    case month
    /// Calendar years; several of them are counted from year 0.
    case year
  }

  /// What is counted.
  public let unit: Unit
  /// How many units from one beginning to the next, 1 or more.
  public let step: Int

  /// Every single unit.
  public init(_ unit: Unit) { self.init(unit, step: 1) }

  private init(_ unit: Unit, step: Int) {
    self.unit = unit
    self.step = step
  }

  /// Days from midnight.
  public static let day = UTCInterval(.day)
  /// Weeks from Monday.
  public static let monday = UTCInterval(.week(startingOn: 1))
  /// Weeks from Sunday.
  public static let sunday = UTCInterval(.week(startingOn: 0))
  /// Calendar months.
  public static let month = UTCInterval(.month)
  /// Calendar years.
  public static let year = UTCInterval(.year)

  /// Every so many units; nil unless that is one or more.
  public func every(_ count: Int) -> UTCInterval? {
    count < 1 ? nil : UTCInterval(unit, step: min(count, 1_000_000_000))
  }

  /// The last beginning that is not after a moment.
  public func floor(_ instant: Instant) -> Instant {
    switch unit {
    case .millisecond, .epochDay, .week, .year: return start(place(instant, step))
    default: break
    }
    var found = start(place(instant, 1))
    while step > 1, !begins(found) {
      let before = start(place(found, 1) - 1)
      guard before < found else { break }
      found = before
    }
    return found
  }

  /// The first beginning that is not before a moment.
  public func ceil(_ instant: Instant) -> Instant {
    floor(offset(floor(instant.advanced(-1)), 1))
  }

  /// The nearest beginning; the later of two that are equally near.
  public func round(_ instant: Instant) -> Instant {
    let (before, after) = (floor(instant), ceil(instant))
    let (since, until) = (
      instant.milliseconds - before.milliseconds, after.milliseconds - instant.milliseconds
    )
    return since < until ? before : after
  }

  /// A moment so many steps later, at the same time of its unit; days that a month lacks go into the next.
  public func offset(_ instant: Instant, _ count: Int = 1) -> Instant {
    let bounded = min(max(count, -1_000_000_000), 1_000_000_000)
    switch unit {
    case .millisecond, .epochDay, .week, .year: return moved(instant, by: bounded.multiplied(step))
    default: break
    }
    guard step > 1 else { return moved(instant, by: bounded) }
    var found = instant
    for _ in 0..<abs(bounded) {
      repeat {
        let next = moved(found, by: bounded.signum())
        guard next != found else { return found }
        found = next
      } while !begins(found)
    }
    return found
  }

  /// The beginnings from a moment, included, to another, left out, or every so many of them; at most 100,000.
  ///
  /// Empty if the second moment is not after the first or the count is below one.
  public func range(_ start: Instant, _ stop: Instant, every count: Int = 1) -> [Instant] {
    var next = ceil(start)
    guard count >= 1 else { return [] }
    var found: [Instant] = []
    while next < stop, found.count < 100_000 {
      found.append(next)
      let following = floor(offset(next, count))
      guard following > next else { break }
      next = following
    }
    return found
  }

  /// How many beginnings of single units lie after a moment and not after another; negative the other way round.
  public func count(_ start: Instant, _ end: Instant) -> Int { place(end, 1) - place(start, 1) }
}

extension UTCInterval {
  /// The length of a unit in milliseconds; 0 for units whose lengths differ.
  private var length: Int {
    switch unit {
    case .millisecond: 1
    case .second: 1000
    case .minute: 60_000
    case .hour: 3_600_000
    case .day, .epochDay: Instant.day
    case .week: 7 * Instant.day
    case .month, .year: 0
    }
  }

  /// Milliseconds from the beginning of 1970, a Thursday, to the first beginning of a unit.
  private var shift: Int {
    guard case .week(let day) = unit else { return 0 }
    return ((day % 7 + 7 - 4) % 7) * Instant.day
  }

  /// The number of the unit in which a moment lies, rounded down to a multiple.
  private func place(_ instant: Instant, _ multiple: Int) -> Int {
    let (year, month, _) = instant.date
    let place =
      switch unit {
      case .month: year * 12 + month - 1
      case .year: year
      case .week: Instant.floored(instant.milliseconds - shift, length) - weekOfEpoch
      default: Instant.floored(instant.milliseconds, length)
      }
    return multiple == 1 ? place : Instant.floored(place, multiple) * multiple
  }

  /// The number of the week in which 1970 begins, which counts as 0.
  private var weekOfEpoch: Int { Instant.floored(-shift, 7 * Instant.day) }

  private func start(_ place: Int) -> Instant {
    switch unit {
    case .month: Instant(year: Instant.floored(place, 12), month: place - Instant.floored(place, 12) * 12 + 1)
    case .year: Instant(year: place)
    case .week: Instant(milliseconds: (place + weekOfEpoch).multiplied(length) + shift)
    default: Instant(milliseconds: place.multiplied(length))
    }
  }

  private func moved(_ instant: Instant, by count: Int) -> Instant {
    let (year, month, day) = instant.date
    switch unit {
    case .month:
      let places = year * 12 + month - 1 + min(max(count, -10_000_000), 10_000_000)
      let moved = Instant.floored(places, 12)
      return Instant(year: moved, month: places - moved * 12 + 1, day: day, millisecond: instant.timeOfDay)
    case .year:
      let moved = year + min(max(count, -1_000_000), 1_000_000)
      return Instant(year: moved, month: month, day: day, millisecond: instant.timeOfDay)
    default: return instant.advanced(count.multiplied(length))
    }
  }

  /// Whether a moment's own unit is one of those that are counted within the greater unit.
  private func begins(_ instant: Instant) -> Bool {
    let (_, month, day) = instant.date
    let field =
      switch unit {
      case .second: instant.timeOfDay / 1000 % 60
      case .minute: instant.timeOfDay / 60_000 % 60
      case .hour: instant.timeOfDay / 3_600_000
      case .day: day - 1
      case .month: month - 1
      default: 0
      }
    return field % step == 0
  }
}

extension Int {
  /// A product that stays within what instants can hold many times over.
  fileprivate func multiplied(_ factor: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: factor)
    let bound = 4 * Instant.limit
    return overflows ? (self < 0) == (factor < 0) ? bound : -bound : Swift.min(Swift.max(product, -bound), bound)
  }
}
