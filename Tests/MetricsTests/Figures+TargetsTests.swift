import Testing

@testable import Ledgers
@testable import Metrics

/// Targets, and open deals against what is left of them.
struct FiguresTargetsTests {
  private let scenario = Scenario(
    """
    date,customer,mrr
    2026-01-01,acme,1000
    2026-01-01,other,500
    2026-04-10,acme,1400
    """,
    customers: """
      id,industry
      acme,Health
      other,Retail
      """,
    targets: """
      month,metric,segment,target
      2026-04,expansion_mrr,,1000
      2026-05,expansion_mrr,,800
      2026-06,expansion_mrr,,700
      2026-06,expansion_mrr,,100
      2026-07,expansion_mrr,,300
      2026-05,expansion_mrr,industry=Health,600
      2026-05,nrr,,110%
      2026-05,new_customers,,12
      2026-05,expansion_mrr,cohort=2026-Q1,50
      """,
    pipeline: """
      customer,mrr,stage,probability,close
      acme,900,open,50%,2026-04-30
      acme,1000,open,50%,2026-05-01
      other,600,Offer,0.25,2026-06-30
      acme,700,won,100%,2026-05-10
      acme,800,Lost,,2026-05-10
      stranger,300,open,,2026-05-31
      acme,400,open,10%,2026-07-01
      """, through: "2026-07")

  @Test func `Quarter: deals that close after the month, over what is left of its targets`() throws {
    // 1000 + 600 + 300 over 1000 + 800 + 700 + 100 less the 400 booked in April; weighted 500 + 150.
    #expect(
      try scenario.figures("pipeline_coverage pipeline_coverage_weighted", in: "2026-04") == """
        2026-04 pipeline_coverage 190000/220000 0.8636×
        2026-04 pipeline_coverage_weighted 65000/220000 0.2955×
        """)
  }

  @Test func `The quarter is that of the month after: in March it is the second, with nothing booked yet`()
    throws
  {
    #expect(
      try scenario.figures("pipeline_coverage", in: "2026-03") == """
        2026-03 pipeline_coverage 280000/260000 1.0769×
        """)
  }

  @Test func `Month and year are other spans`() throws {
    #expect(
      try scenario.with { $0.coveragePeriod = .month }.figures("pipeline_coverage", in: "2026-04") == """
        2026-04 pipeline_coverage 130000/80000 1.6250×
        """)
    #expect(
      try scenario.with { $0.coveragePeriod = .year }.figures("pipeline_coverage", in: "2026-04") == """
        2026-04 pipeline_coverage 230000/250000 0.9200×
        """)
  }

  @Test func `A segment has coverage where a target names it, with its own deals and expansion`() throws {
    #expect(
      try scenario.figures("pipeline_coverage", in: "2026-04", by: "industry") == """
        2026-04 pipeline_coverage industry=Health 100000/20000 5.0000×
        """)
    #expect(try scenario.figures("pipeline_coverage", in: "2026-04", by: "product") == "")
    #expect(try scenario.figures("pipeline_coverage", in: "2026-04", by: "cohort") == "")
  }

  @Test func `Without a target, or with one that is reached, or without the file it is n/a`() throws {
    #expect(
      try scenario.figures("pipeline_coverage", in: "2026-06") == """
        2026-06 pipeline_coverage 40000/30000 1.3333×
        """)
    #expect(
      try scenario.with { $0.coveragePeriod = .month }.figures("pipeline_coverage", in: "2026-07") == """
        2026-07 pipeline_coverage n/a: no target is set
        """)
    var reached = scenario
    reached.targets = "month,metric,target\n2026-05,expansion_mrr,400"
    #expect(
      try reached.figures("pipeline_coverage", in: "2026-04") == """
        2026-04 pipeline_coverage n/a: nothing is left of the target
        """)
    var missing = scenario
    missing.targets = nil
    #expect(
      try missing.figures("pipeline_coverage", in: "2026-04")
        == "2026-04 pipeline_coverage n/a: needs targets.csv")
    missing = scenario
    missing.pipeline = nil
    #expect(
      try missing.figures("pipeline_coverage_weighted", in: "2026-04") == """
        2026-04 pipeline_coverage_weighted n/a: needs pipeline.csv
        """)
  }

  @Test func `Weighted deals are rounded once, after they are added`() throws {
    var scenario = scenario
    scenario.pipeline = """
      customer,mrr,stage,probability,close
      acme,0.01,open,25%,2026-05-10
      acme,0.01,open,0.25,2026-05-10
      """
    #expect(
      try scenario.figures("pipeline_coverage_weighted", in: "2026-04") == """
        2026-04 pipeline_coverage_weighted 1/220000 0.0000×
        """)
  }

  @Test func `A target is money, a count or a ratio, as its figure is`() throws {
    let figures = try scenario.figures()
    let may = Month(2026, 5)
    let target = { (id: String, segment: Segment) -> String? in
      guard let metric = Metric.named(id) else { return nil }
      return figures.target(of: metric, in: may, for: segment).map { scenario.text(of: $0, metric.unit) }
    }
    #expect(target("expansion_mrr", .whole) == "800.00")
    #expect(target("nrr", .whole) == "110/100 110.0000%")
    #expect(target("new_customers", .whole) == "12")
    #expect(target("grr", .whole) == nil)
    let health = try #require(figures.cube.segment("industry", "Health"))
    #expect(target("expansion_mrr", health) == "600.00")
    #expect(target("nrr", health) == nil)
  }
}
