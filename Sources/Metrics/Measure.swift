/// A column of the cube: something that adds up over customers.
///
/// Money is in minor units of the reporting currency. Contraction and churn are kept as positive
/// amounts; `fx` and `transfer` carry their sign.
public enum Measure: Int, CaseIterable, Sendable {
  // The bridge.
  case opening, new, reactivation, expansion, contraction, churn, fx, transfer, closing
  // Its customers.
  case openingCustomers, newCustomers, reactivatedCustomers, expandedCustomers, contractedCustomers,
    churnedCustomers
  case movedInCustomers, movedOutCustomers, closingCustomers
  // Expansion by kind.
  case upsell, crossSell, addOn, seats, usage, price, discount, reactivationExpansion
  // Contraction by kind.
  case downgrade, removal, seatsContraction, usageContraction, priceContraction, discountContraction
  // Customers (or pairs of customer and product) with MRR twelve months ago: their MRR then, now, the lesser of
  // both, how many they were and how many are left.
  case retentionBase, retentionNow, retentionKept, retentionBaseCustomers, retentionCustomers
  // Expansion booked three, six and twelve months ago, and how much of it is still there.
  case booked3, held3, booked6, held6, booked12, held12
  // Expansion on positions that carry a discount at closing; expansion of customers without an owner.
  case discountedExpansion, unownedExpansion
  // Customers that can expand no further; those with a usage limit, and those of them that come near one.
  case topTierCustomers, limitedCustomers, nearLimitCustomers
  // The MRR of the ten largest customers; the one measure that does not add up over segments.
  case topTen

  /// How many columns there are; told by the last, as every access to a cell asks for it.
  static var count: Int { topTen.rawValue + 1 }

  /// The column for expansion of a kind.
  static func expansion(_ kind: LineKind) -> Measure {
    switch kind {
    case .of(.upsell): .upsell
    case .of(.crossSell): .crossSell
    case .of(.addOn): .addOn
    case .of(.seats): .seats
    case .of(.usage): .usage
    case .of(.discount): .discount
    case .of(.reactivation): .reactivationExpansion
    default: .price
    }
  }

  /// The column for contraction of a kind.
  static func contraction(_ kind: LineKind) -> Measure {
    switch kind {
    case .of(.downgrade): .downgrade
    case .of(.removal): .removal
    case .of(.seats): .seatsContraction
    case .of(.usage): .usageContraction
    case .of(.discount): .discountContraction
    default: .priceContraction
    }
  }

  /// The months after which expansion is looked at again, with what was booked and what is held.
  static let holding: [(months: Int, booked: Measure, held: Measure)] = [
    (3, .booked3, .held3), (6, .booked6, .held6), (12, .booked12, .held12),
  ]
}
