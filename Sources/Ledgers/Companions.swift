/// products.csv: what a product is, beside its name.
public struct Catalogue: Sendable {
  /// A product.
  public struct Entry: Sendable {
    /// Index in `Ledger.products`.
    public fileprivate(set) var product: Int32
    /// The product line; empty where none is given.
    public let line: String
    /// Whether the product is bought beside another.
    public let isAddOn: Bool
    /// Whether its quantity is metered.
    public let isUsage: Bool
    /// Its plans from low to high; empty where none are given.
    public let tiers: [String]
  }

  /// The products, in the order of the file.
  public internal(set) var entries: [Entry] = []

  /// Gives products other numbers.
  mutating func renumber(_ number: (Int32) -> Int32) {
    for place in entries.indices { entries[place].product = number(entries[place].product) }
  }
}

/// A row of targets.csv.
public struct Target: Sendable {
  /// The month it is set for.
  public let month: Month
  /// The id of the figure.
  public let metric: String
  /// `dimension=value`; nil for the whole company.
  public let segment: (dimension: String, value: String)?
  /// The value as written: money in units, a ratio as a number (`110%` is 1.10).
  public let value: ExactDecimal
  /// Who answers for it; empty where nobody is named.
  public let owner: String
  /// Where it stands.
  public let location: SourceLocation
}

/// A row of bands.csv: where others stand, and who says so. Never a target.
public struct Band: Sendable {
  /// The id of the figure.
  public let metric: String
  /// `dimension=value`; nil for the whole company.
  public let segment: (dimension: String, value: String)?
  /// The lower end as written: a ratio as a number (`110%` is 1.10).
  public let low: ExactDecimal
  /// The upper end.
  public let high: ExactDecimal
  /// Who says so, and of whom.
  public let source: String
  /// The year that it is of; empty where none is given.
  public let year: String
  /// Where it stands.
  public let location: SourceLocation
}

/// A row of pipeline.csv.
public struct Deal: Sendable {
  /// The id; empty where none is given.
  public let id: String
  /// The customer's id as written.
  public let customer: String
  /// What is to be sold.
  public let kind: String
  /// MRR in minor units of the reporting currency.
  public let mrr: Int64
  /// The stage as written.
  public let stage: String
  /// The probability as a number (`40%` is 0.40); nil where none is given.
  public let probability: ExactDecimal?
  /// The day on which it is expected to close.
  public let close: Day
  /// Who answers for it; empty where nobody is named.
  public let owner: String
  /// Where it stands.
  public let location: SourceLocation
  /// The day on which it was entered; nil where none is given.
  public internal(set) var created: Day? = nil

  /// Whether it may still be won.
  public var isOpen: Bool { !["won", "lost", "closed"].contains(stage.lowercased()) }
}

/// fx.csv: what one unit of a currency is worth in the reporting currency, by month.
public struct Rates: Sendable {
  /// A row of fx.csv.
  public struct Entry: Sendable {
    /// The month.
    public let month: Month
    /// The currency.
    public let currency: Currency
    /// Reporting units for one unit; above 0.
    public let rate: ExactDecimal
  }

  /// The rows, in the order of the file.
  public internal(set) var entries: [Entry] = []

  /// The rate of a currency in a month; the file's last where it gives several, nil where it gives none.
  public func rate(of currency: Currency, in month: Month) -> ExactDecimal? {
    entries.last { $0.month == month && $0.currency == currency }?.rate
  }
}
