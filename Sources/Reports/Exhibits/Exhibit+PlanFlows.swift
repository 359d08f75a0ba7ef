import Ledgers
import Metrics

extension Exhibit.Kind {
  /// Moves from plan to plan within a product, in the month and in the last twelve.
  public static let planFlows = Exhibit.Kind(name: "plan_flows", arguments: ["months"]) { review, arguments in
    let months = review.months(arguments.months ?? 12)
    guard let first = months.first else { return review.nothing("plan-flows", "Moves between plans", .whole) }
    let span: Sentence = months.count == 1 ? "one month" : "\(.count(months.count)) months"
    let year = review.figures.planFlows(in: first...review.month)
    let month = review.figures.planFlows(in: review.month...review.month)
    let ways = year.map { flow in
      Way(flow, month.first { $0.isSameWay(as: flow) }, review.figures.ledger)
    }
    let shown = review.merged(Way.firstOf(ways), customers: \.year.customers, Way.together)
    let rows = shown.map { $0.row() }
    let total = Way.together(ways).row(isTotal: true)
    return Exhibit(
      key: "plan-flows", title: "Moves between plans",
      subtitle: "Customers that changed the plan of a product between the ends of months, up to \(review.month)",
      table: Table(
        rowTitle: "From and to",
        columns: [
          "Product", "Customers", "MRR moved", "Gain or loss", "Customers, \(span)", "MRR moved, \(span)",
          "Gain or loss, \(span)",
        ], rows: rows.isEmpty ? [] : rows + [total]),
      form: .flows(Way.flows(shown, review)), summary: Way.summary(ways, span, least: Int64(review.smallCells)))
  }
}

/// One way between plans, in the month and over a longer time.
private struct Way {
  var name: Sentence
  var from: Sentence
  var to: Sentence
  /// Both plans by product and plan; none of several ways together.
  var plans: [PlanRanks.Plan]
  var product: Cell
  var month: PlanFlow
  var year: PlanFlow

  init(_ year: PlanFlow, _ month: PlanFlow?, _ ledger: Ledger) {
    name = "\(.named(ledger.plans[year.from])) → \(.named(ledger.plans[year.to]))"
    (from, to) = ("\(.named(ledger.plans[year.from]))", "\(.named(ledger.plans[year.to]))")
    plans = [year.from, year.to].map { PlanRanks.Plan(product: year.product, plan: $0) }
    product = .named(ledger.products[year.product])
    (self.month, self.year) = (month ?? year.emptied, year)
  }

  /// The first twenty, what is behind them as one.
  static func firstOf(_ ways: [Way]) -> [Way] {
    ways.count > 21 ? ways.prefix(20) + [together(Array(ways.dropFirst(20)))] : ways
  }

  /// Several ways as one.
  static func together(_ ways: [Way]) -> Way {
    var sum = ways.first ?? Way()
    for way in ways.dropFirst() {
      sum.month.add(way.month)
      sum.year.add(way.year)
    }
    (sum.name, sum.from, sum.to, sum.product) = ("Other", "Other", "Other", .text(""))
    sum.plans = []
    return sum
  }

  private init() {
    (name, from, to, plans, product) = ("", "", "", [], .text(""))
    (month, year) = (PlanFlow.none, PlanFlow.none)
  }

  func row(isTotal: Bool = false) -> Table.Row {
    Table.Row(
      .words(isTotal ? "All" : name),
      [
        product, .count(month.customers), .money(month.moved), .money(month.change, isChange: true),
        .count(year.customers), .money(year.moved), .money(year.change, isChange: true),
      ], isTotal: isTotal)
  }

  /// What moved over the longer time; plans stand by their products' tiers, those of products without tiers by what a
  /// customer pays for them.
  static func flows(_ ways: [Way], _ review: Review) -> Exhibit.Flows {
    Exhibit.Flows(
      ranks: PlanRanks(review, ways.flatMap(\.plans)).names,
      ways: ways.map { Exhibit.Flows.Way(from: $0.from, to: $0.to, amount: .money($0.year.moved)) })
  }

  /// - Parameter least: how many customers the sentence may speak of.
  static func summary(_ ways: [Way], _ span: Sentence, least: Int64) -> Sentence {
    if ways.isEmpty { return "Nobody changed a plan in the last \(span)." }
    let up = ways.filter { $0.year.change > 0 }
    let down = ways.filter { $0.year.change < 0 }
    func number(_ ways: [Way]) -> Int64 { ways.reduce(0) { $0 + $1.year.customers } }
    func customers(_ ways: [Way]) -> Cell { .count(number(ways)) }
    func change(_ ways: [Way]) -> Cell { .money(ways.reduce(0) { $0 + $1.year.change }, isChange: true) }
    if [up, down].contains(where: { !$0.isEmpty && number($0) < least }) {
      return "In the last \(span) moves between plans made \(change(ways)) with \(customers(ways)) customers."
    }
    return
      "In the last \(span) moves to plans that brought more made \(change(up)) with \(customers(up)) customers, moves to those that brought less \(change(down)) with \(customers(down))."
  }
}
