import Markup
import Narratives
import Testing

@Suite struct CommentaryTests {
  @Test func `Front matter is given back with its line`() {
    let commentary = Commentary("---\ntitle: October\nstatus: draft\n---\n# A\nx\n## B ##\ny\n", path: "c.md")
    #expect(commentary.frontMatter?.text == "title: October\nstatus: draft\n")
    #expect(commentary.frontMatter?.line == 2)
    #expect(commentary.headings == ["A", "B"])
    #expect(commentary.errors.isEmpty)
    #expect(Commentary("# A", path: "c.md").frontMatter == nil)
    #expect(Commentary("", path: "c.md").headings.isEmpty)
  }

  @Test func `A slot holds the section of its heading, set apart`() {
    #expect(
      page("## Bridge\n\n{% commentary \"Bridge\" %}", "# bridge\n\nAll **well**: {{ nrr }}.\n\n### More\n")
        == """
        <section id="bridge">
        <h2>Bridge \(anchor("bridge"))</h2>
        <aside class="commentary"><p>All <strong>well</strong>: \(mark("nrr", "113.1%")).</p>
        <h3 id="commentary-more">More \(anchor("commentary-more"))</h3>
        </aside>
        </section>

        """)
  }

  @Test func `A slot without text takes no room`() {
    #expect(page("a\n\n{% commentary A %}\n\nb") == "<p>a</p>\n<p>b</p>\n")
    #expect(page("a\n\n{% commentary A %}\n\nb", "# A\n\n") == "<p>a</p>\n<p>b</p>\n")
  }

  @Test func `A commentary cannot spill into the template`() {
    #expect(
      page("{% commentary A %}\n\n*b* [x]", "# A\n```\n# not a heading\n\n[x]: y\n")
        == "<aside class=\"commentary\"><pre><code># not a heading\n\n[x]: y\n</code></pre>\n</aside>\n<p><em>b</em> [x]</p>\n"
    )
  }

  @Test func `The caller decides how a slot looks`() {
    let settings = NarrativeSettings { heading, text in Element("div", ["title": heading], text) }
    #expect(page("{% commentary A %}", "# a\nx", settings: settings) == "<div title=\"a\"><p>x</p>\n</div>\n")
  }

  @Test func `Conditions and loops work in a commentary`() {
    #expect(
      page("{% commentary A %}", "# A\n{% if nrr > 1% %}{% for s in plan %}{{ s.name }} {% end %}{% end %}")
        == "<aside class=\"commentary\"><p>Gold Silver</p>\n</aside>\n")
  }

  @Test func `Footnotes of slots and template have ids of their own`() {
    let html = page("{% commentary A %}\n\nx[^1] y[^1]\n\n[^1]: T", "# A\nz[^1]\n\n[^1]: C")
    #expect(html.contains("<a href=\"#fn-c1-1\" id=\"fnref-c1-1\">1</a>"))
    #expect(html.contains("<li id=\"fn-c1-1\"><p>C</p>\n<a href=\"#fnref-c1-1\" class=\"footnote-back\">"))
    #expect(html.contains("<a href=\"#fn-1\" id=\"fnref-1\">1</a></sup> y<sup class=\"footnote\">"))
    #expect(html.contains("<a href=\"#fn-1\" id=\"fnref-1-2\">1</a>"))
  }

  @Test func `A comment on lines of its own is not read, and a slot of comments takes no room`() {
    #expect(page("a\n<!-- {{ nrx }} {% if\n\n-->\nb {{ nrr }}") == "<p>a</p>\n<p>b \(mark("nrr", "113.1%"))</p>\n")
    #expect(page("  <!-- [9%](figure:nrr) -->  \n") == "")
    #expect(page("{% commentary A %}", "# A\n\n<!-- why? -->\n") == "")
    #expect(page("```\n<!-- x -->\n```") == "<pre><code>&lt;!-- x --&gt;\n</code></pre>\n")
    #expect(page("<!-- {{ nrx }} --> a").contains("there is no figure 'nrx'"))
    #expect(page("<!-- never closed {{ nrr }}\n\na").contains("raw HTML is off"))
  }
}
