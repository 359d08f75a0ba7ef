import Narratives
import Testing

@Suite struct ExhibitTests {
  @Test func `A chart stands between paragraphs, never in one`() {
    #expect(
      page("a {% chart bridge months=12 %} b") == """
        <p>a</p>
        <figure class="chart" data-month="2026-10">bridge - months=12</figure>
        <p>b</p>

        """)
  }

  @Test func `Arguments come in their order and months absolute`() {
    #expect(
      page("{% table segments by=industry of=nrr since=-12 %}")
        == "<figure class=\"table\" data-month=\"2026-10\">segments - by=industry of=nrr since=2025-10</figure>\n"
    )
  }

  @Test func `An exhibit inside a list item stays in it`() {
    #expect(
      page("- x\n\n  {% chart bridge %}\n- y")
        == """
        <ul>
        <li><p>x</p>
        <figure class="chart" data-month="2026-10">bridge - </figure>
        </li>
        <li><p>y</p>
        </li>
        </ul>

        """)
  }

  @Test func `An exhibit of a segment`() {
    #expect(page("{% chart bridge industry=Retail %}").contains(">bridge Retail </figure>"))
    #expect(
      page("{% for s in plan %}{% chart bridge of s %}{% end %}")
        == """
        <figure class="chart" data-month="2026-10">bridge Gold </figure>
        <figure class="chart" data-month="2026-10">bridge Silver </figure>

        """)
  }

  @Test func `A deeply indented exhibit is no code`() {
    #expect(
      page("    {% chart bridge %}\n")
        == "<figure class=\"chart\" data-month=\"2026-10\">bridge - </figure>\n")
  }
}
