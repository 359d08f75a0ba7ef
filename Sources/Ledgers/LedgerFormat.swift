/// A way to write a ledger: the columns that tell it from others, and the function that reads it.
///
/// A further format is one more value, in a file of its own and in `all`.
public struct LedgerFormat: Sendable {
  /// The name, as in `format: periods`.
  public let name: String
  /// Its columns.
  let shape: TableShape
  /// Which of the columns say what a row is about.
  let row: RowColumns
  /// Whether its rows begin with the month, wherever in it their records stand.
  let isByMonth: Bool
  /// Tells from the first records of a table whether its periods end with their last day, and not before the day
  /// after; nil where they never do.
  let countsEndsIn: (@Sendable (inout TableReader) -> Bool)?
  /// Reads some records that follow one another, up to the last. Many calls may read one source, so a record is
  /// understood by itself and nothing is kept from one to the next.
  let read: @Sendable (inout SourceReader) -> Void

  /// A format by its name, its columns (parted by spaces, or by commas where names have spaces; the needed ones with
  /// a star), those that say what a row is about, and its function.
  init(
    _ name: String, columns: String, hasMonths: Bool = false,
    row: RowColumns = RowColumns(), isByMonth: Bool = false,
    countsEndsIn: (@Sendable (inout TableReader) -> Bool)? = nil,
    read: @escaping @Sendable (inout SourceReader) -> Void
  ) {
    (self.name, self.row, self.isByMonth, self.read) = (name, row, isByMonth, read)
    self.countsEndsIn = countsEndsIn
    shape = TableShape("the format \(name)", columns, hasMonths: hasMonths)
  }

  /// All formats. Where a header suits several equally well, the first is taken.
  public static let all: [LedgerFormat] = [
    .changes, .periods, .movements, .matrix, .invoices, .stripeItemChanges, .stripeSubscriberMonths,
    .stripeSubscriptions, .chartmogulMovements, .chartmogulIntervals, .baremetricsImport, .hledger, .beancount,
  ]

  /// The format of a name; nil where there is none.
  static func named(_ name: String) -> LedgerFormat? { all.first { $0.name == name } }
}

// Telling a format from a header.
extension LedgerFormat {
  /// How many needed columns a header lacks.
  func missing(in header: Header, mapping: [String: String?]) -> Int {
    let lacking = shape.columns.count { shape.isMissing($0, in: header, mapping) }
    return shape.hasMonths && MonthColumns(header).isEmpty ? lacking + 1 : lacking
  }

  /// Whether a header lacks every column that is needed.
  func isUnlike(_ header: Header, mapping: [String: String?]) -> Bool {
    missing(in: header, mapping: mapping) == shape.columns.count { $0.isNeeded } + (shape.hasMonths ? 1 : 0)
  }

  /// How many of its columns a header has.
  private func found(in header: Header, mapping: [String: String?]) -> Int {
    shape.columns.count { shape.name(of: $0, in: mapping).flatMap(header.column) != nil }
      + (shape.hasMonths && !MonthColumns(header).isEmpty ? 1 : 0)
  }

  /// The format that a header suits, that with the most columns found where there are several; or else the one that
  /// it comes nearest to.
  static func suiting(_ header: Header, mapping: [String: String?]) -> LedgerFormat {
    let scores = all.map { format in
      (
        missing: format.missing(in: header, mapping: mapping),
        found: format.found(in: header, mapping: mapping)
      )
    }
    let best = scores.indices.min { a, b in
      (scores[a].missing, -scores[a].found, a) < (scores[b].missing, -scores[b].found, b)
    }
    return best.map { all[$0] } ?? .changes
  }
}
