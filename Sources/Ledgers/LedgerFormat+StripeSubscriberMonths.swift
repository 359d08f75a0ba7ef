extension LedgerFormat {
  /// Stripe's report of the MRR of each subscriber at the end of each month.
  static let stripeSubscriberMonths = LedgerFormat(
    "stripe.mrr_per_subscriber", columns: "Customer ID*,Customer,Customer Email,Currency", hasMonths: true,
    row: RowColumns(customer: "Customer ID", currency: "Currency")
  ) { source in
    let months = MonthColumns(source.table.header)
    while source.next() { source.addMonths(months, source.attributes()) }
  }
}
