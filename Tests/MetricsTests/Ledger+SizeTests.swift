import Testing

@testable import Ledgers
@testable import Metrics

/// Amounts beyond what can be added up.
struct LedgerSizeTests {
  private let tooLarge =
    "the amounts of this ledger are too large to be added up; are they in minor units twice?"

  @Test func `Rows that come to more than 2^55 minor units are a fault at the largest`() {
    let limit = Scenario(
      """
      date,customer,mrr
      2026-01-01,a,1
      2026-01-01,b,360287970189638.67
      """)
    #expect(limit.faults == "")
    let beyond = Scenario(
      """
      date,customer,mrr
      2026-01-01,a,1.02
      2026-01-01,b,360287970189638.67
      """)
    #expect(beyond.faults == "ledger.csv:3: \(tooLarge)")
  }

  @Test func `Many rows of 18 digits at a rate of 18 digits are a fault and no trap`() {
    let rows = (1...200).map { "2026-01-01,c\($0),9999999999999999.99,USD" }
    let scenario = Scenario(
      (["date,customer,mrr,currency"] + rows).joined(separator: "\n"),
      rates: "month,currency,rate\n2026-01,USD,999999999999999999")
    #expect(scenario.faults == "ledger.csv:2: \(tooLarge)")
  }

  @Test func `A rate of 18 digits beside one of 18 places is a fault and no trap`() throws {
    var scenario = Scenario(
      """
      date,customer,mrr,currency
      2026-01-01,a,1,KRW
      2026-01-01,b,1,KWD
      """,
      rates: """
        month,currency,rate
        2026-01,KRW,999999999999999999
        2026-01,KWD,0.000000000000000001
        """)
    scenario.currency = try #require(Currency("JPY"))
    #expect(scenario.faults == "ledger.csv:2: \(tooLarge)")
  }

  @Test func `Each currency is weighed at its own rate: many rupiah and few dollars are not too large`()
    throws
  {
    var scenario = Scenario(
      """
      date,customer,mrr,currency
      2026-01-01,a,100000000000,IDR
      2026-01-01,b,100,USD
      """, rates: "month,currency,rate\n2026-01,USD,16000")
    scenario.currency = try #require(Currency("IDR"))
    #expect(scenario.faults == "")
    #expect(try scenario.figures("mrr", in: "2026-01") == "2026-01 mrr 100001600000.00")
  }

  @Test func `Deals and targets beyond it are faults at the largest`() {
    let deals = (1...11).map {
      "acme,\($0 == 3 ? "9999999999999999.99" : "8999999999999999.99"),open,2026-05-01"
    }
    let scenario = Scenario(
      "date,customer,mrr\n2026-01-01,a,1",
      targets: """
        month,metric,target
        2026-02,expansion_mrr,0.000000000000000001
        2026-03,expansion_mrr,999999999999999999
        """, pipeline: (["customer,mrr,stage,close"] + deals).joined(separator: "\n"))
    #expect(
      scenario.faults == """
        pipeline.csv:4: \(tooLarge)
        targets.csv:3: \(tooLarge)
        """)
  }
}
