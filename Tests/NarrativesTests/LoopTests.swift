import Narratives
import Testing

@Suite struct LoopTests {
  @Test func `The top segments by a figure, as a list`() {
    let text = """
      {% for s in industry top 2 by expansion_rate %}
      - {{ s.name }}: {{ nrr of s }}
      {% end %}
      """
    let software = mark("nrr", "102.0%", segment: "industry=Software")
    let healthcare = mark("nrr", "100.0%", segment: "industry=Healthcare")
    #expect(page(text) == "<ul>\n<li>Software: \(software)</li>\n<li>Healthcare: \(healthcare)</li>\n</ul>\n")
  }

  @Test func `Rows of a table`() {
    let text = """
      | Segment | NRR |
      |---|--:|
      {% for s in industry bottom 1 by expansion_rate %}
      | {{ s.name }} | {{ nrr of s }} |
      {% end %}
      """
    let retail = mark("nrr", "101.0%", segment: "industry=Retail")
    #expect(
      page(text) == """
        <table>
        <thead>
        <tr><th scope="col">Segment</th><th scope="col" class="right">NRR</th></tr>
        </thead>
        <tbody>
        <tr><td>Retail</td><td class="right">\(retail)</td></tr>
        </tbody>
        </table>

        """)
  }

  func names(_ list: String) -> String { page("{% for s in \(list) %}{{ s.name }} {% end %}") }

  @Test func `Lists without a rank keep their order, with one leave out what is not available`() {
    #expect(names("industry") == "<p>Healthcare Retail Software Public</p>\n")
    #expect(names("industry by expansion_rate") == "<p>Software Healthcare Retail</p>\n")
    #expect(names("industry top 9 by expansion_rate month=-1") == "<p>Software Healthcare Retail</p>\n")
    #expect(names("plan top 1 by mrr") == "<p>Gold</p>\n")
  }

  @Test func `Kinds of a figure`() {
    let text =
      "{% for k in expansion_kinds top 1 by expansion_mrr %}{{ k.name }} {{ expansion_mrr of k }}{% end %}"
    #expect(page(text) == "<p>seats \(mark("seats_mrr", "€30k"))</p>\n")
  }

  @Test func `Months end with the review's and begin with history`() {
    #expect(names("months last 2") == "<p>September 2026 October 2026</p>\n")
    #expect(names("months") == "<p>August 2026 September 2026 October 2026</p>\n")
    #expect(
      page("{% for m in months last 1 %}{{ nrr of m month=-1 }}{% end %}")
        == "<p>\(mark("nrr", "111.7%", month: "2026-09"))</p>\n")
    #expect(names("months bottom 1 by nrr") == "<p>August 2026</p>\n")
  }

  @Test func `Loops nest, and a figure is of both`() {
    let text = "{% for s in plan %}{% for m in months last 1 %}{{ nrr of s of m }}{% end %} {% end %}"
    let gold = mark("nrr", "113.1%", segment: "plan=Gold")
    let silver = mark("nrr", "113.1%", segment: "plan=Silver")
    #expect(page(text) == "<p>\(gold) \(silver)</p>\n")
  }

  @Test func `An empty list writes nothing and its body is checked`() {
    let empty = Sample.source(industries: [])
    #expect(page("{% for s in industry %}{{ nrr of s }}{% end %}", source: empty) == "")
    #expect(
      page("{% for s in industry %}{{ nrr of t }}{% end %}", source: empty)
        == "review.md:1:34: 't' is no variable here; write 's'")
  }

  @Test func `Loops that never seem to end are stopped`() {
    let many = Sample.source(industries: (0..<3000).map { "Industry \($0)" })
    let text =
      "{% for a in industry %}{% for b in industry %}{% for c in industry %}{% end %}{% end %}{% end %}"
    #expect(
      page(text, source: many)
        == "review.md:1:1: the loops write more than 4000000 bytes; list fewer, as in {% for s in industry top 3 by nrr %}"
    )
  }

  @Test func `Lists leave out those for which a condition does not hold`() {
    #expect(names("industry where nrr > 101%") == "<p>Software Public</p>\n")
    #expect(
      names("industry top 1 by expansion_rate where nrr < 102% and expansion_rate known") == "<p>Healthcare</p>\n")
    #expect(names("industry where not (nrr > 101% or nrr of s = 100%) by nrr") == "<p>Retail</p>\n")
    #expect(names("months where nrr rose") == "<p>September 2026 October 2026</p>\n")
    #expect(
      page("{% for s in industry where nrx > 1% %}{% end %}")
        == "review.md:1:28: there is no figure 'nrx'; write 'nrr'")
    #expect(
      page("{% for s in industry where %}{% end %}")
        == "review.md:1:28: something is missing at the end; write a figure or a number, as in {% if mrr > 1.2m %}")
  }

  @Test func `Customers by a figure that one customer has`() {
    #expect(names("customers") == "<p>Asterion Birchwood Birchwood</p>\n")
    #expect(
      page("{% for c in customers top 1 by mrr where mrr > 500 %}{{ c.name }} {{ mrr of c style=whole }}{% end %}")
        == "<p>Birchwood \(mark("mrr", "€2,000", segment: "customer=Birchwood"))</p>\n")
    #expect(
      page("{% for c in customers %}{{ nrr of c }}{% end %}")
        == "review.md:1:28: one customer has no 'nrr'; write mrr, churned_mrr")
    #expect(
      page("{% for c in customers %}{{ mrr of c plan=Gold }}{% end %}").contains("asked for two segments or customers"))
  }

  @Test func `Owners are the segments of the dimension owner`() {
    #expect(page("{% for o in owners %}{{ o.name }}{% end %}").contains("there is no list 'owners'"))
    let source = FigureSource(
      month: Sample.october, firstMonth: Sample.october, currency: "EUR", figures: [],
      dimensions: [DimensionName("owner", segments: ["Ann", "Ben"])], audiences: ["board", "team"],
      value: { _ in FigureValue(.count(1), link: "") })
    #expect(page("{% for o in owners %}{{ o.name }} {% end %}", source: source) == "<p>Ann Ben</p>\n")
  }
}
