import Ledgers

/// usage.csv by customer: how near each comes to its limits in the months of the cube.
struct UsageTable: Sendable {
  /// A limit of a customer in a month.
  struct Row: Sendable {
    /// The month, as its place among those of the cube.
    let month: Int
    /// Its place in `Ledger.usage`.
    let place: Int32
    /// Whether at least 80 % of it are used.
    let isNear: Bool
  }

  private var rows: [Row] = []
  /// For each customer where its rows begin, and at last where they end.
  private var starts: [Int32]

  /// The rows that set a limit above 0 to a known customer, or to what is below it.
  init(_ ledger: Ledger, top: [Int32], months: Range<Month>) {
    starts = [Int32](repeating: 0, count: top.count + 1)
    var found: [(customer: Int32, row: Row)] = []
    for (place, usage) in (ledger.usage ?? []).enumerated() {
      guard let allowed = usage.allowed, allowed.mantissa > 0, months.contains(usage.month),
        let customer = ledger.customers.index(of: usage.customer)
      else { continue }
      let places = max(usage.used.places, allowed.places)
      let isNear = usage.used.mantissa(places: places) * 5 >= allowed.mantissa(places: places) * 4
      let month = usage.month.index - months.lowerBound.index
      found.append((top[Int(customer)], Row(month: month, place: Int32(truncatingIfNeeded: place), isNear: isNear)))
    }
    found.sort { ($0.customer, $0.row.month, $0.row.place) < ($1.customer, $1.row.month, $1.row.place) }
    rows = found.map(\.row)
    for (customer, _) in found { starts[Int(customer) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
  }

  /// The rows of a customer, by month.
  func rows(of customer: Int32) -> ArraySlice<Row> {
    rows[Int(starts[Int(customer)])..<Int(starts[Int(customer) + 1])]
  }
}

/// A usage limit that a customer with MRR comes near, as the cube notes it.
struct NearLimit: Sendable {
  /// Its place in `Ledger.usage`.
  let place: Int32
  /// The customer that counts: it, or its topmost parent.
  let customer: Int32
  /// The segments that the customer counts in.
  let slots: [Int]
}

/// The months in which a customer has nothing left to buy, or a usage limit.
struct MarkedMonths {
  /// A month with any of it.
  private struct Mark {
    let month: Int
    var isAtTop = false
    var isLimited = false
    var isNear = false
  }

  private var marks: [Mark] = []
  private var near: [(month: Int, place: Int32, slots: [Int])] = []

  /// - Parameters:
  ///   - rows: the customer's limits, by month.
  ///   - months: the months to look at, rising.
  init(_ history: History, _ rows: ArraySlice<UsageTable.Row>, in months: [Int]) {
    var rows = rows
    let isEverAtTop = history.tops.contains(true)
    if rows.isEmpty, !isEverAtTop { return }
    let first = history.firstMonth ?? history.mrr.count
    for month in months where month >= first {
      var mark = Mark(month: month, isAtTop: isEverAtTop && history.isAtTop(in: month))
      while let row = rows.first, row.month <= month {
        rows.removeFirst()
        guard row.month == month, history.mrr[month] > 0 else { continue }
        mark.isLimited = true
        guard row.isNear else { continue }
        mark.isNear = true
        near.append((month, row.place, []))
      }
      if mark.isAtTop || mark.isLimited { marks.append(mark) }
    }
  }

  /// The months.
  var months: [Int] { marks.map(\.month) }

  /// Whether there are none.
  var isEmpty: Bool { marks.isEmpty }

  /// Counts the customer in the whole.
  mutating func enterWhole(into cells: inout Cells) {
    for mark in marks { Self.enter(mark, 0, &cells) }
    for place in near.indices { near[place].slots.append(0) }
  }

  /// Counts the customer in the segment that it belongs to in each month.
  mutating func enter(byMonth slots: [Int], into cells: inout Cells) {
    for mark in marks { Self.enter(mark, slots[mark.month], &cells) }
    for place in near.indices { near[place].slots.append(slots[near[place].month]) }
  }

  private static func enter(_ mark: Mark, _ slot: Int, _ cells: inout Cells) {
    if mark.isAtTop { cells.add(1, slot, mark.month, .topTierCustomers) }
    if mark.isLimited { cells.add(1, slot, mark.month, .limitedCustomers) }
    if mark.isNear { cells.add(1, slot, mark.month, .nearLimitCustomers) }
  }

  /// Counts the customer in the segments that it belongs to in each of the months, one or more.
  mutating func enter(_ slots: [[Int]], into cells: inout Cells) {
    var next = 0
    for (mark, slots) in zip(marks, slots) {
      for slot in slots { Self.enter(mark, slot, &cells) }
      while next < near.count, near[next].month == mark.month {
        near[next].slots += slots
        next += 1
      }
    }
  }

  /// The limits that the customer comes near.
  func nearLimits(of customer: Int32) -> [NearLimit] {
    near.map { NearLimit(place: $0.place, customer: customer, slots: $0.slots) }
  }
}
