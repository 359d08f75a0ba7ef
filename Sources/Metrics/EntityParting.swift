import Ledgers

/// What a customer holds, parted by the source entities of its items.
///
/// A position stays one of customer and product, valued and rounded once. By entity it is parted into what its items
/// of each entity bring, by cumulative rounding over the entities by name, and each part counts as a product of its
/// own: what is said of products and of pairs holds of these parts.
struct EntityParting: Sendable {
  /// How many entities there are.
  private let count: Int32
  /// For each entity its place in the order of their names.
  private let rank: [Int]

  /// A part of a position, or what it gained or lost.
  private struct Share {
    let entity: Int32
    var amount: Int64
  }

  init(_ ledger: Ledger) {
    count = Int32(truncatingIfNeeded: ledger.entities.count)
    let sorted = ledger.entities.indices.sorted {
      ledger.entities[$0].unicodeScalars.lexicographicallyPrecedes(ledger.entities[$1].unicodeScalars)
    }
    var rank = [Int](repeating: 0, count: sorted.count)
    for (place, entity) in sorted.enumerated() { rank[entity] = place }
    self.rank = rank
  }

  /// The number that the part of a product which belongs to an entity bears among all such parts.
  private func part(_ product: Int32, _ entity: Int32) -> Int32 { product * count + entity }

  /// Positions, each parted by the entities of its items; a part of 0 is none.
  ///
  /// - Parameters:
  ///   - held: the rows that the positions are made of.
  ///   - month: the month whose rates value them.
  func parted(_ positions: [Position], of held: [Int32], in month: Int, _ valuation: Valuation) -> [Position] {
    positions.flatMap { position in
      shares(of: position.product, among: held, in: month, valuation).filter { $0.amount != 0 }.map {
        Position(
          product: part(position.product, $0.entity), plan: position.plan, mrr: $0.amount, quantity: nil, discount: 0)
      }
    }
  }

  /// What each entity brings to a product; nothing for entities without an item of it.
  private func shares(of product: Int32, among held: [Int32], in month: Int, _ valuation: Valuation) -> [Share] {
    var unrounded: [(entity: Int32, amount: Int128)] = []
    for row in held where valuation.rows[Int(row)].product == product {
      let (entity, amount) = valuation.unrounded(row, in: month)
      if let place = unrounded.firstIndex(where: { $0.entity == entity }) {
        unrounded[place].amount += amount
      } else {
        unrounded.append((entity, amount))
      }
    }
    unrounded.sort { rank[Int($0.entity)] < rank[Int($1.entity)] }
    var running: Int128 = 0
    var given: Int64 = 0
    return unrounded.map { entity, amount in
      running += amount
      let upTo = valuation.rounded(running, in: month)
      defer { given = upTo }
      return Share(entity: entity, amount: upTo - given)
    }
  }

  /// The lines of a movement parted by entity: each in proportion to what the product gained or lost there, of the
  /// line's own sign. Transfers are left out; they are what remains.
  func lines(_ event: History.Event, _ held: History.Held, _ valuation: Valuation) -> [Flows.Line] {
    event.parts.filter { $0.kind != .transfer && $0.amount != 0 }.flatMap { line in
      let before = shares(of: line.product, among: held.before, in: event.month, valuation)
      var changes = shares(of: line.product, among: held.after, in: event.month, valuation)
      for share in before {
        if let place = changes.firstIndex(where: { $0.entity == share.entity }) {
          changes[place].amount -= share.amount
        } else {
          changes.append(Share(entity: share.entity, amount: -share.amount))
        }
      }
      changes.sort { rank[Int($0.entity)] < rank[Int($1.entity)] }
      var winning = changes.filter { $0.amount != 0 && ($0.amount > 0) == (line.amount > 0) }
      // Roundings alone may leave no entity that changed as the whole did.
      if winning.isEmpty { winning = changes.prefix(1).map { Share(entity: $0.entity, amount: line.amount) } }
      let parts = Metrics.Share.of(line.amount.magnitude, among: winning.map(\.amount.magnitude))
      return zip(winning, parts).map { share, amount in
        let signed = line.amount > 0 ? Int64(amount) : -Int64(amount)
        return Flows.Line(
          movement: event.movement,
          part: Part(product: part(line.product, share.entity), plan: line.plan, kind: line.kind, amount: signed))
      }
    }
  }

  /// A line with the marks of the one that it is a part of.
  func marking(_ line: Flows.Line, as whole: [Flows.Line]) -> Flows.Line {
    let same = whole.first {
      $0.movement == line.movement && $0.part.product == line.part.product / max(1, count)
        && $0.part.plan == line.part.plan && $0.part.kind == line.part.kind
    }
    var line = line
    (line.isDiscounted, line.isUnowned) = (same?.isDiscounted ?? false, same?.isUnowned ?? false)
    return line
  }

  /// What the parts of positions gained or lost beyond some lines.
  ///
  /// - Parameter opening: the positions at the first end, at the rates of the second.
  func transfers(from opening: [Position], to closing: [Position], _ lines: [Flows.Line]) -> [Flows.Line] {
    var left: [(part: Int32, amount: Int64)] = []
    func add(_ amount: Int64, _ part: Int32) {
      if let place = left.firstIndex(where: { $0.part == part }) {
        left[place].amount += amount
      } else {
        left.append((part, amount))
      }
    }
    for position in closing { add(position.mrr, position.product) }
    for position in opening { add(-position.mrr, position.product) }
    for line in lines { add(-line.part.amount, line.part.product) }
    return left.filter { $0.amount != 0 }.map { part, amount in
      Flows.Line(movement: .none, part: Part(product: part, plan: 0, kind: .transfer, amount: amount))
    }
  }
}

/// What a dimension of positions is entered from: the lines of each month that has any, and how positions are parted.
struct Holding {
  let lines: [(month: Int, lines: [Flows.Line])]
  /// Whether positions are parted by entity.
  let isParted: Bool
  /// The places of the dimensions among those of positions.
  let places: Range<Int>
}
