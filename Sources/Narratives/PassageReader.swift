/// Parts a text into passages: `{{ … }}`, `{% … %}`, claims, and what lies between.
///
/// A statement that stands alone on its line takes the line with it, so that lists and rows of tables
/// can be written by loops. `\{` keeps its brace.
struct PassageReader {
  private let source: SourceText
  private let range: Range<Int>
  private var position: Int
  private var textStart: Int
  private var open: [OpenBlock] = []
  private var passages: [Passage] = []
  private var errors: [NarrativeError] = []
  /// The marks of the fence that began the code we are in.
  private var fence: ArraySlice<UInt8>?
  /// A place from which on no comment ends.
  private var lastCommentEnd: Int?

  /// A block whose end has not come yet, and what stood before it.
  private struct OpenBlock {
    enum Kind {
      case choice([Branch], hasElse: Bool)
      case loop(Loop?)
      case only(Word?)
    }
    var kind: Kind
    let keyword: Word
    let before: [Passage]
  }

  static func read(_ source: SourceText, _ range: Range<Int>) -> ([Passage], [NarrativeError]) {
    var reader = PassageReader(source: source, range: range)
    return reader.read()
  }

  private init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
    position = range.lowerBound
    textStart = range.lowerBound
  }

  private mutating func read() -> ([Passage], [NarrativeError]) {
    while position < range.upperBound {
      if isAtLineStart && (readFence() || readComment()) { continue }
      switch (source.bytes[position], byte(position + 1)) {
      case (UInt8(ascii: "\\"), let next): position += next == UInt8(ascii: "\n") ? 1 : 2
      case (UInt8(ascii: "{"), UInt8(ascii: "{")): readPlaceholder()
      case (UInt8(ascii: "{"), UInt8(ascii: "%")): readStatement()
      case (UInt8(ascii: "]"), UInt8(ascii: "(")): readClaim()
      default: position += 1
      }
    }
    position = range.upperBound
    endText(at: range.upperBound)
    while let block = open.popLast() {
      fail(.neverEnded(statement: block.keyword.text), at: block.keyword.offset)
      passages = block.before
    }
    return (passages, errors)
  }

  private func byte(_ index: Int) -> UInt8? { index < range.upperBound ? source.bytes[index] : nil }

  /// Goes on behind a line that holds something unclosed, so that no line is searched twice.
  private mutating func skipLine() { position = min(source.nextLine(after: position), range.upperBound) }

  private mutating func fail(_ fault: NarrativeError.Fault, at offset: Int) {
    if errors.count == NarrativeError.limit { return }
    errors.append(NarrativeError(fault, at: source.place(at: offset)))
  }

  private mutating func endText(at end: Int) {
    if end > textStart { passages.append(.text(textStart..<end)) }
  }

  /// Where two bytes stand next on this line; strings in quotes are passed over.
  private func closing(_ first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    var index = start
    var isQuoted = false
    while let byte = byte(index), byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted && byte == first && self.byte(index + 1) == second { return index }
      index += 1
    }
    return nil
  }
}

// Charts of one's own.
extension PassageReader {
  private var isAtLineStart: Bool {
    position == range.lowerBound || source.bytes[position - 1] == UInt8(ascii: "\n")
  }

  private func line(at start: Int) -> Range<Int> {
    start..<min(source.nextLine(after: start), range.upperBound)
  }

  /// Notes a fence; takes the whole block where it begins a chart.
  ///
  /// - Returns: whether a block was taken.
  private mutating func readFence() -> Bool {
    let lines = line(at: position)
    guard let line = FenceLine(source.bytes[lines]) else { return false }
    if let opening = fence {
      if line.closes(opening) { fence = nil }
      return false
    }
    guard line.isOpening else { return false }
    guard line.language == "chart" else {
      fence = line.marks
      return false
    }
    takeChart(line, lines)
    return true
  }

  /// Passes over a comment that has its lines for itself: nothing in it is read, whatever is put there.
  ///
  /// Its last line stays as a blank one, for a comment ends a paragraph.
  private mutating func readComment() -> Bool {
    let start = position
    let first = source.bytes[line(at: start)].drop { $0 == 32 }
    guard fence == nil, first.startIndex - start <= 3, first.starts(with: Array("<!--".utf8)),
      let end = commentEnd(from: first.startIndex + 4)
    else { return false }
    let rest = source.bytes[end..<min(source.nextLine(after: end), range.upperBound)]
    guard rest.allSatisfy({ Lexeme.isSpace($0) }) else { return false }
    endText(at: start)
    (position, textStart) = (end, end)
    return true
  }

  /// The place behind the next `-->`; nil where there is none.
  private mutating func commentEnd(from start: Int) -> Int? {
    if start >= lastCommentEnd ?? .max { return nil }
    var index = start
    while index + 2 < range.upperBound {
      if source.bytes[index...].starts(with: Array("-->".utf8)) { return index + 3 }
      index += 1
    }
    // It is not sought again from further on.
    lastCommentEnd = start
    return nil
  }

