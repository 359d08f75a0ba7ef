import Testing

@testable import Metrics

/// Which segment a customer belongs to, and what happens when it changes.
struct MembershipTests {
  private let ledger = """
    date,customer,mrr
    2026-01-01,acme,100
    2026-01-01,other,40
    2026-03-01,acme,130
    2026-04-01,acme,0
    """

  @Test func `Customers are divided by the columns of customers.csv, and one without a value is Unassigned`()
    throws
  {
    let scenario = Scenario(
      ledger,
      customers: """
        id,name,industry
        acme,Acme,Healthcare
        unused,Unused,Mining
        """)
    #expect(
      try scenario.figures("mrr customers", in: "2026-01", by: "industry") == """
        2026-01 mrr industry=Healthcare 100.00
        2026-01 mrr industry=Unassigned 40.00
        2026-01 customers industry=Healthcare 1
        2026-01 customers industry=Unassigned 1
        """)
  }

  @Test func `A segment that occurred once is printed for every later month, with zeros and n/a`() throws {
    let scenario = Scenario(
      ledger,
      customers: """
        id,industry
        acme,Healthcare
        """, through: "2026-05")
    #expect(
      try scenario.figures("mrr arpa", in: "2026-05", by: "industry", "Healthcare") == """
        2026-05 mrr industry=Healthcare 0.00
        2026-05 arpa industry=Healthcare n/a: the number of customers is 0
        """)
  }

  @Test
  func `Attributes hold from their day, before the first there are none, and an empty cell is not inherited`()
    throws
  {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      """,
      customers: """
        id,from,industry
        acme,2026-04-01,
        acme,2026-02-28,Retail
        """, through: "2026-04")
    #expect(
      try scenario.figures("mrr", in: "2026-01 2026-02 2026-03 2026-04", by: "industry") == """
        2026-01 mrr industry=Unassigned 100.00
        2026-02 mrr industry=Retail 100.00
        2026-02 mrr industry=Unassigned 0.00
        2026-03 mrr industry=Retail 100.00
        2026-03 mrr industry=Unassigned 0.00
        2026-04 mrr industry=Retail 0.00
        2026-04 mrr industry=Unassigned 100.00
        """)
  }

  @Test func `A row without a day holds from the beginning, and of one day the later row`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      """,
      customers: """
        id,from,industry
        acme,2026-02-01,Retail
        acme,,Mining
        acme,2026-02-01,Energy
        """, through: "2026-02")
    #expect(
      try scenario.figures("mrr", in: "2026-01 2026-02", by: "industry") == """
        2026-01 mrr industry=Mining 100.00
        2026-02 mrr industry=Energy 100.00
        2026-02 mrr industry=Mining 0.00
        """)
  }

  @Test func `A customer that changes its segment leaves one and enters the other, and moves in the new one`()
    throws
  {
    let scenario = Scenario(
      ledger,
      customers: """
        id,from,region
        acme,2026-01-01,North
        acme,2026-03-15,South
        other,,North
        """)
    #expect(
      try scenario.figures(
        "opening_mrr transfer_mrr expansion_mrr mrr moved_in_customers moved_out_customers expanded_customers",
        in: "2026-03", by: "region") == """
          2026-03 opening_mrr region=North 140.00
          2026-03 opening_mrr region=South 0.00
          2026-03 transfer_mrr region=North -100.00
          2026-03 transfer_mrr region=South 100.00
          2026-03 expansion_mrr region=North 0.00
          2026-03 expansion_mrr region=South 30.00
          2026-03 mrr region=North 40.00
          2026-03 mrr region=South 130.00
          2026-03 moved_in_customers region=North 0
          2026-03 moved_in_customers region=South 1
          2026-03 moved_out_customers region=North 1
          2026-03 moved_out_customers region=South 0
          2026-03 expanded_customers region=North 0
          2026-03 expanded_customers region=South 1
          """)
    #expect(
      try scenario.figures("transfer_mrr moved_in_customers", in: "2026-03") == """
        2026-03 transfer_mrr 0.00
        2026-03 moved_in_customers 0
        """)
  }

  @Test func `A customer that changes its segment in the month of its churn churns in the new one`() throws {
    let scenario = Scenario(
      ledger,
      customers: """
        id,from,region
        acme,2026-01-01,North
        acme,2026-04-10,South
        other,,North
        """)
    #expect(
      try scenario.figures(
        "transfer_mrr churned_mrr churned_customers customers", in: "2026-04", by: "region") == """
          2026-04 transfer_mrr region=North -130.00
          2026-04 transfer_mrr region=South 130.00
          2026-04 churned_mrr region=North 0.00
          2026-04 churned_mrr region=South 130.00
          2026-04 churned_customers region=North 0
          2026-04 churned_customers region=South 1
          2026-04 customers region=North 1
          2026-04 customers region=South 0
          """)
  }

  @Test func `Trailing figures belong to the segment of twelve months ago`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-06-01,acme,120
      """,
      customers: """
        id,from,region
        acme,2026-01-01,North
        acme,2026-03-15,South
        """, through: "2027-01")
    #expect(
      try scenario.figures("nrr", in: "2027-01", by: "region") == """
        2027-01 nrr region=North 12000/10000 120.0000%
        2027-01 nrr region=South n/a: the MRR of twelve months ago is 0
        """)
  }

  @Test func `Held expansion belongs to the segment of the booking month`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-02-01,acme,150
      """,
      customers: """
        id,from,region
        acme,2026-01-01,North
        acme,2026-03-15,South
        """, through: "2026-05")
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05", by: "region") == """
        2026-05 expansion_held_3 region=North 5000/5000 100.0000%
        2026-05 expansion_held_3 region=South n/a: the expansion booked 3 months ago is 0
        """)
  }

  @Test func `Tenure turns with the fourth, thirteenth and twenty-fifth month, and the turn is a transfer`()
    throws
  {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-15,acme,100
      """, through: "2028-02")
    #expect(
      try scenario.figures("mrr", in: "2026-04 2027-01 2028-01", by: "tenure") == """
        2026-04 mrr tenure=0–3 100.00
        2027-01 mrr tenure=0–3 0.00
        2027-01 mrr tenure=4–12 100.00
        2028-01 mrr tenure=0–3 0.00
        2028-01 mrr tenure=13–24 100.00
        2028-01 mrr tenure=4–12 0.00
        """)
    #expect(
      try scenario.figures("opening_mrr transfer_mrr", in: "2026-05", by: "tenure") == """
        2026-05 opening_mrr tenure=0–3 100.00
        2026-05 opening_mrr tenure=4–12 0.00
        2026-05 transfer_mrr tenure=0–3 -100.00
        2026-05 transfer_mrr tenure=4–12 100.00
        """)
    #expect(
      try scenario.figures("mrr transfer_mrr", in: "2028-02", by: "tenure", "25+") == """
        2028-02 mrr tenure=25+ 100.00
        2028-02 transfer_mrr tenure=25+ 100.00
        """)
  }

  @Test func `A customer's cohort is the quarter of its first MRR, also after it came back`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-03-01,acme,100
      2026-04-01,other,40
      2026-05-01,acme,0
      2026-08-01,acme,70
      """)
    #expect(
      try scenario.figures("mrr", in: "2026-08", by: "cohort") == """
        2026-08 mrr cohort=2026-Q1 70.00
        2026-08 mrr cohort=2026-Q2 40.00
        """)
  }

  @Test func `The band is that of opening MRR, and of closing MRR for whoever had none`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,499.99
      2026-02-01,acme,500
      """, through: "2026-03"
    ) { ($0.dimensions, $0.mrrBands) = (["mrr_band"], [50_000, 200_000]) }
    #expect(
      try scenario.figures("mrr", in: "2026-01 2026-02 2026-03", by: "mrr_band") == """
        2026-01 mrr mrr_band=0–499 499.99
        2026-02 mrr mrr_band=0–499 500.00
        2026-03 mrr mrr_band=0–499 0.00
        2026-03 mrr mrr_band=500–1999 500.00
        """)
  }
}

