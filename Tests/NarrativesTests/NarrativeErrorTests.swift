import Narratives
import Testing

@Suite struct NarrativeErrorTests {
  @Test(arguments: [
    ("{{ nrr", "1:1: '{{' is never closed; write '}}' on the same line, as in {{ nrr }}"),
    ("{% if nrr > 1%\n", "1:1: '{%' is never closed; write '%}' on the same line, as in {% chart bridge %}"),
    ("[113%](figure:nrr", "1:1: '](figure:' is never closed; write ')' on the same line, as in [113.1%](figure:nrr)"),
    ("{{ }}", "1:1: nothing stands between '{{' and '}}'; write the name of a figure, as in {{ nrr }}"),
    (
      "{% %}",
      "1:1: nothing stands between '{%' and '%}'; write if, for, chart, table, commentary, include, contents, only or end, as in {% chart bridge %}"
    ),
    (
      "{{ nrr 12 }}",
      "1:8: '12' is not expected here; write change, rose, 'of' or an argument, as in {{ nrr month=-1 }}"
    ),
    ("{{ nrr of }}", "1:11: something is missing at the end; write the variable of a 'for', as in {{ nrr of s }}"),
    ("{{ \"nrr\" }}", "1:4: 'nrr' is not expected here; write the name of a figure, as in {{ nrr }}"),
    (
      "{% if nrr %}{% end %}",
      "1:11: something is missing at the end; write <, <=, =, !=, >=, > or a direction, as in {% if nrr > 100% %} or {% if nrr rose %}"
    ),
    (
      "{% if nrr > %}{% end %}",
      "1:13: something is missing at the end; write a figure or a number, as in {% if mrr > 1.2m %}"
    ),
    (
      "{% if (nrr > 1% %}{% end %}",
      "1:17: something is missing at the end; write ')', as in {% if not (nrr < 100% or nrr fell) %}"
    ),
    (
      "{% for s industry %}{% end %}",
      "1:10: 'industry' is not expected here; write 'in', as in {% for s in industry %}"
    ),
    (
      "{% for s in industry top x by nrr %}{% end %}",
      "1:26: 'x' is not expected here; write how many, as in {% for s in industry top 3 by nrr %}"
    ),
    (
      "{% for s in industry top 3 %}{% end %}",
      "1:28: something is missing at the end; write 'by' and a figure, as in {% for s in industry top 3 by nrr %}"
    ),
    ("{% fro s in industry %}", "1:4: 'fro' is no statement; write 'for'"),
    (
      "{% xyzzy %}",
      "1:4: 'xyzzy' is no statement; write if, for, chart, table, commentary, include, contents, only or end, as in {% chart bridge %}"
    ),
    ("{% if nrr > 1% %}", "1:4: '{% if %}' is never ended; add '{% end %}'"),
    ("{% end %}", "1:4: '{% end %}' belongs to no 'if, for or only'; remove it"),
    (
      "{% else %}", "1:4: '{% else %}' belongs to no 'if'; remove it, or begin one before it, as in {% if nrr > 100% %}"
    ),
    (
      "{% elif nrr > 1% %}",
      "1:4: '{% elif %}' belongs to no 'if'; remove it, or begin one before it, as in {% if nrr > 100% %}"
    ),
    (
      "{% end x %}",
      "1:4: '{% end %}' belongs to no 'if, for or only'; remove it\nreview.md:1:8: 'x' is not expected here; write nothing more"
    ),
    (
      "{% if nrr > 1.2.3% %}{% end %}",
      "1:13: '1.2.3%' is no number; write it like 100%, 50k or 1.2m, as in {% if mrr > 1.2m %}"
    ),
    ("{{ nrr month=1 }}", "1:14: '1' is no month; write -1 for the month before, or 2025-10, as in {{ nrr month=-1 }}"),
    (
      "{{ nrr month=2025-13 }}",
      "1:14: '2025-13' is no month; write -1 for the month before, or 2025-10, as in {{ nrr month=-1 }}"
    ),
    ("{{ mrr style=tiny }}", "1:14: 'tiny' is no value for 'style'; write full, whole or compact"),
    ("{{ nrr decimals=9 }}", "1:17: '9' is no value for 'decimals'; write a number from 0 to 6"),
    ("{{ nrr versus=plan }}", "1:15: 'plan' is no value for 'versus'; write target"),
    ("{{ nrr month=-1 month=-2 }}", "1:17: 'month' is given twice; remove one"),
  ])
  func `Faults of the grammar`(text: String, message: String) {
    #expect(page(text) == "review.md:" + message)
  }

