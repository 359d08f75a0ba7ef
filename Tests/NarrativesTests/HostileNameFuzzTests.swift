import Markup
import Narratives
import Testing

/// Thousands of names put together from nasty pieces, in every place where a name can stand. Each page is read back
/// and compared with the page of plain names: the same elements, and the name where the plain one was.
@Suite struct HostileNameFuzzTests {
  static let pieces = [
    "<", ">", "</p>", "</section>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<b onclick=x>",
    "<x:y/>",
    "&", "&lt;", "&amp;", "&#60;", "&quot;", "\"", "'", "`", "``", "```", "~~~", "~~", "*", "**", "_", "__", "#", "## ",
    "- ", "1. ", "> ", "| ", "|---|", "\\", "\\{", "{{ nrr }}", "{{", "}}", "{%", "%}", "{% end %}", "{% else %}",
    "{% for s in plan %}", "{{ s.name }}", "[", "]", "](", ")", "![", "](javascript:alert(1))", "[^1]", "[^1]: x",
    "[113.1%](figure:nrr)", "javascript:", "data:text/html,", "http://x.y/", "//x.y", "www.x.yy", "a@b.cc", "zq0e0z",
    "zq1e12z", "zq", "\n", "\n\n", "\r", "\r\n", "\t", "    ", "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{1B}", "\u{7F}",
    "\u{85}", "\u{A0}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{202C}", "\u{2028}", "\u{2066}",
    "\u{2069}", "\u{FEFF}", "\u{FFFE}", "\u{0301}", "\u{0338}", "\u{05D0}", "\u{0627}", "\u{1F469}\u{200D}\u{1F4BB}",
    "e", "Ab", "7",
    "=", "+", "@", "-", "===", "---", "***", ":", ";", "/", "?", "%", "%3C", "%00", "(c)", "...", "--",
  ]

  static func name(_ numbers: inout SeededNumbers) -> String {
    var name = ""
    for place in 0..<Int.random(in: 1...7, using: &numbers) {
      if place > 0 { name += ["", " ", "", "x"].randomElement(using: &numbers) ?? "" }
      name += pieces.randomElement(using: &numbers) ?? ""
    }
    return name
  }

  static let document = """
    {% for s in industry %}
    ## A {{ s.name }} b

    Text {{ s.name }}, *{{ s.name }}*, **{{ s.name }}**, ~~{{ s.name }}~~, `{{ s.name }}` and x{{ s.name }}y.
    {{ s.name }}
    next line

    {{ s.name }}

    - {{ s.name }}
    - [ ] {{ s.name }}
      - {{ s.name }}

    1. {{ s.name }}

    > {{ s.name }}

    | {{ s.name }} | b |
    |---|---|
    | {{ s.name }} | {{ mrr of s }} `{{ s.name }}` |

    [{{ s.name }}](x) [y]({{ s.name }}) [y](a/{{ s.name }}?b=c#d) [z](x "t {{ s.name }}") [*{{ s.name }}*](x)
    ![{{ s.name }}](a.png "{{ s.name }}") <https://x.yy/{{ s.name }}> "{{ s.name }}" ({{ s.name }})

    Note[^n]

    ```x{{ s.name }}
    {{ s.name }}
    ```

        {{ s.name }}

    {{ s.name }}
    ===

    <!-- {{ s.name }} -->

    {% if mrr of s > 1 %}{% only board %}{{ s.name }}{% end %}{% end %}

    {% end %}

    [^n]: {% for s in industry %}{{ s.name }} {% end %}
    """

