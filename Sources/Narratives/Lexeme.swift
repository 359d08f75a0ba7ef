/// The smallest part of a statement.
struct Lexeme: Sendable, Equatable {
  enum Kind: Sendable {
    case word, number, string, sign, bracket, other
  }

  let kind: Kind
  let text: String
  let offset: Int
  /// Whether the next byte belongs to the next lexeme, without a space between.
  let touchesNext: Bool

  var word: Word { Word(text: text, offset: offset) }

  /// Splits a range of a source. Strings lose their quotes; a string that is not closed is `other`.
  static func all(in source: SourceText, _ range: Range<Int>) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    var rest = Cursor(bytes: source.bytes[range])
    while let start = rest.skipSpaces() {
      let kind = rest.take()
      var text = source.text(start..<rest.position)
      if kind == .string { text = String(text.dropFirst().dropLast()) }
      lexemes.append(
        Lexeme(kind: kind, text: text, offset: start, touchesNext: rest.next.map { !isSpace($0) } ?? false))
    }
    return lexemes
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

/// Goes through bytes from lexeme to lexeme.
private struct Cursor {
  let bytes: ArraySlice<UInt8>
  var position: Int

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }
  private func byte(after count: Int) -> UInt8? {
    position + count < bytes.endIndex ? bytes[position + count] : nil
  }

  mutating func skipSpaces() -> Int? {
    while let byte = next, Lexeme.isSpace(byte) { position += 1 }
    return next == nil ? nil : position
  }

  /// Takes one lexeme; there is at least one byte.
  mutating func take() -> Lexeme.Kind {
    let first = bytes[position]
    switch first {
    case UInt8(ascii: "\""): return takeString()
    case UInt8(ascii: "("), UInt8(ascii: ")"): return takeBytes(1, .bracket)
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"):
      return takeBytes(byte(after: 1) == UInt8(ascii: "=") ? 2 : 1, .sign)
    case UInt8(ascii: "."), UInt8(ascii: "%"): return takeBytes(1, .sign)
    case 0xE2 where isComparison: return takeBytes(3, .sign)
    case _ where startsNumber: return takeNumber()
    case _ where Self.isLetter(first): return takeWord()
    default:
      position += 1
      while let byte = next, byte & 0xC0 == 0x80 { position += 1 }
      return .other
    }
  }

  /// ≤, ≥ or ≠, whose UTF-8 is E2 89 A4, A5, A0.
  private var isComparison: Bool {
    byte(after: 1) == 0x89 && [0xA4, 0xA5, 0xA0].contains(byte(after: 2))
  }

  private mutating func takeBytes(_ count: Int, _ kind: Lexeme.Kind) -> Lexeme.Kind {
    position += count
    return kind
  }

  private mutating func takeString() -> Lexeme.Kind {
    guard let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
      position = bytes.endIndex
      return .other
    }
    position = end + 1
    return .string
  }

  private mutating func takeWord() -> Lexeme.Kind {
    while let byte = next, Self.isLetter(byte) || Self.isDigit(byte) || byte == UInt8(ascii: "-") {
      position += 1
    }
    return .word
  }

  /// An optional sign and currency, then digits, then what is stuck to them.
  private mutating func takeNumber() -> Lexeme.Kind {
    position += lengthBeforeDigits ?? 0
    while let byte = next {
      let isInside =
        Self.isDigit(byte) || Self.isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "%")
      let isSeparator = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      guard isInside || (isSeparator && self.byte(after: 1).map(Self.isDigit) == true) else { break }
      position += 1
    }
    return .number
  }

  private var startsNumber: Bool { lengthBeforeDigits != nil }

  /// How many bytes of sign and currency stand before a digit; nil where no digit follows.
  private var lengthBeforeDigits: Int? {
    var count = 0
    if byte(after: 0) == UInt8(ascii: "-") || byte(after: 0) == UInt8(ascii: "+") { count = 1 }
    if [byte(after: 0), byte(after: 1), byte(after: 2)] == [0xE2, 0x88, 0x92] { count = 3 }
    if byte(after: count) == UInt8(ascii: "$") {
      count += 1
    } else if [byte(after: count), byte(after: count + 1), byte(after: count + 2)] == [0xE2, 0x82, 0xAC] {
      count += 3
    } else if [byte(after: count), byte(after: count + 1)] == [0xC2, 0xA3] {
      count += 2
    }
    return byte(after: count).map(Self.isDigit) == true ? count : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// A letter, an underscore or any byte beyond ASCII that starts no sign of ours (× belongs to numbers).
  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
