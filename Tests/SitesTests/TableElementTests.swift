import Markup
import Reports
import Testing

@testable import Sites

private func markup(_ kind: Exhibit.Kind, _ arguments: Exhibit.Arguments = .init(), caption: Element? = nil)
  throws
  -> String
{
  let review = try #require(try SmallSite().reviews(.team).first)
  let element = TableElement(review.exhibit(kind, arguments), Wording(review, on: .review(review.month)))
  return element.element(caption: caption).string.replacing("<tr>", with: "\n<tr>").replacing(
    "<td", with: "\n <td")
}

@Test func `A table has heads for columns and rows, numbers to the right, and a total in the foot`() throws {
  #expect(
    try markup(.concentration, caption: Element("caption", "Largest & all")) == """
      <div class="scroll" tabindex="0" role="region" aria-label="The ten largest customers"><table><caption>Largest &amp; all</caption><thead>
      <tr><th scope="col">Customer</th><th scope="col" class="number">MRR</th><th scope="col" class="number">Share</th></tr></thead><tbody>
      <tr><th scope="row">Asterion Hospitals</th>
       <td class="number">€1,400</td>
       <td class="number">57.1%</td></tr>
      <tr><th scope="row">Birchwood Stores</th>
       <td class="number">€700</td>
       <td class="number">28.6%</td></tr>
      <tr><th scope="row">Cedarhill Clinics</th>
       <td class="number">€350</td>
       <td class="number">14.3%</td></tr></tbody><tfoot>
      <tr><th scope="row">Together</th>
       <td class="number">€2,450</td>
       <td class="number"><a class="figure" href="../2026-10/figures/top10_share/index.html" data-metric="top10_share" data-month="2026-10" data-value="1.000000">100.0%</a></td></tr></tfoot></table></div>
      """)
}

@Test func `The opening of a bridge stands above its steps, the closing in the foot`() throws {
  #expect(
    try markup(.bridge) == """
      <div class="scroll" tabindex="0" role="region" aria-label="MRR bridge"><table><thead>
      <tr><th scope="col">Step</th><th scope="col" class="number">MRR</th><th scope="col" class="number">Of opening</th></tr></thead><tbody>
      <tr><th scope="row">Opening</th>
       <td class="number">€1,400</td>
       <td class="number">100.0%</td></tr>
      <tr><th scope="row">New</th>
       <td class="number">€0</td>
       <td class="number">0.0%</td></tr>
      <tr><th scope="row">Expansion</th>
       <td class="number">+€700</td>
       <td class="number">50.0%</td></tr>
      <tr><th scope="row">Reactivation</th>
       <td class="number">+€350</td>
       <td class="number">25.0%</td></tr>
      <tr><th scope="row">Contraction</th>
       <td class="number">€0</td>
       <td class="number">0.0%</td></tr>
      <tr><th scope="row">Churn</th>
       <td class="number">€0</td>
       <td class="number">0.0%</td></tr></tbody><tfoot>
      <tr><th scope="row">Closing</th>
       <td class="number">€2,450</td>
       <td class="number">175.0%</td></tr></tfoot></table></div>
      """)
}

@Test func `A segment links to its page`() throws {
  let rows = try markup(.segments).split(separator: "\n").filter { $0.hasPrefix("<tr>") }
  #expect(
    rows.dropFirst() == [
      "<tr><th scope=\"row\"><a href=\"../2026-10/segments/industry/healthcare/index.html\">Healthcare</a></th>",
      "<tr><th scope=\"row\"><a href=\"../2026-10/segments/industry/retail/index.html\">Retail</a></th>",
      "<tr><th scope=\"row\">All</th>",
    ])
}

@Test func `A column of words stands to the left`() throws {
  let table = try markup(.largestMovements)
  #expect(
    table.contains(
      "<th scope=\"col\">Movement</th><th scope=\"col\">Kind</th><th scope=\"col\" class=\"number\">MRR</th>")
  )
  #expect(table.contains("\n <td>expansion</td>\n <td>seats</td>\n <td class=\"number\">+€400</td>"))
}

@Test func `Names of customers are escaped`() throws {
  var site = SmallSite()
  site.customers = "id,name\nK-000001,<script>alert(1)</script>"
  site.dimensions = []
  let review = try #require(try site.reviews(.team).first)
  let element = TableElement(review.exhibit(.concentration), Wording(review, on: .review(review.month)))
  let text = element.element(caption: nil).string
  #expect(text.contains("<th scope=\"row\">&lt;script&gt;alert(1)&lt;/script&gt;</th>"))
  #expect(!text.contains("<script"))
}

@Test func `A tile has its name, number, change, target and line`() throws {
  let review = try #require(try SmallSite().reviews(.team).first)
  let tiles = TileRow(review.exhibit(.tiles), Wording(review, on: .review(review.month))).element.string
  let scan = TagScan(tiles)
  #expect(scan.faults == [])
  #expect(scan.tags.first?["id"] == "fig-tiles")
  #expect(scan.tags.filter { $0.name == "li" }.count == 7)
  #expect(scan.tags.filter { $0["class"] == "target" }.count == 1)
  #expect(tiles.contains("<span class=\"change good\">+75.0%</span>"))
  #expect(tiles.contains("<span class=\"target\">Target 110.0%</span>"))
}

@Test func `A change is good where it goes the way that is better`() throws {
  func impact(_ change: Int64, _ better: Metric.Direction) -> String {
    "\(ExhibitFigure.impact(of: .money(change, isChange: true), better: better))"
  }
  #expect([impact(1, .higher), impact(-1, .higher), impact(0, .higher)] == ["good", "bad", "neutral"])
  #expect([impact(1, .lower), impact(-1, .lower), impact(1, .neither)] == ["bad", "good", "neutral"])
  #expect("\(ExhibitFigure.impact(of: .empty, better: .higher))" == "neutral")
}
