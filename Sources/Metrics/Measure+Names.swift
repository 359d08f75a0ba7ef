extension Measure {
  /// The measure in words, as it stands in a formula.
  public var name: String {
    switch self {
    case .opening: "opening MRR"
    case .new: "new MRR"
    case .reactivation: "reactivation"
    case .expansion: "expansion"
    case .contraction: "contraction"
    case .churn: "churn"
    case .fx: "FX revaluation"
    case .transfer: "transfers"
    case .closing: "closing MRR"
    case .openingCustomers: "opening customers"
    case .newCustomers: "new customers"
    case .reactivatedCustomers: "reactivated customers"
    case .expandedCustomers: "expanded customers"
    case .contractedCustomers: "contracted customers"
    case .churnedCustomers: "churned customers"
    case .movedInCustomers: "customers moved in"
    case .movedOutCustomers: "customers moved out"
    case .closingCustomers: "customers"
    case .upsell: "upsell"
    case .crossSell: "cross-sell"
    case .addOn: "add-on"
    case .seats: "more seats"
    case .usage: "more usage"
    case .price: "higher prices"
    case .discount: "discounts ended"
    case .reactivationExpansion: "reactivation as expansion"
    case .downgrade: "downgrade"
    case .removal: "removal"
    case .seatsContraction: "fewer seats"
    case .usageContraction: "less usage"
    case .priceContraction: "lower prices"
    case .discountContraction: "discounts granted"
    case .retentionBase: "MRR twelve months ago"
    case .retentionNow: "MRR now of the same customers"
    case .retentionKept: "the lesser of then and now, summed over them"
    case .retentionBaseCustomers: "customers twelve months ago"
    case .retentionCustomers: "those of them with MRR now"
    case .booked3: "expansion booked 3 months ago"
    case .held3: "what of it is still there"
    case .booked6: "expansion booked 6 months ago"
    case .held6: "what of it is still there"
    case .booked12: "expansion booked 12 months ago"
    case .held12: "what of it is still there"
    case .discountedExpansion: "expansion on discounted positions"
    case .unownedExpansion: "expansion of customers without an owner"
    case .topTierCustomers: "customers at the top of the price list"
    case .limitedCustomers: "customers with a usage limit"
    case .nearLimitCustomers: "customers at or above 80 % of a limit"
    case .topTen: "MRR of the ten largest customers"
    }
  }

  /// Whether it counts customers and not money.
  public var isCount: Bool {
    switch self {
    case .openingCustomers, .newCustomers, .reactivatedCustomers, .expandedCustomers, .contractedCustomers,
      .churnedCustomers, .movedInCustomers, .movedOutCustomers, .closingCustomers, .retentionBaseCustomers,
      .retentionCustomers, .topTierCustomers, .limitedCustomers, .nearLimitCustomers:
      true
    default: false
    }
  }
}
