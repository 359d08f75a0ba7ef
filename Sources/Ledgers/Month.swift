/// A calendar month, counted from January of year 0.
///
/// Months are ordered and strideable; `Month(2026, 10) - 12` is October 2025.
public struct Month: Hashable, Sendable, Comparable {
  /// `year × 12 + month − 1`.
  public let index: Int

  /// The month with the given count.
  public init(index: Int) { self.index = index }

  /// The month of a year, January being 1.
  public init(_ year: Int, _ month: Int) { index = year * 12 + month - 1 }

  /// The month written as `2026-10`; nil where the text is anything else.
  public init?(_ text: some StringProtocol) {
    let utf8 = Array(text.utf8)
    guard utf8.count == 7, utf8[4] == UInt8(ascii: "-") else { return nil }
    var digits = 0
    for (place, byte) in utf8.enumerated() where place != 4 {
      guard byte >= 48, byte <= 57 else { return nil }
      digits = digits * 10 + Int(byte - 48)
    }
    guard (1...12).contains(digits % 100) else { return nil }
    self.init(digits / 100, digits % 100)
  }

  /// The year.
  public var year: Int { index / 12 }

  /// The number of the month in its year, 1 to 12.
  public var month: Int { index % 12 + 1 }

  /// The number of the calendar quarter in its year, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }

  /// The first day of the month.
  public var firstDay: Day { Day(year: year, month: month, day: 1) }

  /// The last day of the month.
  public var lastDay: Day { Day(number: (self + 1).firstDay.number - 1) }

  /// Compares by time.
  public static func < (a: Month, b: Month) -> Bool { a.index < b.index }

  /// The month so many months later.
  public static func + (a: Month, months: Int) -> Month { Month(index: a.index + months) }

  /// The month so many months earlier.
  public static func - (a: Month, months: Int) -> Month { Month(index: a.index - months) }
}

extension Month: Strideable {
  /// The months from this one to another.
  public func distance(to other: Month) -> Int { other.index - index }

  /// The month so many months later.
  public func advanced(by months: Int) -> Month { self + months }
}

extension Month: CustomStringConvertible {
  /// The month as `2026-10`.
  public var description: String {
    let year = year
    let zeros = year >= 1_000 ? "" : year >= 100 ? "0" : year >= 10 ? "00" : "000"
    return "\(zeros)\(year)\(month < 10 ? "-0" : "-")\(month)"
  }
}
