import Ledgers

/// A usage limit that a customer comes near: somebody to talk to.
public struct UsageNearLimit: Sendable {
  /// The customer that counts, index in `Ledger.customers`: the one that the row names, or its topmost parent.
  public let customer: Int32
  /// The row of usage.csv.
  public let usage: UsageLimit
  /// What may be used, above 0.
  public let allowed: ExactDecimal

  /// What is used of what may be: at least 80 %. Digits that two integers of 64 bits have no room for are left out.
  public var share: Figure.Value {
    let places = max(usage.used.places, allowed.places)
    var (above, below) = (usage.used.mantissa(places: places), allowed.mantissa(places: places))
    while max(above, below) > Int128(Int64.max), below >= 10 { (above, below) = (above / 10, below / 10) }
    return .ratio(numerator: Int64(clamping: above), denominator: Int64(clamping: below))
  }
}

extension Figures {
  /// The limits of which customers of a segment use at least 80 % in a month: the highest share first; where equal by
  /// the customer's id, then in the order of the file. Its customers are those that `near_limit` counts.
  public func nearLimits(in month: Month, of segment: Segment = .whole) -> [UsageNearLimit] {
    let rows = ledger.usage ?? []
    let slots = Set([segment.slot] + segment.merged)
    let near = cube.nearLimits.compactMap { limit -> UsageNearLimit? in
      let row = rows[Int(limit.place)]
      guard row.month == month, let allowed = row.allowed, limit.slots.contains(where: slots.contains) else {
        return nil
      }
      return UsageNearLimit(customer: limit.customer, usage: row, allowed: allowed)
    }
    return near.enumerated().sorted { a, b in
      let (one, other) = (a.element.share.parts, b.element.share.parts)
      let (left, right) = (one.above * other.below, other.above * one.below)
      if left != right { return left > right }
      let (first, second) = (ledger.customers[a.element.customer], ledger.customers[b.element.customer])
      return first == second
        ? a.offset < b.offset : first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }.map(\.element)
  }
}

extension Figure.Value {
  /// The parts of a ratio; 0 over 1 for what is none.
  fileprivate var parts: (above: Int128, below: Int128) {
    guard case .ratio(let above, let below) = self else { return (0, 1) }
    return (Int128(above), Int128(below))
  }
}
