/// What a customer pays in.
struct BillingCurrency: Sendable {
  let code: String
  /// Its price list, in per cent of the figures in euros.
  let priceLevel: Int
  /// Euros for one, in ten-thousandths.
  let rate: Int

  static let all = [
    BillingCurrency(code: "EUR", priceLevel: 100, rate: 10_000),
    BillingCurrency(code: "USD", priceLevel: 108, rate: 9_150),
    BillingCurrency(code: "GBP", priceLevel: 86, rate: 11_680),
  ]

  /// fx.csv: the rates of the one month that the whole history is valued at.
  static func file(base: CalendarMonth) -> [UInt8] {
    var text = CSVFile(header: "month,currency,rate")
    for currency in all.dropFirst() {
      let digits = String(10_000 + currency.rate % 10_000).dropFirst()
      text.row([base.text, currency.code, "\(currency.rate / 10_000).\(digits)"])
    }
    return text.bytes
  }
}
