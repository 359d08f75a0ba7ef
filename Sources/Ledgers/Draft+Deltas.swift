extension Draft {
  /// Makes of rows that say by how much an item changed rows that say what it runs at.
  ///
  /// An item begins at 0, or at what a row that says so has set. Rows of one instant are one step: only what is
  /// left after the last of them may not be below 0. A quantity is known as long as every row has told its change.
  mutating func settleDeltas(_ faults: inout LedgerFaults) {
    guard !deltas.isEmpty else { return }
    var isDelta = Array(repeating: false, count: rows.count)
    var hasDeltas = Array(repeating: false, count: items.count)
    for row in deltas {
      isDelta[Int(row)] = true
      hasDeltas[Int(rows.item[Int(row)])] = true
    }
    let order = rows.item.indices.filter { hasDeltas[Int(rows.item[$0])] }.sorted {
      (rows.item[$0], rows.moment[$0], $0) < (rows.item[$1], rows.moment[$1], $1)
    }
    var running = Running()
    for (place, row) in order.enumerated() {
      if place == 0 || rows.item[order[place - 1]] != rows.item[row] { running = Running() }
      running.take(rows.mrr[row], rows.quantity[row], isDelta: isDelta[row])
      let isLast =
        place + 1 == order.count || rows.item[order[place + 1]] != rows.item[row]
        || rows.moment[order[place + 1]] != rows.moment[row]
      if isLast, running.isOutOfBounds { report(row, running, &faults) }
      guard isDelta[row] else { continue }
      rows.mrr[row] = Int64(truncatingIfNeeded: max(0, min(running.mrr, Int128(Int64.max))))
      rows.quantity[row] = running.mrr > 0 ? running.knownQuantity : nil
      if running.mrr <= 0 { rows.discount[row] = 0 }
    }
  }

  private func report(_ row: Int, _ running: Running, _ faults: inout LedgerFaults) {
    let path = sources.first { $0.rows.contains(row) }?.path ?? ""
    let place = SourceLocation(path: path, line: Int(rows.line[row]))
    let item = rows.item[row]
    let name = items.name[items.nameIndex[Int(item)]]
    let product = products[rows.product[row]]
    let customer = customers[items.customer[Int(item)]]
    let digits = currencies[Int(rows.currency[row])].digits
    faults.add(
      .belowZero(
        item: name.isEmpty ? product : name, customer: customer,
        ExactDecimal(Int64(clamping: running.mrr), places: digits), place))
  }

  /// What an item runs at after some of its rows.
  private struct Running {
    var mrr: Int128 = 0
    var quantity: ExactDecimal? = ExactDecimal(0)

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
