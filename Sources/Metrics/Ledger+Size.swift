import Ledgers

extension Ledger {
  /// Faults where sums could leave 64 bits: everything that is summed is at most a few times all rows, all deals
  /// or all targets together, and those may come to 2^55 minor units.
  func tooLarge(at exchange: Exchange) -> [MetricsError] {
    [tooLargeRow(exchange), tooLargeDeal, tooLargeTarget].compactMap { place in
      place.map { .tooLarge(location: $0) }
    }
  }

  private static var limit: Int128 { 1 << 55 }

  /// The place of the largest row, where all rows together are worth too much.
  private func tooLargeRow(_ exchange: Exchange) -> SourceLocation? {
    var sums = [Int128](repeating: 0, count: currencies.count)
    for row in rows.mrr.indices {
      sums[Int(rows.currency[row])] += Int128(rows.mrr[row]) + Int128(rows.discount[row])
    }
    let worth = sums.indices.map { exchange.mostWorth(of: sums[$0], in: $0) ?? .max }
    if worth.allSatisfy({ $0 <= Self.limit }), worth.reduce(0, +) <= Self.limit { return nil }
    let largest = worth.indices.max { worth[$0] < worth[$1] }
    return rows.mrr.indices.filter { Int(rows.currency[$0]) == largest }.max {
      max(rows.mrr[$0], rows.discount[$0]) < max(rows.mrr[$1], rows.discount[$1])
    }.map(location(ofRow:))
  }

  private var tooLargeDeal: SourceLocation? {
    let deals = pipeline ?? []
    if deals.reduce(0, { $0 + Int128($1.mrr) }) <= Self.limit { return nil }
    return deals.max { $0.mrr < $1.mrr }?.location
  }

  private var tooLargeTarget: SourceLocation? {
    let amounts = (targets ?? []).map { target in
      (Int128(target.value.mantissa) * .powerOfTen(currency.digits) / .powerOfTen(target.value.places))
        .magnitude
    }
    if amounts.reduce(0, +) <= UInt128(Self.limit) { return nil }
    return amounts.indices.max { amounts[$0] < amounts[$1] }.flatMap { targets?[$0].location }
  }
}
