import Testing

@testable import Ledgers
@testable import Metrics

/// Expansion by kind and discount, and what of it is there months later.
struct SurvivalTests {
  /// `kind booked held` in minor units, a line each; `%` marks a discount.
  private func table(_ scenario: Scenario, in month: Month, after months: Int) throws -> String {
    try scenario.figures().cube.survival(in: month, after: months).map { part in
      "\(part.kind.name)\(part.isDiscounted ? " %" : "") \(part.booked) \(part.held)"
    }.joined(separator: "\n")
  }

  @Test func `What a customer holds is shared over its kinds`() throws {
    // February: a brings 50 by a plan at a discount and 25 by Mail, b 30 by seats. In May a holds 150 − 100 = 50 of 75.
    let scenario = Scenario(
      """
      date,customer,product,plan,quantity,mrr,discount
      2026-01-01,a,CRM,Basic,,100,
      2026-01-01,b,CRM,Basic,10,100,
      2026-02-01,a,CRM,Pro,,150,10
      2026-02-01,a,Mail,,,25,
      2026-02-01,b,CRM,Basic,13,130,
      2026-04-01,a,Mail,,,0,
      """, through: "2026-05")
    #expect(
      try table(scenario, in: Month(2026, 5), after: 3) == """
        upsell % 5000 3333
        cross_sell 2500 1667
        seats 3000 3000
        """)
    #expect(try table(scenario, in: Month(2026, 5), after: 6) == "")
    #expect(try table(scenario, in: Month(2026, 5), after: 4) == "")
    #expect(try table(scenario, in: Month(2026, 6), after: 3) == "")
  }

  @Test func `Shares are rounded as they run on, so that they sum`() throws {
    // 0.02 of 0.03 is there: round(2 × 1/3) = 1, round(2 × 2/3) = 1, round(2) = 2.
    let scenario = Scenario(
      """
      date,customer,product,mrr,kind
      2026-01-01,a,A,1.00,
      2026-01-01,a,B,1.00,
      2026-01-01,a,C,1.00,
      2026-02-01,a,A,1.01,upsell
      2026-02-01,a,B,1.01,seats
      2026-02-01,a,C,1.01,price
      2026-05-01,a,A,1.00,
      """)
    #expect(
      try table(scenario, in: Month(2026, 5), after: 3) == """
        upsell 1 1
        seats 1 0
        price 1 1
        """)
  }

  @Test func `More than was booked is not held, and less than nothing neither`() throws {
    let scenario = Scenario(
      """
      date,customer,product,quantity,mrr
      2026-01-01,a,CRM,1,100
      2026-01-01,b,CRM,1,100
      2026-02-01,a,CRM,2,200
      2026-02-01,b,CRM,2,200
      2026-03-01,a,CRM,9,900
      2026-03-01,b,CRM,1,50
      """, through: "2026-05")
    #expect(try table(scenario, in: Month(2026, 5), after: 3) == "seats 20000 10000")
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func `Kinds sum to what was booked and is held`(seed: UInt64) throws {
    let random = RandomLedger(seed: seed)
    let cube = try random.scenario(parents: seed % 3 == 0).figures().cube
    for month in cube.months {
      for (months, booked, held) in Measure.holding {
        let parts = cube.survival(in: month, after: months)
        #expect(parts.reduce(0) { $0 + $1.booked } == cube.amount(booked, in: month))
        #expect(parts.reduce(0) { $0 + $1.held } == cube.amount(held, in: month))
        #expect(parts.allSatisfy { 0 <= $0.held && $0.held <= $0.booked })
        // What was booked by kind, and under a discount, is what the month of booking says.
        for part in Kind.allCases {
          let sum = parts.filter { $0.kind == part }.reduce(0) { $0 + $1.booked }
          if sum > 0 { #expect(sum == cube.amount(.expansion(.of(part)), in: month - months)) }
        }
        let discounted = parts.filter(\.isDiscounted).reduce(0) { $0 + $1.booked }
        #expect(discounted == cube.amount(.discountedExpansion, in: month - months))
      }
    }
  }

  @Test func `A shuffled ledger in two threads gives the same`() throws {
    let ledger = try RandomLedger(seed: 5).scenario().reading()
    let settings = RandomLedger(seed: 5).settings
    let one = try Cube(ledger, settings: settings, through: RandomLedger.last, threads: 1)
    let two = try Cube(ledger, settings: settings, through: RandomLedger.last, threads: 2)
    #expect(one.survivalCells == two.survivalCells)
  }
}
