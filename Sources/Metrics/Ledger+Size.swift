import Ledgers

extension Ledger {
  /// Faults where sums could leave 64 bits: everything that is summed is at most a few times all rows, all deals,
  /// all targets or all costs together, and those may come to 2^55 minor units.
  func tooLarge(at exchange: Exchange) -> [MetricsError] {
    [tooLargeRow(exchange), tooLargeDeal, tooLargeTarget, tooLargeCost].compactMap { place in
      place.map { .tooLarge(location: $0) }
    }
  }

  private static var limit: Int128 { 1 << 55 }

  /// The place of the largest row, where all rows together are worth too much.
  private func tooLargeRow(_ exchange: Exchange) -> SourceLocation? {
    var sums = [Int128](repeating: 0, count: currencies.count)
    for row in parts.lazy.flatMap(\.rows) { sums[row.currency] += Int128(row.mrr) + Int128(row.discount) }
    let worth = sums.indices.map { exchange.mostWorth(of: sums[$0], in: $0) ?? .max }
    if worth.allSatisfy({ $0 <= Self.limit }), worth.reduce(0, +) <= Self.limit { return nil }
    let largest = worth.indices.max { worth[$0] < worth[$1] }
    let candidates = parts.lazy.flatMap(\.rows).filter { $0.currency == largest }
    return candidates.max { a, b in
      let (one, other) = (max(a.mrr, a.discount), max(b.mrr, b.discount))
      return one == other ? b.precedes(a) : one < other
    }.map(location(of:))
  }

  private var tooLargeDeal: SourceLocation? {
    let deals = pipeline ?? []
    if deals.reduce(0, { $0 + Int128($1.mrr) }) <= Self.limit { return nil }
    return deals.max { $0.mrr < $1.mrr }?.location
  }

  private var tooLargeCost: SourceLocation? {
    let costs = costs ?? []
    if costs.reduce(0, { $0 + Int128($1.amount) }) <= Self.limit { return nil }
    return costs.max { $0.amount < $1.amount }?.location
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
