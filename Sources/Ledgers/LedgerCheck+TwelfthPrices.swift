extension LedgerCheck {
  /// Periods of a year whose amount is that of a month: twelve times the price is, but for rounding, the median of the
  /// same product, plan and currency.
  ///
  /// The others agree as they do beside an annual price. Where rounding could make up for a hundredth of the median
  /// nothing is told.
  static let twelfthPrices = LedgerCheck { subject, warn in
    oddPrices(
      subject,
      where: { price, row, median in
        guard price < median / 11 else { return false }
        // A year's amount over twelve was rounded to a minor unit for all units together.
        let units = row.quantity.map { max(1, $0.mantissa / Int64(clamping: Int128.powerOfTen($0.places))) } ?? 1
        let tolerance = 6_000 / units + 12
        return tolerance * 100 <= median && (price * 12 - median).magnitude <= UInt64(tolerance)
      },
      { .twelfthPrice($0, customer: $1, usual: $2, $3) }, warn)
  }
}
