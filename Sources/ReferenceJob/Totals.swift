import Ledgers
import Metrics

/// All that the job asks for, of some customers.
struct Totals: Sendable {
  /// What an expansion of the last month was.
  struct Expansion: Sendable {
    let customer: Int32
    let before: Int64
    let after: Int64
  }

  let months: Int
  var whole: MovementTotals
  /// By industry, then by region.
  var byAttribute: [MovementTotals]
  var byProduct: MovementTotals
  var byPlan: MovementTotals
  /// By month of first MRR and month, MRR and customers.
  var cohortMRR: [Int64]
  var cohortCustomers: [Int64]
  /// By industry and month: MRR a year before, MRR now of the same customers, and the lesser of the two.
  var trailing: [(base: Int64, now: Int64, kept: Int64)]
  var expansions: [Expansion] = []

  /// Nothing yet.
  init(_ shape: Shape) {
    months = shape.months
    whole = MovementTotals(segments: 1, months: months)
    byAttribute = shape.attributes.map { MovementTotals(segments: $0, months: shape.months) }
    byProduct = MovementTotals(segments: shape.products, months: months)
    byPlan = MovementTotals(segments: shape.plans, months: months)
    cohortMRR = Array(repeating: 0, count: months * months)
    cohortCustomers = cohortMRR
    trailing = Array(repeating: (0, 0, 0), count: shape.attributes[0] * months)
  }

  /// How many of each there are.
  struct Shape: Sendable {
    let months: Int
    let attributes: [Int]
    let products: Int
    let plans: Int
  }

  /// Adds what other customers did.
  mutating func add(_ other: Totals) {
    whole.add(other.whole)
    for place in byAttribute.indices { byAttribute[place].add(other.byAttribute[place]) }
    byProduct.add(other.byProduct)
    byPlan.add(other.byPlan)
    for place in cohortMRR.indices {
      cohortMRR[place] += other.cohortMRR[place]
      cohortCustomers[place] += other.cohortCustomers[place]
    }
    for place in trailing.indices {
      trailing[place].base += other.trailing[place].base
      trailing[place].now += other.trailing[place].now
      trailing[place].kept += other.trailing[place].kept
    }
    expansions += other.expansions
  }
}

/// Enters customers, one after the other, into totals.
struct Account {
  private(set) var totals: Totals
  private let months: Int
  /// By how much the customer's MRR changed in each month, and then what it is at the month's end.
  private var mrr: [Int64]
  /// Changes in the order of a key and of months.
  private var sorted: [(key: Int64, amount: Int64)] = []

  init(_ shape: Totals.Shape) {
    totals = Totals(shape)
    months = shape.months
    mrr = Array(repeating: 0, count: months)
  }

  /// Enters a customer by its changes and its attributes.
  mutating func enter(_ customer: Int32, _ changes: [MonthlyChange], industry: Int, region: Int) {
    enterWhole(customer, changes, industry, region)
    enterPairs(changes, \.product) { $0.byProduct.add($1, $2, segment: $3, month: $4) }
    enterPairs(changes, \.plan) { $0.byPlan.add($1, $2, segment: $3, month: $4) }
  }

  private mutating func enterWhole(_ customer: Int32, _ changes: [MonthlyChange], _ industry: Int, _ region: Int) {
    guard var first = changes.first?.month else { return }
    for month in 0..<months { mrr[month] = 0 }
    for change in changes {
      mrr[Int(change.month)] += change.amount
      first = min(first, change.month)
    }
    var (before, cohort): (Int64, Int?) = (0, nil)
    for month in Int(first)..<months {
      let amount = mrr[month]
      mrr[month] = before + amount
      if amount != 0 {
        let movement = Movement(from: before, to: before + amount, wasCustomerBefore: cohort != nil)
        cohort = cohort ?? month
        totals.whole.add(movement, amount, segment: 0, month: month)
        totals.byAttribute[0].add(movement, amount, segment: industry, month: month)
        totals.byAttribute[1].add(movement, amount, segment: region, month: month)
        if month == months - 1, movement == .expansion {
          totals.expansions.append(.init(customer: customer, before: before, after: before + amount))
        }
      }
      before = mrr[month]
    }
    if let cohort { enterHistory(from: cohort, industry) }
  }

  /// Enters what depends on the customer's MRR at every month-end.
  private mutating func enterHistory(from first: Int, _ industry: Int) {
    mrr.withUnsafeBufferPointer { mrr in
      totals.cohortMRR.withUnsafeMutableBufferPointer { sums in
        for month in first..<months { sums[first * months + month] += mrr[month] }
      }
      totals.cohortCustomers.withUnsafeMutableBufferPointer { counts in
        for month in first..<months { counts[first * months + month] += mrr[month] != 0 ? 1 : 0 }
      }
      totals.trailing.withUnsafeMutableBufferPointer { trailing in
        for month in min(months, first + 12)..<months {
          let place = industry * months + month
          let (base, now) = (mrr[month - 12], mrr[month])
          trailing[place].base += base
          trailing[place].now += base != 0 ? now : 0
          trailing[place].kept += min(base, now)
        }
      }
    }
  }

  /// Enters the customer's pairs with each product or plan, which move by themselves.
  @inline(__always)
  private mutating func enterPairs(
    _ changes: [MonthlyChange], _ key: (MonthlyChange) -> Int32,
    _ add: (inout Totals, Movement, Int64, Int, Int) -> Void
  ) {
    sorted.removeAll(keepingCapacity: true)
    for change in changes {
      let entry = (key: Int64(key(change)) << 32 | Int64(change.month), amount: change.amount)
      var place = sorted.count
      sorted.append(entry)
      while place > 0, sorted[place - 1].key > entry.key {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = entry
    }
    var (place, before, segment, hadBefore): (Int, Int64, Int64, Bool) = (0, 0, -1, false)
    while place < sorted.count {
      let key = sorted[place].key
      var amount: Int64 = 0
      while place < sorted.count, sorted[place].key == key {
        amount += sorted[place].amount
        place += 1
      }
      if key >> 32 != segment { (before, segment, hadBefore) = (0, key >> 32, false) }
      guard amount != 0 else { continue }
      let movement = Movement(from: before, to: before + amount, wasCustomerBefore: hadBefore)
      add(&totals, movement, amount, Int(segment), Int(key & 0xFFFF_FFFF))
      (before, hadBefore) = (before + amount, true)
    }
  }
}
