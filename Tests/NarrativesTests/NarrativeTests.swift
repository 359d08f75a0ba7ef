import Markup
import Narratives
import Testing

@Suite struct NarrativeTests {
  static let review = """
    # Review of {{ month }}

    NRR {{ nrr rose }} to {{ nrr }} ({{ nrr change }}).

    ## Bridge

    {% chart bridge months=12 %}

    {% commentary "Bridge" %}

    ## Segments

    {% if nrr > 110% %}
    Growth is broad.
    {% else %}
    Growth is thin.
    {% end %}

    | Segment | NRR | Rate |
    |---|--:|--:|
    {% for s in industry top 3 by expansion_rate %}
    | {{ s.name }} | {{ nrr of s }} | {{ expansion_rate of s }} |
    {% end %}

    {% table segments by=industry %}

    {% only team %}
    MRR is {{ mrr }}, [113.1 %](figure:nrr).
    {% end %}
    """
  static let commentary =
    "---\ntitle: October\n---\n## Bridge\nNRR of [113.1 %](figure:nrr)[^1], ~~x~~.\n\n[^1]: Note.\n"

  @Test func `Parts are sections, and their ids and titles are given back`() {
    let rendered = Narrative(
      template: Template("# A\n\n## B {{ nrr }}\n\nx\n\n## B\n\n### C\n\n> ## D\n", path: "t")
    )
    .render(Sample.source(), audience: "board")
    #expect(rendered.sections == [.init(id: "b", title: "B 113.1%"), .init(id: "b-2", title: "B")])
    #expect(
      rendered.element.string == """
        <h1 id="a">A \(anchor("a"))</h1>
        <section id="b">
        <h2>B \(mark("nrr", "113.1%")) \(anchor("b"))</h2>
        <p>x</p>
        </section>
        <section id="b-2">
        <h2>B \(anchor("b-2"))</h2>
        <h3 id="c">C \(anchor("c"))</h3>
        <blockquote>
        <h2 id="d">D \(anchor("d"))</h2>
        </blockquote>
        </section>

        """)
  }

  @Test func `Many months at a time give the same bytes as one after the other`() async {
    // Struck and linked words are what suffers where two texts are parsed at once.
    let struck = String(repeating: "~~x~~ www.example.com y ~~z~~\n\n", count: 400)
    let narrative = Narrative(
      template: Template(Self.review + struck, path: "review.md"),
      commentary: Commentary(Self.commentary, path: "2026-10.md"))
    let source = Sample.source()
    let alone = narrative.render(source, audience: "team")
    #expect(alone.errors.isEmpty && alone.element.string.contains("<del>x</del>"))
    let together = await withTaskGroup(of: Element.self) { group in
      for _ in 0..<64 { group.addTask { narrative.render(source, audience: "team").element } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.count == 64)
    #expect(together.allSatisfy { $0 == alone.element })
  }

  @Test func `Any bytes are either a page or faults`() {
    var random = SplitMix(state: 20_261_031)
    let pieces = [
      "{{", "}}", "{%", "%}", "nrr", "mrr", "if", "end", "for", "in", "industry", "s", "of", "top", "by",
      "else", "=",
      "-1", "100%", "50k", "(", ")", "\"", "[", "](figure:nrr", ")", "](", "\n", "\n\n", " ", "|", "---", "#",
      "## A",
      "`", "```", "*", "<", ">", "commentary", "chart", "bridge", "\\", "\u{0}", "é", "\u{202E}", "\r\n",
      "- ", "[^1]",
      "zq0e0z", "month", "change", "rose", "∞", "−", "€", "and", "not", "&#0;", "www.", "http://a.b", "~~",
      "![",
    ]
    let source = Sample.source()
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<Int(random.next() % 60) {
        if random.next() % 8 == 0 {
          let bytes = (0..<4).map { _ in UInt8(truncatingIfNeeded: random.next()) }
          text += String(decoding: bytes, as: UTF8.self)
        } else {
          text += pieces[Int(random.next() % UInt64(pieces.count))]
        }
        if random.next() % 2 == 0 { text += " " }
      }
      let narrative = Narrative(
        template: Template(text, path: "t"), commentary: Commentary("# A\n" + text, path: "c"))
      let rendered = narrative.render(source, audience: "team")
      #expect(rendered.errors.isEmpty || rendered.element.isEmpty)
      #expect(!rendered.element.string.contains("zq1e"))
    }
  }

  @Test func `The pages of a large site take no time`() {
    let narrative = Narrative(
      template: Template(Self.review, path: "review.md"),
      commentary: Commentary(Self.commentary, path: "2026-10.md"))
    let source = Sample.source()
    let time = ContinuousClock().measure {
      for _ in 0..<200 { _ = narrative.render(source, audience: "team") }
    }
    // A generous bound: tests are built without optimisation and run beside each other.
    #expect(time < .seconds(5))
  }
}

/// A small generator of numbers that are the same on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
