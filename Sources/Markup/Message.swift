/// A phrase with places for what differs from page to page, as a locale file writes it.
///
/// `{1}` stands for the first argument, `{2}` for the second, in whatever order the language wants them.
/// `{1|customer|customers}` is the first wording where the first argument counts one by the language's rule and the
/// second elsewhere. `{1:genitive}` is the first argument in a form of its own, which the locale words beside it under
/// `TERM:genitive`; `{1:lower}` and `{1:upper}` need no wording: they turn the argument's first letter.
/// Braces that hold none of these are text.
public struct Message: Sendable, Equatable {
  /// A part of a message.
  public enum Piece: Sendable, Equatable {
    /// Words as they are.
    case text(String)
    /// An argument, counted from 0, in a form; empty for the plain one.
    case argument(Int, form: String)
    /// Words that an argument decides: those for one, and those for all other numbers.
    case plural(Int, one: String, other: String)
  }

  /// The message as it was written.
  public let pattern: String
  /// Its parts, in order.
  public let pieces: [Piece]

  /// A message of a pattern; an empty one has no parts.
  public init(_ pattern: String) {
    self.pattern = pattern
    guard pattern.utf8.contains(UInt8(ascii: "{")) else {
      pieces = pattern.isEmpty ? [] : [.text(pattern)]
      return
    }
    var pieces: [Piece] = []
    var words = ""
    var rest = pattern[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      let inside = rest[rest.utf8.index(after: start)...]
      guard let end = inside.utf8.firstIndex(of: UInt8(ascii: "}")), let piece = Self.piece(inside[..<end]) else {
        words += rest[..<inside.startIndex]
        rest = inside
        continue
      }
      words += rest[..<start]
      if !words.isEmpty { pieces.append(.text(words)) }
      words = ""
      pieces.append(piece)
      rest = inside[inside.utf8.index(after: end)...]
    }
    words += rest
    if !words.isEmpty { pieces.append(.text(words)) }
    self.pieces = pieces
  }

  /// The arguments that it names, counted from 0.
  public var arguments: Set<Int> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .text: nil
        case .argument(let place, _), .plural(let place, _, _): place
        }
      })
  }

  /// What stands between braces; nil where it has no meaning.
  private static func piece(_ text: Substring) -> Piece? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), (1...99).contains(number) else { return nil }
    let rest = text[digits.endIndex...]
    if rest.isEmpty { return .argument(number - 1, form: "") }
    if rest.first == ":" {
      let form = rest.dropFirst()
      return form.isEmpty ? nil : .argument(number - 1, form: String(form))
    }
    let words = rest.split(separator: "|", omittingEmptySubsequences: false)
    guard words.count == 3, words[0].isEmpty else { return nil }
    return .plural(number - 1, one: String(words[1]), other: String(words[2]))
  }
}
