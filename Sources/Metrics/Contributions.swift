import Ledgers

/// What each customer brought to some cells of the cube, and the rows of the ledger that it held meanwhile.
///
/// A ledger without rows has no contributions.
public struct Contributions: Sendable {
  /// A customer that brought anything.
  struct Customer: Sendable {
    /// Index in `Ledger.customers`.
    let number: Int32
    /// The place of its part in the trail.
    let part: Int
    /// What it brought, by slot, month and measure.
    let notes: [CellNote]
    /// The rows in force at each month-end that differs from the one before, and which of them each month has.
    let states: [[Int32]]
    let stateAt: [Int]
  }

  /// What a customer brought to a cell of the segment that is looked at.
  struct Item: Sendable {
    /// The place in `customers`.
    let customer: Int
    let slot: Int32
    let amount: Int64
  }

  let trail: AuditTrail
  let membership: Membership
  /// The first month of history.
  var first: Month { trail.figures.cube.months.lowerBound }
  /// The customers, by id.
  let customers: [Customer]
  /// The segments that make up the one that is looked at, by slot.
  private let focus: Set<Int32>
  /// The items of each month and measure, of the whole company and of the segment.
  private let items: [[Item]]

  /// - Parameters:
  ///   - cells: the cells to look at.
  ///   - slots: the segments to look at; nil for all.
  ///   - focus: of these the ones that make up the segment of figures.
  init(_ trail: AuditTrail, _ membership: Membership, cells: [FormulaCell], slots: Set<Int>?, focus: Set<Int>) {
    let months = trail.figures.cube.months
    let places = cells.map { (month: $0.month.index - months.lowerBound.index, measure: $0.measure) }
    let journal = CellJournal(slots: slots, of: membership.slots, cells: places, months: months.count)
    var customers: [Customer] = []
    trail.visit(membership, journal) { part, history, notes in
      customers.append(
        Customer(
          number: history.customer, part: part, notes: notes, states: history.states, stateAt: history.stateAt))
    }
    customers.sort { trail.rank[Int($0.number)] < trail.rank[Int($1.number)] }
    let focused = Set(focus.map { Int32($0) })
    var items = [[Item]](repeating: [], count: months.count * Measure.count)
    for (place, customer) in customers.enumerated() {
      for note in customer.notes where note.slot == 0 || focused.contains(note.slot) {
        items[Int(note.month) * Measure.count + note.measure.rawValue].append(
          Item(customer: place, slot: note.slot, amount: note.amount))
      }
    }
    (self.trail, self.membership, self.customers, self.focus, self.items) = (
      trail, membership, customers, focused, items
    )
  }

  /// What was brought to a cell, in the order of customers.
  func items(of cell: FormulaCell) -> [Item] {
    let months = trail.figures.cube.months
    guard months.contains(cell.month) else { return [] }
    let place = cell.month.index - months.lowerBound.index
    let all = items[place * Measure.count + cell.measure.rawValue].filter {
      cell.isOfWhole ? $0.slot == 0 : focus.contains($0.slot)
    }
    return cell.measure == .topTen ? Self.largest(all) : all
  }

  /// Of each segment the ten that were offered most.
  private static func largest(_ items: [Item]) -> [Item] {
    let sorted = items.sorted { ($0.slot, $1.amount, $0.customer) < ($1.slot, $0.amount, $1.customer) }
    return sorted.enumerated().filter { place, item in place < 10 || sorted[place - 10].slot != item.slot }
      .map(\.element)
  }

  /// A place in a table beside the ledger, its file by the name that it is called.
  public func place(_ place: SourceLocation) -> SourceLocation { trail.location(place) }

  // MARK: Rows

