@testable import Ledgers
@testable import Metrics

/// A generator of the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A small ledger of customers that do everything customers do, each row at an instant of its own.
struct RandomLedger {
  /// A row of the ledger.
  struct Row {
    var day: Day
    var customer: String
    var item: String
    var product: String
    var plan: String
    var quantity: String
    /// In minor units.
    var mrr: Int
    var discount: Int
    var currency: String
    var kind: String
  }

  static let first = Month(2025, 1)
  static let last = Month(2026, 4)
  static let customers = ["ada", "bo", "cy", "di", "eve"]

  var rows: [Row]
  var settings = Settings()

  init(seed: UInt64, currencies: [String] = ["EUR", "EUR", "USD", "JPY"]) {
    var random = SplitMix64(seed: seed)
    let pick = { (words: [String]) in words.randomElement(using: &random) ?? "" }
    let start = Self.first.firstDay.number
    let days = Array(start...Self.last.lastDay.number).shuffled(using: &random).prefix(32).sorted()
    rows = days.map { day in
      let product = pick(["CRM", "Mail", "Calls", "Support", ""])
      return Row(
        day: Day(number: day), customer: pick(Self.customers), item: pick(["", "", "i1", "i2"]),
        product: product,
        plan: pick(["Basic", "Pro", "Max", ""]), quantity: pick(["", "1", "3", "2.5", "10"]),
        mrr: Bool.random(using: &random) ? Int.random(in: 1...40_000, using: &random) : 0,
        discount: Int.random(in: 0...3, using: &random) == 0 ? Int.random(in: 1...5_000, using: &random) : 0,
        currency: pick(currencies), kind: pick(["", "", "", "", "", "upsell", "price", "removal"]))
    }
    // Half of the rows at 0 would leave little to look at.
    for place in rows.indices where rows[place].mrr == 0 && Int.random(in: 0...2, using: &random) > 0 {
      rows[place].mrr = Int.random(in: 1...20, using: &random) * 500
    }
    settings.grain = Bool.random(using: &random) ? .month : .day
    settings.reactivation = Settings.Reactivation.allCases.randomElement(using: &random) ?? .separate
    settings.reactivationMaxGapMonths = Bool.random(using: &random) ? nil : 2
    settings.fx = Bool.random(using: &random) ? .constant : .month
  }

  /// The ledger with its tables, up to its last month.
  func scenario(through last: Month = last, parents: Bool = false) -> Scenario {
    let lines = rows.map { row in
      let amounts = [row.mrr, row.discount].map { row.currency == "JPY" ? "\($0)" : Self.units($0) }
      return [
        "\(row.day)", row.customer, row.item, row.product, row.plan, row.quantity, amounts[0], amounts[1],
        row.currency, row.kind,
      ].joined(separator: ",")
    }
    let header = "date,customer,item,product,plan,quantity,mrr,discount,currency,kind"
    var scenario = Scenario(
      ([header] + lines).joined(separator: "\n"), customers: Self.roster(parents: parents),
      products: Self.products, rates: Self.rates, through: last.description)
    scenario.settings = settings
    scenario.settings.rollsUpToParent = parents
    return scenario
  }

  private static func units(_ minor: Int) -> String {
    "\(minor / 100).\(minor % 100 < 10 ? "0" : "")\(minor % 100)"
  }

  private static let products = """
    product,line,add_on,pricing
    CRM,Suite,,
    Mail,Suite,,
    Support,,yes,
    Calls,,,usage
    """

  private static func roster(parents: Bool) -> String {
    """
    id,parent,from,industry,owner
    ada,,,Retail,ann
    bo,\(parents ? "ada" : ""),2025-03-01,Health,ann
    bo,\(parents ? "ada" : ""),2025-09-10,Retail,
    cy,,2025-06-20,Health,ben
    di,,,,ben
    """
  }

  /// Rates that go up and down with the months.
  private static let rates: String = {
    let months = (0...20).flatMap { place in
      ["\(first + place),USD,0.\(70 + place * 7 % 23)", "\(first + place),JPY,0.00\(50 + place * 5 % 17)"]
    }
    return (["month,currency,rate"] + months).joined(separator: "\n")
  }()
}

extension Figures {
  /// All amounts of all measures: for the whole and each segment a list by month and measure.
  func amounts(through last: Month, measures: [Measure] = Measure.allCases) -> [String: [Int64]] {
    let months = RandomLedger.first...last
    let segments =
      [Segment.whole] + cube.dimensions.flatMap { cube.segments(of: $0.name, through: last) ?? [] }
    let pairs = segments.map { segment in
      (
        segment.description,
        months.flatMap { month in measures.map { cube.amount($0, in: month, of: segment) } }
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
