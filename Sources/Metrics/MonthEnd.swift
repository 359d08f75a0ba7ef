import Ledgers

/// What the customers of a month-end come to that the cube has no cells for.
public struct MonthEnd: Sendable {
  /// How much of MRR rests on how few of them; of nobody outside history.
  public let concentration: Concentration
  /// The products of products.csv, in the order of the file; with 0 where nobody has one.
  public let productUse: [ProductUse]
}

extension Figures {
  /// Some month-ends, in the order of the months. All of them cost little more than one.
  public func monthEnds(of months: [Month]) -> [MonthEnd] {
    var amounts = [[Int64]](repeating: [], count: months.count)
    let shelf = ProductShelf(ledger)
    var uses = [[ProductUse]](repeating: shelf.uses, count: months.count)
    follow(months) { place, positions in
      amounts[place].append(positions.mrr)
      for position in positions { shelf.add(position, to: &uses[place]) }
    }
    return zip(amounts, uses).map { MonthEnd(concentration: Concentration($0), productUse: $1) }
  }

  /// A month-end.
  public func monthEnd(of month: Month) -> MonthEnd {
    monthEnds(of: [month]).first ?? MonthEnd(concentration: Concentration([]), productUse: [])
  }
}

/// The products of products.csv, each with the number of its last tier.
private struct ProductShelf {
  /// All of them, with 0.
  let uses: [ProductUse]
  /// For each product of the ledger its place among them; nil where it is not of products.csv.
  private let places: [Int?]
  /// For each of them the plans that bear the name of its last tier; none where it has fewer than two.
  private let lastTiers: [Set<Int32>]

  init(_ ledger: Ledger) {
    uses = ledger.catalogue.entries.map { entry in
      let lastTier = entry.tiers.count > 1 ? entry.tiers.last ?? "" : ""
      return ProductUse(product: entry.product, isAddOn: entry.isAddOn, lastTier: lastTier)
    }
    lastTiers = uses.map { use in
      Set((0..<Int32(ledger.plans.count)).filter { !use.lastTier.isEmpty && ledger.plans[$0] == use.lastTier })
    }
    var places = [Int?](repeating: nil, count: ledger.products.count)
    for (place, use) in uses.enumerated() { places[Int(use.product)] = place }
    self.places = places
  }

  func add(_ position: Position, to uses: inout [ProductUse]) {
    guard let place = places[Int(position.product)] else { return }
    uses[place].customers += 1
    uses[place].mrr += position.mrr
    if lastTiers[place].contains(position.plan) {
      uses[place].onLastTier += 1
    } else {
      uses[place].mrrBelow += position.mrr
    }
  }
}
