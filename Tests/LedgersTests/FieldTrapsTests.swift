import Testing

@testable import Ledgers

/// What exports have in store for those who read them, each trap with the rows that have to come of it.
@Suite struct FieldTrapsTests {
  /// The rows and faults of a source; all but the text is optional.
  private func read(
    _ text: String, format: String? = nil, columns: [String: String?] = [:], minorUnits: Bool = false,
    zone: Zone = .utc
  ) -> String {
    var files = Files(
      text, SourceDescription(path: "l.csv", format: format, columns: columns, minorUnits: minorUnits))
    files.zone = zone
    return files.reading.text
  }

  @Test func `Minor units in one source and units in the other are one ledger`() {
    var files = Files()
    files.ledger = [
      (SourceDescription(path: "1.csv"), "date,customer,item,mrr,currency\n2026-01-01,a,s,120.50,EUR"),
      (
        SourceDescription(path: "2.csv", minorUnits: true),
        "date,customer,item,mrr,currency\n2026-02-01,a,s,12050,EUR\n2026-02-01,b,t,5000,JPY\n2026-02-01,c,u,1500,KWD"
      ),
    ]
    #expect(
      files.reading.text == """
        2: 2026-01-01 #0 a/s 12050 EUR
        2: 2026-02-01 #0 a/s 12050 EUR
        3: 2026-02-01 #1 b/t 5000 JPY
        4: 2026-02-01 #2 c/u 1500 KWD
        """)
  }

  @Test func `A currency without decimals is not a hundred times too small, nor is one with three ten times too large`()
  {
    #expect(
      read("customer,amount,interval,start,currency\na,12000,year,2026-01-01,JPY\nb,1.2345,,2026-01-01,KWD")
        == "2: 2026-01-01 #0 a/ 1000 JPY\n3: 2026-01-01 #1 b/ 1235 KWD")
  }

  @Test func `A week is 52 twelfths of a month, not four weeks and not 30 days`() {
    #expect(
      read("customer,amount,interval,start\na,300,week,2026-01-01\nb,300,2 weeks,2026-01-01")
        == "2: 2026-01-01 #0 a/ 130000 EUR\n3: 2026-01-01 #1 b/ 65000 EUR")
    #expect(
      read("customer,amount,service_start,service_end\na,300,2026-01-05,2026-01-12")
        .hasPrefix("2: 2026-01-05 #0 a/ 130000 EUR"))
  }

  @Test func `Two and three years paid at once are 24 and 36 months, leap days and all`() {
    #expect(
      read(
        """
        customer,amount,service_start,service_end
        a,24000,2023-03-01,2025-03-01
        c,36000,2024-02-29,2027-02-28
        """)
          == """
          2: 2023-03-01 #0 a/ 100000 EUR
          2: 2025-03-01 #0 a/ 0 EUR
          3: 2024-02-29 #1 c/ 100000 EUR
          3: 2027-02-28 #1 c/ 0 EUR
          """)
    #expect(
      read("customer,amount,service_start,service_end\nb,24000,2023-03-01,2025-02-28")
        == "2: 2023-03-01 #0 b/ 100000 EUR\n2: 2025-03-01 #0 b/ 0 EUR")
    #expect(
      read("customer,amount,interval,start\na,24000,24 months,2026-01-01\nb,36000,3 years,2026-01-01")
        == "2: 2026-01-01 #0 a/ 100000 EUR\n3: 2026-01-01 #1 b/ 100000 EUR")
  }

  @Test func `A voided invoice and one that is credited in full leave nothing`() {
    let rows = read(
      """
      customer,item,amount,service_start,service_end,type
      a,s,100,2026-01-01,2026-02-01,void
      b,t,100,2026-01-01,2026-02-01,
      b,t,-60,2026-01-01,2026-02-01,credit note
      b,t,-40,2026-01-01,2026-02-01,credit note
      """)
    #expect(!rows.contains("a/s") && !rows.contains("error"))
    #expect(rows.contains("5: 2026-01-01 #0 b/t 0 EUR"))
  }

  @Test func `Tax and what is sold once are not recurring`() {
    #expect(
      read(
        """
        customer,amount,service_start,service_end,tax,type
        a,100,2026-01-01,2026-02-01,19.00,recurring
        a,19,2026-01-01,2026-02-01,,VAT
        a,2500,2026-01-01,2026-01-01,,implementation
        a,80,,,,one-time
        """) == "2: 2026-01-01 #0 a/ 10000 EUR\n2: 2026-02-01 #0 a/ 0 EUR")
  }

  @Test func `A trial brings nothing until it is paid for, and a free plan nothing at all`() {
    #expect(
      read(
        """
        id,Customer ID,Quantity,Currency,Interval,Amount,Status,Start (UTC),Trial End (UTC),Ended At (UTC)
        s1,a,1,eur,month,50.00,trialing,2026-01-01 00:00,2026-01-15 00:00,
        s2,b,1,eur,month,50.00,active,2026-01-01 00:00,2026-01-15 00:00,
        s3,c,1,eur,month,50.00,canceled,2026-01-01 00:00,2026-01-15 00:00,2026-01-14 00:00
        s4,d,1,eur,month,0.00,active,2026-01-01 00:00,,
        """) == "3: 2026-01-15 #0 b/s2 5000 ×1 EUR")
    #expect(
      read("CUSTOMER_UUID,MRR,START_DATE,END_DATE,IS_FREE,IS_TRIAL\na,5000,2026-01-01,,false,true") == "")
  }

  @Test func `A pause is an item at 0, and what comes back is the same item`() {
    #expect(
      read("date,customer,item,mrr\n2026-01-01,a,s,50\n2026-02-01,a,s,0\n2026-04-01,a,s,50")
        == """
        2: 2026-01-01 #0 a/s 5000 EUR
        3: 2026-02-01 #0 a/s 0 EUR
        4: 2026-04-01 #0 a/s 5000 EUR
        """)
  }

  @Test func `Cancelled at the end of its period is not cancelled now`() {
    let rows = read(
      """
      id,Customer ID,Interval,Amount,Status,Start (UTC),Canceled At (UTC),Ended At (UTC)
      s1,a,year,1200.00,canceled,2025-03-01 00:00,2025-11-20 00:00,2026-03-01 00:00
      s2,b,year,1200.00,canceled,2025-03-01 00:00,2025-11-20 00:00,2025-11-20 00:00
      s3,c,year,1200.00,active,2025-03-01 00:00,2025-11-20 00:00,
      """)
    #expect(
      rows == """
        2: 2025-03-01 #0 a/s1 10000 EUR
        2: 2026-03-01 #0 a/s1 0 EUR
        3: 2025-03-01 #1 b/s2 10000 EUR
        3: 2025-11-20 #1 b/s2 0 EUR
        4: 2025-03-01 #2 c/s3 10000 EUR
        """)
  }

  @Test func `At a month's edge the site's zone decides, and a day without a time is nobody's but the site's`() {
    let header = "event_timestamp,currency,mrr_change,customer_id,subscription_item_id\n"
    #expect(
      read(header + "2026-01-31 23:30:00,eur,100,a,s\n2026-02-01,eur,100,b,t", zone: .berlin)
        == "2: 2026-02-01 +1800.0s #0 a/s 100 EUR\n3: 2026-02-01 #1 b/t 100 EUR")
    #expect(
      read(header + "2026-02-01 07:59:59,eur,100,a,s\n2026-02-01,eur,100,b,t", zone: .losAngeles)
        == "2: 2026-01-31 +86399.0s #0 a/s 100 EUR\n3: 2026-02-01 #1 b/t 100 EUR")
  }

  @Test func `An export that was cut at 1,000 rows is told, whatever its format`() {
    let rows = (0..<1_000).map { "c\($0),10,2026-01-01,2026-02-01" }
    #expect(
      Files("customer,amount,service_start,service_end\n" + rows.joined(separator: "\n")).reading.faults
        == [
          "changes.csv:1001: warning: the file has exactly 1,000 rows; make sure that the export was not cut off"
        ])
  }

  @Test func `Quotients of a database with twenty digits and more are rounded once, to a cent`() {
    #expect(
      read("date,customer,mrr\n2026-01-01,a,41.6666666666666666666667\n2026-01-01,b,1.00499999999999999999999")
        == "2: 2026-01-01 #0 a/ 4167 EUR\n3: 2026-01-01 #1 b/ 100 EUR")
  }

  @Test func `A format's own names of columns are mapped like ours`() {
    #expect(
      read(
        "when,account,delta_eur\n2026-01-01,a,5", format: "movements",
        columns: ["date": "when", "customer": "account", "delta": "delta_eur"])
        == "2: 2026-01-01 #0 a/ 500 EUR")
    #expect(
      read(
        "id,Customer ID,Interval,Amount,Status,Begun\ns,a,month,5.00,active,2026-01-01 00:00",
        format: "stripe.subscriptions", columns: ["Start (UTC)": "Begun"]) == "2: 2026-01-01 #0 a/s 500 EUR")
  }
}
