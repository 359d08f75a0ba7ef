import Ledgers
import Testing

@testable import Reports

@Test func `Cohorts are quarters of first MRR and what became of their MRR`() throws {
  #expect(
    try Company().exhibit(.cohorts)
      == """
      Cohorts: net revenue retention: MRR as a share of the first month's, by months since first MRR
      First MRR in  Customers  0 mo           3 mo           6 mo           9 mo           12 mo
      2025-Q3       2          150000/150000  150000/150000  170000/150000  160000/150000  160000/150000
      2025-Q4       1          80000/80000    80000/80000    80000/80000    0/80000        -
      2026-Q4       1          30000/30000    -              -              -              -
      = All         4          260000/260000  230000/230000  250000/230000  160000/230000  160000/150000
      After twelve months all cohorts together stand at 160000/150000 of where they began.
      """)
}

@Test func `For GRR no customer stands above its first MRR`() throws {
  #expect(
    try Company().exhibit(.cohorts, .init(metric: "grr"))
      == """
      Cohorts: gross revenue retention: MRR as a share of the first month's, no customer above its own first
      First MRR in  Customers  0 mo           3 mo           6 mo           9 mo           12 mo
      2025-Q3       2          150000/150000  150000/150000  150000/150000  140000/150000  140000/150000
      2025-Q4       1          80000/80000    80000/80000    80000/80000    0/80000        -
      2026-Q4       1          30000/30000    -              -              -              -
      = All         4          260000/260000  230000/230000  230000/230000  140000/230000  140000/150000
      After twelve months all cohorts together stand at 140000/150000 of where they began.
      """)
}

@Test func `For customers it counts who stayed`() throws {
  #expect(
    try Company().exhibit(.cohorts, .init(metric: "customers"))
      == """
      Cohorts: customers that stayed: Share of the cohort's customers with MRR, by months since first MRR
      First MRR in  Customers  0 mo  3 mo  6 mo  9 mo  12 mo
      2025-Q3       2          2/2   2/2   2/2   2/2   2/2
      2025-Q4       1          1/1   1/1   1/1   0/1   -
      2026-Q4       1          1/1   -     -     -     -
      = All         4          4/4   3/3   3/3   2/3   2/2
      After twelve months all cohorts together stand at 2/2 of where they began.
      """)
}

@Test func `An age counts once the youngest of the cohort has reached it`() throws {
  var company = Company()
  company.changes += "\n2025-10-02,e,Roster,Basic,1,100.00"
  #expect(
    try company.exhibit(.cohorts, .init(metric: "customers"))
      == """
      Cohorts: customers that stayed: Share of the cohort's customers with MRR, by months since first MRR
      First MRR in  Customers  0 mo  3 mo  6 mo  9 mo  12 mo
      2025-Q3       2          2/2   2/2   2/2   2/2   2/2
      2025-Q4       2          2/2   2/2   2/2   1/2   -
      2026-Q4       1          1/1   -     -     -     -
      = All         5          5/5   4/4   4/4   3/4   2/2
      After twelve months all cohorts together stand at 2/2 of where they began.
      """)
}

@Test func `Before twelve months no cohort has a year`() throws {
  #expect(
    try Company.single.exhibit(.cohorts)
      == """
      Cohorts: net revenue retention: MRR as a share of the first month's, by months since first MRR
      First MRR in  Customers  0 mo
      2026-Q4       1          10000/10000
      = All         1          10000/10000
      No cohort has reached twelve months.
      """)
}

@Test func `A ledger without rows has no cohorts`() throws {
  #expect(
    try Company.empty.exhibit(.cohorts)
      == """
      Cohorts: net revenue retention: MRR as a share of the first month's, by months since first MRR
      No cohort has reached twelve months.
      """)
}

@Test func `By month and by year they stand as they do by quarter`() throws {
  #expect(
    try Company().exhibit(.cohorts, .init(metric: "active", cohort: "year"))
      == """
      Cohorts by year: customers: Customers of the cohort with MRR, by months since first MRR
      First MRR in  Customers  0 mo  6 mo
      2025          3          3     3
      2026          1          1     -
      = All         4          4     3
      """)
  #expect(
    try Company().exhibit(.cohorts, .init(metric: "mrr", cohort: "month"))
      == """
      Cohorts by month: MRR: MRR of the cohort, by months since first MRR
      First MRR in  Customers  0 mo  3 mo  6 mo  9 mo  12 mo
      2025-09       2          1500  1500  1700  1600  1600
      2025-12       1          800   800   800   0     -
      2026-10       1          300   -     -     -     -
      = All         4          2600  2300  2500  1600  1600
      """)
}

@Test func `Of many months the earliest stand together, and all sum to the customers`() throws {
  var company = Company.single
  company.changes = "date,customer,product,plan,quantity,mrr"
  let start = Month(2024, 5)
  for place in 0..<30 { company.changes += "\n\(start + place)-03,n\(place),Roster,Basic,1,10" }
  let table = try company.review().exhibit(.cohorts, .init(cohort: "month")).table
  #expect(table.rows.count == 25)
  #expect(table.rows.map(\.head.text).prefix(2) == ["Earlier", "2024-12"])
  #expect(table.rows.map { $0.cells[0].text }.prefix(2) == ["7", "1"])
  #expect(table.rows.last?.cells[0].text == "30")
}

@Test func `The board sees cohorts of few customers together`() throws {
  var company = Company()
  company.smallCells = 2
  #expect(
    try company.exhibit(.cohorts, .init(metric: "customers"), for: .board)
      == """
      Cohorts: customers that stayed: Share of the cohort's customers with MRR, by months since first MRR
      First MRR in  Customers  0 mo  3 mo  6 mo  9 mo  12 mo
      2025-Q3       2          2/2   2/2   2/2   2/2   2/2
      Other         2          2/2   -     -     -     -
      = All         4          4/4   2/2   2/2   2/2   2/2
      After twelve months all cohorts together stand at 2/2 of where they began.
      """)
}
