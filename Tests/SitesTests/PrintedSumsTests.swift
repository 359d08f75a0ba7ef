import Testing

@testable import Metrics
@testable import Reports
@testable import Sites

/// An exhibit of two columns, amounts and shares of one whole, with a total.
private func exhibit(
  _ amounts: [Int64], of whole: Int64? = nil, total: Int64? = nil, form: Exhibit.Form = .table
) -> Exhibit {
  let whole = whole ?? amounts.reduce(0, +)
  let total = total ?? amounts.reduce(0, +)
  let rows = amounts.map { Table.Row(.text("part"), [.money($0), .share($0, of: whole)]) }
  let end = Table.Row(.text("All"), [.money(total), .share(total, of: whole)], isTotal: true)
  return Exhibit(
    key: "key", title: "Title", subtitle: "",
    table: Table(rowTitle: "Part", columns: ["MRR", "Share"], rows: rows + [end]), form: form, summary: "")
}

@Test func `Amounts that add up in whole units stay whole`() {
  let sums = PrintedSums(exhibit([10_000, 20_000, 30_010]), digits: 2)
  #expect(sums.needsDigits == [false, false])
}

@Test func `Amounts that would miss their total show their minor digits`() {
  // 100.40 and 200.40 are 100 and 200 in whole units; 300.80 is 301.
  #expect(PrintedSums(exhibit([10_040, 20_040]), digits: 2).needsDigits == [true, false])
  #expect(PrintedSums(exhibit([-10_040, -20_040]), digits: 2).needsDigits == [true, false])
}

@Test func `A total that is not the sum of its column is left alone, and so is money without minor units`() {
  #expect(PrintedSums(exhibit([10_040, 20_040], total: 50_080), digits: 2).needsDigits == [false, false])
  #expect(PrintedSums(exhibit([10_040, 20_040]), digits: 0).needsDigits == [false, false])
}

@Test func `Shares of one whole that do not add up once rounded are told`() {
  // A third is 33.3 % three times over.
  #expect(PrintedSums(exhibit([100, 100, 100]), digits: 2).hasLooseShares)
  #expect(!PrintedSums(exhibit([100, 200, 100]), digits: 2).hasLooseShares)
}

@Test func `A month's movements add up to what they come to across the columns`() {
  func movements(_ gained: Int64, _ lost: Int64) -> Exhibit {
    let row = Table.Row(.month(Month(2026, 10)), [.money(gained), .money(lost), .money(gained + lost)])
    return Exhibit(
      key: "movements", title: "", subtitle: "",
      table: Table(rowTitle: "Month", columns: ["New", "Churn", "Net"], rows: [row]), form: .movements, summary: "")
  }
  #expect(PrintedSums(movements(10_040, 20_040), digits: 2).needsDigits == [true, true, true])
  #expect(PrintedSums(movements(10_040, -40), digits: 2).needsDigits == [false, false, false])
}

@Test func `A table shows decimals where whole units would miss the total, and says where shares do`() throws {
  let review = try #require(try SmallSite().reviews(.team).first)
  func markup(_ amounts: [Int64]) -> String {
    TableElement(exhibit(amounts), Wording(review, on: .review(review.month))).element(caption: nil).string
  }
  #expect(markup([10_040, 20_040]).contains("€300.80"))
  #expect(markup([10_000, 20_000]).contains("€300<"))
  #expect(!markup([10_000, 10_000]).contains("need not add up"))
  #expect(markup([10_000, 10_000, 10_000]).contains("need not add up"))
}
