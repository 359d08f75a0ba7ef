import Testing

@testable import Ledgers
@testable import Metrics

/// What a customer is worth, and what growth costs.
struct LifetimeValueTests {
  private let leaving = Scenario(
    """
    date,customer,product,mrr
    2026-01-01,a,CRM,100
    2026-01-01,b,CRM,100
    2026-01-01,c,CRM,100
    2026-01-01,d,Mail,100
    2026-03-10,b,CRM,0
    2026-05-10,c,CRM,0
    """, through: "2027-01"
  ) { $0.grossMargin = ExactDecimal(80, places: 2) }

  @Test func `ARPA times margin over the mean logo churn rate of the six months before`() throws {
    // 100 × 0.8 ÷ ((0/4 + 1/4 + 0/3 + 1/3 + 0/2 + 0/2) ÷ 6) = 80 × 72 ÷ 7 = 822.857…
    #expect(try leaving.figures("ltv", in: "2026-08") == "2026-08 ltv 822.86")
    let value = try #require(try leaving.figures().lifetimeValue(in: Month(2026, 8)))
    #expect(
      value.churn.map { "\($0.month) \($0.churned)/\($0.opening)" }.joined(separator: ", ")
        == "2026-02 0/4, 2026-03 1/4, 2026-04 0/3, 2026-05 1/3, 2026-06 0/2, 2026-07 0/2")
    #expect(value.margins == 48_000)
  }

  @Test func `Without a margin, history or churn there is none, and it says so`() throws {
    #expect(
      try leaving.figures("ltv", in: "2026-07 2026-12 2025-12") == """
        2026-07 ltv n/a: needs 7 months of history, has 6
        2026-12 ltv n/a: churn of the six months before is 0
        2025-12 ltv n/a: the ledger has no such month
        """)
    #expect(
      try leaving.with { $0.grossMargin = nil }.figures("ltv", in: "2026-08")
        == "2026-08 ltv n/a: needs the setting gross_margin")
    #expect(
      try leaving.figures("ltv", in: "2026-08", by: "product") == """
        2026-08 ltv product=CRM 576.00
        2026-08 ltv product=Mail n/a: churn of the six months before is 0
        """)
  }

  @Test func `ARPA is not rounded on the way`() throws {
    // 100 ÷ 3 × 1 × 6 ÷ (1/4) = 800; of 33.33 it would be 799.92.
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,a,50
      2026-01-01,b,25
      2026-01-01,c,25
      2026-01-01,d,40
      2026-02-01,d,0
      """, through: "2026-08"
    ) { $0.grossMargin = ExactDecimal(1) }
    #expect(try scenario.figures("ltv", in: "2026-08") == "2026-08 ltv 800.00")
    #expect(
      try scenario.with { $0.grossMargin = ExactDecimal(0) }.figures("ltv", in: "2026-08") == "2026-08 ltv 0.00")
  }

  @Test func `A segment that nobody was in at an opening has none`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,a,CRM,50
      2026-04-01,b,Mail,50
      2026-05-01,b,Mail,0
      2026-06-01,c,Mail,10
      """, through: "2026-08"
    ) { $0.grossMargin = ExactDecimal(1) }
    #expect(
      try scenario.figures("ltv", in: "2026-08", by: "product", "Mail") == """
        2026-08 ltv product=Mail n/a: the number of opening customers in 2026-02 is 0
        """)
  }
}

/// Numbers of more than 128 bits.
struct WideNumberTests {
  @Test func `Quotients of products round half up, whatever their size`() {
    func quotient(_ above: [UInt64], _ below: [UInt64]) -> Int64 {
      var (numerator, denominator) = (WideNumber(1), WideNumber(1))
      for factor in above { numerator.multiply(by: factor) }
      for factor in below { denominator.multiply(by: factor) }
      return numerator.rounded(over: denominator)
    }
    #expect(quotient([7], [2]) == 4)
    #expect(quotient([5], [3]) == 2)
    #expect(quotient([4], [3]) == 1)
    #expect(quotient([0], [3]) == 0)
    #expect(quotient([.max, .max, .max, 7], [.max, .max, .max, 2]) == 4)
    #expect(quotient([.max, .max, 1_000_000_007], [.max, .max]) == 1_000_000_007)
    #expect(quotient([.max, .max], [1]) == .max)
  }

  @Test func `Sums carry from digit to digit`() {
    var sum = WideNumber(.max)
    sum.add(WideNumber(1))
    #expect(sum.rounded(over: WideNumber(1 << 63)) == 2)
    var product = WideNumber(.max)
    product.multiply(by: .max)
    product.add(WideNumber(.max))
    product.add(WideNumber(.max))
    product.add(WideNumber(1))
    // (2^64 − 1)² + 2 × (2^64 − 1) + 1 = 2^128
    var divisor = WideNumber(1 << 63)
    divisor.multiply(by: 1 << 63)
    #expect(product.rounded(over: divisor) == 4)
  }
}

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
