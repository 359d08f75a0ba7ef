import Ledgers

/// Expansion of one kind that was booked some months ago, and what of it is still there.
///
/// What a customer holds, min(e, max(0, MRR now − MRR before it)), is one amount whatever its expansion e was made of.
/// It is shared over e's parts by the rule that shares movements: cumulative rounding over (product, kind), products by
/// id, kinds in the order of the table. The kinds therefore sum to `held_k` and `booked_k` exactly, and no part holds
/// more than it booked.
public struct Survival: Sendable, Equatable {
  /// What brought the expansion.
  public let kind: Kind
  /// Whether its position carried a discount at the end of the month of booking.
  public let isDiscounted: Bool
  /// What was booked, in minor units.
  public let booked: Int64
  /// What of it is there, in minor units; from 0 to `booked`.
  public let held: Int64
}

extension Cube {
  /// The expansion booked so many months before a month, by kind and discount; none of 0.
  ///
  /// - Parameter months: 3, 6 or 12; nothing for any other number, and where the booking lies before history.
  public func survival(in month: Month, after months: Int) -> [Survival] {
    guard self.months.contains(month), let lag = Measure.holding.firstIndex(where: { $0.months == months }) else {
      return []
    }
    return survivalCells.all(month.index - self.months.lowerBound.index, lag)
  }
}

/// Booked and held expansion of the whole company, by month, age, kind and discount.
struct SurvivalCells: Sendable, Equatable {
  private var booked: [Int64]
  private var held: [Int64]

  init(months: Int) {
    booked = Array(repeating: 0, count: months * Measure.holding.count * Self.kinds * 2)
    held = booked
  }

  private static let kinds = Kind.allCases.count

  /// Adds what other customers booked.
  mutating func add(_ other: SurvivalCells) {
    for place in booked.indices {
      booked[place] += other.booked[place]
      held[place] += other.held[place]
    }
  }

  /// Enters a customer's booking and what it holds of it, shared over its parts.
  ///
  /// - Parameters:
  ///   - parts: the expansion lines of the booking, by product and kind.
  ///   - held: from 0 to the sum of the lines.
  mutating func enter(_ parts: [Flows.Line], held: Int64, _ month: Int, _ lag: Int) {
    let shares = Share.of(held.magnitude, among: parts.map(\.part.amount.magnitude))
    for (line, share) in zip(parts, shares) {
      guard case .of(let kind) = line.part.kind else { continue }
      let place = place(month, lag, kind, line.isDiscounted)
      booked[place] += line.part.amount
      self.held[place] += Int64(share)
    }
  }

  fileprivate func all(_ month: Int, _ lag: Int) -> [Survival] {
    Kind.allCases.flatMap { kind in
      [false, true].compactMap { isDiscounted in
        let place = place(month, lag, kind, isDiscounted)
        if booked[place] == 0 { return nil }
        return Survival(kind: kind, isDiscounted: isDiscounted, booked: booked[place], held: held[place])
      }
    }
  }

  private func place(_ month: Int, _ lag: Int, _ kind: Kind, _ isDiscounted: Bool) -> Int {
    ((month * Measure.holding.count + lag) * Self.kinds + Int(kind.rawValue)) * 2 + (isDiscounted ? 1 : 0)
  }
}

extension Account {
  /// Enters what became of a customer's bookings, by kind.
  mutating func enterSurvival(_ history: History, _ flows: Flows) {
    var moved = flows.lines[...]
    for booking in flows.bookings {
      while let first = moved.first, first.month < booking.month { moved.removeFirst() }
      let lines = moved.first?.lines ?? []
      let parts = lines.filter(\.isExpansion).sorted { precedes($0.part, $1.part) }
      for (lag, (months, _, _)) in Measure.holding.enumerated() {
        let month = booking.month + months
        guard month < classifier.months.count else { continue }
        let before = mrr(history, booking.month - 1, ratesOf: month)
        survival.enter(parts, held: min(booking.amount, max(0, history.mrr[month] - before)), month, lag)
      }
    }
  }

  /// The order in which shares are rounded; only different days of one month put lines out of it.
  private func precedes(_ a: Part, _ b: Part) -> Bool {
    let (one, other) = (classifier.rank[Int(a.product)], classifier.rank[Int(b.product)])
    guard one == other, case .of(let first) = a.kind, case .of(let second) = b.kind else { return one < other }
    return first == second ? a.plan < b.plan : first < second
  }
}
