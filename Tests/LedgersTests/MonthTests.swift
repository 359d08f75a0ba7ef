import Testing

@testable import Ledgers

@Suite struct MonthTests {
  @Test func `Months are counted across years`() {
    #expect((Month(2026, 10) - 12).description == "2025-10")
    #expect((Month(2026, 10) + 3).description == "2027-01")
    #expect(Month(2025, 11).distance(to: Month(2026, 2)) == 3)
    #expect((Month(2025, 12)...Month(2026, 2)).map(\.description) == ["2025-12", "2026-01", "2026-02"])
  }

  @Test func `A month knows its quarter and its days`() {
    #expect((1...12).map { Month(2026, $0).quarter } == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    #expect(Month(2024, 2).firstDay.description == "2024-02-01")
    #expect(Month(2024, 2).lastDay.description == "2024-02-29")
    #expect(Month(2026, 12).lastDay.description == "2026-12-31")
  }

  @Test func `Only a year, a hyphen and a month are read`() {
    #expect(Month("2026-10") == Month(2026, 10))
    for text in [
      "", "2026", "2026-1", "2026-00", "2026-13", "2026/10", "2026-1O", "2026-10-01", " 2026-10", "²026-10",
    ] {
      #expect(Month(text) == nil, "\(text)")
    }
  }
}
