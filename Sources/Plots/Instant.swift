/// A moment in coordinated universal time, to the millisecond, in the proleptic Gregorian calendar.
///
/// Moments reach about 270,000 years to both sides of 1970; what would lie beyond is the last that there is.
public struct Instant: Sendable, Hashable, Comparable {
  /// Milliseconds since the beginning of 1970.
  public let milliseconds: Int

  /// The latest moment; its negative is the earliest.
  static let limit = 8_640_000_000_000_000
  static let day = 86_400_000

  /// A moment from milliseconds since the beginning of 1970.
  public init(milliseconds: Int) {
    self.milliseconds = min(max(milliseconds, -Instant.limit), Instant.limit)
  }

  /// A moment from the parts of a date, of which each may be beyond its bounds: month 13 is the next January.
  public init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0,
    millisecond: Int = 0
  ) {
    func bounded(_ part: Int, _ bound: Int) -> Int { min(max(part, -bound), bound) }
    let months = bounded(year, 400_000) * 12 + bounded(month, 10_000_000) - 1
    let days = Instant.days(toMonth: months) + bounded(day, 200_000_000) - 1
    let seconds = bounded(hour, 1 << 40) * 3600 + bounded(minute, 1 << 45) * 60 + bounded(second, 1 << 50)
    self.init(milliseconds: days * Instant.day + seconds * 1000 + bounded(millisecond, 1 << 60))
  }

  /// The earlier moment is the lesser.
  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  /// The year, month (from 1) and day (from 1) in which the moment lies.
  public var date: (year: Int, month: Int, day: Int) {
    let days = Instant.floored(milliseconds, Instant.day)
    // Years that begin in March, counted from year 0, so that a leap day is the last of its year.
    let shifted = days + 719_468
    let era = Instant.floored(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// The milliseconds since the beginning of the day.
  var timeOfDay: Int { milliseconds - Instant.floored(milliseconds, Instant.day) * Instant.day }

  /// The moment so many milliseconds later.
  func advanced(_ amount: Int) -> Instant {
    Instant(milliseconds: milliseconds + min(max(amount, -2 * Instant.limit), 2 * Instant.limit))
  }

  /// Days from the beginning of 1970 to that of a month, which is counted from January of year 0.
  private static func days(toMonth months: Int) -> Int {
    let year = floored(months, 12)
    let month = months - year * 12 + 1
    let shifted = month <= 2 ? year - 1 : year
    let era = floored(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The greatest whole number not above a quotient; the divisor is above zero.
  static func floored(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
