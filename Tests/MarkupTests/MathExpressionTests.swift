import Markup
import Testing

private let rate = MathExpression.fraction(
  .sum([.init(.name("expansion")), .init(.name("churn"), isSubtracted: true)]), .name("opening MRR"))

@Test func `A fraction has its sums above and below a line`() {
  #expect(
    rate.mathML().string
      == "<math display=\"block\"><mrow><mfrac><mrow><mi>expansion</mi><mo form=\"infix\">−</mo>"
      + "<mi>churn</mi></mrow><mi>opening MRR</mi></mfrac></mrow></math>")
  #expect(rate.mathML(afterEquals: true).string.hasPrefix("<math display=\"block\"><mrow><mo>=</mo><mfrac>"))
}

@Test func `In a line sums stand in parentheses`() {
  #expect(rate.text == "(expansion − churn) ÷ opening MRR")
  #expect(MathExpression.fraction(.name("a"), .product("2", .name("b"))).text == "a ÷ (2 × b)")
  #expect(MathExpression.product("12", .sum([.init(.name("a")), .init(.name("b"))])).text == "12 × (a + b)")
}

@Test func `A number below 0 stands in parentheses behind a sign`() {
  let sum = MathExpression.sum([.init(.number("−€1")), .init(.number("−€2")), .init(.number("€3"), isSubtracted: true)])
  #expect(sum.text == "−€1 + (−€2) − €3")
  #expect(
    sum.mathML().string.contains("<mn>−€1</mn><mo form=\"infix\">+</mo><mrow><mo>(</mo><mn>−€2</mn><mo>)</mo></mrow>"))
  let subtracted = MathExpression.sum([.init(.name("a"), isSubtracted: true)])
  #expect(subtracted.text == "−a")
  #expect(subtracted.mathML().string.contains("<mrow><mo form=\"prefix\">−</mo><mi>a</mi></mrow>"))
}

@Test func `Long sums and names are broken into rows`() {
  let sum = MathExpression.sum(
    ["opening MRR", "reactivation", "expansion", "contraction"].map { .init(.name($0)) })
  #expect(sum.mathML().string.components("<mtr>") == 2)
  let name = MathExpression.name("expansion of customers without an owner of 12 months before")
  #expect(
    name.mathML().string.contains(
      "<mtr><mtd><mi>expansion of customers without an owner</mi></mtd></mtr><mtr><mtd><mi>of 12 months before</mi>"
    ))
}

@Test func `Names are escaped`() {
  #expect(MathExpression.leftSide("a<b & c").string.contains("<mi>a&lt;b &amp; c</mi><mo form=\"infix\">=</mo>"))
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
