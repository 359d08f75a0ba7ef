import Ledgers
import Metrics

/// Enters customers, one after the other, into totals.
///
/// Nothing is done for months in which a customer stands still: tables hold by how much figures change, and are summed
/// up when all customers are in.
struct Account: ~Copyable {
  /// What an item runs at.
  private struct Item {
    var mrr: Int64 = 0
    var product: Int32 = 0
    var plan: Int32 = 0
  }

  /// What a customer's MRR is from a month-end on.
  private struct Step {
    var month: Int
    var mrr: Int64
  }

  private let calendar: Calendar
  private let months: Int
  private let shape: Totals.Shape

  private var byIndustry: MovementTable
  private var byRegion: MovementTable
  private var byProduct: MovementTable
  private var byPlan: MovementTable
  private var cohorts: Cells<Moved>
  private var trailing: Cells<Totals.Trailing>
  private var expansions: [Totals.Expansion] = []

  /// The items of the part at hand.
  private var items = Cells(repeating: Item(), count: 0)
  /// The customer at hand, and what it holds.
  private var whole = Level()
  private var products: Holdings
  private var plans: Holdings
  /// The steps of its MRR: at most one a month, and one behind all months.
  private var steps: Cells<Step>
  private var stepCount = 0

  init(_ shape: Totals.Shape, _ calendar: Calendar) {
    (self.shape, self.calendar, months) = (shape, calendar, shape.months)
    byIndustry = MovementTable(segments: shape.industries + 1, months: months)
    byRegion = MovementTable(segments: shape.regions + 1, months: months)
    byProduct = MovementTable(segments: shape.products, months: months)
    byPlan = MovementTable(segments: shape.plans, months: months)
    cohorts = Cells(repeating: Moved(), count: months * months)
    trailing = Cells(repeating: Totals.Trailing(), count: (shape.industries + 1) * months)
    products = Holdings(shape.products)
    plans = Holdings(shape.plans)
    steps = Cells(repeating: Step(month: 0, mrr: 0), count: months + 1)
  }

  /// What all customers have brought so far.
  var totals: Totals {
    Totals(
      months: months, byIndustry: byIndustry.totals, byRegion: byRegion.totals, byProduct: byProduct.totals,
      byPlan: byPlan.totals, cohorts: cohorts.array, trailing: trailing.array, expansions: expansions)
  }

  /// Goes on to the customers of a part.
  mutating func open(_ part: LedgerPart) { items = Cells(repeating: Item(), count: part.items.count) }

  /// Enters a customer by its rows, which stand at some places in order of time, and its attributes.
  mutating func enter(_ customer: Int32, _ rows: LedgerRows, at places: Range<Int>, industry: Int, region: Int) {
    if places.isEmpty { return }
    var month = calendar.month(of: rows[places.lowerBound])
    rows.forEach(in: places) { row in
      let next = calendar.month(of: row)
      if next != month {
        close(month, industry, region)
        month = next
      }
      let (item, mrr) = (items[Int(row.item)], row.mrr)
      whole.change &+= mrr &- item.mrr
      products.move(item.mrr, outOf: item.product, mrr, into: row.product)
      plans.move(item.mrr, outOf: item.plan, mrr, into: row.plan)
      items[Int(row.item)] = Item(mrr: mrr, product: row.product, plan: row.plan)
    }
    close(month, industry, region)
    enterTrailing(industry)
    noteExpansion(of: customer)
    whole = Level()
    products.clear()
    plans.clear()
    stepCount = 0
  }

  /// Ends a month in which there were rows.
  @inline(__always)
  private mutating func close(_ month: Int, _ industry: Int, _ region: Int) {
    products.close(month, into: &byProduct)
    plans.close(month, into: &byPlan)
    let before = whole.mrr
    let (movement, amount) = whole.close()
    if movement == .none { return }
    byIndustry.add(movement, amount, segment: industry, month: month)
    byRegion.add(movement, amount, segment: region, month: month)
    steps[stepCount] = Step(month: month, mrr: whole.mrr)
    stepCount &+= 1
    let customers: Int64 = (whole.mrr != 0 ? 1 : 0) &- (before != 0 ? 1 : 0)
    cohorts[steps[0].month &* months &+ month] += Moved(amount: amount, customers: customers)
  }

  /// Enters what a customer's MRR was a year before against what it is. Either changes at a step of its own.
  private mutating func enterTrailing(_ industry: Int) {
    guard stepCount > 0, steps[0].month + 12 < months else { return }
    // Steps behind the last are never reached.
    steps[stepCount] = Step(month: months, mrr: 0)
    var (early, late) = (0, 0)
    var (base, now): (Int64, Int64) = (0, 0)
    var sum = Totals.Trailing()
    while true {
      let (yearAgo, current) = (steps[early], steps[late])
      let month = min(yearAgo.month &+ 12, current.month)
      guard month < months else { return }
      if yearAgo.month &+ 12 == month {
        base = yearAgo.mrr
        early &+= 1
      }
      if current.month == month {
        now = current.mrr
        late &+= 1
      }
      let latest = Totals.Trailing(base: base, now: base != 0 ? now : 0, kept: min(base, now))
      trailing[industry &* months &+ month] += Totals.Trailing(
        base: latest.base &- sum.base, now: latest.now &- sum.now, kept: latest.kept &- sum.kept)
      sum = latest
    }
  }

  private mutating func noteExpansion(of customer: Int32) {
    guard stepCount > 1, steps[stepCount &- 1].month == months &- 1 else { return }
    let (before, after) = (steps[stepCount &- 2].mrr, steps[stepCount &- 1].mrr)
    if before > 0, after > before { expansions.append(.init(customer: customer, before: before, after: after)) }
  }
}

/// The months of a ledger, numbered from its first.
struct Calendar: Sendable {
  let months: ClosedRange<Month>
  private let firstDay: Int
  /// For each day since that of the first month its month.
  private let monthOfDay: [Int32]

  init(_ months: ClosedRange<Month>) {
    self.months = months
    firstDay = months.lowerBound.firstDay.number
    monthOfDay = months.enumerated().flatMap { number, month in
      Array(repeating: Int32(truncatingIfNeeded: number), count: month.lastDay.number - month.firstDay.number + 1)
    }
  }

  /// How many months there are.
  var count: Int { months.lowerBound.distance(to: months.upperBound) + 1 }

  /// The month that a row lies in.
  @inline(__always)
  func month(of row: LedgerRow) -> Int { Int(monthOfDay[row.moment.day.number &- firstDay]) }
}
