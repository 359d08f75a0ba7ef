import Plots
import Testing

@Suite struct MonthTicksTests {
  private func words(_ ticks: MonthTicks) -> [String] {
    ticks.ticks.map { "\($0.index):\($0.month)" + ($0.showsYear ? "/\($0.year)" : "") }
  }

  @Test func `Every month bears a label where there is room`() {
    #expect(
      words(MonthTicks(year: 2025, month: 11, count: 4, limit: 6)) == [
        "0:11/2025", "1:12", "2:1/2026", "3:2",
      ])
  }

  @Test func `Quarters count from January`() {
    // As utcTicks of d3-time from December 2010 to November 2011 with four ticks.
    let ticks = MonthTicks(year: 2010, month: 12, count: 12, limit: 4)
    #expect(words(ticks) == ["1:1/2011", "4:4", "7:7", "10:10"])
  }

  @Test func `Long spans are labelled each January and then every few years`() {
    #expect(
      words(MonthTicks(year: 2010, month: 12, count: 40, limit: 4)) == [
        "1:1/2011", "13:1/2012", "25:1/2013", "37:1/2014",
      ])
    #expect(
      MonthTicks(year: 2000, month: 1, count: 240, limit: 5).ticks.map(\.year) == [
        2000, 2004, 2008, 2012, 2016,
      ])
  }

  @Test func `An axis without months has no labels, and odd arguments do no harm`() {
    #expect(MonthTicks(year: 2025, month: 1, count: 0, limit: 5).ticks.isEmpty)
    #expect(MonthTicks(year: 2025, month: 13, count: 1, limit: 0).ticks.map(\.year) == [2026])
    #expect(MonthTicks(year: .max, month: .min, count: 2, limit: 3).ticks.count == 2)
  }
}