  @Test(arguments: [
    ("{{ nrx }}", "1:4: there is no figure 'nrx'; write 'nrr'"),
    ("{{ something_else }}", "1:4: there is no figure 'something_else'; write the name of one, as in {{ nrr }}"),
    ("{{ nrr indsutry=Retail }}", "1:8: there is no argument 'indsutry' here; write 'industry'"),
    ("{{ nrr colour=red }}", "1:8: there is no argument 'colour' here; remove it"),
    ("{{ nrr industry=Retial }}", "1:17: 'industry' has no segment 'Retial'; write 'Retail'"),
    ("{{ nrr industry=Zoos }}", "1:17: 'industry' has no segment 'Zoos'; write the name of one of its segments"),
    ("{% for s in industy %}{% end %}", "1:13: there is no list 'industy'; write 'industry'"),
    (
      "{% for s in xyzzy %}{% end %}",
      "1:13: there is no list 'xyzzy'; write a dimension, a list of kinds, months, customers or owners, as in {% for s in industry %}"
    ),
    (
      "{{ nrr of s }}",
      "1:11: 's' is no variable here; write the name that a 'for' gives, as in {% for s in industry %}"
    ),
    ("{% for s in plan %}{{ s.nam }}{% end %}", "1:25: 's' has no 'nam'; write {{ s.name }}"),
    ("{% chart brigde %}", "1:10: there is no chart 'brigde'; write 'bridge'"),
    ("{% table bridge %}", "1:10: there is no table 'bridge'; write the name of one, as in {% table targets %}"),
    ("{% chart bridge month=12 %}", "1:17: there is no argument 'month' here; write 'months'"),
    ("{% chart bridge months=99 %}", "1:24: '99' is no value for 'months'; write a number from 1 to 60"),
    ("{% chart empty style=pie %}", "1:22: 'pie' is no value for 'style'; write bars, lines"),
    ("{% table segments by=industri %}", "1:22: there is no dimension 'industri'; write 'industry'"),
    (
      "{% chart empty %}",
      "1:10: the chart 'empty' cannot be made of these figures; change its arguments or remove it"
    ),
    ("{% only teem %}{% end %}", "1:9: there is no audience 'teem'; write 'team'"),
    (
      "{{ nrr industry=Retail plan=Gold }}",
      "1:24: 'nrr' is asked for two segments or customers at once; name one, as in {{ nrr of s }}"
    ),
    (
      "{% for k in expansion_kinds %}{{ nrr of k }}{% end %}",
      "1:34: 'nrr' does not split into these kinds; write 'expansion_mrr'"
    ),
    (
      "{% for s in plan last 3 %}{% end %}",
      "1:13: 'last' is not expected here; write 'last' only with months"
    ),
    ("{% commentary A %}{% commentary a %}", "1:33: the slot 'a' stands here a second time; remove one"),
  ])
  func `Faults of names`(text: String, message: String) {
    #expect(page(text) == "review.md:" + message)
  }

  @Test(arguments: [
    ("{% if nrr > 50k %}{% end %}", "1:13: 'nrr' is a percentage and '50k' is not; write it like 100%"),
    ("{% if mrr > 5% %}{% end %}", "1:13: 'mrr' is money and '5%' is not; write it like 50k"),
    ("{% if mrr > $5 %}{% end %}", "1:13: 'mrr' is money and '$5' is not; write it like 50k"),
    (
      "{% if quick_ratio > 5% %}{% end %}",
      "1:21: 'quick_ratio' is a multiple and '5%' is not; write it like 2.4x"
    ),
    ("{% if customers > 5% %}{% end %}", "1:19: 'customers' is a count and '5%' is not; write it like 12"),
    (
      "{% if nrr > mrr %}{% end %}",
      "1:13: 'nrr' is a percentage and 'mrr' is money; compare figures of one unit"
    ),
    (
      "{% if 1% > 2% %}{% end %}",
      "1:7: two numbers are compared and no figure; name a figure on one side, as in {% if nrr > 100% %}"
    ),
    ("[113](figure:nrr)", "1:2: 'nrr' is a percentage and '113' is not; write it like 100%"),
    (
      "[about 113%](figure:nrr)",
      "1:2: 'about 113%' is no claim that can be checked; write a number (113.1 %, €1.2m, three quarters), a direction (rose), or a comparison (ahead of target, twice last month's, the largest of the six), as in [113.1%](figure:nrr)"
    ),
    ("[1](figure:ltv)", "1:2: the ledger has no 'ltv' here (needs a gross margin); remove the claim"),
    ("[rose](figure:ltv)", "1:2: the ledger has no 'ltv' here (needs a gross margin); remove the claim"),
    ("[1%](figure:nrx)", "1:13: there is no figure 'nrx'; write 'nrr'"),
    ("[1%](figure:)", "1:13: something is missing at the end; write the name of a figure, as in [113.1%](figure:nrr)"),
    (
      "[1%](figure:nrr?month)",
      "1:17: 'month' is not expected here; write an argument, as in [113.1%](figure:nrr?month=-1)"
    ),
    (
      "![](http://x/y.png)",
      "1:1: the image 'http://x/y.png' would be loaded from elsewhere; keep it beside the site and name it by its path, as in ![Team](team.png)"
    ),
  ])
  func `Faults of units, claims and what would reach the page`(text: String, message: String) {
    #expect(page(text) == "review.md:" + message)
  }

