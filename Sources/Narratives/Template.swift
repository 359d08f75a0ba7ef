/// The document of a review as it is written: its order, its sentences, its slots. Parsed once, for any
/// number of months.
public struct Template: Sendable {
  /// Faults of the grammar; names are checked when it is rendered.
  public let errors: [NarrativeError]
  /// The names of its slots, in their order.
  public let slots: [String]
  /// What headings may be called to fill them: their names and their topics.
  let slotKeys: Set<String>
  let source: SourceText
  let passages: [Passage]

  /// The longest text that is read, in bytes.
  public static let limit = 1_000_000

  /// Parses a template. An empty text is an empty document.
  ///
  /// - Parameters:
  ///   - path: only for messages.
  ///   - sections: what `{% include %}` may name; of two of a name the first counts.
  public init(_ text: String, path: String, sections: [TemplateSection] = []) {
    guard text.utf8.count <= Self.limit else {
      source = SourceText("", path: path)
      passages = []
      (slots, slotKeys) = ([], [])
      errors = [.tooLarge(text, path)]
      return
    }
    source = SourceText(text, path: path)
    let (plain, faults) = PassageReader.read(source, source.afterMark..<source.bytes.count)
    var includer = Includer(sections)
    passages = includer.including(plain, of: source)
    let found = Passage.slots(in: passages, of: source)
    let (slots, repeated) = Self.slots(found)
    self.slots = slots
    slotKeys = Set(found.flatMap(\.0.keys))
    errors = faults + includer.errors + repeated
  }

  /// The names of slots, and those that stand twice.
  private static func slots(_ found: [(Slot, SourceText)]) -> (slots: [String], errors: [NarrativeError]) {
    var (slots, errors): ([String], [NarrativeError]) = ([], [])
    var seen: Set<String> = []
    for (slot, source) in found {
      let name = slot.name
      if Set(slot.keys).isDisjoint(with: seen) {
        slots.append(name.text)
      } else if errors.count < NarrativeError.limit {
        errors.append(NarrativeError(.repeatedSlot(name: name.text), at: source.place(at: name.offset)))
      }
      seen.formUnion(slot.keys)
    }
    return (slots, errors)
  }
}

/// How headings and slots are compared: without regard to case and spaces.
func slotKey(_ name: String) -> String {
  // Most names are plain words that are their own keys.
  if name.utf8.allSatisfy({ (97...122).contains($0) }) { return name }
  return name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension SourceText {
  /// Where the text begins behind a byte order mark.
  var afterMark: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

extension NarrativeError {
  static func tooLarge(_ text: String, _ path: String) -> NarrativeError {
    NarrativeError(
      .tooLarge(bytes: text.utf8.count, limit: Template.limit),
      at: NarrativePlace(path: path, line: 1, column: 1, excerpt: ""))
  }
}

extension Passage {
  /// The slots among passages and what is inside them, each with its file; the nesting is bounded by the reader.
  static func slots(in passages: [Passage], of source: SourceText) -> [(Slot, SourceText)] {
    passages.flatMap { passage -> [(Slot, SourceText)] in
      switch passage {
      case .slot(let slot): [(slot, source)]
      case .choice(let branches): branches.flatMap { slots(in: $0.body, of: source) }
      case .loop(_, let body), .only(_, let body): slots(in: body, of: source)
      case .include(_, let section?): slots(in: section.passages, of: section.source)
      default: []
      }
    }
  }
}
