/// What the rows of a source say, all in all.
public struct SourceOverview: Sendable {
  /// A row as it was understood.
  public struct Row: Sendable {
    /// From when on it holds.
    public let day: Day
    /// The id of the customer.
    public let customer: String
    /// The id of the item; empty where it is its customer's product.
    public let item: String
    /// The product; empty where none is named.
    public let product: String
    /// The plan; empty where none is named.
    public let plan: String
    /// MRR in minor units.
    public let mrr: Int64
    /// Money a month already taken off, in minor units.
    public let discount: Int64
    /// The currency of both.
    public let currency: Currency
    /// Units; nil where unknown.
    public let quantity: ExactDecimal?
    /// The kind that the ledger itself gives.
    public let kind: Kind?
  }

  /// How many rows there are.
  public var rows = 0
  /// The day of the earliest; nil where there are none.
  public var first: Day?
  /// The day of the latest; nil where there are none.
  public var last: Day?
  /// How many customers they name.
  public var customers = 0
  /// The currencies in use, by code.
  public var currencies: [Currency] = []
  /// The first rows, by their lines.
  public var head: [Row] = []
}

extension Ledger {
  /// What the rows of each source say, with so many of the first of each.
  public func overviews(rows count: Int = 5) -> [SourceOverview] {
    var tallies = sources.map { _ in SourceTally(limit: count) }
    for part in parts.indices {
      for (place, row) in parts[part].rows.enumerated() where tallies.indices.contains(row.source) {
        tallies[row.source].add(row, (part, place), customer: parts[part].customer(ofItem: row.item))
      }
    }
    return tallies.map { tally in
      var overview = tally.overview
      overview.currencies = tally.currencies.map { currencies[$0] }.sorted { $0.code < $1.code }
      overview.head = tally.head.map { row(at: $0.place) }
      return overview
    }
  }

  private func row(at place: (part: Int, row: Int)) -> SourceOverview.Row {
    let part = parts[place.part]
    let row = part.rows[place.row]
    return SourceOverview.Row(
      day: row.moment.day, customer: customers[part.customer(ofItem: row.item)], item: part.items.name(row.item),
      product: products[row.product], plan: plans[row.plan], mrr: row.mrr, discount: row.discount,
      currency: currencies[row.currency], quantity: row.quantity, kind: row.kind)
  }
}

/// Counts the rows of one source.
private struct SourceTally {
  private(set) var overview = SourceOverview()
  private(set) var currencies: Set<Int> = []
  /// The rows with the lowest lines, in the order of their lines; those of one record in the order of time.
  private(set) var head: [(line: UInt32, place: (part: Int, row: Int))] = []
  private let limit: Int
  private var first: Moment?
  private var last: Moment?
  private var customer: Int32 = -1

  init(limit: Int) { self.limit = limit }

  /// Counts a row; those of one customer follow one another.
  mutating func add(_ row: LedgerRow, _ place: (part: Int, row: Int), customer: Int32) {
    overview.rows += 1
    if first.map({ row.moment < $0 }) ?? true { (first, overview.first) = (row.moment, row.moment.day) }
    if last.map({ row.moment > $0 }) ?? true { (last, overview.last) = (row.moment, row.moment.day) }
    if customer != self.customer { overview.customers += 1 }
    self.customer = customer
    currencies.insert(row.currency)
    if head.count == limit, head.last.map({ row.line >= $0.line }) ?? true { return }
    head.insert((row.line, place), at: head.firstIndex { $0.line > row.line } ?? head.count)
    if head.count > limit { head.removeLast() }
  }
}
