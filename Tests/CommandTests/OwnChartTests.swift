import Testing

@testable import boardwalk

/// Charts that an author describes in a fenced block, from the text to the page.
@Suite struct OwnChartTests {
  /// What a build of a site says whose template is a chart.
  private func said(_ chart: String) throws -> String {
    var said = ""
    try withSite { folder in
      try folder.write("# R\n\n```chart\n\(chart)\n```\n", to: "templates/review.md")
      said = try folder.complaint("--audience", "team")
    }
    return said
  }

  /// The page of a site whose template is a chart.
  private func page(_ chart: String) throws -> String {
    var page = ""
    try withSite { folder in
      try folder.write("# R\n\n```chart\n\(chart)\n```\n", to: "templates/review.md")
      try folder.build("--audience", "team")
      page = folder.text("public/team/2026-10/index.html")
    }
    return page
  }

  @Test func `A line has the author's title, notes and levels, and its table`() throws {
    let page = try page(
      """
      form: line
      metrics: [expansion_mrr, churned_mrr]
      months: 6
      title: "Growth & <losses>"
      unit: euros
      rule: 200
      target: €1k
      band: {low: 100, high: 300, label: others}
      annotations:
        - {month: 2026-03, text: Price rise}
      highlight: {from: 2026-05, to: 2026-07}
      """)
    #expect(page.contains("<figure class=\"plot\" id=\"fig-own-review-md-4\""))
    #expect(page.contains("Growth &amp; &lt;losses&gt;</span> <span class=\"p-unit\">euros</span>"))
    #expect(page.contains("<li>Mar 2026: Price rise</li><li>May 2026 – Jul 2026</li>"))
    #expect(page.contains("Target €1k"))
    #expect(page.contains("data-metric=\"churned_mrr\" data-month=\"2026-05\""))
    #expect(!page.contains("data-month=\"2026-04\""))
  }

  @Test(arguments: [
    "form: bar\nmetric: mrr\nby: industry\ntop: 1", "form: bar\nmetric: mrr", "form: slope\nmetric: mrr\nby: plan",
    "form: dot\nmetric: mrr\nby: {dimension: plan, top: 2}", "form: grouped\nmetric: mrr\nscenario: forecast",
    "form: stacked\nmetrics: [new_mrr, expansion_mrr]", "form: line\nmetric: mrr\nby: industry",
    "form: line\nmetric: mrr\nsegment: {industry: Retail}\ntarget: true", "{form: line, metric: mrr}",
  ])
  func `Every form draws`(chart: String) throws {
    #expect(try page(chart).contains("<figure class=\"plot\" id=\"fig-own-review-md-4\""))
  }

  @Test func `The largest segments are shown where so many are asked for`() throws {
    let page = try page("form: bar\nmetric: mrr\nby: industry\ntop: 1")
    #expect(page.contains(">Healthcare</a></th>"))
    #expect(!page.contains(">Retail</a></th>"))
  }

  @Test func `All faults come at once, each with its place in the author's file`() throws {
    let said = try said(
      """
      form: pie
      metrc: nrr
      metrics: [nrx, mrr, nrr]
      by: industri
      months: 0
      band: [5k, 1k]
      rule: 110%
      segment: Healthcare
      annotations: [x]
      highlight: {from: 2026-13, to: 2026-01}
      scenario: hope
      title: [a]
      """)
    let messages = said.split(separator: "\n").filter { $0.hasPrefix("templates/") }.map(String.init)
    #expect(
      messages == [
        "templates/review.md:4:7: error: 'pie' is no form of a chart; write one of line, bar, grouped, stacked, slope, dot, as in 'form: line'",
        "templates/review.md:5:1: error: 'metrc' is no key of a chart; write 'metric'",
        "templates/review.md:6:11: error: 'nrx' is no figure; write 'nrr', as in 'metric: nrr'",
        "templates/review.md:6:21: error: 'nrr' is of another unit than 'mrr'; draw them in two charts",
        "templates/review.md:7:5: error: 'industri' is no dimension; write one of industry, plan, as in 'by: industry'",
        "templates/review.md:8:9: error: '0' is no whole number from 1 to 120; write one, as in 'months: 24'",
        "templates/review.md:9:7: error: the band's lower end is above its upper one; write the lower first, as in 'band: [101%, 108%]'",
        "templates/review.md:10:7: error: '110%' is no number of this chart's unit; write it like 50k",
        "templates/review.md:11:10: error: a segment has a dimension and a value; write it like 'segment: {industry: Healthcare}'",
        "templates/review.md:12:15: error: an annotation has a month and a text; write it like '- {month: 2026-03, text: Price rise}'",
        "templates/review.md:13:19: error: '2026-13' is no month; write it like 2026-03",
        "templates/review.md:14:11: error: 'hope' is no scenario; write one of actual, forecast, target, previous, as in 'scenario: forecast'",
        "templates/review.md:15:8: error: a text must stand here; write it like 'title: NRR since the price rise'",
      ])
  }

  @Test(arguments: [
    ("", "4:1: error: nothing is described; write at least a form and a metric"),
    ("x", "4:1: error: a chart is described in 'key: value' lines; write it like form: line, metric: nrr, months: 24"),
    (
      "metric: mrr",
      "4:1: error: the form is missing; write one of line, bar, grouped, stacked, slope, dot, as in 'form: line'"
    ),
    ("form: line", "4:1: error: the figure is missing; write one, as in 'metric: nrr'"),
    ("form: slope\nmetric: mrr", "4:7: error: 'slope' compares segments; add the dimension, as in 'by: industry'"),
    ("form: line\nmetric: mrr\ntop: 3", "6:6: error: 'top' ranks segments; add the dimension, as in 'by: industry'"),
    (
      "form: line\nmetric: mrr\nby: plan\nsegment: {industry: Retail}",
      "6:5: error: a segment is not parted by another dimension; write 'by' or 'segment'"
    ),
    (
      "form: line\nmetrics: [mrr, new_mrr]\nby: plan",
      "6:5: error: 'by' parts one figure and there are 2; write one, as in 'metric: nrr'"
    ),
    (
      "form: line\nmetric: mrr\nsegment: {industry: Retial}",
      "6:21: error: 'Retial' is no segment of industry; write one of Healthcare, Retail, as in 'segment: {industry: Healthcare}'"
    ),
    ("form: [", "error: this is not YAML"),
    ("form: line\nform: bar", "error: this is not YAML: the key 'form' stands twice"),
  ])
  func `A fault says what is wrong and what to write`(chart: String, message: String) throws {
    #expect(try said(chart).contains(message))
  }
}
