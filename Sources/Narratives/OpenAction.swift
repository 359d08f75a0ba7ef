/// A task that a commentary leaves open: an item of a list that begins with `[ ]`.
public struct OpenAction: Sendable, Equatable {
  /// The heading under which it stands.
  public let heading: String
  /// What is to be done and by whom, line by line, without the mark of its age; figures in it name their month.
  public let lines: [String]
  /// The month of the commentary in which it was first written.
  public let since: ReviewMonth
  /// How many open tasks it is a part of.
  public let depth: Int
  /// Whose eyes it is for; nil for everybody's.
  public let audience: String?

  /// How many months it has been open in the review of another month.
  public func age(in month: ReviewMonth) -> Int {
    max(0, (month.year - since.year) * 12 + month.month - since.month)
  }
}

extension Commentary {
  /// The tasks that are still open, in their order. Those that are ticked off are left out.
  ///
  /// - Parameter month: that of the commentary, from which a task counts that bears no mark of its age.
  public func openActions(of month: ReviewMonth) -> [OpenAction] {
    sections.flatMap { section in
      var reader = ActionReader(source: source, heading: section.heading.text, month: month)
      reader.read(section.range)
      return reader.actions
    }
  }
}

/// Goes through the lines of a section and takes its open tasks.
private struct ActionReader {
  let source: SourceText
  let heading: String
  let month: ReviewMonth
  private(set) var actions: [OpenAction] = []
  private var fence: ArraySlice<UInt8>?
  /// The blocks around a line, outermost first: the audience of an `only`, nil for others.
  private var blocks: [String?] = []
  /// The items around a line by their indentation, and whether they are carried.
  private var items: [(indentation: Int, isCarried: Bool)] = []
  /// The lines of the task that is being read.
  private var lines: [String]?

  init(source: SourceText, heading: String, month: ReviewMonth) {
    (self.source, self.heading, self.month) = (source, heading, month)
  }

  mutating func read(_ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = min(source.nextLine(after: offset), range.upperBound)
      take(source.bytes[offset..<next])
      offset = next
    }
    endTask()
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    if let fence {
      if FenceLine(line)?.closes(fence) == true { self.fence = nil }
      return
    }
    if let line = FenceLine(line), line.isOpening {
      endTask()
      fence = line.marks
      return
    }
    if let item = ListItem(line) {
      endTask()
      items.removeAll { $0.indentation >= item.indentation }
      if item.isOpenTask { lines = [item.text] }
      items.append((item.indentation, item.isOpenTask))
      return
    }
    let text = trimmed(line)
    if text.isEmpty || text.hasPrefix("{%") {
      endTask()
      noteBlocks(in: line)
    } else {
      lines?.append(text)
    }
  }

  private func trimmed(_ line: ArraySlice<UInt8>) -> String {
    let inside = line.drop { Lexeme.isSpace($0) }
    return String(decoding: inside.prefix(inside.count - trailing(inside)), as: UTF8.self)
  }

  private func trailing(_ line: ArraySlice<UInt8>) -> Int { line.reversed().prefix { Lexeme.isSpace($0) }.count }

  /// Notes the blocks that a line of statements begins and ends.
  private mutating func noteBlocks(in line: ArraySlice<UInt8>) {
    for part in String(decoding: line, as: UTF8.self).split(separator: "{%") {
      let words = part.split(whereSeparator: \.isWhitespace)
      switch words.first {
      case "only": blocks.append(words.dropFirst().first.map(String.init))
      case "if", "for": blocks.append(nil)
      case "end": if !blocks.isEmpty { blocks.removeLast() }
      default: break
      }
    }
  }

  private mutating func endTask() {
    guard let lines else { return }
    self.lines = nil
    let (text, since) = AgeMark.removed(from: lines.joined(separator: "\n"))
    let pinned = PinnedFigures(month: month).text(text)
    actions.append(
      OpenAction(
        heading: heading, lines: pinned.split(separator: "\n").map(String.init),
        since: since.map { min($0, month) } ?? month,
        depth: items.dropLast().count(where: \.isCarried), audience: blocks.compactMap { $0 }.last))
  }
}

/// The first line of an item of a list.
private struct ListItem {
  let indentation: Int
  let isOpenTask: Bool
  /// What stands behind the box; empty for an item that is no open task.
  let text: String

  /// Nil for a line that begins no item.
  init?(_ line: ArraySlice<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    guard let match = text.prefixMatch(of: /([ \t]*)(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(\[ \][ \t]+)?(.*)/) else {
      return nil
    }
    indentation = match.output.1.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    isOpenTask = match.output.2 != nil
    var rest = match.output.3
    while rest.last?.isWhitespace == true { rest.removeLast() }
    self.text = isOpenTask ? String(rest) : ""
  }
}

/// The mark of how long a task has been open: `(open since 2026-08, 3 months)`, in whatever language.
enum AgeMark {
  /// A text without its mark, and the month that it named.
  static func removed(from text: String) -> (text: String, since: ReviewMonth?) {
    let mark = /[ \n]*\([^()0-9]+ ([0-9]{4}-[0-9]{2}), [0-9]+ [^()0-9]+\)/
    guard let match = text.matches(of: mark).last, let month = ReviewMonth(String(match.output.1)) else {
      return (text, nil)
    }
    return (text.replacingCharacters(in: match.range), month)
  }
}

extension String {
  /// The text without a range of it.
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}
