import Ledgers

/// The lines that diagnostics speak of, read again from their files: each file once, and no further than needed.
struct Excerpts {
  private var lines: [String: [Int: String]] = [:]

  init(of diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      guard let location = Self.place(diagnostic) else { continue }
      lines[location.path, default: [:]][location.line] = ""
    }
    for (path, wanted) in lines { lines[path] = Self.read(path, Set(wanted.keys)) }
  }

  /// The diagnostic with its line, where that could be read.
  func added(to diagnostic: Diagnostic) -> Diagnostic {
    guard let location = Self.place(diagnostic), let line = lines[location.path]?[location.line],
      !Self.namesCommand(line, in: location.path)
    else { return diagnostic }
    var copy = diagnostic
    copy.excerpt = line
    return copy
  }

  /// The place whose line is to be read; nil where it is at hand, or where it is not in a file.
  private static func place(_ diagnostic: Diagnostic) -> SourceLocation? {
    guard diagnostic.excerpt == nil, !diagnostic.isPrinted, let location = diagnostic.location,
      location.column > 0
    else { return nil }
    return location
  }

  /// Whether a line is one of site.yml that names a command: it may hold a password, and logs are read by others.
  private static func namesCommand(_ line: String, in path: String) -> Bool {
    path.hasSuffix("site.yml") && line.contains("command")
  }

  private static func read(_ path: String, _ wanted: Set<Int>) -> [Int: String] {
    guard let last = wanted.max(), let file = try? InputFile(path: path), let text = try? file.stream.unpacked().stream
    else { return [:] }
    var found: [Int: [UInt8]] = [:]
    var number = 1
    // What could be read in front of a fault of the file is as good as without it.
    try? text.eachPart(while: { number <= last }) { bytes in
      for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
        if wanted.contains(number) { found[number, default: []] += line.prefix(200) }
        number += 1
      }
      // The last line of a part goes on in the next.
      number -= 1
    }
    return found.mapValues { line in
      let text = String(decoding: line.prefix(200), as: UTF8.self)
      return text.hasSuffix("\r") ? String(text.dropLast()) : text
    }
  }
}
