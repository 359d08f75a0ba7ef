import Testing

@testable import Ledgers

/// The ways in which programs write tables: each text says the same as the plain one.
@Suite struct DialectTests {
  private static let plain = """
    date,customer,product,mrr,note
    2026-01-31,Acme,Core,1200.50,first
    2026-02-28,Acme,Core,0,last

    """
  private let expected = """
    2: 2026-01-31 #0 Acme/ Core 120050 EUR
    3: 2026-02-28 #0 Acme/ Core 0 EUR
    """

  @Test(arguments: [
    plain, plain.replacing(",", with: ";"), plain.replacing(",", with: "\t"),
    plain.replacing(",", with: ";").replacing(".50", with: ",50"),
    plain.replacing(",", with: "\t").replacing(".50", with: ",50"),
    plain.replacing("\n", with: "\r\n"), "\u{FEFF}" + plain, "\u{FEFF}" + plain.replacing("\n", with: "\r\n"),
    String(plain.dropLast()), String(plain.replacing("\n", with: "\r\n").dropLast()),
    plain.replacing("date,customer,product,mrr,note", with: "DATE,Customer,PRODUCT,Mrr,NOTE"),
    plain.replacing("date,customer,product,mrr,note", with: "\"date\",\" customer \",product , mrr,\"note\""),
    plain.replacing("Acme", with: "\"Acme\"").replacing("1200.50", with: "\"1200.50\""),
    plain.replacing("Acme", with: "  Acme ").replacing("1200.50", with: " 1200.50 "),
    plain.replacing("1200.50", with: "+001200.500"), plain.replacing("1200.50", with: "1200.5"),
    plain + "\n\n", plain + "\r\n  \n", plain.replacing("\n", with: ",\n"),
  ])
  func `One table, written in many ways`(text: String) {
    #expect(changes(text) == expected)
  }

  @Test func `Empty lines are no rows, and lines are counted all the same`() {
    #expect(
      changes("\n\ndate,customer,mrr\n\n2026-01-01,acme,1\n   \n\r\n2026-02-01,acme,2\n\n") == """
        5: 2026-01-01 #0 acme/ 100 EUR
        8: 2026-02-01 #0 acme/ 200 EUR
        """)
  }

  @Test func `A field in quotes may hold separators, doubled quotes and line breaks`() {
    let text =
      "date,customer,plan,mrr\r\n2026-01-01,\"Acme, \"\"the\"\" first\",\"two\r\nlines\",1\r\n2026-02-01,b,\"\"\"\",2"
    let reading = Files(text).reading
    let (ledger, rows) = (reading.ledger, reading.inFileOrder)
    #expect(rows.map(\.row.line) == [2, 4])
    #expect(
      rows.map { ledger.customers[ledger.parts[$0.part].customer(ofItem: $0.row.item)] } == [
        "Acme, \"the\" first", "b",
      ])
    #expect(rows.map { ledger.plans[$0.row.plan] } == ["two\r\nlines", "\""])
  }

  @Test func `The separator of the header holds, whatever stands in fields`() {
    #expect(changes("date;customer;mrr\n2026-01-01;a,b,c,d;1") == "2: 2026-01-01 #0 a,b,c,d/ 100 EUR")
    #expect(changes("\"date;x,y\",customer,mrr,date\n1,a;b;c,1,2026-01-01") == "2: 2026-01-01 #0 a;b;c/ 100 EUR")
    #expect(changes("date\tcustomer\tmrr\n2026-01-01\ta;b\t1,5") == "2: 2026-01-01 #0 a;b/ 150 EUR")
  }

  @Test func `A comma is no decimal mark where it separates fields, and a point groups no thousands`() {
    #expect(
      changes("date,customer,mrr\n2026-01-01,acme,\"12,50\"")
        == "changes.csv:2:17: error: '12,50' is not an amount; write it like 1200.00")
    #expect(changes("date;customer;mrr\n2026-01-01;acme;1.200") == "2: 2026-01-01 #0 acme/ 120 EUR")
  }

  @Test(arguments: [
    "date,customer,mrr", "date,customer,mrr\n", "date,customer,mrr\r\n\r\n", "\u{FEFF}date;customer;mrr",
  ])
  func `A header alone is a ledger without rows`(text: String) {
    let reading = Files(text).reading
    #expect(reading.faults == [] && reading.ledger.rowCount == 0 && reading.ledger.sources.count == 1)
  }

  @Test(arguments: ["", "\u{FEFF}", "\n", "\r\n \n"])
  func `Nothing at all is a fault`(text: String) {
    #expect(
      changes(text)
        == "changes.csv:1: error: the file is empty; give it a header line and rows, or remove it from site.yml")
  }

  @Test func `Lines that end with carriage returns alone are named as such`() {
    #expect(
      changes("date,customer,mrr\r2026-01-01,acme,1\r") == "changes.csv:1: error: the lines end with a carriage "
        + "return alone; save the file with line feeds, as plain CSV")
  }

  @Test func `A separator at the end of rows alone is a field too many`() {
    #expect(
      changes("date,customer,mrr\n2026-01-01,acme,1,") == "changes.csv:2:1: error: the row has 4 fields and the header "
        + "3; put a field that contains the separator in quotes, or remove what stands behind the last column")
  }

  @Test func `A NUL byte is a letter like others in a name, and spoils a number`() {
    #expect(changes("date,customer,mrr\n2026-01-01,ac\0me,1") == "2: 2026-01-01 #0 ac\0me/ 100 EUR")
    #expect(
      changes("date,customer,mrr\n2026-01-01,acme,1\0")
        == "changes.csv:2:17: error: '1 ' is not an amount; write it like 1200.00")
  }
}

/// The ways in which programs write dates, through the reader of a ledger.
@Suite struct DateDialectTests {
  /// The day of a date in Berlin, and the seconds since its midnight.
  private func day(_ text: String) -> String {
    var files = Files("date;customer;mrr\n\(text);a;1")
    files.zone = .berlin
    let reading = files.reading
    guard let moment = reading.inFileOrder.first?.row.moment else { return reading.faults.joined() }
    return "\(moment.day) \(moment.microseconds / 1_000_000)"
  }

  @Test(arguments: [
    "2026-01-31T22:30:00Z", "2026-01-31 22:30:00 UTC", "2026-01-31T22:30Z", "2026-01-31T23:30:00+01:00",
    "2026-01-31T23:30:00+0100", "2026-01-31 23:30:00+01", "2026-02-01T04:00:00+05:30", "2026-01-31T17:30:00-05:00",
    "2026-01-31T17:30:00.000-05", "2026-01-31T23:30:00", "2026-01-31 23:30", "2026-01-31T23:30:00,000",
    "\"2026-01-31 23:30\"",
  ])
  func `One instant in many ways`(text: String) {
    #expect(day(text) == "2026-01-31 84600")
  }

  @Test func `The site's zone decides on the month`() {
    #expect(day("2026-01-31T23:00:00Z") == "2026-02-01 0")
    #expect(day("2026-01-31T22:59:59.999999Z") == "2026-01-31 86399")
    #expect(day("2026-07-31T22:00:00Z") == "2026-08-01 0")
    #expect(day("2026-02-01") == "2026-02-01 0")
  }

  @Test(arguments: ["31.01.2026", "01/31/2026", "2026/01/31", "20260131", "1769900000", "Jan 31, 2026", "2026-1-31"])
  func `Other dates are named as none`(text: String) {
    #expect(
      day(text) == "changes.csv:2:1: error: '\(text)' is not a date; "
        + "write it like 2026-10-31 or 2026-10-31T23:00:00+02:00")
  }
}
