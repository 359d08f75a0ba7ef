import Ledgers

extension Cube {
  /// Computes a ledger.
  ///
  /// - Parameter last: the last month to compute; rows after it are not looked at.
  /// - Throws: all faults at once: missing rates, unknown dimensions, amounts beyond 64 bits, broken laws.
  public init(_ ledger: Ledger, settings: Settings = Settings(), through last: Month) throws(MetricsFaults) {
    let first = ledger.firstMoment?.day.month ?? last + 1
    let months = first..<max(first, last + 1)
    let (dimensions, unknown) = Dimension.inUse(ledger, settings: settings)
    let exchange = Exchange(ledger, settings: settings, months: months)
    let faults = unknown + exchange.faults + ledger.tooLarge(at: exchange)
    guard faults.isEmpty else { throw MetricsFaults(faults) }
    top = settings.rollsUpToParent ? ledger.topmost : Array(0..<Int32(ledger.customers.count))
    let membership = Membership(ledger, dimensions: dimensions, months: months, settings: settings)
    let classifier = Classifier(ledger, settings: settings, months: months, exchange: exchange)
    var account = Account(classifier, membership)
    var ranking = Ranking(ledger, months: months.count)
    let parts = settings.rollsUpToParent ? ledger.consolidated(top: top) : ledger.parts
    for part in parts { account.enter(part) { ranking.enter($0) } }
    account.close()
    self.months = months
    self.dimensions = dimensions
    self.membership = membership
    lines = account.lines(by: ranking.rank)
    largest = ranking.largest
    cells = account.cells
    cohortCells = account.cohorts
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
private struct Ranking {
  let rank: [Int32]
  private(set) var largest: [[(customer: Int32, mrr: Int64)]]

  init(_ ledger: Ledger, months: Int) {
    rank = ledger.customers.ranks
    largest = Array(repeating: [], count: months)
  }

  mutating func enter(_ history: History) {
    for month in (history.firstMonth ?? history.mrr.count)..<history.mrr.count where history.mrr[month] > 0 {
      let candidate = (customer: history.customer, mrr: history.mrr[month])
      let place = largest[month].firstIndex { precedes(candidate, $0) } ?? largest[month].count
      guard place < 10 else { continue }
      largest[month].insert(candidate, at: place)
      if largest[month].count > 10 { largest[month].removeLast() }
    }
  }

  private func precedes(_ a: (customer: Int32, mrr: Int64), _ b: (customer: Int32, mrr: Int64)) -> Bool {
    (b.mrr, rank[Int(a.customer)]) < (a.mrr, rank[Int(b.customer)])
  }
}
