extension ProseLanguage {
  /// English.
  static let english = ProseLanguage(
    code: "en", decimal: ".", groups: [",", "'", "\u{2019}"], groupsBySpace: false,
    units: commonUnits + [
      Phrases(.scale(3), "thousand"),
      Phrases(.scale(6), "m, million, millions, mio"),
      Phrases(.scale(9), "b, billion"),
      Phrases(.percent, "percent, per cent"),
      Phrases(.points, "point, points, percentage point, percentage points"),
      Phrases(.multiple, "times, fold"),
    ],
    numbers: [
      Phrases(1, "one"),
      Phrases(2, "two"),
      Phrases(3, "three"),
      Phrases(4, "four"),
      Phrases(5, "five"),
      Phrases(6, "six"),
      Phrases(7, "seven"),
      Phrases(8, "eight"),
      Phrases(9, "nine"),
      Phrases(10, "ten"),
      Phrases(11, "eleven"),
      Phrases(12, "twelve"),
    ],
    fractions: [
      Phrases(6, "half, one half, a half"),
      Phrases(4, "a third, one third"),
      Phrases(8, "two thirds"),
      Phrases(3, "a quarter, one quarter"),
      Phrases(9, "three quarters"),
    ],
    months: [
      "January, Jan", "February, Feb", "March, Mar", "April, Apr", "May", "June, Jun", "July, Jul", "August, Aug",
      "September, Sep, Sept", "October, Oct", "November, Nov", "December, Dec",
    ],
    abbreviations: "approx, ca, vs, e.g, i.e, incl, excl, no, mio, st",
    words: names + time + change + bounds + others, comparisons: comparisons + time + targets,
    partitives: "of", links: "of, in, for", customers: "customers, logos, accounts, clients",
    losing: "lost, lose, losing", winning: "won, gained, added, signed, welcomed",
    examples:
      """
      a number (113.1 %, €1.2m, three quarters), a direction (rose), or a comparison (ahead of target, twice \
      last month's, the largest of the six)
      """
  )

