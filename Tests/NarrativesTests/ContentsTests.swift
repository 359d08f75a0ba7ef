import Markup
import Narratives
import Testing

@Suite struct ContentsTests {
  @Test func `The contents list the parts of the document, also those behind them`() {
    #expect(
      page("{% contents %}\n\n## A & B\n\n## C {{ nrr }}\n") == """
        <nav class="contents"><ol><li><a href="#a-b">A &amp; B</a></li><li><a href="#c">C 113.1%</a></li></ol></nav>
        <section id="a-b">
        <h2>A &amp; B \(anchor("a-b"))</h2>
        </section>
        <section id="c">
        <h2>C \(mark("nrr", "113.1%")) \(anchor("c"))</h2>
        </section>

        """)
  }

  @Test func `A document without parts has empty contents, and a commentary has none`() {
    #expect(page("a {% contents %} b") == "<p>a</p>\n<nav class=\"contents\"><ol></ol></nav>\n<p>b</p>\n")
    #expect(
      page("{% commentary A %}", "# A\n{% contents %}\n").hasPrefix(
        "2026-10.md:2:4: '{% contents %}' belongs to no 'template'"))
  }

  @Test func `A page knows whether the contents stand in it`() {
    func has(_ text: String) -> Bool {
      Narrative(template: Template(text, path: "")).render(Sample.source(), audience: "board").hasContents
    }
    #expect(has("{% contents %}"))
    #expect(!has("## A"))
  }

  @Test func `Ids of headings are those of no note, figure or table`() {
    #expect(
      page("# Fn 1\n\n# Fig bridge\n\n# Main\n\n# Main\n").split(separator: "\n").map { $0.prefix(26) }
        == [
          "<h1 id=\"section-fn-1\">Fn 1 ", "<h1 id=\"section-fig-bridge\">", "<h1 id=\"section-main\">Main ",
          "<h1 id=\"section-main-2\">Ma",
        ].map { $0.prefix(26) })
  }

  @Test func `Notes of a template and of its commentary have ids of their own`() {
    let html = page(
      "x[^a]\n\n{% commentary A %}\n\n{% commentary B %}\n\n[^a]: T\n", "# A\ny[^a]\n\n[^a]: C\n# B\nz[^n]\n\n[^n]: D\n"
    )
    for id in ["fn-1", "fnref-1", "fn-c1-1", "fnref-c1-1", "fn-c2-1", "fnref-c2-1"] {
      #expect(html.split(separator: "id=\"\(id)\"").count == 2, "\(id)")
      #expect(html.split(separator: "href=\"#\(id)\"").count == 2, "\(id)")
    }
  }
}
