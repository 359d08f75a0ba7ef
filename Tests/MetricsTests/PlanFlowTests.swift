import Testing

@testable import Ledgers
@testable import Metrics

/// Moves from plan to plan.
struct PlanFlowTests {
  private let scenario = Scenario(
    """
    date,customer,product,plan,mrr
    2026-01-01,a,CRM,Basic,100
    2026-01-01,a,Mail,,20
    2026-01-01,b,CRM,Basic,100
    2026-01-01,c,CRM,Pro,300
    2026-01-01,d,CRM,Pro,80
    2026-02-03,a,CRM,Pro,150
    2026-02-04,a,Mail,,0
    2026-02-05,b,CRM,Pro,90
    2026-02-06,c,CRM,Basic,200
    2026-03-01,a,CRM,Basic,150
    2026-03-02,d,CRM,,80
    2026-03-03,e,CRM,Pro,500
    """)

  /// `product from→to customers moved change`, money in units.
  private func table(_ scenario: Scenario, _ first: Month, _ last: Month) throws -> String {
    let figures = try scenario.figures()
    return figures.planFlows(in: first...last).map { flow in
      let names = [flow.from, flow.to].map { figures.ledger.plans[$0] }.map { $0.isEmpty ? "-" : $0 }
      return "\(figures.ledger.products[flow.product]) \(names[0])→\(names[1])"
        + " \(flow.customers) \(flow.moved / 100) \(flow.change / 100)"
    }.joined(separator: "\n")
  }

  @Test func `A move has the lesser amount moved, and the rest is gain or loss`() throws {
    // a 100 → 150 (Mail's end is another matter) and b 100 → 90; c 300 → 200.
    #expect(
      try table(scenario, Month(2026, 2), Month(2026, 2)) == """
        CRM Basic→Pro 2 190 40
        CRM Pro→Basic 1 200 -100
        """)
  }

  @Test func `Over several months upgrades stand first, then downgrades, then what brought nothing`() throws {
    #expect(
      try table(scenario, Month(2025, 4), Month(2026, 3)) == """
        CRM Basic→Pro 2 190 40
        CRM Pro→Basic 2 350 -100
        CRM Pro→- 1 80 0
        """)
  }

  @Test func `A customer that moves the same way twice counts once`() throws {
    let scenario = Scenario(
      """
      date,customer,product,plan,mrr
      2026-01-01,a,CRM,Basic,10
      2026-02-01,a,CRM,Pro,20
      2026-03-01,a,CRM,Basic,10
      2026-04-01,a,CRM,Pro,30
      """)
    #expect(
      try table(scenario, Month(2026, 1), Month(2026, 4)) == """
        CRM Basic→Pro 1 20 30
        CRM Pro→Basic 1 10 -10
        """)
  }

  @Test func `Between the ends of months nothing moves that came back`() throws {
    let scenario = Scenario(
      """
      date,customer,product,plan,mrr
      2026-01-01,a,CRM,Basic,10
      2026-02-01,a,CRM,Pro,20
      2026-02-09,a,CRM,Basic,10
      """
    ) { $0.grain = .day }
    #expect(try table(scenario, Month(2026, 1), Month(2026, 2)) == "")
  }

  @Test func `The opening is taken at the month's rates`() throws {
    // 100 USD are 90.00 in January and 80.00 in February: 80 move and 120 × 0.8 − 80 = 16 are gained.
    let scenario = Scenario(
      """
      date,customer,product,plan,mrr,currency
      2026-01-01,a,CRM,Basic,100,USD
      2026-02-01,a,CRM,Pro,120,USD
      """, rates: "month,currency,rate\n2026-01,USD,0.9\n2026-02,USD,0.8"
    ) { $0.fx = .month }
    #expect(try table(scenario, Month(2026, 2), Month(2026, 2)) == "CRM Basic→Pro 1 80 16")
  }
}
