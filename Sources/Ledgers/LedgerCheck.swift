/// A look at a whole ledger for what may be wrong with it although it can be read.
///
/// A further check is one more value in `all`. Checks run only where there are no errors.
struct LedgerCheck: Sendable {
  /// What checks look at.
  struct Subject {
    let ledger: Ledger
    let tables: [TableSize]
    /// Whether there is a table of customers.
    let hasRoster: Bool
    let today: Day?
    /// The months that were closed.
    let closings: [ClosedRows]
    /// When each item began and ended.
    let lives: Lives
    /// What others pay for the same.
    let prices: Prices

    init(ledger: Ledger, tables: [TableSize], hasRoster: Bool, today: Day?, closings: [ClosedRows] = []) {
      (self.ledger, self.tables, self.hasRoster, self.today) = (ledger, tables, hasRoster, today)
      self.closings = closings
      lives = Lives(ledger)
      prices = Prices(ledger, lives)
    }
  }

  /// Looks, and hands over what it finds.
  let run: @Sendable (Subject, (LedgerWarning) -> Void) -> Void

  /// All checks, in the order of their warnings.
  static let all: [LedgerCheck] = [
    repeatedRows, sharedItems, customersWithoutAttributes, repeatedCustomers, unknownCustomers, futureDates, lastMonth,
    roundRowCounts, oneEnd, movedCustomers, movedProducts, annualPrices, twelfthPrices,
    closedMonths,
  ]
}

extension LedgerCheck {
  /// Customers of the ledger that customers.csv does not have, by their first row.
  private static let customersWithoutAttributes = LedgerCheck { subject, warn in
    let ledger = subject.ledger
    guard subject.hasRoster else { return }
    var isTold = Array(repeating: false, count: ledger.customers.count)
    for entry in ledger.roster.entries { isTold[Int(entry.customer)] = true }
    var found: [(first: LedgerRow, customer: Int32)] = []
    for part in ledger.parts {
      for customer in part.customers where !isTold[Int(customer)] {
        if let first = part.rows[part.rows(of: customer)].min(by: \.place) { found.append((first, customer)) }
      }
    }
    for (row, customer) in found.sorted(by: { $0.first.place < $1.first.place }) {
      warn(.customerWithoutAttributes(ledger.customers[customer], ledger.location(of: row)))
    }
  }

  /// Rows of customers.csv for one customer from one day.
  private static let repeatedCustomers = LedgerCheck { subject, warn in
    struct Key: Hashable {
      let customer: Int32
      let from: Day?
    }
    let entries = subject.ledger.roster.entries
    // Most customers have one row, and those that have more are few enough for a dictionary.
    var counts = Array(repeating: UInt8(0), count: subject.ledger.customers.count)
    for entry in entries where counts[Int(entry.customer)] < 2 { counts[Int(entry.customer)] += 1 }
    var lines: [Key: Int] = [:]
    for entry in entries where counts[Int(entry.customer)] > 1 {
      let key = Key(customer: entry.customer, from: entry.from)
      let location = subject.ledger.roster.location(entry)
      guard let line = lines.updateValue(location.line, forKey: key) else { continue }
      let name = "the customer \(subject.ledger.customers[entry.customer].quoted)"
      warn(.repeatedEntry(name, earlierLine: line, location))
    }
  }

  /// Rows that begin after today. That a period ends then is nothing odd.
  private static let futureDates = LedgerCheck { subject, warn in
    guard let today = subject.today else { return }
    let limit = Moment(day: Day(number: today.number + 1))
    let late = subject.ledger.parts.flatMap { $0.rows.filter { $0.moment >= limit && !$0.isEndOfPeriod } }
    for row in late.sorted(by: { $0.place < $1.place }) {
      warn(.futureDate(row.moment.day, subject.ledger.location(of: row)))
    }
  }

  /// Files of exactly 1,000 or 10,000 rows, as exports are that were cut off.
  private static let roundRowCounts = LedgerCheck { subject, warn in
    for table in subject.tables where [1_000, 10_000].contains(table.records) {
      warn(.roundRowCount(table.records, SourceLocation(path: table.path, line: table.lastLine)))
    }
  }

  /// Files of periods that all end on one day: the data stops there, and not the business.
  private static let oneEnd = LedgerCheck { subject, warn in
    struct Ends {
      var periods = 0
      var count = 0
      var first: LedgerRow?
      var isOneDay = true
    }
    var ends = Array(repeating: Ends(), count: subject.ledger.sources.count)
    for row in subject.ledger.parts.lazy.flatMap(\.rows) {
      if row.form == .period { ends[row.source].periods += 1 }
      guard row.form == .end else { continue }
      ends[row.source].count += 1
      if let first = ends[row.source].first {
        if first.moment.day != row.moment.day { ends[row.source].isOneDay = false }
        if first.place <= row.place { continue }
      }
      ends[row.source].first = row
    }
    for end in ends where end.count > 1 && end.count == end.periods && end.isOneDay {
      if let first = end.first { warn(.oneEnd(first.moment.day, subject.ledger.location(of: first))) }
    }
  }
}

extension LedgerRow {
  /// Where the row stands among all: its source above its line.
  var place: Int { source << 32 | Int(line) }
}

extension Sequence {
  /// The element of the least key; nil where there is none.
  func min(by key: (Element) -> Int) -> Element? { self.min { key($0) < key($1) } }
}
