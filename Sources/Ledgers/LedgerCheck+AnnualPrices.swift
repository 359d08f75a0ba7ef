extension LedgerCheck {
  /// Prices of a year among prices of a month: between 11.5 and 12.5 times the median of the same product, plan and
  /// currency.
  ///
  /// At least 5 others lie between half the median and twice, and they are three quarters of all others, so that a
  /// price list that is wide by itself is left alone.
  static let annualPrices = LedgerCheck { subject, warn in
    oddPrices(
      subject, where: { price, _, median in price >= median / 2 * 23 && price <= median / 2 * 25 + 25 },
      { .annualPrice($0, customer: $1, usual: $2, $3) }, warn)
  }
}
