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
  /// A row of a table beside the ledger is about a customer that is neither in the ledger nor in customers.csv.
  case unknownCustomer(String, SourceLocation)
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
  /// Today lies in the month of the latest row.
  case runningMonth(Month, SourceLocation)
  /// The rows stop on a day well before the end of its month, and those of the months before came closer to it: none
  /// was further away than so many days.
  case earlyStop(Day, usual: Int, SourceLocation)
  /// A customer begins in the month in which another ends, at its MRR.
  case movedCustomer(String, other: String, mrr: String, Month, SourceLocation)
  /// A product begins on the day on which another ends.
  case movedProduct(String, other: String, Day, SourceLocation)
  /// An MRR is about twelve times what others pay for the same.
  case annualPrice(String, customer: String, usual: String, SourceLocation)
  /// An MRR is a twelfth of what others pay for the same.
  case twelfthPrice(String, customer: String, usual: String, SourceLocation)
  /// A row dated within a closed month is new since the month was closed.
  case backdatedRow(customer: String, Day, closed: Month, SourceLocation)
  /// A row dated within a closed month says something else than when the month was closed.
  case changedRow(customer: String, Day, closed: Month, SourceLocation)
  /// A row dated within a closed month has gone since the month was closed.
  case lostRow(customer: String, Day, closed: Month, SourceLocation)
  /// There are so many more warnings of the kind that begins at the place given.
  case more(Int, SourceLocation)

  /// Where it is.
  public var location: SourceLocation {
    switch self {
    case .customerWithoutAttributes(_, let place), .unknownParent(_, let place): place
    case .unknownCustomer(_, let place): place
    case .severalParents(_, let place), .futureDate(_, let place), .roundRowCount(_, let place): place
    case .oneEnd(_, let place), .more(_, let place): place
    case .repeatedRow(_, _, let place), .repeatedEntry(_, _, let place): place
    case .sharedItem(_, _, _, let place): place
    case .runningMonth(_, let place), .earlyStop(_, _, let place): place
    case .movedCustomer(_, _, _, _, let place), .movedProduct(_, _, _, let place): place
    case .backdatedRow(_, _, _, let place), .changedRow(_, _, _, let place), .lostRow(_, _, _, let place): place
    case .annualPrice(_, _, _, let place), .twelfthPrice(_, _, _, let place): place
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
    case .unknownCustomer: 10
    case .runningMonth: 11
    case .earlyStop: 12
    case .movedCustomer: 13
    case .movedProduct: 14
    case .annualPrice: 15
    case .twelfthPrice: 16
    case .backdatedRow: 17
    case .changedRow: 18
    case .lostRow: 19
    }
  }
}
