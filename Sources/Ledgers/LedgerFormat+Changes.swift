extension LedgerFormat {
  /// From this date on, this item runs at this MRR.
  static let changes = LedgerFormat(
    "changes", columns: "date* customer* item product plan quantity mrr* discount currency kind owner note"
  ) { source in
    let (date, mrr) = (source.table.column("date"), source.table.column("mrr"))
    while source.next() {
      let moment = source.table.moment(date)
      let isWhole = source.readAttributes()
      let mrr = source.money(mrr, isWhole ? source.current.currency : nil, of: .mrr)
      if isWhole, let moment, let mrr { source.addCurrent(from: moment, mrr: mrr) }
    }
  }
}
