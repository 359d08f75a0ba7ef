import Ledgers

/// What an amount in any currency of the ledger is worth in the reporting currency.
///
/// Sums stay unrounded, as multiples of a common unit of the month, until the position is complete.
struct Exchange {
  /// The rates of one month: unrounded value = amount × factor, value = unrounded ÷ divisor.
  fileprivate struct Table {
    var factors: [Int128?]
    var divisor: Int128
  }

  /// One for the whole history, or one for each month.
  private let tables: [Table]
  /// The rates that are needed and missing, with the first row that needs each.
  private(set) var faults: [MetricsError] = []

  /// - Parameter months: the months of the history.
  init(_ ledger: Ledger, settings: Settings, months: Range<Month>) {
    let currencies = ledger.currencies
    let base = settings.fxBase ?? ledger.rates?.entries.map(\.month).min() ?? months.lowerBound
    let valued = settings.fx == .constant ? [base] : Array(months)
    tables = valued.map { month in
      Table(currencies, reporting: ledger.currency) { ledger.rates?.rate(of: $0, in: month) }
    }
    faults = missing(in: ledger, valued: valued, months: months, settings: settings)
  }

  /// Whether every month is valued alike.
  var isConstant: Bool { tables.count == 1 }

  /// An amount as a multiple of the month's common unit.
  func unrounded(_ minor: Int64, _ currency: UInt8, _ month: Int) -> Int128 {
    Int128(minor) * (table(month).factors[Int(currency)] ?? 0)
  }

  /// A sum of unrounded amounts in minor units, half away from zero.
  func rounded(_ sum: Int128, _ month: Int) -> Int64 {
    let divisor = table(month).divisor
    return Int64(truncatingIfNeeded: divisor == 1 ? sum : sum.divided(by: divisor))
  }

  /// At most this many minor units are what one minor unit of any currency is worth.
  var largestFactor: Int64 {
    let largest =
      tables.flatMap { table in table.factors.map { ($0 ?? 0).divided(by: table.divisor) + 1 } }.max() ?? 1
    return Int64(clamping: largest)
  }

  private func table(_ month: Int) -> Table { tables[isConstant ? 0 : month] }

  /// A row above 0 needs its currency's rate at every month-end that is compared with one at which it held.
  private func missing(in ledger: Ledger, valued: [Month], months: Range<Month>, settings: Settings)
    -> [MetricsError]
  {
    var faults: [MetricsError] = []
    for (index, currency) in ledger.currencies.enumerated()
    where tables.contains(where: { $0.factors[index] == nil }) {
      let rows = ledger.rows.mrr.indices.filter {
        ledger.rows.currency[$0] == index && ledger.rows.mrr[$0] > 0
      }
      guard let first = rows.min(by: { ledger.rows.moment[$0] < ledger.rows.moment[$1] }) else { continue }
      let begin = ledger.rows.moment[first].day.month
      for (place, month) in valued.enumerated() where tables[place].factors[index] == nil {
        guard settings.fx == .constant || month >= begin else { continue }
        let location = ledger.location(ofRow: first)
        faults.append(.missingRate(currency: currency.code, month: month, location: location))
      }
    }
    return faults
  }
}

extension Exchange.Table {
  init(_ currencies: [Currency], reporting: Currency, rate: (Currency) -> ExactDecimal?) {
    // A minor unit of c is worth rate × 10^(digits of reporting − digits of c) minor units.
    let parts: [(mantissa: Int64, exponent: Int)?] = currencies.map { currency in
      if currency == reporting { return (1, 0) }
      return rate(currency).map { ($0.mantissa, reporting.digits - currency.digits - $0.places) }
    }
    let lowest = min(0, parts.compactMap { $0?.exponent }.min() ?? 0)
    factors = parts.map { part in part.map { Int128($0.mantissa) * .powerOfTen($0.exponent - lowest) } }
    divisor = .powerOfTen(-lowest)
  }
}
