import Markup
import Narratives
import Synchronization
import Testing

@Suite struct ProseWarningTests {
  /// Warnings as lines of their place and wording.
  private func told(_ text: String, _ language: String = "en") -> String {
    ProseSample.warnings(text, language).map { "\($0.place): \($0.description)" }.joined(separator: "\n")
  }

  @Test func `A warning quotes what is written and says what the ledger has, at the number's place`() throws {
    #expect(
      told("On top,\nour NRR of 114 % holds.")
        == "2026-10.md:3:12: 'NRR of 114 %': the ledger says 113.1%; tag it or change it")
    let warning = try #require(ProseSample.warnings("An NRR of 114 %.").first)
    #expect(
      warning.diagnostic == """
        2026-10.md:2:11: warning: 'NRR of 114 %': the ledger says 113.1%; tag it or change it
        An NRR of 114 %.
                  ^
        """)
    #expect(warning.figure == "nrr")
  }

  @Test(arguments: [
    ("In Retail NRR is 97 %.", "'NRR is 97 %': the ledger says 95.8% for Retail; tag it or change it"),
    (
      "NRR rose from 110.7 % to 113.1 %.",
      "'NRR rose from 110.7 %': the ledger says 111.7% in September 2026; tag it or change it"
    ),
    ("NRR of 114 % is good; Healthcare NRR is 132.4 %.", "'NRR of 114 %': the ledger says 113.1%; tag it or change it"),
    ("NRR rose 3 points.", "'NRR rose 3 points': the ledger says +1.4\u{A0}pts; tag it or change it"),
    ("NRR was 110 % in October 2025.", "'NRR was 110 %': the ledger says 108.9% in October 2025; tag it or change it"),
    (
      "NRR is above its target of 111 %.",
      "'NRR is above its target of 111 %': the ledger says 112.0% (target); tag it or change it"
    ),
    ("NRR is 3 points above target.", "'NRR is 3 points': the ledger says +1.1\u{A0}pts; tag it or change it"),
    ("Churn fell to €30k.", "'Churn fell to €30k': the ledger says €31.8k; tag it or change it"),
    ("Churn rose by €2.7k.", "'Churn rose by €2.7k': the ledger says −€2,700 (−7.8%); tag it or change it"),
  ])
  func `What is expected follows segments, months, changes and targets`(text: String, message: String) {
    #expect(ProseSample.warnings(text).map(\.description) == [message])
  }

  @Test(arguments: [
    "`NRR of 114 %` is how it is written.", "```\nNRR of 114 %\n```", "> NRR of 114 %", "<!-- NRR of 114 % -->",
    "NRR is [114 %](figure:nrr).", "NRR is [here](https://example.com/nrr-114-%25).", "    NRR of 114 %",
    "| NRR of 114 % | b |\n|---|---|\n| x | y |", "{{ nrr }}", "1. NRR\n2. GRR", "",
  ])
  func `Code, quotations, comments, claims, addresses and headers of tables are not read`(text: String) {
    #expect(told(text) == "")
  }

  @Test(arguments: [
    "{% only team %}NRR of 114 %.{% end %}", "{% if nrr > 1% %}NRR of 114 %.{% end %}", "- **NRR** of *114 %*",
    "### NRR of 114 %", "| a | b |\n|---|---|\n| NRR | 114 % |",
  ])
  func `Blocks, lists, headings within a section and rows of tables are read`(text: String) {
    #expect(ProseSample.warnings(text).count == 1)
  }

  @Test func `May is a month, and may is none`() {
    #expect(told("NRR was 109.2 % in May.").isEmpty)
    #expect(ProseSample.warnings("NRR was 109.2 %, and it may rise.").count == 1)
  }

  @Test(arguments: [
    ("Größe: NRR ist 114 %.", "de", 16, "               ^"), ("€: NRR 114 %.", "en", 8, "       ^"),
    ("日本 NRR 114 %.", "en", 8, "         ^"), ("-\tNRR 114 %.", "en", 7, " \t    ^"),
  ])
  func `The caret stands under the number behind umlauts, wide characters and tabs`(
    text: String, language: String, column: Int, caret: String
  ) throws {
    let place = try #require(ProseSample.warnings(text, language).first).place
    #expect(place.column == column && place.caret == caret)
  }

  @Test func `A language that is not known has no warnings`() {
    #expect(told("NRR of 114 %", "pt") == "")
    #expect(told("NRR of 114 %", "en-GB") != "")
  }

  @Test func `A narrative without commentary has none`() {
    let narrative = Narrative(template: Template("NRR of 114 %", path: "review.md"))
    #expect(narrative.warnings(against: ProseSample.source).isEmpty)
  }

  @Test func `A site that does not have a figure is not warned of it`() {
    let source = FigureSource(
      month: ProseSample.october, firstMonth: ProseSample.october, currency: "EUR", figures: [],
      value: { _ in FigureValue(.count(1), link: "") })
    let commentary = Commentary("# A\nNRR of 114 %, 9 lost customers.", path: "a.md")
    let narrative = Narrative(template: Template("{% commentary A %}", path: "t.md"), commentary: commentary)
    #expect(narrative.warnings(against: source).isEmpty)
  }

  @Test(arguments: [
    "NRR ", "NRR 113.1 % ", "1", "1.", "[", "](", "| 114 % ", "| NRR |\n|---|\n| 1 % ", "lost 9 customers ",
  ])
  func `Prose that repeats itself asks for each figure once`(piece: String) {
    let asked = Mutex(0)
    let sample = ProseSample.source
    let source = FigureSource(
      month: sample.month, firstMonth: sample.firstMonth, currency: "EUR", figures: sample.figures,
      dimensions: sample.dimensions,
      value: { query in
        asked.withLock { $0 += 1 }
        return sample.value(query)
      }, target: sample.target)
    let text = String(repeating: piece, count: 12_000 / piece.utf8.count)
    let narrative = Narrative(
      template: Template("{% commentary A %}", path: "t.md"), commentary: Commentary("# A\n" + text, path: "a.md"))
    // The page of the warnings' figures asks for those that it names, once for each warning.
    #expect(narrative.warnings(against: source).count <= NarrativeError.limit)
    #expect(asked.withLock { $0 } <= 100 + 2 * NarrativeError.limit)
  }

  @Test func `Whatever stands there, reading ends`() {
    let parts = [
      "NRR", " of ", "114", "%", " ", "1.2.3", "€", "−", "-", "–", "k", "\n", "\n\n", "|", "`", "```", ">", "<!--",
      "](",
      "figure:nrr)", "[", "{{", "}}", "{%", "é", "\u{301}", "\u{FFFD}", "999999999999999999999", "in September", "…",
      "*",
      "three quarters", "lost", "customers", "\u{A0}", "0,0", "'", "http://x", "- ", "1. ", "# ", "million",
    ]
    var state: UInt64 = 7
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      for language in ["en", "de", "nl", "sv", "fr", "es"] {
        #expect(ProseSample.warnings(text, language).count <= 200)
      }
    }
  }
}
