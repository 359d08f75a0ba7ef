/// Everything that was read: the rows, what they name, and the tables beside them.
///
/// A row says: from this moment on, this item runs at this MRR. Whatever the export looked like, it
/// arrives here as such rows. A ledger without rows is a ledger; its figures have no months.
public struct Ledger: Sendable {
  /// The currency that everything is reported in.
  public let currency: Currency
  /// The files that were read, in the order of the site's settings.
  public internal(set) var sources: [Source]
  /// All rows, with their items: the customers are dealt out to parts, and a customer's rows stand together.
  public internal(set) var parts: [LedgerPart]
  /// The ids of customers, of the ledger and of customers.csv.
  public internal(set) var customers: PartedNames
  /// The source entities, in the order in which they were first met.
  public internal(set) var entities: [String]
  /// The names of products; index 0 is the empty one.
  public internal(set) var products: Names
  /// The names of plans; index 0 is the empty one.
  public internal(set) var plans: Names
  /// What `LedgerRow.currency` counts.
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
  /// offers.csv; nil where there is none.
  public internal(set) var offers: [Offer]?
  /// usage.csv; nil where there is none.
  public internal(set) var usage: [UsageLimit]?
  /// costs.csv; nil where there is none.
  public internal(set) var costs: [Cost]?
  /// The tables beside the ledger that were read, in their order.
  public internal(set) var companions: [Companion]
}

/// A file or command that rows came from.
public struct Source: Sendable {
  /// The path as the user would write it.
  public let path: String
  /// The name of its format.
  public let format: String
  /// The organisation's account that it stands for; empty where none is named.
  public let entity: String
  /// Whether the settings name the format; else the header told it.
  public internal(set) var isFormatNamed = false
  /// How it is written, and how its columns were understood.
  public internal(set) var facts = TableFacts(records: 0, columns: [])
  /// How many records it has behind its header, whole or not.
  public var records: Int { facts.records }

  /// A source.
  public init(path: String, format: String, entity: String) {
    (self.path, self.format, self.entity) = (path, format, entity)
  }
}

extension Ledger {
  /// How many rows there are.
  public var rowCount: Int { parts.reduce(0) { $0 + $1.rows.count } }

  /// The place of a row in its file.
  public func location(of row: LedgerRow) -> SourceLocation {
    let path = sources.indices.contains(row.source) ? sources[row.source].path : ""
    return SourceLocation(path: path, line: Int(row.line))
  }

  /// The part that holds the rows of a customer.
  public func part(of customer: Int32) -> LedgerPart { parts[customers.part(ofNumber: customer)] }

  /// All rows in the order of the sources and their lines, each with its part and its place there.
  public var rowsInFileOrder: [(part: Int, place: Int)] {
    let places = parts.indices.flatMap { part in parts[part].rows.indices.map { (part: part, place: $0) } }
    return places.sorted { a, b in
      let (one, other) = (parts[a.part].rows[a.place], parts[b.part].rows[b.place])
      // What one record says of several months follows its time.
      return (one.source, Int(one.line), a.part, a.place) < (other.source, Int(other.line), b.part, b.place)
    }
  }
}