  private static let names: [Phrases<WordMeaning>] = [
    Phrases(.metric(["nrr", "nrr_month"]), "NRR, net revenue retention, net retention, net dollar retention, NDR"),
    Phrases(.metric(["grr", "grr_month"]), "GRR, gross revenue retention, gross retention, gross dollar retention"),
    Phrases(.metric(["nrr_month"]), "monthly NRR, monthly net retention, NRR of the month"),
    Phrases(.metric(["grr_month"]), "monthly GRR, monthly gross retention"),
    Phrases(
      .metric(["logo_retention"]), "logo retention, customer retention, customer retention rate, logo retention rate"),
    Phrases(
      .metric(["mrr"]),
      "MRR, closing MRR, monthly recurring revenue, recurring revenue, total MRR, run rate, MRR growth"),
    Phrases(.metric(["arr"]), "ARR, annual recurring revenue, annualised revenue, annualized revenue"),
    Phrases(.metric(["opening_mrr"]), "opening MRR, starting MRR"),
    Phrases(.metric(["new_mrr"]), "new MRR, new business, new business MRR, new logo MRR, MRR from new customers"),
    Phrases(
      .metric(["expansion_mrr", "expansion_rate", "expansion_growth"]),
      "expansion, expansion MRR, expansion revenue, expansions"),
    Phrases(.metric(["expansion_rate"]), "expansion rate, rate of expansion"),
    Phrases(.metric(["expansion_growth"]), "expansion growth, growth of expansion"),
    Phrases(.metric(["expansion_share"]), "expansion share, share of expansion, expansion's share"),
    Phrases(.metric(["contraction_mrr"]), "contraction, contraction MRR, contractions"),
    Phrases(.metric(["downgrade_mrr"]), "downgrades, downgrade MRR"),
    Phrases(
      .metric(["churned_mrr", "gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "churn, churned MRR, churn MRR, MRR churn, lost MRR"),
    Phrases(
      .metric(["gross_churn_rate", "logo_churn_rate", "net_churn_rate"]),
      "churn rate, gross churn, gross churn rate, gross MRR churn, revenue churn"),
    Phrases(
      .metric(["net_churn_rate"]), "net churn, net churn rate, net MRR churn, net negative churn, negative churn"),
    Phrases(.metric(["logo_churn_rate"]), "logo churn, logo churn rate, customer churn, customer churn rate"),
    Phrases(.metric(["reactivation_mrr"]), "reactivation, reactivations, reactivation MRR, win-backs"),
    Phrases(.metric(["net_new_mrr"]), "net new MRR, net new, net new recurring revenue"),
    Phrases(.metric(["upsell_mrr"]), "upsell, upsells, upsell MRR, upselling"),
    Phrases(.metric(["cross_sell_mrr"]), "cross-sell, cross-sells, cross-sell MRR, cross-selling"),
    Phrases(.metric(["add_on_mrr"]), "add-on MRR, add-ons"),
    Phrases(.metric(["seats_mrr"]), "seats MRR, seat expansion, seat growth"),
    Phrases(.metric(["quick_ratio"]), "quick ratio"),
    Phrases(.metric(["arpa"]), "ARPA, ARPU, average revenue per account, average revenue per customer"),
    Phrases(.metric(["ltv"]), "LTV, lifetime value, customer lifetime value"),
    Phrases(.metric(["pipeline_coverage", "pipeline_coverage_weighted"]), "pipeline coverage, coverage"),
    Phrases(.metric(["top10_share"]), "top ten share, ten largest customers, top ten customers"),
    Phrases(
      .metric(["expansion_held_3", "expansion_held_6", "expansion_held_12"]),
      "held expansion, expansion held, stickiness"),
    Phrases(.metric(["attach_rate"]), "attach rate"),
    Phrases(.metric(["offer_conversion"]), "offer conversion"),
    Phrases(
      .metric(["customers"]),
      "customer count, number of customers, customers in total, customers overall, paying customers, total customers"),
    Phrases(.metric(["new_customers"]), "new customers, new logos"),
    Phrases(
      .metric(["churned_customers"]),
      """
      churned customers, lost customers, customers churned, customers left, customers lost, logos churned, customers
      cancelled
      """
    ),
    Phrases(
      .metric(["expanded_customers"]), "expanded customers, expanding customers, customers expanded, customers grew"),
    Phrases(.metric(["contracted_customers"]), "contracted customers, customers contracted, customers shrank"),
    Phrases(.metric(["reactivated_customers"]), "reactivated customers, customers came back, customers returned"),
  ]

  private static let targets: [Phrases<WordMeaning>] = [
    Phrases(.againstTarget(.rose), "above target, over target, above plan, over plan, above budget, over budget"),
    Phrases(.againstTarget(.fell), "below target, under target, below plan, under plan, below budget, under budget"),
    Phrases(.againstTarget(.held), "on target, on plan, at target, in line with plan, in line with target, on budget"),
    Phrases(
      .aheadOfTarget(true),
      """
      ahead of target, ahead of plan, ahead of budget, better than target, better than plan
      """),
    Phrases(
      .aheadOfTarget(false),
      """
      behind target, behind plan, behind budget, short of target, short of plan, worse than plan
      """),
  ]

  private static let time: [Phrases<WordMeaning>] = [
    Phrases(
      .back(1),
      """
      last month, last month's, previous month, the month before, a month ago, a month earlier, prior month
      """),
    Phrases(.back(2), "two months ago, two months earlier"),
    Phrases(.back(3), "three months ago, three months earlier"),
    Phrases(.back(6), "six months ago, six months earlier, half a year ago"),
    Phrases(
      .back(12),
      """
      last year, last year's, a year ago, a year earlier, the year before, previous year, prior year, year on year,
      year over year, twelve months ago, twelve months earlier, 12 months ago
      """
    ),
    Phrases(
      .span,
      """
      quarter, quarters, Q1, Q2, Q3, Q4, H1, H2, year to date, YTD, week, weeks, half year, this year, so far, spring,
      summer, autumn, winter, in total since, cumulative, cumulatively, past months, per year, annually, the last
      three months, the last six months, first half, second half
      """
    ),
    Phrases(.nothing, "trailing twelve months, trailing 12 months, as expected, as planned, this month, of the month"),
  ]

  private static let change: [Phrases<WordMeaning>] = [
    Phrases(
      .rose,
      """
      rose, rise, rises, risen, rising, increased, increase, increases, grew, grow, grows, grown, growth, climbed,
      climb, climbs, up, gained, gain, improved, improves, improvement, jumped, jump, advanced, added, adds, plus,
      picked up, went up, ticked up, recovered
      """
    ),
    Phrases(
      .fell,
      """
      fell, fall, falls, fallen, dropped, drop, drops, declined, decline, declines, decreased, decrease, sank, slid,
      slipped, down, shrank, shrink, lost ground, worsened, went down, eased, dipped, minus, receded, narrowed
      """
    ),
    Phrases(.held, "held, flat, unchanged, stable, steady, stayed flat, held steady, stood still, remained flat"),
    Phrases(.from, "from, after, against, versus, vs, compared with, compared to, following, on"),
    Phrases(.to, "to, at, of, is, was, stands at, reached, came to, hit, came in at, stood at, ended at"),
  ]

  private static let comparisons: [Phrases<WordMeaning>] = [
    Phrases(.higher, "higher than, more than in, better than, above"),
    Phrases(.lower, "lower than, worse than, below"),
    Phrases(.same, "the same as, equal to, level with"),
    Phrases(
      .largest,
      "largest, biggest, highest, greatest, strongest, the largest, the biggest, the highest"),
    Phrases(.smallest, "smallest, lowest, weakest, the smallest, the lowest, the weakest"),
    Phrases(.place(2), "second"),
    Phrases(.place(3), "third"),
    Phrases(.place(4), "fourth"),
    Phrases(.place(5), "fifth"),
    Phrases(.times(2, over: 1), "twice, double, doubled"),
    Phrases(.times(3, over: 1), "three times, triple, tripled"),
    Phrases(.times(1, over: 2), "half of, half"),
    Phrases(.times(1, over: 3), "a third of"),
    Phrases(.times(2, over: 3), "two thirds of"),
    Phrases(.times(3, over: 4), "three quarters of"),
    Phrases(.times(4, over: 1), "four times"),
  ]

  private static let bounds: [Phrases<WordMeaning>] = [
    Phrases(.above, "above, more than, over, at least, exceeds, exceeded, beyond, upwards of, well over"),
    Phrases(.below, "below, less than, under, at most, no more than, short of, well under"),
    Phrases(
      .about,
      """
      about, around, roughly, nearly, almost, some, approximately, approx, ca, close to, just over, circa
      """),
    Phrases(
      .target,
      """
      target, targets, planned, budgeted, plan, budget, goal, the plan, the target, our target, ahead of target, on
      target, on plan
      """),
    Phrases(
      .supposed,
      """
      will, would, should, could, expect, expects, expected, forecast, aim, aims, hope, hopes, want, wants, might,
      must, ought, assume, assumed, plans to, intend, predict, predicted, projected, outlook, estimate, estimated,
      likely, probably, possibly, we need, aspire, guidance
      """
    ),
    Phrases(
      .hypothesis, "if, suppose, imagine, assuming, benchmark, benchmarks, median, peers, competitor, competitors"),
  ]

  private static let others: [Phrases<WordMeaning>] = [
    Phrases(.clause, "while, whereas, although, though, but, because, even though, since the"),
    Phrases(.and, "and, or"),
    Phrases(.per, "per, each, apiece, a seat, an hour, a head"),
    Phrases(
      .other,
      """
      of which, churn and contraction, contraction and churn, of that, of it, of this, one customer, single customer,
      a customer, an account, one account, single account, of them, discount, discounts, margin, margins, gross
      margin, win rate, headcount, uptime, availability, survey, respondents, inflation, VAT, tax, probability,
      response rate, open rate, attendance, market, market share, price increase, price rise, list price, prices,
      uplift, team, staff, employees, commission, commissions, NPS, satisfaction, CSAT, utilisation, utilization,
      cost, costs, spend, deal, deals, contract, contracts, invoice, invoices, signups, trial, trials, conversion
      rate, tickets, support, visitors, leads, meetings, salary, salaries, cash, profit, revenue share, licence,
      credit, refund, storage, limit, probation, bonus, fee, order, orders, quota, adoption, logins, usage, active
      users, users, seats
      """
    ),
  ]
}
