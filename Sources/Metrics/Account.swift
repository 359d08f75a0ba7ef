import Ledgers

/// Enters customers' histories into the cells, for the whole and every segment.
struct Account: Sendable {
  private(set) var cells: Cells
  private(set) var cohorts: CohortCells
  var survival: SurvivalCells
  var planMoves: [PlanMove] = []
  private var lines: [MovementLine] = []
  /// The limits that customers come near, in no particular order.
  private(set) var nearLimits: [NearLimit] = []
  /// Who has MRR when; nil where nobody asks.
  private(set) var presence: Presence?
  private let usage: UsageTable
  let membership: Membership
  private(set) var classifier: Classifier
  /// What a customer holds in one month, for each dimension of positions.
  private var entries: [PositionEntry]
  /// How positions are parted for the last of the entries; nil where entities are no dimension.
  private let parting: EntityParting?
  /// The months that cells are kept of, rising.
  private let kept: [Int]
  private let isKept: [Bool]
  /// For each month whether its movements are asked for: there or as bookings of a month that is kept.
  private let isMoved: [Bool]
  /// The column of customers.csv that names owners.
  private let owner: Int?

  /// - Parameter journal: which cells are to be noted, customer by customer; nil where all are summed.
  init(
    _ classifier: Classifier, _ membership: Membership, _ usage: UsageTable, noting journal: CellJournal? = nil
  ) {
    self.classifier = classifier
    self.membership = membership
    self.usage = usage
    let (ledger, months) = (classifier.ledger, classifier.months.count)
    if ledger.offers != nil || ledger.usage != nil {
      presence = Presence(customers: ledger.customers.count, months: months)
    }
    let tables = membership.tables.filter(\.dimension.isOfPositions)
    let byEntity = tables.filter { $0.dimension.origin == .entity }
    entries = (tables.filter { $0.dimension.origin != .entity } + byEntity).map { PositionEntry($0.positionSlots) }
    parting = byEntity.isEmpty ? nil : EntityParting(ledger)
    self.classifier.notesRows = parting != nil
    let cells = journal.map { Cells(noting: $0, months: months) } ?? Cells(slots: membership.slots, months: months)
    self.cells = cells
    kept = cells.monthsKept
    isKept = cells.monthsKept.reduce(into: Array(repeating: false, count: months)) { $0[$1] = true }
    isMoved = cells.monthsMoved
    owner = ledger.roster.attributes.firstIndex(of: "owner")
    cohorts = CohortCells(months: classifier.months.count)
    survival = SurvivalCells(months: classifier.months.count)
  }

  /// Adds what other customers brought.
  mutating func add(_ other: Account) {
    cells.add(other.cells)
    cohorts.add(other.cohorts)
    survival.add(other.survival)
    planMoves += other.planMoves
    lines += other.lines
    nearLimits += other.nearLimits
    if let presence = other.presence { self.presence?.add(presence) }
  }

  /// Enters all customers of a part, and hands on each.
  mutating func enter(_ part: LedgerPart, _ each: (History) -> Void) {
    classifier.open(part)
    let classifier = classifier
    classifier.histories(of: part) { history in
      enter(history)
      each(history)
    }
  }

  /// Enters customers of a part whose histories are known.
  ///
  /// - Parameters:
  ///   - notes: takes what is noted, customer by customer.
  ///   - each: takes a place among the histories and the places of its notes, at least one.
  mutating func enter(
    _ histories: [History], of part: LedgerPart, notes: inout [CellNote], _ each: (Int, Range<Int>) -> Void
  ) {
    classifier.open(part)
    for (place, history) in histories.enumerated() where !isSilent(history) {
      let start = notes.count
      enter(history)
      cells.takeNotes(into: &notes)
      if notes.count > start { each(place, start..<notes.count) }
    }
  }

  /// Whether a customer is nothing in the months that are kept, nor was a month or a year before them.
  private func isSilent(_ history: History) -> Bool {
    for month in kept {
      for lag in [0, 1, 12] where month >= lag && history.mrr[month - lag] != 0 { return false }
    }
    return !history.events.contains { isMoved[$0.month] }
  }

