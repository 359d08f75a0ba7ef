import Testing

@testable import Ledgers
@testable import Metrics

/// Traps of exports that only figures show.
@Suite struct FieldTrapsTests {
  @Test(arguments: [
    """
    2026-03-01 00:00:00,Core,basic,c,si_1,eur,-10000,-10
    2026-03-01 00:00:00,Core,pro,c,si_1,eur,15000,10
    """,
    """
    2026-03-01 00:00:00,Core,pro,c,si_1,eur,15000,10
    2026-03-01 00:00:00,Core,basic,c,si_1,eur,-10000,-10
    """,
    """
    2026-03-01 00:00:00,Core,basic,c,si_1,eur,-10000,-10
    2026-03-01 00:00:00,Core,pro,c,si_2,eur,15000,10
    """,
  ])
  func `A price swap that arrives as end and start is an upsell, not churn and new`(swap: String) throws {
    let scenario = Scenario(
      """
      event_timestamp,product_id,price_id,customer_id,subscription_item_id,currency,mrr_change,quantity_change
      2026-01-01 00:00:00,Core,basic,c,si_1,eur,10000,10
      \(swap)
      """
    ) { $0.grain = .day }
    #expect(
      try scenario.movements() == """
        2026-01 c new Core basic new 100.00
        2026-03 c expansion Core basic transfer -100.00
        2026-03 c expansion Core pro transfer 100.00
        2026-03 c expansion Core pro upsell 50.00
        """)
  }

  @Test func `A product migration of one customer is a transfer, not churn and new`() throws {
    let scenario = Scenario(
      """
      customer,item,product,amount,start,end
      c,s1,Classic,100.00,2026-01-01,2026-03-10
      c,s2,Cloud,110.00,2026-03-10,
      """
    ) { $0.grain = .day }
    #expect(
      try scenario.movements() == """
        2026-01 c new Classic - new 100.00
        2026-03 c expansion Classic - transfer -100.00
        2026-03 c expansion Cloud - cross_sell 10.00
        2026-03 c expansion Cloud - transfer 100.00
        """)
  }

  @Test func `A renewal invoiced without a gap is no movement; one invoiced late is churn and reactivation`() throws {
    let lines = """
      customer,amount,service_start,service_end
      punctual,1200,2025-01-01,2026-01-01
      punctual,1200,2026-01-01,2027-01-01
      late,1200,2025-01-30,2026-01-30
      late,1200,2026-02-03,2027-02-03
      """
    #expect(
      try Scenario(lines, through: "2026-03").movements() == """
        2025-01 late new - - new 100.00
        2025-01 punctual new - - new 100.00
        2026-01 late churn - - churn -100.00
        2026-02 late reactivation - - reactivation 100.00
        """)
  }

  @Test func `A credit by days at a cancellation is churn in full, in its month`() throws {
    let scenario = Scenario(
      """
      customer,item,amount,service_start,service_end,type
      c,s,1200,2026-01-01,2027-01-01,subscription
      c,s,-542.47,2026-07-20,2027-01-01,proration
      """, through: "2027-01")
    #expect(
      try scenario.movements() == """
        2026-01 c new - - new 100.00
        2026-07 c churn - - churn -100.00
        """)
  }

  @Test func `A change at a month's edge falls into the month of the site's zone`() throws {
    let ledger = """
      event_timestamp,currency,mrr_change,customer_id,subscription_item_id
      2025-12-01 00:00:00,eur,10000,c,s
      2026-01-31 23:30:00,eur,5000,c,s
      """
    var berlin = Scenario(ledger, through: "2026-02")
    berlin.zone = Zone(name: "Europe/Berlin", initialOffset: 3_600)
    #expect(try berlin.movements().contains("2026-02 c expansion"))
    #expect(try Scenario(ledger, through: "2026-02").movements().contains("2026-01 c expansion"))
  }

  @Test func `Quantities of deltas part a change into seats and price`() throws {
    let scenario = Scenario(
      """
      date,customer,item,product,delta,quantity_change
      2026-01-01,c,s,Core,100,10
      2026-02-01,c,s,Core,56,2
      """)
    #expect(
      try scenario.movements() == """
        2026-01 c new Core - new 100.00
        2026-02 c expansion Core - price 36.00
        2026-02 c expansion Core - seats 20.00
        """)
  }
}
