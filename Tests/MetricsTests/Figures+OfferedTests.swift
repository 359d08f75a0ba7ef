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

/// Offers, and what comes of them.
struct OfferFiguresTests {
  private var scenario: Scenario {
    var scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-01-01,bolt,50
      """, through: "2026-03")
    scenario.offers = """
      id,customer,kind,date,outcome
      o1,acme,seats,2026-01-10,accepted
      o2,acme,seats,2026-02-10,declined
      o3,bolt,add-on,2026-02-11,accepted
      o4,stranger,,2026-02-12,
      o5,acme,seats,2026-03-01,open
      """
    return scenario
  }

  @Test func `Conversion is of the offers decided, offers per customer of three months`() throws {
    #expect(
      try scenario.figures("offer_conversion offers_per_customer", in: "2026-01 2026-02 2026-03") == """
        2026-01 offer_conversion 1/1 100.0000%
        2026-01 offers_per_customer n/a: needs 2 months of history, has 0
        2026-02 offer_conversion 1/2 50.0000%
        2026-02 offers_per_customer n/a: needs 2 months of history, has 1
        2026-03 offer_conversion n/a: the number of offers decided is 0
        2026-03 offers_per_customer 5/2 2.5000×
        """)
    #expect(try scenario.figures("offer_conversion offers_per_customer", in: "2026-03", by: "cohort") == "")
    var without = scenario
    without.offers = nil
    #expect(
      try without.figures("offer_conversion offers_per_customer", in: "2026-03") == """
        2026-03 offer_conversion n/a: needs offers.csv
        2026-03 offers_per_customer n/a: needs offers.csv
        """)
    #expect(try without.figures().offerFatigue(in: Month(2026, 3)) == nil)
  }

  @Test func `By kind the parts are those of the whole`() throws {
    let kinds = try scenario.figures().offers(in: Month(2026, 2))
    #expect(
      kinds.map { "\($0.kind): \($0.count.accepted) of \($0.count.decided), made \($0.count.made)" } == [
        ": 0 of 0, made 1", "add-on: 1 of 1, made 1", "seats: 0 of 1, made 1",
      ])
    #expect(try scenario.figures().offers(in: Month(2026, 7)).isEmpty)
  }

  @Test func `Those offered most are the quarter with the most offers, with all that have as many`() throws {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"]
    var scenario = Scenario(
      (["date,customer,mrr"] + names.map { "2026-01-01,\($0),10" } + [
        "2026-02-01,new,10", "2026-03-05,a,0", "2026-04-05,d,0", "2026-04-06,e,0", "2026-04-20,e,5",
      ]).joined(separator: "\n"))
    // Of eight, two are the quarter; the second has 2 offers, as the third has. January is before the three months.
    let offered = [("a", 3), ("b", 2), ("c", 2), ("d", 1), ("new", 5)].flatMap { name, count in
      (0..<count).map { _ in "\(name),2026-03-01,open" }
    }
    scenario.offers = (["customer,date,outcome", "h,2026-01-31,open", "stranger,2026-02-01,open"] + offered)
      .joined(separator: "\n")
    let figures = try scenario.figures()
    let fatigue = try #require(figures.offerFatigue(in: Month(2026, 4)))
    #expect(fatigue.threshold == 2)
    #expect(fatigue.most == .init(customers: 3, churned: 1, offers: 7))
    #expect(fatigue.rest == .init(customers: 5, churned: 1, offers: 1))
    #expect(figures.offerFatigue(in: Month(2026, 3)) == nil)
    scenario.offers = "customer,date,outcome\nstranger,2026-02-01,open"
    let none = try #require(try scenario.figures().offerFatigue(in: Month(2026, 4)))
    #expect(none.threshold == 1)
    #expect(none.most == .init())
    #expect(none.rest == .init(customers: 8, churned: 2, offers: 0))
  }

  @Test func `Offers to a child are its parent's, where parents count`() throws {
    var scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,north,10
      2026-01-01,south,10
      2026-04-01,south,0
      """,
      customers: """
        id,parent
        south,north
        """)
    scenario.offers = "customer,date,outcome\nsouth,2026-03-01,open"
    let apart = try #require(try scenario.figures().offerFatigue(in: Month(2026, 4)))
    #expect(apart.most == .init(customers: 1, churned: 1, offers: 1))
    let merged = try #require(
      try scenario.with { $0.rollsUpToParent = true }.figures().offerFatigue(in: Month(2026, 4)))
    #expect(merged.most == .init(customers: 1, churned: 0, offers: 1))
    #expect(merged.rest == .init())
  }
}
