extension Settlement {
  /// Makes of rows that say by how much an item changed rows that say what it runs at.
  ///
  /// An item begins at 0, or at what a row that says so has set. Rows of one instant are one step: only what is
  /// left after the last of them may not be below 0. A quantity is known as long as every row has told its change.
  mutating func settleDeltas() {
    var running = Array(repeating: Running(), count: part.items.count)
    for customer in 0..<customers.count {
      let range = Int(part.starts[customer])..<Int(part.starts[customer + 1])
      for row in range { running[Int(part.rows[row].item)].lastDelta = nil }
      for row in range where part.rows[row].form == .delta { running[Int(part.rows[row].item)].lastDelta = row }
      for row in range where running[Int(part.rows[row].item)].lastDelta != nil {
        settle(row, range, &running[Int(part.rows[row].item)])
      }
    }
  }

  private mutating func settle(_ row: Int, _ range: Range<Int>, _ running: inout Running) {
    let isDelta = part.rows[row].form == .delta
    running.take(part.rows[row].mrr, part.rows[row].quantity, isDelta: isDelta)
    if running.isOutOfBounds, isLastOfInstant(row, range) { report(row, running) }
    guard isDelta else { return }
    part.rows[row].mrr = Int64(clamping: max(0, running.mrr))
    part.rows[row].quantity = running.mrr > 0 ? running.knownQuantity : nil
    if running.mrr <= 0 { part.rows[row].discount = 0 }
  }

  /// Whether no later row is about the same item at the same moment.
  private func isLastOfInstant(_ row: Int, _ range: Range<Int>) -> Bool {
    for other in (row + 1)..<max(row + 1, range.upperBound) {
      if part.rows[other].moment != part.rows[row].moment { return true }
      if part.rows[other].item == part.rows[row].item { return false }
    }
    return true
  }

  private mutating func report(_ row: Int, _ running: Running) {
    let (item, row) = (part.rows[row].item, part.rows[row])
    let name = part.items.name(item)
    let sum = ExactDecimal(Int64(clamping: running.mrr), places: terms.digits[row.currency])
    let error = LedgerError.belowZero(
      item: name.isEmpty ? terms.products[row.product] : name,
      customer: customers[part.items.customer[Int(item)]], sum,
      SourceLocation(path: terms.paths[row.source], line: Int(row.line)))
    faults.append(Fault(place: row.place, error: error))
  }

  /// What an item runs at after some of its rows.
  private struct Running {
    var mrr: Int128 = 0
    var quantity: ExactDecimal? = ExactDecimal(0)
    var lastDelta: Int?

    var isOutOfBounds: Bool { mrr < 0 || mrr >= 1_000_000_000_000_000_000 }
    var knownQuantity: ExactDecimal? { quantity.flatMap { $0.mantissa >= 0 ? $0 : nil } }

    mutating func take(_ amount: Int64, _ change: ExactDecimal?, isDelta: Bool) {
      mrr = isDelta ? mrr + Int128(amount) : Int128(amount)
      quantity = isDelta ? quantity.flatMap { sum in change.flatMap { sum.adding($0) } } : change
      // What has ended begins anew, and so does what is known of its quantity.
      if mrr == 0 { quantity = ExactDecimal(0) }
    }
  }
}
