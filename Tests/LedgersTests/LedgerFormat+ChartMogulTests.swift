import Testing

@testable import Ledgers

@Suite struct ChartMogulTests {
  private let header = """
    DATE,CUSTOMER_NAME,MRR_MOVEMENT,MRR,DESCRIPTION,MOVEMENT_TYPE,CURRENCY_CODE,BILLING_CONNECTOR_UUID,\
    CUSTOMER_EXTERNAL_ID,CUSTOMER_UUID,SUBSCRIPTION_EXTERNAL_ID,PLAN_EXTERNAL_ID,ACTIVE_SUBSCRIPTION_QUANTITY,UUID,\
    RANK,PREVIOUS_PLAN_EXTERNAL_ID

    """

  private func movements(_ rows: String, currency: Currency? = nil) -> String {
    changes(header + rows, SourceDescription(path: "m.csv", currency: currency))
  }

  @Test func `Movements in hundredths add up by subscription; the quantity is what it is then`() {
    #expect(
      movements(
        """
        2026-01-05T10:00:00.000Z,Acme,120000,120000,purchased,new_biz,EUR,ds_1,acme,cus_1,sub_1,team,10,u1,1,
        2026-02-01T00:00:00.000Z,Acme,24000,144000,upgraded,expansion,EUR,ds_1,acme,cus_1,sub_1,team,12,u2,1,team
        2026-02-10T00:00:00.000Z,Acme,5000,149000,purchased,expansion,EUR,ds_1,acme,cus_1,sub_2,extra,1,u3,1,
        2026-03-01T00:00:00.000Z,Acme,36000,185000,upgraded,expansion,EUR,ds_1,acme,cus_1,sub_1,pro,12,u4,1,team
        2026-04-01T00:00:00.000Z,Acme,-5000,180000,cancelled,contraction,EUR,ds_1,acme,cus_1,sub_2,extra,1,u5,1,extra
        2026-05-01T00:00:00.000Z,Acme,-180000,0,cancelled,churn,EUR,ds_1,acme,cus_1,sub_1,pro,12,u6,1,pro
        2026-06-01T00:00:00.000Z,Acme,90000,90000,returned,reactivation,EUR,ds_1,acme,cus_1,sub_1,team,5,u7,1,
        2026-01-05T10:00:00.000Z,Bolt,5000,5000,purchased,new_biz,JPY,ds_1,,cus_2,sub_9,team,1,u8,1,
        """)
          == """
          2: 2026-01-05 +36000.0s #0 acme/sub_1 team 120000 ×10 EUR
          3: 2026-02-01 #0 acme/sub_1 team 144000 ×12 EUR
          4: 2026-02-10 #1 acme/sub_2 extra 5000 ×1 EUR
          5: 2026-03-01 #0 acme/sub_1 pro 180000 ×12 EUR
          6: 2026-04-01 #1 acme/sub_2 extra 0 EUR
          7: 2026-05-01 #0 acme/sub_1 pro 0 EUR
          8: 2026-06-01 #0 acme/sub_1 team 90000 ×5 EUR
          9: 2026-01-05 +36000.0s #2 cus_2/sub_9 team 50 ×1 JPY
          """)
  }

  @Test func `What exchange rates have added in between is gone when the customer is`() {
    #expect(
      movements(
        """
        2026-01-05,Acme,10000,10000,,new_biz,USD,,acme,u,s,team,1,,,
        2026-02-05,Acme,1000,11180,,expansion,USD,,acme,u,s,team,1,,,
        2026-03-05,Acme,-11420,0,,churn,USD,,acme,u,s,team,1,,,
        """)
          == """
          2: 2026-01-05 #0 acme/s team 10000 ×1 USD
          3: 2026-02-05 #0 acme/s team 11000 ×1 USD
          4: 2026-03-05 #0 acme/s team 0 USD
          """)
  }

  @Test func `The currency that site.yml gives holds over that of the invoices`() {
    #expect(
      movements("2026-01-05,Acme,10000,10000,,new_biz,USD,,acme,u,s,team,1,,,", currency: .euro)
        == "2: 2026-01-05 #0 acme/s team 10000 ×1 EUR")
  }

  @Test func `An export that begins in the middle is a fault where it shows`() {
    #expect(
      movements("2026-01-05,Acme,-500,10000,,contraction,EUR,,acme,u,s,team,1,,,")
        .hasPrefix("m.csv:2: error: the changes of the item 's' of 'acme' add up to -5.00 here; "))
  }

  @Test func `Intervals are periods; free ones and trials bring nothing`() {
    #expect(
      changes(
        """
        CUSTOMER_UUID,MRR,START_DATE,END_DATE,PLAN_UUID,QUANTITY,SUBSCRIPTION_UUID,SUBSCRIPTION_SET_UUID,\
        SUB_SET_PLAN_UUIDS,IS_FREE,IS_TRIAL
        cus_1,12000.0,2026-01-01,2026-03-01,pl_1,10,sub_1,set_1,pl_1,false,false
        cus_1,14400.5,2026-03-01,,pl_1,12,sub_1,set_1,pl_1,false,false
        cus_2,5000,2026-01-01,2026-01-15,pl_1,1,sub_2,set_2,pl_1,FALSE,TRUE
        cus_2,0,2026-01-15,2026-02-15,pl_2,1,sub_2,set_2,pl_2,true,false
        cus_3,0,2026-01-15,2026-02-15,pl_2,1,sub_3,set_3,pl_2,false,false
        """, SourceDescription(path: "i.csv", currency: Currency("USD")))
          == """
          2: 2026-01-01 #0 cus_1/sub_1 pl_1 12000 ×10 USD
          2: 2026-03-01 #0 cus_1/sub_1 pl_1 0 USD
          3: 2026-03-01 #1 cus_1/sub_1 pl_1 14401 ×12 USD
          """)
  }

  @Test func `An interval that ends before it starts is a fault`() {
    #expect(
      changes("CUSTOMER_UUID,MRR,START_DATE,END_DATE\nc,1,2026-02-01,2026-01-01")
        == "changes.csv:2:16: error: the end '2026-01-01' lies before the start '2026-02-01'; correct one of them")
  }
}
