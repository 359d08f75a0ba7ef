import Ledgers
import Metrics
import Testing

@testable import Reports

@Test func `Retention begins with the thirteenth month`() throws {
  #expect(
    try Company().exhibit(.retention)
      == """
      Net and gross revenue retention: Share of the MRR of twelve months ago, trailing twelve months
      Month    NRR            GRR
      2026-09  160000/150000  140000/150000
      2026-10  230000/150000  150000/150000
      NRR 230000/150000; GRR 150000/150000.
      """)
}

@Test func `A target of NRR is a further line, empty where none is set`() throws {
  #expect(
    try Company.planned.exhibit(.retention)
      == """
      Net and gross revenue retention: Share of the MRR of twelve months ago, trailing twelve months
      Month    NRR            GRR            NRR target
      2026-09  160000/150000  140000/150000  -
      2026-10  230000/150000  150000/150000  110/100
      NRR 230000/150000; GRR 150000/150000.
      """)
}

@Test func `Retention that cannot be told says what is missing`() throws {
  #expect(
    try Company.single.exhibit(.retention)
      == """
      Net and gross revenue retention: Share of the MRR of twelve months ago, trailing twelve months
      NRR: needs 12 months of history, has 0; GRR: needs 12 months of history, has 0.
      """)
}

@Test func `A ledger without rows has no retention`() throws {
  #expect(
    try Company.empty.exhibit(.retention)
      == """
      Net and gross revenue retention: Share of the MRR of twelve months ago, trailing twelve months
      NRR: the ledger has no such month; GRR: the ledger has no such month.
      """)
}

@Test func `Monthly retention shows what it was a year before`() throws {
  #expect(
    try Company().exhibit(.monthlyRetention, .init(months: 3))
      == """
      Retention within the month: Share of opening MRR, each month for itself
      Month    Monthly NRR    Monthly GRR
      2026-08  160000/240000  160000/240000
      2026-09  160000/160000  160000/160000
      2026-10  230000/160000  160000/160000
      Monthly NRR 230000/160000; Monthly GRR 160000/160000.
      """)
}

@Test func `Retention of fewer months than a year compares with none`() throws {
  #expect(
    try Company().exhibit(.monthlyRetention, .init(months: 13)).split(separator: "\n").last ?? ""
      == """
      Monthly NRR 230000/160000 (230000/160000 - 150000/150000 in a year); Monthly GRR 160000/160000 (160000/160000 - 150000/150000 in a year).
      """)
}

@Test func `Churn stands beside expansion`() throws {
  #expect(
    try Company().exhibit(.churn, .init(months: 5))
      == """
      Expansion beside churn: Share of opening MRR
      Month    Expansion rate  Gross churn rate
      2026-06  0/250000        10000/250000
      2026-07  0/240000        0/240000
      2026-08  0/240000        80000/240000
      2026-09  0/160000        0/160000
      2026-10  70000/160000    0/160000
      Expansion rate 70000/160000; Gross churn rate 0/160000.
      """)
}

@Test func `Expansion that was booked is held or lost`() throws {
  #expect(
    try Company().exhibit(.held)
      == """
      Does expansion stick?: Share of the expansion booked three, six and twelve months before that is still there
      Month    Held after 3  Held after 6  Held after 12
      2026-06  20000/20000   n/a           n/a
      2026-07  n/a           n/a           n/a
      2026-08  n/a           n/a           n/a
      2026-09  n/a           20000/20000   n/a
      2026-10  n/a           n/a           n/a
      Held after 3 n/a; Held after 6 n/a; Held after 12 n/a.
      """)
}

@Test func `The month after a price rise was taken back nothing of it is held`() throws {
  var company = Company()
  company.changes += "\n2026-05-02,a,Clock,Solo,,50.00"
  #expect(
    try company.exhibit(.held, in: Month(2026, 6))
      == """
      Does expansion stick?: Share of the expansion booked three, six and twelve months before that is still there
      Month    Held after 3  Held after 6  Held after 12
      2026-06  5000/20000    n/a           n/a
      Held after 3 5000/20000; Held after 6 n/a; Held after 12 n/a.
      """)
}

@Test func `Where others stand is a band behind NRR, with its source`() throws {
  var company = Company()
  company.bands = """
    metric,segment,low,high,source,year
    nrr,,101%,108.5%,A survey,2025
    nrr,industry=Retail,90%,95%,Another,
    """
  func band(_ segment: Segment) throws -> String {
    let exhibit = try company.review().exhibit(.retention, .init(segment: segment))
    guard case .lines(_, _, let band?) = exhibit.form else { return "none" }
    return "\(band.low.text) to \(band.high.text): \(band.source)"
  }
  let review = try company.review()
  #expect(try band(.whole) == "101/100 to 1085/1000: A survey, 2025")
  #expect(try band(try #require(review.segment("industry", "Retail"))) == "90/100 to 95/100: Another")
  #expect(try band(try #require(review.segment("industry", "Healthcare"))) == "none")
}
