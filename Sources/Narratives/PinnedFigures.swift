/// A text whose figures go on meaning what they meant when it is moved into the review of a later month.
struct PinnedFigures {
  /// The month of the review that the text comes from.
  let month: ReviewMonth

  /// The text with the month named in every figure and claim; a text that is at fault stays as it is.
  func text(_ text: String) -> String {
    let source = SourceText(text, path: "")
    let (passages, faults) = PassageReader.read(source, 0..<source.bytes.count)
    guard faults.isEmpty else { return text }
    var edits: [Edit] = []
    for passage in passages { add(passage, source, &edits) }
    var bytes = source.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range.clamped(to: 0..<bytes.count), with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
      .replacing(/\{\{\s*month\s*\}\}/, with: month.description)
  }

  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  private func add(_ passage: Passage, _ source: SourceText, _ edits: inout [Edit]) {
    switch passage {
    case .figure(let figure): add(figure, source, " month=\(month)", &edits)
    case .claim(let claim):
      let hasArguments = !claim.figure.arguments.isEmpty
      add(claim.figure, source, "?month=\(month)\(hasArguments ? "&" : "")", &edits)
    case .choice(let branches): for each in branches.flatMap(\.body) { add(each, source, &edits) }
    case .loop(_, let body), .only(_, let body): for each in body { add(each, source, &edits) }
    default: break
    }
  }

  /// Names the month of a figure, or makes the one that it names absolute. A figure of a loop is left as it is.
  private func add(
    _ figure: FigureExpression, _ source: SourceText, _ argument: String, _ edits: inout [Edit]
  ) {
    guard figure.subjects.isEmpty else { return }
    guard let own = figure.arguments.first(where: { $0.name.text == "month" }) else {
      let isEnd: (UInt8) -> Bool = { Lexeme.isSpace($0) || "?)}".utf8.contains($0) }
      let end = source.bytes[figure.name.offset...].firstIndex(where: isEnd) ?? source.bytes.count
      let replaced = end < source.bytes.count && source.bytes[end] == UInt8(ascii: "?") ? end + 1 : end
      edits.append(Edit(range: end..<replaced, text: argument))
      return
    }
    let minus = own.value.text.hasPrefix("\u{2212}") ? "-" + own.value.text.dropFirst() : own.value.text
    guard let offset = Int(minus), (-1200...0).contains(offset) else { return }
    let start = own.value.offset
    edits.append(
      Edit(range: start..<start + own.value.text.utf8.count, text: month.adding(offset).description))
  }
}
