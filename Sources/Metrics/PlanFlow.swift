import Ledgers

/// A customer whose product stood on one plan at the opening of a month and on another at its closing.
struct PlanMove: Sendable {
  let month: Int
  let customer: Int32
  let product: Int32
  let from: Int32
  let to: Int32
  /// The lesser of both amounts.
  let moved: Int64
  /// What the position gained or lost.
  let change: Int64
}

/// All moves of some months from one plan of a product to another.
///
/// Plans are compared between month-ends, whatever the grain; under `fx: month` the opening is taken at the month's
/// rates. What a position gained or lost is its own, before a customer's gains and losses are set off against
/// each other, so it may differ from upsell and downgrade.
public struct PlanFlow: Sendable, Equatable {
  /// Index in `Ledger.products`.
  public let product: Int32
  /// The plan at opening, index in `Ledger.plans`.
  public let from: Int32
  /// The plan at closing, index in `Ledger.plans`.
  public let to: Int32
  /// How many customers moved, each once.
  public internal(set) var customers: Int64 = 0
  /// MRR that moved without being gained or lost: the lesser of both amounts, summed, in minor units.
  public internal(set) var moved: Int64 = 0
  /// What the positions gained or lost by it, in minor units.
  public internal(set) var change: Int64 = 0
}

extension Figures {
  /// The moves between plans in some months: upgrades with the largest gain first, then downgrades with the largest
  /// loss first, then those that brought nothing; by names where equal.
  public func planFlows(in months: ClosedRange<Month>) -> [PlanFlow] {
    let first = cube.months.lowerBound
    var flows: [PlanFlow] = []
    var places: [[Int32]: Int] = [:]
    var seen: Set<[Int32]> = []
    for move in cube.planMoves where months.contains(first + move.month) {
      let way = [move.product, move.from, move.to]
      let place = places[way] ?? flows.count
      if place == flows.count {
        places[way] = place
        flows.append(PlanFlow(product: move.product, from: move.from, to: move.to))
      }
      if seen.insert(way + [move.customer]).inserted { flows[place].customers += 1 }
      flows[place].moved += move.moved
      flows[place].change += move.change
    }
    return flows.sorted { precedes($0, $1) }
  }

  private func precedes(_ a: PlanFlow, _ b: PlanFlow) -> Bool {
    let (one, other) = (group(a), group(b))
    if one != other { return one < other }
    if a.change != b.change { return a.change.magnitude > b.change.magnitude }
    return names(a).lexicographicallyPrecedes(names(b))
  }

  private func group(_ flow: PlanFlow) -> Int { flow.change > 0 ? 0 : flow.change < 0 ? 1 : 2 }

  private func names(_ flow: PlanFlow) -> [String.UnicodeScalarView.Element] {
    let names = [ledger.products[flow.product], ledger.plans[flow.from], ledger.plans[flow.to]]
    return Array(names.joined(separator: "\0").unicodeScalars)
  }
}

extension Account {
  /// Enters what moved between plans.
  mutating func enterPlanMoves(_ history: History, _ flows: Flows) {
    for (month, _) in flows.lines where month > 0 {
      let before = positions(history, month - 1, ratesOf: month)
      for new in positions(history, month) {
        guard let old = before.first(where: { $0.product == new.product }), old.plan != new.plan else { continue }
        planMoves.append(
          PlanMove(
            month: month, customer: history.customer, product: new.product, from: old.plan, to: new.plan,
            moved: min(old.mrr, new.mrr), change: new.mrr - old.mrr))
      }
    }
  }
}

extension PlanFlow {
  /// No moves at all.
  public static let none = PlanFlow(product: 0, from: 0, to: 0)

  /// The same way without any moves.
  public var emptied: PlanFlow { PlanFlow(product: product, from: from, to: to) }

  /// Whether it leads from the same plan to the same plan.
  public func isSameWay(as other: PlanFlow) -> Bool {
    product == other.product && from == other.from && to == other.to
  }

  /// Adds the moves of another way.
  public mutating func add(_ other: PlanFlow) {
    customers += other.customers
    moved += other.moved
    change += other.change
  }
}
