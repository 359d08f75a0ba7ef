import Ledgers

/// Why a ledger gives no figures, or gives figures that contradict each other.
public enum MetricsError: Error, Sendable, Equatable {
  /// An amount is in a currency that has no rate for a month in which it is valued.
  case missingRate(currency: String, month: Month, location: SourceLocation)
  /// The amounts of the ledger, added up, are beyond what 64 bits hold with room to spare.
  case tooLarge(location: SourceLocation)
  /// A dimension is neither a column of customers.csv nor one that is derived.
  case unknownDimension(String, nearest: String?)
  /// Two sides that must be equal are not; a fault of the program, never of the ledger.
  case lawBroken(law: String, month: Month, segment: Segment, left: Int64, right: Int64)

  /// The place in a file; nil where there is none.
  public var location: SourceLocation? {
    switch self {
    case .missingRate(_, _, let location), .tooLarge(let location): location
    case .unknownDimension, .lawBroken: nil
    }
  }

  /// What is wrong, and what to do.
  public var message: String {
    switch self {
    case .missingRate(let currency, let month, _):
      "\(currency) has no rate for \(month); add the row '\(month),\(currency),RATE' to fx.csv"
    case .tooLarge:
      "the amounts of this ledger are too large to be added up; are they in minor units twice?"
    case .unknownDimension(let name, let nearest):
      "'\(name)' is no dimension; "
        + (nearest.map { "did you mean '\($0)'?" }
          ?? "name a column of customers.csv, product, plan, line, cohort or tenure")
    case .lawBroken(let law, let month, let segment, let left, let right):
      "\(law) does not hold in \(month) for \(segment): \(left) is not \(right); please report this ledger"
    }
  }
}
