import Narratives
import Testing

@Suite struct ReviewMonthTests {
  @Test func `Months are read, counted and ordered`() {
    #expect(ReviewMonth("2026-10") == ReviewMonth(year: 2026, month: 10))
    #expect(ReviewMonth(year: 2026, month: 1).adding(-1).description == "2025-12")
    #expect(ReviewMonth(year: 2025, month: 12).adding(13).description == "2027-01")
    #expect(ReviewMonth(year: 2025, month: 12) < ReviewMonth(year: 2026, month: 1))
    #expect(ReviewMonth(year: 26, month: 1).description == "0026-01")
  }

  @Test(arguments: [
    "", "2026", "2026-13", "2026-00", "0000-01", "2026-1", "+026-01", "2026-1\u{0301}", "２026-1",
  ])
  func `Other texts are no months`(text: String) {
    #expect(ReviewMonth(text) == nil)
  }

  @Test func `The calendar has edges`() {
    #expect(ReviewMonth(year: 1, month: 1).adding(-5).description == "0001-01")
    #expect(ReviewMonth(year: 9999, month: 12).adding(.max).year == 9999)
    #expect(ReviewMonth(year: .min, month: .max).description == "0001-12")
  }
}
