/// What looks odd in a ledger that can nevertheless be read: facts, each with its place.
public enum LedgerWarning: Hashable, Sendable {
  /// A row says what another has said.
  case repeatedRow(earlierLine: Int, earlierPath: String, SourceLocation)
  /// A row of a table beside the ledger is about what another row is about; the later one holds.
  case repeatedEntry(String, earlierLine: Int, SourceLocation)
  /// An item id stands under two customers; it is two items.
  case sharedItem(String, customer: String, other: String, SourceLocation)
  /// A customer of the ledger is not in customers.csv.
  case customerWithoutAttributes(String, SourceLocation)
  /// A parent is neither in the ledger nor in customers.csv.
  case unknownParent(String, SourceLocation)
  /// A customer has several parents; the last one holds.
  case severalParents(customer: String, SourceLocation)
  /// A row begins after today.
  case futureDate(Day, SourceLocation)
  /// A table has exactly so many rows, as a truncated export has.
  case roundRowCount(Int, SourceLocation)
  /// All periods of a file end on one day.
  case oneEnd(Day, SourceLocation)
  /// There are so many more warnings of the kind that begins at the place given.
  case more(Int, SourceLocation)

  /// Where it is.
  public var location: SourceLocation {
    switch self {
    case .customerWithoutAttributes(_, let place), .unknownParent(_, let place): place
    case .severalParents(_, let place), .futureDate(_, let place), .roundRowCount(_, let place): place
    case .oneEnd(_, let place), .more(_, let place): place
    case .repeatedRow(_, _, let place), .repeatedEntry(_, _, let place): place
    case .sharedItem(_, _, _, let place): place
    }
  }
}

extension LedgerWarning: Fault {
  /// Warnings of one number are of one kind and are counted together.
  var kind: Int {
    switch self {
    case .repeatedRow: 0
    case .repeatedEntry: 1
    case .sharedItem: 2
    case .customerWithoutAttributes: 3
    case .unknownParent: 4
    case .severalParents: 5
    case .futureDate: 6
    case .roundRowCount: 7
    case .oneEnd: 8
    case .more: 9
    }
  }
}
