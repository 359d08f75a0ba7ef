import Ledgers
import Metrics
import Testing

@testable import Reports

@Test func `A ratio over months begins before it can be told`() throws {
  let metric = try #require(Metric.named("nrr"))
  #expect(
    try Company.planned.review().history(of: metric).text
      == """
      Net revenue retention (NRR): Month by month up to 2026-10
      Month    NRR            On a year before              Target
      2025-09  n/a            n/a: nothing to compare with  -
      2025-10  n/a            n/a: nothing to compare with  -
      2025-11  n/a            n/a: nothing to compare with  -
      2025-12  n/a            n/a: nothing to compare with  -
      2026-01  n/a            n/a: nothing to compare with  -
      2026-02  n/a            n/a: nothing to compare with  -
      2026-03  n/a            n/a: nothing to compare with  -
      2026-04  n/a            n/a: nothing to compare with  -
      2026-05  n/a            n/a: nothing to compare with  -
      2026-06  n/a            n/a: nothing to compare with  -
      2026-07  n/a            n/a: nothing to compare with  -
      2026-08  n/a            n/a: nothing to compare with  -
      2026-09  160000/150000  n/a: nothing to compare with  -
      2026-10  230000/150000  n/a: nothing to compare with  110/100
      NRR is 230000/150000 in 2026-10; the highest of these months is 230000/150000 in 2026-10, the lowest 160000/150000 in 2026-09.
      """)
}

@Test func `An amount over months stands beside the year before`() throws {
  let metric = try #require(Metric.named("mrr"))
  #expect(
    try Company().review().history(of: metric).text
      == """
      MRR: Month by month up to 2026-10
      Month    MRR   On a year before
      2025-09  1500  n/a: there was none before
      2025-10  1500  n/a: there was none before
      2025-11  1500  n/a: there was none before
      2025-12  2300  n/a: there was none before
      2026-01  2300  n/a: there was none before
      2026-02  2300  n/a: there was none before
      2026-03  2500  n/a: there was none before
      2026-04  2500  n/a: there was none before
      2026-05  2500  n/a: there was none before
      2026-06  2400  n/a: there was none before
      2026-07  2400  n/a: there was none before
      2026-08  1600  n/a: there was none before
      2026-09  1600  +10000/150000
      2026-10  2950  +145000/150000
      MRR is 2950 in 2026-10; the highest of these months is 2950 in 2026-10, the lowest 1500 in 2025-09.
      """)
}

@Test func `A figure that never has a value says so`() throws {
  let metric = try #require(Metric.named("nrr"))
  #expect(
    try Company.single.review().history(of: metric).text
      == """
      Net revenue retention (NRR): Month by month up to 2026-10
      Month    NRR  On a year before
      2026-10  n/a  n/a: nothing to compare with
      NRR has no value in any of these months.
      """)
}

@Test func `A figure stands by the segments of a dimension, the largest first`() throws {
  let metric = try #require(Metric.named("customers"))
  let review = try Company().review()
  #expect(
    review.bySegment(metric, review.dimensions[0]).text
      == """
      Customers by industry: 2026-10
      Industry    Customers  On a year before
      Healthcare  2          +1/1
      Retail      2          +1/1
      """)
}

@Test func `Cohorts keep their own order`() throws {
  let metric = try #require(Metric.named("customers"))
  let review = try Company().review()
  #expect(
    review.bySegment(metric, review.dimensions[3]).text
      == """
      Customers by cohort: 2026-10
      Cohort   Customers  On a year before
      2025-Q3  2          0/2
      2025-Q4  1          n/a: there was none before
      2026-Q4  1          n/a: there was none before
      """)
}

@Test func `A figure of targets has no segments that none names`() throws {
  let metric = try #require(Metric.named("pipeline_coverage"))
  let review = try Company.planned.review()
  #expect(
    review.bySegment(metric, review.dimensions[0]).text
      == """
      Pipeline coverage by industry: 2026-10
      """)
}

@Test func `Every line of a month stands with its product, plan and kind`() throws {
  #expect(
    try Company().review().movementLines.text
      == """
      Every movement: Lines of 2026-10; those of one customer sum to its change of MRR
      Customer  Movement      Product  Plan   Kind          MRR
      Aster     expansion     Roster   Basic  seats         +400
      Birch     expansion     Roster   Basic  transfer      -400
      Birch     expansion     Roster   Plus   transfer      +400
      Birch     expansion     Roster   Plus   upsell        +300
      Cedar     reactivation  Roster   Plus   reactivation  +350
      Dogwood   new           Roster   Basic  new           +300
      6 lines.
      """)
}

@Test func `A month without movements has no lines`() throws {
  #expect(
    try Company().review(Month(2026, 9)).movementLines.text
      == """
      Every movement: Lines of 2026-09; those of one customer sum to its change of MRR
      0 lines.
      """)
}
