/// The document of a review as it is written: its order, its sentences, its slots. Parsed once, for any
/// number of months.
public struct Template: Sendable {
  /// Faults of the grammar; names are checked when it is rendered.
  public let errors: [NarrativeError]
  /// The names of its slots, in their order.
  public let slots: [String]
  let source: SourceText
  let passages: [Passage]

  /// The longest text that is read, in bytes.
  public static let limit = 1_000_000

  /// Parses a template. The path is only for messages. An empty text is an empty document.
  public init(_ text: String, path: String) {
    guard text.utf8.count <= Self.limit else {
      source = SourceText("", path: path)
      passages = []
      slots = []
      errors = [.tooLarge(text, path)]
      return
    }
    source = SourceText(text, path: path)
    let (passages, faults) = PassageReader.read(source, source.afterMark..<source.bytes.count)
    var errors = faults
    var slots: [String] = []
    var seen: Set<String> = []
    for slot in Passage.slots(in: passages) {
      if !seen.insert(slotKey(slot.text)).inserted {
        if errors.count >= NarrativeError.limit { continue }
        errors.append(NarrativeError(.repeatedSlot(name: slot.text), at: source.place(at: slot.offset)))
      } else {
        slots.append(slot.text)
      }
    }
    self.slots = slots
    self.errors = errors
    self.passages = passages
  }
}

/// How headings and slots are compared: without regard to case and spaces.
func slotKey(_ name: String) -> String {
  name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
  /// The slots among passages and what is inside them; the nesting is bounded by the reader.
  static func slots(in passages: [Passage]) -> [Word] {
    passages.flatMap { passage -> [Word] in
      switch passage {
      case .slot(let name): [name]
      case .choice(let branches): branches.flatMap { slots(in: $0.body) }
      case .loop(_, let body), .only(_, let body): slots(in: body)
      default: []
      }
    }
  }
}
