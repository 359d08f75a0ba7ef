import Testing

@testable import Reports

@Test func `Every kind has a name of its own and is found by it`() {
  let names = Exhibit.all.map(\.name)
  #expect(
    names == [
      "tiles", "bridge", "movements", "expansion", "expansion_mix", "retention", "monthly_retention", "retention_views",
      "churn",
      "cohorts", "segments", "held", "held_by_kind", "held_by_discount", "plan_flows", "offers",
      "offer_fatigue", "add_ons", "tiers", "near_limits", "pipeline",
      "owners", "targets", "concentration", "concentration_shares", "deciles", "largest_movements",
    ])
  #expect(names.compactMap { Exhibit.named($0)?.name } == names)
  #expect(Exhibit.named("bridges") == nil)
}

@Test func `Every kind takes the arguments that a template may give`() {
  let arguments = Exhibit.all.map { "\($0.name) \($0.arguments.joined(separator: " "))" }
  #expect(
    arguments == [
      "tiles segment", "bridge months segment", "movements months segment", "expansion months segment",
      "expansion_mix by", "retention months segment", "monthly_retention months segment", "retention_views segment",
      "churn months segment", "cohorts metric cohort", "segments by metric", "held months segment", "held_by_kind ",
      "held_by_discount ", "plan_flows months", "offers months", "offer_fatigue ", "add_ons ", "tiers ", "near_limits ",
      "pipeline ", "owners ", "targets ",
      "concentration ", "concentration_shares ", "deciles ", "largest_movements ",
    ])
}

@Test(arguments: Audience.allCases) func `Every row has a cell for each column`(audience: Audience) throws {
  for company in [Company(), .planned, .single, .empty] {
    let review = try company.review(Company.october, audience)
    for kind in Exhibit.all {
      let table = review.exhibit(kind).table
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(kind.name)")
    }
  }
}

@Test func `A total is last`() throws {
  let review = try Company.planned.review()
  for kind in Exhibit.all where kind.name != "bridge" {
    let rows = review.exhibit(kind).table.rows
    #expect(!rows.dropLast().contains { $0.isTotal }, "\(kind.name)")
  }
}

@Test func `The key of an exhibit names its segment`() throws {
  let review = try Company().review()
  let retail = try #require(review.segment("industry", "Retail"))
  #expect(review.exhibit(.bridge).key == "bridge")
  #expect(review.exhibit(.bridge, .init(months: 12, segment: retail)).key == "bridge-12-industry-retail")
  #expect(review.exhibit(.segments, .init(by: "plan", metric: "grr")).key == "segments-plan-grr")
  #expect(review.exhibit(.cohorts, .init(metric: "customers")).key == "cohorts-customers")
}

@Test func `Numbers of a table are figures that lead to their pages`() throws {
  let rows = try Company().review().exhibit(.retention).table.rows
  guard case .figure(let figure) = rows[1].cells[0] else {
    Issue.record("NRR is no figure")
    return
  }
  #expect(figure.metric == "nrr")
  #expect(figure.month == Month(2026, 10))
  #expect(figure.value == .ratio(numerator: 230_000, denominator: 150_000))
}
