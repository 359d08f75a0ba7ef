/// Chooses the months of an axis that bear a label: every 1, 2, 3, 6 or 12 months, counted from January,
/// with the year on the first of them and on each January.
public struct MonthTicks: Sendable, Equatable {
  /// A labelled month.
  public struct Tick: Sendable, Equatable {
    /// Its place among the axis's months, from 0.
    public let index: Int
    /// The month of the year, from 1 to 12.
    public let month: Int
    /// The year.
    public let year: Int
    /// Whether the year is to be shown.
    public let showsYear: Bool
  }

  /// The labelled months, first to last; empty for an axis without months.
  public let ticks: [Tick]

  /// The densest ladder that needs at most `limit` labels for `count` months from `month` of `year`.
  ///
  /// A month outside 1 to 12 carries over into the year. Beyond twelve months the step is whole years.
  public init(year: Int, month: Int, count: Int, limit: Int) {
    let start = min(max(year, -100_000), 100_000) * 12 + min(max(month, -1_000_000), 1_000_000) - 1
    var step = 12
    for candidate in [1, 2, 3, 6, 12] where (count + candidate - 1) / candidate <= max(1, limit) {
      step = candidate
      break
    }
    while step < count && (count + step - 1) / step > max(1, limit) { step *= 2 }
    var ticks: [Tick] = []
    for index in 0..<max(0, count) where (start + index) % step == 0 {
      let month = ((start + index) % 12 + 12) % 12
      let year = (start + index - month) / 12
      ticks.append(Tick(index: index, month: month + 1, year: year, showsYear: ticks.isEmpty || month == 0))
    }
    self.ticks = ticks
  }
}
