import Ledgers
import Metrics
import Testing

@testable import Reports

@Test func `The bridge of a month goes from opening to closing in steps`() throws {
  #expect(
    try Company().exhibit(.bridge)
      == """
      MRR bridge: MRR in 2026-10, with the share of opening
      Step          MRR   Of opening
      = Opening     1600  160000/160000
      New           +300  30000/160000
      Expansion     +700  70000/160000
      Reactivation  +350  35000/160000
      Contraction   0     0/160000
      Churn         0     0/160000
      = Closing     2950  295000/160000
      MRR went from 1600 to 2950, +1350; the largest step was expansion, +700.
      """)
}

@Test func `The bridge of a year sums its steps`() throws {
  #expect(
    try Company().exhibit(.bridge, .init(months: 12))
      == """
      MRR bridge: MRR from 2025-11 to 2026-10, with the share of opening
      Step          MRR    Of opening
      = Opening     1500   150000/150000
      New           +1100  110000/150000
      Expansion     +900   90000/150000
      Reactivation  +350   35000/150000
      Contraction   -100   -10000/150000
      Churn         -800   -80000/150000
      = Closing     2950   295000/150000
      MRR went from 1500 to 2950, +1450; the largest step was new, +1100.
      """)
}

@Test func `The bridge of a segment begins with its own opening`() throws {
  let healthcare = try #require(try Company().review().segment("industry", "Healthcare"))
  #expect(
    try Company().exhibit(.bridge, .init(segment: healthcare))
      == """
      MRR bridge: MRR in 2026-10, with the share of opening
      Step          MRR   Of opening
      = Opening     1200  120000/120000
      New           0     0/120000
      Expansion     +400  40000/120000
      Reactivation  +350  35000/120000
      Contraction   0     0/120000
      Churn         0     0/120000
      = Closing     1950  195000/120000
      MRR went from 1200 to 1950, +750; the largest step was expansion, +400.
      """)
}

@Test func `A plan that customers move to has a transfer of its own`() throws {
  let plus = try #require(try Company().review().segment("plan", "Plus"))
  #expect(
    try Company().exhibit(.bridge, .init(segment: plus))
      == """
      MRR bridge: MRR in 2026-10, with the share of opening
      Step          MRR   Of opening
      = Opening     0     n/a: there was none
      New           0     n/a: opening MRR is 0
      Expansion     +300  n/a: opening MRR is 0
      Reactivation  +350  n/a: opening MRR is 0
      Contraction   0     n/a: opening MRR is 0
      Churn         0     n/a: opening MRR is 0
      Transfer      +400  n/a: opening MRR is 0
      = Closing     1050  n/a: opening MRR is 0
      MRR went from 0 to 1050, +1050; the largest step was transfer, +400.
      """)
}

@Test func `A month in which nothing moved says so`() throws {
  #expect(
    try Company().exhibit(.bridge, in: Month(2026, 9))
      == """
      MRR bridge: MRR in 2026-09, with the share of opening
      Step          MRR   Of opening
      = Opening     1600  160000/160000
      New           0     0/160000
      Expansion     0     0/160000
      Reactivation  0     0/160000
      Contraction   0     0/160000
      Churn         0     0/160000
      = Closing     1600  160000/160000
      MRR went from 1600 to 1600, 0; nothing moved it.
      """)
}

@Test func `The first month opens at nothing`() throws {
  #expect(
    try Company.single.exhibit(.bridge)
      == """
      MRR bridge: MRR in 2026-10, with the share of opening
      Step          MRR   Of opening
      = Opening     0     n/a: there was none
      New           +100  n/a: opening MRR is 0
      Expansion     0     n/a: opening MRR is 0
      Reactivation  0     n/a: opening MRR is 0
      Contraction   0     n/a: opening MRR is 0
      Churn         0     n/a: opening MRR is 0
      = Closing     100   n/a: opening MRR is 0
      MRR went from 0 to 100, +100; the largest step was new, +100.
      """)
}

@Test func `A ledger without rows has no bridge`() throws {
  #expect(
    try Company.empty.exhibit(.bridge)
      == """
      MRR bridge
      The ledger has no such month.
      """)
}

@Test func `Movements are months with gains, losses and what is left`() throws {
  #expect(
    try Company().exhibit(.movements, .init(months: 5))
      == """
      What moved MRR, month by month: MRR gained and lost in each month, and net new MRR
      Month    New   Expansion  Reactivation  Contraction  Churn  Net new
      2026-06  0     0          0             -100         0      -100
      2026-07  0     0          0             0            0      0
      2026-08  0     0          0             0            -800   -800
      2026-09  0     0          0             0            0      0
      2026-10  +300  +700       +350          0            0      +1350
      2026-10 brought +1350 net; the best month shown was 2026-10 with +1350.
      """)
}

@Test func `A ledger without rows has no movements`() throws {
  #expect(
    try Company.empty.exhibit(.movements)
      == """
      What moved MRR, month by month: MRR gained and lost in each month, and net new MRR
      The ledger has no such month.
      """)
}

@Test func `Expansion stands by kind, the largest first, beside what the year brought`() throws {
  #expect(
    try Company().exhibit(.expansion)
      == """
      Where expansion came from: Expansion MRR of 2026-10 by kind
      Kind         MRR  Share        Last 12 months
      Seats        400  40000/70000  400
      Upsell       300  30000/70000  300
      Cross-sell   0    0/70000      200
      = Expansion  700  70000/70000  900
      Seats brought 400, 40000/70000 of the month's expansion of 700.
      """)
}

@Test func `Without expansion there are no kinds`() throws {
  #expect(
    try Company.single.exhibit(.expansion)
      == """
      Where expansion came from: Expansion MRR of 2026-10 by kind
      Kind         MRR  Share                        Last month
      = Expansion  0    n/a: there was no expansion  0
      There was no expansion in 2026-10.
      """)
}
