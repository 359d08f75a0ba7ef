extension Settlement {
  /// Makes of rows that say by how much an item changed rows that say what it runs at.
  ///
  /// An item begins at 0, or at what a row that says so has set. Rows of one instant are one step: only what is
  /// left after the last of them may not be below 0. Where a step takes one product or plan away and brings another,
  /// the item is what it brings, whichever stands first in the file. A quantity is known as long as every row has
  /// told its change.
  mutating func settleDeltas() {
    var hasDeltas = Array(repeating: false, count: part.items.count)
    var isOfLines = hasDeltas
    for row in part.rows where row.form.isDelta {
      hasDeltas[Int(row.item)] = true
      if row.form == .endOfLine { isOfLines[Int(row.item)] = true }
    }
    for customer in 0..<customers.count {
      // In order of time, and so within each item.
      let rows = (Int(part.starts[customer])..<Int(part.starts[customer + 1])).filter {
        hasDeltas[Int(part.rows[$0].item)]
      }
      settle(rows.sorted { (part.rows[$0].item, $0) < (part.rows[$1].item, $1) }, isOfLines)
    }
  }

  /// Settles rows that stand by item and in order of time.
  private mutating func settle(_ order: [Int], _ isOfLines: [Bool]) {
    var running = RunningItem(isOfLines: false)
    var start = 0
    while start < order.count {
      let first = part.rows[order[start]]
      var end = start + 1
      while end < order.count, part.rows[order[end]].item == first.item,
        part.rows[order[end]].moment == first.moment
      { end += 1 }
      if start == 0 || part.rows[order[start - 1]].item != first.item {
        running = RunningItem(isOfLines: isOfLines[Int(first.item)])
      }
      settleStep(order[start..<end], &running)
      start = end
    }
  }

  /// Settles the rows of one item at one instant.
  private mutating func settleStep(_ step: ArraySlice<Int>, _ running: inout RunningItem) {
    running.beginStep()
    for row in step {
      running.take(part.rows[row])
      guard part.rows[row].form.isDelta else { continue }
      part.rows[row].mrr = running.level
      part.rows[row].quantity = running.knownQuantity
      if running.level == 0 { part.rows[row].discount = 0 }
      guard part.rows[row].form == .endOfLine else { continue }
      (part.rows[row].product, part.rows[row].plan) = (running.product, running.plan)
    }
    guard let last = step.last else { return }
    if let fault = running.endStep() { report(fault, last, running) }
    guard part.rows[last].form.isDelta else { return }
    // The last row of an instant is the one that holds.
    (part.rows[last].mrr, part.rows[last].quantity) = (running.level, running.knownQuantity)
    (part.rows[last].product, part.rows[last].plan) = (running.product, running.plan)
    if running.level > 0 { part.rows[last].currency = running.currency }
    part.rows[last].kind = part.rows[last].kind ?? running.kind
  }

  private mutating func report(_ fault: RunningItem.Fault, _ row: Int, _ running: RunningItem) {
    let row = part.rows[row]
    let place = SourceLocation(path: terms.paths[row.source], line: Int(row.line))
    let id = part.items.name(row.item)
    let name = id.isEmpty ? terms.products[row.product] : id
    let customer = customers[part.items.customer[Int(row.item)]]
    let error: LedgerError
    switch fault {
    case .outOfBounds(let sum):
      let amount = ExactDecimal(Int64(clamping: sum), places: terms.currencies[running.currency].digits)
      error = .belowZero(item: name, customer: customer, amount, place)
    case .currencies(let one, let other):
      let codes = (terms.currencies[one].code, terms.currencies[other].code)
      error = .mixedCurrencies(item: name, customer: customer, codes.0, codes.1, place)
    }
    faults.append(Fault(place: row.place, error: error))
  }
}
