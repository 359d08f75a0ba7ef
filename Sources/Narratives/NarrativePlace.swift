import Markup

/// A place in a file that a person wrote, with the line itself, so that a message can point at it.
public struct NarrativePlace: Sendable, Hashable {
  /// The file's path as the caller gave it.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The character in the line, from 1, counted in Unicode scalars; the byte in a line of more than 2,000 bytes.
  public let column: Int
  /// The text of the line, without its end; empty for a line of more than 2,000 bytes.
  public let excerpt: String

  /// A place and the line it is in.
  public init(path: String, line: Int, column: Int, excerpt: String) {
    self.path = path
    self.line = line
    self.column = column
    self.excerpt = excerpt
  }

  /// The line that goes under the excerpt: blanks (tabs where the excerpt has tabs) and a caret.
  public var caret: String { CaretLine(under: excerpt, column: column).text }
}

extension NarrativePlace: CustomStringConvertible {
  /// `path:line:column`.
  public var description: String { "\(path):\(line):\(column)" }
}
