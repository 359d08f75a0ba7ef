import Testing

@testable import Ledgers

/// Rows of which some fit into 32 bytes and some do not, each by its number and a seed.
private func rows(_ count: Int, seed: UInt64) -> [LedgerRow] {
  var random = SplitMix(seed: seed)
  let amounts: [Int64] = [0, 1, -1, 4_900, 1 << 47 - 1, -(1 << 47), 1 << 47, 999_999_999_999_999_999]
  let quantities: [ExactDecimal?] =
    [nil, ExactDecimal(0), ExactDecimal(65_534), ExactDecimal(65_535), ExactDecimal(-1)]
    + [ExactDecimal(15, places: 1)]
  let forms: [LedgerRow.Form] = [.running, .period, .end, .delta, .deltaOfMRR, .endOfLine, .level]
  return (0..<count).map { number in
    LedgerRow(
      moment: Moment(
        day: Day(number: Int.random(in: -800_000...80_000, using: &random)),
        microseconds: number % 3 == 0 ? 86_399_999_999 : 0),
      mrr: amounts[Int.random(in: 0..<amounts.count, using: &random)], discount: number % 11 == 0 ? 5 : 0,
      quantity: quantities[Int.random(in: 0..<quantities.count, using: &random)], item: Int32(number),
      product: number % 13 == 0 ? 65_536 : 65_535, plan: number % 17 == 0 ? 70_000 : 3, currency: number % 256,
      kind: number % 2 == 0 ? nil : Kind.allCases.randomElement(using: &random), line: .max - UInt32(number),
      source: number % 65_536, form: forms[number % forms.count])
  }
}

@Test func `Rows come back as they were put, whether they fit into 32 bytes or not`() {
  let rows = rows(5_000, seed: 1)
  var kept = LedgerRows()
  for row in rows { kept.append(row) }
  #expect(kept.count == 5_000 && Array(kept) == rows)
  #expect(Array(kept[2_040..<2_060]) == Array(rows[2_040..<2_060]))
  let widths = Set(rows.map { PackedRow($0) == nil })
  #expect(widths == [true, false])
}

@Test func `A row may be replaced by one that fits or does not`() {
  let (rows, others) = (rows(300, seed: 2), rows(300, seed: 3))
  var kept = LedgerRows()
  for row in rows { kept.append(row) }
  for place in others.indices where place % 2 == 0 { kept[place] = others[place] }
  #expect(kept.indices.allSatisfy { kept[$0] == ($0 % 2 == 0 ? others : rows)[$0] })
}

@Test func `Rows are put in an order, into memory that was used for something else`() {
  let rows = rows(5_000, seed: 4).filter { PackedRow($0) != nil }
  var spare: [LedgerRows.Piece] = []
  spare.append(LedgerRows.piece(of: LedgerRows.pieceCount, &spare))
  let order = rows.indices.map { Int32($0 * 7_919 % rows.count) }
  let ordered = LedgerRows(rows.compactMap { PackedRow($0) }, in: order, whole: [], &spare)
  #expect(Array(ordered) == order.map { rows[Int($0)] })
  #expect(spare.isEmpty == (rows.count >= LedgerRows.pieceCount))
}

@Test func `Rows given in turn are those of their places, from piece to piece`() {
  let rows = rows(5_000, seed: 5)
  var kept = LedgerRows()
  for row in rows { kept.append(row) }
  for places in [0..<0, 7..<7, 0..<1, 2_040..<2_060, 2_047..<4_097, 4_999..<5_000, 5_000..<5_000, 0..<5_000] {
    var given: [LedgerRow] = []
    kept.forEach(in: places) { given.append($0) }
    #expect(given == Array(rows[places]), "\(places)")
  }
}

@Test func `A pending row is packed as the row in full is, or not at all`() {
  let quantities: [UInt32] = [0, 1, 65_534, 65_535, 65_536, .max - 1, .max]
  let amounts: [Int64] = [0, 1, -1, 4_900, 1 << 47 - 1, -(1 << 47), 1 << 47, 999_999_999_999_999_999]
  for (quantity, mrr) in quantities.flatMap({ quantity in amounts.map { (quantity, $0) } }) {
    for (product, kind, form) in [(Int32(7), 0x0F, LedgerRow.Form.running), (65_535, 1, .level), (65_536, 2, .delta)] {
      let pending = PendingRow(
        moment: -5 << 37 | 3, mrr: mrr, quantity: quantity, line: .max - 2, product: 9, plan: 8, customerLength: 4,
        nameLength: 5, currency: 6, tag: UInt8(kind) | form.rawValue << 4)
      let row = LedgerRow(
        moment: Moment(packed: -5 << 37 | 3), mrr: mrr,
        quantity: quantity == .max ? nil : ExactDecimal(Int64(quantity)),
        item: 21, product: product, plan: 3, currency: 254, kind: Kind(rawValue: UInt8(kind)), line: .max - 2,
        source: 65_535, form: form)
      let packed = PackedRow(pending, item: 21, product: product, plan: 3, currency: 254, source: 65_535)
      #expect(packed?.row == PackedRow(row)?.row)
    }
  }
}
