import Markup

/// What is put into a text in place of a token.
enum Insertion: Sendable {
  case figure(FigureMark)
  case name(String)
  case block(Element)
}

/// A document whose figures, conditions and loops are worked out: text and tokens, not yet Markdown.
struct Expansion {
  private enum Piece {
    case source(Range<Int>)
    case token(Int)
    case lines(String)
  }

  let source: SourceText
  private(set) var insertions: [Insertion] = []
  private(set) var isTooLarge = false
  private var pieces: [Piece] = []
  private var size = 0

  /// The most bytes that a document may grow to.
  static let limit = 4_000_000

  init(source: SourceText) { self.source = source }

  mutating func add(_ range: Range<Int>) {
    grow(range.count)
    if !isTooLarge { pieces.append(.source(range)) }
  }

  mutating func add(_ insertion: Insertion) {
    grow(64)
    if isTooLarge { return }
    pieces.append(.token(insertions.count))
    insertions.append(insertion)
  }

  /// A block between blank lines, as far in as the line on which its statement stands.
  mutating func add(block element: Element) {
    let indentation = indentationOfLine
    pieces.append(.lines(indentation == nil ? "\n\n" : "\n" + (indentation ?? "")))
    add(.block(element))
    pieces.append(.lines("\n\n"))
  }

  /// Notes work that writes nothing, so that a loop over nothing ends as well.
  mutating func grow(_ count: Int) {
    size += count
    if size > Self.limit { isTooLarge = true }
  }

  /// The blanks before a statement that stands first on its line; nil where something is before it.
  private var indentationOfLine: String? {
    switch pieces.last {
    case nil: return ""
    case .source(let range):
      let line = source.bytes[range].reversed().prefix { $0 != UInt8(ascii: "\n") }
      guard line.allSatisfy({ $0 == 32 || $0 == 9 }) else { return nil }
      return line.count == range.count && pieces.count > 1
        ? nil : String(decoding: line.reversed(), as: UTF8.self)
    case .lines(let text): return text.hasSuffix("\n") ? "" : nil
    case .token: return nil
    }
  }

  /// The text with its tokens, and for each of its lines the place in the source that it came from.
  func joined() -> TokenText {
    var number = 0
    while true {
      let text = joined(Array("zq\(number)e".utf8))
      if text.holdsTokensOnly { return text }
      number = text.unusedNumber
    }
  }

  private func joined(_ prefix: [UInt8]) -> TokenText {
    var text = TokenText(prefix: prefix, insertions: insertions)
    text.bytes.reserveCapacity(size)
    var offset = 0
    for piece in pieces {
      switch piece {
      case .source(let range):
        offset = range.lowerBound
        if text.isAtLineStart { text.lineOffsets[text.lineOffsets.count - 1] = offset }
        for byte in source.bytes[range] {
          text.bytes.append(byte)
          offset += 1
          if byte == UInt8(ascii: "\n") { text.lineOffsets.append(offset) }
        }
      case .token(let index): text.bytes += prefix + String(index).utf8 + [UInt8(ascii: "z")]
      case .lines(let lines):
        text.bytes += lines.utf8
        for byte in lines.utf8 where byte == UInt8(ascii: "\n") { text.lineOffsets.append(offset) }
      }
    }
    return text
  }
}

/// A text in which plain words of letters and digits stand for what is put in after Markdown is through.
struct TokenText {
  /// A stretch of a text.
  enum Part {
    case text(Range<Int>)
    case token(Insertion)
  }

  fileprivate(set) var bytes: [UInt8] = []
  /// For each line, where in the source it came from.
  fileprivate(set) var lineOffsets: [Int] = [0]
  private let prefix: [UInt8]
  private let insertions: [Insertion]

  fileprivate init(prefix: [UInt8], insertions: [Insertion]) {
    self.prefix = prefix
    self.insertions = insertions
  }

  fileprivate var isAtLineStart: Bool { bytes.isEmpty || bytes.last == UInt8(ascii: "\n") }

  /// Parts a text of Markdown's into plain text and what its tokens stand for.
  func parts(of text: UnsafeBufferPointer<UInt8>) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var index = 0
    while index + prefix.count < text.count {
      guard text[index] == prefix[0], let (insertion, end) = token(text, at: index) else {
        index += 1
        continue
      }
      if index > start { parts.append(.text(start..<index)) }
      parts.append(.token(insertion))
      start = end
      index = end
    }
    if start < text.count { parts.append(.text(start..<text.count)) }
    return parts
  }

  private func token(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (Insertion, Int)? {
    for (offset, byte) in prefix.enumerated() where text[start + offset] != byte { return nil }
    var index = start + prefix.count
    var number = 0
    while index < text.count, (48...57).contains(text[index]), number < 10_000_000 {
      number = number * 10 + Int(text[index] - 48)
      index += 1
    }
    guard index > start + prefix.count, index < text.count, text[index] == UInt8(ascii: "z"),
      insertions.indices.contains(number)
    else { return nil }
    return (insertions[number], index + 1)
  }

  /// The block that is the whole of a text.
  func soleBlock(_ text: UnsafeBufferPointer<UInt8>) -> Element? {
    let parts = parts(of: text)
    guard case .token(.block(let element))? = parts.first else { return nil }
    for part in parts.dropFirst() {
      guard case .text(let range) = part, range.allSatisfy({ Lexeme.isSpace(text[$0]) }) else { return nil }
    }
    return element
  }

  /// Whether the prefix stands nowhere but at the tokens.
  fileprivate var holdsTokensOnly: Bool {
    var found = 0
    for index in bytes.indices where bytes[index] == prefix[0] {
      if bytes[index...].starts(with: prefix) { found += 1 }
    }
    return found == insertions.count
  }

  /// The smallest number whose prefix stands nowhere in the text.
  fileprivate var unusedNumber: Int {
    var used: Set<Int> = []
    var index = 0
    while index + 2 < bytes.count {
      index += 1
      guard bytes[index - 1] == UInt8(ascii: "z"), bytes[index] == UInt8(ascii: "q") else { continue }
      let digits = bytes[(index + 1)...].prefix(9).prefix { (48...57).contains($0) }
      if let number = Int(String(decoding: digits, as: UTF8.self)) { used.insert(number) }
    }
    return (0...used.count).first { !used.contains($0) } ?? 0
  }
}

extension TokenText {
  /// No text.
  static let empty = TokenText(prefix: Array("zq0e".utf8), insertions: [])
}