  private mutating func takeChart(_ opening: FenceLine, _ first: Range<Int>) {
    endText(at: first.lowerBound)
    var next = first.upperBound
    while next < range.upperBound {
      let lines = line(at: next)
      if let line = FenceLine(source.bytes[lines]), line.closes(opening.marks) {
        passages.append(
          .ownChart(OwnChartBlock(fence: opening.marks.startIndex, text: first.upperBound..<next)))
        (position, textStart) = (lines.upperBound, lines.upperBound)
        return
      }
      next = lines.upperBound
    }
    let marks = String(decoding: opening.marks, as: UTF8.self)
    fail(.fenceUnclosed(marks: marks), at: opening.marks.startIndex)
    (position, textStart) = (range.upperBound, range.upperBound)
  }
}

// Placeholders.
extension PassageReader {
  private mutating func readPlaceholder() {
    let start = position
    guard let end = closing(UInt8(ascii: "}"), UInt8(ascii: "}"), from: start + 2) else {
      fail(.unclosed(opening: "{{", closing: "}}"), at: start)
      skipLine()
      return
    }
    endText(at: start)
    position = end + 2
    textStart = position
    let lexemes = Lexeme.all(in: source, start + 2..<end)
    var reader = StatementReader(lexemes, end: end)
    if lexemes.isEmpty {
      fail(.emptyPlaceholder, at: start)
    } else if lexemes.count == 1 && lexemes[0].text == "month" {
      passages.append(.month)
    } else if lexemes.count == 3 && lexemes[1].text == "." && lexemes[1].kind == .sign {
      passages.append(.name(variable: lexemes[0].word, field: lexemes[2].word))
    } else if let figure = reader.figure(printsDirection: true) {
      reader.finish(or: "change, rose, 'of' or an argument, as in {{ nrr month=-1 }}")
      passages.append(.figure(figure))
    }
    take(reader.faults)
  }

  private mutating func take(_ faults: [(fault: NarrativeError.Fault, offset: Int)]) {
    for each in faults { fail(each.fault, at: each.offset) }
  }
}

// Claims.
extension PassageReader {
  /// Reads `](figure:…)` backwards to its bracket. Other links are left to Markdown.
  private mutating func readClaim() {
    let target = position + 2
    guard source.bytes[target..<range.upperBound].starts(with: Array("figure:".utf8)),
      let opening = openingBracket(before: position)
    else {
      position += 1
      return
    }
    guard let end = source.bytes[target..<source.nextLine(after: target)].firstIndex(of: UInt8(ascii: ")")),
      end < range.upperBound
    else {
      fail(.unclosed(opening: "](figure:", closing: ")"), at: opening)
      skipLine()
      return
    }
    let text = Word(text: source.text(opening + 1..<position), offset: opening + 1)
    endText(at: opening)
    position = end + 1
    textStart = position
    if let figure = claimedFigure(target + 7..<end) {
      passages.append(.claim(Claim(text: text, figure: figure)))
    }
  }

  /// The bracket that opens the text of a claim: on the same line, with no other bracket between.
  private func openingBracket(before end: Int) -> Int? {
    var index = end - 1
    while index >= textStart {
      switch source.bytes[index] {
      case UInt8(ascii: "["): return index
      case UInt8(ascii: "]"), UInt8(ascii: "\n"): return nil
      default: index -= 1
      }
    }
    return nil
  }

  /// `nrr?from=-1&industry=Healthcare`.
  private mutating func claimedFigure(_ range: Range<Int>) -> FigureExpression? {
    let parts = source.bytes[range].split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty else {
      fail(.endsTooSoon(expected: "the name of a figure, as in [113.1%](figure:nrr)"), at: range.lowerBound)
      return nil
    }
    let word = Word(text: decoded(name), offset: name.startIndex)
    let faultsBefore = errors.count
    var figure = FigureExpression(name: word, form: .value, subjects: [], arguments: [])
    for pair in (parts.count > 1 ? parts[1] : []).split(separator: UInt8(ascii: "&")) {
      let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else {
        fail(
          .unexpected(found: decoded(pair), expected: "an argument, as in [113.1%](figure:nrr?month=-1)"),
          at: pair.startIndex)
        continue
      }
      let argument = Argument(
        name: Word(text: decoded(sides[0]), offset: sides[0].startIndex),
        value: Word(text: decoded(sides[1]), offset: sides[1].startIndex))
      if figure.arguments.contains(where: { $0.name.text == argument.name.text }) {
        fail(.repeatedArgument(name: argument.name.text), at: argument.name.offset)
      }
      figure.arguments.append(argument)
      if argument.name.text == "from" || argument.name.text == "versus" { figure.form = .change }
    }
    return errors.count == faultsBefore ? figure : nil
  }

