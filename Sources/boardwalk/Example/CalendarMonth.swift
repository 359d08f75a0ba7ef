/// A month as a number that one can add to: year × 12 + month − 1.
struct CalendarMonth: Sendable, Comparable {
  /// Months since the beginning of the year 0.
  let index: Int

  init(index: Int) { self.index = index }

  init(_ year: Int, _ month: Int) { index = year * 12 + month - 1 }

  /// The year, for example 2026.
  var year: Int { index / 12 }

  /// The month of the year, 1 to 12.
  var number: Int { index % 12 + 1 }

  /// 28 to 31.
  var days: Int {
    switch number {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The month as in `2026-10`.
  var text: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }

  static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.index < right.index }

  static func + (month: CalendarMonth, distance: Int) -> CalendarMonth {
    CalendarMonth(index: month.index + distance)
  }
}
