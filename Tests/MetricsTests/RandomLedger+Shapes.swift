@testable import Ledgers
@testable import Metrics

extension RandomLedger {
  /// How large a random ledger is, and what is in it.
  struct Shape: CustomStringConvertible {
    let description: String
    var customers = 5
    var rows = 32
    var months = 16
    /// At how many times of a day rows may stand; 1 for dates alone.
    var times = 1
    var products = ["CRM", "Mail", "Calls", "Support", ""]
    var plans = ["Basic", "Pro", "Max", ""]
    var currencies = ["EUR", "EUR", "USD", "JPY"]
    var items = ["", "", "i1", "i2"]
    /// How many of ten rows end their item.
    var ends = 2
    /// The largest amount, in minor units.
    var most = 40_000
    /// How many of ten rows have a quantity.
    var counted = 8

    /// The shapes that laws are tried on.
    static let all: [Shape] = [
      Shape(description: "one customer with many items", customers: 1, rows: 50, items: ["", "i1", "i2", "i3", "i4"]),
      Shape(description: "many customers for a short time", customers: 40, rows: 120, months: 5),
      Shape(description: "few customers for years", customers: 4, rows: 60, months: 36),
      Shape(description: "one busy month", customers: 6, rows: 80, months: 1, times: 7),
      Shape(description: "customers that come and go", customers: 4, rows: 70, months: 30, items: [""], ends: 5),
      Shape(description: "products swapped for others", customers: 5, rows: 90, items: [""], ends: 4),
      Shape(
        description: "one product on many plans", rows: 70, months: 24, products: ["CRM"],
        plans: ["A", "B", "C", "D", "E", "F", "G"], counted: 0),
      Shape(description: "amounts of a few cents", rows: 60, months: 20, currencies: ["EUR"], most: 7),
      Shape(description: "amounts beyond 32 bits", rows: 60, months: 20, most: 900_000_000_000),
      Shape(description: "seats alone", rows: 60, months: 20, plans: ["Basic"], currencies: ["EUR"], counted: 10),
    ]
  }

  /// A ledger of a shape.
  init(seed: UInt64, shape: Shape) {
    var random = SplitMix64(seed: seed)
    let pick = { (words: [String]) in words.randomElement(using: &random) ?? "" }
    let chance = { (tenths: Int) in Int.random(in: 0..<10, using: &random) < tenths }
    let days = Self.first.firstDay.number...(Self.first + (shape.months - 1)).lastDay.number
    let instants = (0..<days.count * shape.times).shuffled(using: &random).prefix(shape.rows).sorted()
    let rows = instants.map { instant in
      Row(
        day: Day(number: days.lowerBound + instant / shape.times), minute: instant % shape.times * 95,
        customer: Self.customer(Int.random(in: 0..<shape.customers, using: &random)), item: pick(shape.items),
        product: pick(shape.products), plan: pick(shape.plans),
        quantity: chance(shape.counted) ? pick(["1", "3", "2.5", "10", "0"]) : "",
        mrr: chance(shape.ends) ? 0 : Int.random(in: 1...shape.most, using: &random),
        discount: chance(3) ? Int.random(in: 1...max(1, shape.most / 8), using: &random) : 0,
        currency: pick(shape.currencies), kind: pick(["", "", "", "", "", "upsell", "price", "removal", "seats"]))
    }
    self.init(rows: rows, settings: Settings())
    chooseSettings(&random)
    settings.dimensions = ["owner", "plan", "tenure"]
  }

  /// The name of a customer by its number; the first few are those of the table of customers.
  private static func customer(_ number: Int) -> String {
    number < customers.count ? customers[number] : "customer \(number)"
  }

  /// The month of the latest row.
  var latest: Month { rows.map(\.day).max()?.month ?? Self.first }

  /// The same with every amount multiplied.
  func multiplied(by factor: Int) -> RandomLedger {
    var ledger = self
    for place in ledger.rows.indices {
      ledger.rows[place].mrr *= factor
      ledger.rows[place].discount *= factor
    }
    return ledger
  }
}