  @Test(arguments: 0..<70)
  func `A name appears as written and starts nothing`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let hostile = (0..<Self.namesPerPage).map { _ in Self.name(&numbers) }
    compare(hostile, NarrativeSettings(), Self.document, with: Self.plainDocument)
  }

  @Test(arguments: 0..<20)
  func `Nor does it where raw HTML passes and punctuation is made smart`(seed: UInt64) {
    var numbers = SeededNumbers(seed: 1_000 + seed)
    let hostile = (0..<Self.namesPerPage).map { _ in Self.name(&numbers) }
    compare(hostile, Self.markupSettings, Self.markup, with: Self.plainMarkup)
  }

  /// So many names are on one page.
  private static let namesPerPage = 30

  /// A document with plain names, which is the same for all hostile ones.
  private static func plainPage(_ document: String, _ settings: NarrativeSettings) -> HTMLReading {
    let plain = (0..<namesPerPage).map { "Qname\($0)q" }
    return HTMLReading(page(document, settings: settings, source: Sample.source(industries: plain)))
  }

  private static let plainDocument = plainPage(document, NarrativeSettings())
  private static let plainMarkup = plainPage(markup, markupSettings)
  private static let markupSettings = NarrativeSettings(allowsRawHTML: true, smartPunctuation: true)
  private static let markup =
    "{% for s in industry %}\n<p title=\"{{ s.name }}\">{{ s.name }}</p>\n\n\"{{ s.name }}\" -- <b>{{ s.name }}</b>\n\n{% end %}"

  private func compare(
    _ hostile: [String], _ settings: NarrativeSettings, _ document: String, with expected: HTMLReading
  ) {
    let found = HTMLReading(
      page(document, settings: settings, source: Sample.source(industries: hostile)), passingOver: ["bdi"])
    #expect(found.faults == [])
    #expect(expected.faults == [] && expected.parts.count > 100)
    #expect(found.structure == expected.structure)
    let (shown, encoded) = (hostile.map(Self.shown), hostile.map(Self.encoded))
    let different = zip(found.parts, expected.parts).filter { !Self.shows($0, whereOnce: $1, shown, encoded) }
    #expect(different.map(\.0) == [])
  }

  /// Whether a part of a page is what it was with plain names, each name in its place.
  private static func shows(
    _ part: HTMLReading.Part, whereOnce plain: HTMLReading.Part, _ shown: [String], _ encoded: [String]
  ) -> Bool {
    switch (part, plain) {
    case (.text(let text), .text(let plainText)): isSame(text, put(shown, into: plainText))
    case (.start(let tag), .start(let plainTag)):
      zip(tag.attributes, plainTag.attributes).allSatisfy { attribute, plainAttribute in
        let value = plainAttribute.value
        if attribute.name == "id" || value.hasPrefix("#") {
          return attribute.value.unicodeScalars.allSatisfy { $0 == "-" || $0 == "#" || $0.isWord }
        }
        if ["href", "src"].contains(attribute.name) { return attribute.value == put(encoded, into: value) }
        return isSame(attribute.value, put(shown, into: value))
      }
    default: part == plain
    }
  }

  /// What a page can show of a name: neither HTML nor XML may hold control characters.
  static func shown(_ name: String) -> String {
    var shown = ""
    for scalar in name.unicodeScalars {
      let isControl = scalar.value < 32 && ![9, 10, 13].contains(scalar.value) || scalar.value == 127
      shown.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return shown
  }

  static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return name.utf8.reduce(into: "") { text, byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      if isPlain || "-._~".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  /// Whether two texts are the same, byte by byte.
  static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  /// A text with a name in place of each plain one, `Qname7q`.
  static func put(_ names: [String], into text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "Q")) else { return text }
    let parts = text.utf8.split(separator: UInt8(ascii: "Q"), omittingEmptySubsequences: false).map(Array.init)
    var whole = parts.first ?? []
    for part in parts.dropFirst() {
      let digits = part.dropFirst(4).prefix { (48...57).contains($0) }
      guard part.starts(with: "name".utf8), let place = Int(String(decoding: digits, as: UTF8.self)),
        part.dropFirst(4 + digits.count).first == UInt8(ascii: "q"), names.indices.contains(place)
      else {
        whole += [UInt8(ascii: "Q")] + part
        continue
      }
      whole += Array(names[place].utf8) + part.dropFirst(5 + digits.count)
    }
    return String(decoding: whole, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
