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
  /// Reads some records that follow one another, up to the last. Many calls may read one source, so a record is
  /// understood by itself and nothing is kept from one to the next.
  let read: @Sendable (inout SourceReader) -> Void

  /// A format by its name, its columns (parted by spaces, the needed ones with a star), those that say what a row
  /// is about, and its function.
  init(
    _ name: String, columns: String, row: RowColumns = RowColumns(),
    read: @escaping @Sendable (inout SourceReader) -> Void
  ) {
    (self.name, self.row, self.read) = (name, row, read)
    shape = TableShape("the format \(name)", columns)
  }

  /// All formats. Where a header suits several, the first is taken.
  public static let all: [LedgerFormat] = [.changes, .periods]

  /// How many needed columns a header lacks.
  func missing(in header: Header, mapping: [String: String?]) -> Int {
    shape.columns.count { column in
      guard column.isNeeded else { return false }
      return shape.name(of: column, in: mapping).flatMap(header.column) == nil
    }
  }

  /// The format that a header suits, or else the one that it comes nearest to.
  static func suiting(_ header: Header, mapping: [String: String?]) -> LedgerFormat {
    let lacking = all.map { $0.missing(in: header, mapping: mapping) }
    let least = lacking.indices.min { lacking[$0] < lacking[$1] }
    return least.map { all[$0] } ?? .changes
  }
}
