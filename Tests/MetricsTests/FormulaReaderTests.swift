import Testing

@testable import Metrics

/// What a formula comes to, in cells, or its faults as `offset: message`.
private func read(_ text: String, _ unit: Unit? = .ratio) -> String {
  let reader = FormulaReader(text, unit: unit)
  if let formula = reader.formula { return FormulaText(formula, names: .cells).text }
  return reader.errors.map { "\($0.offset): \($0.message)" }.joined(separator: "\n")
}

@Test(arguments: [
  ("(expansion - churn) / opening", Unit.ratio, "(expansion - churn) / opening"),
  ("expansion/expansion[-1] - 1", .ratio, "(expansion - expansion[-1]) / expansion[-1]"),
  ("1 - (contraction + churn) / opening", .ratio, "(opening - contraction - churn) / opening"),
  ("0.85 * expansion / opening", .ratio, "17 * expansion / (20 * opening)"),
  ("expansion / opening + new / opening", .ratio, "(expansion + new) / opening"),
  ("expansion / (2 * opening) + new / (3 * opening)", .ratio, "(3 * expansion + 2 * new) / (6 * opening)"),
  ("(mrr - mrr[-12]) / mrr[-12]", .ratio, "(closing - closing[-12]) / closing[-12]"),
  ("expansion_mrr ÷ opening_mrr × 12", .multiple, "12 * expansion / opening"),
  ("churned_customers / opening_customers", .ratio, "churned_customers / opening_customers"),
  ("-(churn − expansion) / -opening", .ratio, "(churn - expansion) / opening"),
  ("arr - arr[-12]", .money, "12 * closing - 12 * closing[-12]"),
  ("closing * 0.8", .money, "4 * closing / 5"),
  ("net_new_mrr - new", .money, "reactivation + expansion - contraction - churn"),
  ("mrr / customers", .money, "closing / closing_customers"),
  ("customers - opening_customers", .count, "closing_customers - opening_customers"),
  ("((expansion)) / +opening", .ratio, "expansion / opening"),
]) func `A formula comes to one sum of cells, or to one over another`(text: String, unit: Unit, cells: String) {
  #expect(read(text, unit) == cells)
}

@Test(arguments: [
  ("", "0: the formula is empty; write one like (expansion - churn) / opening"),
  (
    "expnsion / opning",
    """
    0: 'expnsion' is no cell of the cube; did you mean 'expansion'?
    11: 'opning' is no cell of the cube; did you mean 'opening'?
    """
  ),
  (
    "whatever / opening",
    "0: 'whatever' is no cell of the cube; write names such as opening, expansion or closing_customers"
  ),
  (
    "nrr - grr[-1]",
    """
    0: 'nrr' is a figure and no sum of cells; write it as retention_now / retention_base
    6: 'grr' is a figure and no sum of cells; write it as retention_kept / retention_base
    """
  ),
  (
    "pipeline_coverage * 2",
    "0: 'pipeline_coverage' is a figure and no sum of cells; write a formula of sums such as opening and expansion"
  ),
  ("expansion * churn / opening", "10: a product of two cells is no sum of cells; multiply cells by numbers only"),
  (
    "expansion / (opening / customers)",
    "10: a quotient within a quotient is no sum over a sum; write one sum, '/', and another sum"
  ),
  (
    "expansion / opening / closing",
    "20: a quotient within a quotient is no sum over a sum; write one sum, '/', and another sum"
  ),
  (
    "expansion / opening + new / closing",
    "20: quotients of different denominators cannot be added exactly; bring them to the same one"
  ),
  ("expansion / 0", "10: this divides by 0; write another divisor"),
  ("expansion / (opening - opening)", "10: this divides by 0; write another divisor"),
  (
    "(expansion + 100) / opening",
    "11: a number cannot be added to cells; it may multiply or divide them, or stand beside a quotient"
  ),
  (
    "(opening + customers) / opening",
    "11: 'customers' is a number of customers and is added to money; add like to like"
  ),
  ("(customers - mrr) / customers", "13: 'mrr' is money and is added to a number of customers; add like to like"),
  ("opening - opening", "0: no cell is left of this formula; write one like (expansion - churn) / opening"),
  ("80% * expansion / opening", "2: '%' has no meaning in a formula; write 80 % as 0.8"),
  (
    "expansion ^ 2",
    "10: '^' has no meaning in a formula; write names, numbers, + - * / and parentheses"
  ),
  ("expansion /", "11: a name or a number must stand here, and the formula ends; write it"),
  ("expansion opening", "10: an operator must stand here, and 'opening' does; write it"),
  ("(expansion / opening", "0: this parenthesis is never closed; add the ')'"),
  ("expansion) / opening", "9: an operator must stand here, and ')' does; write it"),
  (
    "expansion[1] / opening[-1.5]",
    """
    9: the brackets behind a name hold how many months before; write the month before as [-1]
    22: the brackets behind a name hold how many months before; write the month before as [-1]
    """
  ),
  ("expansion[-1 / opening", "13: ']' must stand here, and '/' does; write it"),
  (
    "1234567890 * expansion / opening",
    "0: '1234567890' is no number that a formula computes with; write at most nine digits before the point and nine behind it"
  ),
  (
    "999999999 * 999999999 * expansion / opening",
    "10: the factors of this formula are too large to be computed with; write smaller ones"
  ),
]) func `A fault has its place in the formula and what to do`(text: String, fault: String) {
  #expect(read(text) == fault)
}

