extension LedgerFormat {
  /// ChartMogul's MRR movements, in hundredths.
  ///
  /// The movement is what counts, because the level beside it may be that of a customer with several subscriptions.
  /// Where the level is 0, or the whole of the movement, it is that of the subscription as well and holds: what rates
  /// of exchange have added up to in between is then gone.
  static let chartmogulMovements = LedgerFormat(
    "chartmogul.movements",
    columns: """
      DATE* CUSTOMER_NAME MRR_MOVEMENT* MRR* MOVEMENT_TYPE CURRENCY_CODE CUSTOMER_EXTERNAL_ID CUSTOMER_UUID* \
      SUBSCRIPTION_EXTERNAL_ID PLAN_EXTERNAL_ID ACTIVE_SUBSCRIPTION_QUANTITY PREVIOUS_PLAN_EXTERNAL_ID
      """,
    row: RowColumns(
      customer: "CUSTOMER_EXTERNAL_ID", otherCustomer: "CUSTOMER_UUID", item: "SUBSCRIPTION_EXTERNAL_ID",
      plan: "PLAN_EXTERNAL_ID", quantity: "ACTIVE_SUBSCRIPTION_QUANTITY", currency: "CURRENCY_CODE",
      givenCurrencyHolds: true)
  ) { source in
    let date = source.table.column("DATE")
    let (movement, level) = (source.table.column("MRR_MOVEMENT"), source.table.column("MRR"))
    while source.next() {
      let moment = source.table.momentOfUTC(date)
      let attributes = source.attributes()
      let delta = source.money(
        movement, attributes?.currency, of: .mrr, in: .wholeHundredths, times: (1, 1), isSigned: true)
      let mrr = source.money(level, attributes?.currency, of: .mrr, in: .wholeHundredths, times: (1, 1))
      guard let moment, let attributes, let delta, let mrr else { continue }
      if mrr == 0 {
        source.add(attributes.ended, from: moment, mrr: 0)
      } else if mrr == delta {
        source.add(attributes, from: moment, mrr: mrr)
      } else {
        source.addDelta(attributes, at: moment, delta, setsQuantity: true)
      }
    }
  }

  /// ChartMogul's MRR intervals, in hundredths.
  static let chartmogulIntervals = LedgerFormat(
    "chartmogul.intervals",
    columns: "CUSTOMER_UUID* MRR* START_DATE* END_DATE* PLAN_UUID QUANTITY SUBSCRIPTION_UUID IS_FREE IS_TRIAL",
    row: RowColumns(
      customer: "CUSTOMER_UUID", item: "SUBSCRIPTION_UUID", plan: "PLAN_UUID", quantity: "QUANTITY")
  ) { source in
    let (mrr, table) = (source.table.column("MRR"), source.table)
    let (start, end) = (table.column("START_DATE"), table.column("END_DATE"))
    let (free, trial) = (table.column("IS_FREE"), table.column("IS_TRIAL"))
    while source.next() {
      let (isFree, isTrial) = (source.table.flag(free), source.table.flag(trial))
      if isFree || isTrial { continue }
      let period = source.period(start, end)
      let attributes = source.attributes()
      let mrr = source.money(mrr, attributes?.currency, of: .mrr, in: .hundredths, times: (1, 1))
      guard let period, let attributes, let mrr, mrr > 0 else { continue }
      source.addPeriod(attributes, from: period.start, to: period.end, mrr: mrr)
    }
  }
}
