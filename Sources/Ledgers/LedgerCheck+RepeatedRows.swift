extension LedgerCheck {
  /// Rows that say what an earlier one has said, periods with their ends.
  ///
  /// Such rows are of one customer and one moment, and rows of one moment stand together, so most rows are never
  /// compared.
  static let repeatedRows = LedgerCheck { subject, warn in
    var found: [(earlier: LedgerRow, later: LedgerRow)] = []
    for part in subject.ledger.parts {
      for customer in part.customers { repeats(in: part, part.rows(of: customer), &found) }
    }
    for (earlier, later) in found.sorted(by: { $0.later.place < $1.later.place }) {
      let place = subject.ledger.location(of: earlier)
      warn(.repeatedRow(earlierLine: place.line, earlierPath: place.path, subject.ledger.location(of: later)))
    }
  }

  private static func repeats(
    in part: LedgerPart, _ rows: Range<Int>, _ found: inout [(earlier: LedgerRow, later: LedgerRow)]
  ) {
    var start = rows.lowerBound
    while start < rows.upperBound {
      var end = start + 1
      while end < rows.upperBound, part.rows[end].moment == part.rows[start].moment { end += 1 }
      if end - start > 1, mayRepeat(part.rows[start..<end]) { repeats(at: start..<end, in: part, rows, &found) }
      start = end
    }
  }

  /// Whether two of some rows are alike in what is quickly compared; of many it is taken for granted.
  private static func mayRepeat(_ rows: ArraySlice<LedgerRow>) -> Bool {
    if rows.count > 16 { return true }
    for place in rows.indices {
      for earlier in rows.startIndex..<place
      where rows[earlier].mrr == rows[place].mrr && rows[earlier].product == rows[place].product
        && rows[earlier].plan == rows[place].plan
      {
        return true
      }
    }
    return false
  }

  /// Compares the rows of one customer and one moment.
  private static func repeats(
    at moment: Range<Int>, in part: LedgerPart, _ rows: Range<Int>,
    _ found: inout [(earlier: LedgerRow, later: LedgerRow)]
  ) {
    var known: [Content: LedgerRow] = [:]
    for place in moment where !part.rows[place].isEndOfPeriod {
      let row = part.rows[place]
      let content = Content(row, part, rows)
      if let earlier = known[content] { found.append((earlier, row)) } else { known[content] = row }
    }
  }

  /// All that a row says beside its customer.
  private struct Content: Hashable {
    let entity: UInt16
    let name: ArraySlice<UInt8>
    let end: Moment?
    let row: LedgerRow

    init(_ row: LedgerRow, _ part: LedgerPart, _ rows: Range<Int>) {
      entity = part.items.entity[Int(row.item)]
      name = part.items.utf8(row.item)
      end = row.form == .period ? part.rows[rows].first { $0.item == row.item && $0.isEndOfPeriod }?.moment : nil
      var content = row
      (content.item, content.line, content.source) = (0, 0, 0)
      self.row = content
    }
  }
}
