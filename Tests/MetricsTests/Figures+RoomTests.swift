import Testing

@testable import Ledgers
@testable import Metrics

/// Where there is room to grow.
struct RoomTests {
  private var scenario: Scenario {
    Scenario(
      """
      date,customer,product,plan,mrr
      2026-01-01,acme,CRM,Pro,100
      2026-01-01,acme,Support,,10
      2026-01-01,bolt,CRM,Pro,100
      2026-01-01,cyan,CRM,Basic,100
      2026-01-01,cyan,Support,,10
      2026-01-01,dodo,Mail,L,100
      2026-02-01,acme,Mail,S,20
      """,
      customers: """
        id,industry
        acme,Health
        bolt,Health
        gone,Health
        """,
      products: """
        product,line,add_on,tiers
        CRM,Suite,,Basic | Pro
        Support,Suite,yes,
        Mail,Post,,S|L
        Fax,Post,no,
        """)
  }

  @Test func `An attach rate is an add-on's customers over all customers`() throws {
    #expect(
      try scenario.figures("attach_rate", in: "2026-01", by: "product")
        == "2026-01 attach_rate product=Support 2/4 50.0000%")
    #expect(try scenario.figures("attach_rate", in: "2026-01", by: "line") == "")
    let figures = try scenario.figures()
    let metric = try #require(Metric.named("attach_rate"))
    #expect(!figures.exists(metric, for: .whole))
    #expect(figures[metric, Month(2026, 1)].value == .notAvailable(.existsOnly("add-ons")))
  }

  @Test func `At the top are customers on the last tier of all they have, with all add-ons of its lines`() throws {
    #expect(
      try scenario.figures("at_top_tier", in: "2026-01 2026-02") == """
        2026-01 at_top_tier 2/4 50.0000%
        2026-02 at_top_tier 1/4 25.0000%
        """)
    #expect(
      try scenario.figures("at_top_tier", in: "2026-01", by: "product") == """
        2026-01 at_top_tier product=CRM 1/3 33.3333%
        2026-01 at_top_tier product=Mail 1/1 100.0000%
        2026-01 at_top_tier product=Support 1/2 50.0000%
        """)
    #expect(
      try scenario.figures("at_top_tier", in: "2026-01", by: "industry") == """
        2026-01 at_top_tier industry=Health 1/2 50.0000%
        2026-01 at_top_tier industry=Unassigned 1/2 50.0000%
        """)
    var without = scenario
    without.products = nil
    #expect(try without.figures("at_top_tier", in: "2026-01") == "2026-01 at_top_tier n/a: needs products.csv")
  }

  private var limited: Scenario {
    var scenario = scenario
    scenario.usage = """
      month,customer,limit,used,allowed
      2026-01,acme,seats,80,100
      2026-01,acme,calls,1,100
      2026-01,bolt,seats,79.99,100
      2026-01,cyan,seats,7,
      2026-01,dodo,seats,7,0
      2026-01,stranger,seats,9,10
      2026-01,gone,seats,9,10
      2025-12,acme,seats,9,10
      2026-02,acme,seats,80,100
      2026-02,bolt,calls,0.9,1
      2026-02,bolt,seats,100,100
      2026-02,acme,calls,9,10
      """
    return scenario
  }

  @Test func `Near a limit is who uses 80 % of any, among customers with MRR that have one`() throws {
    #expect(
      try limited.figures("near_limit", in: "2026-01 2026-02") == """
        2026-01 near_limit 1/2 50.0000%
        2026-02 near_limit 2/2 100.0000%
        """)
    #expect(
      try limited.figures("near_limit", in: "2026-01", by: "industry") == """
        2026-01 near_limit industry=Health 1/2 50.0000%
        2026-01 near_limit industry=Unassigned n/a: the number of customers with a limit is 0
        """)
    #expect(
      try limited.figures("near_limit", in: "2026-01", by: "product", "CRM Support") == """
        2026-01 near_limit product=CRM 1/2 50.0000%
        2026-01 near_limit product=Support 1/1 100.0000%
        """)
    #expect(try scenario.figures("near_limit", in: "2026-01") == "2026-01 near_limit n/a: needs usage.csv")
  }

  @Test func `The list has every limit that is near, the fullest first, then by customer`() throws {
    let figures = try limited.figures()
    func list(_ month: Month, _ segment: Segment = .whole) -> [String] {
      figures.nearLimits(in: month, of: segment).map { limit in
        let share = limited.text(of: limit.share, .ratio)
        return "\(figures.ledger.customers[limit.customer]) \(limit.usage.name) \(share)"
      }
    }
    #expect(list(Month(2026, 1)) == ["acme seats 80/100 80.0000%"])
    #expect(
      list(Month(2026, 2)) == [
        "bolt seats 100/100 100.0000%", "acme calls 9/10 90.0000%", "bolt calls 9/10 90.0000%",
        "acme seats 80/100 80.0000%",
      ])
    let support = try #require(figures.cube.segment("product", "Support"))
    #expect(list(Month(2026, 2), support) == ["acme calls 9/10 90.0000%", "acme seats 80/100 80.0000%"])
    let health = try #require(figures.cube.segment("industry", "Health"))
    #expect(list(Month(2026, 2), health).count == 4)
    #expect(list(Month(2026, 3)).isEmpty)
  }

  @Test func `Where parents count, the limits of children are theirs`() throws {
    var merged = limited
    merged.customers = "id,parent\nbolt,acme"
    merged.settings.rollsUpToParent = true
    #expect(try merged.figures("near_limit", in: "2026-02") == "2026-02 near_limit 1/1 100.0000%")
    let figures = try merged.figures()
    let list = figures.nearLimits(in: Month(2026, 2)).map {
      figures.ledger.customers[$0.customer] + " " + $0.usage.customer
    }
    #expect(list == ["acme bolt", "acme bolt", "acme acme", "acme acme"])
  }

  @Test func `A share of very many digits keeps those that fit`() throws {
    var scenario = limited
    scenario.usage = """
      month,customer,limit,used,allowed
      2026-01,acme,seats,900000000000000000,0.10000000000000000
      2026-01,bolt,calls,900000000.000000009,1000000000
      """
    let list = try scenario.figures().nearLimits(in: Month(2026, 1))
    #expect(
      list.map(\.share) == [
        .ratio(numerator: 9_000_000_000_000_000_000, denominator: 1),
        .ratio(numerator: 900_000_000_000_000_009, denominator: 1_000_000_000_000_000_000),
      ])
  }
}
