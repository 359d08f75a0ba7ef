import Testing

@testable import Ledgers
@testable import Metrics

/// Figures of a month: rates, quotients, and why there may be none.
struct FiguresTests {
  private let year = Scenario(
    """
    date,customer,product,plan,mrr,discount
    2026-01-01,grows,CRM,Pro,100,
    2026-01-01,shrinks,CRM,Pro,100,
    2026-01-01,leaves,CRM,Pro,40,
    2026-02-01,grows,CRM,Pro,150,5
    2026-02-01,shrinks,CRM,Pro,90,
    2026-02-01,leaves,CRM,Pro,0,
    2026-02-01,joins,CRM,Pro,60,
    2026-03-01,grows,CRM,Pro,175,
    """,
    customers: """
      id,owner
      grows,ann
      shrinks,
      """)

  @Test func `The rates of a month are its bridge over opening MRR`() throws {
    #expect(
      try year.figures(
        "nrr_month grr_month expansion_rate gross_churn_rate net_churn_rate logo_churn_rate", in: "2026-02")
          == """
          2026-02 nrr_month 24000/24000 100.0000%
          2026-02 grr_month 19000/24000 79.1667%
          2026-02 expansion_rate 5000/24000 20.8333%
          2026-02 gross_churn_rate 5000/24000 20.8333%
          2026-02 net_churn_rate 0/24000 0.0000%
          2026-02 logo_churn_rate 1/3 33.3333%
          """)
    #expect(
      try year.figures("net_churn_rate", in: "2026-03") == "2026-03 net_churn_rate -2500/30000 -8.3333%")
  }

  @Test func `Growth, share and quick ratio of expansion`() throws {
    #expect(
      try year.figures("expansion_growth", in: "2026-03") == "2026-03 expansion_growth -2500/5000 -50.0000%")
    #expect(
      try year.figures("expansion_share quick_ratio", in: "2026-02") == """
        2026-02 expansion_share 5000/11000 45.4545%
        2026-02 quick_ratio 11000/5000 2.2000×
        """)
  }

  @Test func `Expansion under a discount at closing, and expansion that nobody owns`() throws {
    #expect(
      try year.figures("discounted_expansion_share unowned_expansion_share", in: "2026-02 2026-03") == """
        2026-02 discounted_expansion_share 5000/5000 100.0000%
        2026-02 unowned_expansion_share 0/5000 0.0000%
        2026-03 discounted_expansion_share 0/2500 0.0000%
        2026-03 unowned_expansion_share 0/2500 0.0000%
        """)
    var scenario = year
    scenario.customers = "id,owner\nshrinks,ann"
    #expect(
      try scenario.figures("unowned_expansion_share", in: "2026-02") == """
        2026-02 unowned_expansion_share 5000/5000 100.0000%
        """)
    scenario.customers = "id,industry\nshrinks,Retail"
    #expect(
      try scenario.figures("unowned_expansion_share", in: "2026-02") == """
        2026-02 unowned_expansion_share n/a: needs customers.csv with a column owner
        """)
  }

  @Test func `A ratio over nothing, or without the history it needs, is n/a and says why`() throws {
    #expect(
      try year.figures(
        "nrr grr expansion_growth expansion_rate quick_ratio expansion_held_3 logo_churn_rate", in: "2026-01")
          == """
          2026-01 nrr n/a: needs 12 months of history, has 0
          2026-01 grr n/a: needs 12 months of history, has 0
          2026-01 expansion_growth n/a: needs 1 month of history, has 0
          2026-01 expansion_rate n/a: opening MRR is 0
          2026-01 quick_ratio n/a: lost MRR is 0
          2026-01 expansion_held_3 n/a: needs 3 months of history, has 0
          2026-01 logo_churn_rate n/a: the number of opening customers is 0
          """)
  }

  @Test func `Months outside history print 0 and n/a`() throws {
    #expect(
      try year.figures("mrr customers arpa nrr", in: "2025-12 2026-04") == """
        2025-12 mrr 0.00
        2025-12 customers 0
        2025-12 arpa n/a: the ledger has no such month
        2025-12 nrr n/a: the ledger has no such month
        2026-04 mrr 0.00
        2026-04 customers 0
        2026-04 arpa n/a: the ledger has no such month
        2026-04 nrr n/a: the ledger has no such month
        """)
  }

  @Test func `A month after the latest row is figured like any other, where it is asked for`() throws {
    var scenario = year
    scenario.last = "2026-04"
    #expect(
      try scenario.figures("mrr opening_mrr", in: "2026-04")
        == "2026-04 mrr 325.00\n2026-04 opening_mrr 325.00")
  }

  @Test func `A ledger without rows has figures without months`() throws {
    let empty = Scenario("date,customer,mrr")
    #expect(try empty.movements() == "")
    #expect(
      try empty.figures("mrr new_customers expansion_rate", in: "2026-01") == """
        2026-01 mrr 0.00
        2026-01 new_customers 0
        2026-01 expansion_rate n/a: the ledger has no such month
        """)
    let cube = try empty.figures().cube
    #expect(cube.months.isEmpty)
    #expect(cube.largest.isEmpty)
    #expect(cube.cohorts(by: .month, through: Month(2026, 1)).isEmpty)
    #expect(cube.segments(of: "product", through: Month(2026, 1))?.isEmpty == true)
    #expect(try empty.with { $0.fx = .month }.figures("mrr", in: "2026-01") == "2026-01 mrr 0.00")
  }

  @Test func `A last month before the first row leaves no months either`() throws {
    var scenario = year
    scenario.last = "2025-06"
    #expect(try scenario.figures("mrr", in: "2025-06 2026-01") == "2025-06 mrr 0.00\n2026-01 mrr 0.00")
  }

  @Test func `ARPA is rounded to the minor unit, half up, and ARR is twelve times MRR`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,a,0.02
      2026-01-01,b,0.03
      2026-02-01,c,0.02
      """)
    #expect(
      try scenario.figures("arpa arr", in: "2026-01 2026-02") == """
        2026-01 arpa 0.03
        2026-01 arr 0.60
        2026-02 arpa 0.02
        2026-02 arr 0.84
        """)
  }

  @Test func `The ten largest customers, of the whole and of each segment`() throws {
    let rows = (1...12).map { "2026-01-01,c\($0),\($0 == 12 ? "Mail" : "CRM"),\($0 * 10)" }
    let scenario = Scenario((["date,customer,product,mrr"] + rows).joined(separator: "\n"))
    #expect(
      try scenario.figures("top10_share", in: "2026-01") == "2026-01 top10_share 75000/78000 96.1538%")
    #expect(
      try scenario.figures("top10_share", in: "2026-01", by: "product") == """
        2026-01 top10_share product=CRM 65000/66000 98.4848%
        2026-01 top10_share product=Mail 12000/12000 100.0000%
        """)
    let figures = try scenario.figures()
    #expect(
      figures.cube.largest[0].map { figures.ledger.customers[$0.customer] } == [
        "c12", "c11", "c10", "c9", "c8", "c7", "c6", "c5", "c4", "c3",
      ])
  }

  @Test func `Among the largest, customers of one size stand by id`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,b,10
      2026-01-01,c,20
      2026-01-01,a,10
      """)
    let figures = try scenario.figures()
    #expect(figures.cube.largest[0].map { figures.ledger.customers[$0.customer] } == ["c", "a", "b"])
  }

  @Test func `Every metric has an id of its own and can be found by it`() {
    let ids = Metric.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { Metric.named($0)?.id == $0 })
    #expect(Metric.named("nnr") == nil)
  }
}

