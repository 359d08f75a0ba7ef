import Narratives
import Testing

@Suite struct OwnChartTextTests {
  static let chart = "```chart\nform: line\nmetric: nrr\n```"

  @Test func `A chart of one's own stands between paragraphs, in a template and in a commentary`() {
    #expect(
      page("a\n\(Self.chart)\nb")
        == "<p>a</p>\n<figure data-line=\"3\">metric: nrr;</figure>\n<p>b</p>\n")
    #expect(
      page("{% commentary A %}", "# A\n\n~~~~ chart\n  form: line\n  x\n~~~~\n").contains(
        "<figure data-line=\"4\">  x;</figure>"))
  }

  @Test func `Its faults have places in the author's own file`() {
    #expect(
      page("a\n\n  ```chart\n  form: pie\n  ```\n")
        == "review.md:4:3: there is no form; write 'form: line'")
    #expect(
      page("{% commentary A %}", "# A\n```chart\n```\n") == "2026-10.md:3:1: there is no form; write 'form: line'")
  }

  @Test func `Its lines are not read as a template`() {
    #expect(page("```chart\nform: line\ntitle: {{ nrx }}\n```").contains("title: {{ nrx }}"))
  }

  @Test func `Code that shows how a chart is written is code`() {
    #expect(
      page("````text\n\(Self.chart)\n````")
        == "<pre><code class=\"language-text\">\(Self.chart)\n</code></pre>\n")
  }

  @Test func `A description that never ends is a fault, and so is one where none is seen`() {
    #expect(
      page("a\n```chart\nform: line\n")
        == "review.md:2:1: '```chart' is never closed; end the description with a line of '```'")
    #expect(
      page("> ```chart\n> form: line\n> ```")
        == "review.md:1:1: '```chart' is not expected here; write it at the beginning of a line, outside of quotes and lists"
    )
  }

  @Test func `In a branch that is not taken it is checked and not drawn`() {
    #expect(page("{% if nrr < 1% %}\n\(Self.chart)\n{% end %}") == "")
    #expect(page("{% if nrr < 1% %}\n```chart\n```\n{% end %}").hasPrefix("review.md:3:1: there is no form"))
  }

  @Test func `Without anybody who draws it, it is a fault`() {
    let source = FigureSource(
      month: Sample.october, firstMonth: Sample.october, currency: "EUR", figures: [],
      value: { _ in FigureValue(.count(1), link: "") })
    #expect(
      page(Self.chart, source: source)
        == "review.md:1:1: '```chart' is not expected here; write '{% chart %}' and the name of one")
  }
}
