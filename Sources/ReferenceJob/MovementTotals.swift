import Metrics

/// Movements by month, for each segment of one dimension: money and customers of each kind.
struct MovementTotals: Sendable {
  let months: Int
  /// For each segment and month the money of each movement, then the customers of each, both by `Movement.rawValue`.
  private var cells: [Int64]

  /// How many movements there are beside none, and so how many numbers of each sort a cell has.
  private static let count = 5

  init(segments: Int, months: Int) {
    self.months = months
    cells = Array(repeating: 0, count: segments * months * Self.count * 2)
  }

  @inline(__always)
  mutating func add(_ movement: Movement, _ amount: Int64, segment: Int, month: Int) {
    let place = (segment &* months &+ month) &* (Self.count &* 2) &+ Int(movement.rawValue)
    cells[place] &+= amount
    cells[place &+ Self.count] &+= 1
  }

  /// Adds what other customers did.
  mutating func add(_ other: MovementTotals) {
    for place in cells.indices { cells[place] += other.cells[place] }
  }

  /// The rows of a segment as tables have them: closing and what led to it, customers and what led to them. Nil
  /// where nothing ever moved.
  func rows(of segment: Int) -> [[Int64]]? {
    let order: [Movement] = [.new, .expansion, .contraction, .churn, .reactivation]
    var (closing, active, isEmpty): (Int64, Int64, Bool) = (0, 0, true)
    let rows = (0..<months).map { month in
      let start = (segment * months + month) * Self.count * 2
      let money = order.map { cells[start + Int($0.rawValue)] }
      let counts = order.map { cells[start + Self.count + Int($0.rawValue)] }
      closing += money.reduce(0, +)
      active += counts[0] + counts[4] - counts[3]
      if counts.contains(where: { $0 != 0 }) { isEmpty = false }
      return [closing] + money + [active] + counts
    }
    return isEmpty ? nil : rows
  }
}
