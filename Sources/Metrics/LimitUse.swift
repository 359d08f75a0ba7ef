import Ledgers

/// How much of what it may use a customer did use in a month.
public struct LimitUse: Sendable {
  /// Index in `Ledger.customers`; the topmost parent where the site consolidates.
  public let customer: Int32
  /// What is limited; empty where usage.csv does not say.
  public let name: String
  /// How much was used.
  public let used: ExactDecimal
  /// How much may be used, above 0.
  public let allowed: ExactDecimal

  /// Whether at least 80 % are used.
  public var isNear: Bool { parts.used * 5 >= parts.allowed * 4 }

  /// Both numbers in one unit.
  fileprivate var parts: (used: Int128, allowed: Int128) {
    let places = max(used.places, allowed.places)
    return (used.mantissa(places: places), allowed.mantissa(places: places))
  }

  /// What is used in tenths of a per cent, rounded half away from zero; the most that 64 bits hold where it is more.
  public var perMille: Int64 {
    let (product, overflows) = parts.used.multipliedReportingOverflow(by: 1_000)
    return overflows ? .max : Int64(clamping: product.divided(by: parts.allowed))
  }

  /// Whether a greater share is used than of another.
  fileprivate func exceeds(_ other: LimitUse) -> Bool? {
    let one = parts.used.multipliedFullWidth(by: other.parts.allowed)
    let two = other.parts.used.multipliedFullWidth(by: parts.allowed)
    return one == two ? nil : (one.high, one.low) > (two.high, two.low)
  }
}

extension Figures {
  /// The limits in a month of everybody who is a customer at its end: the most used first, where equal by the
  /// customer's id, then as they stand in the file. Nil without usage.csv. Limits of 0 are none.
  public func limitUses(in month: Month) -> [LimitUse]? {
    guard let usage = ledger.usage else { return nil }
    let present = Set(holdings(at: month).map(\.customer))
    let uses = usage.compactMap { row -> LimitUse? in
      guard row.month == month, let allowed = row.allowed, allowed.mantissa > 0,
        let known = ledger.customers.index(of: row.customer)
      else { return nil }
      let customer = cube.top[Int(known)]
      return present.contains(customer)
        ? LimitUse(customer: customer, name: row.name, used: row.used, allowed: allowed) : nil
    }
    return uses.enumerated().sorted { a, b in
      if let exceeds = a.element.exceeds(b.element) { return exceeds }
      let names = [a, b].map { ledger.customers.utf8(of: $0.element.customer) }
      if names[0] != names[1] { return names[0].lexicographicallyPrecedes(names[1]) }
      return a.offset < b.offset
    }.map(\.element)
  }
}
