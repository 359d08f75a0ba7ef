import Ledgers

/// Enters customers' histories into the cells, for the whole and every segment.
struct Account {
  private(set) var cells: Cells
  private(set) var cohorts: CohortCells
  private(set) var lines: [MovementLine] = []
  let membership: Membership
  let classifier: Classifier

  init(_ classifier: Classifier, _ membership: Membership) {
    self.classifier = classifier
    self.membership = membership
    cells = Cells(slots: membership.slots, months: classifier.months.count)
    cohorts = CohortCells(months: classifier.months.count)
  }

  /// Enters one customer.
  mutating func enter(_ history: History) {
    guard let first = history.firstMonth else { return }
    let owner = classifier.ledger.roster.attributes.firstIndex(of: "owner")
    let flows = Flows(history, closing: { positions(history, $0) }) { month in
      let month = classifier.months.lowerBound + month
      return owner.map { !membership.attribute($0, of: history.customer, at: month).isEmpty } ?? false
    }
    enter(history, flows, slots: Array(repeating: 0, count: classifier.months.count))
    for table in membership.tables where !table.dimension.isOfPositions {
      enter(history, flows, slots: membership.slots(of: history, in: table))
    }
    enterPositions(history, flows)
    cohorts.enter(history.mrr, from: first)
    append(flows, history.customer)
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
    for month in (history.firstMonth ?? 0)..<classifier.months.count {
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
    let then =
      classifier.isConstant ? history.mrr[month - 12] : positions(history, month - 12, ratesOf: month).mrr
    retain(then, history.mrr[month], slot, month)
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
      guard month < classifier.months.count else { continue }
      let before = positions(history, booking.month - 1, ratesOf: month).mrr
      cells.add(booking.amount, slot, month, booked)
      cells.add(min(booking.amount, max(0, history.mrr[month] - before)), slot, month, held)
    }
  }

  private func positions(_ history: History, _ month: Int, ratesOf other: Int? = nil) -> [Position] {
    history.positions(at: month, ratesOf: other, classifier.valuation, isConstant: classifier.isConstant)
  }
}

// MARK: Positions

extension Account {
  /// Enters what a customer holds into the segments of its products and plans.
  private mutating func enterPositions(_ history: History, _ flows: Flows) {
    let tables = membership.tables.filter(\.dimension.isOfPositions)
    guard !tables.isEmpty else { return }
    var opening: [Position] = []
    var moved = flows.lines[...]
    for month in (history.firstMonth ?? 0)..<classifier.months.count {
      let closing = positions(history, month)
      let lines = moved.first?.month == month ? moved.removeFirst().lines : []
      for table in tables {
        var entry = PositionEntry(table: table, month: month)
        entry.take(opening, lines, closing)
        if !classifier.isConstant { entry.revalue(opening, positions(history, month - 1, ratesOf: month)) }
        entry.enter(into: &cells)
        enterRetention(history, table, month, now: closing)
      }
      opening = closing
    }
    for booking in flows.bookings { enterHolding(booking, history, flows, tables) }
  }

  /// Pairs of customer and product, in the segment of twelve months ago.
  private mutating func enterRetention(
    _ history: History, _ table: SegmentTable, _ month: Int, now: [Position]
  ) {
    guard month >= 12 else { return }
    for position in positions(history, month - 12, ratesOf: month) {
      let mrr = now.first { $0.product == position.product }?.mrr ?? 0
      retain(position.mrr, mrr, table.slot(product: position.product, plan: position.plan), month)
    }
  }

  /// Pairs of customer and product, in the segment of the booking; transfers belong to the level before.
  private mutating func enterHolding(
    _ booking: Flows.Booking, _ history: History, _ flows: Flows, _ tables: [SegmentTable]
  ) {
    let lines = flows.lines.first { $0.month == booking.month }?.lines ?? []
    for (months, booked, held) in Measure.holding {
      let month = booking.month + months
      guard month < classifier.months.count else { continue }
      let before = positions(history, booking.month - 1, ratesOf: month)
      let now = positions(history, month)
      for table in tables {
        for pair in Flows.pairs(of: lines, in: table) {
          let level = (before.first { $0.product == pair.product }?.mrr ?? 0) + pair.transfer
          let mrr = now.first { $0.product == pair.product }?.mrr ?? 0
          cells.add(pair.expansion, pair.slot, month, booked)
          cells.add(min(pair.expansion, max(0, mrr - level)), pair.slot, month, held)
        }
      }
    }
  }

  /// Closes what can only be summed when all customers are in.
  mutating func close() { cells.closeLargest() }
}
