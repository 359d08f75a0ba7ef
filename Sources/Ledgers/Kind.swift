/// Why the MRR of a customer that stayed changed.
///
/// The order is that of the table in the definitions; shares are rounded in it.
public enum Kind: UInt8, CaseIterable, Sendable, Comparable {
  case upsell, downgrade
  case crossSell, removal
  case addOn
  case seats, usage, price, discount
  case reactivation

  /// The name in a ledger and in every table: `cross_sell`.
  public var name: String {
    switch self {
    case .upsell: "upsell"
    case .downgrade: "downgrade"
    case .crossSell: "cross_sell"
    case .removal: "removal"
    case .addOn: "add_on"
    case .seats: "seats"
    case .usage: "usage"
    case .price: "price"
    case .discount: "discount"
    case .reactivation: "reactivation"
    }
  }

  /// The kind of a name; nil where there is none.
  public init?(name: String) {
    guard let kind = Kind.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// The kind for an amount of the given sign: an `upsell` that lost money is a `downgrade`.
  public func paired(positive: Bool) -> Kind {
    switch self {
    case .upsell, .downgrade: positive ? .upsell : .downgrade
    case .crossSell, .removal: positive ? .crossSell : .removal
    case .addOn: positive ? .addOn : .removal
    case .reactivation: positive ? .reactivation : .removal
    default: self
    }
  }

  /// Compares by the order of the table.
  public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
}
