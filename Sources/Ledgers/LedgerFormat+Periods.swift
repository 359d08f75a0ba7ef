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
    let start = source.table.moment(columns.start)
    let hasEnd = !source.table.isEmpty(columns.end)
    let end = hasEnd ? source.table.moment(columns.end) : nil
    let attributes = source.attributes()
    let interval = source.interval(columns.interval)
    let mrr = source.money(columns.amount, attributes?.currency, of: .mrr, interval: interval)
    guard let start, end != nil || !hasEnd, let attributes, interval != nil, let mrr else { return }
    if let end, end < start {
      let (first, last) = (source.table.string(columns.start), source.table.string(columns.end))
      source.table.faults.add(
        .endBeforeStart(start: first, end: last, source.table.location(of: columns.end)))
      return
    }
    source.addPeriod(attributes, from: start, to: end, mrr: mrr)
  }
}
