import Ledgers

/// A product of products.csv at a month-end: who has it, and who could take more of it.
public struct ProductUse: Sendable, Equatable {
  /// Index in `Ledger.products`.
  public let product: Int32
  /// Whether it is bought beside another.
  public let isAddOn: Bool
  /// The last of its tiers; empty where it has fewer than two.
  public let lastTier: String
  /// Customers that have it.
  public internal(set) var customers: Int64 = 0
  /// What they pay for it, in minor units.
  public internal(set) var mrr: Int64 = 0
  /// Customers that have it on its last tier; 0 where it has fewer than two.
  public internal(set) var onLastTier: Int64 = 0
  /// What those that are not on the last tier pay for it, in minor units.
  public internal(set) var mrrBelow: Int64 = 0
}

extension Figures {
  /// The products of products.csv at a month-end, in the order of the file; with 0 where nobody has one.
  public func productUse(at month: Month) -> [ProductUse] {
    var uses = ledger.catalogue.entries.map { entry in
      let lastTier = entry.tiers.count > 1 ? entry.tiers.last ?? "" : ""
      return ProductUse(product: entry.product, isAddOn: entry.isAddOn, lastTier: lastTier)
    }
    var places = [Int?](repeating: nil, count: ledger.products.count)
    for (place, use) in uses.enumerated() { places[Int(use.product)] = place }
    for position in holdings(at: month).lazy.flatMap(\.positions) {
      guard let place = places[Int(position.product)] else { continue }
      uses[place].customers += 1
      uses[place].mrr += position.mrr
      if !uses[place].lastTier.isEmpty, ledger.plans[position.plan] == uses[place].lastTier {
        uses[place].onLastTier += 1
      } else {
        uses[place].mrrBelow += position.mrr
      }
    }
    return uses
  }
}
