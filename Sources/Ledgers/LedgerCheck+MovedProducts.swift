extension LedgerCheck {
  /// A product of which all has ended, and another that begins on the day on which the last of it ended.
  ///
  /// At least 3 items of the one end on that day, and on it begin at least 3 of the other, of which there was none
  /// before, and at least half as many. An item stands under the product of its latest row above 0 where it ends, and
  /// of its earliest where it begins. A row without a product has none.
  static let movedProducts = LedgerCheck { subject, warn in
    let edges = ProductEdges(subject)
    var ending: [Int32: [Int32]] = [:]
    for product in edges.last.indices where edges.hasEnded[product] && edges.ended[product] >= 3 {
      ending[edges.last[product], default: []].append(Int32(truncatingIfNeeded: product))
    }
    if ending.isEmpty { return }
    let (ledger, names) = (subject.ledger, subject.ledger.products)
    var found: [(row: LedgerRow, other: Int32)] = []
    for product in edges.first.indices.dropFirst() where edges.begun[product] >= 3 {
      let others = ending[edges.first[product]] ?? []
      let other = others.first { Int($0) != product && edges.begun[product] * 2 >= edges.ended[Int($0)] }
      guard let other, let row = edges.row(beginning: product, subject) else { continue }
      found.append((row, other))
    }
    for (row, other) in found.sorted(by: { $0.row.place < $1.row.place }) {
      warn(.movedProduct(names[row.product], other: names[other], row.moment.day, ledger.location(of: row)))
    }
  }
}

/// For each product when it began and ended, and with how many items.
private struct ProductEdges {
  /// The first day on which an item began.
  private(set) var first: [Int32]
  /// How many began on that day.
  private(set) var begun: [Int]
  /// The last day on which an item ended.
  private(set) var last: [Int32]
  /// How many ended on that day.
  private(set) var ended: [Int]
  /// Whether every item has ended, and there was one; never so of rows without a product.
  private(set) var hasEnded: [Bool]

  init(_ subject: LedgerCheck.Subject) {
    let count = subject.ledger.products.count
    (first, last) = (Array(repeating: .max, count: count), Array(repeating: .min, count: count))
    (begun, ended) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    hasEnded = Array(repeating: true, count: count)
    if !hasEnded.isEmpty { hasEnded[0] = false }
    for (part, lives) in zip(subject.ledger.parts, subject.lives.parts) {
      for life in lives where life.hasRun {
        let (start, end) = (part.rows[Int(life.first)], Int(part.rows[Int(life.lastPaid)].product))
        begin(Int(start.product), Int32(truncatingIfNeeded: start.moment.day.number))
        guard life.hasEnded else {
          hasEnded[end] = false
          continue
        }
        close(end, Int32(truncatingIfNeeded: part.rows[Int(life.last)].moment.day.number))
      }
    }
  }

  /// The first row in the files with which a product begins on its first day.
  func row(beginning product: Int, _ subject: LedgerCheck.Subject) -> LedgerRow? {
    var rows: [LedgerRow] = []
    for (part, lives) in zip(subject.ledger.parts, subject.lives.parts) {
      for life in lives where life.hasRun {
        let row = part.rows[Int(life.first)]
        if Int(row.product) == product, row.moment.day.number == Int(first[product]) { rows.append(row) }
      }
    }
    return rows.min(by: \.place)
  }

  @inline(__always)
  private mutating func begin(_ product: Int, _ day: Int32) {
    if day < first[product] { (first[product], begun[product]) = (day, 0) }
    if day == first[product] { begun[product] += 1 }
  }

  @inline(__always)
  private mutating func close(_ product: Int, _ day: Int32) {
    if day > last[product] { (last[product], ended[product]) = (day, 0) }
    if day == last[product] { ended[product] += 1 }
  }
}
