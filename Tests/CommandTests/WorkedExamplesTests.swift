import Metrics
import Testing

@testable import boardwalk

/// The worked examples of a page of definitions: the id of each figure, its formula with numbers and what is printed.
private func examples(_ page: String) -> [(id: String, math: String?, value: String, result: String)] {
  page.split(separator: "<section class=\"term\" id=\"").dropFirst().map { section in
    let id = String(section.prefix { $0 != "\"" })
    let example = section.range(of: "<p class=\"formula example\">").map { section[$0.upperBound...] } ?? ""
    let paragraph = example.range(of: "</p>").map { example[..<$0.lowerBound] } ?? ""
    let math = paragraph.range(of: "</math>").map { String(paragraph[..<$0.upperBound]) }
    let result = paragraph.range(of: "<span class=\"result\">").map { String(paragraph[$0.upperBound...]) } ?? ""
    let value = result.range(of: "data-value=\"").map { String(result[$0.upperBound...].prefix { $0 != "\"" }) } ?? ""
    // What is left of the result without its tags.
    var plain = ""
    var isTag = false
    for character in result {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        plain.append(character)
      }
    }
    return (id, math, value, plain)
  }
}

@Test func `Whoever computes the worked examples of the definitions comes to what is printed`() throws {
  try withFolder { folder in
    let company = InventedCompany(customers: 60, months: 26, seed: InventedCompany.defaultSeed)
    try NewFolder(folder.path).write(company.files())
    let own = """

      reviews: 1
      metrics:
        net_growth:
          name: Net growth
          formula: (expansion - 2 * churn - 0.5 * contraction) / (opening[-1] + expansion[-2])
          unit: ratio
          definition: Of two months.
        year: {name: A year, formula: 'mrr - mrr[-12]', unit: money, definition: In money.}
        margin: {name: Margin, formula: 'net_new_mrr * 0.8', unit: money, definition: Of net new MRR.}
        crowd: {name: Crowd, formula: customers - opening_customers, unit: count, definition: Net customers.}
        lost: {name: Lost, formula: 'contraction / (closing - closing[-1] - net_new_mrr)', unit: multiple, definition: n/a.}

      """
    try folder.write(folder.text("content/site.yml") + own, to: "content/site.yml")
    try folder.write("{{ mrr }}", to: "templates/review.md")
    try folder.build("--audience", "team")
    let page = folder.text("public/team/definitions/index.html")
    let examples = examples(page)
    #expect(examples.map(\.id) == Metric.all.map(\.id) + ["net_growth", "year", "margin", "crowd", "lost"])
    var (computed, plain) = (0, 0)
    for (id, math, value, result) in examples {
      guard let math else {
        // A single cell is its own example.
        #expect(result.hasPrefix("= ") && (!value.isEmpty || result.contains("exists for")), "\(id)")
        plain += 1
        continue
      }
      let reading = MathReading(math)
      #expect(reading.faults == [], "\(id)")
      if result.contains("n/a") {
        #expect(reading.value == nil || result.contains(": needs "), "\(id): \(result)")
        continue
      }
      let number = try #require(MathReading.number(String(result.dropFirst(2))), "\(id): \(result)")
      let exact = try #require(reading.value, "\(id)")
      let percent = MathReading.Fraction(exact.above * (result.hasSuffix("%") ? 100 : 1), exact.below)
      #expect(
        percent.rounded(places: number.places) == number.value.rounded(places: number.places), "\(id): \(result)")
      let (whole, places) = try #require(MathReading.number(value), "\(id)")
      #expect(exact.rounded(places: places) == whole.rounded(places: places), "\(id): \(value)")
      computed += 1
    }
    #expect(computed > 15 && plain > 25, "\(computed) \(plain)")
  }
}

@Test func `The calculator of these tests computes`() {
  let math =
    "<mrow><mfrac><mtable><mtr><mtd><mrow><mn>2</mn><mo>×</mo><mn>€1,000.50</mn></mrow></mtd></mtr><mtr><mtd><mrow>"
    + "<mo form=\"infix\">−</mo><mrow><mo>(</mo><mn>−€1.00</mn><mo>)</mo></mrow></mrow></mtd></mtr></mtable><mn>4</mn></mfrac></mrow>"
  #expect(MathReading(math).value == MathReading.Fraction(2002, 4))
  #expect(MathReading("<mfrac><mn>1</mn><mrow><mn>2</mn><mo>−</mo><mn>2</mn></mrow></mfrac>").value == nil)
  #expect(MathReading.Fraction(-1, 2).rounded(places: 0) == -1)
  #expect(MathReading.Fraction(1, 3).rounded(places: 2) == 33)
}
