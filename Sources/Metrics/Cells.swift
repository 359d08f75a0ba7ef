/// The cells of the cube: a number for each segment, month and measure, all 0 to begin with.
struct Cells: Sendable, Equatable {
  let months: Int
  private var amounts: [Int64]
  /// The ten largest amounts of each segment and month, falling.
  private var largest: [Int64]
  /// What is noted instead of being summed; nil where everything is summed.
  private var journal: CellJournal?

  /// Cells that sum nothing and note what is added to some of them.
  init(noting journal: CellJournal, months: Int) {
    (self.months, self.journal, amounts, largest) = (months, journal, [], [])
  }

  init(slots: Int, months: Int) {
    self.months = months
    amounts = Array(repeating: 0, count: slots * months * Measure.count)
    largest = Array(repeating: 0, count: slots * months * 10)
  }

  subscript(slot: Int, month: Int, measure: Measure) -> Int64 {
    get { amounts[place(slot, month, measure)] }
    set { amounts[place(slot, month, measure)] = newValue }
  }

  mutating func add(_ amount: Int64, _ slot: Int, _ month: Int, _ measure: Measure) {
    if journal != nil {
      journal?.note(amount, slot, month, measure)
    } else {
      amounts[place(slot, month, measure)] += amount
    }
  }

  /// Offers a customer's MRR as one of the ten largest.
  mutating func offer(_ mrr: Int64, _ slot: Int, _ month: Int) {
    if journal != nil {
      journal?.note(mrr, slot, month, .topTen)
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

  /// What was noted since this was last asked; nothing where everything is summed.
  mutating func takeNotes() -> [CellNote] { journal?.take() ?? [] }

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
