import Ledgers
import Metrics

/// Something a review shows: a table, how it is drawn, and what it says in a sentence.
public struct Exhibit: Sendable {
  /// How a table is drawn.
  public enum Form: Sendable {
    /// Steps from the first row's total to the last's; the first column is the amount, the second the share.
    case bridge
    /// Months as rows; gains and losses as columns, net last.
    case movements
    /// Months as rows, a line for each column; the last `targets` columns are targets, and others stand in a band.
    case lines(targets: Int, reference: Reference? = nil, band: Band? = nil)
    /// Cohorts as rows, their size and then ages as columns, a total last.
    case cohorts
    /// Segments as rows; columns then, now, change and number.
    case comparison
    /// Rows as bars; the first column is their length.
    case bars
    /// Months as rows, the first column a line in units of a kind.
    case series(Unit)
    /// What moved between states, as it is given here.
    case flows(Flows)
    /// Groups as rows, a total last; for each age after none the amount that was booked and the share that is held.
    case survival(ages: [Int])
    /// Rows as figures of any unit; the first column is what was reached, the second what was aimed at.
    case bullets
    /// Rows as segments; the first column is their size, then the parts of what they brought, its sum and its share.
    case mix
    /// The table alone.
    case table
    /// Key figures: columns now, change, target, then the months before.
    case tiles
  }

  /// What moved between states, and the order of the states.
  public struct Flows: Sendable {
    /// An amount that left one state for another.
    public struct Way: Sendable {
      /// The state that it left.
      public let from: Sentence
      /// The state that it went to.
      public let to: Sentence
      /// How much.
      public let amount: Cell
    }

    /// The states from the highest to the lowest; others are named by the ways alone.
    public let ranks: [Sentence]
    /// The ways.
    public let ways: [Way]
  }

  /// Where others stand, and who says so.
  public struct Band: Sendable {
    /// The lower end.
    public let low: Cell
    /// The upper end.
    public let high: Cell
    /// Whose it is, with the year.
    public let source: String
  }

  /// A level that lines are read against.
  public enum Reference: Sendable {
    /// All of it: 100 %.
    case whole
    /// Nothing: 0.
    case nothing
  }

  /// Names the exhibit on a page and in files.
  public let key: String
  /// What it shows, where and when.
  public let title: Sentence
  /// What it is counted in, and which months it spans.
  public let subtitle: Sentence
  /// The numbers.
  public let table: Table
  /// How they are drawn.
  public let form: Form
  /// What they say.
  public let summary: Sentence
}

extension Exhibit {
  /// A kind of exhibit: its name in a template, what it takes, and what makes it.
  public struct Kind: Sendable {
    /// The name, as in `{% chart bridge %}`.
    public let name: String
    /// The arguments that it takes.
    public let arguments: [String]
    /// Makes it; an exhibit without rows where there is nothing to show.
    let make: @Sendable (Review, Arguments) -> Exhibit
  }

  /// Arguments of an exhibit, as a template gives them.
  public struct Arguments: Sendable {
    /// How many months; nil for the exhibit's own.
    public var months: Int?
    /// The dimension; nil for the exhibit's own.
    public var by: String?
    /// The metric; nil for the exhibit's own.
    public var metric: String?
    /// The segment; the whole unless one is named.
    public var segment: Segment
    /// `month`, `quarter` or `year`, by which customers are put into cohorts; nil for the exhibit's own.
    public var cohort: String?

    /// Arguments, by default none.
    public init(
      months: Int? = nil, by: String? = nil, metric: String? = nil, segment: Segment = .whole, cohort: String? = nil
    ) {
      (self.months, self.by, self.metric, self.segment, self.cohort) = (months, by, metric, segment, cohort)
    }
  }

  /// All kinds. A further one is a file and a line here.
  public static let all: [Kind] = [
    .tiles, .bridge, .movements, .expansion, .expansionMix, .retention, .monthlyRetention, .retentionViews, .churn,
    .cohorts,
    .segments, .held, .heldByKind, .heldByDiscount, .planFlows, .offers, .offerFatigue, .addOns, .tiers, .nearLimits,
    .pipeline, .owners, .targets, .concentration, .concentrationShares, .deciles, .largestMovements,
  ]

  /// The kind of a name; nil where there is none.
  public static func named(_ name: String) -> Kind? { all.first { $0.name == name } }
}
