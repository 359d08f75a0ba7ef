import Testing

@testable import Ledgers

@Suite struct MomentTests {
  @Test func `A moment keeps its day and its microseconds, before 1970 too`() {
    for number in [-25_567, -1, 0, 20_757, 84_005] {
      let moment = Moment(day: Day(number: number), microseconds: 89_999_999_999)
      #expect(moment.day.number == number)
      #expect(moment.microseconds == 89_999_999_999)
    }
  }

  @Test func `Moments compare by day and then by time`() {
    let (first, second) = (Day(number: -3), Day(number: -2))
    #expect(Moment(day: first) < Moment(day: first, microseconds: 1))
    #expect(Moment(day: first, microseconds: 86_400_000_000) < Moment(day: second))
  }
}
