import Reports
import Testing

@testable import Sites

@Test func `The page of a figure has its definition, its formula with numbers, its months and segments`()
  throws
{
  let page = try Built.page("2026-10/figures/nrr/index.html")
  let words = TagScan(page).text
  #expect(page.contains("<title>Net revenue retention (NRR), October 2026 · Growth</title>"))
  #expect(page.contains("<h1>Net revenue retention (NRR)</h1>"))
  #expect(words.contains("140.0%; target 110.0%"))
  let math = "<math display=\"block\"><mrow>"
  #expect(
    page.contains(
      math + "<mi>NRR</mi><mo form=\"infix\">=</mo></mrow></math>" + math
        + "<mfrac><mi>MRR now of the same customers</mi><mi>MRR twelve months ago</mi></mfrac></mrow></math>"
        + math + "<mo>=</mo><mfrac><mn>€2,100.00</mn><mn>€1,500.00</mn></mfrac></mrow></math><span class=\"result\">= ")
  )
  #expect(
    words.contains("NRR is 140.0% in October 2026; the highest of these months is 140.0% in October 2026"))
  #expect(words.contains("NRR by industry"))
}

@Test func `A sum has its terms with their signs, and ARR its factor`() throws {
  let net = TagScan(try Built.page("2026-10/figures/net_new_mrr/index.html")).text
  #expect(net.contains("Net new MRR=new MRR+reactivation+expansion−contraction−churn"))
  #expect(net.contains("=€0.00+€350.00+€700.00−€0.00−€0.00= €1,050.00"))
  #expect(
    TagScan(try Built.page("2026-10/figures/arr/index.html")).text.contains("=12×€2,450.00= €29,400.00"))
}

@Test func `A figure that is not available says why`() throws {
  let page = TagScan(try Built.page("2026-10/figures/quick_ratio/index.html")).text
  #expect(page.contains("n/a: lost MRR is 0"))
}

@Test func `The front page leads to every review, the latest first`() throws {
  let tags = TagScan(try Built.page("index.html")).tags
  let reviews = tags.compactMap { $0["href"] }.filter {
    $0.hasSuffix("2026-10/index.html") || $0.hasSuffix("2026-09/index.html")
  }
  #expect(reviews == ["2026-10/index.html", "2026-10/index.html", "2026-09/index.html"])
}

@Test func `The review has a table of contents, commentary beside its section, and its exhibits`() throws {
  let page = try Built.page("2026-10/index.html")
  let tags = TagScan(page).tags
  #expect(page.contains("<h1>Growth, October 2026</h1>"))
  #expect(page.contains("<a href=\"#bridge\">"))
  #expect(tags.contains { $0.name == "aside" && $0["aria-label"] == "Commentary: Bridge" })
  #expect(
    tags.filter { $0.name == "figure" && $0["class"] == "plot" }.compactMap { $0["id"] } == [
      "fig-bridge", "fig-movements", "fig-expansion", "fig-expansion-mix-industry", "fig-retention",
      "fig-monthly-retention", "fig-churn", "fig-cohorts-nrr", "fig-segments-industry-nrr", "fig-plan-flows",
      "fig-pipeline", "fig-targets",
    ])
  #expect(
    tags.filter { $0["class"] == "exhibit" }.compactMap { $0["id"] } == [
      "table-retention-views", "table-owners", "table-concentration",
      "table-concentration-shares", "table-largest-movements",
    ])
}

@Test func `A review of a month without commentary tells what the figures say, and that nobody wrote it`() throws {
  let page = try Built.page("2026-09/index.html")
  #expect(!page.contains("<aside class=\"commentary\""))
  #expect(
    page.contains(
      "<aside class=\"commentary computed\" aria-label=\"Computed commentary: Bridge\"><p>MRR ended September 2026 where"
    ))
  #expect(page.contains("<p class=\"by\">Computed from the figures; nobody has written here yet.</p></aside>"))
}

@Test func `An exhibit without rows says what would fill it`() throws {
  var site = SmallSite()
  site.targets = "month,metric,target"
  let page = try site.page("2026-10/index.html")
  #expect(page.contains("<p class=\"missing\">Targets: targets in site.yml would fill this.</p>"))
  #expect(
    page.contains(
      "<p class=\"missing\">Expansion pipeline: targets and pipeline in site.yml would fill this.</p>"))
}

@Test func `Every page has a title, a language, a way back and a foot`() throws {
  let site = try Built.site(.board)
  for page in site.pages where page.path.hasSuffix(".html") && page.path != "404.html" {
    let tags = site.scans[page.path]?.tags ?? []
    #expect(tags.first { $0.name == "html" }?["lang"] == "en", "\(page.path)")
    #expect(page.text.contains("Growth</title>"), "\(page.path)")
    #expect(tags.filter { $0.name == "h1" }.count == 1, "\(page.path)")
    #expect(
      page.text.contains(
        "<p>Tavenholt · Confidential</p><p>For the board: customers appear under pseudonyms.</p>"))
    #expect(
      tags.contains { $0.name == "meta" && $0["name"] == "robots" && $0["content"] == "noindex" },
      "\(page.path)")
  }
  #expect(try Built.page("index.html", .team).contains("<p>For the team: not for circulation.</p>"))
}

@Test func `The page for what is not found stands alone`() throws {
  let tags = TagScan(try Built.page("404.html")).tags
  #expect(tags.compactMap { $0["href"] } == ["data:,"])
}

@Test func `Every metric is defined, with its formula`() throws {
  let page = try Built.page("definitions/index.html")
  let tags = TagScan(page).tags
  #expect(tags.filter { $0["class"] == "term" }.compactMap { $0["id"] } == Metric.all.map(\.id))
  #expect(page.contains("<mfrac><mi>expansion</mi><mi>opening MRR</mi></mfrac>"))
  #expect(page.contains("<mrow><mn>12</mn><mo>×</mo><mi>closing MRR</mi></mrow>"))
  #expect(page.contains("<p class=\"cells\"><code>(new + reactivation + expansion) / (contraction + churn)</code></p>"))
  #expect(page.contains("href=\"../2026-10/figures/nrr/index.html\""))
  #expect(tags.contains { $0["href"] == "#nrr" } && tags.contains { $0["href"] == "#group-retention" })
}

@Test func `Figures beyond every measure are drawn all the same`() throws {
  var site = SmallSite()
  site.changes = """
    date,customer,product,plan,quantity,mrr
    2025-09-15,K-000001,Roster,Basic,10,0.01
    2026-10-03,K-000001,Roster,Basic,10,100000000000000.00
    """
  site.commentary = ""
  #expect(try site.page("2026-10/figures/nrr/index.html").contains("</svg>"))
  #expect(try site.page("2026-10/index.html").contains("</svg>"))
}

@Test func `The page of the attach rate names the add-ons that it exists for, and shows no company without it`() throws
{
  var site = SmallSite()
  site.products = "product,add_on\nRoster,yes\nClock,"
  site.dimensions = ["industry", "product"]
  let page = try site.page("2026-10/figures/attach_rate/index.html")
  let link = "<a href=\"../../../2026-10/segments/product/roster/index.html\">Roster</a> (<span"
  #expect(page.contains("In this ledger: \(link)"))
  #expect(page.contains("id=\"segments\""))
  #expect(!page.contains("id=\"months\""))
  #expect(!page.contains("id=\"table-evidence\""))
  site.products = nil
  #expect(
    try site.page("2026-10/figures/attach_rate/index.html").contains(
      "In this ledger there are none."))
}
