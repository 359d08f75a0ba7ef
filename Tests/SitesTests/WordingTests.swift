import Markup
import Reports
import Testing

@testable import Sites

private let october = Month(2026, 10)

private func wording(on route: Route = .review(october)) throws -> Wording {
  Wording(try #require(try SmallSite().reviews(.team).first), on: route)
}

private func figure(_ metric: String, _ value: Figure.Value, _ month: Month = october) -> Figure {
  Figure(metric: metric, month: month, segment: .whole, value: value)
}

@Test func `Every cell has its words`() throws {
  let wording = try wording()
  let history = try #require(try SmallSite().reviews(.team).first).exhibit(.retention).table
  let cells: [(Cell, String)] = [
    (.text("Aster & Co"), "Aster & Co"), (.money(4_125_000), "€41.3k"), (.money(-150), "\u{2212}€2"),
    (.money(150, isChange: true), "+€2"), (.money(0, isChange: true), "€0"), (.count(1204), "1,204"),
    (.share(1357, of: 1200), "113.1%"), (.growth(-1, over: 4), "\u{2212}25.0%"),
    (.growth(1, over: 4), "+25.0%"),
    (.month(october), "October 2026"), (.notAvailable("why"), "n/a"), (.empty, ""),
    (.figure(figure("mrr", .money(4_125_000))), "€41.3k"),
    (.figure(figure("customers", .count(1204))), "1,204"),
    (.figure(figure("nrr", .ratio(numerator: 1357, denominator: 1200))), "113.1%"),
    (.figure(figure("quick_ratio", .ratio(numerator: 12, denominator: 5))), "2.4×"),
    (.figure(figure("nrr", .notAvailable(.noTarget))), "n/a"), (history.rows[0].head, "September 2026"),
  ]
  for (cell, words) in cells { #expect(wording.text(cell) == words) }
}

@Test func `A change of a ratio is in points, of a multiple in multiples`() throws {
  let wording = try wording()
  let (old, new) = (
    Figure.Value.ratio(numerator: 1, denominator: 2), Figure.Value.ratio(numerator: 3, denominator: 4)
  )
  let nrr = try #require(Metric.named("nrr"))
  let quick = try #require(Metric.named("quick_ratio"))
  #expect(wording.text(Cell.change(of: nrr, from: old, to: new)) == "+25.0\u{A0}pts")
  #expect(wording.text(Cell.change(of: quick, from: old, to: new)) == "+0.3×")
}

@Test func `Money has the style that is asked for`() throws {
  let wording = try wording()
  #expect(wording.text(Cell.money(4_125_049), money: .full) == "€41,250.49")
  #expect(wording.text(Cell.money(4_125_049), money: .whole) == "€41,250")
}

@Test func `A sentence is one text`() throws {
  let sentence: Sentence = "MRR of \(october) is \(Cell.money(4_125_000))."
  #expect(try wording().text(sentence) == "MRR of October 2026 is €41.3k.")
  #expect(try wording().short(october) == "Oct 2026")
}

@Test func `A figure links to its page and says for programs what it is`() throws {
  let element = try wording().element(.figure(figure("nrr", .ratio(numerator: 1357, denominator: 1200))))
  #expect(
    element.string
      == "<a class=\"figure\" href=\"../2026-10/figures/nrr/index.html\" data-metric=\"nrr\" "
      + "data-month=\"2026-10\" data-value=\"1.130833\">113.1%</a>")
}

@Test func `A figure of a segment names it`() throws {
  let review = try #require(try SmallSite().reviews(.team).first)
  let retail = try #require(review.segment("industry", "Retail"))
  let element = Wording(review, on: .front).element(
    review.figure(try #require(Metric.named("mrr")), nil, retail))
  #expect(
    element.string
      == "<a class=\"figure\" href=\"2026-10/figures/mrr/index.html\" data-metric=\"mrr\" data-month=\"2026-10\" "
      + "data-segment=\"industry=Retail\" data-value=\"700.00\">€700</a>")
}

@Test func `A figure on its own page links nowhere`() throws {
  let element = try wording(on: .figure(october, "mrr")).element(figure("mrr", .money(5)))
  #expect(
    element.string
      == "<span class=\"figure\" data-metric=\"mrr\" data-month=\"2026-10\" data-value=\"0.05\">€0</span>")
}

@Test func `A figure that is not available says why and has no value`() throws {
  let element = try wording(on: .front).element(figure("nrr", .notAvailable(.history(needed: 12, has: 7))))
  #expect(
    element.string
      == "<a class=\"figure\" href=\"2026-10/figures/nrr/index.html\" data-metric=\"nrr\" data-month=\"2026-10\" "
      + "title=\"needs 12 months of history, has 7\">n/a</a>")
  #expect(
    try wording().element(.notAvailable("the \"why\"")).string
      == "<abbr title=\"the &quot;why&quot;\">n/a</abbr>")
}

@Test func `Words of the ledger are escaped`() throws {
  #expect(
    try wording().element(.text("<b>\"A\" & 'B'</b>")).string
      == "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;")
}

@Test(
  arguments: [
    (.money(4_125_000), "41250.00"), (.money(-5), "-0.05"), (.count(12), "12"),
    (.ratio(numerator: 1357, denominator: 1200), "1.130833"),
    (.ratio(numerator: -1, denominator: 3), "-0.333333"),
  ] as [(Figure.Value, String)]) func `The value for programs is exact decimal text`(
    value: Figure.Value, text: String
  )
{
  #expect(Wording.value(figure("mrr", value), digits: 2) == text)
}

@Test func `The value for programs has the digits of the currency`() {
  #expect(Wording.value(figure("mrr", .money(1234)), digits: 0) == "1234")
  #expect(Wording.value(figure("mrr", .money(1234)), digits: 3) == "1.234")
  #expect(Wording.value(figure("mrr", .notAvailable(.noTarget)), digits: 2) == nil)
}
