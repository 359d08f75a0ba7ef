import Ledgers

/// A customer at a month-end: what it has, for tables that speak of single customers.
public struct CustomerHolding: Sendable {
  /// Index in `Ledger.customers`.
  public let customer: Int32
  /// What it pays for each product, by product; never empty.
  public let positions: [Position]

  /// The customer's MRR, above 0.
  public var mrr: Int64 { positions.mrr }
}

extension Figures {
  /// Everybody who is a customer at a month-end, in the order of the ledger's numbers; nobody outside history.
  ///
  /// The cube keeps sums; this follows the rows of all customers once more.
  public func holdings(at month: Month) -> [CustomerHolding] {
    var holdings: [CustomerHolding] = []
    follow(month...month) { customer, ends in
      if let positions = ends.first, !positions.isEmpty {
        holdings.append(CustomerHolding(customer: customer, positions: positions))
      }
    }
    return holdings.sorted { $0.customer < $1.customer }
  }

  /// Follows each customer through some months.
  ///
  /// - Parameter take: takes a customer with rows and its positions at each of the months that lie within history.
  func follow(_ months: ClosedRange<Month>, _ take: (_ customer: Int32, _ ends: [[Position]]) -> Void) {
    let history = cube.months
    let months = months.filter { history.contains($0) }
    if months.isEmpty { return }
    let exchange = Exchange(ledger, settings: settings, months: history)
    var valuation = Valuation(ledger, exchange: exchange)
    let ends = months.map { (place: $0.index - history.lowerBound.index, day: $0.lastDay) }
    for part in settings.rollsUpToParent ? ledger.consolidated(top: cube.top) : ledger.parts {
      valuation.rows = part.rows
      for customer in part.customers {
        let rows = part.rows(of: customer)
        if !rows.isEmpty { take(customer, Self.positions(rows, valuation, ends)) }
      }
    }
  }

  private static func positions(
    _ rows: Range<Int>, _ valuation: Valuation, _ ends: [(place: Int, day: Day)]
  ) -> [[Position]] {
    var held: [Int32] = []
    var cursor = rows.lowerBound
    return ends.map { end in
      while cursor < rows.upperBound, valuation.rows[cursor].moment.day <= end.day {
        let item = valuation.rows[cursor].item
        held.removeAll { valuation.rows[Int($0)].item == item }
        if valuation.rows[cursor].mrr > 0 {
          let row = Int32(cursor)
          held.insert(row, at: held.firstIndex { valuation.precedes(row, $0) } ?? held.count)
        }
        cursor += 1
      }
      return valuation.positions(of: held, in: end.place)
    }
  }
}
