import Ledgers

/// A sentence with exact numbers in it, written out when the language is known.
public struct Sentence: Sendable, ExpressibleByStringInterpolation {
  /// The words and numbers, in order.
  public let parts: [Cell]

  /// A sentence of parts.
  init(_ parts: [Cell]) { self.parts = parts }

  /// A sentence of words alone.
  public init(stringLiteral value: String) { parts = [.text(value)] }

  /// A sentence of words and numbers.
  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// Collects words and numbers.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Cell] = []

    /// No words yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the program.
    public mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }

    /// Adds a number, or words of the ledger.
    public mutating func appendInterpolation(_ cell: Cell) { parts.append(cell) }

    /// Adds words of the ledger.
    public mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }

    /// Adds a month.
    public mutating func appendInterpolation(_ month: Month) { parts.append(.month(month)) }
  }
}
