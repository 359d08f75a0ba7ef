extension LedgerCheck {
  /// A customer that ends in a month and another that begins in it at the same MRR: one customer under a new id.
  ///
  /// Both are alone with that amount and currency among all customers that ever began or ended at it, so plans of
  /// one price that many buy tell nothing. They are told where a month has more such pairs than four times what
  /// chance brings to the whole ledger, and that is judged by the pairs whose end and beginning lie in different
  /// months. A customer that has the other, or the same customer, as its parent is taken for settled; so is the
  /// ledger's first month, in which everybody begins.
  static let movedCustomers = LedgerCheck { subject, warn in
    let edges = CustomerEdges(subject)
    let pairs = edges.pairs()
    let (together, apart) = (pairs.filter { $0.isOfOneMonth }, pairs.count { !$0.isOfOneMonth })
    if together.isEmpty { return }
    var counts: [Month: Int] = [:]
    for pair in together { counts[pair.begun.day.month, default: 0] += 1 }
    let ledger = subject.ledger
    let found = together.filter { pair in
      // The pairs of different months fall on one month less than there are.
      counts[pair.begun.day.month, default: 0] * max(1, edges.months - 1) > 4 * apart
        && !ledger.roster.joins(pair.ended.customer, pair.begun.customer)
    }
    for (row, pair) in found.map({ (ledger.row(of: $0.begun), $0) }).sorted(by: { $0.0.place < $1.0.place }) {
      let (id, other) = (ledger.customers[pair.begun.customer], ledger.customers[pair.ended.customer])
      let mrr = ledger.money(pair.begun.mrr, Int(pair.begun.currency))
      warn(.movedCustomer(id, other: other, mrr: mrr, pair.begun.day.month, ledger.location(of: row)))
    }
  }
}

/// Where customers began and ended, and at what MRR.
private struct CustomerEdges {
  /// A beginning or an end.
  struct Edge {
    let customer: Int32
    let day: Day
    let mrr: Int64
    let currency: UInt8
    /// The place in the customer's part of the first row with which it began.
    let place: Int32
  }

  /// The only end and the only beginning at an amount.
  struct Pair {
    let ended: Edge
    let begun: Edge
    var isOfOneMonth: Bool { ended.day.month == begun.day.month }
  }

  private var firstDay = Day(number: .max)
  private var lastDay = Day(number: .min)
  private var begun: [Edge] = []
  private var ended: [Edge] = []

  /// How many months the ledger has, from the first beginning to the last beginning or end.
  var months: Int { begun.isEmpty ? 0 : lastDay.month.index - firstDay.month.index + 1 }

  init(_ subject: LedgerCheck.Subject) {
    for (part, lives) in zip(subject.ledger.parts, subject.lives.parts) {
      for (number, sum) in Self.sums(part, lives).enumerated() where sum.first >= 0 {
        add(sum, part.customers.lowerBound + Int32(truncatingIfNeeded: number))
      }
    }
  }

  private mutating func add(_ sum: Sum, _ customer: Int32) {
    let (start, end) = (Day(number: Int(sum.start)), Day(number: Int(sum.end)))
    (firstDay, lastDay) = (min(firstDay, start), max(lastDay, start))
    if let currency = sum.startCurrency {
      begun.append(Edge(customer: customer, day: start, mrr: sum.startMRR, currency: currency, place: sum.first))
    }
    guard sum.hasEnded else { return }
    lastDay = max(lastDay, end)
    if let currency = sum.endCurrency {
      ended.append(Edge(customer: customer, day: end, mrr: sum.endMRR, currency: currency, place: sum.first))
    }
  }