  @Test func `Faults of a commentary, in its own file`() {
    #expect(
      page(
        "{% commentary \"Bridge\" %}",
        "---\na: b\n---\n\nhello\n\n# Brigde\nx\n\n# Bridge\n{{ nrx }}\n# bridge\n")
          == """
          2026-10.md:5:1: this text stands before the first heading and belongs to no slot; put it under one, such as '## Summary'
          2026-10.md:7:3: the template has no slot 'Brigde'; write 'Bridge'
          2026-10.md:11:4: there is no figure 'nrx'; write 'nrr'
          2026-10.md:12:3: the heading 'bridge' stands here a second time; put both texts under one
          """)
    #expect(
      page("a", "# Elsewhere\n")
        == "2026-10.md:1:3: the template has no slot 'Elsewhere'; add it to the template, as in {% commentary \"Elsewhere\" %}"
    )
    #expect(
      page("a", "---\ntitle: x\n")
        == "2026-10.md:1:1: the front matter is never closed; end it with a line of three hyphens")
    #expect(
      page("{% commentary A %}", "# A\n{% commentary B %}")
        == "2026-10.md:2:15: '{% commentary %}' belongs to no 'template'; remove it here and write it in the template")
  }

  @Test func `Sizes have limits`() {
    #expect(
      page(String(repeating: "x", count: 1_000_001))
        == "review.md:1:1: the file has 1000001 bytes, more than 1000000; move parts of it into sections, as in {% include \"bridge\" %}"
    )
    let table = String(repeating: "|a", count: 1000) + "|\n" + String(repeating: "|-", count: 1000) + "|\n"
    #expect(
      page(table + String(repeating: "|\n", count: 1000))
        == "review.md:1:1: the tables here may need 1003002 cells, more than 500000; split them")
    let deep = String(repeating: "{% if nrr > 1% %}", count: 33) + String(repeating: "{% end %}", count: 33)
    #expect(page(deep) == "review.md:1:548: blocks or brackets are nested more than 32 deep; take them apart")
    let brackets = "{% if " + String(repeating: "(", count: 5000) + " %}{% end %}"
    #expect(page(brackets).hasSuffix(": blocks or brackets are nested more than 32 deep; take them apart"))
  }

  @Test func `All faults come at once, in the order of their places, and nothing reaches the page`() {
    let narrative = Narrative(template: Template("{{ b }}\n{{ a }} {{ nrr", path: "t.md"))
    let rendered = narrative.render(Sample.source(), audience: "board")
    #expect(rendered.element.isEmpty)
    #expect(
      faults(rendered.errors) == """
        t.md:1:4: there is no figure 'b'; write the name of one, as in {{ nrr }}
        t.md:2:4: there is no figure 'a'; write the name of one, as in {{ nrr }}
        t.md:2:9: '{{' is never closed; write '}}' on the same line, as in {{ nrr }}
        """)
  }

  @Test func `A diagnostic shows the line and a caret`() throws {
    let error = try #require(
      Narrative(template: Template("é\n\tä {{ nrx }}", path: "t.md")).check(against: Sample.source()).first)
    #expect(
      error.diagnostic == """
        t.md:2:7: error: there is no figure 'nrx'; write 'nrr'
        \tä {{ nrx }}
        \t     ^
        """)
  }
}
