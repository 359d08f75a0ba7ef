import Ledgers

extension Cube {
  /// Computes a ledger.
  ///
  /// - Parameter last: the last month to compute; rows after it are not looked at.
  /// - Throws: all faults at once: missing rates, unknown dimensions, amounts beyond 64 bits, broken laws.
  public init(_ ledger: Ledger, settings: Settings = Settings(), through last: Month) throws(MetricsFaults) {
    let first = ledger.rows.moment.min()?.day.month ?? last + 1
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
    var latest = [Int32](repeating: -1, count: ledger.items.count)
    let (order, starts) = ledger.rowsByCustomer(top: top)
    for customer in 0..<ledger.customers.count where starts[customer] < starts[customer + 1] {
      let history = classifier.history(
        of: Int32(customer), rows: order[starts[customer]..<starts[customer + 1]], latest: &latest)
      account.enter(history)
      ranking.enter(history)
    }
    account.close()
    self.months = months
    self.dimensions = dimensions
    self.membership = membership
    lines = account.lines.sorted { ($0.month, $0.customer) < ($1.month, $1.customer) }
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

  /// Rows by customer and, for each, in order of time; where equal, in the order of the ledger.
  ///
  /// - Returns: the rows, and for each customer where its rows begin.
  func rowsByCustomer(top: [Int32]) -> (order: [Int32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: customers.count + 1)
    let owner = rows.item.map { Int(top[Int(items.customer[Int($0)])]) }
    for customer in owner { starts[customer + 1] += 1 }
    for customer in 0..<customers.count { starts[customer + 1] += starts[customer] }
    var next = starts
    var order = [Int32](repeating: 0, count: rows.count)
    for row in 0..<rows.count {
      order[next[owner[row]]] = Int32(row)
      next[owner[row]] += 1
    }
    for customer in 0..<customers.count {
      let range = starts[customer]..<starts[customer + 1]
      let isSorted = zip(order[range], order[range].dropFirst()).allSatisfy {
        rows.moment[Int($0)] <= rows.moment[Int($1)]
      }
      if isSorted { continue }
      order[range].sort { (rows.moment[Int($0)], $0) < (rows.moment[Int($1)], $1) }
    }
    return (order, starts)
  }
}

/// The largest customers of each month.
private struct Ranking {
  private let rank: [Int32]
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
