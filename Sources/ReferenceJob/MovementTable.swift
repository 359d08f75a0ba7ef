import Metrics

/// Money that has moved, and how many customers it was about.
struct Moved: Sendable, BitwiseCopyable {
  var amount: Int64 = 0
  var customers: Int64 = 0

  @inline(__always)
  static func += (a: inout Moved, b: Moved) {
    a.amount &+= b.amount
    a.customers &+= b.customers
  }
}

/// Movements by month, for each segment of one dimension, while customers are entered.
struct MovementTable: ~Copyable {
  private let months: Int
  private var cells: Cells<Moved>

  init(segments: Int, months: Int) {
    self.months = months
    cells = Cells(repeating: Moved(), count: segments * months * MovementTotals.kinds)
  }

  /// Adds a movement that is not `none`.
  @inline(__always)
  mutating func add(_ movement: Movement, _ amount: Int64, segment: Int, month: Int) {
    let place = (segment &* months &+ month) &* MovementTotals.kinds &+ Int(movement.rawValue)
    cells[place] += Moved(amount: amount, customers: 1)
  }

  /// What was entered.
  var totals: MovementTotals { MovementTotals(months: months, cells: cells.array) }
}

/// Movements by month, for each segment of one dimension.
struct MovementTotals: Sendable {
  let months: Int
  /// For each segment and month what moved, by `Movement.rawValue`.
  private var cells: [Moved]

  /// How many movements there are beside none.
  static let kinds = 5

  init(months: Int, cells: [Moved]) { (self.months, self.cells) = (months, cells) }

  /// Adds what other customers did.
  mutating func add(_ other: MovementTotals) {
    for place in cells.indices { cells[place] += other.cells[place] }
  }

  /// The movements of all segments in one.
  var whole: MovementTotals {
    let size = months * Self.kinds
    var sum = Array(repeating: Moved(), count: size)
    for (place, cell) in cells.enumerated() { sum[place % size] += cell }
    return MovementTotals(months: months, cells: sum)
  }

  /// Whether anything ever moved in a segment.
  func hasMoved(_ segment: Int) -> Bool {
    let size = months * Self.kinds
    return cells[segment * size..<(segment + 1) * size].contains { $0.customers != 0 }
  }

  /// What moved in one month.
  subscript(segment: Int, month: Int, movement: Movement) -> Moved {
    cells[(segment * months + month) * Self.kinds + Int(movement.rawValue)]
  }
}
