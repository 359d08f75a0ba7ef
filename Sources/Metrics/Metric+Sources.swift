extension Metric {
  /// Where the definition comes from, and what others do: a sentence or two; empty where nobody says.
  public var source: String { ownSource ?? Self.sources[id] ?? "" }

  private static let sources: [String: String] = bridgeSources.merging(kinds) { first, _ in first }
    .merging(customerSources) { first, _ in first }.merging(ratioSources) { first, _ in first }

  private static let bridgeSources: [String: String] = [
    "mrr": """
    Common practice: what recurs, each billing interval brought exactly to a month. Some count a contract from its \
    signature; here it counts from the date in the ledger.
    """,
    "arr": "Common practice. Some add up yearly contracts alone; here it is always twelve times MRR.",
    "opening_mrr": "The closing MRR of the month before: the bridge of a month begins where the last one ended.",
    "new_mrr": """
    Common practice: first revenue ever. The field disagrees about customers that come back; here they are not new, \
    unless the setting 'reactivation' or a longest gap says so.
    """,
    "expansion_mrr": """
    Common practice is net by customer: a customer that drops one product and takes a dearer one grew by the \
    difference. Some add up every increase gross. A renewal at the same price is no expansion.
    """,
    "contraction_mrr": """
    The mirror image of expansion, net by customer. Some call it downgrade MRR, and some count it within churn; \
    here churn is only what left altogether.
    """,
    "churned_mrr": """
    Common practice: all that a leaving customer paid, in the month in which it stops. Some date churn by \
    the notice given; the ledger's date decides here.
    """,
    "reactivation_mrr": """
    The field disagrees: a step of its own (the default), expansion, or new business. The setting 'reactivation' \
    chooses, and 'reactivation_max_gap_months' how long a customer may have been away.
    """,
    "fx_mrr": """
    The field has two camps: the whole history at the rates of one month (the default), so that no currency looks \
    like growth, or each month-end at its own, with the revaluation as a step.
    """,
    "transfer_mrr": """
    Needed so that the bridge of every segment closes: what moves between segments is neither gained nor lost. \
    Reports that leave it out show such moves as churn in one segment and new business in another.
    """,
    "net_new_mrr": """
    Common practice: gains less losses. Some leave reactivation out; here it is in, and revaluation and transfers \
    are not.
    """,
  ]

  /// The kinds; all but returning customers may be stated in the ledger.
  private static let kinds = kindSources.reduce(into: [String: String]()) { sources, source in
    let isReturn = source.key == "reactivation_expansion_mrr"
    sources[source.key] = source.value + (isReturn ? "" : " A kind that the ledger states goes first.")
  }

  private static let kindSources: [String: String] = [
    "upsell_mrr": "Common practice for a dearer plan of the same product. Some call every kind of expansion upsell.",
    "cross_sell_mrr": "Common practice for a further product; add-ons stand apart where products.csv flags them.",
    "add_on_mrr": "Some count add-ons as cross-sell; products.csv decides, product by product.",
    "seats_mrr":
      "From the split of a change into volume and price: the change of quantity at the old price, to the minor unit.",
    "usage_mrr":
      "Some leave metered revenue out of MRR; here it counts for products that products.csv prices by usage.",
    "price_mrr": "From the split of a change into volume and price: what neither quantity nor discount explains.",
    "discount_mrr": "Some count the end of a discount as price; here it stands apart, since nothing more was sold.",
    "reactivation_expansion_mrr":
      "One of the camps on returning customers; 0 unless 'reactivation' is set to expansion.",
    "downgrade_mrr": "The counterpart of upsell: a cheaper plan of the same product.",
    "removal_mrr": "The counterpart of cross-sell and add-on: a product dropped by a customer that stays.",
    "seats_contraction_mrr": "The counterpart of seats: fewer units at the old price.",
    "usage_contraction_mrr": "The counterpart of usage, for metered products.",
    "price_contraction_mrr": "The counterpart of price: what neither quantity nor discount explains.",
    "discount_contraction_mrr": "The counterpart of discounts ended: a discount that was granted or grew.",
  ]

  private static let customerSources: [String: String] = [
    "customers": """
    Common practice: whoever pays something at the end of the month. Free accounts do not count. Companies of one \
    group count apart or as their parent, as the setting 'entity' says.
    """,
    "new_customers": "Counts the customers whose MRR new MRR sums.",
    "churned_customers": "Counts what churned MRR sums: customers that left altogether.",
    "expanded_customers":
      "A customer counts once, however many increases it had. One that comes back is not among them, even where its money is.",
    "contracted_customers": "Counts what contraction MRR sums, without customers that left.",
    "reactivated_customers": "Customers that come back keep this count even where their money is set to be expansion.",
    "moved_in_customers": "The counterpart of transfers, so that the customers of every segment roll forward.",
    "moved_out_customers": "The counterpart of transfers, so that the customers of every segment roll forward.",
    "arpa":
      "Common practice, by account. Some divide by users (ARPU) or take the mean of a month; here both are of its end.",
  ]

  private static let ratioSources: [String: String] = [
    "nrr": """
    The closed cohort of twelve months ago, held to what it pays now: a form that many listed companies report. Others \
    chain twelve monthly rates, or add up a year's movements, which lets later customers in.
    """,
    "grr": """
    As NRR, capped customer by customer. Others subtract a year's contraction and churn from the opening, which \
    punishes a customer that shrank back to where it was.
    """,
    "nrr_month": "The monthly form that the steps of the bridge give. It cannot be compared with a yearly one.",
    "grr_month": "The monthly form that the steps of the bridge give. It cannot be compared with a yearly one.",
    "logo_retention": "Common practice, with customers for logos: each counts one, whatever it pays.",
    "expansion_rate":
      "Common practice. Some divide by the MRR of customers that could expand; here it is all opening MRR.",
    "expansion_growth": "A plain growth rate from month to month, in which seasons and single deals show.",
    "expansion_share": "Common practice, of everything gained. Some leave reactivation out of what it is a share of.",
    "gross_churn_rate": """
    By revenue and with contraction in it. Some count only customers that left; the bridge shows the two apart.
    """,
    "net_churn_rate": "Common practice: gross churn less expansion. New business and reactivation have no part in it.",
    "logo_churn_rate":
      "Common practice. Some divide by the mean of opening and closing customers; here it is the opening.",
    "quick_ratio": "The SaaS quick ratio, with reactivation among the gains. Some leave reactivation out.",
    "expansion_held_3": heldSource, "expansion_held_6": heldSource, "expansion_held_12": heldSource,
    "discounted_expansion_share":
      "Not a standard figure: it tells growth that was bought with a discount from the rest.",
    "unowned_expansion_share": "Not a standard figure: it tells how much growth nobody answers for.",
    "top10_share": "Common practice for concentration. Some take the largest customer, five, or twenty.",
    "ltv": """
    The simple form: margin on ARPA over the churn of customers, of which the mean of six months is taken so that \
    one quiet month does not make it endless. Others discount, or divide by revenue churn.
    """,
    "expansion_cost_ratio": """
    What a unit of yearly recurring revenue from customers one has costs. Others invert it; costs may be those of \
    earlier months, as 'cost_lag_months' says.
    """,
    "new_cost_ratio":
      "As for expansion, for new customers. Others invert it, or look at new business and expansion together.",
    "pipeline_coverage": """
    Common practice in sales. The field disagrees about the period: the calendar quarter (the default), month or \
    year; what is booked already is taken off the target.
    """,
    "pipeline_coverage_weighted":
      "As pipeline coverage, each deal by its own probability. Some weight by stage instead.",
    "offer_conversion":
      "Of offers that are decided, in the month in which they were made; it moves until the last of them is. Some divide by all offers made, which open ones pull down.",
    "offers_per_customer":
      "Not a standard figure: it tells how hard customers are worked, to be read beside their churn.",
    "attach_rate": "Common practice for add-ons: customers that have it as a share of all.",
    "at_top_tier": "Not a standard figure: it tells how many customers have nothing left to buy.",
    "near_limit": "Not a standard figure: it tells how many customers are about to need more than they have.",
  ]

  private static let heldSource = """
    Not a standard figure: most reports book expansion once and never look again. Each month's expansion stands alone, \
    and a customer counts with at most what was booked.
    """
}
