import Testing

@testable import Metrics

/// What a customer's MRR at two month-ends is called.
struct MovementTests {
  private let lifecycle = Scenario(
    """
    date,customer,mrr
    2026-01-10,acme,100
    2026-02-10,acme,130
    2026-03-10,acme,90
    2026-04-10,acme,0
    2026-07-10,acme,120
    2026-08-10,acme,120
    """)

  @Test func `New, expansion, contraction, churn, reactivation, and none for a renewal`() throws {
    #expect(
      try lifecycle.movements() == """
        2026-01 acme new - - new 100.00
        2026-02 acme expansion - - price 30.00
        2026-03 acme contraction - - price -40.00
        2026-04 acme churn - - churn -90.00
        2026-07 acme reactivation - - reactivation 120.00
        """)
  }

  @Test func `Each movement counts its customer, and each money stands in its own step`() throws {
    #expect(
      try lifecycle.figures("new_customers expanded_customers new_mrr expansion_mrr", in: "2026-01 2026-02")
        == """
        2026-01 new_customers 1
        2026-01 expanded_customers 0
        2026-01 new_mrr 100.00
        2026-01 expansion_mrr 0.00
        2026-02 new_customers 0
        2026-02 expanded_customers 1
        2026-02 new_mrr 0.00
        2026-02 expansion_mrr 30.00
        """)
    #expect(
      try lifecycle.figures("contracted_customers contraction_mrr", in: "2026-03") == """
        2026-03 contracted_customers 1
        2026-03 contraction_mrr 40.00
        """)
    #expect(
      try lifecycle.figures("churned_customers churned_mrr customers", in: "2026-04") == """
        2026-04 churned_customers 1
        2026-04 churned_mrr 90.00
        2026-04 customers 0
        """)
    #expect(
      try lifecycle.figures("reactivated_customers reactivation_mrr customers net_new_mrr", in: "2026-07")
        == """
        2026-07 reactivated_customers 1
        2026-07 reactivation_mrr 120.00
        2026-07 customers 1
        2026-07 net_new_mrr 120.00
        """)
  }

  @Test func `A return may be expansion: the money is, and the customer still counts as reactivated`() throws {
    let scenario = lifecycle.with { $0.reactivation = .expansion }
    #expect(try scenario.movements().hasSuffix("2026-07 acme expansion - - reactivation 120.00"))
    #expect(
      try scenario.figures(
        "expansion_mrr reactivation_expansion_mrr reactivation_mrr reactivated_customers expanded_customers",
        in: "2026-07") == """
          2026-07 expansion_mrr 120.00
          2026-07 reactivation_expansion_mrr 120.00
          2026-07 reactivation_mrr 0.00
          2026-07 reactivated_customers 1
          2026-07 expanded_customers 0
          """)
  }

  @Test func `A return may be new business, and its cohort is still the first`() throws {
    let scenario = lifecycle.with { $0.reactivation = .new }
    #expect(try scenario.movements().hasSuffix("2026-07 acme new - - new 120.00"))
    #expect(
      try scenario.figures("new_customers reactivated_customers", in: "2026-07", by: "cohort") == """
        2026-07 new_customers cohort=2026-Q1 1
        2026-07 reactivated_customers cohort=2026-Q1 0
        """)
  }

  @Test
  func `A customer away for three month-ends comes back within a gap of three and is new after one of two`()
    throws
  {
    let within = lifecycle.with { $0.reactivationMaxGapMonths = 3 }
    #expect(try within.movements().hasSuffix("2026-07 acme reactivation - - reactivation 120.00"))
    let beyond = lifecycle.with { $0.reactivationMaxGapMonths = 2 }
    #expect(try beyond.movements().hasSuffix("2026-07 acme new - - new 120.00"))
    let beyondAsExpansion = beyond.with { $0.reactivation = .expansion }
    #expect(try beyondAsExpansion.movements().hasSuffix("2026-07 acme new - - new 120.00"))
  }

  @Test func `Whoever comes and goes within a month is nobody between month-ends`() throws {
    let brief = Scenario(
      """
      date,customer,mrr
      2026-01-01,stays,10
      2026-02-03,brief,70
      2026-02-20,brief,0
      """)
    #expect(try brief.movements() == "2026-01 stays new - - new 10.00")
  }

  @Test func `Between ends of days, whoever comes and goes within a month is new and churned`() throws {
    let brief = Scenario(
      """
      date,customer,mrr
      2026-01-01,stays,10
      2026-02-03,brief,70
      2026-02-20,brief,0
      """
    ) { $0.grain = .day }
    #expect(
      try brief.movements() == """
        2026-01 stays new - - new 10.00
        2026-02 brief churn - - churn -70.00
        2026-02 brief new - - new 70.00
        """)
    #expect(
      try brief.figures("new_customers churned_customers customers new_mrr churned_mrr mrr", in: "2026-02")
        == """
        2026-02 new_customers 1
        2026-02 churned_customers 1
        2026-02 customers 1
        2026-02 new_mrr 70.00
        2026-02 churned_mrr 70.00
        2026-02 mrr 10.00
        """)
  }

  @Test
  func `Between ends of days, up and down within a month is expansion and contraction, counted once each`()
    throws
  {
    let wave = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-02-03,acme,150
      2026-02-10,acme,120
      2026-02-20,acme,160
      """)
    #expect(try wave.movements().hasSuffix("2026-02 acme expansion - - price 60.00"))
    let daily = wave.with { $0.grain = .day }
    #expect(
      try daily.movements() == """
        2026-01 acme new - - new 100.00
        2026-02 acme contraction - - price -30.00
        2026-02 acme expansion - - price 90.00
        """)
    #expect(
      try daily.figures("expanded_customers contracted_customers", in: "2026-02") == """
        2026-02 expanded_customers 1
        2026-02 contracted_customers 1
        """)
  }

  @Test func `Several rows of one day are one step even between ends of days`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,acme,100
      2026-02-03T08:00Z,acme,150
      2026-02-03T09:00Z,acme,120
      """
    ) { $0.grain = .day }
    #expect(try scenario.movements().hasSuffix("2026-02 acme expansion - - price 20.00"))
  }

  @Test func `The whole history is classified before any window: a customer of 2019 is not new in 2024`()
    throws
  {
    let scenario = Scenario(
      """
      date,customer,mrr
      2019-05-01,acme,100
      2020-05-01,acme,0
      2024-03-01,acme,80
      """)
    #expect(
      try scenario.figures("new_mrr reactivation_mrr", in: "2024-03") == """
        2024-03 new_mrr 0.00
        2024-03 reactivation_mrr 80.00
        """)
  }

  @Test func `At one instant the later row wins, and rows out of order are put in order`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-02-01,acme,150
      2026-01-01,acme,90
      2026-01-01,acme,100
      """)
    #expect(
      try scenario.movements() == """
        2026-01 acme new - - new 100.00
        2026-02 acme expansion - - price 50.00
        """)
  }
}
