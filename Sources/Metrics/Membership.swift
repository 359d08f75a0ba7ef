import Ledgers

/// Which segment a customer belongs to at a month-end, and which a position.
struct Membership: Sendable {
  /// The segments of each dimension in use; slot 0 is the whole.
  let tables: [SegmentTable]
  /// How many slots there are.
  let slots: Int
  private let months: Range<Month>
  /// The rows of customers.csv of each customer, in order of time.
  private let entries: [[Roster.Entry]]
  private let roster: Roster
  private let bands: [Int64]

  init(_ ledger: Ledger, dimensions: [Dimension], months: Range<Month>, settings: Settings) {
    self.months = months
    bands = settings.mrrBands
    let labels = SegmentTable.bandLabels(bands, currency: ledger.currency)
    var tables: [SegmentTable] = []
    var slots = 1
    for dimension in dimensions {
      let table = SegmentTable(dimension, base: slots, ledger, months: months, bands: labels)
      slots += table.values.count
      tables.append(table)
    }
    self.tables = tables
    self.slots = slots
    entries = Self.byCustomer(ledger)
    roster = ledger.roster
  }

  private static func byCustomer(_ ledger: Ledger) -> [[Roster.Entry]] {
    var entries = [[Roster.Entry]](repeating: [], count: ledger.customers.count)
    for entry in ledger.roster.entries { entries[Int(entry.customer)].append(entry) }
    for place in entries.indices where entries[place].count > 1 {
      let sorted = entries[place].enumerated().sorted {
        ($0.element.from?.number ?? .min, $0.offset) < ($1.element.from?.number ?? .min, $1.offset)
      }
      entries[place] = sorted.map(\.element)
    }
    return entries
  }

  /// The value of a column of customers.csv for a customer at a month-end; empty where it has none.
  func attribute(_ attribute: Int, of customer: Int32, at month: Month) -> String {
    let day = month.lastDay
    let entry = entries[Int(customer)].last { $0.from.map { $0 <= day } ?? true }
    return entry.map { roster.value($0, attribute) } ?? ""
  }

  /// The name that customers.csv gives a customer last; its id where it gives none.
  func name(of customer: Int32) -> String? {
    entries[Int(customer)].last { roster.hasName($0) }.map { roster.name($0) }
  }

  /// The slots of a customer at each month-end, for a dimension of customers.
  ///
  /// What stands before its first MRR says nothing.
  func slots(of history: History, in table: SegmentTable) -> [Int] {
    let first = history.firstMonth ?? 0
    return switch table.dimension.origin {
    case .attribute(let attribute): attributeSlots(history.customer, attribute, table)
    case .cohort:
      Array(repeating: table.slotOfValue.isEmpty ? 0 : table.slotOfValue[first], count: months.count)
    case .tenure:
      (0..<months.count).map { month in
        table.base + SegmentTable.tenureBands.count { $0.last < month - first }
      }
    case .mrrBand: (0..<months.count).map { mrrBand(history, $0, table) }
    case .product, .plan, .line, .entity: []
    }
  }

  private func attributeSlots(_ customer: Int32, _ attribute: Int, _ table: SegmentTable) -> [Int] {
    let entries = entries[Int(customer)]
    func slot(_ entry: Roster.Entry?) -> Int {
      entry.map { table.slotOfValue[Int(roster.valueNumber($0, attribute))] } ?? table.slot(of: "") ?? 0
    }
    if entries.count <= 1, entries.first?.from == nil {
      return Array(repeating: slot(entries.first), count: months.count)
    }
    var (slots, next) = ([Int](), 0)
    slots.reserveCapacity(months.count)
    var current = slot(nil)
    for month in months {
      while next < entries.count, entries[next].from.map({ $0 <= month.lastDay }) ?? true {
        current = slot(entries[next])
        next += 1
      }
      slots.append(current)
    }
    return slots
  }

  private func mrrBand(_ history: History, _ month: Int, _ table: SegmentTable) -> Int {
    let opening = month > 0 ? history.mrr[month - 1] : 0
    let mrr = opening > 0 ? opening : history.mrr[month]
    return table.base + bands.count { $0 <= mrr }
  }
}
