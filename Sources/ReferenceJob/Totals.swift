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
  var byIndustry: MovementTotals
  var byRegion: MovementTotals
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
    byIndustry = MovementTotals(segments: shape.industries, months: months)
    byRegion = MovementTotals(segments: shape.regions, months: months)
    byProduct = MovementTotals(segments: shape.products, months: months)
    byPlan = MovementTotals(segments: shape.plans, months: months)
    cohortMRR = Array(repeating: 0, count: months * months)
    cohortCustomers = cohortMRR
    trailing = Array(repeating: (0, 0, 0), count: shape.industries * months)
  }

  /// How many of each there are.
  struct Shape: Sendable {
    let months: Int
    let industries: Int
    let regions: Int
    let products: Int
    let plans: Int
  }

  /// Adds what other customers did.
  mutating func add(_ other: Totals) {
    whole.add(other.whole)
    byIndustry.add(other.byIndustry)
    byRegion.add(other.byRegion)
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
  /// The customer's movements.
  private var moved: [(month: Int, movement: Movement, amount: Int64)] = []
  /// Changes in the order of a key and of months.
  private var sorted: [(key: Int64, amount: Int64)] = []

  init(_ shape: Totals.Shape) {
    totals = Totals(shape)
    months = shape.months
    mrr = Array(repeating: 0, count: months)
  }

  /// Enters a customer by its changes and its attributes.
  mutating func enter(_ customer: Int32, _ changes: [MonthlyChange], industry: Int, region: Int) {
    guard let first = changes.first else { return }
    var (isOfOneProduct, isOfOnePlan) = (true, true)
    for change in changes {
      if change.product != first.product { isOfOneProduct = false }
      if change.plan != first.plan { isOfOnePlan = false }
    }
    enterWhole(customer, changes, industry, region)
    // Who holds one product moves with it.
    if isOfOneProduct {
      for move in moved {
        totals.byProduct.add(move.movement, move.amount, segment: Int(first.product), month: move.month)
      }
    } else {
      enterPairs(changes) {
        $0.product
      } _: {
        $0.byProduct.add($1, $2, segment: $3, month: $4)
      }
    }
    if isOfOnePlan {
      for move in moved { totals.byPlan.add(move.movement, move.amount, segment: Int(first.plan), month: move.month) }
    } else {
      enterPairs(changes) {
        $0.plan
      } _: {
        $0.byPlan.add($1, $2, segment: $3, month: $4)
      }
    }
  }

  private mutating func enterWhole(_ customer: Int32, _ changes: [MonthlyChange], _ industry: Int, _ region: Int) {
    sum(changes)
    guard let cohort = moved.first?.month else { return }
    for (month, movement, amount) in moved {
      totals.whole.add(movement, amount, segment: 0, month: month)
      totals.byIndustry.add(movement, amount, segment: industry, month: month)
      totals.byRegion.add(movement, amount, segment: region, month: month)
    }
    if let last = moved.last, last.month == months - 1, last.movement == .expansion {
      totals.expansions.append(.init(customer: customer, before: mrr[last.month] - last.amount, after: mrr[last.month]))
    }
    enterHistory(from: cohort, industry)
  }

  /// Sums changes to the MRR at every month-end, and to movements.
  private mutating func sum(_ changes: [MonthlyChange]) {
    moved.removeAll(keepingCapacity: true)
    let months = months
    mrr.withUnsafeMutableBufferPointer { mrr in
      mrr.update(repeating: 0)
      var first = months
      for change in changes {
        mrr[Int(change.month)] += change.amount
        first = min(first, Int(change.month))
      }
      var before: Int64 = 0
      for month in first..<months {
        let amount = mrr[month]
        mrr[month] = before + amount
        guard amount != 0 else { continue }
        moved.append((month, Movement(from: before, to: before + amount, wasCustomerBefore: !moved.isEmpty), amount))
        before += amount
      }
    }
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
    _ changes: [MonthlyChange], _ segment: (MonthlyChange) -> Int32,
    _ add: (inout Totals, Movement, Int64, Int, Int) -> Void
  ) {
    sorted.removeAll(keepingCapacity: true)
    for change in changes {
      sorted.append((Int64(segment(change)) << 32 | Int64(change.month), change.amount))
    }
    sorted.withUnsafeMutableBufferPointer { sorted in
      for place in 1..<max(1, sorted.count) {
        let entry = sorted[place]
        var place = place
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
}
