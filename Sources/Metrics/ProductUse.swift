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