  /// Takes `%20` and the like back into bytes, and `+` into a space.
  private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let hex = String(decoding: bytes[index...].dropFirst().prefix(2), as: UTF8.self)
      if bytes[index] == UInt8(ascii: "%"), hex.utf8.count == 2, let value = UInt8(hex, radix: 16) {
        plain.append(value)
        index += 3
      } else {
        plain.append(bytes[index] == UInt8(ascii: "+") ? 32 : bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

// Statements.
extension PassageReader {
  private static let statements = [
    "if", "elif", "else", "for", "chart", "table", "commentary", "include", "contents", "only", "end",
  ]

  private mutating func readStatement() {
    let start = position
    guard let end = closing(UInt8(ascii: "%"), UInt8(ascii: "}"), from: start + 2) else {
      fail(.unclosed(opening: "{%", closing: "%}"), at: start)
      skipLine()
      return
    }
    let lexemes = Lexeme.all(in: source, start + 2..<end)
    let line = wholeLine(start, end + 2)
    let isExhibit = ["chart", "table", "commentary", "include", "contents"].contains(lexemes.first?.text)
    endText(at: isExhibit ? start : line.lowerBound)
    position = isExhibit ? end + 2 : line.upperBound
    textStart = position
    var reader = StatementReader(lexemes, end: end)
    guard let keyword = reader.next() else {
      fail(.emptyStatement, at: start)
      return
    }
    run(keyword.word, &reader)
    reader.finish()
    take(reader.faults)
  }

  /// The statement's line with its end where nothing else stands on it; else the statement alone.
  private func wholeLine(_ start: Int, _ end: Int) -> Range<Int> {
    var first = start
    while first > textStart, [32, 9].contains(source.bytes[first - 1]) { first -= 1 }
    let isFirst = first == range.lowerBound || source.bytes[first - 1] == UInt8(ascii: "\n")
    var last = end
    while let byte = byte(last), [32, 9, 13].contains(byte) { last += 1 }
    guard isFirst, last == range.upperBound || byte(last) == UInt8(ascii: "\n") else { return start..<end }
    return first..<min(last + 1, range.upperBound)
  }

  private mutating func run(_ keyword: Word, _ reader: inout StatementReader) {
    switch keyword.text {
    case "if":
      let condition = reader.condition()
      begin(.choice([Branch(condition: condition ?? .any([]), body: [])], hasElse: false), keyword)
    case "elif": nextBranch(keyword, reader.condition() ?? .any([]))
    case "else": nextBranch(keyword, nil)
    case "for": begin(.loop(reader.loop()), keyword)
    case "only": begin(.only(reader.word("the name of an audience, as in {% only team %}")), keyword)
    case "end": endBlock(keyword)
    case "chart": if let exhibit = reader.exhibit(.chart) { passages.append(.exhibit(exhibit)) }
    case "table": if let exhibit = reader.exhibit(.table) { passages.append(.exhibit(exhibit)) }
    case "commentary":
      if let name = reader.wordOrString("the heading in quotes, as in {% commentary \"Bridge\" %}") {
        passages.append(.slot(Slot(name: name, topic: reader.topic())))
      }
    case "include":
      if let name = reader.wordOrString("the name of a section, as in {% include \"bridge\" %}") {
        passages.append(.include(name, nil))
      }
    case "contents": passages.append(.contents(keyword))
    default:
      reader.fail(
        .unknownStatement(name: keyword.text, nearest: nearestName(to: keyword.text, in: Self.statements)),
        at: keyword.offset)
    }
  }

  private mutating func begin(_ kind: OpenBlock.Kind, _ keyword: Word) {
    if open.count == StatementReader.depthLimit {
      fail(.nestedTooDeep(limit: StatementReader.depthLimit), at: keyword.offset)
    }
    open.append(OpenBlock(kind: kind, keyword: keyword, before: passages))
    passages = []
  }

  private mutating func nextBranch(_ keyword: Word, _ condition: Condition?) {
    guard let block = open.last, case .choice(var branches, let hasElse) = block.kind, !hasElse else {
      fail(.outsideItsBlock(statement: keyword.text, block: "if"), at: keyword.offset)
      return
    }
    branches[branches.count - 1].body = passages
    branches.append(Branch(condition: condition, body: []))
    passages = []
    open[open.count - 1].kind = .choice(branches, hasElse: condition == nil)
  }

  private mutating func endBlock(_ keyword: Word) {
    guard let block = open.popLast() else {
      fail(.outsideItsBlock(statement: "end", block: "if, for or only"), at: keyword.offset)
      return
    }
    let body = passages
    passages = block.before
    // Beyond the limit the block is reported and left out, so that nothing nests deeper than that.
    if open.count >= StatementReader.depthLimit { return }
    switch block.kind {
    case .choice(var branches, _):
      branches[branches.count - 1].body = body
      passages.append(.choice(branches))
    case .loop(let loop): if let loop { passages.append(.loop(loop, body)) }
    case .only(let audience): if let audience { passages.append(.only(audience, body)) }
    }
  }
}
