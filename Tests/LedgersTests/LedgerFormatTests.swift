import Testing

@testable import Ledgers

@Suite struct LedgerFormatTests {
  /// The header that each format's export bears, with what companies add to it.
  static let headers: [(String, String)] = [
    ("changes", "date,customer,mrr"),
    ("changes", "date,customer,item,product,plan,quantity,mrr,discount,currency,kind,owner,note"),
    ("changes", "date,customer,mrr,delta"),
    ("periods", "customer,item,product,plan,quantity,amount,interval,start,end,currency,discount,kind"),
    ("periods", "customer,amount,start"),
    ("movements", "date,customer,item,product,plan,delta,quantity_change,currency,kind"),
    ("movements", "date,customer,delta"),
    ("matrix", "customer,2026-01"),
    ("matrix", "customer,item,product,plan,currency,2026-01,2026-02"),
    ("invoices", "customer,item,product,plan,quantity,amount,service_start,service_end,currency,tax,type"),
    ("invoices", "invoice,date,customer,amount,service_start,service_end"),
    (
      "stripe.subscription_item_change_events",
      "event_timestamp,event_type,product_id,price_id,customer_id,subscription_id,subscription_item_id,currency,"
        + "mrr_change,local_event_timestamp,quantity_change"
    ),
    (
      "stripe.subscription_item_change_events",
      "local_event_timestamp,currency,mrr_change,customer_id,subscription_item_id"
    ),
    ("stripe.mrr_per_subscriber", "Customer ID,Customer,Customer Email,Currency,2026-01,2026-02"),
    ("matrix", "Customer ID,Customer,Product,Plan,Quantity,Currency,2026-01"),
    (
      "stripe.subscriptions",
      "id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),"
        + "Start (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),"
        + "Application Fee Percent,Coupon,Tax Percent,Canceled At (UTC),Ended At (UTC),tier (metadata)"
    ),
    (
      "chartmogul.movements",
      "DATE,CUSTOMER_NAME,MRR_MOVEMENT,MRR,DESCRIPTION,MOVEMENT_TYPE,CURRENCY_CODE,BILLING_CONNECTOR_UUID,"
        + "CUSTOMER_EXTERNAL_ID,CUSTOMER_UUID,SUBSCRIPTION_EXTERNAL_ID,PLAN_EXTERNAL_ID,"
        + "ACTIVE_SUBSCRIPTION_QUANTITY,UUID,RANK,PREVIOUS_PLAN_EXTERNAL_ID"
    ),
    (
      "chartmogul.intervals",
      "CUSTOMER_UUID,MRR,START_DATE,END_DATE,PLAN_UUID,QUANTITY,SUBSCRIPTION_UUID,SUBSCRIPTION_SET_UUID,"
        + "SUB_SET_PLAN_UUIDS,IS_FREE,IS_TRIAL"
    ),
    (
      "baremetrics.import",
      "plan_oid,plan_name,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,customer_name,"
        + "customer_email,subscription_oid,subscription_started_at,subscription_canceled_at,subscription_quantity"
    ),
    ("hledger", "txnidx,date,code,description,account,amount,total"),
    (
      "hledger",
      "txnidx,date,date2,status,code,description,comment,account,amount,commodity,credit,debit,posting-status,"
        + "posting-comment"
    ),
    ("beancount", "date,account,amount,currency,customer,product"),
    ("beancount", "date,account,amount,tags"),
  ]

  @Test(arguments: headers)
  func `A format is told from its header`(format: String, header: String) {
    #expect(Files(header).reading.ledger.sources.map(\.format) == [format])
  }

  @Test(arguments: headers)
  func `The order and case of the columns do not matter`(format: String, header: String) {
    let names = header.split(separator: ",").reversed().map { $0.uppercased() }
    #expect(Files(names.joined(separator: "\t")).reading.ledger.sources.map(\.format) == [format])
  }

  @Test func `Names of formats are all different`() {
    #expect(Set(LedgerFormat.all.map(\.name)).count == LedgerFormat.all.count)
  }
}
