extension LedgerCheck {
  /// Customers of offers.csv and usage.csv that neither the ledger nor customers.csv has, each once a file.
  static let unknownCustomers = LedgerCheck { subject, warn in
    let customers = subject.ledger.customers
    func look(_ rows: [(customer: String, location: SourceLocation)]) {
      var told: Set<String> = []
      for row in rows where customers.index(of: row.customer) == nil && told.insert(row.customer).inserted {
        warn(.unknownCustomer(row.customer, row.location))
      }
    }
    look((subject.ledger.offers ?? []).map { ($0.customer, $0.location) })
    look((subject.ledger.usage ?? []).map { ($0.customer, $0.location) })
  }
}
