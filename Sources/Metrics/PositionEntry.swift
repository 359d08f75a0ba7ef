/// One customer in one month, divided by the segments of what it holds.
struct PositionEntry {
  /// What the customer has in one of the segments.
  private struct Share {
    let slot: Int
    var opening: Int64 = 0
    var closing: Int64 = 0
    var fx: Int64 = 0
    var transfer: Int64 = 0
    var amounts: [(measure: Measure, amount: Int64)] = []
    var movements: Set<Movement> = []
    var isReturn = false
  }

  let table: SegmentTable
  let month: Int
  private var shares: [Share] = []

  init(table: SegmentTable, month: Int) {
    self.table = table
    self.month = month
  }

  /// Takes the positions at both ends and the lines in between.
  mutating func take(_ opening: [Position], _ lines: [Flows.Line], _ closing: [Position]) {
    for position in opening { shares[share(position.product, position.plan)].opening += position.mrr }
    for position in closing { shares[share(position.product, position.plan)].closing += position.mrr }
    for line in lines {
      let place = share(line.part.product, line.part.plan)
      if line.part.kind == .transfer {
        shares[place].transfer += line.part.amount
      } else {
        shares[place].amounts += line.columns
        let isReturn = line.movement == .expansion && line.part.kind == .of(.reactivation)
        if isReturn { shares[place].isReturn = true } else { shares[place].movements.insert(line.movement) }
      }
    }
  }

  /// Takes the revaluation of what was held at opening, on its plan then.
  mutating func revalue(_ opening: [Position], _ revalued: [Position]) {
    for position in opening {
      let new = revalued.first { $0.product == position.product }?.mrr ?? 0
      shares[share(position.product, position.plan)].fx += new - position.mrr
    }
  }

  private mutating func share(_ product: Int32, _ plan: Int32) -> Int {
    let slot = table.slot(product: product, plan: plan)
    if let place = shares.firstIndex(where: { $0.slot == slot }) { return place }
    shares.append(Share(slot: slot))
    return shares.count - 1
  }

  /// Adds it all to the cells; the customer counts once in each segment.
  func enter(into cells: inout Cells) {
    for share in shares {
      let columns: [(Measure, Int64)] = [
        (.opening, share.opening), (.closing, share.closing), (.fx, share.fx), (.transfer, share.transfer),
        (.openingCustomers, share.opening > 0 ? 1 : 0), (.closingCustomers, share.closing > 0 ? 1 : 0),
        (.movedInCustomers, share.transfer > 0 ? 1 : 0), (.movedOutCustomers, share.transfer < 0 ? 1 : 0),
        (.newCustomers, share.movements.contains(.new) ? 1 : 0),
        (.reactivatedCustomers, share.movements.contains(.reactivation) || share.isReturn ? 1 : 0),
        (.churnedCustomers, share.movements.contains(.churn) ? 1 : 0),
        (.expandedCustomers, share.movements.contains(.expansion) ? 1 : 0),
        (.contractedCustomers, share.movements.contains(.contraction) ? 1 : 0),
      ]
      for (measure, amount) in columns where amount != 0 { cells.add(amount, share.slot, month, measure) }
      for (measure, amount) in share.amounts { cells.add(amount, share.slot, month, measure) }
      cells.offer(share.closing, share.slot, month)
    }
  }
}
