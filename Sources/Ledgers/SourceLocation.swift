/// A place in a file, as `content/ledger/changes.csv:1042:31`.
public struct SourceLocation: Hashable, Sendable {
  /// The path as the user would write it.
  public let path: String
  /// The line, from 1; a record with line breaks inside is named by its first. 0 where the whole file is meant.
  public let line: Int
  /// The column in characters (Unicode scalars), from 1; 0 where the whole line is meant.
  public let column: Int

  /// A place in a file.
  public init(path: String, line: Int, column: Int = 0) {
    (self.path, self.line, self.column) = (path, line, column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `path:line:column`, `path:line` where the whole line is meant, or `path` where the whole file is.
  public var description: String {
    if line == 0 { return path }
    return column > 0 ? "\(path):\(line):\(column)" : "\(path):\(line)"
  }
}
