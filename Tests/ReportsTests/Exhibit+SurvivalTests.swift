import Testing

@testable import Reports

/// Expansion of June 2026 by seats and a plan at a discount, of which September has half.
private let company = Company(
  changes: """
    date,customer,product,plan,quantity,mrr,discount
    2026-03-01,a,Roster,Basic,10,100,
    2026-03-01,b,Roster,Basic,10,100,
    2026-06-01,a,Roster,Basic,14,140,
    2026-06-01,b,Roster,Plus,10,160,20
    2026-09-01,a,Roster,Basic,10,100,
    2026-09-09,b,Roster,Plus,10,150,
    """, customers: nil, dimensions: nil)

@Test func `Each kind has what was booked and what is there`() throws {
  #expect(
    try company.exhibit(.heldByKind, in: Month(2026, 9))
      == """
      What of each kind is still there: Expansion booked three, six and twelve months before 2026-09, and the share that is held
      Kind    Booked 3 mo ago  Held after 3  Booked 6 mo ago  Held after 6  Booked 12 mo ago  Held after 12
      Upsell  60               5000/6000     0                -             0                 -
      Seats   40               0/4000        0                -             0                 -
      = All   100              5000/10000    0                n/a           0                 n/a
      Most is there after 3 months of upsell, 5000/6000; least of seats, 0/4000.
      """)
}

@Test func `With a discount stands beside without`() throws {
  #expect(
    try company.exhibit(.heldByDiscount, in: Month(2026, 9))
      == """
      What is still there with and without a discount: Expansion booked three, six and twelve months before 2026-09, and the share that is held
      Discount                 Booked 3 mo ago  Held after 3  Booked 6 mo ago  Held after 6  Booked 12 mo ago  Held after 12
      Expansion at a discount  60               5000/6000     0                -             0                 -
      Expansion without one    40               0/4000        0                -             0                 -
      = All                    100              5000/10000    0                n/a           0                 n/a
      Most is there after 3 months of expansion at a discount, 5000/6000; least of expansion without one, 0/4000.
      """)
}

@Test func `Without expansion nothing can be held`() throws {
  #expect(
    try Company.single.exhibit(.heldByKind)
      == """
      What of each kind is still there: Expansion booked three, six and twelve months before 2026-10, and the share that is held
      There was no expansion three, six or twelve months before.
      """)
}
