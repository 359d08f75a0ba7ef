import Testing

@testable import Ledgers
@testable import Metrics

/// One history written in every format has the figures that it has as `changes`, wherever the format carries it.
@Suite struct RoundTripTests {
  private static let seeds: [UInt64] = [1, 2, 3]

  private static let customers =
    (["id,industry"] + (10..<30).map { "c\($0),\($0 % 4 == 0 ? "Retail" : "Health")" }).joined(separator: "\n")
  private static let rates =
    (["month,currency,rate"]
    + SubscriptionHistory.months.enumerated().map { "\($1),USD,0.\(83 + $0 * 7 % 13)" }).joined(separator: "\n")

  /// All that a ledger says: each line of each movement, each measure of each segment, each metric of the whole.
  private func summary(_ ledger: String, format: String, grain: Settings.Grain) throws -> [String] {
    var scenario = Scenario(ledger, customers: Self.customers, rates: Self.rates)
    scenario.settings.grain = grain
    scenario.settings.fx = .month
    scenario.last = "\(SubscriptionHistory.months.upperBound)"
    let figures = try scenario.figures()
    #expect(figures.ledger.sources.map(\.format) == [format])
    let last = SubscriptionHistory.months.upperBound
    let amounts = figures.amounts(through: last, measures: Measure.allCases)
    let metrics = Metric.all.flatMap { metric in
      SubscriptionHistory.months.map { month in
        "\(month) \(metric.id) \(scenario.text(of: figures[metric, month].value, metric.unit))"
      }
    }
    return scenario.movements(of: figures).split(separator: "\n").map(String.init)
      + amounts.keys.sorted().map { "\($0) \(amounts[$0] ?? [])" } + metrics
  }

  private func expectSame(
    _ ledger: String, _ format: String, as history: SubscriptionHistory, grain: Settings.Grain = .month
  ) throws {
    let wanted = try summary(history.changes, format: "changes", grain: grain)
    let found = try summary(ledger, format: format, grain: grain)
    #expect(wanted.count > 1_000)
    let differing = zip(wanted, found).filter { $0 != $1 }.prefix(5).map { "\($0) ≠ \($1)" }
    #expect(wanted.count == found.count)
    #expect(differing.isEmpty)
  }

  @Test(arguments: seeds, [Settings.Grain.month, .day])
  func `Periods, movements, invoices and Stripe's items and subscriptions carry all of it`(
    seed: UInt64, grain: Settings.Grain
  ) throws {
    let history = SubscriptionHistory(seed: seed)
    try expectSame(history.periods, "periods", as: history, grain: grain)
    try expectSame(history.movements, "movements", as: history, grain: grain)
    try expectSame(history.invoices, "invoices", as: history, grain: grain)
    try expectSame(
      history.stripeItems, "stripe.subscription_item_change_events", as: history, grain: grain)
    try expectSame(history.stripeSubscriptions, "stripe.subscriptions", as: history, grain: grain)
  }

  @Test(arguments: seeds, [Settings.Grain.month, .day])
  func `ChartMogul and Baremetrics know no products`(seed: UInt64, grain: Settings.Grain) throws {
    let history = SubscriptionHistory(seed: seed).withoutProducts
    try expectSame(history.chartmogulMovements, "chartmogul.movements", as: history, grain: grain)
    try expectSame(history.baremetrics, "baremetrics.import", as: history, grain: grain)
    // Intervals name no currency either.
    try expectSame(
      history.only("EUR").chartmogulIntervals, "chartmogul.intervals", as: history.only("EUR"), grain: grain)
  }

  @Test(arguments: seeds)
  func `A matrix and postings know neither days nor quantities; ours have no plans`(seed: UInt64) throws {
    let history = SubscriptionHistory(seed: seed).byMonth
    try expectSame(history.matrix(customer: "customer", product: "product"), "matrix", as: history)
    try expectSame(history.hledger, "hledger", as: history)
  }

  @Test(arguments: seeds)
  func `Stripe's months of subscribers know their MRR alone`(seed: UInt64) throws {
    let history = SubscriptionHistory(seed: seed).withoutProducts.byMonth
    try expectSame(
      history.matrix(customer: "Customer ID", product: nil), "stripe.mrr_per_subscriber", as: history)
  }

  @Test func `What is left by month is what all of it comes to by month`() throws {
    let history = SubscriptionHistory(seed: 1).withoutPlans.withoutUnits
    try expectSame(history.byMonth.changes, "changes", as: history)
  }
}
