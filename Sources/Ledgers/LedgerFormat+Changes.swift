extension LedgerFormat {
  /// From this date on, this item runs at this MRR.
  static let changes = LedgerFormat(
    "changes", columns: "date* customer* item product plan quantity mrr* discount currency kind owner note"
  ) { source in
    let (date, mrr) = (source.table.column("date"), source.table.column("mrr"))
    while source.next() {
      let moment = source.table.moment(date)
      let attributes = source.attributes()
      let mrr = source.money(mrr, attributes?.currency, of: .mrr)
      if let moment, let attributes, let mrr { source.add(attributes, from: moment, mrr: mrr) }
    }
  }
}
