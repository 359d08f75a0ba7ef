/// The prose of a commentary, in blocks: paragraphs, items, rows of tables.
///
/// Left out are code, quotations (another's words), comments, headings' and links' addresses; figures and claims are
/// filled up, so that all bytes keep their place.
struct ProseText {
  /// A block and, for a row of a table, the row of its header.
  struct Block {
    var range: Range<Int>
    var header: Range<Int>?
  }

  private(set) var bytes: [UInt8]
  private(set) var blocks: [Block] = []
  private var fence: UInt8?
  private var header: Range<Int>?
  private var start = 0

  init(_ commentary: Commentary) {
    bytes = commentary.source.bytes.map { $0 == UInt8(ascii: "\n") ? $0 : ProseToken.filler }
    for section in commentary.sections {
      keep(section.passages, of: commentary.source)
      hideInline(section.range)
      (fence, header, start) = (nil, nil, section.range.lowerBound)
      part(section.range)
    }
  }

  /// Puts back what is text, in every branch.
  private mutating func keep(_ passages: [Passage], of source: SourceText) {
    for passage in passages {
      switch passage {
      case .text(let range):
        let range = range.clamped(to: 0..<bytes.count)
        bytes.replaceSubrange(range, with: source.bytes[range])
      case .choice(let branches): for branch in branches { keep(branch.body, of: source) }
      case .loop(_, let body), .only(_, let body): keep(body, of: source)
      default: break
      }
    }
  }

  private func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 10 }

  private mutating func hide(_ range: Range<Int>, with blank: UInt8 = 32) {
    for index in range.clamped(to: 0..<bytes.count) where bytes[index] != 10 { bytes[index] = blank }
  }

  /// Hides inline code, comments, addresses of links and of the web.
  private mutating func hideInline(_ range: Range<Int>) {
    var index = range.lowerBound
    var addresses = AddressEnds(end: range.upperBound)
    while index < range.upperBound {
      switch byte(index) {
      case UInt8(ascii: "`"):
        var count = 0
        while byte(index + count) == UInt8(ascii: "`") { count += 1 }
        // Three and more at a line's start are a fence.
        if count >= 3 {
          index += count
        } else {
          let end = closing(Array(repeating: UInt8(ascii: "`"), count: count), from: index + count, range.upperBound)
          if let end { hide(index..<end) }
          index = end ?? index + count
        }
      case UInt8(ascii: "<") where bytes[index...].starts(with: Array("<!--".utf8)):
        let end = closing(Array("-->".utf8), from: index + 4, range.upperBound) ?? range.upperBound
        hide(index..<end)
        index = end
      case UInt8(ascii: "]") where byte(index + 1) == UInt8(ascii: "("):
        let end = addresses.end(from: index + 2, bytes, within: Self.reach) ?? index + 2
        hide(index..<end)
        index = end
      case UInt8(ascii: "h") where bytes[index...].starts(with: Array("http".utf8)):
        let end = bytes[index..<range.upperBound].firstIndex { Lexeme.isSpace($0) } ?? range.upperBound
        if bytes[index..<end].contains(UInt8(ascii: ":")) { hide(index..<end) }
        index = end
      default: index += 1
      }
    }
  }

  /// How far a closing sign is looked for.
  private static let reach = 500

  /// Where some bytes end that stand next, within the paragraph.
  private func closing(_ sought: [UInt8], from start: Int, _ end: Int) -> Int? {
    var index = start
    let end = sought.count < 3 ? min(end, start + Self.reach) : end
    while index + sought.count <= end {
      if byte(index) == 10 && byte(index + 1) == 10 && sought.count < 3 { return nil }
      if bytes[index...].starts(with: sought) { return index + sought.count }
      index += 1
    }
    return nil
  }

  /// Parts the lines into blocks.
  private mutating func part(_ range: Range<Int>) {
    var (start, current) = (range.lowerBound, Int?.none)
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 10 { end += 1 }
      let kind = kind(of: start..<end)
      switch kind {
      case .text:
        if current == nil { blocks.append(Block(range: start..<end)) }
        current = start
        blocks[blocks.count - 1].range = blocks[blocks.count - 1].range.lowerBound..<end
      case .item(let first):
        blocks.append(Block(range: first..<end))
        current = first
      case .row:
        takeRow(start..<end)
        current = nil
      case .nothing: current = nil
      }
      if case .row = kind {} else { header = nil }
      start = end + 1
    }
  }

  private enum LineKind {
    case text, row, nothing
    case item(Int)
  }

  private mutating func kind(of line: Range<Int>) -> LineKind {
    guard let first = line.first(where: { !Lexeme.isSpace(bytes[$0]) }) else { return .nothing }
    let lead = bytes[first]
    if lead == UInt8(ascii: "`") || lead == UInt8(ascii: "~") {
      let isFence = byte(first + 1) == lead && byte(first + 2) == lead
      if isFence, fence == nil || fence == lead {
        fence = fence == nil ? lead : nil
        return .nothing
      }
    }
    if fence != nil || lead == UInt8(ascii: ">") { return .nothing }
    let isCode = first - line.lowerBound >= 4 && !hasItems && isBlank(lineBefore: line.lowerBound)
    if isCode { return .nothing }
    if lead == UInt8(ascii: "|") { return .row }
    if lead == UInt8(ascii: "#") { return .item(first + 1) }
    return item(first, line).map { .item($0) } ?? .text
  }

  private var hasItems: Bool {
    blocks.last.map { [UInt8(ascii: "-"), 32].contains(byte($0.range.lowerBound - 1)) } ?? false
  }

  private func isBlank(lineBefore start: Int) -> Bool {
    if start == self.start { return true }
    var index = start - 2
    while index >= 0, bytes[index] != 10 {
      if !Lexeme.isSpace(bytes[index]) { return false }
      index -= 1
    }
    return true
  }

  /// Where the text of an item begins behind its bullet or its number; nil where the line is none.
  private func item(_ first: Int, _ line: Range<Int>) -> Int? {
    var index = first
    if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[index]) {
      index += 1
    } else {
      while (48...57).contains(byte(index)) { index += 1 }
      guard index > first, index - first < 4, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(byte(index)) else {
        return nil
      }
      index += 1
    }
    return byte(index) == 32 ? min(index + 1, line.upperBound) : nil
  }

  private mutating func takeRow(_ line: Range<Int>) {
    let isRule = line.allSatisfy { [124, 45, 58, 32, 9, 13].contains(bytes[$0]) }
    if isRule { return }
    if let header {
      blocks.append(Block(range: line, header: header))
    } else {
      header = line
    }
  }
}

/// Finds the brackets that end addresses; each byte is looked at once, however many addresses do not end.
private struct AddressEnds {
  let end: Int
  private var bracket = 0
  private var blankLine = 0

  init(end: Int) { self.end = end }

  /// The place behind the next closing bracket of the paragraph, so many bytes off at most.
  mutating func end(from start: Int, _ bytes: [UInt8], within reach: Int) -> Int? {
    bracket = max(bracket, start)
    while bracket < end, bytes[bracket] != UInt8(ascii: ")") { bracket += 1 }
    blankLine = max(blankLine, start)
    while blankLine < end, bytes[blankLine] != 10 || (blankLine + 1 < end && bytes[blankLine + 1] != 10) {
      blankLine += 1
    }
    return bracket < min(end, blankLine, start + reach) ? bracket + 1 : nil
  }
}
