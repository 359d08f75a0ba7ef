import Ledgers

/// What each customer brought to some cells of the cube, and the rows of the ledger that it held meanwhile.
///
/// A ledger without rows has no contributions.
public struct Contributions: Sendable {
  /// A customer that brought anything.
  struct Customer: Sendable {
    /// Index in `Ledger.customers`.
    let number: Int32
    /// The place of its part in the trail, and its own among the histories of the part.
    let part: Int
    let place: Int
    /// The places of what it brought among the notes.
    let notes: Range<Int>
  }

  /// What a customer brought to a cell of the segment that is looked at.
  struct Item: Sendable {
    /// The place in `customers`.
    let customer: Int32
    let slot: Int32
    let amount: Int64
  }

  let trail: AuditTrail
  let membership: Membership
  /// The first month of history.
  var first: Month { trail.figures.cube.months.lowerBound }
  /// The customers, by id.
  let customers: [Customer]
  /// What they brought, for each by slot and column.
  let notes: [CellNote]
  /// The cells that are looked at.
  let columns: [CellJournal.Column]
  /// For each column the rows that are behind it.
  private let reaches: [Measure.Ends]
  /// Whether each slot is one of the segments that make up the one that is looked at.
  private let isFocus: [Bool]
  /// The items of each column, of the whole company and of the segment.
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
    var notes: [CellNote] = []
    trail.visit(membership, journal, notes: &notes) { part, place, notes in
      let number = trail.histories[part][place].customer
      customers.append(Customer(number: number, part: part, place: place, notes: notes))
    }
    customers.sort { trail.rank[Int($0.number)] < trail.rank[Int($1.number)] }
    let isFocus = (0..<membership.slots).map { focus.contains($0) }
    var items = [[Item]](repeating: [], count: journal.columns.count)
    for (place, customer) in customers.enumerated() {
      for note in notes[customer.notes] where note.slot == 0 || isFocus[Int(note.slot)] {
        items[Int(note.column)].append(Item(customer: Int32(place), slot: note.slot, amount: note.amount))
      }
    }
    (self.trail, self.membership, self.customers, self.notes) = (trail, membership, customers, notes)
    (columns, self.isFocus, self.items) = (journal.columns, isFocus, items)
    reaches = columns.map { column in
      let ends = column.measure.ends
      return Measure.Ends(
        inForce: ends.inForce.map { column.month - $0 }.filter { $0 >= 0 }, dated: ends.dated.map { column.month - $0 })
    }
  }

  /// The place of a cell among the columns; nil where it is not looked at.
  func column(of cell: FormulaCell) -> Int? {
    let month = cell.month.index - first.index
    return columns.firstIndex { $0.month == month && $0.measure == cell.measure }
  }

  /// What was brought to a cell, in the order of customers.
  func items(of cell: FormulaCell) -> [Item] {
    guard let column = column(of: cell) else { return [] }
    let isOfWhole = cell.isOfWhole
    let isOwn: (Item) -> Bool = { isOfWhole ? $0.slot == 0 : isFocus[Int($0.slot)] }
    let all = items[column].allSatisfy(isOwn) ? items[column] : items[column].filter(isOwn)
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
  /// - Parameters:
  ///   - columns: the places of the cells among the columns.
  ///   - dimension: the dimension of the segment that is looked at.
  /// - Returns: places, each once, by source and line.
  func rows(of customer: Customer, for columns: some Sequence<Int>, by dimension: String?) -> [RowPlace] {
    let history = trail.histories[customer.part][customer.place]
    let rows = trail.parts[customer.part].rows
    let segments = dimension.flatMap { name in
      membership.tables.first { $0.dimension.name == name && $0.dimension.isOfPositions }
    }
    var (states, months) = ([Int](), [Int]())
    var found: [RowPlace] = []
    for column in columns {
      let reach = reaches[column]
      if let segments, reach.dated == nil {
        found += rowsInFocus(history, rows, reach.inForce, segments)
        continue
      }
      for end in reach.inForce where history.stateAt.indices.contains(end) {
        let state = history.stateAt[end]
        if !states.contains(state) { states.append(state) }
      }
      if let month = reach.dated, !months.contains(month) { months.append(month) }
    }
    for state in states { found += history.states[state].lazy.map { RowPlace(rows[Int($0)]) } }
    if !months.isEmpty {
      let first = first.index
      for place in trail.parts[customer.part].rows(of: customer.number) {
        let row = rows[place]
        if months.contains(row.moment.day.month.index - first) { found.append(RowPlace(row)) }
      }
    }
    return found.sortedOnce
  }

  /// The rows in force at some month-ends whose products stand in the segment at the first of them.
  private func rowsInFocus(
    _ history: History, _ rows: LedgerRows, _ ends: [Int], _ table: SegmentTable
  ) -> [RowPlace] {
    let held = ends.filter { history.stateAt.indices.contains($0) }.sorted()
      .map { history.states[history.stateAt[$0]].map { rows[Int($0)] } }
    let products = Set(
      (held.first ?? []).filter { isFocus[table.positionSlots[$0.product, $0.plan]] }.map(\.product))
    return held.joined().filter { products.contains($0.product) }.map(RowPlace.init)
  }

  /// Where a row stands.
  func location(_ row: RowPlace) -> SourceLocation { trail.location(row) }

  /// The path of a row's source, by the name that it is called.
  public func path(of row: RowPlace) -> String { trail.path(of: row) }
}

/// The line of a source on which a row's record begins.
public struct RowPlace: Sendable, Hashable, Comparable {
  private let key: UInt64

  init(_ row: LedgerRow) { key = UInt64(row.source) << 32 | UInt64(row.line) }

  /// Index in `Ledger.sources`.
  public var source: Int { Int(key >> 32) }
  /// The line, from 1.
  public var line: Int { Int(key & 0xFFFF_FFFF) }

  /// By source and line.
  public static func < (one: RowPlace, other: RowPlace) -> Bool { one.key < other.key }
}

extension [RowPlace] {
  /// In their order and each once, since one record may say several things of an item.
  fileprivate var sortedOnce: [RowPlace] {
    var places: [RowPlace] = []
    places.reserveCapacity(count)
    for place in sorted() where places.last != place { places.append(place) }
    return places
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
