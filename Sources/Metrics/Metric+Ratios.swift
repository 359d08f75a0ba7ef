extension Metric {
  private static func number(
    _ id: String, _ name: String, better: Direction = .higher, _ measure: Measure, _ definition: String
  ) -> Metric {
    Metric(id, name, .count, better: better, .count(Formula.Term.of(measure)), definition)
  }

  /// Customers and how their number changed.
  static let customerCounts: [Metric] = [
    number(
      "customers", "Customers", .closingCustomers, "Customers with MRR above 0 at the end of the month."),
    number("new_customers", "New customers", .newCustomers, "Customers whose movement of the month is new."),
    number(
      "churned_customers", "Churned customers", better: .lower, .churnedCustomers,
      "Customers whose movement of the month is churn."),
    number(
      "expanded_customers", "Expanded customers", .expandedCustomers,
      "Customers whose movement of the month is expansion."),
    number(
      "contracted_customers", "Contracted customers", better: .lower, .contractedCustomers,
      "Customers whose movement of the month is contraction."),
    number(
      "reactivated_customers", "Reactivated customers", .reactivatedCustomers,
      "Customers that came back in the month and do not count as new."),
    number(
      "moved_in_customers", "Moved in", better: .neither, .movedInCustomers,
      "Customers that entered the segment from another one; 0 for the whole company."),
    number(
      "moved_out_customers", "Moved out", better: .neither, .movedOutCustomers,
      "Customers that left the segment for another one; 0 for the whole company."),
    Metric(
      "arpa", "ARPA", .money, divisor: "the number of customers",
      .quotient(Formula.Term.of(.closing), Formula.Term.of(.closingCustomers)),
      "Average revenue per account: MRR divided by customers."),
  ]

  /// What is left, and what has grown, of the customers of a year or a month ago.
  static let retention: [Metric] = [
    Metric(
      "nrr", "Net revenue retention (NRR)", short: "NRR", .ratio, history: 12,
      divisor: "the MRR of twelve months ago",
      .ratio(Formula.Term.of(.retentionNow), Formula.Term.of(.retentionBase)),
      "MRR now of the customers that had MRR twelve months ago, divided by their MRR then. Customers that joined since are left out."
    ),
    Metric(
      "grr", "Gross revenue retention (GRR)", short: "GRR", .ratio, history: 12,
      divisor: "the MRR of twelve months ago",
      .ratio(Formula.Term.of(.retentionKept), Formula.Term.of(.retentionBase)),
      "As NRR, but no customer counts with more than it had twelve months ago: what would be left without expansion."
    ),
    Metric(
      "nrr_month", "Monthly NRR", .ratio, divisor: "opening MRR",
      .ratio(Formula.Term.of(.opening) + .expansion - .contraction - .churn, Formula.Term.of(.opening)),
      "Opening MRR with the month's expansion, contraction and churn, divided by opening MRR."),
    Metric(
      "grr_month", "Monthly GRR", .ratio, divisor: "opening MRR",
      .ratio(Formula.Term.of(.opening) - .contraction - .churn, Formula.Term.of(.opening)),
      "Opening MRR less the month's contraction and churn, divided by opening MRR."),
    Metric(
      "logo_retention", "Logo retention", .ratio, history: 12,
      divisor: "the number of customers twelve months ago",
      .ratio(Formula.Term.of(.retentionCustomers), Formula.Term.of(.retentionBaseCustomers)),
      "Of the customers with MRR twelve months ago, the share that has MRR now."),
  ]

  /// Rates of growth and loss, and whether growth lasts.
  static let rates: [Metric] = [
    Metric(
      "expansion_rate", "Expansion rate", .ratio, divisor: "opening MRR",
      .ratio(Formula.Term.of(.expansion), Formula.Term.of(.opening)), "Expansion divided by opening MRR."),
    Metric(
      "expansion_growth", "Expansion growth", .ratio, history: 1, divisor: "last month's expansion",
      .ratio(
        [Formula.Term(.expansion), Formula.Term(.expansion, isSubtracted: true, lag: 1)],
        [Formula.Term(.expansion, lag: 1)]),
      "Expansion divided by that of the month before, less one."),
    Metric(
      "expansion_share", "Expansion share", .ratio, divisor: "gained MRR",
      .ratio(Formula.Term.of(.expansion), Formula.Term.of(.new) + .reactivation + .expansion),
      "Expansion as a share of everything gained: new, reactivation and expansion."),
    Metric(
      "gross_churn_rate", "Gross churn rate", .ratio, better: .lower, divisor: "opening MRR",
      .ratio(Formula.Term.of(.contraction) + .churn, Formula.Term.of(.opening)),
      "Contraction and churn divided by opening MRR."),
    Metric(
      "net_churn_rate", "Net churn rate", .ratio, better: .lower, divisor: "opening MRR",
      .ratio(Formula.Term.of(.contraction) + .churn - .expansion, Formula.Term.of(.opening)),
      "Contraction and churn less expansion, divided by opening MRR. Below 0 it is called net negative churn."
    ),
    Metric(
      "logo_churn_rate", "Logo churn rate", .ratio, better: .lower,
      divisor: "the number of opening customers",
      .ratio(Formula.Term.of(.churnedCustomers), Formula.Term.of(.openingCustomers)),
      "Churned customers divided by the customers at opening."),
    Metric(
      "quick_ratio", "Quick ratio", .multiple, divisor: "lost MRR",
      .ratio(Formula.Term.of(.new) + .reactivation + .expansion, Formula.Term.of(.contraction) + .churn),
      "What was gained for each unit lost: new, reactivation and expansion over contraction and churn."),
    held(3, .held3, .booked3), held(6, .held6, .booked6), held(12, .held12, .booked12),
    Metric(
      "discounted_expansion_share", "Expansion under discount", .ratio, better: .lower, divisor: "expansion",
      .ratio(Formula.Term.of(.discountedExpansion), Formula.Term.of(.expansion)),
      "Expansion on positions that carry a discount at the end of the month, as a share of all expansion."),
    Metric(
      "unowned_expansion_share", "Expansion without an owner", .ratio, better: .lower, divisor: "expansion",
      .ratio(Formula.Term.of(.unownedExpansion), Formula.Term.of(.expansion)),
      "Expansion of customers that nobody is named for, as a share of all expansion."),
    Metric(
      "top10_share", "Ten largest customers", .ratio, better: .lower, divisor: "MRR",
      .ratio(Formula.Term.of(.topTen), Formula.Term.of(.closing)),
      "MRR of the ten largest customers as a share of all MRR."),
    Metric(
      "pipeline_coverage", "Pipeline coverage", .multiple, existence: .targeted, .coverage(isWeighted: false),
      "MRR of open deals that should close after this month and within the calendar period that holds the next one, divided by what is left of that period's expansion targets after what is booked in it by now."
    ),
    Metric(
      "pipeline_coverage_weighted", "Weighted pipeline coverage", .multiple, existence: .targeted,
      .coverage(isWeighted: true),
      "As pipeline coverage, each deal counted with its probability; one without counts nothing."),
  ]

  private static func held(_ months: Int, _ held: Measure, _ booked: Measure) -> Metric {
    Metric(
      "expansion_held_\(months)", "Expansion held after \(months) months", short: "Held after \(months)",
      .ratio,
      history: months, divisor: "the expansion booked \(months) months ago",
      .ratio(Formula.Term.of(held), Formula.Term.of(booked)),
      "Of the expansion booked \(months) months ago, the share that is still there: what is left of it with each customer, at most what was booked and at least nothing."
    )
  }
}