@Test(arguments: [
  (
    "expansion / opening", Unit.money,
    "the unit is money and the formula is one sum over another of its kind; write 'unit: ratio' or 'unit: multiple'"
  ),
  ("expansion", .ratio, "the unit is ratio and the formula is money; write 'unit: money'"),
  ("customers", .money, "the unit is money and the formula is a number of customers; write 'unit: count'"),
  ("mrr / customers", .ratio, "the unit is ratio and the formula is money for each customer; write 'unit: money'"),
  (
    "customers / mrr", .multiple,
    "the unit is multiple and the formula is customers for each unit of money; no unit fits that, so write another formula"
  ),
  ("customers / 2", .count, "a number of customers divided by 2 may be no whole number; take the divisor out"),
]) func `A formula has to come to what its unit says`(text: String, unit: Unit, fault: String) {
  #expect(read(text, unit) == "0: " + fault)
}

@Test func `What is nested beyond all measure is refused and does not break`() {
  let deep = String(repeating: "(", count: 400) + "expansion" + String(repeating: ")", count: 400)
  #expect(read(deep, .money) == "50: the formula has more than 50 parentheses within each other; take some out")
  #expect(
    read(String(repeating: "expansion + ", count: 200))
      == "0: the formula is longer than 1000 characters; write a shorter one")
}

@Test func `Every sum and ratio of the program's own reads back as itself`() throws {
  var count = 0
  for metric in Metric.all {
    let text = FormulaText(metric.formula, names: .cells).text
    if text.isEmpty { continue }
    #expect(read(text, metric.unit) == text, "\(metric.id)")
    count += 1
  }
  #expect(count > 40)
}

@Test func `The cells are called as the documentation lists them`() {
  let bridge = ["opening", "new", "reactivation", "expansion", "contraction", "churn", "fx", "transfer", "closing"]
  #expect(Array(Measure.allCases.map(\.id).prefix(9)) == bridge)
  for id in [
    "opening_customers", "moved_in_customers", "closing_customers", "cross_sell", "add_on", "reactivation_expansion",
    "seats_contraction", "retention_base_customers", "booked_3", "held_12", "discounted_expansion", "top_ten",
  ] { #expect(Measure.named(id)?.id == id) }
  #expect(Set(Measure.allCases.map(\.id)).count == Measure.allCases.count)
}
