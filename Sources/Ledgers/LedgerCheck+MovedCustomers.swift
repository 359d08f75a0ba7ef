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
    guard pairs.contains(where: \.isOfOneMonth) else { return }
    let chance = pairs.count { !$0.isOfOneMonth }
    var counts: [Month: Int] = [:]
    for pair in pairs where pair.isOfOneMonth { counts[pair.begun.month, default: 0] += 1 }
    let ledger = subject.ledger
    let found = pairs.filter { pair in
      // The pairs of different months fall on one month less than there are.
      pair.isOfOneMonth && counts[pair.begun.month, default: 0] * max(1, edges.months - 1) > 4 * chance
        && !ledger.roster.joins(pair.ended.customer, pair.begun.customer)
    }
    for pair in found.sorted(by: { $0.begun.row.place < $1.begun.row.place }) {
      let (id, other) = (ledger.customers[pair.begun.customer], ledger.customers[pair.ended.customer])
      let mrr = ledger.money(pair.begun.mrr, pair.begun.currency)
      warn(.movedCustomer(id, other: other, mrr: mrr, pair.begun.month, ledger.location(of: pair.begun.row)))
    }
  }
}

/// Where customers began and ended, and at what MRR.
private struct CustomerEdges {
  /// A beginning or an end.
  struct Edge {
    let customer: Int32
    let month: Month
    let mrr: Int64
    let currency: Int
    /// A row that it stands in.
    let row: LedgerRow
  }

  /// The only end and the only beginning at an amount.
  struct Pair {
    let ended: Edge
    let begun: Edge
    var isOfOneMonth: Bool { ended.month == begun.month }
  }

  /// How many months the ledger has, from the first beginning to the last beginning or end.
  private(set) var months = 0
  private var firstMonth = Month(1900, 1)
  private var begun: [Edge] = []
  private var ended: [Edge] = []

  init(_ subject: LedgerCheck.Subject) {
    var months = Months()
    var sums: [(customer: Int32, sum: Sum)] = []
    for (part, lives) in zip(subject.ledger.parts, subject.lives.parts) {
      for (number, sum) in Self.sums(part, lives).enumerated() where sum.first != nil {
        sums.append((part.customers.lowerBound + Int32(truncatingIfNeeded: number), sum))
      }
    }
    guard let first = sums.lazy.map(\.sum.start).min() else { return }
    firstMonth = first.month
    var last = first.month
    for (customer, sum) in sums {
      let start = months.month(of: sum.start)
      last = max(last, start)
      if let row = sum.first, let currency = sum.startCurrency {
        begun.append(Edge(customer: customer, month: start, mrr: sum.startMRR, currency: currency, row: row))
      }
      guard sum.hasEnded, let row = sum.first else { continue }
      let end = months.month(of: sum.end)
      last = max(last, end)
      if let currency = sum.endCurrency {
        ended.append(Edge(customer: customer, month: end, mrr: sum.endMRR, currency: currency, row: row))
      }
    }
    self.months = last.index - firstMonth.index + 1
  }

  /// Amounts at which one customer began and another ended, and no further one did either.
  func pairs() -> [Pair] {
    struct Key: Hashable {
      let mrr: Int64
      let currency: Int
    }
    // The number of the only beginning; −1 for none and −2 for several.
    var ends: [Key: (end: Int, beginning: Int)] = [:]
    ends.reserveCapacity(ended.count)
    for (number, edge) in ended.enumerated() {
      let key = Key(mrr: edge.mrr, currency: edge.currency)
      if ends.updateValue((number, -1), forKey: key) != nil { ends[key] = (-2, -2) }
    }
    if ends.isEmpty { return [] }
    for (number, edge) in begun.enumerated() {
      let key = Key(mrr: edge.mrr, currency: edge.currency)
      guard let found = ends[key], found.end >= 0 else { continue }
      // One that ends at what it began at is one customer with one amount.
      if ended[found.end].customer == edge.customer { continue }
      ends[key] = found.beginning == -1 ? (found.end, number) : (-2, -2)
    }
    return ended.indices.compactMap { number in
      let key = Key(mrr: ended[number].mrr, currency: ended[number].currency)
      guard let found = ends[key], found.end == number, found.beginning >= 0,
        begun[found.beginning].month > firstMonth
      else { return nil }
      return Pair(ended: ended[number], begun: begun[found.beginning])
    }
  }
}

extension CustomerEdges {
  /// What is known of a customer: the items that began on its first day, and those that ended on its last.
  fileprivate struct Sum {
    var start = Day(number: .max)
    var end = Day(number: .min)
    var hasEnded = true
    /// The first row in the files with which it began; nil where it never ran.
    var first: LedgerRow?
    var startMRR: Int64 = 0
    var endMRR: Int64 = 0
    /// The currency of its beginning; nil where there are several.
    var startCurrency: Int?
    var endCurrency: Int?
  }

  /// For each customer of a part what is known of it.
  private static func sums(_ part: LedgerPart, _ lives: [Lives.Life]) -> [Sum] {
    var sums = Array(repeating: Sum(), count: part.customers.count)
    for (item, life) in lives.enumerated() where life.hasRun {
      let customer = Int(part.items.customer[item])
      sums[customer].start = min(sums[customer].start, part.rows[Int(life.first)].moment.day)
      if life.hasEnded {
        sums[customer].end = max(sums[customer].end, part.rows[Int(life.last)].moment.day)
      } else {
        sums[customer].hasEnded = false
      }
    }
    for (item, life) in lives.enumerated() where life.hasRun {
      let customer = Int(part.items.customer[item])
      let (first, paid) = (part.rows[Int(life.first)], part.rows[Int(life.lastPaid)])
      if first.moment.day == sums[customer].start { sums[customer].begin(first) }
      if sums[customer].hasEnded, part.rows[Int(life.last)].moment.day == sums[customer].end {
        sums[customer].close(paid)
      }
    }
    return sums
  }

  /// Months of days, remembered, as reckoning them takes time.
  private struct Months {
    private var known: [Int: Month] = [:]

    mutating func month(of day: Day) -> Month {
      if let month = known[day.number] { return month }
      let month = day.month
      known[day.number] = month
      return month
    }
  }
}

extension CustomerEdges.Sum {
  fileprivate mutating func begin(_ row: LedgerRow) {
    startCurrency = first == nil || startCurrency == row.currency ? row.currency : nil
    startMRR = startMRR.addingReportingOverflow(row.mrr).partialValue
    if let first, first.place <= row.place { return }
    first = row
  }

  fileprivate mutating func close(_ row: LedgerRow) {
    endCurrency = endMRR == 0 || endCurrency == row.currency ? row.currency : nil
    endMRR = endMRR.addingReportingOverflow(row.mrr).partialValue
  }
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
