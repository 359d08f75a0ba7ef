import Testing

@testable import Ledgers

@Suite struct MovementsTests {
  private func movements(_ text: String) -> String { changes(text, SourceDescription(path: "m.csv")) }

  @Test func `Deltas add up to what an item runs at, and so do changes of its quantity`() {
    #expect(
      movements(
        """
        date,customer,item,product,plan,delta,quantity_change,currency,kind
        2026-01-01,acme,s1,Core,Team,1000.00,10,EUR,
        2026-02-15,acme,s1,Core,Team,200,2,EUR,seats
        2026-03-01,acme,s1,Core,Team,-300.00,-3,EUR,seats
        2026-04-01,acme,s1,Core,Team,-900,-9,EUR,
        2026-05-01,acme,s1,Core,Team,50,1,EUR,
        2026-01-01,bolt,,Core,,99.995,,JPY,
        2026-02-01,bolt,,Core,,+0.5,,JPY,price
        """)
          == """
          2: 2026-01-01 #0 acme/s1 Core Team 100000 ×10 EUR
          3: 2026-02-15 #0 acme/s1 Core Team 120000 ×12 EUR seats
          4: 2026-03-01 #0 acme/s1 Core Team 90000 ×9 EUR seats
          5: 2026-04-01 #0 acme/s1 Core Team 0 EUR
          6: 2026-05-01 #0 acme/s1 Core Team 5000 ×1 EUR
          7: 2026-01-01 #1 bolt/ Core 100 JPY
          8: 2026-02-01 #1 bolt/ Core 101 JPY price
          """)
  }

  @Test func `A shuffled file says the same`() {
    #expect(
      movements(
        """
        date,customer,delta
        2026-03-01,a,-30
        2026-01-01,a,100
        2026-02-01,a,5.50
        """)
          == """
          2: 2026-03-01 #0 a/ 7550 EUR
          3: 2026-01-01 #0 a/ 10000 EUR
          4: 2026-02-01 #0 a/ 10550 EUR
          """)
  }

  @Test func `Rows of one instant are one step, of which only the end may not be below 0`() {
    #expect(
      movements(
        """
        date,customer,delta
        2026-01-01,a,100
        2026-02-01,a,-150
        2026-02-01,a,60
        2026-02-01,a,-5
        """)
          == """
          2: 2026-01-01 #0 a/ 10000 EUR
          3: 2026-02-01 #0 a/ 0 EUR
          4: 2026-02-01 #0 a/ 1000 EUR
          5: 2026-02-01 #0 a/ 500 EUR
          """)
  }

  @Test(arguments: [
    "2026-02-01,a,s1,Basic,-100,-4,EUR\n2026-02-01,a,s1,Pro,150,5,EUR",
    "2026-02-01,a,s1,Pro,150,5,EUR\n2026-02-01,a,s1,Basic,-100,-4,EUR",
  ])
  func `A swap of plans within one item ends at the new plan, whichever stands first`(rows: String) {
    let text = "date,customer,item,plan,delta,quantity_change,currency\n2026-01-01,a,s1,Basic,100,4,EUR\n" + rows
    #expect(movements(text).hasSuffix("4: 2026-02-01 #0 a/s1 Pro 15000 ×5 EUR"))
  }

  @Test(arguments: ["2026-02-01,a,-100,EUR\n2026-02-01,a,110,USD", "2026-02-01,a,110,USD\n2026-02-01,a,-100,EUR"])
  func `An item may go on in another currency`(rows: String) {
    #expect(
      movements("date,customer,delta,currency\n2026-01-01,a,100,EUR\n" + rows)
        .hasSuffix("4: 2026-02-01 #0 a/ 11000 USD"))
  }

  @Test func `An item in two currencies at once is a fault, told once`() {
    #expect(
      Files("date,customer,item,delta,currency\n2026-01-01,a,s1,100,EUR\n2026-02-01,a,s1,10,USD\n2026-03-01,a,s1,1,EUR")
        .reading.faults == [
          "changes.csv:3: error: the item 's1' of 'a' runs in EUR and in USD at once here; "
            + "give each currency an item of its own"
        ])
  }

  @Test func `Deltas that add up to less than nothing are a fault where they first do`() {
    let files = Files(
      """
      date,customer,item,product,delta
      2026-01-01,a,s1,Core,100
      2026-02-01,a,s1,Core,-100.01
      2026-03-01,a,s1,Core,-1
      2026-02-01,b,,Core,-5
      """, SourceDescription(path: "m.csv"))
    #expect(
      files.reading.faults == [
        "m.csv:3: error: the changes of the item 's1' of 'a' add up to -0.01 here; "
          + "add what it ran at before the file begins, or correct the change; a credit has the period of what it credits",
        "m.csv:5: error: the changes of the item 'Core' of 'b' add up to -5.00 here; "
          + "add what it ran at before the file begins, or correct the change; a credit has the period of what it credits",
      ])
  }

  @Test func `Openings may stand in a ledger of changes`() {
    var files = Files()
    files.ledger = [
      (
        SourceDescription(path: "opening.csv"),
        "date,customer,item,plan,quantity,mrr\n2026-01-01,a,s1,Team,10,100\n2026-01-01,b,s2,Team,1,7"
      ),
      (
        SourceDescription(path: "m.csv"),
        "date,customer,item,plan,delta,quantity_change\n2026-02-01,a,s1,Team,-40,-4\n2026-02-01,a,s1,Team,5,"
      ),
    ]
    #expect(
      files.reading.text == """
        2: 2026-01-01 #0 a/s1 Team 10000 ×10 EUR
        3: 2026-01-01 #1 b/s2 Team 700 ×1 EUR
        2: 2026-02-01 #0 a/s1 Team 6000 ×6 EUR
        3: 2026-02-01 #0 a/s1 Team 6500 EUR
        """)
  }

  @Test func `A quantity is known while every row tells its change, and anew after an end`() {
    #expect(
      movements(
        """
        date,customer,delta,quantity_change
        2026-01-01,a,10,1
        2026-02-01,a,10,
        2026-03-01,a,10,1
        2026-04-01,a,-30,
        2026-05-01,a,5,2
        """)
          == """
          2: 2026-01-01 #0 a/ 1000 ×1 EUR
          3: 2026-02-01 #0 a/ 2000 EUR
          4: 2026-03-01 #0 a/ 3000 EUR
          5: 2026-04-01 #0 a/ 0 EUR
          6: 2026-05-01 #0 a/ 500 ×2 EUR
          """)
  }

  @Test func `Two sources of deltas add up too, and those of another entity do not`() {
    var files = Files()
    let text = "date,customer,delta\n2026-01-01,a,10"
    files.ledger = [
      (SourceDescription(path: "1.csv"), text),
      (SourceDescription(path: "2.csv"), text.replacing("01-01", with: "02-01")),
      (SourceDescription(path: "3.csv", entity: "emea"), text),
    ]
    #expect(
      files.reading.text == """
        2: 2026-01-01 #0 a/ 1000 EUR
        2: 2026-02-01 #0 a/ 2000 EUR
        2: 2026-01-01 #1 a/ 1000 EUR
        """)
  }

  @Test func `A row of no change says nothing; one of the quantity alone does`() {
    #expect(
      movements("date,customer,delta,quantity_change\n2026-01-01,a,0,\n2026-01-01,b,0,5\n2026-02-01,b,10,0")
        == """
        3: 2026-01-01 #0 b/ 0 EUR
        4: 2026-02-01 #0 b/ 1000 ×5 EUR
        """)
  }
}
