/// A part of a template in a file of its own, which `{% include "bridge" %}` puts in.
public struct TemplateSection: Sendable, Equatable {
  /// The name in the text, such as "bridge".
  public let name: String
  /// What the file holds.
  public let text: String
  /// Its path, for messages.
  public let path: String

  /// A section by its name.
  public init(_ name: String, _ text: String, path: String) {
    self.name = name
    self.text = text
    self.path = path
  }
}

/// A section where it is included: its own text, and what it is parted into.
struct IncludedSection: Sendable {
  let source: SourceText
  let passages: [Passage]
  /// Its bytes with those of all that it includes.
  let size: Int
}

/// Puts sections in where a template includes them. Each file is read once.
struct Includer {
  /// The most bytes that all sections come to, each counted as often as it is included.
  static let limit = 4_000_000

  private let sections: [TemplateSection]
  private var read: [String: IncludedSection] = [:]
  /// The sections that are being read, outermost first.
  private var open: [String] = []
  private(set) var errors: [NarrativeError] = []
  private(set) var size = 0

  init(_ sections: [TemplateSection]) { self.sections = sections }

  /// Passages with the sections that they include; a section that is missing, or that includes itself, is left out.
  mutating func including(_ passages: [Passage], of source: SourceText) -> [Passage] {
    passages.map { including($0, of: source) }
  }

  private mutating func including(_ passage: Passage, of source: SourceText) -> Passage {
    switch passage {
    case .include(let name, _): .include(name, section(name, in: source))
    case .loop(let loop, let body): .loop(loop, including(body, of: source))
    case .only(let audience, let body): .only(audience, including(body, of: source))
    case .choice(let branches):
      .choice(branches.map { Branch(condition: $0.condition, body: including($0.body, of: source)) })
    default: passage
    }
  }

  private mutating func section(_ name: Word, in source: SourceText) -> IncludedSection? {
    if let start = open.firstIndex(of: name.text) {
      fail(.includedInACircle(sections: Array(open[start...]) + [name.text]), at: name, in: source)
      return nil
    }
    guard let section = sections.first(where: { $0.name == name.text }) else {
      let nearest = nearestName(to: name.text, in: sections.map(\.name))
      fail(.unknownSection(name: name.text, nearest: nearest), at: name, in: source)
      return nil
    }
    if open.count == StatementReader.depthLimit {
      fail(.nestedTooDeep(limit: StatementReader.depthLimit), at: name, in: source)
      return nil
    }
    let included = read[name.text] ?? self.included(section)
    read[name.text] = included
    size = min(size + included.size, Self.limit * 2)
    if size <= Self.limit { return included }
    fail(.sectionsTooLarge(limit: Self.limit), at: name, in: source)
    return nil
  }

  /// A section with what it includes, read for the first time.
  private mutating func included(_ section: TemplateSection) -> IncludedSection {
    guard section.text.utf8.count <= Template.limit else {
      errors.append(.tooLarge(section.text, section.path))
      return IncludedSection(source: SourceText("", path: section.path), passages: [], size: 0)
    }
    let source = SourceText(section.text, path: section.path)
    let (passages, faults) = PassageReader.read(source, source.withoutLastLineEnd)
    if errors.count < NarrativeError.limit { errors += faults }
    open.append(section.name)
    let sizeBefore = size
    let whole = including(passages, of: source)
    // What a section includes counts with it, each time that it is included.
    let inner = size - sizeBefore
    size = sizeBefore
    open.removeLast()
    return IncludedSection(source: source, passages: whole, size: source.bytes.count + 16 + inner)
  }

  private mutating func fail(_ fault: NarrativeError.Fault, at word: Word, in source: SourceText) {
    if errors.count >= NarrativeError.limit { return }
    errors.append(NarrativeError(fault, at: source.place(at: word.offset)))
  }
}

extension SourceText {
  /// Everything but the ends of its last lines: where a section is included, the line goes on behind it.
  fileprivate var withoutLastLineEnd: Range<Int> {
    var end = bytes.count
    while end > afterMark, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return afterMark..<end
  }
}
