import Markup
import Narratives
import Testing

@Suite struct TemplateTests {
  @Test func `A figure is the month's, a link, and readable by programs`() {
    #expect(page("NRR was {{ nrr }}.") == "<p>NRR was \(mark("nrr", "113.1%")).</p>\n")
    #expect(page("{{mrr}}") == "<p>\(mark("mrr", "€1.2m"))</p>\n")
    #expect(page("{{ mrr style=full }}") == "<p>\(mark("mrr", "€1,200,000.00"))</p>\n")
    #expect(page("{{ nrr decimals=3 }}") == "<p>\(mark("nrr", "113.083%"))</p>\n")
    #expect(page("{{ quick_ratio }}, {{ customers }}").contains(">2.4×</a>, "))
    #expect(page("In {{ month }}") == "<p>In October 2026</p>\n")
  }

  @Test func `A figure of a segment and of another month`() {
    let healthcare = mark(
      "expansion_rate", "7.9%", month: "2026-09", segment: "industry=Healthcare")
    #expect(page(#"{{ expansion_rate industry="Healthcare" month=-1 }}"#) == "<p>\(healthcare)</p>\n")
    #expect(page("{{ expansion_rate industry=Healthcare month=2026-09 }}") == "<p>\(healthcare)</p>\n")
  }

  @Test func `A change is in points for ratios and in money and per cent for money`() {
    #expect(
      page("{{ nrr change }}")
        == "<p>\(mark("nrr", "+1.4\u{A0}pts", classes: "figure better", from: "2026-09"))</p>\n")
    #expect(
      page("{{ nrr change from=-2 }}")
        == "<p>\(mark("nrr", "+2.8\u{A0}pts", classes: "figure better", from: "2026-08"))</p>\n")
    #expect(
      page("{{ nrr versus=target }}")
        == "<p>\(mark("nrr", "+3.1\u{A0}pts", classes: "figure better", from: "target"))</p>\n")
    #expect(
      page("{{ churned_mrr change }}")
        == "<p>\(mark("churned_mrr", "+€1,250 (+3.1%)", classes: "figure worse", from: "2026-09"))</p>\n")
    #expect(page("{{ customers change }}") == "<p>\(mark("customers", "0", from: "2026-09"))</p>\n")
    #expect(page("{{ quick_ratio change }}").contains(">+0.1×</a>"))
  }

  @Test func `The word fits the direction`() {
    #expect(page("{{ nrr rose }}").contains(">rose</a>"))
    #expect(page("{{ customers rose }}").contains(">held</a>"))
    #expect(page("{{ nrr month=-1 rose }}").contains("data-month=\"2026-09\""))
    #expect(page("{{ nrr rose versus=target }}").contains(">rose</a>"))
    let blunt = NarrativeSettings(thresholds: .init(pointHundredths: 142))
    #expect(page("{{ nrr rose }}", settings: blunt).contains(">held</a>"))
    let sharp = NarrativeSettings(thresholds: .init(pointHundredths: 141))
    #expect(page("{{ nrr rose }}", settings: sharp).contains(">rose</a>"))
  }

  @Test func `A figure that is not available says why`() {
    let missing = mark(
      "ltv", "n/a", classes: "figure not-available", title: "needs a gross margin", value: nil)
    #expect(page("{{ ltv }}") == "<p>\(missing)</p>\n")
    let change = mark(
      "nrr", "n/a", classes: "figure not-available", from: "2025-10",
      title: "needs 12 months of history, has 7")
    #expect(page("{{ nrr change from=-12 }}") == "<p>\(change)</p>\n")
    #expect(page("{{ mrr versus=target }}").contains("title=\"has no target\">n/a</a>"))
  }

  @Test func `One audience reads what another does not`() {
    let text = "a\n\n{% only team %}\nb\n{% end %}\n"
    #expect(page(text, audience: "board") == "<p>a</p>\n")
    #expect(page(text, audience: "team") == "<p>a</p>\n<p>b</p>\n")
  }

  @Test func `A statement alone on its line takes the line with it`() {
    #expect(page("a\r\n  {% if nrr > 1% %}  \r\nb\r\n{% end %}\r\nc") == "<p>a\nb\nc</p>\n")
    #expect(page("a {% if nrr > 1% %}b{% end %} c") == "<p>a b c</p>\n")
  }

  @Test func `A backslash keeps braces as they are`() {
    #expect(page(#"\{{ nrr }} and \{% x %}"#) == "<p>{{ nrr }} and {% x %}</p>\n")
  }

  @Test func `An empty template is an empty document`() {
    #expect(page("") == "")
    #expect(page("\u{FEFF}# A") == "<h1 id=\"a\">A \(anchor("a"))</h1>\n")
  }

  @Test func `One template serves many months`() {
    let template = Template("{{ nrr }}", path: "t")
    let narrative = Narrative(template: template)
    let first = narrative.render(Sample.source(), audience: "board").element
    #expect(first == narrative.render(Sample.source(), audience: "board").element)
    #expect(template.errors.isEmpty && template.slots.isEmpty)
  }

  @Test func `Slots are listed in their order, also those inside blocks`() {
    let text = #"{% commentary "B" %}{% only team %}{% commentary A %}{% end %}"#
    #expect(Template(text, path: "t").slots == ["B", "A"])
  }
}
