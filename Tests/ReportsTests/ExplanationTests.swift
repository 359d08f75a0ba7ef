import Testing

@testable import Metrics
@testable import Reports

/// A formula with its numbers: `factor × (terms) ÷ (terms) = result`.
private func formula(_ id: String, _ company: Company = .planned, of segment: (String, String)? = nil) throws
  -> String
{
  let review = try company.review()
  let metric = try #require(Metric.named(id))
  let part = try segment.map { try #require(review.segment($0.0, $0.1)) } ?? .whole
  let explanation = review.explanation(of: metric, for: part)
  func sum(_ terms: [Explanation.Term]) -> String {
    terms.map { ($0.isSubtracted ? "- " : "+ ") + "\($0.name.text) \($0.amount.text)" }.joined(separator: " ")
  }
  let factor = explanation.factor == 1 ? "" : "\(explanation.factor) × "
  let below = explanation.denominator.isEmpty ? "" : " ÷ \(sum(explanation.denominator))"
  return "\(factor)\(sum(explanation.numerator))\(below) = \(explanation.result.value.text)"
}

@Test func `A sum is explained by its terms and their signs`() throws {
  #expect(try formula("mrr") == "+ closing MRR 2950 = 2950")
  #expect(
    try formula("net_new_mrr")
      == "+ new MRR 300 + reactivation 350 + expansion 700 - contraction 0 - churn 0 = 1350")
}

@Test func `ARR is twelve times its term`() throws {
  #expect(try formula("arr") == "12 × + closing MRR 2950 = 35400")
}

@Test func `A ratio has terms above and below the line`() throws {
  #expect(
    try formula("nrr")
      == "+ MRR now of the same customers 2300 ÷ + MRR twelve months ago 1500 = 230000/150000")
  #expect(try formula("expansion_rate") == "+ expansion 700 ÷ + opening MRR 1600 = 70000/160000")
  #expect(
    try formula("expansion_rate", of: ("industry", "Healthcare"))
      == "+ expansion 400 ÷ + opening MRR 1200 = 40000/120000")
}

@Test func `A quotient has customers below the line`() throws {
  #expect(try formula("arpa") == "+ closing MRR 2950 ÷ + customers 4 = 737.50")
}

@Test func `A term of the month before says so`() throws {
  #expect(
    try formula("expansion_growth")
      == "+ expansion 700 - expansion of the month before 0 ÷ + expansion of the month before 0 = n/a")
}

@Test func `Coverage is explained by deals and what is left of the target`() throws {
  #expect(
    try formula("pipeline_coverage")
      == "+ open deals 950 ÷ + expansion targets of the period 2500 - expansion booked in it 700 = 95000/180000"
  )
  #expect(
    try formula("pipeline_coverage_weighted")
      == "+ open deals by probability 360 ÷ + expansion targets of the period 2500 - expansion booked in it 700"
      + " = 36000/180000")
}

@Test func `Coverage without a target has nothing below the line`() throws {
  #expect(try formula("pipeline_coverage", Company()) == "+ open deals 0 = n/a")
}

@Test func `The terms of every formula give its result`() throws {
  let review = try Company.planned.review()
  for metric in Metric.all {
    let explanation = review.explanation(of: metric)
    func sum(_ terms: [Explanation.Term]) -> Int64 {
      terms.reduce(0) { sum, term in
        let amount: Int64 =
          switch term.amount {
          case .money(let minor, _): minor
          case .count(let count): count
          default: 0
          }
        return sum + (term.isSubtracted ? -amount : amount)
      }
    }
    switch explanation.result.value {
    case .money(let minor) where explanation.denominator.isEmpty:
      #expect(explanation.factor * sum(explanation.numerator) == minor, "\(metric.id)")
    case .count(let count): #expect(sum(explanation.numerator) == count, "\(metric.id)")
    case .ratio(let numerator, let denominator):
      #expect(sum(explanation.numerator) == numerator, "\(metric.id)")
      #expect(sum(explanation.denominator) == denominator, "\(metric.id)")
    case .money, .notAvailable: #expect(!explanation.numerator.isEmpty, "\(metric.id)")
    }
  }
}
