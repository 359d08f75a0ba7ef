import Ledgers

/// One customer in one month, divided by the segments of what it holds.
///
/// The value is used again for each month and customer, so that nothing is allocated for most of them.
struct PositionEntry {
  /// What the customer has in one of the segments.
  private struct Share {
    let slot: Int
    var opening: Int64 = 0
    var closing: Int64 = 0
    var fx: Int64 = 0
    var transfer: Int64 = 0
    var movements = Movements()
  }

  /// The movements that count in one of the segments.
  private struct Movements: OptionSet {
    let rawValue: UInt8
    static let new = Movements(.new)
    static let reactivation = Movements(.reactivation)
    static let expansion = Movements(.expansion)
    static let contraction = Movements(.contraction)
    static let churn = Movements(.churn)

    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ movement: Movement) { rawValue = 1 << movement.rawValue }
  }

  let segments: PositionSlots
  private var month = 0
  private var shares: [Share] = []
  /// Whether the shares are those of a month in which nothing moves.
  private var rests = false

  init(_ segments: PositionSlots) { self.segments = segments }

  /// Enters a month: the positions at both ends, the lines in between, and the opening at the closing's rates
  /// where those are others.
  mutating func enter(
    _ opening: [Position], _ lines: [Flows.Line], _ closing: [Position], revalued: [Position]?, in month: Int,
    into cells: inout Cells
  ) {
    shares.removeAll(keepingCapacity: true)
    (self.month, rests) = (month, false)
    for position in opening { shares[share(position.product, position.plan)].opening += position.mrr }
    for position in closing { shares[share(position.product, position.plan)].closing += position.mrr }
    for line in lines {
      let place = share(line.part.product, line.part.plan)
      if line.part.kind == .transfer {
        shares[place].transfer += line.part.amount
      } else {
        line.columns { cells.add($1, shares[place].slot, month, $0) }
        let isReturn = line.movement == .expansion && line.part.kind == .of(.reactivation)
        shares[place].movements.insert(isReturn ? .reactivation : Movements(line.movement))
      }
    }
    if let revalued { revalue(opening, revalued) }
    for share in shares { enter(share, into: &cells) }
  }

  /// Enters a month in which the customer holds what it held at the end of the month entered before.
  mutating func enterRest(in month: Int, into cells: inout Cells) {
    self.month = month
    if !rests { rest() }
    for share in shares { enter(share, into: &cells) }
  }

  private mutating func rest() {
    rests = true
    for place in shares.indices {
      let closing = shares[place].closing
      shares[place] = Share(slot: shares[place].slot, opening: closing, closing: closing)
    }
    shares.removeAll { $0.closing == 0 }
  }

  /// Takes the revaluation of what was held at opening, on its plan then.
  private mutating func revalue(_ opening: [Position], _ revalued: [Position]) {
    for position in opening { shares[share(position.product, position.plan)].fx -= position.mrr }
    for position in revalued { shares[share(position.product, position.plan)].fx += position.mrr }
  }

  private mutating func share(_ product: Int32, _ plan: Int32) -> Int {
    let slot = segments[product, plan]
    if let place = shares.firstIndex(where: { $0.slot == slot }) { return place }
    shares.append(Share(slot: slot))
    return shares.count - 1
  }

  /// Adds a share to the cells; the customer counts once in each segment.
  private func enter(_ share: Share, into cells: inout Cells) {
    if share.opening != 0 { cells.add(share.opening, share.slot, month, .opening) }
    if share.opening > 0 { cells.add(1, share.slot, month, .openingCustomers) }
    if share.closing != 0 { cells.add(share.closing, share.slot, month, .closing) }
    if share.closing > 0 { cells.add(1, share.slot, month, .closingCustomers) }
    cells.offer(share.closing, share.slot, month)
    if !rests { enterMovements(of: share, into: &cells) }
  }

  private func enterMovements(of share: Share, into cells: inout Cells) {
    if share.fx != 0 { cells.add(share.fx, share.slot, month, .fx) }
    if share.transfer != 0 {
      cells.add(share.transfer, share.slot, month, .transfer)
      cells.add(1, share.slot, month, share.transfer > 0 ? .movedInCustomers : .movedOutCustomers)
    }
    let counted: [(Movements, Measure)] = [
      (.new, .newCustomers), (.reactivation, .reactivatedCustomers), (.expansion, .expandedCustomers),
      (.contraction, .contractedCustomers), (.churn, .churnedCustomers),
    ]
    for (movement, measure) in counted where share.movements.contains(movement) {
      cells.add(1, share.slot, month, measure)
    }
  }
}
