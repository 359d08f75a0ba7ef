import Testing

@testable import boardwalk

/// Charts that an author describes in a fenced block, from the text to the page.
@Suite struct OwnChartTests {
  /// The forms as a message lists them.
  private static let forms =
    "line, area, bar, grouped, stacked, lollipop, dot, slope, scatter, histogram, small_multiples, treemap, "
    + "bullet, variance"

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

  @Test func `A line has the author's title and levels, and its table`() throws {
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
      """)
    #expect(page.contains("<figure class=\"plot\" id=\"fig-own-review-md-4\""))
    #expect(page.contains("Growth &amp; &lt;losses&gt;</span> <span class=\"p-unit\">euros</span>"))
    #expect(page.contains(">others</text>"))
    #expect(page.contains("Target €1k"))
    #expect(page.contains("data-metric=\"churned_mrr\" data-month=\"2026-05\""))
    #expect(!page.contains("data-month=\"2026-04\""))
  }

  @Test(arguments: ["line", "area", "bar", "grouped", "stacked", "small_multiples\nby: plan"])
  func `What happened and which months matter stand in the picture, and in no list`(form: String) throws {
    let page = try page(
      """
      metric: mrr
      months: 6
      target: 3000
      annotations:
        - {month: 2026-06, text: Raised}
        - {month: 2020-01, text: Long ago}
      highlight: {from: 2026-07, to: 2026-12, text: Price test}
      form: \(form)
      """)
    // Once in each of both layouts.
    #expect(page.components(separatedBy: ">Raised</text>").count == 3)
    #expect(page.components(separatedBy: ">Price test</text>").count == 3)
    #expect(page.contains("class=\"p-w\"") && page.contains("class=\"p-ah\""))
    #expect(!page.contains("Long ago") && !page.contains("p-notes"))
  }

  @Test func `Months that matter are named by themselves where nothing else names them`() throws {
    #expect(
      try page("form: line\nmetric: mrr\nhighlight: {from: 2026-05, to: 2026-07}").contains(
        ">May 2026 – Jul 2026</text>"))
    #expect(try page("form: line\nmetric: mrr\nhighlight: {from: 2026-05, to: 2026-05}").contains(">May 2026</text>"))
  }

  @Test func `The difference is in money with its share, and the growth is that of a year`() throws {
    // 1,500 in September 2025 or later, 1,950 in October 2026.
    let page = try page("form: bar\nmetric: mrr\nmonths: 13\ndifference: true\ngrowth: true")
    #expect(page.contains(">+€450</text>") && page.contains(">+30.0%</text>"))
    #expect(page.contains(">+30.0% a year</text>"))
    #expect(!(try self.page("form: bar\nmetric: mrr\ndifference: false")).contains("+€450"))
  }

  @Test(arguments: [
    "form: bar\nmetric: mrr\nby: industry\ntop: 1", "form: bar\nmetric: mrr", "form: slope\nmetric: mrr\nby: plan",
    "form: dot\nmetric: mrr\nby: {dimension: plan, top: 2}\nrule: 200",
    "form: grouped\nmetric: mrr\nscenario: forecast",
    "form: stacked\nmetrics: [new_mrr, expansion_mrr]", "form: line\nmetric: mrr\nby: industry",
    "form: line\nmetric: mrr\nsegment: {industry: Retail}\ntarget: true", "{form: line, metric: mrr}",
    "form: area\nmetric: mrr\nby: industry", "form: lollipop\nmetric: mrr\nby: industry",
    "form: scatter\nmetrics: [nrr, mrr]\nby: industry\nsize: customers",
    "form: histogram\nmetric: expansion_mrr\nmonths: 12", "form: histogram\nmetric: mrr\nby: industry\nrule: 500",
    "form: small_multiples\nmetric: mrr\nby: industry", "form: treemap\nmetric: mrr\nby: industry",
    "form: variance\nmetric: mrr", "form: variance\nmetric: nrr\nsegment: {industry: Retail}",
  ])
  func `Every form draws`(chart: String) throws {
    let page = try page(chart)
    #expect(page.contains("<figure class=\"plot\" id=\"fig-own-review-md-4\""))
    #expect(!page.contains(">No data</text>"))
  }

  @Test func `A bullet shows what has a target, and a table says what would give it one`() throws {
    try withSite { folder in
      try folder.write("# R\n\n```chart\nform: bullet\nmetrics: [mrr, nrr]\n```\n", to: "templates/review.md")
      try folder.build("--audience", "team")
      let page = folder.text("public/team/2026-10/index.html")
      #expect(page.contains("<p class=\"missing\">MRR, NRR: targets in site.yml would fill this.</p>"))
      try folder.write(SmallFolder.settings + "targets: ledger/targets.csv\n", to: "content/site.yml")
      try folder.write("month,metric,target\n2026-10,mrr,2000\n2026-10,nrr,110%\n", to: "content/ledger/targets.csv")
      try folder.build("--audience", "team")
      let drawn = folder.text("public/team/2026-10/index.html")
      #expect(drawn.contains(">of €2,000</text>") && drawn.contains(">of 110.0%</text>"))
    }
  }

  @Test func `A histogram counts those that moved, in ranges of equal width`() throws {
    let page = try page("form: histogram\nmetric: expansion_mrr\nmonths: 12")
    #expect(page.contains("to under"))
    #expect(page.contains("<th scope=\"col\" class=\"number\">Customers</th>"))
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
      difference: maybe
      size: customrs
      """)
    let messages = said.split(separator: "\n").filter { $0.hasPrefix("templates/") }.map(String.init)
    #expect(
      messages == [
        "templates/review.md:4:7: error: 'pie' is no form of a chart; write one of \(Self.forms), as in 'form: line'",
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
        "templates/review.md:16:13: error: 'maybe' is no answer; write one of true, false, as in 'difference: true'",
        "templates/review.md:17:7: error: 'customrs' is no figure; write 'customers', as in 'size: customers'",
      ])
  }

  @Test(arguments: [
    ("", "4:1: error: nothing is described; write at least a form and a metric"),
    ("x", "4:1: error: a chart is described in 'key: value' lines; write it like form: line, metric: nrr, months: 24"),
    (
      "metric: mrr",
      "4:1: error: the form is missing; write one of \(Self.forms), as in 'form: line'"
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
    (
      "form: treemap\nmetric: mrr\nby: plan\ngrowth: true",
      "7:1: error: 'growth' says nothing in 'treemap' with 'by'; remove it, or draw it as 'line'"
    ),
    (
      "form: bar\nmetric: mrr\nby: plan\nhighlight: {from: 2026-05, to: 2026-07}",
      "7:1: error: 'highlight' says nothing in 'bar' with 'by'; remove it, or draw it as 'line'"
    ),
    (
      "form: line\nmetric: mrr\nsize: customers",
      "6:1: error: 'size' says nothing in 'line'; remove it, or draw it as 'scatter'"
    ),
    (
      "form: small_multiples\nmetric: mrr",
      "4:7: error: 'small_multiples' draws a picture for each segment; add the dimension, as in 'by: industry'"
    ),
    (
      "form: scatter\nmetric: mrr\nby: plan",
      "5:9: error: 'scatter' draws 2 figures and there are 1; write it like 'metrics: [mrr, nrr]'"
    ),
    (
      "form: variance\nmetrics: [mrr, new_mrr]",
      "5:10: error: 'variance' draws 1 figure and there are 2; write it like 'metric: mrr'"
    ),
    (
      "form: treemap\nmetric: nrr\nby: plan",
      "5:9: error: 'nrr' is no amount that parts add up to; write one, as in 'metric: mrr'"
    ),
    (
      "form: histogram\nmetric: nrr",
      "5:9: error: 'nrr' is not told customer by customer; write one of net_new_mrr, new_mrr, expansion_mrr, reactivation_mrr, contraction_mrr, churned_mrr, or add the dimension, as in 'by: industry'"
    ),
    (
      "form: scatter\nmetrics: [mrr, nrr]\nby: plan\nsize: nrr",
      "7:7: error: an area stands for an amount or a number; write one, as in 'size: mrr'"
    ),
    (
      "form: line\nmetric: nrr\ngrowth: true",
      "6:9: error: growth in a year is of amounts and numbers; for 'nrr' write 'difference: true'"
    ),
    (
      "form: line\nmetric: mrr\nmonths: 6\ngrowth: true",
      "7:9: error: growth in a year needs a year; write 'months: 13' or more"
    ),
    ("form: [", "error: this is not YAML"),
    ("form: line\nform: bar", "error: this is not YAML: the key 'form' stands twice"),
  ])
  func `A fault says what is wrong and what to write`(chart: String, message: String) throws {
    #expect(try said(chart).contains(message))
  }

  @Test func `A chart on a German site has no English word`() throws {
    let charts = [
      "form: bar\nmetric: mrr\ndifference: true\ngrowth: true\ntarget: true", "form: dot\nmetric: mrr\nby: industry",
      "form: variance\nmetric: mrr", "form: histogram\nmetric: expansion_mrr",
      "form: scatter\nmetrics: [nrr, mrr]\nby: industry\nsize: customers", "form: bullet\nmetric: mrr",
      "form: treemap\nmetric: mrr\nby: industry", "form: small_multiples\nmetric: mrr\nby: industry",
    ].map { "```chart\n\($0)\n```\n" }
    let exhibits = ["bridge", "movements", "expansion_mix", "plan_flows", "held_by_kind", "targets", "segments"].map {
      "{% chart \($0) %}\n"
    }
    try withSite { folder in
      let settings = SmallFolder.settings + "locale: de\ntargets: ledger/targets.csv\n"
      try folder.write(settings, to: "content/site.yml")
      try folder.write("month,metric,target\n2026-10,mrr,2000\n", to: "content/ledger/targets.csv")
      let changes = SmallFolder.changes + "2026-07-01,K-000002,Roster,Plus,5,700.00\n"
      try folder.write(changes, to: "content/ledger/changes.csv")
      try folder.write("# R\n\n" + (charts + exhibits).joined(separator: "\n"), to: "templates/review.de.md")
      try folder.build("--audience", "team")
      let page = folder.text("public/team/2026-10/index.html")
      let texts = page.components(separatedBy: "<text").dropFirst().map {
        $0.components(separatedBy: "</text>")[0].components(separatedBy: ">").last ?? ""
      }
      #expect(texts.contains("+30,0\u{A0}% je Jahr") && texts.contains("von 2.000\u{A0}€"))
      #expect(texts.contains { $0.hasPrefix("Fläche: ") } && texts.contains { $0.contains("In einen") })
      let english: Set = [
        "After", "All", "Area", "Before", "Booked", "Change", "Churn", "Closing", "Customers", "Difference", "Net",
        "No", "Now", "Of", "Opening", "Other", "Seats", "Size", "Target", "To", "Total", "a", "and", "at", "for",
        "labels", "more", "of", "only", "plan", "the", "to", "under", "year",
      ]
      for text in texts {
        let words = Set(text.split { !$0.isLetter }.map(String.init))
        #expect(words.isDisjoint(with: english), "\(text)")
      }
    }
  }
}
