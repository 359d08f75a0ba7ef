import Ledgers
import Metrics
import Reports
import Testing

@testable import Sites

private let path = "restatements/index.html"

/// A restatement of October with figures of several units, one of them of a segment.
private func restatement(
  rows: [String] = ["changes.csv:9: Asterion Hospitals, 2026-10-25, new"], for audience: Audience
)
  throws -> Restatement
{
  func metric(_ id: String) throws -> Metric { try #require(Metric.named(id)) }
  return Restatement(
    of: Month(2026, 10), date: "2026-11-03", reason: "Booked <late>.",
    changes: [
      .init(try metric("mrr"), first: .money(245_000), before: .money(245_000), restated: .money(225_050)),
      .init(try metric("mrr"), segment: "industry=Retail", first: .money(0), before: .money(0), restated: .money(1)),
      .init(
        try metric("nrr"), first: .ratio(numerator: 11, denominator: 10),
        before: .ratio(numerator: 11, denominator: 10),
        restated: .ratio(numerator: 12, denominator: 10)),
      .init(try metric("customers"), first: .count(3), before: .count(3), restated: .count(2)),
      .init(try metric("quick_ratio"), first: nil, before: nil, restated: .ratio(numerator: 3, denominator: 2)),
    ], rows: rows, for: audience)
}

private func site(_ audience: Audience = .team, rows: Int = 1) throws -> Site {
  let small = try SmallSite().site(audience)
  let rows = (0..<rows).map { "changes.csv:\($0): Asterion Hospitals, 2026-10-25, new" }
  return Site(
    settings: small.settings, reviews: small.reviews, template: small.template, commentaries: small.commentaries,
    ledger: small.ledger,
    closed: ClosedMonths([Month(2026, 9), Month(2026, 10)], [try restatement(rows: rows, for: audience)]),
    manifest: small.manifest)
}

private func page(_ site: Site, _ path: String) -> String {
  let pages = site.reviews.flatMap { site.pages(of: $0).pages } + site.rootPages(beside: [], hash: hash)
  return pages.first { $0.path == path }?.text ?? "no such page"
}

/// What the cells of a page say, a line a row.
private func rows(_ page: String) -> [String] {
  page.split(separator: "<tr>").dropFirst().map { row in
    let text = row.prefix(upTo: row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex)
    return text.split(separator: "<").map { String($0.drop { $0 != ">" }.dropFirst()) }.filter { !$0.isEmpty }
      .joined(separator: " | ")
  }
}

@Test func `Nothing closed and nothing restated is said in a sentence`() throws {
  #expect(try Built.page(path).contains("<p>No month has been closed yet.</p>"))
  let small = try SmallSite().site()
  let site = Site(
    settings: small.settings, reviews: small.reviews, template: small.template, commentaries: [:], ledger: small.ledger,
    closed: ClosedMonths([Month(2026, 10)]), manifest: small.manifest)
  #expect(page(site, path).contains("<p>Closed: October 2026. Nothing has been restated.</p>"))
}

@Test func `Each figure stands as first reported, as restated, and with the difference`() throws {
  let page = page(try site(), path)
  #expect(
    rows(page) == [
      "Figure | First reported | Restated | Difference", "MRR | €2,450.00 | €2,250.50 | −€199.50",
      "Net revenue retention (NRR) | 110.0% | 120.0% | +10.0\u{A0}pts", "Customers | 3 | 2 | −1",
      "Quick ratio | n/a | 1.5×",
      "Figure | First reported | Restated | Difference", "MRR | , industry=Retail | €0.00 | €0.01 | +€0.01",
    ])
  #expect(page.contains("<h2 id=\"m2026-10\">October 2026, restated on 2026-11-03</h2><p>Booked &lt;late&gt;.</p>"))
  #expect(page.contains("<a href=\"../2026-10/figures/nrr/index.html\">"))
}

@Test func `The board sees figures of the whole, how many there were of segments, and no rows`() throws {
  let page = page(try site(.board), path)
  #expect(rows(page).count == 5)
  #expect(page.contains("<p>1 figure of a segment was restated with them.</p>"))
  #expect(!page.contains("industry=Retail") && !page.contains("The rows that did it") && !page.contains("Asterion"))
}

@Test func `Twenty rows are named, and the rest is counted`() throws {
  let text = page(try site(rows: 23), path)
  #expect(text.contains("<li>changes.csv:19: Asterion Hospitals, 2026-10-25, new</li><li>… and 3 more</li></ul>"))
  #expect(!page(try site(rows: 20), path).contains("more</li>"))
}

@Test func `A restated figure says so beside itself, and no other does`() throws {
  let site = try site()
  let mark = "<a class=\"restated\" href=\"../../../restatements/index.html#m2026-10\">restated</a>"
  #expect(page(site, "2026-10/figures/nrr/index.html").contains(mark))
  #expect(!page(site, "2026-10/figures/grr/index.html").contains("class=\"restated\""))
  #expect(!page(site, "2026-09/figures/customers/index.html").contains("class=\"restated\""))
  let review = page(site, "2026-10/index.html")
  #expect(
    review.contains(
      "Restated since the month was closed: <a href=\"../restatements/index.html#m2026-10\">MRR, NRR, Customers, Quick ratio</a>."
    ))
  #expect(!page(site, "2026-09/index.html").contains("class=\"notice\""))
}
