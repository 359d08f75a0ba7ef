/// What one customer brought to one cell.
struct CellNote: Sendable, Equatable {
  let slot: Int32
  let month: Int32
  let measure: Measure
  var amount: Int64
}

/// Notes what is added to some cells instead of summing it, so that each customer's part of a sum can be told.
struct CellJournal: Sendable, Equatable {
  /// Whether each segment is looked at, by slot.
  private let slots: [Bool]
  /// Whether each measure is looked at, by month and measure.
  private let measures: [Bool]
  private var notes: [CellNote] = []

  /// - Parameters:
  ///   - slots: the segments to look at; nil for all.
  ///   - cells: the months, as places from the first, and measures to look at.
  init(slots: Set<Int>?, of count: Int, cells: [(month: Int, measure: Measure)], months: Int) {
    self.slots = (0..<count).map { slots?.contains($0) ?? true }
    var measures = [Bool](repeating: false, count: months * Measure.count)
    for cell in cells where (0..<months).contains(cell.month) {
      measures[cell.month * Measure.count + cell.measure.rawValue] = true
    }
    self.measures = measures
  }

  mutating func note(_ amount: Int64, _ slot: Int, _ month: Int, _ measure: Measure) {
    guard amount != 0, measures[month * Measure.count + measure.rawValue], slots[slot] else { return }
    notes.append(CellNote(slot: Int32(slot), month: Int32(month), measure: measure, amount: amount))
  }

  /// What was noted since this was last asked: for each cell its sum, those that are 0 left out, by slot, month and
  /// measure.
  mutating func take() -> [CellNote] {
    if notes.isEmpty { return [] }
    notes.sort { a, b in
      (a.slot, a.month, a.measure.rawValue) < (b.slot, b.month, b.measure.rawValue)
    }
    var taken: [CellNote] = []
    taken.reserveCapacity(notes.count)
    for note in notes {
      if let last = taken.last, last.slot == note.slot, last.month == note.month, last.measure == note.measure {
        taken[taken.count - 1].amount += note.amount
      } else {
        taken.append(note)
      }
    }
    notes.removeAll(keepingCapacity: true)
    taken.removeAll { $0.amount == 0 }
    return taken
  }
}
