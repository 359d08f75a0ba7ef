import Markup

/// What is put into a text in place of a token.
enum Insertion: Sendable {
  /// Apart from the rest, for it is long and passed on often.
  indirect case figure(FigureMark)
  case name(String)
  case block(Element)
  /// The list of the document's parts, which is known at its end.
  case contents
}

/// A document whose figures, conditions and loops are worked out: text and tokens, not yet Markdown.
struct Expansion {
  private enum Piece {
    case source(file: Int, Range<Int>)
    case token(Int)
    case lines(String)
  }

  /// The files that it comes from: the document first, then each section as often as it is included.
  private var sources: [SourceText]
  /// The files that are being gone through, by their places in `sources`, innermost last.
  private var open = [0]
  private(set) var insertions: [Insertion] = []
  private(set) var isTooLarge = false
  private var pieces: [Piece] = []
  private var size = 0

  /// The most bytes that a document may grow to.
  static let limit = 4_000_000

  init(source: SourceText) { sources = [source] }

  /// The file that is being gone through.
  var source: SourceText { sources[file] }
  private var file: Int { open.last ?? 0 }

  /// Goes on in a section.
  mutating func enter(_ source: SourceText) {
    sources.append(source)
    open.append(sources.count - 1)
  }

  /// Goes back to where a section is included.
  mutating func leave() { if open.count > 1 { open.removeLast() } }

  mutating func add(_ range: Range<Int>) {
    grow(range.count)
    if !isTooLarge { pieces.append(.source(file: file, range)) }
  }

  mutating func add(_ insertion: Insertion) {
    grow(64)
    if isTooLarge { return }
    pieces.append(.token(insertions.count))
    insertions.append(insertion)
  }

  /// A block between blank lines, as far in as the line on which its statement stands.
  mutating func add(block element: Element) { addBlock(.block(element)) }

  /// The list of the document's parts, as a block.
  mutating func addContents() { addBlock(.contents) }

  private mutating func addBlock(_ insertion: Insertion) {
    let indentation = indentationOfLine
    pieces.append(.lines(indentation == nil ? "\n\n" : "\n" + (indentation ?? "")))
    add(insertion)
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
    case .source(let file, let range):
      let line = sources[file].bytes[range].reversed().prefix { $0 != UInt8(ascii: "\n") }
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
    var text = TokenText(prefix: prefix, insertions: insertions, sources: sources)
    text.bytes.reserveCapacity(size)
    var place = TokenText.Place(file: 0, offset: 0)
    for piece in pieces {
      switch piece {
      case .source(let file, let range):
        place = TokenText.Place(file: file, offset: range.lowerBound)
        if text.isAtLineStart { text.linePlaces[text.linePlaces.count - 1] = place }
        text.bytes += sources[file].bytes[range]
        for start in sources[file].lineStarts(in: range) {
          text.linePlaces.append(TokenText.Place(file: file, offset: start))
        }
        place.offset = range.upperBound
      case .token(let index):
        text.bytes += prefix
        text.bytes += String(index).utf8
        text.bytes.append(UInt8(ascii: "z"))
      case .lines(let lines):
        text.bytes += lines.utf8
        for byte in lines.utf8 where byte == UInt8(ascii: "\n") { text.linePlaces.append(place) }
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

  /// Where something came from.
  fileprivate struct Place {
    let file: Int
    var offset: Int
  }

  fileprivate(set) var bytes: [UInt8] = []
  /// For each line, where it came from.
  fileprivate var linePlaces = [Place(file: 0, offset: 0)]
  private let prefix: [UInt8]
  private let insertions: [Insertion]
  private let sources: [SourceText]

  fileprivate init(prefix: [UInt8], insertions: [Insertion], sources: [SourceText]) {
    self.prefix = prefix
    self.insertions = insertions
    self.sources = sources
  }

  /// Where a line, counted from 1, came from; nil for an empty text.
  func place(ofLine line: Int) -> NarrativePlace? {
    let place = linePlaces.indices.contains(line - 1) ? linePlaces[line - 1] : linePlaces[0]
    return sources.indices.contains(place.file) ? sources[place.file].place(at: place.offset) : nil
  }

  fileprivate var isAtLineStart: Bool { bytes.isEmpty || bytes.last == UInt8(ascii: "\n") }

  /// Parts a text of Markdown's into plain text and what its tokens stand for.
  func parts(of text: UnsafeBufferPointer<UInt8>) -> [Part] {
    var parts: [Part] = []
    var (start, index) = (0, 0)
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
  func soleBlock(_ text: UnsafeBufferPointer<UInt8>) -> Insertion? {
    let parts = parts(of: text)
    guard case .token(let insertion)? = parts.first, insertion.isBlock else { return nil }
    for part in parts.dropFirst() {
      guard case .text(let range) = part, range.allSatisfy({ Lexeme.isSpace(text[$0]) }) else { return nil }
    }
    return insertion
  }

  /// Whether the prefix stands nowhere but at the tokens.
  fileprivate var holdsTokensOnly: Bool {
    let found = bytes.withUnsafeBufferPointer { bytes in
      var (found, index) = (0, 0)
      while index + prefix.count <= bytes.count {
        if bytes[index] == prefix[0] && bytes[index...].starts(with: prefix) { found += 1 }
        index += 1
      }
      return found
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
  static let empty = TokenText(prefix: Array("zq0e".utf8), insertions: [], sources: [])
}

extension Insertion {
  /// Whether it stands between paragraphs and not within one.
  fileprivate var isBlock: Bool {
    switch self {
    case .block, .contents: true
    case .figure, .name: false
    }
  }
}
