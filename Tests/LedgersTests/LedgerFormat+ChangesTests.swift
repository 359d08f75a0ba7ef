import Testing

@testable import Ledgers

@Suite struct ChangesTests {
  @Test func `A ledger of changes becomes rows`() {
    #expect(
      changes(
        """
        date,customer,item,product,plan,quantity,mrr,discount,currency,kind,owner,note
        2026-01-05,acme,s1,Core,Team,10,1200.00,12.5,EUR,,,
        2026-02-01,acme,s1,Core,Team,12.5,1440,,USD,seats,kim,called twice
        2026-03-01,bolt,,Core,,,99.995,,,,,
        2026-03-02,bolt,,Core,,,0,,,,,
        """)
          == """
          2: 2026-01-05 #0 acme/s1 Core Team 120000 -1250 ×10 EUR
          3: 2026-02-01 #0 acme/s1 Core Team 144000 ×125e-1 USD seats
          4: 2026-03-01 #1 bolt/ Core 10000 EUR
          5: 2026-03-02 #1 bolt/ Core 0 EUR
          """)
  }

  @Test func `A header without rows is a ledger without rows`() {
    let reading = Files("date,customer,mrr\n").reading
    #expect(reading.text.isEmpty)
    #expect(reading.ledger.rowCount == 0 && reading.ledger.sources.map(\.records) == [0])
  }

  @Test func `Without an item the customer's product is the item`() {
    #expect(
      changes(
        """
        date,customer,product,mrr
        2026-01-01,acme,Core,10
        2026-01-01,acme,Extra,5
        2026-01-01,bolt,Core,7
        2026-02-01,acme,Core,11
        """)
          == """
          2: 2026-01-01 #0 acme/ Core 1000 EUR
          3: 2026-01-01 #1 acme/ Extra 500 EUR
          4: 2026-01-01 #2 bolt/ Core 700 EUR
          5: 2026-02-01 #0 acme/ Core 1100 EUR
          """)
  }

  @Test func `Owners and notes are kept where they stand`() {
    let ledger = Files(
      """
      date,customer,mrr,owner,note
      2026-01-01,acme,10,,
      2026-02-01,acme,11,kim,"a ""big"" step"
      2026-03-01,acme,12,kim,
      """
    ).reading.ledger
    let part = ledger.part(of: 0)
    #expect((0..<3).map { part.owners[$0] } == [nil, "kim", "kim"])
    #expect((0..<3).map { part.notes[$0] } == [nil, "a \"big\" step", nil])
    #expect(part.notes.count == 1)
  }

  @Test func `The first row of products, plans and currencies is what index zero and the site say`() {
    let ledger = Files("date,customer,mrr,plan\n2026-01-01,acme,1,Team").reading.ledger
    #expect(ledger.products[0] == "" && ledger.plans[0] == "" && ledger.plans[1] == "Team")
    #expect(ledger.currencies == [.euro])
  }
}
