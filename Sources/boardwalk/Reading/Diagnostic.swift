import Foundation
import Ledgers

/// Something that is wrong with what was read, or that the reader should know.
struct Diagnostic: Sendable, Equatable {
  /// Whether it stops the work.
  enum Severity: String, Sendable {
    case error, warning
  }

  let severity: Severity
  /// The place; nil where no file is at fault.
  let location: SourceLocation?
  /// What is wrong, and what to do.
  let message: String
  /// The line that is at fault, where whoever found it has it at hand.
  var excerpt: String?

  static func error(_ location: SourceLocation?, _ message: String) -> Diagnostic {
    Diagnostic(severity: .error, location: location, message: message)
  }

  static func warning(_ location: SourceLocation?, _ message: String) -> Diagnostic {
    Diagnostic(severity: .warning, location: location, message: message)
  }

  /// `path:line:column: error: what; what to do`.
  var text: String {
    guard let location else { return "\(severity.rawValue): \(message)" }
    return "\(location): \(severity.rawValue): \(message)"
  }

  /// The text, then the line and a caret under the place, tabs kept so that the caret stands right.
  var fullText: String {
    guard let location, location.column > 0, let excerpt else { return text }
    let before = excerpt.utf8.prefix(location.column - 1)
    let margin = String(decoding: before, as: UTF8.self).map { $0 == "\t" ? "\t" : " " }.joined()
    return "\(text)\n    \(excerpt)\n    \(margin)^"
  }
}

/// All faults of a run. Thrown when at least one of them stops the work.
struct Faults: Error {
  let diagnostics: [Diagnostic]
}

/// What is said about the work: to standard error, in colour on a terminal only.
struct Reporter: Sendable {
  let isColoured: Bool
  let isQuiet: Bool

  /// - Parameters:
  ///   - isQuiet: whether only errors are said.
  ///   - isColoured: whether in colour; nil for what the terminal can and `NO_COLOR` lets.
  init(isQuiet: Bool = false, isColoured: Bool? = nil) {
    let noColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    self.isColoured = isColoured ?? (!noColour && isatty(2) == 1)
    self.isQuiet = isQuiet
  }

  func report(_ diagnostics: [Diagnostic]) {
    let text = text(diagnostics)
    if !text.isEmpty { say(text) }
  }

  /// What is said of diagnostics: each with its line and a caret; empty where there is nothing to say.
  func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.filter { !isQuiet || $0.severity == .error }.map { diagnostic in
      let text = diagnostic.withExcerpt.fullText
      let word = diagnostic.severity.rawValue + ":"
      let colour = diagnostic.severity == .error ? "\u{1B}[31m" : "\u{1B}[33m"
      return isColoured ? text.replacing(word, with: colour + word + "\u{1B}[0m", maxReplacements: 1) : text
    }.joined(separator: "\n")
  }

  func note(_ text: String) {
    if !isQuiet { say(text) }
  }

  private func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

extension Diagnostic {
  /// The diagnostic with the line that it speaks of, read again from its file.
  fileprivate var withExcerpt: Diagnostic {
    guard excerpt == nil, let location, location.column > 0,
      let bytes = try? MappedFile(path: location.path)
    else { return self }
    let line = bytes.withBytes { bytes in
      let lines = bytes.split(separator: 10, maxSplits: location.line, omittingEmptySubsequences: false)
      return lines.indices.contains(location.line - 1)
        ? String(decoding: lines[location.line - 1].prefix(200), as: UTF8.self) : nil
    }
    var copy = self
    copy.excerpt = line.map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 }
    return copy
  }
}
