import Ledgers

extension Cube {
  /// Computes a ledger.
  ///
  /// - Parameter last: the last month to compute; rows after it are not looked at.
  /// - Throws: all faults at once: missing rates, unknown dimensions, amounts beyond 64 bits, broken laws.
  public init(_ ledger: Ledger, settings: Settings = Settings(), through last: Month) throws(MetricsFaults) {
    try self.init(ledger, settings: settings, through: last, threads: nil)
  }

  /// The same by so many threads, or as many as are worth it.
  init(_ ledger: Ledger, settings: Settings, through last: Month, threads: Int?) throws(MetricsFaults) {
    let first = ledger.firstMoment?.day.month ?? last + 1
    let months = first..<max(first, last + 1)
    let (dimensions, unknown) = Dimension.inUse(ledger, settings: settings)
    let exchange = Exchange(ledger, settings: settings, months: months)
    let faults = unknown + exchange.faults + ledger.tooLarge(at: exchange)
    guard faults.isEmpty else { throw MetricsFaults(faults) }
    top = settings.rollsUpToParent ? ledger.topmost : Array(0..<Int32(ledger.customers.count))
    let membership = Membership(ledger, dimensions: dimensions, months: months, settings: settings)
    let classifier = Classifier(ledger, settings: settings, months: months, exchange: exchange)
    let parts = settings.rollsUpToParent ? ledger.consolidated(top: top) : ledger.parts
    let cells = membership.slots * months.count * Measure.count
    let threads = threads ?? Portion.threads(rows: ledger.rowCount, cells: cells)
    let usage = UsageTable(ledger, top: top, months: months)
    let nobody = Portion(classifier, membership, usage, Ranking(ledger, months: months.count))
    let whole = Portion.whole(parts, nobody, threads: threads)
    self.months = months
    self.dimensions = dimensions
    self.membership = membership
    lines = whole.account.lines(by: whole.ranking.rank)
    largest = whole.ranking.largest
    nearLimits = whole.account.nearLimits.sorted { $0.place < $1.place }
    presence = whole.account.presence
    self.cells = whole.account.cells
    cohortCells = whole.account.cohorts
    survivalCells = whole.account.survival
    planMoves = whole.account.planMoves
    let broken = brokenLaws()
    if !broken.isEmpty { throw MetricsFaults(broken) }
  }
}

/// All faults of a ledger's figures.
public struct MetricsFaults: Error, Sendable {
  /// The faults, at least one.
  public let faults: [MetricsError]

  init(_ faults: [MetricsError]) { self.faults = faults }
}

extension Ledger {
  /// For each customer the topmost of its parents, or itself.
  var topmost: [Int32] {
    (0..<Int32(customers.count)).map { customer in
      var top = customer
      while let parent = roster.parent.indices.contains(Int(top)) ? roster.parent[Int(top)] : nil {
        top = parent
      }
      return top
    }
  }

  /// The moment of the earliest row; nil where there is none.
  fileprivate var firstMoment: Moment? {
    parts.lazy.compactMap { part in part.rows.lazy.map(\.moment).min() }.min()
  }
}

/// The largest customers of each month.
struct Ranking: Sendable {
  let rank: [Int32]
  private(set) var largest: [[(customer: Int32, mrr: Int64)]]

  init(_ ledger: Ledger, months: Int) {
    rank = ledger.customers.ranks
    largest = Array(repeating: [], count: months)
  }

  mutating func enter(_ history: History) {
    for month in (history.firstMonth ?? history.mrr.count)..<history.mrr.count where history.mrr[month] > 0 {
      offer((history.customer, history.mrr[month]), month)
    }
  }

  /// Adds the customers of another ranking.
  mutating func add(_ other: Ranking) {
    for month in largest.indices {
      for candidate in other.largest[month] { offer(candidate, month) }
    }
  }

  private mutating func offer(_ candidate: (customer: Int32, mrr: Int64), _ month: Int) {
    let place = largest[month].firstIndex { precedes(candidate, $0) } ?? largest[month].count
    guard place < 10 else { return }
    largest[month].insert(candidate, at: place)
    if largest[month].count > 10 { largest[month].removeLast() }
  }

  private func precedes(_ a: (customer: Int32, mrr: Int64), _ b: (customer: Int32, mrr: Int64)) -> Bool {
    (b.mrr, rank[Int(a.customer)]) < (a.mrr, rank[Int(b.customer)])
  }
}
