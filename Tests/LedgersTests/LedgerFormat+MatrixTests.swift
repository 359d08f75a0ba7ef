import Testing

@testable import Ledgers

@Suite struct MatrixTests {
  private func matrix(_ text: String) -> String { changes(text, SourceDescription(path: "m.csv")) }

  @Test func `Each change of a row is a row on the first day of its month`() {
    #expect(
      matrix(
        """
        customer,item,product,plan,quantity,currency,region,2026-01,2026-02,2026-03,2026-04
        acme,s1,Core,Team,5,EUR,North,100.00,100,120.50,0
        bolt,,Core,,,USD,South,,7,,7
        cora,,,,,,,,0,0.00,
        """)
          == """
          2: 2026-01-01 #0 acme/s1 Core Team 10000 ×5 EUR
          2: 2026-03-01 #0 acme/s1 Core Team 12050 ×5 EUR
          2: 2026-04-01 #0 acme/s1 Core Team 0 EUR
          3: 2026-02-01 #1 bolt/ Core 700 USD
          3: 2026-03-01 #1 bolt/ Core 0 USD
          3: 2026-04-01 #1 bolt/ Core 700 USD
          """)
  }

  @Test func `Rows of one customer add up, and one that stands twice is told`() {
    #expect(
      matrix("customer,plan,2026-01,2026-02\na,Basic,1,0\na,Pro,0,3\na,Pro,,3")
        == """
        m.csv:4: warning: the row repeats m.csv:3; remove one of the two
        2: 2026-01-01 #0 a/ Basic 100 EUR
        2: 2026-02-01 #0 a/ Basic 0 EUR
        3: 2026-02-01 #1 a/ Pro 300 EUR
        4: 2026-02-01 #2 a/ Pro 300 EUR
        """)
  }

  @Test func `The last month is told also where nothing changed in it, so that it counts as one`() {
    #expect(
      matrix("customer,2026-08,2026-09,2026-10\nacme,100,100,100\nbolt,50,60,0\ncog,1,0,0")
        == """
        2: 2026-08-01 #0 acme/ 10000 EUR
        2: 2026-10-01 #0 acme/ 10000 EUR
        3: 2026-08-01 #1 bolt/ 5000 EUR
        3: 2026-09-01 #1 bolt/ 6000 EUR
        3: 2026-10-01 #1 bolt/ 0 EUR
        4: 2026-08-01 #2 cog/ 100 EUR
        4: 2026-09-01 #2 cog/ 0 EUR
        """)
  }

  @Test func `Months may run from right to left`() {
    #expect(
      matrix("customer,2026-01,2025-12,2025-11\na,3,2,1")
        == """
        2: 2025-11-01 #0 a/ 100 EUR
        2: 2025-12-01 #0 a/ 200 EUR
        2: 2026-01-01 #0 a/ 300 EUR
        """)
  }

  @Test func `A month left out is a fault of the header`() {
    #expect(
      matrix("customer,2026-01,2026-02,2026-05\na,1,2,3")
        == "m.csv:1:26: error: the column '2026-03' is missing before '2026-05'; add it, months follow one another")
  }

  @Test func `A column that looks like a month and is none is a fault, not an attribute`() {
    #expect(
      matrix("customer,2026-12,2026-13\na,1,2")
        == "m.csv:1:18: error: '2026-13' is not a month; write it like 2026-10")
  }

  @Test func `A matrix without months says which columns it needs`() {
    #expect(
      changes("customer,MRR\na,1", SourceDescription(path: "m.csv", format: "matrix"))
        == "m.csv:1: error: the format matrix needs a column '2026-01'; add it")
  }

  @Test func `Cells are amounts that are not below 0`() {
    #expect(
      matrix("customer,2026-01,2026-02,2026-03\na,1,-2,n/a\n,1,1,1")
        == """
        m.csv:2:5: error: the MRR '-2' is below 0; write what the item brings, and 0 where it ends
        m.csv:2:8: error: 'n/a' is not an amount; write it like 1200.00
        m.csv:3:1: error: customer is empty; fill it in
        """)
  }

  @Test func `Wide tables may be in minor units and with decimal commas`() {
    #expect(
      changes("customer,2026-01\na,12050", SourceDescription(path: "m.csv", minorUnits: true))
        == "2: 2026-01-01 #0 a/ 12050 EUR")
    #expect(matrix("customer;2026-01\na;120,50") == "2: 2026-01-01 #0 a/ 12050 EUR")
  }
}
