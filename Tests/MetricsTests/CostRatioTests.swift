import Testing

@testable import Ledgers
@testable import Metrics

/// Costs over what they brought.
struct CostRatioTests {
  private func scenario(_ adjust: (inout Settings) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-02-01,acme,150
      2026-02-01,bolt,20
      """, through: "2026-03", adjust)
    scenario.costs = """
      month,what,amount
      2026-01,expansion,300
      2026-02,expansion,600
      2026-02,new,1200
      2026-02,rent,5000
      """
    return scenario
  }

  @Test func `Costs of the month over twelve times its expansion, or its new MRR`() throws {
    #expect(
      try scenario().figures("expansion_cost_ratio new_cost_ratio", in: "2026-02 2026-03") == """
        2026-02 expansion_cost_ratio 60000/60000 1.0000×
        2026-02 new_cost_ratio 120000/24000 5.0000×
        2026-03 expansion_cost_ratio n/a: expansion is 0
        2026-03 new_cost_ratio n/a: new MRR is 0
        """)
  }

  @Test func `With a lag the costs are those of an earlier month; a month that the file leaves out cost nothing`()
    throws
  {
    let lagging = scenario { $0.costLagMonths = 1 }
    #expect(
      try lagging.figures("expansion_cost_ratio new_cost_ratio", in: "2026-01 2026-02") == """
        2026-01 expansion_cost_ratio n/a: needs 1 month of history, has 0
        2026-01 new_cost_ratio n/a: needs 1 month of history, has 0
        2026-02 expansion_cost_ratio 30000/60000 0.5000×
        2026-02 new_cost_ratio 0/24000 0.0000×
        """)
  }

  @Test func `They exist for the whole, and need costs.csv`() throws {
    #expect(try scenario().figures("expansion_cost_ratio", in: "2026-02", by: "cohort") == "")
    let figures = try scenario().figures()
    let cohort = try #require(figures.cube.segments(of: "cohort", through: Month(2026, 2))?.first)
    let metric = try #require(Metric.named("new_cost_ratio"))
    #expect(figures[metric, Month(2026, 2), cohort].value == .notAvailable(.existsOnly("the whole company")))
    var without = scenario()
    without.costs = nil
    #expect(
      try without.figures("expansion_cost_ratio", in: "2026-02")
        == "2026-02 expansion_cost_ratio n/a: needs costs.csv")
  }

  @Test func `Costs that cannot be added up are a fault of their row`() {
    var scenario = scenario()
    scenario.costs = "month,what,amount\n2026-01,new,1\n2026-02,new,400000000000000"
    #expect(
      scenario.faults
        == "costs.csv:3: the amounts of this ledger are too large to be added up; are they in minor units twice?")
  }
}
