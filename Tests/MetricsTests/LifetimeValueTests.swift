import Testing

@testable import Ledgers
@testable import Metrics

/// What a customer is worth, and what growth costs.
struct LifetimeValueTests {
  private let leaving = Scenario(
    """
    date,customer,product,mrr
    2026-01-01,a,CRM,100
    2026-01-01,b,CRM,100
    2026-01-01,c,CRM,100
    2026-01-01,d,Mail,100
    2026-03-10,b,CRM,0
    2026-05-10,c,CRM,0
    """, through: "2027-01"
  ) { $0.grossMargin = ExactDecimal(80, places: 2) }

  @Test func `ARPA times margin over the mean logo churn rate of the six months before`() throws {
    // 100 × 0.8 ÷ ((0/4 + 1/4 + 0/3 + 1/3 + 0/2 + 0/2) ÷ 6) = 80 × 72 ÷ 7 = 822.857…
    #expect(try leaving.figures("ltv", in: "2026-08") == "2026-08 ltv 822.86")
    let value = try #require(try leaving.figures().lifetimeValue(in: Month(2026, 8)))
    #expect(
      value.churn.map { "\($0.month) \($0.churned)/\($0.opening)" }.joined(separator: ", ")
        == "2026-02 0/4, 2026-03 1/4, 2026-04 0/3, 2026-05 1/3, 2026-06 0/2, 2026-07 0/2")
    #expect(value.margins == 48_000)
  }

  @Test func `Without a margin, history or churn there is none, and it says so`() throws {
    #expect(
      try leaving.figures("ltv", in: "2026-07 2026-12 2025-12") == """
        2026-07 ltv n/a: needs 7 months of history, has 6
        2026-12 ltv n/a: churn of the six months before is 0
        2025-12 ltv n/a: the ledger has no such month
        """)
    #expect(
      try leaving.with { $0.grossMargin = nil }.figures("ltv", in: "2026-08")
        == "2026-08 ltv n/a: needs the setting gross_margin")
    #expect(
      try leaving.figures("ltv", in: "2026-08", by: "product") == """
        2026-08 ltv product=CRM 576.00
        2026-08 ltv product=Mail n/a: churn of the six months before is 0
        """)
  }

  @Test func `ARPA is not rounded on the way`() throws {
    // 100 ÷ 3 × 1 × 6 ÷ (1/4) = 800; of 33.33 it would be 799.92.
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,a,50
      2026-01-01,b,25
      2026-01-01,c,25
      2026-01-01,d,40
      2026-02-01,d,0
      """, through: "2026-08"
    ) { $0.grossMargin = ExactDecimal(1) }
    #expect(try scenario.figures("ltv", in: "2026-08") == "2026-08 ltv 800.00")
    #expect(
      try scenario.with { $0.grossMargin = ExactDecimal(0) }.figures("ltv", in: "2026-08") == "2026-08 ltv 0.00")
  }

  @Test func `A segment that nobody was in at an opening has none`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,a,CRM,50
      2026-04-01,b,Mail,50
      2026-05-01,b,Mail,0
      2026-06-01,c,Mail,10
      """, through: "2026-08"
    ) { $0.grossMargin = ExactDecimal(1) }
    #expect(
      try scenario.figures("ltv", in: "2026-08", by: "product", "Mail") == """
        2026-08 ltv product=Mail n/a: the number of opening customers in 2026-02 is 0
        """)
  }
}

/// Numbers of more than 128 bits.
struct WideNumberTests {
  @Test func `Quotients of products round half up, whatever their size`() {
    func quotient(_ above: [UInt64], _ below: [UInt64]) -> Int64 {
      var (numerator, denominator) = (WideNumber(1), WideNumber(1))
      for factor in above { numerator.multiply(by: factor) }
      for factor in below { denominator.multiply(by: factor) }
      return numerator.rounded(over: denominator)
    }
    #expect(quotient([7], [2]) == 4)
    #expect(quotient([5], [3]) == 2)
    #expect(quotient([4], [3]) == 1)
    #expect(quotient([0], [3]) == 0)
    #expect(quotient([.max, .max, .max, 7], [.max, .max, .max, 2]) == 4)
    #expect(quotient([.max, .max, 1_000_000_007], [.max, .max]) == 1_000_000_007)
    #expect(quotient([.max, .max], [1]) == .max)
  }

  @Test func `Sums carry from digit to digit`() {
    var sum = WideNumber(.max)
    sum.add(WideNumber(1))
    #expect(sum.rounded(over: WideNumber(1 << 63)) == 2)
    var product = WideNumber(.max)
    product.multiply(by: .max)
    product.add(WideNumber(.max))
    product.add(WideNumber(.max))
    product.add(WideNumber(1))
    // (2^64 − 1)² + 2 × (2^64 − 1) + 1 = 2^128
    var divisor = WideNumber(1 << 63)
    divisor.multiply(by: 1 << 63)
    #expect(product.rounded(over: divisor) == 4)
  }
}
