import Metrics
import Testing

@testable import boardwalk

private let needed = "timezone: UTC\nledger: changes.csv\n"

private func faults(_ text: String) -> String {
  do {
    let file = try SettingsFile(needed + text, path: "site.yml", hasZone: { _ in true })
    return file.metrics.catalogue.custom.map(\.id).joined(separator: " ")
  } catch {
    return error.diagnostics.map(\.text).joined(separator: "\n")
  }
}

@Test func `A site defines metrics of its own`() throws {
  let file = try SettingsFile(
    needed + """
      tiles: [mrr, net_expansion_rate]
      metrics:
        net_expansion_rate:
          name: Net expansion rate
          formula: (expansion - churn) / opening
          unit: ratio
          better: higher
          definition: Expansion less churn, divided by opening MRR.
          source: The board's own.
        growth: {name: Growth, short: G, formula: 'mrr - mrr[-12]', unit: money, definition: In a year.}
      """, path: "site.yml", hasZone: { _ in true })
  let custom = file.metrics.catalogue.custom
  #expect(custom.map(\.id) == ["net_expansion_rate", "growth"])
  #expect(custom.map(\.short) == ["Net expansion rate", "G"])
  #expect(custom.map(\.source) == ["The board's own.", ""])
  #expect(custom.map(\.history) == [0, 12])
  #expect(custom[0].better == .higher && custom[1].better == .neither)
  #expect(file.metrics.tiles == ["mrr", "net_expansion_rate"])
  #expect(file.written.contains { $0 == ("metrics.net_expansion_rate.formula", "(expansion - churn) / opening") })
}

@Test func `All faults of metrics are told in one run, each at its place`() {
  let text = """
    metrics:
      nrr: {name: Größe, formula: (expnsion - churn) / opning, unit: ratoi, definition: x}
      Own Rate: {name: x, formula: "opening * closing", unit: ratio, definition: x}
      half:
        formula: (expansion - churn
          / opening
        unit: ratio
      mixed:
        name: x
        formula: >-
          opening +
            closing_customers
        unit: money
        definition: ""
        beter: higher
      opening: {name: x, formula: new, unit: money, better: up, definition: x}
      month: {name: x, formula: '  new / ', unit: money, definition: x}
    tiles: [mrr, nrrr, mrr]
    """
  #expect(
    faults(text) == """
      site.yml:4:3: error: the program has a figure 'nrr' of its own; give this one another name
      site.yml:4:66: error: 'ratoi' is none of money, count, ratio, multiple; write one of them
      site.yml:4:32: error: 'expnsion' is no cell of the cube; did you mean 'expansion'?
      site.yml:4:52: error: 'opning' is no cell of the cube; did you mean 'opening'?
      site.yml:5:3: error: 'Own Rate' cannot be the name of a metric; write small letters, digits and '_', such as net_expansion_rate
      site.yml:5:41: error: a product of two cells is no sum of cells; multiply cells by numbers only
      site.yml:6:3: error: the metric 'half' has no 'name'; add a line like 'name: Net expansion rate'
      site.yml:6:3: error: the metric 'half' has no 'definition'; add a line like 'definition: Expansion less churn, divided by opening MRR.'
      site.yml:7:14: error: this parenthesis is never closed; add the ')'
      site.yml:17:5: error: 'beter' is no key of a metric; did you mean 'better'?
      site.yml:16:17: error: 'definition' is empty; write something like 'Expansion less churn, divided by opening MRR.'
      site.yml:14:9: error: 'closing_customers' is a number of customers and is added to money; add like to like
      site.yml:18:3: error: 'opening' is a cell that formulas are made of; give this metric another name, such as own_opening
      site.yml:18:57: error: 'up' is none of higher, lower, neither; write one of them
      site.yml:19:3: error: 'month' is a word of templates; give this metric another name, such as own_month
      site.yml:19:37: error: a name or a number must stand here, and the formula ends; write it
      site.yml:20:14: error: 'nrrr' is no figure; did you mean 'nrr'?
      site.yml:20:20: error: 'mrr' stands twice; take one out
      """)
}

