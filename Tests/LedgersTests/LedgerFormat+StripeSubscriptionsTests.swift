import Testing

@testable import Ledgers

@Suite struct StripeSubscriptionsTests {
  private let header = """
    id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),\
    Start (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),\
    Application Fee Percent,Coupon,Tax Percent,Canceled At (UTC),Ended At (UTC),tier (metadata)

    """

  private func subscriptions(_ rows: String) -> String {
    changes(header + rows, SourceDescription(path: "s.csv"))
  }

  /// The rows of one subscription at 30.00 × 2 a month.
  private func one(
    _ status: String, start: String = "2026-01-10 09:30", trialEnd: String = "", canceled: String = "",
    ended: String = "", periodStart: String = "2026-03-10 09:30"
  ) -> String {
    subscriptions(
      "s,c,,,p,2,eur,month,30.00,\(status),2026-01-10 09:30,\(start),\(periodStart),,,\(trialEnd),,,,\(canceled),"
        + "\(ended),")
  }

  @Test func `A subscription is its price times its quantity, from its start to its end`() {
    #expect(
      subscriptions(
        """
        sub_1,cus_a,Acme,a@acme.example,team-monthly,10,usd,month,12.00,active,2026-01-05 10:00,2026-01-05 10:00,\
        2026-03-05 10:00,2026-04-05 10:00,,,,,,,,gold
        sub_2,cus_b,Bolt,b@bolt.example,team-yearly,,eur,year,1200.00,canceled,2025-02-01 00:00,2025-02-01 00:00,\
        2025-02-01 00:00,2026-02-01 00:00,,,,,,2026-01-20 12:00,2026-02-01 00:00,
        sub_3,cus_c,Cora,c@cora.example,team-weekly,1,jpy,week,1200,past_due,2026-01-05 10:00,2026-01-05 10:00,\
        2026-03-05 10:00,2026-04-05 10:00,,,,,,,,
        """)
          == """
          2: 2026-01-05 +36000.0s #0 cus_a/sub_1 team-monthly 12000 ×10 USD
          3: 2025-02-01 #1 cus_b/sub_2 team-yearly 10000 EUR
          3: 2026-02-01 #1 cus_b/sub_2 team-yearly 0 EUR
          4: 2026-01-05 +36000.0s #2 cus_c/sub_3 team-weekly 5200 ×1 JPY
          """)
  }

  @Test func `Cancelled at the end of its period, it runs until then; cancelled now, until now`() {
    let start = "2: 2026-01-10 +34200.0s #0 c/s p 6000 ×2 EUR"
    #expect(
      one("canceled", canceled: "2026-02-20 08:00", ended: "2026-03-10 09:30").hasSuffix(
        "2: 2026-03-10 +34200.0s #0 c/s p 0 EUR"))
    #expect(
      one("canceled", canceled: "2026-02-20 08:00", ended: "2026-02-20 08:00").hasSuffix(
        "2: 2026-02-20 +28800.0s #0 c/s p 0 EUR"))
    #expect(one("canceled", canceled: "2026-02-20 08:00").hasSuffix("2: 2026-02-20 +28800.0s #0 c/s p 0 EUR"))
    #expect(one("active", canceled: "2026-02-20 08:00") == start)
  }

  @Test(arguments: ["trialing", "incomplete", "incomplete_expired", "Incomplete Expired", "paused"])
  func `A trial, a first invoice never paid and a pause after a trial bring nothing`(status: String) {
    #expect(one(status, trialEnd: "2026-04-01 00:00") == "")
  }

  @Test func `MRR begins where the trial ends, and never where it is cancelled before`() {
    #expect(one("active", trialEnd: "2026-01-24 09:30") == "2: 2026-01-24 +34200.0s #0 c/s p 6000 ×2 EUR")
    #expect(one("canceled", trialEnd: "2026-01-24 09:30", ended: "2026-01-24 09:30") == "")
    #expect(one("canceled", trialEnd: "2026-01-24 09:30", ended: "2026-01-20 09:30") == "")
  }

  @Test func `Unpaid, it ends with the last period that was paid`() {
    #expect(
      one("unpaid") == """
        2: 2026-01-10 +34200.0s #0 c/s p 6000 ×2 EUR
        2: 2026-03-10 +34200.0s #0 c/s p 0 EUR
        """)
  }

  @Test func `A free plan brings nothing`() {
    #expect(subscriptions("s,c,,,free,1,eur,month,0.00,active,,2026-01-10 09:30,,,,,,,,,,") == "")
  }

  @Test func `A start of the whole subscription goes before that of its present price, and intervals may be counted`() {
    #expect(
      changes(
        """
        id,Customer ID,Interval,Interval Count,Amount,Status,Start (UTC),Start Date (UTC)
        s,c,month,3,90.00,active,2026-02-01 00:00,2024-05-01 00:00
        t,c,2 weeks,,10,active,2026-02-01 00:00,
        """)
          == """
          2: 2024-05-01 #0 c/s 3000 EUR
          3: 2026-02-01 #1 c/t 2167 EUR
          """)
  }

  @Test func `What cannot be read is told`() {
    #expect(
      changes(
        """
        id,Customer ID,Quantity,Interval,Interval Count,Amount,Status,Start (UTC)
        s,c,1,month,many,90.00,active,2026-02-01 00:00
        s,c,1,month,,,active,2026-02-01 00:00
        s,c,1,month,,1,gone,2026-02-01 00:00
        s,c,1,month,,1,canceled,2026-02-01 00:00
        s,c,9000000000,month,,1,active,2026-02-01 00:00
        """, SourceDescription(path: "s.csv"))
          == """
          s.csv:2:13: error: 'many' is not an interval; write day, week, month, quarter or year, \
          or a number of them like 24 months
          s.csv:3:14: error: Amount is empty; fill it in
          s.csv:4:16: error: 'gone' is not a status of a subscription; write one of active, past_due, unpaid, canceled, \
          trialing, incomplete, incomplete_expired, paused
          s.csv:5: error: Ended At (UTC) is empty; fill it in
          s.csv:6:5: error: '9000000000' has more than 18 digits; round it or correct it
          """)
  }
}
