import Testing

@testable import Reports

@Test func `Key figures stand beside the month before, their target and the months since`() throws {
  #expect(
    try Company.young.exhibit(.tiles)
      == """
      Key figures: 2026-10, beside the month before
      Figure            Now           Change                        Target  2026-09  2026-10
      MRR               1300          +30000/100000                 1500    1000     1300
      Net new MRR       300           -70000/100000                 -       1000     300
      Expansion MRR     0             n/a: there was none before    -       0        0
      NRR               n/a           n/a: nothing to compare with  -       n/a      n/a
      GRR               n/a           n/a: nothing to compare with  -       n/a      n/a
      Gross churn rate  20000/100000  n/a: nothing to compare with  -       n/a      20000/100000
      Quick ratio       50000/20000   n/a: nothing to compare with  -       n/a      50000/20000
      MRR stands at 1300.
      """)
}

@Test func `Key figures of one month have nothing before them`() throws {
  #expect(
    try Company.single.exhibit(.tiles)
      == """
      Key figures: 2026-10, beside the month before
      Figure            Now  Change                        Target  2026-10
      MRR               100  n/a: there was none before    -       100
      Net new MRR       100  n/a: there was none before    -       100
      Expansion MRR     0    n/a: there was none before    -       0
      NRR               n/a  n/a: nothing to compare with  -       n/a
      GRR               n/a  n/a: nothing to compare with  -       n/a
      Gross churn rate  n/a  n/a: nothing to compare with  -       n/a
      Quick ratio       n/a  n/a: nothing to compare with  -       n/a
      MRR stands at 100.
      """)
}

@Test func `Open deals stand by kind beside what is left of the target`() throws {
  #expect(
    try Company.planned.exhibit(.pipeline)
      == """
      Expansion pipeline: Open deals that should close after 2026-10 and up to 2026-12
      Kind          MRR  Deals
      seats         600  1
      cross-sell    300  2
      Unassigned    50   1
      = Open deals  950  4
      Open deals of 950 stand against 1800 that is left of a target of 2500: a coverage of 95000/180000.
      """)
}

@Test func `A pipeline without targets says what would fill it`() throws {
  var company = Company.planned
  company.targets = nil
  #expect(
    try company.exhibit(.pipeline)
      == """
      Expansion pipeline
      targets and pipeline in site.yml would fill this.
      """)
}

@Test func `Targets without a pipeline say what would fill it`() throws {
  var company = Company.planned
  company.pipeline = nil
  #expect(
    try company.exhibit(.pipeline)
      == """
      Expansion pipeline
      targets and pipeline in site.yml would fill this.
      """)
}

@Test func `A target that is reached leaves nothing to cover`() throws {
  var company = Company.planned
  company.targets = "month,metric,target\n2026-11,expansion_mrr,600"
  #expect(
    try company.exhibit(.pipeline)
      == """
      Expansion pipeline: Open deals that should close after 2026-10 and up to 2026-12
      Kind          MRR  Deals
      seats         600  1
      cross-sell    300  2
      Unassigned    50   1
      = Open deals  950  4
      Open deals of 950 stand against 0 that is left of a target of 600: a coverage of n/a.
      """)
}

@Test func `Targets stand beside what was reached and who answers for them`() throws {
  #expect(
    try Company.planned.exhibit(.targets)
      == """
      Targets: Targets of 2026-10 beside what was reached
      Figure         Actual         Target   Difference                    Owner
      Expansion MRR  700            500      +20000/50000                  Ann
      NRR            230000/150000  110/100  230000/150000 - 110/100       Ann
      NRR, Retail    70000/50000    100/100  70000/50000 - 100/100         Ben
      Quick ratio    n/a            25/10    n/a: nothing to compare with  Ann
      Customers      4              5        -1/5                          Ann
      5 targets are set for 2026-10.
      """)
}

@Test func `The board sees neither owners nor what is set for one`() throws {
  #expect(
    try Company.planned.exhibit(.targets, for: .board)
      == """
      Targets: Targets of 2026-10 beside what was reached
      Figure         Actual         Target   Difference
      Expansion MRR  700            500      +20000/50000
      NRR            230000/150000  110/100  230000/150000 - 110/100
      NRR, Retail    70000/50000    100/100  70000/50000 - 100/100
      Quick ratio    n/a            25/10    n/a: nothing to compare with
      Customers      4              5        -1/5
      5 targets are set for 2026-10.
      """)
}

@Test func `Without targets the exhibit says what would fill it`() throws {
  #expect(
    try Company().exhibit(.targets)
      == """
      Targets: Targets of 2026-10 beside what was reached
      targets in site.yml would fill this.
      """)
}

@Test func `One target is one`() throws {
  var company = Company()
  company.targets = "month,metric,target\n2026-10,nrr,90%"
  #expect(
    try company.exhibit(.targets)
      == """
      Targets: Targets of 2026-10 beside what was reached
      Figure  Actual         Target  Difference              Owner
      NRR     230000/150000  90/100  230000/150000 - 90/100
      1 target is set for 2026-10.
      """)
}
