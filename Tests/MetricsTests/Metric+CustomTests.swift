import Testing

@testable import Ledgers
@testable import Metrics

private func metric(_ formula: String, _ unit: Unit) throws -> Metric {
  let read = FormulaReader(formula, unit: unit)
  return .custom(
    "own", name: "Own", unit: unit, better: .higher, definition: "",
    formula: try #require(read.formula, "\(read.errors.map(\.message))"))
}

/// The value of a formula in the months named, one after the other.
private func values(_ formula: String, _ unit: Unit, in months: String, _ scenario: Scenario = two) throws -> [String] {
  let figures = try scenario.figures()
  let own = try metric(formula, unit)
  return try months.split(separator: " ").map { month in
    scenario.text(of: figures[own, try #require(Month(String(month)))].value, unit)
  }
}

/// A grows in February and March; B leaves in March.
private let two = Scenario(
  """
  date,customer,product,mrr
  2026-01-05,a,P,100.00
  2026-01-05,b,P,60.00
  2026-02-05,a,P,150.00
  2026-03-05,a,P,160.00
  2026-03-06,b,P,0
  """)

@Test func `A ratio of cells is exact and keeps its parts`() throws {
  // February: 50 of 160. March: 10 − 60 of 210.
  #expect(
    try values("(expansion - churn) / opening", .ratio, in: "2026-02 2026-03") == [
      "5000/16000 31.2500%", "-5000/21000 -23.8095%",
    ])
}

@Test func `A factor is whole in the parts`() throws {
  // 0.85 × 50 of 160 is 17 × 50 of 20 × 160.
  #expect(try values("0.85 * expansion / opening", .ratio, in: "2026-02") == ["85000/320000 26.5625%"])
}

@Test func `Nothing below the line is n/a and names what is nothing`() throws {
  #expect(try values("expansion / opening", .ratio, in: "2026-01") == ["n/a: opening MRR is 0"])
  #expect(
    try values("new / (contraction + 2 * churn)", .multiple, in: "2026-02") == ["n/a: contraction + 2 × churn is 0"])
}

@Test func `A month before asks for history, for money too`() throws {
  #expect(
    try values("expansion - expansion[-1]", .money, in: "2026-01 2026-02 2026-03") == [
      "n/a: needs 1 month of history, has 0", "50.00", "-40.00",
    ])
  #expect(
    try values("expansion / expansion[-1] - 1", .ratio, in: "2026-03") == ["-4000/5000 -80.0000%"])
}

@Test func `Cells that look back themselves count towards the history`() throws {
  #expect(try metric("retention_now / retention_base[-1]", .ratio).history == 13)
  #expect(try metric("held_3 / booked_3", .ratio).history == 3)
  #expect(try metric("mrr - mrr[-2]", .money).history == 2)
  #expect(try metric("mrr", .money).history == 0)
}

@Test func `Money over a number or over customers is rounded once, half away from zero`() throws {
  // March closes at 160.00 with one customer; a third is 53.33, a 32,000th 0.005.
  #expect(try values("closing / 3", .money, in: "2026-03") == ["53.33"])
  #expect(try values("closing / 32000", .money, in: "2026-03") == ["0.01"])
  #expect(try values("0 - closing / 32000", .money, in: "2026-03") == ["-0.01"])
  #expect(try values("mrr / customers", .money, in: "2026-02") == ["105.00"])
}

@Test func `Sums and counts outside history are 0, as the program's own`() throws {
  #expect(try values("2 * mrr", .money, in: "2025-06 2026-02") == ["0.00", "420.00"])
  #expect(try values("customers - churned_customers", .count, in: "2026-03") == ["0"])
}

@Test func `What 64 bits do not hold is n/a and does not break`() throws {
  let large = Scenario("date,customer,mrr\n2026-01-05,a,100000000000000.00\n2026-02-05,a,110000000000000.00")
  #expect(try values("999999 * mrr", .money, in: "2026-02", large) == ["n/a: the numbers are too large"])
  #expect(
    try values("999999 * expansion / opening", .multiple, in: "2026-02", large) == ["n/a: the numbers are too large"])
}

@Test func `A site's own metric may be the goal of a target and stand in a catalogue`() throws {
  let own = try metric("expansion / opening", .ratio)
  var scenario = two
  scenario.targets = "month,metric,target\n2026-02,own,30%"
  #expect(scenario.faults.contains("'own' is no figure"))
  scenario.settings.catalogue = MetricCatalogue(adding: [own])
  let figures = try scenario.figures()
  #expect(figures.target(of: own, in: Month(2026, 2)) == .ratio(numerator: 30, denominator: 100))
  #expect(scenario.settings.catalogue.custom.map(\.id) == ["own"])
  #expect(scenario.settings.catalogue.groups.last?.title == "Figures of this site's own")
  #expect(scenario.settings.catalogue.groups.flatMap(\.metrics).count == scenario.settings.catalogue.all.count)
}

@Test func `Every metric of the program's own says where its definition comes from`() {
  for metric in Metric.all { #expect(metric.source.hasSuffix("."), "\(metric.id)") }
}
