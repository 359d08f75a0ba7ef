import Dispatch
import Ledgers
import Synchronization

/// The way from a figure back to the customers and the ledger's rows that it rests on.
///
/// Customers are entered one by one by the code that fills the cube, and what each adds to a cell is noted: the notes
/// of a cell sum to it.
public struct AuditTrail: Sendable {
  /// The figures.
  public let figures: Figures
  /// The parts of the ledger, children with their parents where the settings roll them up.
  let parts: [LedgerPart]
  /// For each customer its place in the order of ids.
  let rank: [Int32]
  /// The histories of the customers of each part, which have been followed once.
  let histories: [[History]]
  private let classifier: Classifier
  private let usage: UsageTable
  /// The dimensions of the cube and none.
  private let all: Membership
  private let none: Membership
  /// What the paths of the ledger's sources are called, by their index.
  private let sources: [String]
  /// What the paths of the tables beside the ledger are called.
  private let companions: [String: String]

  /// The way back from figures.
  ///
  /// - Parameter name: what a path is called; by default as the user would write it.
  public init(_ figures: Figures, calling name: (String) -> String = { $0 }) {
    let (ledger, settings, months) = (figures.ledger, figures.settings, figures.cube.months)
    self.figures = figures
    let exchange = Exchange(ledger, settings: settings, months: months)
    classifier = Classifier(ledger, settings: settings, months: months, exchange: exchange)
    usage = UsageTable(ledger, top: figures.cube.top, months: months)
    parts = settings.rollsUpToParent ? ledger.consolidated(top: figures.cube.top) : ledger.parts
    histories = Self.histories(parts, classifier)
    rank = ledger.customers.ranks
    all = figures.cube.membership
    none = Membership(ledger, dimensions: [], months: months, settings: settings)
    sources = ledger.sources.map { name($0.path) }
    companions = Dictionary(ledger.companions.map { ($0.path, name($0.path)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The segments to look through: those of one dimension, or only the whole.
  func membership(of dimension: String?) -> Membership {
    guard let dimension = figures.cube.dimensions.first(where: { $0.name == dimension }) else { return none }
    return Membership(
      figures.ledger, dimensions: [dimension], months: figures.cube.months, settings: figures.settings)
  }

  /// The segments of all dimensions.
  var wholeMembership: Membership { all }

  private static func histories(_ parts: [LedgerPart], _ classifier: Classifier) -> [[History]] {
    let all = Mutex([[History]](repeating: [], count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { place in
      var (classifier, histories) = (classifier, [History]())
      classifier.open(parts[place])
      classifier.histories(of: parts[place]) { history in
        if history.firstMonth != nil { histories.append(history) }
      }
      all.withLock { [histories] in $0[place] = histories }
    }
    return all.withLock { $0 }
  }

  /// Goes through all customers with what each adds to the cells that a journal looks at.
  ///
  /// - Parameters:
  ///   - notes: takes all notes, customer by customer.
  ///   - body: takes the place of the part, the customer's place among its histories, and the places of its notes, at
  ///     least one.
  func visit(
    _ membership: Membership, _ journal: CellJournal, notes: inout [CellNote], _ body: (Int, Int, Range<Int>) -> Void
  ) {
    var account = Account(classifier, membership, usage, noting: journal)
    for place in parts.indices {
      account.enter(histories[place], of: parts[place], notes: &notes) { body(place, $0, $1) }
    }
  }

  /// The place of a row, its file by the name that it is called.
  func location(_ row: RowPlace) -> SourceLocation { SourceLocation(path: path(of: row), line: row.line) }

  /// The name that a row's source is called by.
  func path(of row: RowPlace) -> String { sources.indices.contains(row.source) ? sources[row.source] : "" }

  /// A place in a table beside the ledger, its file by the name that it is called.
  func location(_ place: SourceLocation) -> SourceLocation {
    SourceLocation(path: companions[place.path] ?? place.path, line: place.line)
  }
}
