extension LedgerCheck {
  /// Records that say what an earlier one has said: levels, periods with all that follows in them, and changes, unless
  /// another of the same moment takes the change back, as where a line is credited and billed anew.
  ///
  /// Such rows are of one customer and one moment, and rows of one moment stand together, so most rows are never
  /// compared.
  static let repeatedRows = LedgerCheck { subject, warn in
    let isByMonth = subject.ledger.sources.map { LedgerFormat.named($0.format)?.isByMonth ?? false }
    var found: [Repeat] = []
    for part in subject.ledger.parts {
      for customer in part.customers {
        let rows = part.rows(of: customer)
        let moments = moments(in: part, rows)
        if moments.isEmpty { continue }
        let records = Records(part, rows, isByMonth)
        for moment in moments { records.findRepeats(at: moment, &found) }
      }
    }
    for (earlier, later) in found.sorted(by: { $0.later.place < $1.later.place }) {
      let place = subject.ledger.location(of: earlier)
      warn(.repeatedRow(earlierLine: place.line, earlierPath: place.path, subject.ledger.location(of: later)))
    }
  }

  fileprivate typealias Repeat = (earlier: LedgerRow, later: LedgerRow)

  /// The rows of each moment of a customer at which two may say the same.
  private static func moments(in part: LedgerPart, _ rows: Range<Int>) -> [Range<Int>] {
    var moments: [Range<Int>] = []
    var start = rows.lowerBound
    while start < rows.upperBound {
      var end = start + 1
      while end < rows.upperBound, part.rows[end].moment == part.rows[start].moment { end += 1 }
      if end - start > 1, mayRepeat(part.rows[start..<end]) { moments.append(start..<end) }
      start = end
    }
    return moments
  }

  /// Whether two of some rows are alike in what is quickly compared; of many it is taken for granted.
  private static func mayRepeat(_ rows: Slice<LedgerRows>) -> Bool {
    if rows.count > 16 { return true }
    for place in rows.indices {
      for earlier in rows.startIndex..<place where areAlike(rows[earlier], rows[place]) { return true }
    }
    return false
  }

  private static func areAlike(_ a: LedgerRow, _ b: LedgerRow) -> Bool {
    if a.form.followsOn || b.form.followsOn { return false }
    if a.form.isDelta { return b.form.isDelta && a.item == b.item }
    return a.mrr == b.mrr && a.product == b.product && a.plan == b.plan
  }
}

/// What the records of one customer say, told from the rows that they make.
private struct Records {
  /// A further row of a period.
  private struct Step: Hashable {
    let moment: Moment
    let mrr: Int64
  }

  /// By how much an item changes.
  private struct Change: Hashable {
    let item: Int32
    let mrr: Int64
  }

  /// All that a record says beside its customer and its moment.
  private struct Content: Hashable {
    let entity: UInt16
    let name: ArraySlice<UInt8>
    let rest: [Step]
    let row: LedgerRow
  }

  private let part: LedgerPart
  /// For each source whether two records of a month may differ in their days alone.
  private let isByMonth: [Bool]
  /// For each item that a record is alone about, what follows its first row.
  private var rest: [Int32: [Step]] = [:]
  /// For each place of a row that was a change, by how much it changes its item.
  private var changes: [Int: Int64] = [:]

  init(_ part: LedgerPart, _ rows: Range<Int>, _ isByMonth: [Bool]) {
    (self.part, self.isByMonth) = (part, isByMonth)
    var levels: [Int32: Int64] = [:]
    for place in rows {
      let row = part.rows[place]
      if row.form == .end || row.form == .level {
        rest[row.item, default: []].append(Step(moment: row.moment, mrr: row.mrr))
      }
      if row.form.isDelta { changes[place] = row.mrr - levels[row.item, default: 0] }
      levels[row.item] = row.mrr
    }
  }

  /// Compares the records of one moment.
  func findRepeats(at moment: Range<Int>, _ found: inout [LedgerCheck.Repeat]) {
    let places = moment.filter { !part.rows[$0].form.followsOn }
    let all = Set(places.compactMap(change))
    var known: [Content: LedgerRow] = [:]
    for place in places {
      let row = part.rows[place]
      if let change = change(place) {
        let opposite = Change(item: change.item, mrr: -change.mrr)
        if change.mrr == 0 || isByMonth[row.source] || all.contains(opposite) { continue }
      }
      let content = content(place)
      if let earlier = known[content] { found.append((earlier, row)) } else { known[content] = row }
    }
  }

  private func change(_ place: Int) -> Change? {
    changes[place].map { Change(item: part.rows[place].item, mrr: $0) }
  }

  private func content(_ place: Int) -> Content {
    var row = part.rows[place]
    let item = row.item
    (row.item, row.line, row.source) = (0, 0, 0)
    // What an item runs at after a change says nothing of the change itself.
    if let change = changes[place] { (row.mrr, row.quantity, row.kind) = (change, nil, nil) }
    return Content(
      entity: part.items.entity[Int(item)], name: part.items.utf8(item), rest: rest[item] ?? [], row: row)
  }
}
