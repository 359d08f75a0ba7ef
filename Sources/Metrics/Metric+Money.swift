extension Metric {
  private static func step(
    _ id: String, _ name: String, better: Direction = .higher, _ measure: Measure, _ definition: String
  ) -> Metric {
    Metric(id, name, .money, better: better, .money(Formula.Term.of(measure)), definition)
  }

  /// Recurring revenue and the steps that change it.
  static let bridge: [Metric] = [
    step(
      "mrr", "MRR", .closing,
      "Monthly recurring revenue at the end of the month: every item that runs, normalised to a month."),
    Metric(
      "arr", "ARR", .money, .money(Formula.Term.of(.closing), times: 12),
      "Annual recurring revenue: twelve times the MRR at the end of the month."),
    step("opening_mrr", "Opening MRR", .opening, "MRR at the end of the month before."),
    step(
      "new_mrr", "New MRR", .new,
      "MRR that new customers bring: those that never had any, and those that come back where the settings count them as new."
    ),
    step(
      "expansion_mrr", "Expansion MRR", .expansion,
      "What customers that stay pay more than before, each customer taken as a whole; with what customers bring that come back, where the settings count it here."
    ),
    step(
      "contraction_mrr", "Contraction MRR", better: .lower, .contraction,
      "What customers that stay pay less than before, each customer taken as a whole, as a positive amount."),
    step(
      "churned_mrr", "Churned MRR", better: .lower, .churn,
      "What customers paid that left altogether, as a positive amount."),
    step(
      "reactivation_mrr", "Reactivation MRR", .reactivation,
      "MRR of customers that come back after a time without any; 0 where the settings count them as expansion or as new."
    ),
    step(
      "fx_mrr", "FX revaluation", better: .neither, .fx,
      "What the opening MRR gained or lost by new exchange rates; 0 where the whole history is valued at the rates of one month."
    ),
    step(
      "transfer_mrr", "Transfers", better: .neither, .transfer,
      "MRR that changed its segment, product or plan without being gained or lost; 0 for the whole company."),
    Metric(
      "net_new_mrr", "Net new MRR", .money,
      .money(Formula.Term.of(.new) + .reactivation + .expansion - .contraction - .churn),
      "New, reactivation and expansion less contraction and churn: what the month brought."),
  ]

  /// Expansion by what caused it.
  public static let expansion: [Metric] = [
    step("upsell_mrr", "Upsell", .upsell, "Expansion from a move to a plan that brings more."),
    step(
      "cross_sell_mrr", "Cross-sell", .crossSell, "Expansion from a further product that is not flagged as an add-on."),
    step("add_on_mrr", "Add-on", .addOn, "Expansion from a further product that is flagged as an add-on."),
    step("seats_mrr", "Seats", .seats, "Expansion from more units at the old price."),
    step("usage_mrr", "Usage", .usage, "Expansion of metered products that stay on their plan."),
    step("price_mrr", "Price", .price, "Expansion from a higher price for the same."),
    step("discount_mrr", "Discounts ended", .discount, "Expansion from a discount that ended or shrank."),
    step(
      "reactivation_expansion_mrr", "Reactivation as expansion", .reactivationExpansion,
      "What customers bring that come back, where the settings count it as expansion; else 0."),
  ]

  /// Contraction by what caused it, as positive amounts.
  public static let contraction: [Metric] = [
    step(
      "downgrade_mrr", "Downgrade", better: .lower, .downgrade,
      "Contraction from a move to a plan that brings less."),
    step(
      "removal_mrr", "Removal", better: .lower, .removal,
      "Contraction from a product or add-on that was dropped."),
    step(
      "seats_contraction_mrr", "Fewer seats", better: .lower, .seatsContraction,
      "Contraction from fewer units at the old price."),
    step(
      "usage_contraction_mrr", "Less usage", better: .lower, .usageContraction,
      "Contraction of metered products that stay on their plan."),
    step(
      "price_contraction_mrr", "Lower price", better: .lower, .priceContraction,
      "Contraction from a lower price for the same."),
    step(
      "discount_contraction_mrr", "Discounts granted", better: .lower, .discountContraction,
      "Contraction from a discount that was granted or grew."),
  ]
}
