/// What a person writes for one month: front matter, and sections whose headings name slots.
///
/// Headings of the first and second level name slots; deeper ones are part of a section's text.
public struct Commentary: Sendable {
  /// The text between the lines of three hyphens.
  public struct FrontMatter: Sendable, Equatable {
    /// The text, for a parser of YAML.
    public let text: String
    /// The line of the file on which it begins, from 1.
    public let line: Int
  }

  /// The text under one heading.
  struct Section: Sendable {
    let heading: Word
    /// What its heading is compared by.
    let key: String
    let passages: [Passage]
    let isBlank: Bool
    /// Where it stands in the file, without its heading.
    let range: Range<Int>
  }

  /// The front matter; nil where the file does not begin with three hyphens.
  public let frontMatter: FrontMatter?
  /// Faults of the grammar.
  public let errors: [NarrativeError]
  let source: SourceText
  let sections: [Section]

  /// The headings in their order.
  public var headings: [String] { sections.map(\.heading.text) }

  /// Splits a commentary. The path is only for messages. An empty text has no sections.
  public init(_ text: String, path: String) {
    guard text.utf8.count <= Template.limit else {
      source = SourceText("", path: path)
      (frontMatter, sections, errors) = (nil, [], [.tooLarge(text, path)])
      return
    }
    source = SourceText(text, path: path)
    var splitter = Splitter(source: source)
    splitter.split()
    (frontMatter, sections, errors) = (splitter.frontMatter, splitter.sections, splitter.errors)
  }
}

/// Goes through the lines of a commentary.
private struct Splitter {
  let source: SourceText
  var frontMatter: Commentary.FrontMatter?
  var sections: [Commentary.Section] = []
  var errors: [NarrativeError] = []
  private var fence: ArraySlice<UInt8>?
  private var heading: Word?
  private var seen: Set<String> = []
  private var start = 0

  init(source: SourceText) { self.source = source }

  mutating func split() {
    var offset = takeFrontMatter()
    start = offset
    while offset < source.bytes.count {
      let next = source.nextLine(after: offset)
      let line = source.bytes[offset..<next]
      if fence == nil, let title = title(of: line) {
        endSection(at: offset)
        heading = title
        start = next
      } else {
        noteFence(line)
      }
      offset = next
    }
    endSection(at: source.bytes.count)
  }

  private mutating func takeFrontMatter() -> Int {
    let first = source.afterMark
    let begin = source.nextLine(after: first)
    guard isHyphens(source.bytes[first..<begin]) else { return first }
    var offset = begin
    while offset < source.bytes.count {
      let next = source.nextLine(after: offset)
      if isHyphens(source.bytes[offset..<next]) {
        frontMatter = Commentary.FrontMatter(text: source.text(begin..<offset), line: 2)
        return next
      }
      offset = next
    }
    errors.append(NarrativeError(.frontMatterUnclosed, at: source.place(at: first)))
    return source.bytes.count
  }

  private func isHyphens(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("---".utf8)) && line.dropFirst(3).allSatisfy { Lexeme.isSpace($0) }
  }

  private mutating func endSection(at end: Int) {
    let isBlank = source.bytes[start..<end].allSatisfy { Lexeme.isSpace($0) }
    guard let heading else {
      if !isBlank {
        let first = source.bytes[start..<end].firstIndex { !Lexeme.isSpace($0) } ?? start
        errors.append(NarrativeError(.textBeforeHeading, at: source.place(at: first)))
      }
      return
    }
    let (passages, faults) = PassageReader.read(source, start..<end)
    if errors.count < NarrativeError.limit { errors += faults }
    let key = slotKey(heading.text)
    if !seen.insert(key).inserted {
      if errors.count >= NarrativeError.limit { return }
      errors.append(
        NarrativeError(.repeatedHeading(name: heading.text), at: source.place(at: heading.offset)))
    } else {
      sections.append(
        Commentary.Section(heading: heading, key: key, passages: passages, isBlank: isBlank, range: start..<end))
    }
  }

  /// The title of a line that begins with one or two number signs and a space.
  private func title(of line: ArraySlice<UInt8>) -> Word? {
    let rest = line.drop { $0 == UInt8(ascii: "#") }
    let level = line.count - rest.count
    guard (1...2).contains(level), let space = rest.first, Lexeme.isSpace(space) else { return nil }
    let text = rest.drop { Lexeme.isSpace($0) }
    let trimmed = source.text(text.startIndex..<text.endIndex).split(whereSeparator: \.isWhitespace)
    let words = trimmed.last.map { $0.allSatisfy { $0 == "#" } } == true ? trimmed.dropLast() : trimmed[...]
    return Word(text: words.joined(separator: " "), offset: text.startIndex)
  }

  /// Notes where fenced code begins and ends: a number sign inside it is no heading.
  private mutating func noteFence(_ line: ArraySlice<UInt8>) {
    guard let line = FenceLine(line) else { return }
    if let opening = fence {
      if line.closes(opening) { fence = nil }
    } else if line.isOpening {
      fence = line.marks
    }
  }
}
