import Testing

@testable import Ledgers
@testable import Metrics

/// What a customer pays for one product, over all its items.
struct PositionTests {
  private let header = "date,customer,item,product,plan,quantity,mrr,discount,currency\n"

  private func lines(_ rows: String, in month: String = "2026-02") throws -> String {
    let rates = """
      month,currency,rate
      2026-01,USD,0.5
      2026-01,JPY,0.006
      """
    let scenario = Scenario(header + rows, rates: rates)
    return try scenario.movements().split(separator: "\n").filter { $0.hasPrefix(month) }
      .map { String($0.dropFirst(8)) }.joined(separator: "\n")
  }

  @Test func `Items of one product are one position: their MRR and seats add up`() throws {
    // 10 seats at 100.00 and 5 at 50.00; then 10 and 20: 15 more of 15 are 150.00 seats.
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,,10,100,,EUR
        2026-01-01,acme,i2,CRM,,5,50,,EUR
        2026-02-01,acme,i2,CRM,,20,230,,EUR
        """) == """
          acme expansion CRM - price 30.00
          acme expansion CRM - seats 150.00
          """)
  }

  @Test func `Moving MRR between items of one product is nothing`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,,,100,,EUR
        2026-02-01,acme,i1,CRM,,,0,,EUR
        2026-02-01,acme,i2,CRM,,,100,,EUR
        """) == "")
  }

  @Test func `A position's quantity is known only if every item's is`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,,10,100,,EUR
        2026-01-01,acme,i2,CRM,,,50,,EUR
        2026-02-01,acme,i1,CRM,,20,200,,EUR
        """) == "acme expansion CRM - price 100.00")
  }

  @Test func `An item at 0 is not part of the position: its unknown quantity does not matter`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,,10,100,,EUR
        2026-01-01,acme,i2,CRM,,,0,7,EUR
        2026-02-01,acme,i1,CRM,,20,200,,EUR
        """) == "acme expansion CRM - seats 100.00")
  }

  @Test func `The plan is that of the largest item`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,Basic,,100,,EUR
        2026-01-01,acme,i2,CRM,Pro,,60,,EUR
        2026-02-01,acme,i2,CRM,Pro,,120,,EUR
        """) == """
          acme expansion CRM Basic transfer -160.00
          acme expansion CRM Pro transfer 160.00
          acme expansion CRM Pro upsell 60.00
          """)
  }

  @Test func `The largest item is the largest after conversion`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,Basic,,100,,EUR
        2026-01-01,acme,i2,CRM,Pro,,190,,USD
        """, in: "2026-01") == "acme new CRM Basic new 195.00")
  }

  @Test func `Between items of one size the latest row has the plan, and of one instant the later line`()
    throws
  {
    #expect(
      try lines(
        """
        2026-01-02,acme,i1,CRM,Late,,100,,EUR
        2026-01-01,acme,i2,CRM,Early,,100,,EUR
        """, in: "2026-01") == "acme new CRM Late new 200.00")
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,First,,100,,EUR
        2026-01-01,acme,i2,CRM,Second,,100,,EUR
        """, in: "2026-01") == "acme new CRM Second new 200.00")
  }

  @Test func `Items of several currencies are added before they are rounded, once`() throws {
    // 0.01 USD twice is 0.005 + 0.005 EUR = 0.01, where each alone would round up.
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,,,0.01,,USD
        2026-01-01,acme,i2,CRM,,,0.01,,USD
        """, in: "2026-01") == "acme new CRM - new 0.01")
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,,,0.01,,USD
        2026-01-01,acme,i2,CRM,,,1,,JPY
        """, in: "2026-01") == "acme new CRM - new 0.01")
  }

  @Test func `A row gives all attributes of its item: what it leaves out is gone`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,Pro,10,100,,EUR
        2026-02-01,acme,i1,CRM,,,100,,EUR
        """) == """
          acme none CRM - transfer 100.00
          acme none CRM Pro transfer -100.00
          """)
  }

  @Test func `Quantities add exactly, and are unknown beyond 18 digits`() {
    #expect(ExactDecimal(15, places: 1).adding(ExactDecimal(25, places: 2)) == ExactDecimal(175, places: 2))
    #expect(ExactDecimal(.max).adding(ExactDecimal(1)) == nil)
    #expect(ExactDecimal(1, places: 18).adding(ExactDecimal(100_000_000_000_000_000)) == nil)
  }
}
