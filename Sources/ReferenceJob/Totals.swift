import Ledgers
import Metrics

/// All that the job asks for, of some customers.
struct Totals: Sendable {
  /// What an expansion of the last month was.
  struct Expansion: Sendable {
    let customer: Int32
    let before: Int64
    let after: Int64

    var amount: Int64 { after - before }
  }

  /// MRR a year before, MRR now of the same customers, and the lesser of the two.
  struct Trailing: Sendable, BitwiseCopyable {
    var base: Int64 = 0
    var now: Int64 = 0
    var kept: Int64 = 0

    @inline(__always)
    static func += (a: inout Trailing, b: Trailing) {
      a.base &+= b.base
      a.now &+= b.now
      a.kept &+= b.kept
    }
  }

  /// How many of each there are. A customer that no table knows is of an industry and a region without a name.
  struct Shape: Sendable {
    let months: Int
    let industries: Int
    let regions: Int
    let products: Int
    let plans: Int
  }

  let months: Int
  var byIndustry: MovementTotals
  var byRegion: MovementTotals
  var byProduct: MovementTotals
  var byPlan: MovementTotals
  /// By month of first MRR and month, by how much MRR and customers have changed.
  var cohorts: [Moved]
  /// By industry and month, by how much each has changed.
  var trailing: [Trailing]
  var expansions: [Expansion]

  /// Adds what other customers did.
  mutating func add(_ other: Totals) {
    byIndustry.add(other.byIndustry)
    byRegion.add(other.byRegion)
    byProduct.add(other.byProduct)
    byPlan.add(other.byPlan)
    for place in cohorts.indices { cohorts[place] += other.cohorts[place] }
    for place in trailing.indices { trailing[place] += other.trailing[place] }
    expansions += other.expansions
  }

  /// The MRR and the customers of a cohort at each month-end from its first on.
  func cohort(_ first: Int) -> [Moved] {
    var sum = Moved()
    return cohorts[first * months + first..<(first + 1) * months].map {
      sum += $0
      return sum
    }
  }

  /// The trailing figures of an industry at each month-end.
  func trailing(of industry: Int) -> [Trailing] {
    var sum = Trailing()
    return trailing[industry * months..<(industry + 1) * months].map {
      sum += $0
      return sum
    }
  }
}
