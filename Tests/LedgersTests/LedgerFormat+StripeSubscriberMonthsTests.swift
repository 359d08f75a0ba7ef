import Testing

@testable import Ledgers

@Suite struct StripeSubscriberMonthsTests {
  @Test func `The MRR of each subscriber at the end of each month`() {
    #expect(
      changes(
        """
        Customer ID,Customer,Customer Email,Currency,2026-01,2026-02,2026-03
        cus_a,"Acme, Inc.",ap@acme.example,usd,120.00,120.00,144.50
        cus_b,Bolt,,eur,0.00,90.00,0.00
        cus_c,Cora,,jpy,,,5000
        """)
          == """
          2: 2026-01-01 #0 cus_a/ 12000 USD
          2: 2026-03-01 #0 cus_a/ 14450 USD
          3: 2026-02-01 #1 cus_b/ 9000 EUR
          3: 2026-03-01 #1 cus_b/ 0 EUR
          4: 2026-03-01 #2 cus_c/ 5000 JPY
          """)
  }

  @Test func `A month left out is a fault here too`() {
    #expect(
      changes("Customer ID,Currency,2026-01,2026-03\ncus_a,usd,1,1")
        == "changes.csv:1:30: error: the column '2026-02' is missing before '2026-03'; "
        + "add it, months follow one another")
  }
}
