extension LedgerFormat {
  /// Stripe's export of subscriptions: one price each, from a start to an end.
  static let stripeSubscriptions = LedgerFormat(
    "stripe.subscriptions",
    columns: """
      id*,Customer ID*,Product,Plan,Quantity,Currency,Interval*,Interval Count,Amount*,Status*,Start (UTC)*,\
      Start Date (UTC),Current Period Start (UTC),Trial End (UTC),Canceled At (UTC),Ended At (UTC)
      """,
    row: RowColumns(
      customer: "Customer ID", item: "id", product: "Product", plan: "Plan", quantity: "Quantity",
      currency: "Currency")
  ) { source in
    let columns = SubscriptionColumns(source.table)
    while source.next() { readSubscription(&source, columns) }
  }

  private struct SubscriptionColumns {
    let interval, intervalCount, amount, status: Int
    let start, startDate, periodStart, trialEnd, canceled, ended: Int

    init(_ table: TableReader) {
      (interval, intervalCount) = (table.column("Interval"), table.column("Interval Count"))
      (amount, status) = (table.column("Amount"), table.column("Status"))
      (start, startDate) = (table.column("Start (UTC)"), table.column("Start Date (UTC)"))
      (periodStart, trialEnd) = (table.column("Current Period Start (UTC)"), table.column("Trial End (UTC)"))
      (canceled, ended) = (table.column("Canceled At (UTC)"), table.column("Ended At (UTC)"))
    }
  }

  private static func readSubscription(_ source: inout SourceReader, _ columns: SubscriptionColumns) {
    guard let status = SubscriptionStatus(source.table.string(columns.status)) else {
      return source.table.reportUnreadable(columns.status, as: .status)
    }
    guard status.hasBegun else { return }
    // The first start of all; the other one is that of the price it has now.
    let start = source.table.momentOfUTC(source.table.isEmpty(columns.startDate) ? columns.start : columns.startDate)
    let trialEnd = source.table.isEmpty(columns.trialEnd) ? start : source.table.momentOfUTC(columns.trialEnd)
    let end = end(of: status, &source, columns)
    let attributes = source.attributes()
    let interval = source.interval(columns.interval, count: columns.intervalCount)
    guard
      let mrr = source.money(
        columns.amount, attributes?.currency, perUnitOf: attributes?.quantity, interval: interval, in: .described),
      let start, let trialEnd, let attributes, interval != nil, case .known(let end) = end
    else { return }
    let begun = max(start, trialEnd)
    if let end, end <= begun { return }
    if mrr > 0 { source.addPeriod(attributes, from: begun, to: end, mrr: mrr) }
  }

  /// When a subscription ended: nil where it goes on.
  private enum End {
    case known(Moment?)
    case unreadable
  }

  private static func end(
    of status: SubscriptionStatus, _ source: inout SourceReader, _ columns: SubscriptionColumns
  ) -> End {
    let column: Int
    if !source.table.isEmpty(columns.ended) {
      column = columns.ended
    } else if status == .canceled {
      // Cancelled at the end of its period it has ended later than it was cancelled, and says so.
      guard !source.table.isEmpty(columns.canceled) else {
        source.table.faults.add(
          .emptyCell(column: "Ended At (UTC)", source.table.location(of: columns.ended)))
        return .unreadable
      }
      column = columns.canceled
    } else if status == .unpaid, !source.table.isEmpty(columns.periodStart) {
      // What it was never paid for is no MRR.
      column = columns.periodStart
    } else {
      return .known(nil)
    }
    return source.table.momentOfUTC(column).map { .known($0) } ?? .unreadable
  }
}
