import Ledgers

/// One number of a report: a metric in a month, for the whole or a segment.
public struct Figure: Sendable, Equatable {
  /// The id of the metric.
  public let metric: String
  /// The month.
  public let month: Month
  /// The segment.
  public let segment: Segment
  /// The number, exact.
  public let value: Value

  /// A figure.
  public init(metric: String, month: Month, segment: Segment, value: Value) {
    (self.metric, self.month, self.segment, self.value) = (metric, month, segment, value)
  }

  /// The number of a figure.
  public enum Value: Sendable, Equatable {
    /// Minor units of the reporting currency.
    case money(Int64)
    /// Customers.
    case count(Int64)
    /// An exact ratio, not reduced; the denominator is not 0.
    case ratio(numerator: Int64, denominator: Int64)
    /// No number has a meaning.
    case notAvailable(Reason)
  }

  /// Why there is no number.
  public enum Reason: Sendable, Equatable {
    /// The month lies before or after the ledger's.
    case outsideHistory
    /// So many months have to lie between the first and this one.
    case history(needed: Int, has: Int)
    /// What is divided by is 0, in the month named or in the figure's own.
    case nothing(String, in: Month? = nil)
    /// The file or the column that would tell is not there.
    case missing(Metric.Need)
    /// A setting that the figure needs is not made.
    case missingSetting(String)
    /// It exists for other segments only, such as `the whole company`.
    case existsOnly(String)
    /// The segment is several merged ones, over which the figure does not add up.
    case merged
    /// The segment has too few customers to be shown to this audience.
    case tooFewCustomers
    /// No target is set for the period.
    case noTarget
    /// The target is reached already.
    case targetReached
    /// The number is beyond what 64 bits hold; only a site's own formula can bring that about.
    case tooLarge

    /// The reason in words, as in `needs 12 months of history, has 7`.
    public var message: String {
      switch self {
      case .outsideHistory: "the ledger has no such month"
      case .history(let needed, let has):
        "needs \(needed) month\(needed == 1 ? "" : "s") of history, has \(has)"
      case .nothing(let what, let month): what + (month.map { " in \($0)" } ?? "") + " is 0"
      case .missing(let need): "needs \(need.words)"
      case .missingSetting(let name): "needs the setting \(name)"
      case .existsOnly(let which): "exists for \(which) only"
      case .merged: "does not add up over merged segments"
      case .tooFewCustomers: "too few customers to be shown"
      case .noTarget: "no target is set"
      case .targetReached: "nothing is left of the target"
      case .tooLarge: "the numbers are too large"
      }
    }
  }
}

/// What kind of number a figure is.
public enum Unit: String, Sendable, CaseIterable {
  /// Minor units of the reporting currency.
  case money
  /// Customers.
  case count
  /// A ratio shown in per cent.
  case ratio
  /// A ratio shown as a multiple.
  case multiple
}
