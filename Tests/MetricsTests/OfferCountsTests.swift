import Testing

@testable import Ledgers
@testable import Metrics

/// Offers, and what comes of them.
struct OfferFiguresTests {
  private var scenario: Scenario {
    var scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-01-01,bolt,50
      """, through: "2026-03")
    scenario.offers = """
      id,customer,kind,date,outcome
      o1,acme,seats,2026-01-10,accepted
      o2,acme,seats,2026-02-10,declined
      o3,bolt,add-on,2026-02-11,accepted
      o4,stranger,,2026-02-12,
      o5,acme,seats,2026-03-01,open
      """
    return scenario
  }

  @Test func `Conversion is of the offers decided, offers per customer of three months`() throws {
    #expect(
      try scenario.figures("offer_conversion offers_per_customer", in: "2026-01 2026-02 2026-03") == """
        2026-01 offer_conversion 1/1 100.0000%
        2026-01 offers_per_customer n/a: needs 2 months of history, has 0
        2026-02 offer_conversion 1/2 50.0000%
        2026-02 offers_per_customer n/a: needs 2 months of history, has 1
        2026-03 offer_conversion n/a: the number of offers decided is 0
        2026-03 offers_per_customer 5/2 2.5000×
        """)
    #expect(try scenario.figures("offer_conversion offers_per_customer", in: "2026-03", by: "cohort") == "")
    var without = scenario
    without.offers = nil
    #expect(
      try without.figures("offer_conversion offers_per_customer", in: "2026-03") == """
        2026-03 offer_conversion n/a: needs offers.csv
        2026-03 offers_per_customer n/a: needs offers.csv
        """)
    #expect(try without.figures().offers(in: Month(2026, 3)...Month(2026, 3)) == nil)
  }

  @Test func `By kind the parts are those of the whole, and sum over months`() throws {
    func text(_ first: Month, _ last: Month) throws -> [String] {
      try #require(try scenario.figures().offers(in: first...last)).map { kind, count in
        "\(kind): \(count.accepted) of \(count.decided), made \(count.made), open \(count.open)"
      }
    }
    #expect(
      try text(Month(2026, 2), Month(2026, 2)) == [
        ": 0 of 0, made 1, open 1", "add-on: 1 of 1, made 1, open 0", "seats: 0 of 1, made 1, open 0",
      ])
    #expect(
      try text(Month(2026, 1), Month(2026, 3)) == [
        ": 0 of 0, made 1, open 1", "add-on: 1 of 1, made 1, open 0", "seats: 1 of 2, made 3, open 1",
      ])
    #expect(try text(Month(2026, 7), Month(2026, 7)).isEmpty)
  }
}
