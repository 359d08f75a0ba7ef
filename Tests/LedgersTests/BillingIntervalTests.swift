import Testing

@testable import Ledgers

@Suite struct BillingIntervalTests {
  @Test func `Every word has its share of a month`() {
    let shares = ["day", "daily", "weeks", "monthly", "", "quarter", "annual", "24 months", "2 Years"].map {
      text in
      BillingInterval(text).map { "\($0.perMonth.numerator)/\($0.perMonth.denominator)" } ?? "none"
    }
    #expect(shares == ["365/12", "365/12", "52/12", "1/1", "1/1", "1/3", "1/12", "1/24", "1/24"])
  }

  @Test(arguments: [
    "fortnight", "0 months", "-1 months", "1.5 months", "99999 months", "2 2 months", "x months", "month 2",
  ])
  func `Other words are no intervals`(text: String) {
    #expect(BillingInterval(text) == nil)
  }
}