/// Figures that look back, by what customers hold.
struct PairFiguresTests {
  @Test func `Retention by product is of pairs: what a customer gained elsewhere does not count`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,acme,A,100
      2026-01-01,acme,B,50
      2026-01-01,other,A,80
      2026-06-01,acme,A,0
      2026-06-01,acme,B,170
      """, through: "2027-01")
    #expect(
      try scenario.figures("nrr grr logo_retention", in: "2027-01", by: "product") == """
        2027-01 nrr product=A 8000/18000 44.4444%
        2027-01 nrr product=B 17000/5000 340.0000%
        2027-01 grr product=A 8000/18000 44.4444%
        2027-01 grr product=B 5000/5000 100.0000%
        2027-01 logo_retention product=A 1/2 50.0000%
        2027-01 logo_retention product=B 1/1 100.0000%
        """)
  }

  @Test func `Retention by plan is that of the plan at base, whatever it is now`() throws {
    let scenario = Scenario(
      """
      date,customer,product,plan,mrr
      2026-01-01,acme,A,Basic,100
      2026-01-01,other,A,Pro,200
      2026-06-01,acme,A,Pro,150
      """, through: "2027-01")
    #expect(
      try scenario.figures("nrr logo_retention", in: "2027-01", by: "plan") == """
        2027-01 nrr plan=Basic 15000/10000 150.0000%
        2027-01 nrr plan=Pro 20000/20000 100.0000%
        2027-01 logo_retention plan=Basic 1/1 100.0000%
        2027-01 logo_retention plan=Pro 1/1 100.0000%
        """)
  }

  @Test func `Held by product is of pairs, and what was transferred belongs to the level before`() throws {
    // A gained 60, of which 40 is expansion and 20 came from B. In May A has 30 above 100 + 20.
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,acme,A,100
      2026-01-01,acme,B,50
      2026-02-01,acme,A,160
      2026-02-01,acme,B,30
      2026-05-01,acme,A,150
      2026-05-01,acme,B,10
      """)
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05", by: "product") == """
        2026-05 expansion_held_3 product=A 3000/4000 75.0000%
        2026-05 expansion_held_3 product=B n/a: the expansion booked 3 months ago is 0
        """)
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05") == """
        2026-05 expansion_held_3 1000/4000 25.0000%
        """)
  }

  @Test func `Held by plan follows the pair of customer and product to whatever plan it has`() throws {
    let scenario = Scenario(
      """
      date,customer,product,plan,mrr
      2026-01-01,acme,A,Basic,100
      2026-02-01,acme,A,Pro,150
      2026-04-01,acme,A,Max,140
      """, through: "2026-05")
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05", by: "plan", "Pro Max") == """
        2026-05 expansion_held_3 plan=Max n/a: the expansion booked 3 months ago is 0
        2026-05 expansion_held_3 plan=Pro 4000/5000 80.0000%
        """)
  }

  @Test func `Each booking month stands alone, after three, six and twelve months`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-02-01,acme,120
      2026-03-01,acme,150
      2026-07-01,acme,130
      2027-01-01,acme,105
      """, through: "2027-02")
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05 2026-06 2026-07") == """
        2026-05 expansion_held_3 2000/2000 100.0000%
        2026-06 expansion_held_3 3000/3000 100.0000%
        2026-07 expansion_held_3 n/a: the expansion booked 3 months ago is 0
        """)
    #expect(
      try scenario.figures("expansion_held_6", in: "2026-08 2026-09") == """
        2026-08 expansion_held_6 2000/2000 100.0000%
        2026-09 expansion_held_6 1000/3000 33.3333%
        """)
    #expect(
      try scenario.figures("expansion_held_12", in: "2027-02")
        == "2027-02 expansion_held_12 500/2000 25.0000%")
  }

  @Test func `Moved in and out by product is by the sum of a customer's transfers, once`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,acme,A,100
      2026-02-01,acme,A,0
      2026-02-01,acme,B,150
      """)
    #expect(
      try scenario.figures("moved_in_customers moved_out_customers", in: "2026-02", by: "product") == """
        2026-02 moved_in_customers product=A 0
        2026-02 moved_in_customers product=B 1
        2026-02 moved_out_customers product=A 1
        2026-02 moved_out_customers product=B 0
        """)
  }
}
