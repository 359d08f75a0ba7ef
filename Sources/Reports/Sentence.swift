import Ledgers

/// A phrase of the program with exact numbers in it, written out when the language is known.
///
/// Its English text is what a locale words it by: the literal with `{1}`, `{2}`, … where values stand.
///
///     let sentence: Sentence = "\(.count(3)) {1|customer|customers} of \("Aster") left."
///     sentence.key         // {1} {1|customer|customers} of {2} left.
///     sentence.arguments   // 3, Aster
///
/// In a literal `{1|customer|customers}` decides by the first value, and `as:` asks for a value in a form, as in
/// `\(name, as: "lower")`.
public struct Sentence: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// The English text, with numbered places for the arguments; empty for no sentence.
  public let key: String
  /// What stands in the places.
  public let arguments: [Cell]

  /// A phrase by its English text.
  init(key: String, _ arguments: [Cell] = []) { (self.key, self.arguments) = (key, arguments) }

  /// A phrase of words alone.
  public init(stringLiteral value: String) { self.init(key: value) }

  /// A phrase of words and values.
  public init(stringInterpolation: Interpolation) {
    self.init(key: stringInterpolation.key, stringInterpolation.arguments)
  }

  /// Text of the ledger, which is the same in every language.
  public init(ledger text: String) { self.init(key: "{1}", [.text(text)]) }

  /// A name of the ledger or the settings, which a locale may word.
  public init(name: String) { self.init(key: "{1}", [.name(name)]) }

  /// Sentences one behind the other, with something between that has no words, such as a space or a comma.
  public static func joined(_ sentences: [Sentence], _ separator: String) -> Sentence {
    if sentences.count == 1, let only = sentences.first { return only }
    return Sentence(
      key: sentences.indices.map { "{\($0 + 1)}" }.joined(separator: separator), sentences.map(Cell.words))
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { key.isEmpty }

  /// Collects words and values.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var key = ""
    fileprivate var arguments: [Cell] = []

    /// No words yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the program.
    public mutating func appendLiteral(_ literal: String) { key += literal }

    /// Adds a value.
    public mutating func appendInterpolation(_ cell: Cell) {
      arguments.append(cell)
      key += "{\(arguments.count)}"
    }

    /// Adds a phrase within the phrase, in a form that the language may have: `lower`, `upper`, `genitive`.
    public mutating func appendInterpolation(_ sentence: Sentence, as form: String? = nil) {
      arguments.append(.words(sentence))
      key += "{\(arguments.count)\(form.map { ":" + $0 } ?? "")}"
    }

    /// Adds text of the ledger.
    public mutating func appendInterpolation(_ text: String) { appendInterpolation(.text(text)) }

    /// Adds what is written alike in every language, such as a month as `2026-10`.
    public mutating func appendInterpolation(plain value: some CustomStringConvertible) {
      appendInterpolation(.text(value.description))
    }

    /// Adds a month.
    public mutating func appendInterpolation(_ month: Month) { appendInterpolation(.month(month)) }
  }
}
