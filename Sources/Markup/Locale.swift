/// How a language writes numbers, dates and the words of a review: a table of plain text, no system setting.
///
/// A locale is either the built-in `Locale.english` or read from the entries of a file (`init(_:)`).
/// Patterns hold `#` where the number stands and `¤` where the currency stands; a `-` in one is the place of the sign,
/// which otherwise stands before everything. Spaces inside them should be no-break spaces, since a figure must not be
/// parted from its unit at the end of a line.
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

  /// Which numbers take the wording for one.
  public enum PluralRule: String, Sendable {
    /// 1 alone: 1 customer, 0 customers.
    case one
    /// 0 and 1: 1 client, 0 client.
    case zeroAndOne = "zero_and_one"
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
  /// The language in its own words: "Deutsch".
  public var name: String
  /// What stands between units and decimals.
  public var decimalSeparator: String
  /// What stands between groups of digits.
  public var groupSeparator: String
  /// Where groups of digits end.
  public var grouping: Grouping
  /// A whole number is parted where it has at least so many digits before its last group: 2 leaves 1234 as it is.
  public var minimumGrouping = 1
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
  /// A compact amount of a currency that has a symbol, where that is written in another way; nil for as `money`.
  public var compactMoney: String?
  /// The symbols of currencies by their codes, beside or instead of "€", "$" and "£".
  public var symbols: [String: String] = [:]
  /// The endings of compact amounts.
  public var compact: Suffixes
  /// The twelve months, January first.
  public var months: [String]
  /// The twelve months in short, January first.
  public var shortMonths: [String]
  /// A month of a year, with `{month}` and `{year}`.
  public var monthPattern: String
  /// The same for the months in short; nil for the same pattern.
  public var shortMonthPattern: String?
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
  /// Which numbers take the wording for one.
  public var pluralRule = PluralRule.one
  /// The wording of the program's phrases by their English text; of those in English, which are their own text, none.
  public var messages: [String: Message] = [:]

  /// The language, which is the tag without a region: "en" of "en-GB".
  public var language: String { String(identifier.prefix { $0 != "-" }) }

  /// Whether phrases are their own text.
  public var isEnglish: Bool { language == "en" }

  /// Whether a number takes the wording for one.
  public func isOne(_ number: Int64) -> Bool { number == 1 || (number == 0 && pluralRule == .zeroAndOne) }
}
