extension LedgerFormat {
  /// From this date on, this item runs at this MRR.
  static let changes = LedgerFormat(
    "changes", columns: "date* customer* item product plan quantity mrr* discount currency kind owner note"
  ) { source in
    let columns = ChangeColumns(source.table)
    while source.next(columns.attributes) { readChange(&source, columns) }
  }

  private struct ChangeColumns {
    let date, mrr, owner, note: Int
    let attributes: SourceReader.Columns

    init(_ table: TableReader) {
      (date, mrr) = (table.column("date"), table.column("mrr"))
      (owner, note) = (table.column("owner"), table.column("note"))
      attributes = SourceReader.Columns(table)
    }
  }

  private static func readChange(_ source: inout SourceReader, _ columns: ChangeColumns) {
    let moment = source.table.moment(columns.date)
    let attributes = source.attributes(columns.attributes)
    let mrr = source.money(columns.mrr, attributes?.currency, of: .mrr)
    guard let moment, let attributes, let mrr else { return }
    let item = source.item(attributes, columns.attributes)
    source.addRow(moment, item: item, mrr: mrr, attributes)
    if !source.table.isEmpty(columns.owner) { source.addOwner(columns.owner) }
    if !source.table.isEmpty(columns.note) { source.addNote(columns.note) }
  }
}
