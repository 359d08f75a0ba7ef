extension LedgerFormat {
  /// Stripe's table of changes to subscription items: deltas in minor units, at instants of UTC.
  static let stripeItemChanges = LedgerFormat(
    "stripe.subscription_item_change_events",
    columns: """
      event_timestamp*|local_event_timestamp event_type currency* mrr_change* quantity_change customer_id* \
      subscription_id subscription_item_id* product_id price_id
      """,
    row: RowColumns(
      customer: "customer_id", item: "subscription_item_id", product: "product_id", plan: "price_id",
      quantity: "quantity_change", changesQuantity: true)
  ) { source in
    let (utc, local) = (
      source.table.column("event_timestamp"), source.table.column("local_event_timestamp")
    )
    let change = source.table.column("mrr_change")
    while source.next() {
      let isLocal = source.table.isEmpty(utc) && !source.table.isEmpty(local)
      let moment = isLocal ? source.table.moment(local) : source.table.momentOfUTC(utc)
      let attributes = source.attributes()
      let delta = source.money(
        change, attributes?.currency, of: .mrr, in: .stripe, times: (1, 1), isSigned: true)
      if let moment, let attributes, let delta { source.addMovement(attributes, at: moment, delta) }
    }
  }
}
