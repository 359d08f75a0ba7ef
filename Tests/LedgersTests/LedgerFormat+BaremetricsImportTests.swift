import Testing

@testable import Ledgers

@Suite struct BaremetricsImportTests {
  @Test func `Plans in minor units are brought to a month, times their quantity`() {
    #expect(
      changes(
        """
        plan_oid,plan_name,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,customer_name,\
        customer_email,subscription_oid,subscription_started_at,subscription_canceled_at,subscription_quantity
        plan_1,Team,USD,5000,month,1,customer_1,Acme,a@acme.example,subscription_1,2026-01-31,2026-03-04,2
        plan_2,Team yearly,USD,120000,year,1,customer_2,Bolt,b@bolt.example,subscription_2,2026-02-01,,1
        plan_3,Team quarterly,JPY,9000,month,3,customer_3,Cora,c@cora.example,subscription_3,2026-02-01,,
        plan_4,Free,USD,0,month,1,customer_4,Dora,d@dora.example,subscription_4,2026-02-01,,1
        """)
          == """
          2: 2026-01-31 #0 customer_1/subscription_1 plan_1 10000 ×2 USD
          2: 2026-03-04 #0 customer_1/subscription_1 plan_1 0 USD
          3: 2026-02-01 #1 customer_2/subscription_2 plan_2 10000 ×1 USD
          4: 2026-02-01 #2 customer_3/subscription_3 plan_3 3000 JPY
          """)
  }

  @Test func `Amounts in units are a fault, not a hundredth`() {
    #expect(
      changes("plan_amount,plan_interval,customer_oid,subscription_started_at\n50.50,month,c,2026-01-01")
        == "changes.csv:2:1: error: '50.50' is not a whole number of minor units; "
        + "write whole numbers or remove minor_units")
  }
}
