import Ledgers

/// Where a table comes from: a file, or a shell command whose standard output is read as one.
enum Origin: Equatable, Sendable {
  /// A path, relative to content/.
  case file(String)
  /// A line for /bin/sh.
  case command(String)
}

/// A table that site.yml names.
struct TableEntry: Sendable {
  var origin: Origin
  /// What pages and diagnostics call a command; nil for the name of its program.
  var name: String?
  /// Where site.yml names it.
  var location: SourceLocation
}

extension Origin {
  /// The path of a file; nil for a command.
  var path: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// What pages and diagnostics call a command: its program, for the rest of the line may hold a password.
  ///
  /// Variables that are set in front of the program are passed over. A line that begins with anything but a plain
  /// word is "command".
  var program: String {
    guard case .command(let line) = self else { return "" }
    let words = line.split(whereSeparator: \.isWhitespace)
    let path = words.first { !Self.setsVariable($0) } ?? ""
    let isPlain = path.utf8.allSatisfy { Self.isPlain($0) || "+-./".utf8.contains($0) }
    let first = path.split(separator: "/").last ?? ""
    // A quoted value with blanks would pass for several words, and one of them for a program.
    let isQuoted = words.prefix { Self.setsVariable($0) }.contains { $0.contains { "'\"\\$`".contains($0) } }
    return first.isEmpty || !isPlain || isQuoted ? "command" : String(first)
  }

  private static func setsVariable(_ word: Substring) -> Bool {
    guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { return false }
    return word[..<sign].utf8.allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }
}
