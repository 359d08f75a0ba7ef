import Testing

@testable import Ledgers

/// A statement as text.
private func text(_ statement: Statement) -> String {
  let ids = [statement.customer, statement.name].map { String(decoding: $0, as: UTF8.self) }
  return "\(statement.line): \(statement.moment.packed) \(ids) \(statement.mrr) \(statement.product)/\(statement.plan)"
    + " \(statement.quantity.map { "\($0.mantissa)" } ?? "-") \(statement.currency) \(statement.form)"
}

/// All that a parcel holds, block by block.
private func texts(_ parcel: inout Parcel) -> [String] {
  var reader = Parcel.Reader(&parcel)
  var found: [String] = []
  while let block = reader.block {
    found.append("block \(block)")
    reader.readBlock { found.append(text($0)) }
  }
  return found
}

@Test func `A parcel gives what it took, whether a row is short or not`() {
  var random = SplitMix(seed: 5)
  var (parcel, expected) = (Parcel(), [String]())
  var line: UInt32 = 1
  for number in 0..<6_000 {
    let block = number / 700
    if number % 700 == 0 { expected.append("block \(block)") }
    line &+= [0, 1, 65_535, 65_536][Int.random(in: 0..<4, using: &random)]
    let day = [0, 20_000, 65_535, 65_536, -1][Int.random(in: 0..<5, using: &random)]
    let moment = Int64(day) << 37 | (number % 5 == 0 ? 1 : 0)
    let mrr = [0, 9_900, Int64(UInt32.max), Int64(UInt32.max) + 1, -1][Int.random(in: 0..<5, using: &random)]
    let quantity = [UInt32.max, 0, 65_534, 65_535, 65_536][Int.random(in: 0..<5, using: &random)]
    let (product, plan) = (UInt16(number % 300), UInt16(number % 7))
    let customer = String(repeating: "ü", count: number % 20), name = String(repeating: "x", count: number % 41)
    let row = PendingRow(
      moment: moment, mrr: mrr, quantity: quantity, line: line, product: product, plan: plan,
      customerLength: UInt8(customer.utf8.count), nameLength: UInt8(name.utf8.count), currency: 3, tag: 0x0F | 3 << 4)
    let isShort = ShortRow(row, behind: line)?.row(behind: line).mrr
    #expect(isShort == nil || isShort == mrr)
    Array(customer.utf8).withUnsafeBytes { customer in
      Array(name.utf8).withUnsafeBytes { parcel.append(row, customer, $0, block: block) }
    }
    let units = quantity == .max ? "-" : "\(quantity)"
    expected.append(
      "\(line): \(moment) \([customer, name]) \(mrr) \(product)/\(plan) \(units) 3 \(LedgerRow.Form.delta)")
  }
  #expect(parcel.count == 6_000)
  #expect(texts(&parcel) == expected)
  #expect(parcel.count == 0 && texts(&parcel).isEmpty)
}
