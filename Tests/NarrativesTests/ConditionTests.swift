import Narratives
import Testing

@Suite struct ConditionTests {
  func holds(_ condition: String) -> String {
    page("{% if \(condition) %}yes{% else %}no{% end %}")
  }

  @Test(arguments: [
    "nrr > 100%", "nrr > 100 %", "churned_mrr < 50k", "mrr < 1.3m", "mrr = 1.2m", "mrr == €1,200,000",
    "mrr >= 1.2m",
    "mrr <= 1200000", "mrr != 5", "nrr ≥ 113%", "nrr ≤ 114%", "nrr ≠ 114%", "quick_ratio = 2.4x",
    "quick_ratio > 2×",
    "quick_ratio > 2.39", "customers = 1,204", "100% < nrr", "nrr > 100% and churned_mrr < 50k",
    "nrr > 200% or churned_mrr < 50k", "not nrr > 200%", "not (nrr > 200% and mrr > 1)",
    "nrr > 200% and mrr > 1 or mrr > 1", "nrr change > 1 pts", "nrr change > 1%",
    "nrr change from=-2 > 2.8pts",
    "mrr change > 3%", "mrr change = 40k", "mrr change >= 0", "nrr rose", "nrr rose from=-2",
    "customers held",
    "not nrr fell", "nrr > nrr month=-1", "nrr known", "not ltv known", "nrr > target", "target < nrr",
    "nrr versus=target > 3pts", "nrr industry=Healthcare = 100%", "churned_mrr < mrr", "mrr change > -5k",
    "customers > 12 months", "customers = 1204months", "quick_ratio >= 2.4 month",
    "nrr change > nrr change from=-1 or nrr change = nrr change from=-1",
  ])
  func `A condition that holds`(condition: String) {
    #expect(holds(condition) == "<p>yes</p>\n")
  }

  @Test(arguments: [
    "nrr > 114%", "churned_mrr > 50k", "nrr fell", "nrr change > 2pts", "mrr > 1.2m", "nrr < target",
    "nrr > 100% and mrr > 2m", "not (nrr > 100%)", "customers rose", "mrr change > 4%",
  ])
  func `A condition that does not hold`(condition: String) {
    #expect(holds(condition) == "<p>no</p>\n")
  }

  @Test(arguments: [
    "ltv > 0", "ltv <= 0", "ltv = ltv", "ltv rose", "mrr > target", "nrr change from=-12 < 5pts",
  ])
  func `A comparison with what is not available is false`(condition: String) {
    #expect(holds(condition) == "<p>no</p>\n")
  }

  @Test func `The first branch that holds is taken`() {
    let text = "{% if nrr > 200% %}a{% elif nrr > 110% %}b{% elif nrr > 1% %}c{% else %}d{% end %}"
    #expect(page(text) == "<p>b</p>\n")
    #expect(page("{% if nrr > 200% %}a{% end %}") == "")
  }

  @Test func `Branches that are not taken are checked as well`() {
    #expect(
      page("{% if nrr > 1% %}a{% else %}{{ nrx }}{% end %}")
        == "review.md:1:32: there is no figure 'nrx'; write 'nrr'")
  }
}
