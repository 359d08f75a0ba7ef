/// What the site's settings say of one source of its ledger.
public struct SourceDescription: Sendable {
  /// The path, or the command, as the user would write it.
  public let path: String
  /// The name of the format; nil where the header is to tell.
  public let format: String?
  /// The organisation's account that it stands for; empty where none is named.
  public let entity: String
  /// For our names of columns the file's own; nil or empty where a column is to be ignored.
  public let columns: [String: String?]
  /// The currency of rows that name none; nil for the site's.
  public let currency: Currency?
  /// Whether amounts are whole numbers of the minor unit.
  public let minorUnits: Bool

  /// A source; all but the path is for the header or the site to say.
  public init(
    path: String, format: String? = nil, entity: String = "", columns: [String: String?] = [:],
    currency: Currency? = nil, minorUnits: Bool = false
  ) {
    (self.path, self.format, self.entity) = (path, format, entity)
    (self.columns, self.currency, self.minorUnits) = (columns, currency, minorUnits)
  }
}
