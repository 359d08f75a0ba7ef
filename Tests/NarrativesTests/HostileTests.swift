import Markup
import Narratives
import Testing

@Suite struct HostileTests {
  static let names = [
    "<script>alert(1)</script>", "](x)", "{{ nrr }}", "{% end %}", "a | b", "`code`", "**bold**",
    "![x](http://y/z.png)",
    "\" onclick=\"x", "&amp;", "zq0e0z", "# A", "- a\n- b", "javascript:alert(1)", "www.example.com",
  ]

  static func escaped(_ name: String) -> String { Element.text(name).string }

  @Test(arguments: names)
  func `A hostile name appears as written in text, tables, headings and attributes`(name: String) {
    let source = Sample.source(industries: [name])
    let text = """
      ## By {{ s.name }}

      | {{ s.name }} | b |
      |---|---|
      | {{ nrr of s }} | *{{ s.name }}* |

      [{{ s.name }}](x) `{{ s.name }}` ![{{ s.name }}](a.png)
      """
    let html = page("{% for s in industry %}\n\(text)\n{% end %}", source: source)
    let shown = Self.escaped(name)
    #expect(html.contains("<h2>By \(shown) <a class=\"anchor\""))
    #expect(html.contains("<th scope=\"col\">\(shown)</th>"))
    #expect(
      html.contains(
        "<td>\(mark("nrr", "100.0%", segment: "industry=\(shown)"))</td><td><em>\(shown)</em></td>"))
    #expect(
      html.contains("<a href=\"x\">\(shown)</a> <code>\(shown)</code> <img src=\"a.png\" alt=\"\(shown)\">"))
    #expect(!html.contains("<script") && !html.contains("zq0e") || name == "zq0e0z")
  }

  @Test func `A name that turns the direction of writing turns only itself`() {
    let html = page(
      "{% for s in industry %}{{ s.name }}!{% end %}", source: Sample.source(industries: ["a\u{202E}b"]))
    #expect(html == "<p><bdi>a\u{202E}b</bdi>!</p>\n")
  }

  @Test func `A name in an address is no scheme, no host and no path`() {
    let source = Sample.source(industries: ["javascript:alert(1)//<b>"])
    #expect(
      page("{% for s in industry %}[x]({{ s.name }}){% end %}", source: source)
        == "<p><a href=\"javascript%3Aalert%281%29%2F%2F%3Cb%3E\">x</a></p>\n")
  }

  @Test func `A figure inside a link is no second link`() {
    #expect(
      page("[see {{ nrr }}](x)")
        == "<p><a href=\"x\">see <span class=\"figure\" data-metric=\"nrr\" data-month=\"2026-10\" data-value=\"1\">113.1%</span></a></p>\n"
    )
  }

  @Test func `Words of the author that look like tokens stay words`() {
    #expect(page("zq0e0z {{ month }} zq1e0z") == "<p>zq0e0z October 2026 zq1e0z</p>\n")
  }

  @Test func `Links lead only to paths, http, https and mailto`() {
    #expect(page("[a](/b?c=d&e#f) <https://x.y/z>").contains("<a href=\"/b?c=d&amp;e#f\">a</a>"))
    #expect(
      page("x\n\n[a](JavaScript:alert) [b](data:text/html,x)") == """
        review.md:3:1: the link 'JavaScript:alert' is neither a path nor http, https or mailto; write one of these, as in [text](https://example.com/)
        review.md:3:1: the link 'data:text/html,x' is neither a path nor http, https or mailto; write one of these, as in [text](https://example.com/)
        """)
  }

  @Test(arguments: [
    "http://x.y/z.png", "//x.y/z.png", "https:z", "data:image/png;base64,AA", "\\\\\\\\x.y/z",
  ])
  func `Images from elsewhere are refused`(url: String) {
    #expect(page("a\n\n- ![alt](\(url))").contains("would be loaded from elsewhere"))
  }

  @Test func `An image of the site stands with its alternative text`() {
    #expect(
      page("![a *b* \"c\"](img/x y.png 'T')".replacing("x y", with: "x%20y"))
        == "<p><img src=\"img/x%20y.png\" alt=\"a b &quot;c&quot;\" title=\"T\"></p>\n")
  }

  @Test func `Raw HTML is a fault unless it is allowed, comments are dropped`() {
    #expect(
      page("x\n\n<div onclick=x>\n")
        == "review.md:3:1: raw HTML is off and '<div onclick=x>' is HTML; write Markdown such as **bold**, or allow HTML in the settings"
    )
    #expect(page("a <b>c</b>").contains("raw HTML is off and '<b>' is HTML"))
    #expect(page("<!-- note -->\n\na <!-- b --> c") == "<p>a  c</p>\n")
    #expect(page("<!-- note --> <script>x</script>\n").contains("raw HTML is off"))
    #expect(page("<!-- note\n--><script>x</script>\n").contains("raw HTML is off"))
    let allowing = NarrativeSettings(allowsRawHTML: true)
    let source = Sample.source(industries: ["<i>"])
    #expect(
      page(
        "{% for s in industry %}<b title=\"{{ s.name }}\">{{ s.name }}</b>{% end %}", settings: allowing,
        source: source)
        == "<p><b title=\"&lt;i&gt;\">&lt;i&gt;</b></p>\n")
  }
}