  /// Enters one customer.
  private mutating func enter(_ history: History) {
    guard let first = history.firstMonth else { return }
    let flows = Flows(history, in: isMoved, closing: { positions(history, $0) }) { month in
      let month = classifier.months.lowerBound + month
      return owner.map { !membership.attribute($0, of: history.customer, at: month).isEmpty } ?? false
    }
    var marked = MarkedMonths(history, usage.rows(of: history.customer), in: kept)
    enter(history, flows, slots: Array(repeating: 0, count: classifier.months.count))
    marked.enterWhole(into: &cells)
    for table in membership.tables where !table.dimension.isOfPositions {
      let slots = membership.slots(of: history, in: table)
      enter(history, flows, slots: slots)
      marked.enter(byMonth: slots, into: &cells)
    }
    let whole = 0..<entries.count - (parting == nil ? 0 : 1)
    enterPositions(history, flows, Holding(lines: flows.lines, isParted: false, places: whole), &marked)
    if let parting {
      let lines = partedLines(history, flows, parting)
      let places = whole.upperBound..<entries.count
      enterPositions(history, flows, Holding(lines: lines, isParted: true, places: places), &marked)
    }
    if cells.isNoting { return }
    nearLimits += marked.nearLimits(of: history.customer)
    presence?.enter(history)
    cohorts.enter(history.mrr, from: first)
    enterSurvival(history, flows)
    enterPlanMoves(history, flows)
    append(flows, history.customer)
  }

  /// The lines of all movements by month, then in an order of customers.
  func lines(by rank: [Int32]) -> [MovementLine] {
    lines.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      return (one.month, rank[Int(one.customer)], a.offset) < (other.month, rank[Int(other.customer)], b.offset)
    }.map(\.element)
  }

  private mutating func append(_ flows: Flows, _ customer: Int32) {
    for (month, groups) in flows.lines {
      for line in groups {
        lines.append(
          MovementLine(
            month: classifier.months.lowerBound + month, customer: customer, movement: line.movement,
            product: line.part.product, plan: line.part.plan, kind: line.part.kind, amount: line.part.amount))
      }
    }
  }

  // MARK: Customers

  /// Enters a customer into the segments that it belongs to, one at each month-end.
  private mutating func enter(_ history: History, _ flows: Flows, slots: [Int]) {
    let first = history.firstMonth ?? 0
    for month in kept where month >= first {
      let slot = slots[month]
      let opening = month > 0 ? history.mrr[month - 1] : 0
      if opening > 0 { enterOpening(opening, from: slots[month - 1], to: slot, month) }
      let closing = history.mrr[month]
      if closing > 0 {
        cells.add(closing, slot, month, .closing)
        cells.add(1, slot, month, .closingCustomers)
        cells.offer(closing, slot, month)
      }
      if month >= 12, history.mrr[month - 12] > 0 { enterRetention(history, month, slots[month - 12]) }
    }
    for flow in flows.amounts { cells.add(flow.amount, slots[flow.month], flow.month, flow.measure) }
    enterRevaluation(history, slots)
    for booking in flows.bookings { enterHolding(booking, history, slots[booking.month]) }
  }

  private mutating func enterOpening(_ opening: Int64, from old: Int, to slot: Int, _ month: Int) {
    cells.add(opening, old, month, .opening)
    cells.add(1, old, month, .openingCustomers)
    guard old != slot else { return }
    cells.add(-opening, old, month, .transfer)
    cells.add(1, old, month, .movedOutCustomers)
    cells.add(opening, slot, month, .transfer)
    cells.add(1, slot, month, .movedInCustomers)
  }

  private mutating func enterRetention(_ history: History, _ month: Int, _ slot: Int) {
    retain(mrr(history, month - 12, ratesOf: month), history.mrr[month], slot, month)
  }

  private mutating func retain(_ then: Int64, _ now: Int64, _ slot: Int, _ month: Int) {
    cells.add(then, slot, month, .retentionBase)
    cells.add(now, slot, month, .retentionNow)
    cells.add(min(then, now), slot, month, .retentionKept)
    cells.add(1, slot, month, .retentionBaseCustomers)
    if now > 0 { cells.add(1, slot, month, .retentionCustomers) }
  }

  private mutating func enterRevaluation(_ history: History, _ slots: [Int]) {
    for (month, amount) in history.revaluation.enumerated() where amount != 0 {
      cells.add(amount, slots[month], month, .fx)
    }
  }

  private mutating func enterHolding(_ booking: Flows.Booking, _ history: History, _ slot: Int) {
    for (months, booked, held) in Measure.holding {
      let month = booking.month + months
      guard month < isKept.count, isKept[month] else { continue }
      let before = mrr(history, booking.month - 1, ratesOf: month)
      cells.add(booking.amount, slot, month, booked)
      cells.add(min(booking.amount, max(0, history.mrr[month] - before)), slot, month, held)
    }
  }

  /// A customer's MRR at a month-end, at the rates of another month.
  func mrr(_ history: History, _ month: Int, ratesOf other: Int) -> Int64 {
    if classifier.isConstant { return month < 0 ? 0 : history.mrr[month] }
    return positions(history, month, ratesOf: other).mrr
  }

  /// The positions at a month-end, at the rates of that month or revalued at those of another.
  func positions(_ history: History, _ month: Int, ratesOf other: Int? = nil) -> [Position] {
    guard month >= 0 else { return [] }
    let state = history.stateAt[month]
    if classifier.isConstant { return history.valued[state] }
    let held = history.states[state]
    let booked = classifier.valuation.positions(of: held, in: month)
    return other.map { classifier.valuation.revalued(booked, of: held, in: $0) } ?? booked
  }
}

