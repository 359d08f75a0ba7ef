import Testing

@testable import Plots

extension Instant {
  /// A moment as "2011-03-13", "2011-03-13T07:00" and so on to thousandths of seconds.
  init(_ text: String) {
    let digits = text.split { !"0123456789".contains($0) }.map { Int($0) ?? 0 }
    func part(_ index: Int, _ other: Int) -> Int { index < digits.count ? digits[index] : other }
    self.init(
      year: part(0, 0), month: part(1, 1), day: part(2, 1), hour: part(3, 0), minute: part(4, 0),
      second: part(5, 0), millisecond: part(6, 0))
  }
}

@Suite struct UTCIntervalTests {
  @Test func `Beginnings before, after and near a moment`() {
    for each in CalendarCases.moved {
      let from = Instant(each.from)
      let found =
        switch each.verb {
        case .floor: each.interval.floor(from)
        case .ceil: each.interval.ceil(from)
        case .round: each.interval.round(from)
        }
      #expect(found == Instant(each.to), "\(each) gave \(found)")
    }
    #expect(CalendarCases.moved.count > 20)
  }

  @Test func `Steps forward and back keep the time of the day`() {
    for each in CalendarCases.offsets {
      let found = each.interval.offset(Instant(each.from), each.count)
      #expect(found == Instant(each.to), "\(each) gave \(found)")
    }
  }

  @Test func `Beginnings between two moments are counted`() {
    for each in CalendarCases.counts {
      let found = each.interval.count(Instant(each.from), Instant(each.to))
      #expect(found == each.gives, "\(each) gave \(found)")
    }
  }

  @Test func `Beginnings between two moments are listed`() {
    for each in CalendarCases.ranges {
      let found = each.interval.range(Instant(each.from), Instant(each.to), every: each.every)
      #expect(found == each.gives.map { Instant($0) }, "\(each) gave \(found)")
    }
  }

  @Test func `A day that a month lacks goes into the next month`() {
    #expect(UTCInterval.month.offset(Instant("2011-01-31")) == Instant("2011-03-03"))
    #expect(UTCInterval.year.offset(Instant("2012-02-29")) == Instant("2013-03-01"))
  }

  @Test func `Several units are counted from the beginning of the greater one`() throws {
    let quarters = try #require(UTCInterval.month.every(3))
    #expect(quarters.floor(Instant("2011-05-14")) == Instant("2011-04-01"))
    #expect(quarters.offset(Instant("2011-04-01"), -2) == Instant("2010-10-01"))
    let fifths = try #require(UTCInterval.month.every(5))
    let found = fifths.range(Instant("2011-01-01"), Instant("2012-07-01"))
    #expect(found == ["2011-01-01", "2011-06-01", "2011-11-01", "2012-01-01", "2012-06-01"].map { Instant($0) })
    let decades = try #require(UTCInterval.year.every(10))
    #expect(decades.floor(Instant("2019-12-31")) == Instant("2010-01-01"))
    #expect(decades.ceil(Instant("2011-01-01")) == Instant("2020-01-01"))
    let days = try #require(UTCInterval.day.every(2))
    let around = days.range(Instant("2011-01-28"), Instant("2011-02-04"))
    #expect(around == ["2011-01-29", "2011-01-31", "2011-02-01", "2011-02-03"].map { Instant($0) })
    #expect(UTCInterval.day.every(0) == nil)
  }

  @Test func `Weeks begin on the day asked for`() {
    #expect(UTCInterval.sunday.floor(Instant("2011-01-03")) == Instant("2011-01-02"))
    #expect(UTCInterval.monday.ceil(Instant("2011-01-03T01:00")) == Instant("2011-01-10"))
    #expect(UTCInterval(.week(startingOn: -3)).floor(Instant("2011-01-08")) == Instant("2011-01-06"))
  }

  @Test func `Dates go to milliseconds and back, before 1970 and in leap years too`() {
    for text in ["1970-01-01", "2000-02-29", "1900-03-01", "1969-12-31", "0004-02-29", "2400-12-31"] {
      let instant = Instant(text)
      let (year, month, day) = instant.date
      #expect(Instant(year: year, month: month, day: day) == instant, "\(text)")
    }
    #expect(Instant("2011-01-01").milliseconds == 1_293_840_000_000)
    #expect(Instant(year: -1, month: 12, day: 31).date == (-1, 12, 31))
    #expect(Instant(year: 2011, month: 13).date == (2012, 1, 1))
    #expect(Instant(year: 2011, month: 1, day: 0).date == (2010, 12, 31))
  }

  @Test func `Moments and steps beyond all bounds stop at them`() {
    let last = Instant(milliseconds: .max)
    #expect(last.milliseconds == 8_640_000_000_000_000)
    #expect(UTCInterval.year.ceil(last) <= last)
    #expect(UTCInterval.month.offset(last, .max) <= last)
    #expect(UTCInterval.day.range(last, Instant(milliseconds: .max)) == [])
    #expect(Instant(year: .max, month: .max, day: .max, hour: .max, minute: .min).milliseconds != 0)
    #expect(UTCInterval(.second).range(Instant("2000-01-01"), last).count == 100_000)
  }
}

@Suite struct CalendarTicksTests {
  @Test func `Ticks are round moments of a ladder`() {
    for each in CalendarCases.ticks {
      let found = CalendarTicks.values(Instant(each.from), Instant(each.to), count: each.count)
      #expect(found == each.gives.map { Instant($0) }, "\(each) gave \(found)")
    }
  }

  @Test func `Nice spans begin and end on round moments`() {
    for each in CalendarCases.nice {
      let (start, end) = CalendarTicks.nice(Instant(each.from), Instant(each.to), count: each.count)
      #expect([start, end] == each.gives.map { Instant($0) }, "\(each)")
    }
  }

  @Test func `Without a count there are no ticks, and a descending span has descending ones`() {
    let (start, end) = (Instant("2011-01-01"), Instant("2011-04-01"))
    #expect(CalendarTicks.values(start, end, count: 0) == [])
    #expect(CalendarTicks.values(end, start, count: 3) == CalendarTicks.values(start, end, count: 3).reversed())
    #expect(CalendarTicks.values(start, start, count: 3) == [start])
  }
}
