import Markup
import Narratives
import Testing

@Suite struct MarkdownTests {
  @Test func `GitHub's extensions`() {
    #expect(
      page("~~x~~ www.example.com\n\n- [ ] a\n- [x] b\n\n3. c\n") == """
        <p><del>x</del> <a href="http://www.example.com">www.example.com</a></p>
        <ul>
        <li class="task"><input type="checkbox" disabled aria-label="open"> a</li>
        <li class="task"><input type="checkbox" disabled checked aria-label="done"> b</li>
        </ul>
        <ol start="3">
        <li>c</li>
        </ol>

        """)
  }

  @Test func `Footnotes come last, in the order in which they are named`() {
    #expect(
      page("## A\n\nx[^n] y[^m]\n\n[^m]: M\n[^n]: N\n") == """
        <section id="a">
        <h2>A <a class="anchor" href="#a" aria-hidden="true" tabindex="-1">#</a></h2>
        <p>x<sup class="footnote"><a href="#fn-1" id="fnref-1">1</a></sup> y<sup class="footnote"><a href="#fn-2" \
        id="fnref-2">2</a></sup></p>
        </section>
        <section class="footnotes">
        <ol>
        <li id="fn-1"><p>N</p>
        <a href="#fnref-1" class="footnote-back">↩</a></li>
        <li id="fn-2"><p>M</p>
        <a href="#fnref-2" class="footnote-back">↩</a></li>
        </ol>
        </section>

        """)
  }

  @Test func `Tables align, code keeps its language, breaks break`() {
    #expect(
      page("a | b | c\n:-|:-:|--\n1 | 2 | 3\n") == """
        <table>
        <thead>
        <tr><th scope="col" class="left">a</th><th scope="col" class="center">b</th><th scope="col">c</th></tr>
        </thead>
        <tbody>
        <tr><td class="left">1</td><td class="center">2</td><td>3</td></tr>
        </tbody>
        </table>

        """)
    #expect(page("```swift x\na < b\n```") == "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n")
    #expect(
      page("a  \nb\n\n---\n\n> q\n") == "<p>a<br>\nb</p>\n<hr>\n<blockquote>\n<p>q</p>\n</blockquote>\n")
    #expect(
      page("*a* **b** `c` &amp; <x@y.zz>").hasPrefix(
        "<p><em>a</em> <strong>b</strong> <code>c</code> &amp; <a href=\"mailto:x@y.zz\">"))
  }

  @Test func `Smart punctuation is a setting`() {
    #expect(page("\"a\" -- b") == "<p>&quot;a&quot; -- b</p>\n")
    #expect(page("\"a\" -- b", settings: NarrativeSettings(smartPunctuation: true)) == "<p>“a” – b</p>\n")
  }

  @Test func `Headings have ids of their own, of whatever is left of their words`() {
    #expect(
      page("# Ä & B!\n\n# ä b\n\n# ???\n")
        == "<h1 id=\"ä-b\">Ä &amp; B! \(anchor("ä-b"))</h1>\n<h1 id=\"ä-b-2\">ä b \(anchor("ä-b-2"))</h1>\n"
        + "<h1 id=\"section\">??? \(anchor("section"))</h1>\n")
  }

  @Test func `Nesting without end does not exhaust the stack`() {
    #expect(page(String(repeating: ">", count: 20_000) + " a").hasPrefix("<blockquote>"))
    #expect(page(String(repeating: "*a **b ", count: 5_000)).hasPrefix("<p>"))
  }
}
