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
  }

  /// Looks, and hands over what it finds.
  let run: @Sendable (Subject, (LedgerWarning) -> Void) -> Void

  /// All checks, in the order of their warnings.
  static let all: [LedgerCheck] = [
    repeatedRows, customersWithoutAttributes, repeatedCustomers, futureDates, roundRowCounts, oneEnd,
  ]
}

extension LedgerCheck {
  /// Customers of the ledger that customers.csv does not have, by their first row.
  private static let customersWithoutAttributes = LedgerCheck { subject, warn in
    let ledger = subject.ledger
    guard subject.hasRoster else { return }
    var isTold = Array(repeating: false, count: ledger.customers.count)
    for entry in ledger.roster.entries { isTold[Int(entry.customer)] = true }
    for row in 0..<ledger.rows.count {
      let customer = ledger.items.customer[Int(ledger.rows.item[row])]
      guard !isTold[Int(customer)] else { continue }
      isTold[Int(customer)] = true
      warn(.customerWithoutAttributes(ledger.customers[customer], ledger.location(ofRow: row)))
    }
  }

  /// Rows of customers.csv for one customer from one day.
  private static let repeatedCustomers = LedgerCheck { subject, warn in
    struct Key: Hashable {
      let customer: Int32
      let from: Day?
    }
    var lines: [Key: Int] = [:]
    for entry in subject.ledger.roster.entries {
      let key = Key(customer: entry.customer, from: entry.from)
      guard let line = lines.updateValue(entry.location.line, forKey: key) else { continue }
      let name = "the customer \(subject.ledger.customers[entry.customer].quoted)"
      warn(.repeatedEntry(name, earlierLine: line, entry.location))
    }
  }

  /// Rows that begin after today. That a period ends then is nothing odd.
  private static let futureDates = LedgerCheck { subject, warn in
    guard let today = subject.today else { return }
    let (rows, limit) = (subject.ledger.rows, Moment(day: Day(number: today.number + 1)))
    for row in 0..<rows.count where rows.moment[row] >= limit {
      if subject.ledger.isEnd(ofPeriod: row) { continue }
      warn(.futureDate(rows.moment[row].day, subject.ledger.location(ofRow: row)))
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
    let rows = subject.ledger.rows
    for source in subject.ledger.sources where source.format == LedgerFormat.periods.name {
      let ends = source.rows.filter { subject.ledger.isEnd(ofPeriod: $0) }
      guard ends.count > 1, ends.count * 2 == source.rows.count, let first = ends.first else { continue }
      let day = rows.moment[first].day
      guard ends.allSatisfy({ rows.moment[$0].day == day }) else { continue }
      warn(.oneEnd(day, subject.ledger.location(ofRow: first)))
    }
  }
}

extension Ledger {
  /// Whether a row stands for the end of a period: it follows the row that the same record begins with.
  func isEnd(ofPeriod row: Int) -> Bool {
    guard row > 0, rows.item[row] == rows.item[row - 1], rows.line[row] == rows.line[row - 1] else {
      return false
    }
    return sources.contains { $0.format == LedgerFormat.periods.name && $0.rows.contains(row) }
  }
}
