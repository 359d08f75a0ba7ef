import Ledgers

/// Where the field disagrees about a definition, the camp that a site follows.
public struct Settings: Sendable {
  /// What a customer that comes back counts as.
  public enum Reactivation: String, Sendable, CaseIterable {
    /// A step of its own.
    case separate
    /// Expansion, of the kind `reactivation`; the customer still counts as reactivated.
    case expansion
    /// New business.
    case new
  }

  /// Between which ends movements are taken.
  public enum Grain: String, Sendable, CaseIterable {
    /// Month-ends.
    case month
    /// Ends of days, summed into the month.
    case day
  }

  /// Which rates value an amount in another currency.
  public enum ForeignExchange: String, Sendable, CaseIterable {
    /// The whole history at the rates of one month.
    case constant
    /// Each month-end at its own; the difference is a step of the bridge.
    case month
  }

  /// The span of targets that open deals are compared with.
  public enum CoveragePeriod: String, Sendable, CaseIterable {
    /// The calendar month, quarter or year that holds the month after the review's.
    case month, quarter, year
  }

  /// What a returning customer counts as.
  public var reactivation = Reactivation.separate
  /// More month-ends at 0 than this make a returning customer new; nil for no limit.
  public var reactivationMaxGapMonths: Int?
  /// Between which ends movements are taken.
  public var grain = Grain.month
  /// Which rates are used.
  public var fx = ForeignExchange.constant
  /// The month whose rates hold for the whole history; nil for the first of fx.csv.
  public var fxBase: Month?
  /// Whether customers are rolled up to their topmost parent.
  public var rollsUpToParent = false
  /// The dimensions in use; nil for every column of customers.csv, product, plan, line, cohort and tenure.
  public var dimensions: [String]?
  /// Lower bounds of the bands of `mrr_band` above the first, in minor units, rising.
  public var mrrBands: [Int64] = [50_000, 200_000, 1_000_000]
  /// The share of revenue left after its direct cost; nil where the site does not say.
  public var grossMargin: ExactDecimal?
  /// How many months before the figure's own the costs lie that brought it about.
  public var costLagMonths = 0
  /// The span of targets that pipeline coverage looks at.
  public var coveragePeriod = CoveragePeriod.quarter
  /// The metrics: the program's own, and those that the site defines.
  public var catalogue = MetricCatalogue.builtIn
  /// The ids of the key figures that stand at the top of a review; nil for the program's choice.
  public var tiles: [String]?

  /// The defaults.
  public init() {}
}
