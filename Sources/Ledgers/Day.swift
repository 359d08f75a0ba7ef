/// A calendar day, counted from 1970-01-01.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int

  /// The day with the given count.
  public init(number: Int) { self.number = number }

  /// The day of a date of the proleptic Gregorian calendar, which is taken to exist.
  public init(year: Int, month: Int, day: Int) {
    // Years that begin in March put the leap day last, so that every month has a fixed offset.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The year, month and day of the month.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The month that the day lies in.
  public var month: Month {
    let (year, month, _) = date
    return Month(year, month)
  }

  /// The number of days in a month of a year.
  public static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Compares by time.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
  /// The day as `2026-10-31`.
  public var description: String {
    let day = date.day
    return "\(month)" + (day < 10 ? "-0" : "-") + String(day)
  }
}
