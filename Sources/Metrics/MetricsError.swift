import Ledgers

/// Why a ledger gives no figures, or gives figures that contradict each other.
public enum MetricsError: Error, Sendable, Equatable {
  /// An amount is in a currency that has no rate for a month in which it is valued.
  case missingRate(currency: String, month: Month, location: SourceLocation)
  /// The amounts of the ledger, added up, are beyond what 64 bits hold with room to spare.
  case tooLarge(location: SourceLocation)
  /// A dimension is neither a column of customers.csv nor one that is derived.
  case unknownDimension(String, nearest: String?)
  /// A row of targets.csv or bands.csv is about a figure that does not exist.
  case unknownMetric(String, nearest: String?, location: SourceLocation)
  /// A row of targets.csv or bands.csv is about a segment of a dimension that is not in use; those in use follow.
  case unusedDimension(String, nearest: String?, inUse: [String], location: SourceLocation)
  /// Two sides that must be equal are not; a fault of the program, never of the ledger.
  case lawBroken(law: String, month: Month, segment: Segment, left: Int64, right: Int64)

  /// The place in a file; nil where there is none.
  public var location: SourceLocation? {
    switch self {
    case .missingRate(_, _, let location), .tooLarge(let location): location
    case .unknownMetric(_, _, let location), .unusedDimension(_, _, _, let location): location
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
    case .unknownMetric(let name, let nearest, _):
      "'\(name)' is no figure; " + (nearest.map { "did you mean '\($0)'?" } ?? "write the id of one, such as 'nrr'")
    case .unusedDimension(let name, let nearest, let names, _):
      "'\(name)' is no dimension of this site; "
        + (nearest.map { "did you mean '\($0)'?" }
          ?? (names.isEmpty ? "leave the segment empty" : "there are \(names.joined(separator: ", "))"))
    case .lawBroken(let law, let month, let segment, let left, let right):
      "\(law) does not hold in \(month) for \(segment): \(left) is not \(right); please report this ledger"
    }
  }
}
