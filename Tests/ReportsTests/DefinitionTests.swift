import Testing

@testable import Ledgers
@testable import Metrics
@testable import Reports

/// The settings that bear on a metric, as `key: value`.
private func settings(_ id: String, _ adjust: (inout Settings) -> Void = { _ in }) throws -> [String] {
  var reader = LedgerReader(currency: .euro, zone: .utc)
  let rows = "date,customer,mrr,currency\n2026-01-15,a,10.00,USD\n2026-02-15,b,10.00,EUR"
  Array(rows.utf8).withUnsafeBytes { reader.read($0, as: SourceDescription(path: "changes.csv")) }
  Array("id,parent\na,b\nb,".utf8).withUnsafeBytes { reader.readCustomers($0, path: "customers.csv") }
  Array("month,currency,rate\n2026-01,USD,0.9".utf8).withUnsafeBytes { reader.readRates($0, path: "fx.csv") }
  var settings = Settings()
  adjust(&settings)
  let metric = try #require(settings.catalogue.named(id))
  return SettingInForce.all(for: metric, in: reader.finish().ledger, settings).map { "\($0.key): \($0.value)" }
}

@Test func `A figure shows the settings that bear on it, and no others`() throws {
  #expect(try settings("mrr") == ["fx: constant", "fx_base: 2026-01"])
  #expect(try settings("customers") == ["entity: customer"])
  #expect(
    try settings("expansion_rate") == [
      "reactivation: separate", "grain: month", "fx: constant", "fx_base: 2026-01", "entity: customer",
    ])
  #expect(try settings("churned_customers") == ["grain: month", "entity: customer"])
  #expect(try settings("pipeline_coverage").contains("coverage_period: quarter"))
}

@Test func `A setting shows as it is set`() throws {
  let set = try settings("new_mrr") {
    $0.reactivation = .expansion
    $0.reactivationMaxGapMonths = 6
    $0.grain = .day
    $0.fx = .month
    $0.rollsUpToParent = true
  }
  #expect(
    set == ["reactivation: expansion", "reactivation_max_gap_months: 6", "grain: day", "fx: month", "entity: parent"])
}

@Test func `One currency and no parents leave no setting about them`() throws {
  let review = try Company().review()
  let definition = review.definition(of: try #require(Metric.named("mrr")))
  #expect(definition.settings.isEmpty)
  #expect(definition.unit.text == "money, in EUR")
  #expect(definition.better.text == "higher is better")
  #expect(definition.needs.map(\.text) == [])
  #expect(definition.unavailability.map(\.text) == [])
  #expect(definition.cells == "closing")
}

@Test func `A figure says what it needs and when it has no value`() throws {
  let review = try Company().review()
  let held = review.definition(of: try #require(Metric.named("expansion_held_3")))
  #expect(held.needs.map(\.text) == ["3 months of history"])
  #expect(
    held.unavailability.map(\.text) == [
      "the ledger has fewer than 3 months before the figure's own", "the expansion booked 3 months ago is 0",
    ])
  let coverage = review.definition(of: try #require(Metric.named("pipeline_coverage")))
  #expect(coverage.needs.map(\.text) == ["pipeline.csv", "targets.csv"])
  #expect(
    coverage.unavailability.map(\.text) == [
      "there is no pipeline.csv or no targets.csv", "no target is set for the period", "nothing is left of the target",
    ])
  #expect(coverage.cells == "")
  let unowned = review.definition(of: try #require(Metric.named("unowned_expansion_share")))
  #expect(unowned.needs.map(\.text) == ["customers.csv with a column owner"])
}

@Test func `What a formula's cells rest on is needed, each file once`() {
  func needs(_ id: String) -> [String] { Metric.named(id)?.needs.map(\.words) ?? [] }
  #expect(needs("mrr") == [])
  #expect(needs("near_limit") == ["usage.csv"])
  #expect(needs("at_top_tier") == ["products.csv"])
  #expect(needs("attach_rate") == ["products.csv"])
  #expect(needs("offers_per_customer") == ["offers.csv"])
  #expect(needs("new_cost_ratio") == ["costs.csv"])
}

@Test func `Lifetime value says every case in which it has none`() throws {
  let definition = try Company().review().definition(of: try #require(Metric.named("ltv")))
  #expect(definition.needs.map(\.text) == ["7 months of history"])
  #expect(
    definition.unavailability.map(\.text) == [
      "the ledger has fewer than 7 months before the figure's own", "the setting gross_margin is missing",
      "the number of customers is 0", "one of the six months before began without customers",
      "nobody left in any of them",
    ])
}