  /// The rows behind what a customer brought to some cells: those in force at the month-ends that a cell compares, and
  /// those dated within its month.
  ///
  /// By product, plan and line, what is held at month-ends rests on the rows of the segment's products alone.
  ///
  /// - Parameter dimension: the dimension of the segment that is looked at.
  /// - Returns: places, each once, by source and line.
  func rows(of customer: Customer, for cells: [FormulaCell], by dimension: String?) -> [SourceLocation] {
    let months = trail.figures.cube.months
    let part = trail.parts[customer.part]
    let segments = membership.tables.first { $0.dimension.name == dimension && $0.dimension.isOfPositions }
    var (ends, dated) = (Set<Int>(), Set<Int>())
    var places: Set<Int32> = []
    for cell in cells {
      let month = cell.month.index - months.lowerBound.index
      let rule = cell.measure.ends
      let inForce = rule.inForce.map { month - $0 }.filter { $0 >= 0 }
      if let segments, cell.measure.isLevel {
        let products = Set(
          held(customer, inForce.min()).filter { isInFocus(part.rows[Int($0)], segments) }.map {
            part.rows[Int($0)].product
          })
        places.formUnion(
          inForce.flatMap { held(customer, $0) }.filter { products.contains(part.rows[Int($0)].product) })
      } else {
        ends.formUnion(inForce)
        if let lag = rule.dated { dated.insert(month - lag) }
      }
    }
    for end in ends { places.formUnion(held(customer, end)) }
    if let first = dated.min(), let last = dated.max() {
      let days = (months.lowerBound + first).firstDay...(months.lowerBound + last).lastDay
      for place in part.rows(of: customer.number) {
        let day = part.rows[place].moment.day
        guard days.contains(day), dated.contains(day.month.index - months.lowerBound.index) else { continue }
        places.insert(Int32(truncatingIfNeeded: place))
      }
    }
    return locations(places.map { part.rows[Int($0)] })
  }

  private func held(_ customer: Customer, _ month: Int?) -> [Int32] {
    guard let month, customer.stateAt.indices.contains(month) else { return [] }
    return customer.states[customer.stateAt[month]]
  }

  private func isInFocus(_ row: LedgerRow, _ table: SegmentTable) -> Bool {
    focus.contains(Int32(table.positionSlots[row.product, row.plan]))
  }

  private func locations(_ rows: [LedgerRow]) -> [SourceLocation] {
    var last: (source: Int, line: UInt32)?
    return rows.sorted { ($0.source, $0.line) < ($1.source, $1.line) }.compactMap { row in
      // One record may say several things of an item.
      if let last, last == (row.source, row.line) { return nil }
      last = (row.source, row.line)
      return trail.location(of: row)
    }
  }
}

extension AuditTrail {
  /// What each customer brought to the sums of a figure.
  public func contributions(to metric: Metric, in month: Month, of segment: Segment = .whole) -> Contributions {
    let membership = membership(of: segment.dimension)
    let slots = slots(of: segment, in: membership)
    let cells = figures.sums(of: metric, in: month, of: segment).flatMap(\.cells)
    let whole: Set<Int> = cells.contains(where: \.isOfWhole) ? [0] : []
    return Contributions(self, membership, cells: cells, slots: slots.union(whole), focus: slots)
  }

  /// What each customer brought to all figures of a month, for the whole company.
  ///
  /// - Parameter dimensions: dimensions whose segments are looked at as well, for `lines(by:)`.
  public func contributions(in month: Month, by dimensions: [Dimension] = []) -> Contributions {
    let names = Set(dimensions.map(\.name))
    let membership = names.isEmpty ? membership(of: nil) : wholeMembership
    let tables = membership.tables.filter { names.contains($0.dimension.name) }
    let slots = Set([0] + tables.flatMap { $0.base..<$0.base + $0.values.count })
    return Contributions(self, membership, cells: figures.cells(in: month), slots: slots, focus: [0])
  }

  /// The slots of a segment among those of one dimension.
  private func slots(of segment: Segment, in membership: Membership) -> Set<Int> {
    let isSame: (SegmentTable) -> Bool = { $0.dimension.name == segment.dimension }
    guard let own = membership.tables.first(where: isSame), let theirs = wholeMembership.tables.first(where: isSame)
    else { return [0] }
    return Set(([segment.slot] + segment.merged).map { $0 - theirs.base + own.base })
  }
}