  /// Amounts at which one customer began and another ended, and no further one did either.
  func pairs() -> [Pair] {
    struct Key: Hashable {
      let mrr: Int64
      let currency: UInt8

      init(_ edge: Edge) { (mrr, currency) = (edge.mrr, edge.currency) }
    }
    // The number of the only beginning; −1 for none and −2 for several.
    var ends: [Key: (end: Int, beginning: Int)] = [:]
    ends.reserveCapacity(ended.count)
    for (number, edge) in ended.enumerated() {
      if ends.updateValue((number, -1), forKey: Key(edge)) != nil { ends[Key(edge)] = (-2, -2) }
    }
    if ends.isEmpty { return [] }
    for (number, edge) in begun.enumerated() {
      guard let found = ends[Key(edge)], found.end >= 0 else { continue }
      // One that ends at what it began at is one customer with one amount.
      if ended[found.end].customer == edge.customer { continue }
      ends[Key(edge)] = found.beginning == -1 ? (found.end, number) : (-2, -2)
    }
    return ended.indices.compactMap { number in
      guard let found = ends[Key(ended[number])], found.end == number, found.beginning >= 0,
        begun[found.beginning].day.month > firstDay.month
      else { return nil }
      return Pair(ended: ended[number], begun: begun[found.beginning])
    }
  }
}

extension CustomerEdges {
  /// What is known of a customer: the items that began on its first day, and those that ended on its last.
  fileprivate struct Sum {
    var start = Int32.max
    var end = Int32.min
    /// The place of the first row in the files with which it began; −1 where it never ran.
    var first: Int32 = -1
    var hasEnded = true
    /// The currency of its beginning; nil where there are several.
    var startCurrency: UInt8?
    var endCurrency: UInt8?
    var startMRR: Int64 = 0
    var endMRR: Int64 = 0
  }

  /// For each customer of a part what is known of it.
  private static func sums(_ part: LedgerPart, _ lives: [Lives.Life]) -> [Sum] {
    var sums = Array(repeating: Sum(), count: part.customers.count)
    let (rows, customers) = (part.rows, part.items.customer)
    for (item, life) in lives.enumerated() where life.hasRun {
      let customer = Int(customers[item])
      sums[customer].start = min(sums[customer].start, rows[Int(life.first)].dayNumber)
      if life.hasEnded {
        sums[customer].end = max(sums[customer].end, rows[Int(life.last)].dayNumber)
      } else {
        sums[customer].hasEnded = false
      }
    }
    for (item, life) in lives.enumerated() where life.hasRun {
      let customer = Int(customers[item])
      if rows[Int(life.first)].dayNumber == sums[customer].start { sums[customer].begin(life.first, rows) }
      if sums[customer].hasEnded, rows[Int(life.last)].dayNumber == sums[customer].end {
        sums[customer].close(rows[Int(life.lastPaid)])
      }
    }
    return sums
  }
}

extension CustomerEdges.Sum {
  fileprivate mutating func begin(_ place: Int32, _ rows: LedgerRows) {
    let currency = UInt8(truncatingIfNeeded: rows[Int(place)].currency)
    startCurrency = first < 0 || startCurrency == currency ? currency : nil
    startMRR = startMRR.addingReportingOverflow(rows[Int(place)].mrr).partialValue
    if first < 0 || rows[Int(place)].place < rows[Int(first)].place { first = place }
  }

  fileprivate mutating func close(_ row: LedgerRow) {
    let currency = UInt8(truncatingIfNeeded: row.currency)
    endCurrency = endMRR == 0 || endCurrency == currency ? currency : nil
    endMRR = endMRR.addingReportingOverflow(row.mrr).partialValue
  }
}

extension LedgerRow {
  fileprivate var dayNumber: Int32 { Int32(truncatingIfNeeded: moment.day.number) }
}

extension Ledger {
  /// The row with which a customer began.
  fileprivate func row(of edge: CustomerEdges.Edge) -> LedgerRow { part(of: edge.customer).rows[Int(edge.place)] }
}

extension Roster {
  /// Whether two customers belong to one by their parents.
  fileprivate func joins(_ a: Int32, _ b: Int32) -> Bool { top(a) == top(b) }

  /// The last one up the parents, which form no circle.
  private func top(_ customer: Int32) -> Int32 {
    var top = customer
    while parent.indices.contains(Int(top)), let next = parent[Int(top)] { top = next }
    return top
  }
}

extension Ledger {
  /// An amount in one of the currencies, as `49.00 EUR`.
  func money(_ minor: Int64, _ currency: Int) -> String {
    "\(ExactDecimal(minor, places: currencies[currency].digits).plain) \(currencies[currency].code)"
  }
}
