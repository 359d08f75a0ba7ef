import Testing

@testable import Ledgers

@Suite struct PeriodsTests {
  private func periods(_ text: String) -> String { changes(text, SourceDescription(path: "periods.csv")) }

  @Test func `A period is an item with a row at its start and one of 0 at its end`() {
    #expect(
      periods(
        """
        customer,item,product,plan,quantity,amount,interval,start,end,currency,discount,kind
        acme,s1,Core,Team,10,1200,year,2025-01-01,2026-01-01,EUR,5,
        acme,s1,Core,Team,12,1500,annual,2026-01-01,,EUR,,seats
        bolt,,Core,,,90,quarter,2026-02-01,2026-03-01,JPY,,price
        """)
          == """
          2: 2025-01-01 #0 acme/s1 Core Team 10000 -500 ×10 EUR
          2: 2026-01-01 #0 acme/s1 Core Team 0 EUR
          3: 2026-01-01 #1 acme/s1 Core Team 12500 ×12 EUR seats
          4: 2026-02-01 #2 bolt/ Core 30 JPY price
          4: 2026-03-01 #2 bolt/ Core 0 JPY
          """)
  }

  @Test func `Amounts are brought to a month and rounded once`() {
    #expect(
      periods(
        """
        customer,amount,interval,start
        a,100,,2026-01-01
        b,600,year,2026-01-01
        c,10,2 weeks,2026-01-01
        d,1,daily,2026-01-01
        e,500,year,2026-01-01
        """)
          == """
          2: 2026-01-01 #0 a/ 10000 EUR
          3: 2026-01-01 #1 b/ 5000 EUR
          4: 2026-01-01 #2 c/ 2167 EUR
          5: 2026-01-01 #3 d/ 3042 EUR
          6: 2026-01-01 #4 e/ 4167 EUR
          """)
  }

  @Test func `A period that ends where it starts brings nothing`() {
    #expect(periods("customer,amount,start,end\na,100,2026-01-01,2026-01-01") == "")
  }

  @Test func `A start may be a timestamp`() {
    #expect(
      periods("customer,amount,start,end\na,100,2026-01-01T06:00Z,2026-02-01T00:00Z")
        == """
        2: 2026-01-01 +21600.0s #0 a/ 10000 EUR
        2: 2026-02-01 #0 a/ 0 EUR
        """)
  }

  @Test func `Items of periods and of changes in one account are not one`() {
    var files = Files()
    files.ledger = [
      (SourceDescription(path: "p.csv"), "customer,item,amount,start\na,s1,1,2026-01-01"),
      (SourceDescription(path: "c.csv"), "date,customer,item,mrr\n2026-02-01,a,s1,2"),
    ]
    #expect(files.reading.text == "2: 2026-01-01 #0 a/s1 100 EUR\n2: 2026-02-01 #1 a/s1 200 EUR")
  }
}
