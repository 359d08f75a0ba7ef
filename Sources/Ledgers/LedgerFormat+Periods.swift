extension LedgerFormat {
  /// An item billed at this price from start to end, the end exclusive; an empty end is open.
  ///
  /// Every period is an item of its own: a row at its start and, where it ends, a row of 0 at its end.
  static let periods = LedgerFormat(
    "periods",
    columns: "customer* item product plan quantity amount* interval start* end currency discount kind"
  ) { source in
    let columns = PeriodColumns(source.table)
    while source.next() { readPeriod(&source, columns) }
  }

  private struct PeriodColumns {
    let amount, interval, start, end: Int

    init(_ table: TableReader) {
      (amount, interval) = (table.column("amount"), table.column("interval"))
      (start, end) = (table.column("start"), table.column("end"))
    }
  }

  private static func readPeriod(_ source: inout SourceReader, _ columns: PeriodColumns) {
    let period = source.period(columns.start, columns.end)
    let attributes = source.attributes()
    let interval = source.interval(columns.interval)
    let mrr = source.money(columns.amount, attributes?.currency, of: .mrr, interval: interval)
    guard let period, let attributes, interval != nil, let mrr else { return }
    source.addPeriod(attributes, from: period.start, to: period.end, mrr: mrr)
  }
}