@Test func `A formula with brackets that is not in quotes says so`() {
  #expect(
    faults("metrics:\n  a: {name: x, formula: new[-1] + new, unit: money, definition: x}")
      == "site.yml:4:28: error: this is not YAML: did not find expected ',' or '}'; put a formula with brackets in quotes within { }"
  )
}

@Test func `What is no list of metrics says how one is written`() {
  #expect(
    faults("metrics: [a]")
      == "site.yml:3:10: error: metrics must be written as 'key: value' lines, like net_expansion_rate: {name: …, formula: …}; found a list"
  )
  #expect(
    faults("metrics: {a: b}")
      == "site.yml:3:14: error: a metric must be written as 'key: value' lines; found a text")
  #expect(
    faults("tiles: []")
      == "site.yml:3:8: error: 'tiles' names 0 figures; write one to twelve, such as [mrr, nrr, grr]")
  #expect(
    faults("tiles: nrr")
      == "site.yml:3:8: error: a list must stand here, found a text; write it like [industry, region]")
}

@Test func `A metric of the site's own stands wherever one of the program's does`() throws {
  try withSite { folder in
    try folder.write(
      SmallFolder.settings + """
        targets: ledger/targets.csv
        bands: ledger/bands.csv
        tiles: [mrr, net_expansion_rate]
        metrics:
          net_expansion_rate:
            name: Net <expansion> rate
            formula: (expansion - contraction) / opening
            unit: ratio
            better: higher
            definition: Expansion less contraction.

        """, to: "content/site.yml")
    try folder.write(
      "month,metric,segment,target\n2026-10,net_expansion_rate,industry=Retail,10%\n2026-10,net_expansion_rate,,25%\n",
      to: "content/ledger/targets.csv")
    try folder.write(
      "metric,segment,low,high,source\nnet_expansion_rate,,10%,20%,A survey\n", to: "content/ledger/bands.csv")
    try folder.write(
      """
      Rate {{ net_expansion_rate }}, [20%](figure:net_expansion_rate); Retail {{ net_expansion_rate industry="Retail" }}.

      {% if net_expansion_rate > 10% %}Good.{% end %}

      {% chart tiles %}

      {% chart segments by=industry metric=net_expansion_rate %}

      {% table targets %}
      """, to: "templates/review.md")
    #expect(try folder.complaint().hasPrefix("built: "))
    // October: 400 gained and 100 lost of 1,500.
    let review = folder.text("public/team/2026-10/index.html")
    #expect(review.contains("data-metric=\"net_expansion_rate\" data-month=\"2026-10\" data-value=\"0.200000\""))
    #expect(review.contains("data-segment=\"industry=Retail\" data-value=\"-0.200000\""))
    #expect(review.contains("Good."))
    #expect(review.contains("<span class=\"name\">Net &lt;expansion&gt; rate</span>"))
    #expect(review.contains("Net &lt;expansion&gt; rate, Retail"))
    let page = folder.text("public/board/2026-10/figures/net_expansion_rate/index.html")
    #expect(
      page.contains(
        "<mfrac><mrow><mn>€400.00</mn><mo form=\"infix\">−</mo><mn>€100.00</mn></mrow><mn>€1,500.00</mn></mfrac>"))
    #expect(page.contains("target 25.0%"))
    let definitions = folder.text("public/board/definitions/index.html")
    #expect(definitions.contains("<section class=\"term\" id=\"net_expansion_rate\">"))
    #expect(
      folder.text("public/team/manifest.json").contains(
        "\"metrics.net_expansion_rate.formula\": \"(expansion - contraction) / opening\""))
    let verb = try FiguresVerb.parse([
      folder.path, "--metric", "net_expansion_rate", "--by", "industry", "--format", "csv",
    ])
    #expect(
      try verb.text(.october).split(separator: "\n").dropFirst() == [
        "2026-10,net_expansion_rate,,,0.200000,,30000,150000,",
        "2026-10,net_expansion_rate,industry,Healthcare,0.400000,,40000,100000,",
        "2026-10,net_expansion_rate,industry,Retail,-0.200000,,-10000,50000,",
      ])
  }
}
