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
    /// Minutes after midnight.
    var minute = 0
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

    /// The day, with a time where that is not midnight.
    var moment: String {
      minute == 0 ? "\(day)" : "\(day)T\(Self.twoDigits(minute / 60)):\(Self.twoDigits(minute % 60)):00Z"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
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
    chooseSettings(&random)
  }

  init(rows: [Row], settings: Settings) { (self.rows, self.settings) = (rows, settings) }

  mutating func chooseSettings(_ random: inout SplitMix64) {
    settings.grain = Bool.random(using: &random) ? .month : .day
    settings.reactivation = Settings.Reactivation.allCases.randomElement(using: &random) ?? .separate
    settings.reactivationMaxGapMonths = Bool.random(using: &random) ? nil : 2
    settings.fx = Bool.random(using: &random) ? .constant : .month
  }

  /// The ledger with its tables, up to its last month.
  ///
  /// - Parameter entities: whether every third row is of another source and entity.
  func scenario(through last: Month = last, parents: Bool = false, entities: Bool = false) -> Scenario {
    let lines = rows.map { row in
      let amounts = [row.mrr, row.discount].map { row.currency == "JPY" ? "\($0)" : Self.units($0) }
      return [
        row.moment, row.customer, row.item, row.product, row.plan, row.quantity, amounts[0], amounts[1],
        row.currency, row.kind,
      ].joined(separator: ",")
    }
    let header = "date,customer,item,product,plan,quantity,mrr,discount,currency,kind"
    let ours = entities ? lines.indices.filter { $0 % 3 != 0 }.map { lines[$0] } : lines
    var scenario = Scenario(
      ([header] + ours).joined(separator: "\n"), customers: Self.roster(parents: parents),
      products: Self.products, rates: Self.rates, through: last.description)
    if entities {
      let others = [header] + lines.indices.filter { $0 % 3 == 0 }.map { lines[$0] }
      scenario.further = [(SourceDescription(path: "us.csv", entity: "us"), others.joined(separator: "\n"))]
    }
    (scenario.usage, scenario.offers, scenario.costs) = (Self.usage, Self.offers, Self.costs)
    scenario.settings = settings
    scenario.settings.grossMargin = ExactDecimal(80, places: 2)
    scenario.settings.rollsUpToParent = parents
    return scenario
  }

  private static func units(_ minor: Int) -> String {
    "\(minor / 100).\(minor % 100 < 10 ? "0" : "")\(minor % 100)"
  }

  private static let products = """
    product,line,add_on,pricing,tiers
    CRM,Suite,,,Basic|Pro
    Mail,Suite,,,Max
    Support,Suite,yes,,
    Calls,,,usage,Basic|Pro|Max
    """

  /// Limits of two customers in each month, near or not.
  private static let usage: String = {
    let rows = (0...15).flatMap { place in
      ["\(first + place),ada,seats,\(place * 7),100", "\(first + place),cy,seats,\(120 - place * 7),100"]
    }
    return (["month,customer,limit,used,allowed"] + rows).joined(separator: "\n")
  }()

  private static let offers: String = {
    let rows = (0...15).map {
      "\(customers[$0 * 3 % 5]),\((first + $0).firstDay),\($0 % 3 == 0 ? "accepted" : "declined")"
    }
    return (["customer,date,outcome"] + rows).joined(separator: "\n")
  }()

  private static let costs: String = {
    let rows = (0...15).flatMap { ["\(first + $0),expansion,\($0 * 100)", "\(first + $0),new,500"] }
    return (["month,what,amount"] + rows).joined(separator: "\n")
  }()

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
    let months = (0...80).flatMap { place in
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
