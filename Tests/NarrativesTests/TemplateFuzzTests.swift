import Narratives
import Testing

/// Templates and commentaries that are cut, spliced and damaged give a page or faults with places, never a trap, and
/// the same again.
@Suite struct TemplateFuzzTests {
  static let templates = [
    """
    # Review of {{ month }}

    NRR {{ nrr rose }} to {{ nrr }} ({{ nrr change from=-2 }}, {{ nrr versus=target }}).

    {% if nrr > 100% and (churned_mrr < 50k or not mrr fell) %}
    a {{ mrr style=full }}
    {% elif quick_ratio >= 2.4x %}
    b
    {% else %}
    c
    {% end %}

    {% contents %}

    ## Bridge

    {% chart bridge months=12 %}

    {% commentary "Bridge" %}
    """,
    """
    {% for s in industry top 3 by expansion_rate where nrr > 100% %}
    - {{ s.name }}: {{ nrr of s }} [](figure:nrr)
    {% end %}

    | a | b |
    |---|--:|
    {% for m in months last 2 %}
    | {{ m.name }} | {{ nrr of m }} |
    {% end %}

    {% for k in expansion_kinds %}{{ expansion_mrr of k }}{% end %}{% for c in customers %}{{ mrr of c }}{% end %}
    {% only team %}x[^1]{% end %}

    [^1]: note

    ```chart
    form: line
    ```
    """,
    "[113.1%](figure:nrr) [rose](figure:nrr?from=-1) {% include one %}\n\n{% include two %}\n{% table segments by=industry %}",
  ]

  static let words = [
    "{{", "}}", "{%", "%}", "{% end %}", "{% else %}", "{% if nrr > 1% %}", "{% for s in plan %}", "{% include one %}",
    "{% contents %}", "{% only team %}", "\n", "\n\n", "```", "```chart\n", "~~~", "\"", "(", ")", "](figure:", "|",
    "\\",
    "-1", "2026-13", "99999999999999999999", "where", "top 0", " of ", "=", "\u{0}", "é", "\u{202E}",
    "{{ nrr month=-99999999999 }}",
    "{{ nrr decimals=99 }}", "<b>", "<!--", "[^1]", "not not not", "zq0e0z", "\r", "\t", "#", "> ", "    ",
  ]

  static let sections = [
    TemplateSection("one", "{{ nrr }}{% include two %}", path: "one.md"),
    TemplateSection("two", "## Two\n\n{{ mrr }}\n", path: "two.md"),
  ]

  static func damaged(_ text: String, _ numbers: inout SeededNumbers) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let start = Int.random(in: 0...bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...20, using: &numbers))
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: if start < bytes.count { bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &numbers) }
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
      case 3: bytes.insert(contentsOf: (words.randomElement(using: &numbers) ?? "").utf8, at: start)
      case 4:
        let other = Array((templates.randomElement(using: &numbers) ?? "").utf8)
        bytes = Array(bytes[..<start] + other[min(start, other.count)...])
      default:
        let word = words.randomElement(using: &numbers) ?? ""
        let many = String(repeating: word, count: Int.random(in: 1...40, using: &numbers))
        bytes.insert(contentsOf: many.utf8, at: start)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(.timeLimit(.minutes(2)), arguments: 0..<80)
  func `A damaged text gives a page or faults with places, and the same again`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<16 {
      let text = Self.damaged(Self.templates.randomElement(using: &numbers) ?? "", &numbers)
      let commentary =
        "---\ntitle: x\n---\n# Bridge\n" + Self.damaged("NRR {{ nrr }}.\n\n## More\n\n[1](figure:mrr)\n", &numbers)
      let section = Self.damaged("{{ nrr }}{% include two %}", &numbers)
      let files = ["t": text, "c": commentary, "one.md": section, "two.md": Self.sections[1].text]
      let first = Self.render(text, commentary, section)
      check(first, files)
      // The same again is as slow as the first time, so a quarter of the texts must do.
      guard round % 4 == 0 else { continue }
      let second = Self.render(text, commentary, section)
      #expect(first.element.bytes == second.element.bytes && first.errors == second.errors)
    }
  }

  static func render(_ text: String, _ commentary: String, _ section: String) -> RenderedNarrative {
    let sections = [TemplateSection("one", section, path: "one.md"), Self.sections[1]]
    return Narrative(
      template: Template(text, path: "t", sections: sections), commentary: Commentary(commentary, path: "c")
    )
    .render(Sample.source(), audience: "team")
  }

  private func check(_ rendered: RenderedNarrative, _ files: [String: String]) {
    if rendered.errors.isEmpty {
      let html = rendered.element.string
      #expect(HTMLReading(html).faults == [])
      #expect(!html.contains("zq0e0z") || files.values.contains { $0.contains("zq0e0z") })
      return
    }
    #expect(rendered.element.isEmpty)
    for error in rendered.errors {
      let lines = (files[error.place.path] ?? "").utf8.split(separator: 10, omittingEmptySubsequences: false)
      #expect((1...max(lines.count, 1)).contains(error.place.line))
      #expect((1...max(1, error.place.excerpt.count + 1)).contains(error.place.column))
      let line = lines.indices.contains(error.place.line - 1) ? String(Substring(lines[error.place.line - 1])) : ""
      #expect(line.hasPrefix(error.place.excerpt) || error.place.excerpt.isEmpty)
      #expect(error.description.contains("; "))
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "{% if nrr > 1% %}", "{% for s in plan %}", "{% only team %}", "(", "{{", "{% include one %}", "> ", "- ", "[",
      "](figure:", "```chart\n", "\\", "*a **", "{% for s in industry %}{% end %}",
    ])
  func `Nesting and repeating without end come to an end`(word: String) {
    let rendered = Self.render(String(repeating: word, count: 20_000), "# Bridge\n", "x")
    #expect(rendered.errors.count <= 2 * NarrativeError.limit + 10)
  }
}
