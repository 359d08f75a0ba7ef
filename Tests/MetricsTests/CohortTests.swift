import Testing

@testable import Ledgers
@testable import Metrics

/// Customers by the time of their first MRR, followed through their age.
struct CohortTests {
  private let scenario = Scenario(
    """
    date,customer,mrr
    2025-12-01,early,10
    2026-01-01,a,100
    2026-02-01,b,50
    2026-02-15,c,70
    2026-03-01,a,160
    2026-03-01,b,20
    2026-04-01,c,0
    """)

  /// `label age customers mrr kept base of`, a line a cell.
  private func table(_ grain: Cohort.Grain, through month: Month = Month(2026, 4)) throws -> String {
    try scenario.figures().cube.cohorts(by: grain, through: month).flatMap { cohort in
      cohort.cells.enumerated().map { age, cell in
        "\(cohort.label) \(age) \(cell.customers) \(cell.mrr) kept \(cell.kept) of \(cell.base) \(cell.baseCustomers)"
      }
    }.joined(separator: "\n")
  }

  @Test func `By month: every age up to the last month`() throws {
    #expect(
      try table(.month) == """
        2025-12 0 1 1000 kept 1000 of 1000 1
        2025-12 1 1 1000 kept 1000 of 1000 1
        2025-12 2 1 1000 kept 1000 of 1000 1
        2025-12 3 1 1000 kept 1000 of 1000 1
        2025-12 4 1 1000 kept 1000 of 1000 1
        2026-01 0 1 10000 kept 10000 of 10000 1
        2026-01 1 1 10000 kept 10000 of 10000 1
        2026-01 2 1 16000 kept 10000 of 10000 1
        2026-01 3 1 16000 kept 10000 of 10000 1
        2026-02 0 2 12000 kept 12000 of 12000 2
        2026-02 1 2 9000 kept 9000 of 12000 2
        2026-02 2 1 2000 kept 2000 of 12000 2
        """)
  }

  @Test func `By quarter each customer's age counts from its own first month`() throws {
    #expect(
      try table(.quarter) == """
        2025-Q4 0 1 1000 kept 1000 of 1000 1
        2025-Q4 1 1 1000 kept 1000 of 1000 1
        2025-Q4 2 1 1000 kept 1000 of 1000 1
        2025-Q4 3 1 1000 kept 1000 of 1000 1
        2025-Q4 4 1 1000 kept 1000 of 1000 1
        2026-Q1 0 3 22000 kept 22000 of 22000 3
        2026-Q1 1 3 19000 kept 19000 of 22000 3
        2026-Q1 2 2 18000 kept 12000 of 22000 3
        2026-Q1 3 1 16000 kept 10000 of 10000 1
        """)
  }

  @Test func `By year, up to an earlier month`() throws {
    #expect(
      try table(.year, through: Month(2026, 2)) == """
        2025 0 1 1000 kept 1000 of 1000 1
        2025 1 1 1000 kept 1000 of 1000 1
        2025 2 1 1000 kept 1000 of 1000 1
        2026 0 3 22000 kept 22000 of 22000 3
        2026 1 1 10000 kept 10000 of 10000 1
        """)
    #expect(try table(.year, through: Month(2025, 11)) == "")
  }

  @Test func `A cohort's month is that of its first customer`() throws {
    let cohorts = try scenario.figures().cube.cohorts(by: .quarter, through: Month(2026, 4))
    #expect(cohorts.map(\.month) == [Month(2025, 12), Month(2026, 1)])
  }

  @Test func `A customer that left and came back stays in its cohort`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,a,100
      2026-02-01,a,0
      2026-03-01,a,80
      """)
    let cohorts = try scenario.figures().cube.cohorts(by: .month, through: Month(2026, 3))
    #expect(cohorts.map(\.label) == ["2026-01"])
    #expect(cohorts.first?.cells.map(\.mrr) == [10_000, 0, 8_000])
    #expect(cohorts.first?.cells.map(\.customers) == [1, 0, 1])
  }
}
