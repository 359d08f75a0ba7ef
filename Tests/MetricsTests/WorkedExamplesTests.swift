import Testing

@testable import Ledgers

/// The worked examples of the definitions, each as it is printed there.
struct WorkedExamplesTests {
  @Test func `Upgrade: a plan from 100 to 150 is an expansion of 50, kind upsell`() throws {
    let scenario = Scenario(
      """
      date,customer,plan,mrr
      2026-01-01,acme,Basic,100
      2026-02-01,acme,Pro,150
      """)
    #expect(
      try scenario.movements() == """
        2026-01 acme new - Basic new 100.00
        2026-02 acme expansion - Basic transfer -100.00
        2026-02 acme expansion - Pro transfer 100.00
        2026-02 acme expansion - Pro upsell 50.00
        """)
    #expect(
      try scenario.figures("expansion_mrr upsell_mrr", in: "2026-02") == """
        2026-02 expansion_mrr 50.00
        2026-02 upsell_mrr 50.00
        """)
  }

  @Test func `Renewal: from 100 to 100 is no movement`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2027-01-01,acme,100
      """)
    #expect(try scenario.movements() == "2026-01 acme new - - new 100.00")
    #expect(try scenario.figures("expanded_customers", in: "2027-01") == "2027-01 expanded_customers 0")
  }

  @Test func `Cohort of a year: NRR is 113.0833 %, GRR 84.75 %`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,grows,400000
      2026-01-01,shrinks,400000
      2026-01-01,stays,285000
      2026-01-01,leaves,115000
      2026-05-01,grows,740000
      2026-07-01,shrinks,332000
      2026-09-01,leaves,0
      """, through: "2027-01")
    #expect(
      try scenario.figures("nrr grr", in: "2027-01") == """
        2027-01 nrr 135700000/120000000 113.0833%
        2027-01 grr 101700000/120000000 84.7500%
        """)
  }

  @Test func `Normalise: 100 × 100 a month and 50 × 600 a year are an MRR of 12,500`() throws {
    let monthly = (1...100).map { "m\($0),100,month,2026-01-01" }
    let yearly = (1...50).map { "y\($0),600,year,2026-01-01" }
    let scenario = Scenario((["customer,amount,interval,start"] + monthly + yearly).joined(separator: "\n"))
    #expect(try scenario.figures("mrr", in: "2026-01") == "2026-01 mrr 12500.00")
  }

  @Test func `Bridge: 1000 + 100 new + 50 expansion − 40 contraction − 60 churn − 5 fx = 1045`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr,currency
      2026-01-01,dollars,50,USD
      2026-01-01,grows,400,EUR
      2026-01-01,shrinks,300,EUR
      2026-01-01,leaves,60,EUR
      2026-01-01,stays,195,EUR
      2026-02-01,grows,450,EUR
      2026-02-01,shrinks,260,EUR
      2026-02-01,leaves,0,EUR
      2026-02-01,joins,100,EUR
      """,
      rates: """
        month,currency,rate
        2026-01,USD,0.90
        2026-02,USD,0.80
        """
    ) { $0.fx = .month }
    #expect(
      try scenario.figures(
        "opening_mrr new_mrr expansion_mrr contraction_mrr churned_mrr fx_mrr net_new_mrr mrr", in: "2026-02")
          == """
          2026-02 opening_mrr 1000.00
          2026-02 new_mrr 100.00
          2026-02 expansion_mrr 50.00
          2026-02 contraction_mrr 40.00
          2026-02 churned_mrr 60.00
          2026-02 fx_mrr -5.00
          2026-02 net_new_mrr 50.00
          2026-02 mrr 1045.00
          """)
  }

  @Test func `Lifecycle: Gold, a further Silver, both end, Gold again`() throws {
    let scenario = Scenario(
      """
      customer,product,quantity,amount,interval,start,end
      acme,Gold,4,2000,year,2026-01-01,2026-04-01
      acme,Silver,2,60,month,2026-02-01,2026-03-01
      acme,Gold,3,150,month,2026-06-01,
      """)
    #expect(
      try scenario.movements() == """
        2026-01 acme new Gold - new 166.67
        2026-02 acme expansion Silver - cross_sell 60.00
        2026-03 acme contraction Silver - removal -60.00
        2026-04 acme churn Gold - churn -166.67
        2026-06 acme reactivation Gold - reactivation 150.00
        """)
  }

  @Test func `Mixed: NRR is 69.6429 %, GRR 64.2857 %`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,A,500
      2026-01-01,B,1200
      2026-01-01,C,800
      2026-01-01,D,300
      2026-06-01,A,650
      2026-06-01,B,1000
      2026-06-01,C,0
      """, through: "2027-01")
    #expect(
      try scenario.figures("nrr grr logo_retention", in: "2027-01") == """
        2027-01 nrr 195000/280000 69.6429%
        2027-01 grr 180000/280000 64.2857%
        2027-01 logo_retention 3/4 75.0000%
        """)
  }

  @Test func `Round trip: 100, 150 and 120 within a year are a GRR of 100 % and an NRR of 120 %`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-05-01,acme,150
      2026-09-01,acme,120
      """, through: "2027-01")
    #expect(
      try scenario.figures("grr nrr", in: "2027-01") == """
        2027-01 grr 10000/10000 100.0000%
        2027-01 nrr 12000/10000 120.0000%
        """)
  }

  @Test func `Joiner: whoever came during the year is not in its NRR`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,A,1000
      2026-06-01,B,100
      2026-09-01,B,150
      """, through: "2027-01")
    #expect(try scenario.figures("nrr", in: "2027-01") == "2027-01 nrr 100000/100000 100.0000%")
  }

  @Test func `Price and volume: 10 seats at 20 and then 15 at 24 are seats 100 and price 60`() throws {
    let scenario = Scenario(
      """
      date,customer,product,quantity,mrr
      2026-01-01,acme,CRM,10,200
      2026-02-01,acme,CRM,15,360
      """)
    #expect(
      try scenario.movements() == """
        2026-01 acme new CRM - new 200.00
        2026-02 acme expansion CRM - price 60.00
        2026-02 acme expansion CRM - seats 100.00
        """)
  }

  @Test func `Swap: A at 100 ends as B at 150 starts, one expansion of 50 and both bridges close`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,acme,A,100
      2026-02-01,acme,A,0
      2026-02-01,acme,B,150
      """)
    #expect(
      try scenario.movements() == """
        2026-01 acme new A - new 100.00
        2026-02 acme expansion A - transfer -100.00
        2026-02 acme expansion B - cross_sell 50.00
        2026-02 acme expansion B - transfer 100.00
        """)
    #expect(
      try scenario.figures("opening_mrr expansion_mrr transfer_mrr mrr", in: "2026-02", by: "product") == """
        2026-02 opening_mrr product=A 100.00
        2026-02 opening_mrr product=B 0.00
        2026-02 expansion_mrr product=A 0.00
        2026-02 expansion_mrr product=B 50.00
        2026-02 transfer_mrr product=A -100.00
        2026-02 transfer_mrr product=B 100.00
        2026-02 mrr product=A 0.00
        2026-02 mrr product=B 150.00
        """)
  }

  @Test func `FX: 100 EUR at 1.10 and then at 1.05 move nothing, fx is −5.00 and NRR 100 %`() throws {
    let later = (2...13).map { "\(Month(2026, 1) + ($0 - 1)),EUR,1.05" }
    var scenario = Scenario(
      """
      date,customer,mrr,currency
      2026-01-01,acme,100,EUR
      """, rates: (["month,currency,rate", "2026-01,EUR,1.10"] + later).joined(separator: "\n"),
      through: "2027-01"
    ) { $0.fx = .month }
    scenario.currency = try #require(Currency("USD"))
    #expect(try scenario.movements() == "2026-01 acme new - - new 110.00")
    #expect(
      try scenario.figures("fx_mrr", in: "2026-02 2026-03") == """
        2026-02 fx_mrr -5.00
        2026-03 fx_mrr 0.00
        """)
    #expect(try scenario.figures("nrr", in: "2027-01") == "2027-01 nrr 10500/10500 100.0000%")
  }

  @Test func `Stickiness: of 140 booked in January 80 are there in April`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2025-12-01,A,100
      2025-12-01,B,200
      2025-12-01,C,50
      2026-01-01,A,150
      2026-01-01,B,260
      2026-01-01,C,80
      2026-04-01,B,230
      2026-04-01,C,0
      """)
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-04") == """
        2026-04 expansion_held_3 8000/14000 57.1429%
        """)
  }

  @Test func `Time zone: one instant is January in Los Angeles and February in UTC`() throws {
    var scenario = Scenario(
      """
      date,customer,mrr
      2026-02-01T07:00Z,acme,100
      """)
    #expect(try scenario.movements() == "2026-02 acme new - - new 100.00")
    scenario.zone = Zone(name: "America/Los_Angeles", initialOffset: -8 * 3_600)
    #expect(try scenario.movements() == "2026-01 acme new - - new 100.00")
  }

  @Test func `Coverage: a pipeline of 9,000 over a target of 3,000 is 3.0 ×`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      """,
      targets: """
        month,metric,target
        2026-02,expansion_mrr,3000
        """,
      pipeline: """
        customer,mrr,stage,close
        acme,9000,open,2026-03-15
        """)
    #expect(
      try scenario.figures("pipeline_coverage", in: "2026-01") == """
        2026-01 pipeline_coverage 900000/300000 3.0000×
        """)
  }

  @Test func `Negative: an MRR below 0 is an error that names the row`() {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-02-01,acme,-20
      """)
    #expect(
      scenario.faults == """
        ledger.csv:3:17: error: the MRR '-20' is below 0; write what the item brings, and 0 where it ends
        """)
  }
}
