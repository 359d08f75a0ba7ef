/// The rows of a ledger up to the end of a month, as they were when it was closed: for each customer a fingerprint of
/// every row.
public struct ClosedRows: Sendable {
  /// The month.
  public let month: Month
  /// The fingerprints of each customer's rows, by its id, rising; customers without rows up to then are left out.
  public let customers: [String: [RowFingerprint]]

  /// Rows that were read from a closing.
  public init(month: Month, customers: [String: [RowFingerprint]]) {
    self.month = month
    self.customers = customers.mapValues { $0.sorted() }
  }

  /// The rows of a ledger up to the end of a month.
  public init(_ ledger: Ledger, through month: Month) {
    self.month = month
    var customers: [String: [RowFingerprint]] = [:]
    for part in ledger.parts {
      for customer in part.customers {
        let rows = part.rows[part.rows(of: customer)].prefix { $0.moment < month.end }
        if rows.isEmpty { continue }
        customers[ledger.customers[customer]] = rows.map { RowFingerprint($0, part, ledger) }.sorted()
      }
    }
    self.customers = customers
  }

  /// How many rows there are.
  public var rowCount: Int { customers.values.reduce(0) { $0 + $1.count } }
}

extension Month {
  /// The moment at which the next month begins.
  var end: Moment { Moment(day: (self + 1).firstDay) }
}
