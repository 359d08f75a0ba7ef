/// How often an amount is billed, and so what it brings a month.
///
/// Factors are exact: year ÷12, quarter ÷3, n months ÷n, week ×52/12, day ×365/12.
public struct BillingInterval: Hashable, Sendable {
  /// The unit that an interval counts.
  public enum Unit: Sendable {
    case day, week, month, quarter, year
  }

  /// The unit.
  public let unit: Unit
  /// How many units; at least 1.
  public let count: Int

  /// An interval of so many units.
  public init(_ unit: Unit, count: Int = 1) { (self.unit, self.count) = (unit, count) }

  /// The fraction of the billed amount that one month brings: amount × numerator ÷ denominator.
  public var perMonth: (numerator: Int, denominator: Int) {
    switch unit {
    case .day: (365, 12 * count)
    case .week: (52, 12 * count)
    case .month: (1, count)
    case .quarter: (1, 3 * count)
    case .year: (1, 12 * count)
    }
  }

  /// The interval of a word, optionally after a whole number: `month`, `24 months`, `annual`; empty is a month.
  /// Nil where the text names none.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ")
    guard words.count <= 2 else { return nil }
    var count = 1
    if words.count == 2 {
      guard let number = Int(words[0]), (1...1_200).contains(number) else { return nil }
      count = number
    }
    switch words.last ?? "" {
    case "day", "days", "daily": self.init(.day, count: count)
    case "week", "weeks", "weekly": self.init(.week, count: count)
    case "month", "months", "monthly", "": self.init(.month, count: count)
    case "quarter", "quarters", "quarterly": self.init(.quarter, count: count)
    case "year", "years", "yearly", "annual", "annually": self.init(.year, count: count)
    default: return nil
    }
  }
}