// MARK: Positions

extension Account {
  /// The same, parted by entity where that is asked for.
  @inline(__always)
  private func positions(
    _ history: History, _ month: Int, ratesOf other: Int? = nil, isParted: Bool
  ) -> [Position] {
    isParted ? parted(history, month, ratesOf: other) : positions(history, month, ratesOf: other)
  }

  private func parted(_ history: History, _ month: Int, ratesOf other: Int?) -> [Position] {
    guard month >= 0, let parting else { return [] }
    let whole = positions(history, month, ratesOf: other)
    return parting.parted(whole, of: history.states[history.stateAt[month]], in: other ?? month, classifier.valuation)
  }

  /// Enters what a customer holds into the segments of its products and plans, or of their parts by entity.
  private mutating func enterPositions(
    _ history: History, _ flows: Flows, _ holding: Holding, _ marked: inout MarkedMonths
  ) {
    guard !holding.places.isEmpty, let first = history.firstMonth else { return }
    let isParted = holding.isParted
    var moved = holding.lines[...]
    var last = -1
    for month in kept where month >= first {
      while let next = moved.first, next.month < month { moved.removeFirst() }
      let lines = moved.first?.month == month ? moved.removeFirst().lines : []
      defer { last = month }
      if lines.isEmpty, last == month - 1, isStill(history, month) {
        for place in holding.places { entries[place].enterRest(in: month, into: &cells) }
      } else {
        let opening = positions(history, month - 1, isParted: isParted)
        let closing = positions(history, month, isParted: isParted)
        let revalued = classifier.isConstant ? nil : positions(history, month - 1, ratesOf: month, isParted: isParted)
        for place in holding.places {
          entries[place].enter(opening, lines, closing, revalued: revalued, in: month, into: &cells)
        }
      }
    }
    enterRetention(history, from: first, holding)
    for booking in flows.bookings { enterHolding(booking, history, holding) }
    for place in holding.places where !marked.isEmpty {
      let segments = entries[place].segments
      let slots = marked.months.map { segments.slots(of: positions(history, $0, isParted: isParted)) }
      marked.enter(slots, into: &cells)
    }
  }

