import Testing

@testable import Ledgers
@testable import Metrics

/// Owners beside their targets.
struct OwnerResultTests {
  private static let ledger = """
    date,customer,mrr
    2026-03-01,a,100
    2026-03-01,b,100
    2026-03-01,c,100
    2026-03-01,d,100
    2026-04-10,a,150
    2026-05-10,a,170
    2026-05-10,b,130
    2026-05-11,c,110
    2026-05-12,d,0
    2026-05-13,e,40
    2026-06-01,a,999
    """
  private static let customers = """
    id,from,owner
    a,,Ann
    b,,Ann
    b,2026-05-01,Ben
    c,,
    d,,Ann
    e,,Ben
    """

  /// `owner customers expansion/target quarter/target contraction churn`, money in units.
  private func table(_ scenario: Scenario, _ month: Month = Month(2026, 5)) throws -> String {
    let owners = try #require(try scenario.figures().owners(in: month))
    func units(_ minor: Int64?) -> String { minor.map { "\($0 / 100)" } ?? "-" }
    return owners.map { owner in
      "\(owner.owner) \(owner.customers) \(units(owner.expansion))/\(units(owner.target))"
        + " \(units(owner.quarterExpansion))/\(units(owner.quarterTarget))"
        + " \(units(owner.contraction)) \(units(owner.churn))"
    }.joined(separator: "\n")
  }

  @Test func `An owner has what its customers of each month-end brought, in the month and the quarter so far`() throws {
    let targets = """
      month,metric,segment,target,owner
      2026-03,expansion_mrr,owner=Ann,999,
      2026-04,expansion_mrr,owner=Ann,60,
      2026-05,expansion_mrr,owner=Ann,5,
      2026-05,expansion_mrr,owner=Ann,40,
      2026-06,expansion_mrr,owner=Ann,999,
      2026-05,nrr,owner=Ben,110%,
      2026-04,expansion_mrr,owner=Zoe,10,
      2026-05,expansion_mrr,,500,Ben
      """
    #expect(
      try table(Scenario(Self.ledger, customers: Self.customers, targets: targets)) == """
        Ann 1 20/40 70/100 0 100
        Ben 2 30/- 30/- 0 0
        Zoe 0 0/- 0/10 0 0
        Unassigned 1 10/- 10/- 0 0
        """)
  }

  @Test func `Without targets of owners' segments, those that name an owner of customers are theirs`() throws {
    let targets = """
      month,metric,segment,target,owner
      2026-05,expansion_mrr,,70,Ben
      2026-05,expansion_mrr,,80,Boss
      2026-05,expansion_mrr,,900,
      """
    #expect(
      try table(Scenario(Self.ledger, customers: Self.customers, targets: targets)) == """
        Ann 1 20/- 70/- 0 100
        Ben 2 30/70 30/70 0 0
        Unassigned 1 10/- 10/- 0 0
        """)
  }

  @Test func `Owners sum to the whole`() throws {
    let figures = try Scenario(Self.ledger, customers: Self.customers).figures()
    for month in figures.cube.months {
      let owners = try #require(figures.owners(in: month))
      #expect(owners.reduce(0) { $0 + $1.expansion } == figures.cube.amount(.expansion, in: month))
      #expect(owners.reduce(0) { $0 + $1.churn } == figures.cube.amount(.churn, in: month))
      #expect(owners.reduce(0) { $0 + $1.customers } == figures.cube.amount(.closingCustomers, in: month))
    }
  }

  @Test func `Without a column owner, or where it is not in use, there are none`() throws {
    #expect(try Scenario(Self.ledger).figures().owners(in: Month(2026, 5)) == nil)
    let unused = Scenario(Self.ledger, customers: Self.customers) { $0.dimensions = ["product"] }
    #expect(try unused.figures().owners(in: Month(2026, 5)) == nil)
  }
}
