extension LedgerFormat {
  /// Baremetrics' sheet for importing subscriptions: plans in minor units, and when each was begun and cancelled.
  static let baremetricsImport = LedgerFormat(
    "baremetrics.import",
    columns: """
      plan_oid plan_name plan_currency plan_amount* plan_interval* plan_interval_count customer_oid* customer_name \
      customer_email subscription_oid subscription_started_at* subscription_canceled_at subscription_quantity
      """,
    row: RowColumns(
      customer: "customer_oid", item: "subscription_oid", plan: "plan_oid", quantity: "subscription_quantity",
      currency: "plan_currency")
  ) { source in
    let (amount, interval) = (source.table.column("plan_amount"), source.table.column("plan_interval"))
    let count = source.table.column("plan_interval_count")
    let start = source.table.column("subscription_started_at")
    let end = source.table.column("subscription_canceled_at")
    while source.next() {
      let period = source.period(start, end)
      let attributes = source.attributes()
      let interval = source.interval(interval, count: count)
      let mrr = source.money(
        amount, attributes?.currency, perUnitOf: attributes?.quantity, interval: interval, in: .minor)
      guard let period, let attributes, interval != nil, let mrr, mrr > 0 else { continue }
      source.addPeriod(attributes, from: period.start, to: period.end, mrr: mrr)
    }
  }
}
