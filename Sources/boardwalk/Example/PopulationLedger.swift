/// changes.csv: every change of every customer, by date and item.
extension Population {
  func changesFile(history: History) -> [UInt8] {
    var text = CSVFile(
      header: "date,customer,item,product,plan,quantity,mrr,discount,currency,kind,note",
      capacity: rows.count * 96)
    let wording = RowWording(history: history)
    let digits = digits
    for place in placesByDay(days: history.days) {
      text.append(rows[place], wording: wording, digits: digits)
    }
    return text.bytes
  }

  /// Places in `rows` by day; within a day as they stand, which is by customer and item.
  private func placesByDay(days: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: days + 1)
    for row in rows { starts[Int(row.day) + 1] += 1 }
    for day in 0..<days { starts[day + 1] += starts[day] }
    var places = [Int](repeating: 0, count: rows.count)
    for (place, row) in rows.enumerated() {
      places[starts[Int(row.day)]] = place
      starts[Int(row.day)] += 1
    }
    return places
  }
}

/// The texts that rows are made of, as bytes, so that a row costs no string.
private struct RowWording: Sendable {
  let days: [[UInt8]]
  /// Product and plan, both quoted where needed, by product and plan.
  let plans: [[[UInt8]]]
  let currencies: [[UInt8]]
  let kinds: [[UInt8]]
  let notes: [[UInt8]]

  init(history: History) {
    var days: [[UInt8]] = []
    for distance in 0..<history.months {
      let month = history.first + distance
      for day in 1...month.days { days.append(Array((CSVFile.day(month, day) + ",C-").utf8)) }
    }
    self.days = days
    plans = PriceListProduct.all.map { product in
      product.plans.map { CSVFile.field(product.name) + [0x2C] + CSVFile.field($0) + [0x2C] }
    }
    currencies = BillingCurrency.all.map { CSVFile.field($0.code) + [0x2C] }
    kinds = ChangeKind.allCases.map { CSVFile.field($0.text) + [0x2C] }
    notes = ChangeNote.allCases.map { CSVFile.field($0.text) }
  }
}

extension CSVFile {
  fileprivate mutating func append(_ row: ChangeRow, wording: RowWording, digits: Int) {
    append(wording.days[Int(row.day)])
    append(Int(row.customer) + 1, digits: digits)
    append(CSVFile.itemMark)
    append(Int(row.customer) + 1, digits: digits)
    append([0x2D])
    append(Int(row.item))
    comma()
    append(wording.plans[Int(row.product)][Int(row.plan)])
    if row.quantity > 0 || row.mrr == 0 { append(Int(row.quantity)) }
    comma()
    appendMoney(Int(row.mrr))
    comma()
    if row.discount > 0 { appendMoney(Int(row.discount)) }
    comma()
    append(wording.currencies[Int(row.currency)])
    append(wording.kinds[Int(row.kind.rawValue)])
    append(wording.notes[Int(row.note.rawValue)])
    endRow()
  }

  private static let itemMark: [UInt8] = Array(",I-".utf8)
}
