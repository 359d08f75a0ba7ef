import Testing

@testable import Reports

@Test func `Segments stand by their metric now, the highest first`() throws {
  #expect(
    try Company().exhibit(.segments)
      == """
      NRR by industry: Net revenue retention (NRR) in 2025-10 and in 2026-10
      Industry    A year ago  Now            Change                        Customers  MRR   Expansion rate
      Healthcare  n/a         160000/100000  n/a: nothing to compare with  2          1950  40000/120000
      Retail      n/a         70000/50000    n/a: nothing to compare with  2          1000  30000/40000
      = All       n/a         230000/150000  n/a: nothing to compare with  4          2950  70000/160000
      Healthcare has the highest NRR with 160000/100000, Retail the lowest with 70000/50000.
      """)
}

@Test func `Any dimension and metric may be asked for`() throws {
  #expect(
    try Company().exhibit(.segments, .init(by: "plan", metric: "expansion_rate"))
      == """
      Expansion rate by plan: Expansion rate in 2025-10 and in 2026-10
      Plan   A year ago  Now           Change                        Customers  MRR   Expansion rate
      Basic  0/150000    40000/140000  40000/140000 - 0/150000       2          1700  40000/140000
      Solo   n/a         0/20000       n/a: nothing to compare with  1          200   0/20000
      Plus   n/a         n/a           n/a: nothing to compare with  2          1050  n/a
      = All  0/150000    70000/160000  70000/160000 - 0/150000       4          2950  70000/160000
      Basic has the highest Expansion rate with 40000/140000, Solo the lowest with 0/20000.
      """)
}

@Test func `Values far below nothing stand before those that are not there`() throws {
  let company = Company(
    changes: "date,customer,mrr\n2026-09-01,a,100\n2026-10-01,a,400\n2026-10-01,b,50")
  #expect(
    try company.exhibit(.segments, .init(metric: "net_churn_rate"))
      == """
      Net churn rate by industry: Net churn rate in 2025-10 and in 2026-10
      Industry    A year ago  Now           Change                        Customers  MRR  Expansion rate
      Healthcare  n/a         -30000/10000  n/a: nothing to compare with  1          400  30000/10000
      Retail      n/a         n/a           n/a: nothing to compare with  1          50   n/a
      = All       n/a         -30000/10000  n/a: nothing to compare with  2          450  30000/10000
      There are too few segments to compare.
      """)
}

@Test func `A dimension that is not in use says how to get it`() throws {
  #expect(
    try Company().exhibit(.segments, .init(by: "size"))
      == """
      By size
      size under dimensions in site.yml would fill this.
      """)
}

@Test func `Without any dimension there is nothing to compare`() throws {
  var company = Company()
  company.dimensions = []
  #expect(
    try company.exhibit(.segments)
      == """
      Segments
      a name under dimensions in site.yml would fill this.
      """)
}

@Test func `One segment is too few`() throws {
  #expect(
    try Company.single.exhibit(.segments)
      == """
      NRR by industry: Net revenue retention (NRR) in 2025-10 and in 2026-10
      Industry    A year ago  Now  Change                        Customers  MRR  Expansion rate
      Healthcare  n/a         n/a  n/a: nothing to compare with  1          100  n/a
      = All       n/a         n/a  n/a: nothing to compare with  1          100  n/a
      There are too few segments to compare.
      """)
}

@Test func `The board sees no owners`() throws {
  #expect(
    try Company().exhibit(.segments, .init(by: "owner"), for: .board)
      == """
      By owner
      the team's review shows this.
      """)
}

@Test func `The team sees owners`() throws {
  #expect(
    try Company().exhibit(.segments, .init(by: "owner", metric: "mrr"))
      == """
      MRR by owner: MRR in 2025-10 and in 2026-10
      Owner       A year ago  Now   Change                      Customers  MRR   Expansion rate
      Ann         1000        1600  +60000/100000               1          1600  40000/120000
      Ben         500         1000  +50000/50000                2          1000  30000/40000
      Unassigned  0           350   n/a: there was none before  1          350   n/a
      = All       1500        2950  +145000/150000              4          2950  70000/160000
      Ann has the highest MRR with 1600, Unassigned the lowest with 350.
      """)
}

@Test func `A dimension of more segments than anybody reads is not compared`() throws {
  var company = Company()
  for number in 100...200 {
    company.changes += "\n2026-09-01,n\(number),Roster,Basic,1,1.00"
    company.customers? += "\nn\(number),N\(number),Industry \(number),"
  }
  for audience in Audience.allCases {
    #expect(
      try company.exhibit(.segments, .init(by: "industry"), for: audience) == """
        By industry
        it has more than 100 segments, too many to compare.
        """)
  }
  #expect(try company.review().dimensions.map(\.name) == ["owner", "plan", "cohort"])
}
