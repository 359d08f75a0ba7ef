import Testing

@testable import Reports

/// Three customers on a higher plan, one on a lower, over two months.
private var company: Company {
  var company = Company(
    changes: """
      date,customer,product,plan,mrr
      2026-08-01,a,Roster,Basic,100
      2026-08-01,b,Roster,Basic,100
      2026-08-01,c,Roster,Basic,100
      2026-08-01,d,Roster,Plus,300
      2026-09-01,a,Roster,Plus,150
      2026-10-01,b,Roster,Plus,160
      2026-10-01,c,Roster,Plus,170
      2026-10-01,d,Roster,,200
      """, customers: nil)
  company.dimensions = nil
  return company
}

@Test func `Ways between plans stand by what they brought, in the month and in twelve`() throws {
  #expect(
    try company.exhibit(.planFlows)
      == """
      Moves between plans: Customers that changed the plan of a product between the ends of months, up to 2026-10
      From and to        Product  Customers  MRR moved  Gain or loss  Customers, 3 months  MRR moved, 3 months  Gain or loss, 3 months
      Basic → Plus       Roster   2          200        +130          3                    300                  +180
      Plus → Unassigned  Roster   1          200        -100          1                    200                  -100
      = All                       3          400        +30           4                    500                  +80
      In the last 3 months moves to plans that brought more made +180 with 3 customers, moves to those that brought less -100 with 1.
      """)
}

@Test func `The board sees ways of few customers together`() throws {
  var company = company
  company.smallCells = 3
  company.changes += "\n2026-08-01,e,Clock,X,10\n2026-10-01,e,Clock,Y,10"
  #expect(
    try company.exhibit(.planFlows, for: .board)
      == """
      Moves between plans: Customers that changed the plan of a product between the ends of months, up to 2026-10
      From and to   Product  Customers  MRR moved  Gain or loss  Customers, 3 months  MRR moved, 3 months  Gain or loss, 3 months
      Basic → Plus  Roster   2          200        +130          3                    300                  +180
      Other                  2          210        -100          2                    210                  -100
      = All                  4          410        +30           5                    510                  +80
      In the last 3 months moves between plans made +80 with 5 customers.
      """)
}

@Test func `Nobody may have changed a plan`() throws {
  #expect(
    try Company.single.exhibit(.planFlows)
      == """
      Moves between plans: Customers that changed the plan of a product between the ends of months, up to 2026-10
      Nobody changed a plan in the last one month.
      """)
}