  /// Whether a customer holds what it held a month ago, at the same rates.
  private func isStill(_ history: History, _ month: Int) -> Bool {
    classifier.isConstant && month > (history.firstMonth ?? 0)
      && history.stateAt[month] == history.stateAt[month - 1]
  }

  /// Pairs of customer and product, in the segment of twelve months ago.
  private mutating func enterRetention(_ history: History, from first: Int, _ holding: Holding) {
    var pairs: [(slot: Int, then: Int64, now: Int64)] = []
    var last = -1
    for month in kept where month >= first + 12 {
      // Most customers stand still in most months, and so do their pairs.
      let isSame = last == month - 1 && isStill(history, month) && isStill(history, month - 12)
      last = month
      if !isSame { pairs = retained(history, month, holding) }
      for (slot, then, now) in pairs { retain(then, now, slot, month) }
    }
  }

  /// What a customer held twelve months ago, each position with its MRR then and now at the rates of now, once
  /// for each of its segments.
  private func retained(_ history: History, _ month: Int, _ holding: Holding) -> [(
    slot: Int, then: Int64, now: Int64
  )] {
    let now = positions(history, month, isParted: holding.isParted)
    let then = positions(history, month - 12, ratesOf: month, isParted: holding.isParted)
    var pairs: [(slot: Int, then: Int64, now: Int64)] = []
    pairs.reserveCapacity(then.count * holding.places.count)
    for position in then {
      let mrr = now.first { $0.product == position.product }?.mrr ?? 0
      for place in holding.places {
        pairs.append((entries[place].segments[position.product, position.plan], position.mrr, mrr))
      }
    }
    return pairs
  }

  /// Pairs of customer and product, in the segment of the booking; transfers belong to the level before.
  private mutating func enterHolding(_ booking: Flows.Booking, _ history: History, _ holding: Holding) {
    let lines = holding.lines.first { $0.month == booking.month }?.lines ?? []
    var pairs: [Flows.Pair] = []
    for place in holding.places { pairs += Flows.pairs(of: lines, in: entries[place].segments) }
    for (months, booked, held) in Measure.holding {
      let month = booking.month + months
      guard month < isKept.count, isKept[month] else { continue }
      let before = positions(history, booking.month - 1, ratesOf: month, isParted: holding.isParted)
      let now = positions(history, month, isParted: holding.isParted)
      for pair in pairs {
        let level = (before.first { $0.product == pair.product }?.mrr ?? 0) + pair.transfer
        let mrr = now.first { $0.product == pair.product }?.mrr ?? 0
        cells.add(pair.expansion, pair.slot, month, booked)
        cells.add(min(pair.expansion, max(0, mrr - level)), pair.slot, month, held)
      }
    }
  }

  /// The lines of each month parted by entity; what moved between entities, or is left of a part, is transfer.
  private func partedLines(_ history: History, _ flows: Flows, _ parting: EntityParting) -> [(
    month: Int, lines: [Flows.Line]
  )] {
    var (events, held, whole) = (history.events[...], history.held[...], flows.lines[...])
    return ((history.firstMonth ?? 0)..<max(history.firstMonth ?? 0, classifier.months.count)).compactMap { month in
      let marked = whole.first?.month == month ? whole.removeFirst().lines : []
      var lines: [Flows.Line] = []
      while events.first?.month == month {
        let (event, held) = (events.removeFirst(), held.removeFirst())
        if !isMoved[month] { continue }
        lines += parting.lines(event, held, classifier.valuation).map { parting.marking($0, as: marked) }
      }
      if !isMoved[month] { return nil }
      if lines.isEmpty, isStill(history, month) { return nil }
      lines += parting.transfers(
        from: positions(history, month - 1, ratesOf: month, isParted: true),
        to: positions(history, month, isParted: true),
        lines)
      return lines.isEmpty ? nil : (month, lines)
    }
  }

  /// Closes what can only be summed when all customers are in.
  mutating func close() { cells.closeLargest() }
}
