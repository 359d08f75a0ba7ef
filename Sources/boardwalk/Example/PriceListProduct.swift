/// One product of the invented company's price list.
struct PriceListProduct: Sendable {
  let name: String
  let line: String
  var isAddOn = false
  var isMetered = false
  /// Plans from low to high.
  let plans: [String]
  /// What a seat costs a month on each plan, in hundredths of a cent.
  let prices: [Int]

  static let all = [
    PriceListProduct(
      name: "Roster", line: "Platform", plans: ["Essential", "Professional", "Enterprise"],
      prices: [64_000, 96_000, 138_000]),
    PriceListProduct(
      name: "Timekeeping", line: "Time", plans: ["Time Standard", "Time Plus"], prices: [26_000, 38_000]),
    PriceListProduct(name: "Punch Clock", line: "Time", plans: ["Clock"], prices: [24_000]),
    PriceListProduct(
      name: "Forecast", line: "Insight", plans: ["Forecast Standard", "Forecast Plus"],
      prices: [32_000, 48_000]),
    PriceListProduct(
      name: "Audit Trail", line: "Platform", isAddOn: true, plans: ["Audit"], prices: [11_000]),
    PriceListProduct(
      name: "Premium Support", line: "Platform", isAddOn: true, plans: ["Support Silver", "Support Gold"],
      prices: [9_500, 15_500]),
    PriceListProduct(name: "Messages", line: "Platform", isMetered: true, plans: ["Metered"], prices: [900]),
  ]

  static let roster = 0
  static let timekeeping = 1
  static let punchClock = 2
  static let forecast = 3
  static let auditTrail = 4
  static let premiumSupport = 5
  static let messages = 6

  /// products.csv: which line a product is of, what is an add-on, what is metered, and the plans from low to high.
  static var file: [UInt8] {
    var text = CSVFile(header: "product,line,add_on,pricing,tiers")
    for product in all {
      text.row([
        product.name, product.line, product.isAddOn ? "yes" : "no", product.isMetered ? "usage" : "",
        product.plans.joined(separator: "|"),
      ])
    }
    return text.bytes
  }
}
