import Testing

@testable import Ledgers

@Suite struct InvoicesTests {
  /// The rows of lines whose columns are customer, item, product, amount, service_start, service_end, type.
  private func lines(_ lines: String...) -> String {
    invoices("customer,item,product,amount,service_start,service_end,type\n" + lines.joined(separator: "\n"))
  }

  private func invoices(_ text: String) -> String { changes(text, SourceDescription(path: "i.csv")) }

  @Test func `The amount of a line is MRR from start to end of its service period`() {
    #expect(
      invoices(
        """
        customer,item,product,plan,quantity,amount,service_start,service_end,currency,tax,type
        acme,s1,Core,Team,10,1000.00,2026-01-01,2026-02-01,EUR,190.00,subscription
        acme,s1,Core,Team,12,1200.00,2026-02-01,2026-03-01,EUR,228.00,subscription
        bolt,,Core,,,1200,2026-01-15,2027-01-15,USD,,
        """)
          == """
          2: 2026-01-01 #0 acme/s1 Core Core Team 100000 ×10 EUR
          2: 2026-02-01 #0 acme/s1 Core Core Team 0 EUR
          3: 2026-02-01 #0 acme/s1 Core Core Team 120000 ×12 EUR
          3: 2026-03-01 #0 acme/s1 Core Core Team 0 EUR
          4: 2026-01-15 #1 bolt/ Core 10000 USD
          4: 2027-01-15 #1 bolt/ Core 0 USD
          """)
  }

  /// What a line of 1,200.00 between two days brings a month in cents, and when it ends.
  private func month(_ start: String, _ end: String) -> String {
    let reading = Files("customer,amount,service_start,service_end\na,1200.00,\(start),\(end)").reading
    let rows = reading.inFileOrder.map(\.row)
    return rows.count == 2 ? "\(rows[0].mrr) until \(rows[1].moment.day)" : "\(rows.count) rows"
  }

  @Test func `Whole months divide the amount, also prepayments of years and months of other lengths`() {
    #expect(month("2026-01-01", "2026-02-01") == "120000 until 2026-02-01")
    #expect(month("2026-01-01", "2026-04-01") == "40000 until 2026-04-01")
    #expect(month("2026-03-15", "2027-03-15") == "10000 until 2027-03-15")
    #expect(month("2026-01-01", "2028-01-01") == "5000 until 2028-01-01")
    #expect(month("2026-01-01", "2029-01-01") == "3333 until 2029-01-01")
    #expect(month("2026-01-31", "2026-02-28") == "120000 until 2026-02-28")
    #expect(month("2026-02-28", "2026-03-31") == "120000 until 2026-03-31")
    #expect(month("2024-02-29", "2025-02-28") == "10000 until 2025-02-28")
  }

  @Test func `An end that only makes whole months when it is counted in is counted in`() {
    #expect(month("2026-01-01", "2026-01-31") == "120000 until 2026-02-01")
    #expect(month("2026-01-01", "2026-12-31") == "10000 until 2027-01-01")
    #expect(month("2026-01-15", "2026-02-14") == "120000 until 2026-02-15")
    #expect(month("2026-01-01", "2026-01-31T23:59:59") == "120000 until 2026-02-01")
  }

  @Test func `All ends of a file are counted in or none, as most of its months say`() {
    #expect(
      lines(
        "a,,Core,100,2026-01-01,2026-01-31,", "a,,Core,50,2026-02-01,2026-02-14,", "a,,Core,50,2026-02-15,2026-02-28,",
        "w,,Core,10,2026-01-26,2026-02-01,")
          == """
          2: 2026-01-01 #0 a/ Core 10000 EUR
          2: 2026-02-01 #0 a/ Core 0 EUR
          3: 2026-02-01 #0 a/ Core 10000 EUR
          3: 2026-02-15 #0 a/ Core 0 EUR
          4: 2026-02-15 #0 a/ Core 10000 EUR
          4: 2026-03-01 #0 a/ Core 0 EUR
          5: 2026-01-26 #1 w/ Core 4333 EUR
          5: 2026-02-02 #1 w/ Core 0 EUR
          """)
    // A credit from the second day on does not make its end one that is counted in.
    #expect(
      lines("b,s1,P,100,2026-01-01,2026-02-01,", "b,s1,P,-96.77,2026-01-02,2026-02-01,credit")
        == """
        2: 2026-01-01 #0 b/s1 P P 10000 EUR
        2: 2026-02-01 #0 b/s1 P P 0 EUR
        3: 2026-01-02 #0 b/s1 P P 0 EUR
        3: 2026-02-01 #0 b/s1 P P 0 EUR
        """)
  }

  @Test func `Seven days are a week; other lengths are months and parts of a month`() {
    #expect(month("2026-01-05", "2026-01-12") == "520000 until 2026-01-12")
    #expect(month("2026-01-15", "2026-02-01") == "218824 until 2026-02-01")  // 1200 ÷ (17/31)
    #expect(month("2026-01-15", "2026-03-01") == "80000 until 2026-03-01")  // 1200 ÷ (1 + 14/28)
  }

  @Test func `Timestamps count by their days, also where clocks change between them`() {
    var files = Files(
      "customer,amount,service_start,service_end\na,60,2026-03-15T22:30:00Z,2026-04-15T22:30:00Z",
      SourceDescription(path: "i.csv"))
    files.zone = .berlin
    #expect(
      files.reading.text == """
        2: 2026-03-15 +84600.0s #0 a/ 6000 EUR
        2: 2026-04-16 +1800.0s #0 a/ 0 EUR
        """)
  }

  @Test func `A renewal at another price is one step, and a gap between lines is a gap`() {
    #expect(
      lines(
        "a,,Core,100,2026-01-01,2026-02-01,", "a,,Core,110,2026-02-01,2026-03-01,",
        "a,,Core,110,2026-03-04,2026-04-04,")
          == """
          2: 2026-01-01 #0 a/ Core 10000 EUR
          2: 2026-02-01 #0 a/ Core 0 EUR
          3: 2026-02-01 #0 a/ Core 11000 EUR
          3: 2026-03-01 #0 a/ Core 0 EUR
          4: 2026-03-04 #0 a/ Core 11000 EUR
          4: 2026-04-04 #0 a/ Core 0 EUR
          """)
  }

  @Test func `A negative line cancels the line that it is for`() {
    #expect(
      lines("a,s,Core,100,2026-01-01,2026-02-01,", "a,s,Core,-100,2026-01-01,2026-02-01,credit note")
        == """
        2: 2026-01-01 #0 a/s Core Core 10000 EUR
        2: 2026-02-01 #0 a/s Core Core 0 EUR
        3: 2026-01-01 #0 a/s Core Core 0 EUR
        3: 2026-02-01 #0 a/s Core Core 0 EUR
        """)
  }

  @Test func `A credit and a charge within a month are an upgrade on that day`() {
    #expect(
      invoices(
        """
        customer,item,plan,amount,service_start,service_end
        a,s,Basic,100.00,2026-01-01,2026-02-01
        a,s,Pro,109.68,2026-01-15,2026-02-01
        a,s,Basic,-54.84,2026-01-15,2026-02-01
        a,s,Pro,200.00,2026-02-01,2026-03-01
        """)
          == """
          2: 2026-01-01 #0 a/s Basic 10000 EUR
          2: 2026-02-01 #0 a/s Pro 10000 EUR
          3: 2026-01-15 #0 a/s Pro 30000 EUR
          3: 2026-02-01 #0 a/s Pro 0 EUR
          4: 2026-01-15 #0 a/s Pro 20000 EUR
          4: 2026-02-01 #0 a/s Pro 0 EUR
          5: 2026-02-01 #0 a/s Pro 20000 EUR
          5: 2026-03-01 #0 a/s Pro 0 EUR
          """)
  }

  @Test(arguments: ["-542.47", "-538.70", "-500.00", "-590.00"])
  func `A credit by days that leaves next to nothing ends the item, above 0 and below`(credit: String) {
    // A year at 1,200, cancelled on 20 July: 165 of 365 days go back, which is no round number of months.
    #expect(
      lines("a,s,,1200,2026-01-01,2027-01-01,", "a,s,,\(credit),2026-07-20,2027-01-01,proration")
        == """
        2: 2026-01-01 #0 a/s 10000 EUR
        2: 2027-01-01 #0 a/s 0 EUR
        3: 2026-07-20 #0 a/s 0 EUR
        3: 2027-01-01 #0 a/s 0 EUR
        """)
  }

  @Test func `A credit of more than runs is a fault`() {
    let fault = "error: the changes of the item 's' of 'a' add up to"
    #expect(
      lines("a,s,,100,2026-01-01,2026-02-01,", "a,s,,-120,2026-01-01,2026-02-01,")
        .hasPrefix("i.csv:3: \(fault) -20.00 here;"))
    #expect(lines("a,s,,-1,2026-01-01,2026-02-01,").hasPrefix("i.csv:2: \(fault) -1.00 here;"))
  }

  @Test func `Tax, what is sold once and what is void bring nothing, whatever their dates and amounts say`() {
    #expect(
      lines(
        "a,s,Core,19,,,tax", "a,s,Core,500,2026-01-01,2026-01-01,One-Off", "a,s,Core,1,x,y,VOIDED",
        "a,s,Core,free,2026-01-01,2026-02-01,trial", "b,,Core,10,2026-01-01,2026-02-01,Recurring")
        == "6: 2026-01-01 #0 b/ Core 1000 EUR\n6: 2026-02-01 #0 b/ Core 0 EUR")
    #expect(invoices("customer,amount,service_start,service_end,tax\na,19,2026-01-01,2026-02-01,true") == "")
  }

  @Test func `An unknown type, a period without length and one that runs backwards are faults`() {
    #expect(
      lines(
        "a,s,,10,2026-01-01,2026-02-01,misc", "a,s,,10,2026-01-01,2026-01-01,", "a,s,,10,2026-02-01,2026-01-01,",
        "a,s,,0,2026-01-01,2026-01-01,", "a,s,,10,,2026-02-01,")
          == """
          i.csv:2:31: error: 'misc' is not a type of invoice line; write recurring or nothing where it is MRR, \
          one_off, tax or void where it is none
          i.csv:3:9: error: the service period that begins and ends on '2026-01-01' has no length; \
          correct it, or give the line a type that does not recur, like one_off
          i.csv:4:20: error: the end '2026-01-01' lies before the start '2026-02-01'; correct one of them
          i.csv:6:9: error: service_start is empty; fill it in
          """)
  }

  @Test func `Lines of one id for two products are two items, those that overlap add up`() {
    #expect(
      lines(
        "a,sub,Core,100,2026-01-01,2026-02-01,", "a,sub,Extra,50,2026-01-01,2026-02-01,",
        "a,sub,Core,20,2026-01-01,2026-02-01,")
          == """
          2: 2026-01-01 #0 a/sub Core Core 10000 EUR
          2: 2026-02-01 #0 a/sub Core Core 2000 EUR
          3: 2026-01-01 #1 a/sub Extra Extra 5000 EUR
          3: 2026-02-01 #1 a/sub Extra Extra 0 EUR
          4: 2026-01-01 #0 a/sub Core Core 12000 EUR
          4: 2026-02-01 #0 a/sub Core Core 0 EUR
          """)
  }

  @Test func `Ends that are to come are nothing odd`() {
    var files = Files("customer,amount,service_start,service_end\na,1200,2026-01-01,2027-01-01")
    files.today = Day(year: 2026, month: 2, day: 1)
    #expect(files.reading.faults.isEmpty)
  }
}
