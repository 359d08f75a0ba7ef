import Testing

@testable import Ledgers

@Suite struct StripeItemChangesTests {
  private let header = """
    event_timestamp,event_type,product_id,price_id,customer_id,subscription_id,subscription_item_id,currency,\
    mrr_change,local_event_timestamp,quantity_change

    """

  private func events(_ rows: String, zone: Zone = .utc) -> String {
    var files = Files(header + rows, SourceDescription(path: "s.csv"))
    files.zone = zone
    return files.reading.text
  }

  @Test func `Changes in minor units add up, and a price swap of two items is an end and a start`() {
    #expect(
      events(
        """
        2026-01-05 10:00:00.000,ACTIVE_START,prod_core,price_basic,cus_a,sub_1,si_1,usd,12000,2026-01-05 02:00:00.000,10
        2026-02-10 09:30:00.000,ACTIVE_UPGRADE,prod_core,price_basic,cus_a,sub_1,si_1,usd,2400,2026-02-10 01:30:00.000,2
        2026-03-01 00:00:00.000,ACTIVE_END,prod_core,price_basic,cus_a,sub_1,si_1,usd,-14400,2026-02-28 16:00:00.000,-12
        2026-03-01 00:00:00.000,ACTIVE_START,prod_core,price_pro,cus_a,sub_1,si_2,usd,20009,2026-02-28 16:00:00.000,12
        """)
          == """
          2: 2026-01-05 +36000.0s #0 cus_a/si_1 prod_core price_basic 12000 ×10 USD
          3: 2026-02-10 +34200.0s #0 cus_a/si_1 prod_core price_basic 14400 ×12 USD
          4: 2026-03-01 #0 cus_a/si_1 prod_core price_basic 0 USD
          5: 2026-03-01 #1 cus_a/si_2 prod_core price_pro 20009 ×12 USD
          """)
  }

  @Test(arguments: [
    """
    2026-03-01 00:00:00,ACTIVE_END,prod_a,price_a,c,sub,si,usd,-100,,-1
    2026-03-01 00:00:00,ACTIVE_START,prod_b,price_b,c,sub,si,usd,150,,1
    """,
    """
    2026-03-01 00:00:00,ACTIVE_START,prod_b,price_b,c,sub,si,usd,150,,1
    2026-03-01 00:00:00,ACTIVE_END,prod_a,price_a,c,sub,si,usd,-100,,-1
    """,
  ])
  func `A price swap within one item is one step in either order of its rows`(swap: String) {
    #expect(
      events("2026-01-01 00:00:00,ACTIVE_START,prod_a,price_a,c,sub,si,usd,100,,1\n" + swap)
        .hasSuffix("4: 2026-03-01 #0 c/si prod_b price_b 150 ×1 USD"))
  }

  @Test func `Minor units are those of Stripe`() {
    let rows = [("jpy", 500), ("kwd", 12_340), ("isk", 500), ("ugx", 150_050), ("mga", 500), ("eur", 500)].map {
      "2026-01-01 00:00:00,ACTIVE_START,p,x,c,sub,si_\($0.0),\($0.0),\($0.1),,1"
    }
    #expect(
      events(rows.joined(separator: "\n"))
        == """
        2: 2026-01-01 #0 c/si_jpy p x 500 ×1 JPY
        3: 2026-01-01 #1 c/si_kwd p x 12340 ×1 KWD
        4: 2026-01-01 #2 c/si_isk p x 5 ×1 ISK
        5: 2026-01-01 #3 c/si_ugx p x 1501 ×1 UGX
        6: 2026-01-01 #4 c/si_mga p x 50000 ×1 MGA
        7: 2026-01-01 #5 c/si_eur p x 500 ×1 EUR
        """)
  }

  @Test func `Amounts that are no minor units are a fault, not a hundredth`() {
    #expect(
      events("2026-01-01 00:00:00,ACTIVE_START,p,x,c,sub,si,usd,12.50,,1")
        == "s.csv:2:51: error: '12.50' is not a whole number of minor units; "
        + "write whole numbers or remove minor_units")
  }

  @Test func `Timestamps are of UTC, and the site's zone decides on the month`() {
    let row = "2026-02-01 07:30:00,ACTIVE_START,p,x,c,sub,si,usd,100,2026-01-01 00:00:00,1"
    #expect(events(row, zone: .losAngeles) == "2: 2026-01-31 +84600.0s #0 c/si p x 100 ×1 USD")
    #expect(events(row, zone: .berlin) == "2: 2026-02-01 +30600.0s #0 c/si p x 100 ×1 USD")
  }

  @Test func `Local timestamps are read where there are no others, as of the site's zone`() {
    var files = Files(
      "local_event_timestamp,currency,mrr_change,customer_id,subscription_item_id\n2026-01-31 23:30:00,usd,100,c,si")
    files.zone = .losAngeles
    #expect(files.reading.text == "2: 2026-01-31 +84600.0s #0 c/si 100 USD")
    #expect(
      Files("currency,mrr_change,customer_id,subscription_item_id\n").reading.faults == [
        "changes.csv:1: error: the format stripe.subscription_item_change_events needs a column 'event_timestamp'; "
          + "add it, or name yours under columns:"
      ])
  }
}
