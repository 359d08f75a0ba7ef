extension LedgerFormat {
  /// An MRR delta: from this date on, this item brings so much more, or less.
  ///
  /// The file has to begin with what every item ran at, as rows of its own or as rows of another source.
  static let movements = LedgerFormat(
    "movements", columns: "date* customer* item product plan delta* quantity_change currency kind",
    row: RowColumns(quantity: "quantity_change", changesQuantity: true)
  ) { source in
    let (date, delta) = (source.table.column("date"), source.table.column("delta"))
    while source.next() {
      let moment = source.table.moment(date)
      let attributes = source.attributes()
      let delta = source.money(delta, attributes?.currency, of: .mrr, isSigned: true)
      if let moment, let attributes, let delta { source.addMovement(attributes, at: moment, delta) }
    }
  }
}

extension SourceReader {
  /// Adds a change of MRR, of a quantity or of both; one of neither says nothing.
  mutating func addMovement(_ attributes: Attributes, at moment: Moment, _ delta: Int64) {
    let hasQuantity = attributes.quantity.map { $0.mantissa != 0 } ?? false
    if delta != 0 || hasQuantity { addDelta(attributes, at: moment, delta) }
  }
}
