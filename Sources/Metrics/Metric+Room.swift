extension Metric {
  /// What a customer is worth, what growth costs, what converts, and where there is room to expand.
  static let room: [Metric] = [
    Metric(
      "ltv", "Lifetime value (LTV)", short: "LTV", .money, history: 7, divisor: "the number of customers",
      .lifetimeValue,
      "What a customer brings until it leaves: average revenue per account times gross margin, divided by the plain mean of the logo churn rates of the six months before."
    ),
    costRatio(
      "expansion_cost_ratio", "Expansion cost ratio", "expansion", .expansion,
      "Costs of expansion for each unit of annual recurring revenue that it brought: costs of the month, or of an earlier one as the settings say, divided by twelve times expansion MRR."
    ),
    costRatio(
      "new_cost_ratio", "New business cost ratio", "new", .new,
      "Costs of new business for each unit of annual recurring revenue that it brought: costs of the month, or of an earlier one as the settings say, divided by twelve times new MRR."
    ),
    Metric(
      "offer_conversion", "Offer conversion", .ratio, divisor: "the number of offers decided",
      existence: .whole, .beside(.offersAccepted, over: .offersDecided),
      "Of the offers made in the month that are accepted or declined by now, the share that is accepted."),
    Metric(
      "offers_per_customer", "Offers per customer", .multiple, better: .neither, history: 2,
      divisor: "the number of customers", existence: .whole,
      .beside(.offersMade(months: 3), over: .cells(Formula.Term.of(.closingCustomers))),
      "Offers made in the three months up to the month's end, divided by customers at that end."),
    Metric(
      "attach_rate", "Attach rate", .ratio, divisor: "the number of customers", existence: .addOns,
      .ratio(Formula.Term.of(.closingCustomers), [Formula.Term(.closingCustomers, isOfWhole: true)]),
      "The share of all customers that have the add-on. It exists for products that products.csv flags as add-ons."),
    Metric(
      "at_top_tier", "At the top tier", .ratio, better: .neither, divisor: "the number of customers",
      .ratio(Formula.Term.of(.topTierCustomers), Formula.Term.of(.closingCustomers)),
      "The share of customers without room to expand: each of their products is on the last of its tiers, where it has any, and they have every add-on of these products' lines."
    ),
    Metric(
      "near_limit", "Near a usage limit", .ratio, better: .neither, divisor: "the number of customers with a limit",
      .ratio(Formula.Term.of(.nearLimitCustomers), Formula.Term.of(.limitedCustomers)),
      "Of the customers with a usage limit, the share that used at least 80 % of one in the month."),
  ]

  private static func costRatio(
    _ id: String, _ name: String, _ purpose: String, _ measure: Measure, _ definition: String
  ) -> Metric {
    Metric(
      id, name, .multiple, better: .lower, divisor: purpose == "new" ? "new MRR" : "expansion",
      existence: .whole, .beside(.cost(of: purpose), over: .cells(Formula.Term.of(measure), times: 12)), definition)
  }
}
