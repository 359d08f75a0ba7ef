import Testing

@testable import Ledgers

@Suite struct PlainTextTests {
  private func postings(_ text: String, currency: Currency? = nil) -> String {
    changes(text, SourceDescription(path: "p.csv", currency: currency))
  }

  @Test func `A register of hledger is the revenue of each month, by customer and product of the account`() {
    #expect(
      postings(
        """
        "txnidx","date","code","description","account","amount","total"
        "1","2026-01-31","","Acme | January","Revenue:Subscriptions:Core:acme","EUR -100.00","EUR -100.00"
        "2","2026-02-28","","Acme | February","Revenue:Subscriptions:Core:acme","EUR -100.00","EUR -200.00"
        "3","2026-03-31","","Acme | March","Revenue:Subscriptions:Core:acme","EUR -120.00","EUR -320.00"
        "3","2026-03-31","","Acme | March","Revenue:Subscriptions:Extra:acme","-50.00 USD","EUR -320.00, -50.00 USD"
        """)
          == """
          2: 2026-01-01 #0 acme/ Core 10000 EUR
          2: 2026-02-01 #0 acme/ Core 0 EUR
          3: 2026-02-01 #0 acme/ Core 10000 EUR
          3: 2026-03-01 #0 acme/ Core 0 EUR
          4: 2026-03-01 #0 acme/ Core 12000 EUR
          4: 2026-04-01 #0 acme/ Core 0 EUR
          5: 2026-03-01 #1 acme/ Extra 5000 USD
          5: 2026-04-01 #1 acme/ Extra 0 USD
          """)
  }

  @Test func `Postings of hledger's print bear tags; those of other accounts are left out`() {
    #expect(
      postings(
        """
        "txnidx","date","date2","status","code","description","comment","account","amount","commodity","credit","debit",\
        "posting-status","posting-comment"
        "1","2026-01-31","","","","Acme","","Assets:Receivable","119.00","EUR","","119.00","",""
        "1","2026-01-31","","","","Acme","","Revenue:Subscriptions","-100.00","EUR","100.00","","","customer:acme, \
        product:Core, plan:Team"
        "1","2026-01-31","","","","Acme","","Liabilities:VAT","-19.00","EUR","19.00","","",""
        "2","2026-01-31","","","","Bolt","see contract, customer:Bolt Ltd
        booked late","Revenue:Subscriptions","-40.00","USD","40.00","","",""
        """)
          == """
          3: 2026-01-01 #0 acme/ Core Team 10000 EUR
          3: 2026-02-01 #0 acme/ Core Team 0 EUR
          5: 2026-01-01 #1 Bolt Ltd/ Subscriptions 4000 USD
          5: 2026-02-01 #1 Bolt Ltd/ Subscriptions 0 USD
          """)
  }

  @Test func `A query of Beancount names customer and product in columns of its own`() {
    #expect(
      postings(
        """
        date,account,amount,customer,product
        2026-01-31,Income:Subscriptions,-100.00 EUR,acme,Core
        2026-01-31,Income:Subscriptions, 10.00 EUR,acme,Core
        2026-01-31,Income:Subscriptions,"-1,200.00 USD",bolt,Core
        """)
          == """
          2: 2026-01-01 #0 acme/ Core 10000 EUR
          2: 2026-02-01 #0 acme/ Core -0 EUR
          3: 2026-01-01 #0 acme/ Core 9000 EUR
          3: 2026-02-01 #0 acme/ Core 0 EUR
          4: 2026-01-01 #1 bolt/ Core 120000 USD
          4: 2026-02-01 #1 bolt/ Core 0 USD
          """.replacing("-0 EUR", with: "0 EUR"))
  }

  @Test func `A currency may stand in a column, or be the source's`() {
    #expect(
      postings("date,account,amount,currency\n2026-01-31,Income:Core:acme,-1000,JPY").hasPrefix(
        "2: 2026-01-01 #0 acme/ Core 1000 JPY"))
    #expect(
      postings("date,account,amount\n2026-01-31,Income:Core:acme,-10", currency: Currency("USD")).hasPrefix(
        "2: 2026-01-01 #0 acme/ Core 1000 USD"))
  }

  @Test func `A posting that names no customer, no currency in use or no amount is a fault`() {
    #expect(
      postings(
        """
        date,account,amount
        2026-01-31,Income:Subscriptions,-10 EUR
        2026-01-31,Income:Core:acme,-10 Beans
        2026-01-31,Income:Core:acme,"-10 EUR, -5 USD"
        2026-01-31,,-10 EUR
        2026-01-31,Income:Core:bolt,10 EUR
        """)
          == """
          p.csv:2:12: error: customer is empty; fill it in
          p.csv:3:29: error: '-10 Beans' is not a currency in use; write the three letters of ISO 4217, like EUR
          p.csv:4:29: error: '-10 EUR, -5 USD' is not an amount; write it like 1200.00
          p.csv:5:12: error: account is empty; fill it in
          p.csv:6: error: the changes of the item 'Core' of 'bolt' add up to -10.00 here; \
          add what it ran at before the file begins, or correct the change; a credit has the period of what it credits
          6: 2026-01-01 #0 bolt/ Core 0 EUR
          6: 2026-02-01 #0 bolt/ Core 0 EUR
          """)
  }

  @Test func `Amounts are read as they are written in many ways`() throws {
    let read = { (text: String) in
      PostedAmount(text).map { "\($0.number.plain) \($0.commodity)" } ?? "none"
    }
    #expect(
      [
        "12", "-12.50", "EUR -12.50", "-12.50 EUR", "-EUR 12.50", "$-1,200.00", "-$1,200.00", "1.200,50 €",
        "1 200,50 €",
        "1.200", "12,5 EUR", "1,234,567.8", "EUR12.00",
      ].map(read) == [
        "12 ", "-12.50 ", "-12.50 EUR", "-12.50 EUR", "-12.50 EUR", "-1200.00 $", "-1200.00 $", "1200.50 €",
        "1200.50 €",
        "1.200 ", "12.5 EUR", "1234567.8 ", "12.00 EUR",
      ])
    #expect(
      ["", "EUR", "-", "1,2,3", "1,200", "-1,100 KWD", "12,34,567.0", "1.2.3", "12 EUR @ 1.1 USD", "1-2", ".", "12."]
        .map(read)
        == Array(repeating: "none", count: 12))
  }

  @Test func `A dollar is the source's own where it has one`() {
    let text = "date,account,amount\n2026-01-31,Income:Core:acme,$-10"
    #expect(postings(text, currency: Currency("CAD")).contains(" CAD"))
    #expect(postings(text).contains(" USD"))
  }
}
