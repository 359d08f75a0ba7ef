/// The cells of the cube: a number for each segment, month and measure, all 0 to begin with.
struct Cells: Sendable, Equatable {
  let months: Int
  private var amounts: [Int64]
  /// The ten largest amounts of each segment and month, falling.
  private var largest: [Int64]
  /// Whether something is noted instead of being summed.
  let isNoting: Bool
  /// What is noted. Not an optional, whose value would be copied whenever something is added.
  private var journal: CellJournal

  /// Cells that sum nothing and note what is added to some of them.
  init(noting journal: CellJournal, months: Int) {
    (self.months, self.journal, isNoting, amounts, largest) = (months, journal, true, [], [])
  }

  init(slots: Int, months: Int) {
    (self.months, isNoting, journal) = (months, false, CellJournal(slots: [], of: 0, cells: [], months: 0))
    amounts = Array(repeating: 0, count: slots * months * Measure.count)
    largest = Array(repeating: 0, count: slots * months * 10)
  }

  subscript(slot: Int, month: Int, measure: Measure) -> Int64 {
    get { amounts[place(slot, month, measure)] }
    set { amounts[place(slot, month, measure)] = newValue }
  }

  @inline(__always)
  mutating func add(_ amount: Int64, _ slot: Int, _ month: Int, _ measure: Measure) {
    if isNoting {
      journal.note(amount, slot, month, measure)
    } else {
      amounts[place(slot, month, measure)] += amount
    }
  }

  /// Offers a customer's MRR as one of the ten largest.
  mutating func offer(_ mrr: Int64, _ slot: Int, _ month: Int) {
    if isNoting {
      journal.note(mrr, slot, month, .topTen)
      return
    }
    let first = (slot * months + month) * 10
    guard mrr > largest[first + 9] else { return }
    var place = first + 9
    while place > first, largest[place - 1] < mrr {
      largest[place] = largest[place - 1]
      place -= 1
    }
    largest[place] = mrr
  }

  /// The months that anything is kept of, as places from the first, rising.
  var monthsKept: [Int] { isNoting ? journal.months : Array(0..<months) }

  /// For each month whether its movements are asked for, there or by what is left of them later.
  var monthsMoved: [Bool] {
    isNoting ? journal.movedMonths(of: months) : Array(repeating: true, count: months)
  }

  /// Moves what was noted since this was last asked behind other notes; nothing where everything is summed.
  mutating func takeNotes(into notes: inout [CellNote]) { journal.take(into: &notes) }

  /// Adds the cells of other customers.
  mutating func add(_ other: Cells) {
    for place in amounts.indices { amounts[place] += other.amounts[place] }
    for place in largest.indices where other.largest[place] > 0 {
      offer(other.largest[place], place / 10 / months, place / 10 % months)
    }
  }

  /// Sums what was offered into the measure.
  mutating func closeLargest() {
    for cell in 0..<largest.count / 10 {
      amounts[cell * Measure.count + Measure.topTen.rawValue] = largest[cell * 10..<cell * 10 + 10]
        .reduce(0, +)
    }
  }

  /// Whether a segment has anything up to a month.
  func occurs(_ slot: Int, through month: Int) -> Bool {
    let count = Measure.count
    let first = slot * months * count
    return amounts[first..<first + (month + 1) * count].contains { $0 != 0 }
  }

  private func place(_ slot: Int, _ month: Int, _ measure: Measure) -> Int {
    (slot * months + month) * Measure.count + measure.rawValue
  }
}
