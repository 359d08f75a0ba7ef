/// How a language writes numbers, dates and the words of a review: a table of plain text, no system setting.
///
/// A locale is either the built-in `Locale.english` or read from the entries of a file (`init(_:)`).
/// Patterns hold `#` where the number stands and `¤` where the currency stands. Spaces inside them
/// should be no-break spaces, since a figure must not be parted from its unit at the end of a line.
public struct Locale: Sendable, Equatable {
  /// Where a whole number is parted by the group separator.
  public enum Grouping: String, Sendable {
    /// Every three digits: 12,345,678.
    case thousands
    /// Three digits, then every two: 1,23,45,678.
    case indian
    /// Nowhere: 12345678.
    case none
  }

  /// The endings of compact amounts, each written directly behind the number.
  public struct Suffixes: Sendable, Equatable {
    /// Thousands, such as "k".
    public var thousand: String
    /// Millions, such as "m".
    public var million: String
    /// Thousand millions, such as "bn".
    public var billion: String

    /// Suffixes for thousands, millions and thousand millions.
    public init(thousand: String, million: String, billion: String) {
      self.thousand = thousand
      self.million = million
      self.billion = billion
    }
  }

  /// The language tag, such as "en" or "en-GB".
  public var identifier: String
  /// What stands between units and decimals.
  public var decimalSeparator: String
  /// What stands between groups of digits.
  public var groupSeparator: String
  /// Where groups of digits end.
  public var grouping: Grouping
  /// A percentage: "#%".
  public var percent: String
  /// A difference of two percentages: "# pts".
  public var points: String
  /// A multiple: "#×".
  public var multiple: String
  /// An amount of a currency that has a symbol: "¤#".
  public var money: String
  /// An amount of a currency that is written by its code: "¤ #".
  public var moneyWithCode: String
  /// The endings of compact amounts.
  public var compact: Suffixes
  /// The twelve months, January first.
  public var months: [String]
  /// The twelve months in short, January first.
  public var shortMonths: [String]
  /// A month of a year, with `{month}` and `{year}`.
  public var monthPattern: String
  /// A day, with `{day}`, `{month}` and `{year}`.
  public var datePattern: String
  /// The word for a figure that went up.
  public var rose: String
  /// The word for a figure that went down.
  public var fell: String
  /// The word for a figure that stayed where it was.
  public var held: String
  /// What is printed where there is no figure: "n/a".
  public var notAvailable: String
  /// The wording of terms by their key (`nrr`, `expansion`, …).
  public var terms: [String: String]

  /// The wording of a term; the key itself, with spaces for underscores, where the locale has none.
  public func term(_ key: String) -> String {
    terms[key] ?? String(key.map { $0 == "_" ? " " : $0 })
  }
}
