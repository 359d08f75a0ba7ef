import Testing

@testable import Ledgers
@testable import Metrics

/// Several accounts of one organisation: consolidated, and seen apart.
struct EntityTests {
  /// A ledger of two sources, each an entity.
  private func scenario(
    emea: String, us: String, customers: String? = nil, rates: String? = nil, through last: String? = nil,
    _ adjust: (inout Settings) -> Void = { _ in }
  ) -> Scenario {
    var scenario = Scenario(
      "date,customer,mrr", customers: customers, rates: rates, through: last, adjust)
    scenario.further = [
      (SourceDescription(path: "emea.csv", entity: "emea"), emea),
      (SourceDescription(path: "us.csv", entity: "us"), us),
    ]
    return scenario
  }

  private let bridge = "opening_mrr new_mrr expansion_mrr contraction_mrr churned_mrr transfer_mrr mrr customers"

  @Test func `One product of one customer in two entities is one position, whose items stay apart`() throws {
    let scenario = scenario(
      emea: """
        date,customer,product,mrr
        2026-01-01,acme,CRM,100
        2026-02-01,acme,CRM,130
        """,
      us: """
        date,customer,product,mrr
        2026-01-01,acme,CRM,50
        2026-02-01,acme,CRM,40
        """)
    #expect(
      try scenario.movements() == """
        2026-01 acme new CRM - new 150.00
        2026-02 acme expansion CRM - price 20.00
        """)
    // 30 gained and 10 lost make an expansion of 20, all of it where MRR grew; the rest is transfer.
    #expect(
      try scenario.figures(bridge, in: "2026-02", by: "entity", "emea us") == """
        2026-02 opening_mrr entity=emea 100.00
        2026-02 opening_mrr entity=us 50.00
        2026-02 new_mrr entity=emea 0.00
        2026-02 new_mrr entity=us 0.00
        2026-02 expansion_mrr entity=emea 20.00
        2026-02 expansion_mrr entity=us 0.00
        2026-02 contraction_mrr entity=emea 0.00
        2026-02 contraction_mrr entity=us 0.00
        2026-02 churned_mrr entity=emea 0.00
        2026-02 churned_mrr entity=us 0.00
        2026-02 transfer_mrr entity=emea 10.00
        2026-02 transfer_mrr entity=us -10.00
        2026-02 mrr entity=emea 130.00
        2026-02 mrr entity=us 40.00
        2026-02 customers entity=emea 1
        2026-02 customers entity=us 1
        """)
    #expect(try scenario.figures("customers", in: "2026-02") == "2026-02 customers 1")
  }

  @Test func `An account that moves to another entity at one price is a transfer and nothing else`() throws {
    let scenario = scenario(
      emea: """
        date,customer,product,mrr
        2026-01-01,acme,CRM,100
        2026-02-10,acme,CRM,0
        """,
      us: """
        date,customer,product,mrr
        2026-02-10,acme,CRM,100
        """)
    #expect(try scenario.movements() == "2026-01 acme new CRM - new 100.00")
    for grain in Settings.Grain.allCases {
      #expect(
        try scenario.with { $0.grain = grain }.figures(
          "transfer_mrr churned_mrr new_mrr moved_in_customers moved_out_customers", in: "2026-02", by: "entity") == """
            2026-02 transfer_mrr entity=emea -100.00
            2026-02 transfer_mrr entity=us 100.00
            2026-02 churned_mrr entity=emea 0.00
            2026-02 churned_mrr entity=us 0.00
            2026-02 new_mrr entity=emea 0.00
            2026-02 new_mrr entity=us 0.00
            2026-02 moved_in_customers entity=emea 0
            2026-02 moved_in_customers entity=us 1
            2026-02 moved_out_customers entity=emea 1
            2026-02 moved_out_customers entity=us 0
            """)
    }
  }

  @Test func `Children of one parent in several entities are one customer, each entity with its own part`() throws {
    let scenario = scenario(
      emea: """
        date,customer,product,mrr
        2026-01-01,acme-eu,CRM,100
        2026-03-01,acme-eu,CRM,0
        2026-01-01,bolt,CRM,30
        """,
      us: """
        date,customer,product,mrr
        2026-01-01,acme-us,CRM,60
        """,
      customers: """
        id,name,parent,industry
        acme,Acme,,Health
        acme-eu,,acme,Retail
        acme-us,,acme,Retail
        """, through: "2027-01"
    ) { $0.rollsUpToParent = true }
    #expect(
      try scenario.movements() == """
        2026-01 acme new CRM - new 160.00
        2026-01 bolt new CRM - new 30.00
        2026-03 acme contraction CRM - price -100.00
        """)
    #expect(
      try scenario.figures("contraction_mrr churned_mrr mrr customers", in: "2026-03", by: "entity", "emea us") == """
        2026-03 contraction_mrr entity=emea 100.00
        2026-03 contraction_mrr entity=us 0.00
        2026-03 churned_mrr entity=emea 0.00
        2026-03 churned_mrr entity=us 0.00
        2026-03 mrr entity=emea 30.00
        2026-03 mrr entity=us 60.00
        2026-03 customers entity=emea 1
        2026-03 customers entity=us 1
        """)
    #expect(
      try scenario.figures("nrr logo_retention", in: "2027-01") == """
        2027-01 nrr 9000/19000 47.3684%
        2027-01 logo_retention 2/2 100.0000%
        """)
    // By entity it is customers and products there.
    #expect(
      try scenario.figures("nrr logo_retention", in: "2027-01", by: "entity", "emea us") == """
        2027-01 nrr entity=emea 3000/13000 23.0769%
        2027-01 nrr entity=us 6000/6000 100.0000%
        2027-01 logo_retention entity=emea 1/2 50.0000%
        2027-01 logo_retention entity=us 1/1 100.0000%
        """)
    #expect(
      try scenario.figures("mrr customers", in: "2026-03", by: "industry") == """
        2026-03 mrr industry=Health 60.00
        2026-03 mrr industry=Unassigned 30.00
        2026-03 customers industry=Health 1
        2026-03 customers industry=Unassigned 1
        """)
  }

  @Test func `Apart, the same children are customers of their own`() throws {
    let scenario = scenario(
      emea: "date,customer,product,mrr\n2026-01-01,acme-eu,CRM,100\n2026-03-01,acme-eu,CRM,0",
      us: "date,customer,product,mrr\n2026-01-01,acme-us,CRM,60",
      customers: "id,parent\nacme-eu,acme\nacme-us,acme")
    #expect(
      try scenario.figures("churned_mrr contraction_mrr customers", in: "2026-03", by: "entity", "emea us") == """
        2026-03 churned_mrr entity=emea 100.00
        2026-03 churned_mrr entity=us 0.00
        2026-03 contraction_mrr entity=emea 0.00
        2026-03 contraction_mrr entity=us 0.00
        2026-03 customers entity=emea 0
        2026-03 customers entity=us 1
        """)
  }

  @Test func `What an entity kept of its expansion is of the part there`() throws {
    let scenario = scenario(
      emea: """
        date,customer,product,mrr,discount
        2026-01-01,acme,CRM,100,
        2026-02-01,acme,CRM,140,5
        2026-05-01,acme,CRM,120,
        """,
      us: """
        date,customer,product,mrr,discount
        2026-01-01,acme,CRM,50,
        2026-02-01,acme,CRM,60,
        2026-05-01,acme,CRM,90,
        """)
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05") == "2026-05 expansion_held_3 5000/5000 100.0000%")
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05", by: "entity", "emea us") == """
        2026-05 expansion_held_3 entity=emea 2000/4000 50.0000%
        2026-05 expansion_held_3 entity=us 1000/1000 100.0000%
        """)
    #expect(
      try scenario.figures("discounted_expansion_share", in: "2026-02", by: "entity", "emea us") == """
        2026-02 discounted_expansion_share entity=emea 4000/4000 100.0000%
        2026-02 discounted_expansion_share entity=us 1000/1000 100.0000%
        """)
  }

  @Test func `A position that is rounded once is parted by cumulative rounding, entities by name`() throws {
    let scenario = scenario(
      emea: "date,customer,product,mrr,currency\n2026-01-01,acme,CRM,0.01,USD",
      us: "date,customer,product,mrr,currency\n2026-01-01,acme,CRM,0.01,USD",
      rates: "month,currency,rate\n2026-01,USD,0.5")
    #expect(try scenario.figures("mrr", in: "2026-01") == "2026-01 mrr 0.01")
    #expect(
      try scenario.figures("mrr", in: "2026-01", by: "entity") == "2026-01 mrr entity=emea 0.01")
  }

  @Test func `New rates are each entity's own`() throws {
    let scenario = scenario(
      emea: "date,customer,product,mrr,currency\n2026-01-01,acme,CRM,100,EUR",
      us: "date,customer,product,mrr,currency\n2026-01-01,acme,CRM,100,USD\n2026-02-05,acme,CRM,130,USD",
      rates: "month,currency,rate\n2026-01,USD,0.8\n2026-02,USD,0.9\n2026-03,USD,0.9"
    ) { $0.fx = .month }
    #expect(
      try scenario.figures("opening_mrr expansion_mrr fx_mrr transfer_mrr mrr", in: "2026-02", by: "entity", "emea us")
        == """
        2026-02 opening_mrr entity=emea 100.00
        2026-02 opening_mrr entity=us 80.00
        2026-02 expansion_mrr entity=emea 0.00
        2026-02 expansion_mrr entity=us 27.00
        2026-02 fx_mrr entity=emea 0.00
        2026-02 fx_mrr entity=us 10.00
        2026-02 transfer_mrr entity=emea 0.00
        2026-02 transfer_mrr entity=us 0.00
        2026-02 mrr entity=emea 100.00
        2026-02 mrr entity=us 117.00
        """)
  }

  @Test func `Entities are a dimension where a source names one; what names none is Unassigned`() throws {
    var scenario = scenario(
      emea: "date,customer,product,mrr\n2026-01-01,acme,CRM,100", us: "date,customer,product,mrr")
    scenario.ledger = "date,customer,product,mrr\n2026-01-01,acme,CRM,7"
    #expect(try scenario.figures().cube.dimensions.map(\.name).last == "entity")
    #expect(
      try scenario.figures("mrr", in: "2026-01", by: "entity") == """
        2026-01 mrr entity=Unassigned 7.00
        2026-01 mrr entity=emea 100.00
        """)
    scenario.further = []
    #expect(try scenario.figures().cube.dimensions.map(\.name) == ["product", "plan", "line", "cohort", "tenure"])
    let named = scenario.with { $0.dimensions = ["entity"] }
    #expect(try named.figures("mrr", in: "2026-01", by: "entity") == "2026-01 mrr entity=Unassigned 7.00")
    scenario.customers = "id,entity\nacme,Holding"
    #expect(try scenario.figures("mrr", in: "2026-01", by: "entity") == "2026-01 mrr entity=Holding 7.00")
  }

  @Test func `No random ledger of two entities breaks a law, and each closes as it does alone`() throws {
    for seed in 1_101...1_150 as ClosedRange<UInt64> {
      let ledger = RandomLedger(seed: seed)
      #expect(try ledger.scenario(entities: true).figures().cube.dimensions.last?.name == "entity")
      #expect(try ledger.scenario(parents: true, entities: true).figures().cube.dimensions.last?.name == "entity")
      // In one currency nothing is rounded, so that an entity has what its source alone would have.
      var euros = RandomLedger(seed: seed, currencies: ["EUR"])
      let both = try euros.scenario(entities: true).figures().cube
      euros.rows = euros.rows.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
      if euros.rows.isEmpty { continue }
      let alone = try euros.scenario().figures().cube
      let segment = try #require(both.segment("entity", "us"))
      for month in alone.months {
        for measure in [Measure.closing, .closingCustomers, .topTen] {
          #expect(both.amount(measure, in: month, of: segment) == alone.amount(measure, in: month), "seed \(seed)")
        }
      }
    }
  }
}
