/// Everything that was read: the rows, what they name, and the tables beside them.
///
/// A row says: from this moment on, this item runs at this MRR. Whatever the export looked like, it
/// arrives here as such rows. A ledger without rows is a ledger; its figures have no months.
public struct Ledger: Sendable {
  /// The currency that everything is reported in.
  public let currency: Currency
  /// The files that were read, in the order of the site's settings.
  public internal(set) var sources: [Source]
  /// One entry a row, in the order of the sources and of their lines.
  public internal(set) var rows: Rows
  /// The ids of customers, of the ledger and of customers.csv.
  public internal(set) var customers: Names
  /// What `Rows.item` counts: for each item its customer, source entity and own name.
  public internal(set) var items: Items
  /// The names of products; index 0 is the empty one.
  public internal(set) var products: Names
  /// The names of plans; index 0 is the empty one.
  public internal(set) var plans: Names
  /// What `Rows.currency` counts.
  public internal(set) var currencies: [Currency]
  /// customers.csv; empty where there is none.
  public internal(set) var roster: Roster
  /// products.csv, by the index in `products`; empty where there is none.
  public internal(set) var catalogue: Catalogue
  /// targets.csv; nil where there is none.
  public internal(set) var targets: [Target]?
  /// pipeline.csv; nil where there is none.
  public internal(set) var pipeline: [Deal]?
  /// bands.csv; nil where there is none.
  public internal(set) var bands: [Band]?
  /// fx.csv; nil where there is none.
  public internal(set) var rates: Rates?
}

/// The rows of a ledger, a column each.
public struct Rows: Sendable {
  /// From when on the row holds.
  public internal(set) var moment: [Moment] = []
  /// Index in `Ledger.items`.
  public internal(set) var item: [Int32] = []
  /// Index in `Ledger.products`.
  public internal(set) var product: [Int32] = []
  /// Index in `Ledger.plans`.
  public internal(set) var plan: [Int32] = []
  /// MRR in minor units of the row's currency, at least 0.
  public internal(set) var mrr: [Int64] = []
  /// Money a month already taken off, in minor units of the row's currency, at least 0.
  public internal(set) var discount: [Int64] = []
  /// Units; nil where unknown.
  public internal(set) var quantity: [ExactDecimal?] = []
  /// Index in `Ledger.currencies`.
  public internal(set) var currency: [UInt8] = []
  /// The kind that the ledger itself gives; nil where it gives none.
  public internal(set) var kind: [Kind?] = []
  /// Line of the source.
  public internal(set) var line: [UInt32] = []
  /// What the ledger's `owner` column says.
  public internal(set) var owner = RowTexts()
  /// What the ledger's `note` column says.
  public internal(set) var note = RowTexts()

  /// How many rows there are.
  public var count: Int { moment.count }
}

/// The items of a ledger, a column each.
public struct Items: Sendable {
  /// Index in `Ledger.customers`.
  public internal(set) var customer: [Int32] = []
  /// The id as the ledger writes it; empty where the item is its customer's product.
  public internal(set) var name: Names = Names()
  /// Index in `name` of each item.
  public internal(set) var nameIndex: [Int32] = []
  /// Index in `entities` of each item.
  public internal(set) var entity: [Int32] = []
  /// The source entities, in the order in which they were first met.
  public internal(set) var entities: [String] = []

  /// How many items there are.
  public var count: Int { customer.count }
}

/// A file or command that rows came from.
public struct Source: Sendable {
  /// The path as the user would write it.
  public let path: String
  /// The name of its format.
  public let format: String
  /// The organisation's account that it stands for; empty where none is named.
  public let entity: String
  /// The rows that came from it.
  public let rows: Range<Int>

  /// A source and its rows.
  public init(path: String, format: String, entity: String, rows: Range<Int>) {
    (self.path, self.format, self.entity, self.rows) = (path, format, entity, rows)
  }
}

extension Ledger {
  /// The place of a row in its file.
  public func location(ofRow row: Int) -> SourceLocation {
    let path = sources.first { $0.rows.contains(row) }?.path ?? ""
    return SourceLocation(path: path, line: Int(rows.line[row]))
  }
}
