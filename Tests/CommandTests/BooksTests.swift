import Ledgers
import Testing

@testable import boardwalk

@Suite struct BooksTests {
  /// The last month of a ledger on 5 November 2026.
  private func month(_ ledger: String) -> String {
    var reader = LedgerReader(currency: .euro, zone: .utc)
    Array(ledger.utf8).withUnsafeBytes { reader.read($0, as: SourceDescription(path: "ledger.csv")) }
    return reader.finish().ledger.month(today: Day(year: 2026, month: 11, day: 5)).description
  }

  @Test func `The last month is that of the latest row that is not to come, or else today's`() {
    #expect(month("date,customer,mrr\n2026-09-30,a,1\n2026-12-01,a,2") == "2026-09")
    #expect(month("date,customer,mrr\n") == "2026-11")
  }

  @Test func `Where invoices of a month are still to be written, it is not the last`() {
    #expect(
      month("customer,amount,service_start,service_end\na,5,2026-09-01,2026-10-01\na,5,2026-10-01,2026-11-01")
        == "2026-10")
    #expect(month("txnidx,date,account,amount\n1,2026-10-31,Revenue:Core:a,EUR -5") == "2026-10")
    #expect(month("customer,amount,start,end\na,5,2026-09-01,2026-11-01") == "2026-11")
  }
}
