import Testing

@testable import Metrics
@testable import Reports

@Test func `The board sees no dimension of owners`() throws {
  #expect(
    try Company().review(Company.october, .board).dimensions.map(\.name) == ["industry", "plan", "cohort"])
  #expect(
    try Company().review(Company.october, .team).dimensions.map(\.name) == [
      "industry", "owner", "plan", "cohort",
    ])
}

@Test func `A customer has the name that its audience reads`() throws {
  #expect(
    try Company().review(Company.october, .board).names.sorted() == [
      "Customer 1", "Customer 2", "Customer 3", "Customer 4",
    ])
  #expect(try Company().review().names.sorted() == ["Aster", "Birch", "Cedar", "Dogwood"])
}

@Test func `Months end with the review's and begin with the ledger's first`() throws {
  let review = try Company().review()
  #expect(review.firstMonth == Month(2025, 9))
  #expect(review.months(2) == [Month(2026, 9), Month(2026, 10)])
  #expect(review.months(99).count == 14)
  #expect(review.months(99).first == Month(2025, 9))
  #expect(review.months(0).isEmpty)
  #expect(try Company.empty.review().months(12).isEmpty)
}

@Test func `A review of an earlier month knows nothing that came later`() throws {
  let review = try Company().review(Month(2025, 11))
  #expect(review.segments(of: "industry").compactMap(\.value) == ["Healthcare", "Retail"])
  #expect(review.segments(of: "plan").compactMap(\.value) == ["Basic"])
  #expect(review.exhibit(.concentration).table.rows.count == 3)
}

@Test func `Segments stand by size, and a dimension that is not in use has none`() throws {
  let review = try Company().review()
  #expect(review.segments(of: "owner").compactMap(\.value) == ["Ann", "Ben", "Unassigned"])
  #expect(review.segments(of: "plan").compactMap(\.value) == ["Basic", "Plus", "Solo"])
  #expect(review.allSegments(of: "plan").compactMap(\.value) == ["Basic", "Plus", "Solo"])
  #expect(review.segments(of: "size").isEmpty)
}

@Test func `A segment without customers for a year is left out`() throws {
  var company = Company()
  company.changes += "\n2025-09-16,z,Legacy,Old,1,10.00\n2025-09-25,z,Legacy,Old,1,0"
  company.changes += "\n2025-10-16,y,Legacy,Older,1,10.00\n2025-11-16,y,Legacy,Older,1,0"
  let review = try company.review()
  #expect(!review.segments(of: "plan").contains { $0.value == "Old" })
  #expect(review.segments(of: "plan").contains { $0.value == "Older" })
}

@Test func `A target is that of its metric, month and segment`() throws {
  let review = try Company.planned.review()
  let nrr = try #require(Metric.named("nrr"))
  let retail = try #require(review.segment("industry", "Retail"))
  #expect(review.target(of: nrr) == .ratio(numerator: 110, denominator: 100))
  #expect(review.target(of: nrr, for: retail) == .ratio(numerator: 100, denominator: 100))
  #expect(review.target(of: nrr, in: Month(2026, 9)) == nil)
}

@Test(arguments: [
  ("Healthcare", "healthcare"), ("Food & Drink", "food-drink"), ("  A -- B  ", "a-b"), ("25+", "25plus"),
  ("13–24", "13-24"), ("Größe", "größe"), ("../../x", "x"),
  ("<script>alert(1)</script>", "script-alert-1-script"),
  ("\"><img>", "img"), ("🚀", "_"), ("", "_"), ("日本", "日本"), ("a\u{202E}b", "a-b"), ("CON.", "con"),
]) func `A slug is of letters, digits and hyphens`(name: String, slug: String) {
  #expect(Review.slug(name) == slug)
}

@Test func `A slug fits into a part of a path`() {
  #expect(Review.slug(String(repeating: "long ", count: 100)).utf8.count <= 100)
  #expect(Review.slug(String(repeating: "long", count: 100)).utf8.count == 100)
  #expect(Review.slug(String(repeating: "日", count: 100)).utf8.count == 99)
  #expect(Review.slug("a" + String(repeating: "\u{301}", count: 400)) == "_")
}

@Test func `Segments of too few customers are one before the board, and themselves before the team`() throws {
  var company = Company()
  company.changes += "\n2026-09-01,e,Roster,Basic,1,50.00\n2026-09-01,f,Roster,Basic,1,25.00"
  company.customers? += "\ne,Elder,Public,\nf,Fir,Energy,"
  company.smallCells = 2
  #expect(
    try company.exhibit(.segments, .init(metric: "mrr"), for: .board) == """
      MRR by industry: MRR in 2025-10 and in 2026-10
      Industry    A year ago  Now   Change                      Customers  MRR   Expansion rate
      Healthcare  1000        1950  +95000/100000               2          1950  40000/120000
      Retail      500         1000  +50000/50000                2          1000  30000/40000
      Other       0           75    n/a: there was none before  2          75    0/7500
      = All       1500        3025  +152500/150000              6          3025  70000/167500
      Healthcare has the highest MRR with 1950, Other the lowest with 75.
      """)
  let team = try company.review()
  #expect(team.segments(of: "industry").compactMap(\.value) == ["Healthcare", "Retail", "Public", "Energy"])
}

@Test func `One segment of too few customers takes the next with it, or the total would give it away`() throws {
  var company = Company()
  company.changes += "\n2026-09-01,e,Roster,Basic,1,50.00"
  company.customers? += "\ne,Elder,Public,"
  company.smallCells = 2
  let review = try company.review(Company.october, .board)
  #expect(review.segments(of: "industry").compactMap(\.value) == ["Retail", "Other"])
  let hidden = try #require(review.segment("industry", "Public"))
  let mrr = try #require(Metric.named("mrr"))
  #expect(review.hides(hidden))
  #expect(review.figure(mrr, nil, hidden).value == .notAvailable(.tooFewCustomers))
  #expect(review.exhibit(.bridge, .init(segment: hidden)).table.rows.isEmpty)
}
