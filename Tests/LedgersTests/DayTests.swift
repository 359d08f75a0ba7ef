import Testing

@testable import Ledgers

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2026, 10, 31, 20_757),
    (1900, 1, 1, -25_567), (1900, 3, 1, -25_508), (2199, 12, 31, 84_005),
  ])
  func `A date and its number are one day`(year: Int, month: Int, day: Int, number: Int) {
    #expect(Day(year: year, month: month, day: day).number == number)
    let date = Day(number: number).date
    #expect([date.year, date.month, date.day] == [year, month, day])
  }

  @Test func `Every day of three centuries follows the one before`() {
    var expected = Day(year: 1900, month: 1, day: 1).number
    for year in 1900...2199 {
      for month in 1...12 {
        for day in 1...Day.count(inMonth: month, of: year) {
          let found = Day(year: year, month: month, day: day)
          #expect(found.number == expected && found.month == Month(year, month))
          expected += 1
        }
      }
    }
  }

  @Test func `February has 29 days in years that four divides, in centuries where 400 does`() {
    #expect([1900, 2000, 2023, 2024, 2100].map { Day.count(inMonth: 2, of: $0) } == [28, 29, 28, 29, 28])
  }

  @Test func `A day is printed as a date`() {
    #expect(Day(year: 2026, month: 3, day: 9).description == "2026-03-09")
    #expect(Day(year: 2026, month: 12, day: 31) < Day(year: 2027, month: 1, day: 1))
  }
}
