import Foundation
import Ledgers
import Markup
import Reports

/// Something that is wrong with what was read, or that the reader should know.
struct Diagnostic: Sendable, Equatable {
  /// Whether it stops the work.
  enum Severity: String, Sendable {
    case error, warning
  }

  private(set) var severity: Severity
  /// The place; nil where no file is at fault.
  let location: SourceLocation?
  /// What is wrong, and what to do.
  let message: String
  /// The line that is at fault, where whoever found it has it at hand.
  var excerpt: String?
  /// What a page says, in whatever language and wherever the site's folder lies; nil for the message.
  var words: Sentence?
  /// Whether the place lies in what a command printed, which cannot be read again.
  var isPrinted = false
  /// What a command said, line by line.
  var said: [String] = []

  static func error(_ location: SourceLocation?, _ message: String) -> Diagnostic {
    Diagnostic(severity: .error, location: location, message: message)
  }

  static func warning(_ location: SourceLocation?, _ message: String) -> Diagnostic {
    Diagnostic(severity: .warning, location: location, message: message)
  }

  /// The same as something that stops the work.
  var asError: Diagnostic {
    var error = self
    error.severity = .error
    return error
  }

  /// `path:line:column: error: what; what to do`.
  var text: String {
    guard let location else { return "\(severity.rawValue): \(message)" }
    return "\(location): \(severity.rawValue): \(message)"
  }

  /// The message with what a command said below it.
  var fullMessage: String { ([message] + said).joined(separator: "\n") }

  /// The text, then the line and a caret under the place; then what a command said.
  var fullText: String {
    let words = said.map { "\n    | \($0)" }.joined()
    guard let location, location.column > 0, let excerpt else { return text + words }
    return "\(text)\n    \(excerpt)\n    \(CaretLine(under: excerpt, column: location.column).text)\(words)"
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
    let shown = diagnostics.filter { !isQuiet || $0.severity == .error }
    let excerpts = Excerpts(of: shown)
    return shown.map { diagnostic in
      let text = excerpts.added(to: diagnostic).fullText
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
