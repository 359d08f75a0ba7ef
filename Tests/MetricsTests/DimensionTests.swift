import Testing

@testable import Ledgers
@testable import Metrics

/// Which dimensions a site has.
struct DimensionTests {
  private let scenario = Scenario(
    """
    date,customer,product,plan,mrr
    2026-01-01,acme,CRM,Pro,100
    2026-01-01,acme,Mail,,20
    """,
    customers: """
      id,name,parent,from,industry,region
      acme,,,,Retail,North
      """,
    products: """
      product,line
      CRM,Suite
      """)

  @Test func `By default they are the columns of customers.csv, product, plan, line, cohort and tenure`()
    throws
  {
    #expect(
      try scenario.figures().cube.dimensions.map(\.name) == [
        "industry", "region", "product", "plan", "line", "cohort", "tenure",
      ])
  }

  @Test func `A site may name its own, each once`() throws {
    let own = scenario.with { $0.dimensions = ["plan", "region", "plan"] }
    #expect(try own.figures().cube.dimensions.map(\.name) == ["plan", "region"])
  }

  @Test func `An unknown dimension is an error with the nearest name`() {
    let scenario = scenario.with { $0.dimensions = ["regoin", "colour"] }
    #expect(
      scenario.faults == """
        'regoin' is no dimension; did you mean 'region'?
        'colour' is no dimension; name a column of customers.csv, product, plan, line, cohort or tenure
        """)
  }

  @Test func `What a customer holds is divided by product, plan and line, and what has none is Unassigned`()
    throws
  {
    for (dimension, first, second) in [
      ("product", "product=CRM 100.00", "product=Mail 20.00"),
      ("plan", "plan=Pro 100.00", "plan=Unassigned 20.00"),
      ("line", "line=Suite 100.00", "line=Unassigned 20.00"),
    ] {
      #expect(
        try scenario.figures("mrr", in: "2026-01", by: dimension) == """
          2026-01 mrr \(first)
          2026-01 mrr \(second)
          """)
    }
  }

  @Test func `A customer counts once in each segment of what it holds`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,acme,CRM,100
      2026-01-01,acme,Sales,50
      2026-01-01,acme,Mail,20
      """,
      products: """
        product,line
        CRM,Suite
        Sales,Suite
        """)
    #expect(
      try scenario.figures("customers new_customers", in: "2026-01", by: "line") == """
        2026-01 customers line=Suite 1
        2026-01 customers line=Unassigned 1
        2026-01 new_customers line=Suite 1
        2026-01 new_customers line=Unassigned 1
        """)
  }

  @Test func `Segments come by code point, and a name finds its segment`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,acme,b,1
      2026-01-01,acme,é,1
      2026-01-01,acme,Z,1
      """)
    let cube = try scenario.figures().cube
    let names = cube.segments(of: "product", through: Month(2026, 1))?.map(\.description)
    #expect(names == ["product=Z", "product=b", "product=é"])
    #expect(cube.segment("product", "b")?.description == "product=b")
    #expect(cube.segment("product", "none") == nil)
    #expect(cube.segment("colour", "b") == nil)
    #expect(cube.segments(of: "colour", through: Month(2026, 1)) == nil)
    #expect(cube.segments(of: "product", through: Month(2025, 12))?.isEmpty == true)
  }
}

/// The name that a misspelt one was meant to be.
struct NearestTests {
  @Test func `It is the one with the fewest edits, and none where that is more than a third`() {
    #expect("industrie".nearest(of: ["region", "industry"]) == "industry")
    #expect("Plan".nearest(of: ["plan", "plane"]) == "plan")
    #expect("owner".nearest(of: ["region", "industry"]) == nil)
    #expect("".nearest(of: ["region"]) == nil)
    #expect("region".nearest(of: []) == nil)
  }
}
