/// What one customer brought to one cell.
struct CellNote: Sendable, Equatable {
  let slot: Int32
  /// The place of the month and measure among the journal's columns.
  let column: Int32
  let amount: Int64
}

/// Notes what is added to some cells instead of summing it, so that each customer's part of a sum can be told.
struct CellJournal: Sendable, Equatable {
  /// A cell that is looked at, whatever the segment.
  struct Column: Sendable, Equatable {
    /// The month, as its place from the first.
    let month: Int
    let measure: Measure
  }

  /// The cells, by month and measure.
  let columns: [Column]
  /// For each month and measure its place among the columns; −1 where it is not looked at.
  private let places: [Int32]
  /// For each segment its place among those that the customer stands in; −1 where it has none, −2 where it is not
  /// looked at.
  private var groups: [Int32]
  /// The segments that the customer stands in, in no particular order.
  private var open: [Int32] = []
  /// What is added, a row for each of them and a column for each cell.
  private var amounts: [Int64] = []

  /// - Parameters:
  ///   - slots: the segments to look at; nil for all.
  ///   - cells: the months, as places from the first, and measures to look at.
  init(slots: Set<Int>?, of count: Int, cells: [(month: Int, measure: Measure)], months: Int) {
    groups = (0..<count).map { slots?.contains($0) ?? true ? -1 : -2 }
    var places = [Int32](repeating: -1, count: months * Measure.count)
    for cell in cells where (0..<months).contains(cell.month) {
      places[cell.month * Measure.count + cell.measure.rawValue] = 0
    }
    var columns: [Column] = []
    for month in 0..<months {
      for measure in Measure.allCases where places[month * Measure.count + measure.rawValue] == 0 {
        places[month * Measure.count + measure.rawValue] = Int32(columns.count)
        columns.append(Column(month: month, measure: measure))
      }
    }
    (self.columns, self.places) = (columns, places)
  }

  /// The months that have any column, rising.
  var months: [Int] {
    var months: [Int] = []
    for column in columns where months.last != column.month { months.append(column.month) }
    return months
  }

  /// For each of so many months whether its movements are asked for: there, or by what is left of them later.
  func movedMonths(of count: Int) -> [Bool] {
    var moved = [Bool](repeating: false, count: count)
    for column in columns {
      moved[column.month] = true
      for (lag, booked, held) in Measure.holding where column.measure == booked || column.measure == held {
        if column.month >= lag { moved[column.month - lag] = true }
      }
    }
    return moved
  }

  @inline(__always)
  mutating func note(_ amount: Int64, _ slot: Int, _ month: Int, _ measure: Measure) {
    let column = places[month &* Measure.count &+ measure.rawValue]
    guard column >= 0, amount != 0, groups[slot] > -2 else { return }
    if groups[slot] < 0 {
      groups[slot] = Int32(open.count)
      open.append(Int32(slot))
      if open.count * columns.count > amounts.count {
        amounts += repeatElement(0, count: max(1, open.count) * columns.count)
      }
    }
    amounts[Int(groups[slot]) * columns.count + Int(column)] += amount
  }

  /// Moves what was noted since this was last asked behind other notes: for each cell its sum, those that are 0 left
  /// out, by slot and column.
  mutating func take(into notes: inout [CellNote]) {
    let width = columns.count
    open.sort()
    for slot in open {
      let start = Int(groups[Int(slot)]) * width
      for column in 0..<width where amounts[start + column] != 0 {
        notes.append(CellNote(slot: slot, column: Int32(column), amount: amounts[start + column]))
        amounts[start + column] = 0
      }
      groups[Int(slot)] = -1
    }
    open.removeAll(keepingCapacity: true)
  }
}
