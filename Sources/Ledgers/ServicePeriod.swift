/// The time that an invoice line is for.
struct ServicePeriod {
  /// When it is over.
  let end: Moment
  /// What of the line's amount one month brings; nil for a period without length.
  let perMonth: (numerator: Int, denominator: Int)?

  /// The period between two moments of a line.
  ///
  /// The end is exclusive, but where its table counts ends in, or it is the last minute of a day. Whole months count as
  /// such, seven days are a week; else the months that fit and the days left over, each as a part of the month that
  /// they begin.
  init(from start: Moment, to end: Moment, countsEndIn: Bool = false) {
    let first = start.day
    let difference = end.microseconds - start.microseconds
    // Clocks that change between the two may carry one of them over midnight.
    let carry = difference > Self.halfDay ? 1 : difference < -Self.halfDay ? -1 : 0
    let last = Day(number: end.day.number + carry)
    if countsEndIn, end.microseconds == 0 {
      let next = Day(number: last.number + 1)
      (self.end, perMonth) = (Moment(day: next), Self.perMonth(from: first, to: next))
    } else {
      self.end = end.microseconds >= Self.lastMinute ? Moment(day: Day(number: end.day.number + 1)) : end
      perMonth = Self.perMonth(from: first, to: last)
    }
  }

  /// Whether a line's end is counted in: it is where only that makes whole months (`2026-01-01` to `2026-01-31`), it is
  /// not where they are whole without it; nil where neither is so.
  static func countsEndIn(from start: Moment, to end: Moment) -> Bool? {
    guard end.day > start.day, end.microseconds == 0, start.microseconds == 0 else { return nil }
    if wholeMonths(from: start.day, to: end.day) != nil { return false }
    return wholeMonths(from: start.day, to: Day(number: end.day.number + 1)) != nil ? true : nil
  }

  private static let halfDay = 43_200_000_000
  private static let lastMinute = 86_340_000_000

  private static func perMonth(from first: Day, to last: Day) -> (numerator: Int, denominator: Int)? {
    guard first < last else { return nil }
    if let months = wholeMonths(from: first, to: last) { return (1, months) }
    if last.number - first.number == 7 { return BillingInterval(.week).perMonth }
    var months = last.month.index - first.month.index
    if day(first, after: months) > last { months -= 1 }
    let begun = day(first, after: months)
    let length = day(first, after: months + 1).number - begun.number
    return (length, months * length + last.number - begun.number)
  }

  /// How many months lie between two days; nil where it is no whole number, or none.
  ///
  /// What is billed on the 31st is billed on the last day of a shorter month.
  private static func wholeMonths(from first: Day, to last: Day) -> Int? {
    let months = last.month.index - first.month.index
    let (one, other) = (first.date.day, last.date.day)
    let isAligned =
      one == other || (one > other && last == last.month.lastDay) || (one < other && first == first.month.lastDay)
    return months > 0 && isAligned ? months : nil
  }

  /// The same day so many months later, or the last of a month that is too short.
  private static func day(_ day: Day, after months: Int) -> Day {
    let month = day.month + months
    return min(Day(number: month.firstDay.number + day.date.day - 1), month.lastDay)
  }
}