/// Children that are one customer with their parent.
struct ParentTests {
  private let scenario = Scenario(
    """
    date,customer,mrr
    2026-01-01,north,100
    2026-01-01,branch,60
    2026-02-01,branch,0
    2026-03-01,holding,10
    """,
    customers: """
      id,name,parent,industry
      branch,Branch,north,Mining
      north,North,holding,Retail
      holding,Holding,,Energy
      """)

  @Test func `Each child is a customer of its own where the site does not roll up`() throws {
    #expect(
      try scenario.movements() == """
        2026-01 branch new - - new 60.00
        2026-01 north new - - new 100.00
        2026-02 branch churn - - churn -60.00
        2026-03 holding new - - new 10.00
        """)
  }

  @Test func `Rolled up, a child's churn is its topmost parent's contraction`() throws {
    #expect(
      try scenario.with { $0.rollsUpToParent = true }.movements() == """
        2026-01 holding new - - new 160.00
        2026-02 holding contraction - - price -60.00
        2026-03 holding expansion - - price 10.00
        """)
  }

  @Test func `The parent's own attributes and name hold`() throws {
    let rolled = scenario.with { $0.rollsUpToParent = true }
    #expect(
      try rolled.figures("mrr customers", in: "2026-01", by: "industry") == """
        2026-01 mrr industry=Energy 160.00
        2026-01 customers industry=Energy 1
        """)
    let figures = try rolled.figures()
    #expect(figures.cube.largest[0].map { figures.cube.name(of: $0.customer) } == ["Holding"])
  }

  @Test func `A circle of parents is an error`() {
    let circle = Scenario(
      "date,customer,mrr\n2026-01-01,a,1",
      customers: """
        id,parent
        a,b
        b,a
        """)
    #expect(circle.faults.hasPrefix("customers.csv:"))
    #expect(circle.faults.contains("form a circle"))
  }
}
