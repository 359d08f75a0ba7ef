extension LedgerCheck {
  /// A last month of which rows are still to come.
  ///
  /// The last month is that of the latest row, those after today and the ends of periods aside. It is not complete
  ///
  /// - where today lies in it; or
  /// - where its latest row lies at least 7 days before its end, and more than 3 days beyond twice the furthest that
  ///   the latest row of any of the 6 months before lies before the end of that month.
  ///
  /// A small company that is quiet for weeks at a time, or one whose rows all stand on the first of a month, has had
  /// such a gap before, and so has one whose export ends with the month.
  static let lastMonth = LedgerCheck { subject, warn in
    guard let (row, days) = latest(subject) else { return }
    let (day, place) = (row.moment.day, subject.ledger.location(of: row))
    if let today = subject.today, today.month == day.month { return warn(.runningMonth(day.month, place)) }
    let gap = day.month.lastDay.number - day.number
    guard gap >= 7, let usual = days.widestGap(before: day.month), gap > 2 * usual + 3 else { return }
    warn(.earlyStop(day, usual: usual, place))
  }

  /// The row of the latest moment that is not to come, and all days with rows up to then.
  private static func latest(_ subject: Subject) -> (row: LedgerRow, days: DaysWithRows)? {
    let limit = subject.today.map { Moment(day: Day(number: $0.number + 1)) }
    var days = DaysWithRows()
    var latest: LedgerRow?
    for part in subject.ledger.parts {
      for row in part.rows {
        if row.isEndOfPeriod { continue }
        if let limit, row.moment >= limit { continue }
        days.insert(row.moment.day)
        guard let known = latest else {
          latest = row
          continue
        }
        if row.moment > known.moment || row.moment == known.moment && row.place < known.place { latest = row }
      }
    }
    return latest.map { ($0, days) }
  }
}

/// The days of the years 1900 to 2199 on which there is a row.
private struct DaysWithRows {
  private var has = Array(repeating: false, count: 300 * 366)
  // A day of room, as zones move instants to the day before.
  private let first = Day(year: 1900, month: 1, day: 1).number - 1

  private func contains(_ day: Day) -> Bool { has.indices.contains(day.number - first) && has[day.number - first] }

  @inline(__always)
  mutating func insert(_ day: Day) {
    if has.indices.contains(day.number - first) { has[day.number - first] = true }
  }

  /// The most days that lie between the latest row of a month and its end, over the six months before one; nil where
  /// one of them has no row.
  func widestGap(before month: Month) -> Int? {
    var widest = 0
    for number in 1...6 {
      let month = month - number
      guard let gap = (0..<31).first(where: { contains(Day(number: month.lastDay.number - $0)) }),
        month.lastDay.number - gap >= month.firstDay.number
      else { return nil }
      widest = max(widest, gap)
    }
    return widest
  }
}
