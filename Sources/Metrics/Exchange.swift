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
  func unrounded(_ minor: Int64, _ currency: Int, _ month: Int) -> Int128 {
    Int128(minor) * (table(month).factors[currency] ?? 0)
  }

  /// A sum of unrounded amounts in minor units, half away from zero.
  func rounded(_ sum: Int128, _ month: Int) -> Int64 {
    let divisor = table(month).divisor
    return Int64(truncatingIfNeeded: divisor == 1 ? sum : sum.divided(by: divisor))
  }

  /// The most that a sum of minor units of a currency is worth at the rates of any month; nil beyond 128 bits.
  func mostWorth(of sum: Int128, in currency: Int) -> Int128? {
    var most: Int128 = 0
    for table in tables {
      let (unrounded, overflows) = sum.multipliedReportingOverflow(by: table.factors[currency] ?? 0)
      if overflows { return nil }
      most = max(most, unrounded / table.divisor)
    }
    return most
  }

  private func table(_ month: Int) -> Table { tables[isConstant ? 0 : month] }

  /// The rates that rows above 0 need and do not have, by currency and month, each with the first such row.
  private func missing(in ledger: Ledger, valued: [Month], months: Range<Month>, settings: Settings)
    -> [MetricsError]
  {
    let lacking = ledger.currencies.indices.filter { index in tables.contains { $0.factors[index] == nil } }
    if lacking.isEmpty { return [] }
    var first = [[LedgerRow?]](
      repeating: Array(repeating: nil, count: valued.count), count: ledger.currencies.count)
    for (row, end) in ledger.succession where row.mrr > 0 && lacking.contains(row.currency) {
      let begin = row.moment.day.month
      guard begin < months.upperBound else { continue }
      let needed = Self.needed(from: begin, to: end ?? months.upperBound, settings: settings)
      let currency = row.currency
      for (place, month) in valued.enumerated()
      where settings.fx == .constant || needed?.contains(month) == true {
        if tables[place].factors[currency] == nil, first[currency][place] == nil {
          first[currency][place] = row
        }
      }
    }
    return zip(ledger.currencies, first).flatMap { currency, first in
      zip(valued, first).compactMap { month, row in
        row.map { .missingRate(currency: currency.code, month: month, location: ledger.location(of: $0)) }
      }
    }
  }

  /// The months whose rates value a row that holds from one month until another row takes its place in `end`.
  ///
  /// Each month revalues its opening, and figures look at what was held up to twelve months before their own
  /// month's opening. A row that held at no month-end counts only between the ends of days.
  private static func needed(from begin: Month, to end: Month, settings: Settings) -> ClosedRange<Month>? {
    if begin < end { return begin...end + 12 }
    return settings.grain == .day ? begin...begin : nil
  }
}

extension Ledger {
  /// All rows in order of time, and for each the month in which the next row of its item takes its place.
  fileprivate var succession: [(row: LedgerRow, end: Month?)] {
    var all: [(row: LedgerRow, end: Month?)] = []
    for part in parts {
      var latest = [Int?](repeating: nil, count: part.items.count)
      for customer in part.customers {
        for row in part.rows[part.rows(of: customer)] {
          if let earlier = latest[Int(row.item)] { all[earlier].end = row.moment.day.month }
          latest[Int(row.item)] = all.count
          all.append((row, nil))
        }
      }
    }
    return all.sorted { $0.row.precedes($1.row) }
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
    // A rate of 18 digits beside one of 18 places may leave 128 bits; such a ledger is found too large.
    factors = parts.map { part in
      part.map {
        let product = Int128($0.mantissa).multipliedReportingOverflow(by: .powerOfTen($0.exponent - lowest))
        return product.overflow ? .max : product.partialValue
      }
    }
    divisor = .powerOfTen(-lowest)
  }
}
