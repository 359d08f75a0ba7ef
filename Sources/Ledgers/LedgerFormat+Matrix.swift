extension LedgerFormat {
  /// A customer, or one of its items, with a column for each month: what it runs at when that month ends.
  ///
  /// Every record is an item of its own, so that those of one customer add up. A value becomes a row on the first day
  /// of its month where it differs from the one before.
  static let matrix = LedgerFormat(
    "matrix", columns: "customer* item product plan quantity currency", hasMonths: true
  ) { source in
    let months = MonthColumns(source.table.header)
    while source.next() { source.addMonths(months, source.attributes()) }
  }
}

extension SourceReader {
  /// Adds the months of a record in which its MRR changes, and the last in any case, for the table speaks of it. An
  /// empty cell is 0.
  mutating func addMonths(_ months: MonthColumns, _ attributes: Attributes?) {
    var levels: [(from: Moment, mrr: Int64)] = []
    var isWhole = true
    for column in months.columns {
      let isEmpty = table.isEmpty(column.field)
      guard let mrr = isEmpty ? 0 : money(column.field, attributes?.currency, of: .mrr) else {
        isWhole = false
        continue
      }
      let isLast = mrr > 0 && column.field == months.columns.last?.field
      if isLast || mrr != levels.last?.mrr ?? 0 { levels.append((Moment(day: column.month.firstDay), mrr)) }
    }
    if isWhole, let attributes { addLevels(attributes, levels) }
  }
}
