/// How a table is written, and how its columns were understood.
public struct TableFacts: Sendable, Equatable {
  /// A column of the file.
  public struct Column: Sendable, Equatable {
    /// Its name in the header.
    public let name: String
    /// What it is read as.
    public let meaning: Meaning

    /// A column and its meaning.
    public init(_ name: String, _ meaning: Meaning) { (self.name, self.meaning) = (name, meaning) }
  }

  /// What a column of a file is read as.
  public enum Meaning: Sendable, Equatable {
    /// A column of ours, by its name.
    case column(String)
    /// What a customer brings in the month that the column is named by.
    case month
    /// Something to compare customers by.
    case attribute
    /// Nothing.
    case ignored
  }

  /// What stands between fields.
  public enum Separator: String, Sendable {
    case comma, semicolon, tab
  }

  /// What stands in front of the decimals.
  public enum DecimalMark: String, Sendable {
    case point, comma
  }

  /// How many records there are behind the header, whole or not.
  public internal(set) var records: Int
  /// The columns, in the order of the file.
  public let columns: [Column]
  /// Columns that the file could have and does not.
  public let missing: [String]
  /// What stands between fields.
  public let separator: Separator
  /// What stands in front of decimals; nil where no number has any.
  public internal(set) var decimalMark: DecimalMark?
  /// Whether the file begins with a byte-order mark.
  public let hasByteOrderMark: Bool

  /// Facts of a table.
  public init(
    records: Int, columns: [Column], missing: [String] = [], separator: Separator = .comma,
    decimalMark: DecimalMark? = nil, hasByteOrderMark: Bool = false
  ) {
    (self.records, self.columns, self.missing) = (records, columns, missing)
    (self.separator, self.decimalMark, self.hasByteOrderMark) = (separator, decimalMark, hasByteOrderMark)
  }
}

/// A table beside the ledger that was read.
public struct Companion: Sendable {
  /// What site.yml calls it, as `customers`.
  public let kind: String
  /// The path as the user would write it.
  public let path: String
  /// How it is written.
  public let facts: TableFacts

  /// A table beside the ledger.
  public init(kind: String, path: String, facts: TableFacts) {
    (self.kind, self.path, self.facts) = (kind, path, facts)
  }
}

extension TableFacts.Separator {
  /// The separator of a byte.
  init(_ byte: UInt8) { self = byte == Byte.semicolon ? .semicolon : byte == Byte.tab ? .tab : .comma }
}
