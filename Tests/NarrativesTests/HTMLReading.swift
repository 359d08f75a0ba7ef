/// HTML read as strictly as the writer of pages writes it: tags, attributes in double quotes, text.
struct HTMLReading {
  /// A tag, with its attributes for a start.
  struct Tag: Equatable {
    let name: String
    var attributes: [(name: String, value: String)] = []

    static func == (left: Tag, right: Tag) -> Bool {
      left.name == right.name && left.attributes.elementsEqual(right.attributes, by: ==)
    }
  }

  /// What a page is made of, in its order: texts between tags are one part each.
  enum Part: Equatable {
    case start(Tag)
    case end(String)
    case text(String)
  }

  private(set) var parts: [Part] = []
  /// What a browser would have to guess.
  private(set) var faults: [String] = []
  private var open: [String] = []
  private var rest: Substring.UnicodeScalarView

  private static let entities: [(key: String, value: Unicode.Scalar)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]
  private static let endless: Set = ["br", "hr", "img", "input"]

  /// - Parameter passingOver: tags that are left out, start and end.
  init(_ html: String, passingOver passed: Set<String> = []) {
    rest = html[...].unicodeScalars
    while let first = rest.first {
      if first == "<" { readTag(passed) } else { append(Self.unescaped(take { $0 != "<" })) }
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
  }

  /// The names of the tags and of their attributes.
  var structure: [String] {
    parts.compactMap { part in
      switch part {
      case .start(let tag): "<" + ([tag.name] + tag.attributes.map(\.name)).joined(separator: " ")
      case .end(let name): "/" + name
      case .text: nil
      }
    }
  }

  private mutating func append(_ text: String) {
    if case .text(let before) = parts.last {
      parts[parts.count - 1] = .text(before + text)
    } else {
      parts.append(.text(text))
    }
  }

  private mutating func take(while isOfKind: (Unicode.Scalar) -> Bool) -> String {
    let taken = rest.prefix(while: isOfKind)
    rest = rest.dropFirst(taken.count)
    return String(Substring(taken))
  }

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func readTag(_ passed: Set<String>) {
    rest.removeFirst()
    let isEnd = takes("/")
    let name = take { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    if name.isEmpty { faults.append("a tag without a name") }
    var tag = Tag(name: name)
    while takes(" ") {
      let attribute = take { ("a"..."z").contains($0) || $0 == "-" }
      if attribute.isEmpty || tag.attributes.contains(where: { $0.name == attribute }) {
        faults.append("'\(attribute)' in \(name)")
      }
      var value = ""
      if takes("=") {
        if !takes("\"") { faults.append("no quote in \(name)") }
        value = Self.unescaped(take { $0 != "\"" })
        _ = takes("\"")
      }
      tag.attributes.append((attribute, value))
    }
    if !takes(">") { faults.append("'\(name)' does not end") }
    if passed.contains(name) { return }
    if isEnd {
      if open.popLast() != name { faults.append("'/\(name)' closes nothing") }
      parts.append(.end(name))
    } else {
      if !Self.endless.contains(name) { open.append(name) }
      parts.append(.start(tag))
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    // By scalars: a combining sign behind an entity belongs to no character of ours.
    var unescaped = String.UnicodeScalarView()
    var rest = text[...].unicodeScalars
    while let first = rest.first {
      let entity = first != "&" ? nil : entities.first { rest.starts(with: $0.key.unicodeScalars) }
      unescaped.append(entity?.value ?? first)
      rest.removeFirst(entity?.key.unicodeScalars.count ?? 1)
    }
    return String(unescaped)
  }
}

/// Numbers that look like chance and are the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
