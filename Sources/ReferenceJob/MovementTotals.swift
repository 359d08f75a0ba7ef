import Metrics

/// Movements by month, for each segment of one dimension: money and customers of each kind.
struct MovementTotals: Sendable {
  /// What moved in one month.
  struct Cell: Sendable {
    /// New, expansion, contraction, churn, reactivation; signed.
    var money: (Int64, Int64, Int64, Int64, Int64) = (0, 0, 0, 0, 0)
    /// How many there were of each.
    var counts: (Int64, Int64, Int64, Int64, Int64) = (0, 0, 0, 0, 0)

    mutating func add(_ movement: Movement, _ amount: Int64) {
      switch movement {
      case .new: (money.0, counts.0) = (money.0 + amount, counts.0 + 1)
      case .expansion: (money.1, counts.1) = (money.1 + amount, counts.1 + 1)
      case .contraction: (money.2, counts.2) = (money.2 + amount, counts.2 + 1)
      case .churn: (money.3, counts.3) = (money.3 + amount, counts.3 + 1)
      case .reactivation: (money.4, counts.4) = (money.4 + amount, counts.4 + 1)
      case .none: break
      }
    }

    mutating func add(_ other: Cell) {
      money.0 += other.money.0
      money.1 += other.money.1
      money.2 += other.money.2
      money.3 += other.money.3
      money.4 += other.money.4
      counts.0 += other.counts.0
      counts.1 += other.counts.1
      counts.2 += other.counts.2
      counts.3 += other.counts.3
      counts.4 += other.counts.4
    }

    var sum: Int64 { money.0 + money.1 + money.2 + money.3 + money.4 }
    var isEmpty: Bool { counts.0 + counts.1 + counts.2 + counts.3 + counts.4 == 0 }
  }

  let months: Int
  private(set) var cells: [Cell]

  init(segments: Int, months: Int) {
    self.months = months
    cells = Array(repeating: Cell(), count: segments * months)
  }

  @inline(__always)
  mutating func add(_ movement: Movement, _ amount: Int64, segment: Int, month: Int) {
    cells[segment * months + month].add(movement, amount)
  }

  /// Adds what other customers did.
  mutating func add(_ other: MovementTotals) {
    for place in cells.indices { cells[place].add(other.cells[place]) }
  }

  /// The rows of a segment as tables have them: closing and what led to it, customers and what led to them. Nil
  /// where nothing ever moved.
  func rows(of segment: Int) -> [[Int64]]? {
    let cells = cells[segment * months..<(segment + 1) * months]
    guard cells.contains(where: { !$0.isEmpty }) else { return nil }
    var (closing, active): (Int64, Int64) = (0, 0)
    return cells.map { cell in
      closing += cell.sum
      active += cell.counts.0 + cell.counts.4 - cell.counts.3
      return [
        closing, cell.money.0, cell.money.1, cell.money.2, cell.money.3, cell.money.4, active, cell.counts.0,
        cell.counts.1, cell.counts.2, cell.counts.3, cell.counts.4,
      ]
    }
  }
}
