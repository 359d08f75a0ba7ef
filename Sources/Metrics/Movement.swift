import Ledgers

/// What happened to a customer between two ends, by its MRR at the first (a) and the second (b).
public enum Movement: UInt8, Sendable, CaseIterable {
  /// a = 0, b > 0, never before above 0.
  case new
  /// a = 0, b > 0, above 0 at an earlier end.
  case reactivation
  /// b > a > 0.
  case expansion
  /// a > b > 0.
  case contraction
  /// a > 0, b = 0.
  case churn
  /// a = b; its positions may have moved.
  case none

  /// The movement between the MRR at one end and that at the next, both at least 0.
  @inlinable
  public init(from opening: Int64, to closing: Int64, wasCustomerBefore: Bool) {
    if opening > 0 {
      self = closing == 0 ? .churn : closing > opening ? .expansion : closing < opening ? .contraction : .none
    } else {
      self = closing == 0 ? .none : wasCustomerBefore ? .reactivation : .new
    }
  }

  /// The name in tables: `expansion`.
  public var name: String {
    switch self {
    case .new: "new"
    case .reactivation: "reactivation"
    case .expansion: "expansion"
    case .contraction: "contraction"
    case .churn: "churn"
    case .none: "none"
    }
  }
}

/// What a line of a movement is.
public enum LineKind: Hashable, Sendable {
  /// Growth or loss of a customer that stayed; `reactivation` also of one that came back.
  case of(Kind)
  /// A first purchase.
  case new
  /// The end of a customer.
  case churn
  /// Money that only changed its product or plan.
  case transfer

  /// The name in tables: `cross_sell`.
  public var name: String {
    switch self {
    case .of(let kind): kind.name
    case .new: "new"
    case .churn: "churn"
    case .transfer: "transfer"
    }
  }
}

/// A part of a customer's movement in a month: one product, plan and kind.
///
/// The lines of a movement that are not transfers sum to its amount, those that are to 0.
public struct MovementLine: Sendable, Equatable {
  /// The month.
  public let month: Month
  /// Index in `Ledger.customers`.
  public let customer: Int32
  /// The movement that the line is a part of.
  public let movement: Movement
  /// Index in `Ledger.products`.
  public let product: Int32
  /// Index in `Ledger.plans`.
  public let plan: Int32
  /// What it is.
  public let kind: LineKind
  /// Minor units of the reporting currency, signed, never 0.
  public internal(set) var amount: Int64
}
