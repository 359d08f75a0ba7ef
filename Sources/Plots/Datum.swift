/// One number of a plot and the words that stand for it, formatted already.
///
/// A value that is nil, not finite or beyond 1e300 is a gap: nothing is drawn for it, and never a zero.
public struct Datum: Sendable, Equatable {
  /// The number that gives the mark its place; nil is a gap.
  public let value: Double?
  /// The number as a reader sees it, such as "+12.3k" or "n/a"; empty for no label.
  public let label: String

  /// A number with its label.
  public init(_ value: Double?, _ label: String = "") {
    if let value, value.isFinite, abs(value) <= 1e300 { self.value = value } else { self.value = nil }
    self.label = label
  }

  /// A gap: no number, no label.
  public static let gap = Datum(nil)

  /// The same with words for its number where it has none.
  func worded(_ format: ((Double) -> String)?) -> Datum {
    guard label.isEmpty, let value, let format else { return self }
    return Datum(value, format(value))
  }
}

/// What a difference means to the reader; the variance colours show this and not the sign.
public enum Impact: Sendable, Equatable {
  /// Better for the company, such as less churn.
  case good
  /// Worse for the company.
  case bad
  /// Neither, such as an exchange-rate effect.
  case neutral

  /// The style of a filled mark.
  var fill: Style {
    switch self {
    case .good: .good
    case .bad: .bad
    case .neutral: .neutral
    }
  }
}

/// The words that plots add of their own, in the language of the page.
public struct Words: Sendable, Equatable {
  /// Stands in an empty plot.
  public var noData = "No data"
  /// Names the column or the row of the difference.
  public var change = "Change"
  /// Stands where a number has no meaning.
  public var notAvailable = "n/a"
  /// Heads the column of counts.
  public var count = "n"
  /// Names the net line of stacked movements.
  public var net = "Net"
  /// Heads the numbers of a plot without series, in its table.
  public var amount = "Amount"
  /// Heads actual figures, in a table.
  public var actual = "Actual"
  /// Heads the sizes of bubbles, in a table.
  public var size = "Size"
  /// Heads the parts that go on from stage to stage, in a table.
  public var conversion = "Of the stage before"
  /// Heads the parts of a whole, in a table.
  public var share = "Share"
  /// Says that the totals of a bridge do not start at zero.
  public var totalsCut = "Totals are cut: they start below the break, at zero."
  /// Says that some rows are in the table only; the number stands before it.
  public var moreInTable = "more in the table"
  /// Says that labels were left out for want of room; the number stands before it.
  public var labelsInTable = "labels in the table only"
  /// Names what is put together for want of room.
  public var other = "Other"
  /// Names a sum.
  public var total = "Total"
  /// Says that some numbers have no area and are not drawn; the number stands before it.
  public var withoutArea = "at zero, below or unknown: in the table only"
  /// Heads a list of parts that are too small for a label.
  public var tooSmall = "Too small for a label:"

  /// English words.
  public init() {}

  /// English words.
  public static let english = Words()
}
