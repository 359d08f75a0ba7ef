import Testing

@testable import Ledgers
@testable import Metrics

/// Churn by how often customers were asked.
struct OfferedGroupTests {
  private let scenario: Scenario = {
    var scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,a,100
      2026-01-01,b,100
      2026-01-01,c,100
      2026-05-10,a,0
      2026-05-11,c,0
      """, through: "2026-05")
    scenario.offers = """
      customer,kind,date,outcome
      a,upsell,2026-02-10,declined
      a,upsell,2026-03-10,declined
      a,add_on,2026-04-10,declined
      b,upsell,2026-04-20,accepted
      b,,2026-05-02,open
      c,upsell,2026-05-12,declined
      x,upsell,2026-05-01,accepted
      """
    return scenario
  }()

  private func text(_ groups: [OfferedGroup]?) -> [String]? {
    groups?.map { "\($0.offers): \($0.churned)/\($0.customers)" }
  }

  @Test func `Who was asked thrice and left is told from who was never asked`() throws {
    // April looks at offers of January to March, May at those of February to April; c was asked after it had left.
    let figures = try scenario.figures()
    #expect(text(figures.churnByOffers(upTo: Month(2026, 5))) == ["0: 1/3", "1: 0/1", "2: 0/1", "3: 1/1"])
    #expect(text(figures.churnByOffers(upTo: Month(2026, 3))) == ["0: 0/0", "1: 0/0", "2: 0/0", "3: 0/0"])
    #expect(text(figures.churnByOffers(upTo: Month(2027, 5))) == ["0: 0/0", "1: 0/0", "2: 0/0", "3: 0/0"])
    var without = scenario
    without.offers = nil
    #expect(try without.figures().churnByOffers(upTo: Month(2026, 5)) == nil)
  }

  @Test func `An offer in the month in which a customer leaves does not count for it`() throws {
    var late = scenario
    late.offers = "customer,date,outcome\na,2026-05-01,declined\nc,2026-05-02,declined"
    #expect(
      try text(late.figures().churnByOffers(upTo: Month(2026, 5))) == ["0: 2/6", "1: 0/0", "2: 0/0", "3: 0/0"])
  }

  @Test func `Offers to a child are its parent's, where parents count`() throws {
    var scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,north,10
      2026-01-01,south,10
      2026-04-01,south,0
      """,
      customers: """
        id,parent
        south,north
        """, through: "2026-04")
    scenario.offers = "customer,date,outcome\nsouth,2026-03-01,open"
    #expect(
      try text(scenario.figures().churnByOffers(upTo: Month(2026, 4))) == ["0: 0/1", "1: 1/1", "2: 0/0", "3: 0/0"])
    #expect(
      try text(scenario.with { $0.rollsUpToParent = true }.figures().churnByOffers(upTo: Month(2026, 4)))
        == ["0: 0/0", "1: 0/1", "2: 0/0", "3: 0/0"])
  }
}
