// What formats of periods with prices share.
extension SourceReader {
  /// The start and the end of a record, the end exclusive; without one it goes on. Nil, and a fault, where one cannot
  /// be read or the end lies before the start.
  mutating func period(_ startColumn: Int, _ endColumn: Int) -> (start: Moment, end: Moment?)? {
    let start = table.moment(startColumn)
    let hasEnd = !table.isEmpty(endColumn)
    let end = hasEnd ? table.moment(endColumn) : nil
    guard let start, end != nil || !hasEnd else { return nil }
    if let end, end < start {
      table.faults.add(
        .endBeforeStart(
          start: table.string(startColumn), end: table.string(endColumn), table.location(of: endColumn)))
      return nil
    }
    return (start, end)
  }

  /// The interval of a cell, so many times as another says; once where that is empty.
  mutating func interval(_ column: Int, count countColumn: Int) -> BillingInterval? {
    guard let interval = interval(column) else { return nil }
    if table.isEmpty(countColumn) { return interval }
    let count = ExactDecimal.read(table.bytes(countColumn)).wholeNumber
    guard let count, (1...1_200).contains(count), interval.count * count <= 1_200 else {
      table.reportUnreadable(countColumn, as: .interval)
      return nil
    }
    return BillingInterval(interval.unit, count: interval.count * count)
  }

  /// Money a month of a price that is of one unit; where the quantity is unknown, it is one.
  mutating func money(
    _ column: Int, _ currency: UInt8?, perUnitOf quantity: ExactDecimal?, interval: BillingInterval?,
    in units: AmountUnit
  ) -> Int64? {
    let quantity = quantity ?? ExactDecimal(1)
    let perMonth = (interval ?? BillingInterval(.month)).perMonth
    // 9 digits times 365 stay with 18 others far below the 38 that there is room for.
    guard quantity.places <= 9, quantity.mantissa.magnitude < 1_000_000_000,
      let divisor = Int64(exactly: Int128.powerOfTen(quantity.places))
    else {
      reportTooManyUnits()
      return nil
    }
    let fraction = (Int(quantity.mantissa) * perMonth.numerator, Int(divisor) * perMonth.denominator)
    return money(column, currency, of: .mrr, in: units, times: fraction)
  }
}

extension ExactDecimal.Reading {
  /// The integer that was read; nil where it was none.
  fileprivate var wholeNumber: Int? {
    if case .number(let number, _) = self, number.places == 0 { Int(number.mantissa) } else { nil }
  }
}
