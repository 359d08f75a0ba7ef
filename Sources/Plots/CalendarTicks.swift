/// Round moments along an axis of time, from milliseconds to centuries.
///
/// The ladder is 1, 5, 15 and 30 seconds and minutes; 1, 3, 6 and 12 hours; 1 and 2 days; a week; 1 and 3 months;
/// and years and milliseconds as ``Ticks`` has them.
public enum CalendarTicks {
  private static let ladder: [(unit: UTCInterval.Unit, step: Int, length: Double)] = [
    (.second, 1, 1000), (.second, 5, 5000), (.second, 15, 15_000), (.second, 30, 30_000),
    (.minute, 1, 60_000), (.minute, 5, 300_000), (.minute, 15, 900_000), (.minute, 30, 1_800_000),
    (.hour, 1, 3_600_000), (.hour, 3, 10_800_000), (.hour, 6, 21_600_000), (.hour, 12, 43_200_000),
    (.epochDay, 1, 86_400_000), (.epochDay, 2, 172_800_000), (.week(startingOn: 0), 1, 604_800_000),
    (.month, 1, 2_592_000_000), (.month, 3, 7_776_000_000), (.year, 1, 31_536_000_000),
  ]

  /// The interval of which about `count` lie between two moments, the earlier first; nil if the count is not
  /// above zero.
  public static func interval(_ start: Instant, _ stop: Instant, count: Double = 10) -> UTCInterval? {
    guard count > 0, count.isFinite else { return nil }
    let (from, to) = (Double(start.milliseconds), Double(stop.milliseconds))
    let target = abs(to - from) / count
    guard let above = ladder.firstIndex(where: { $0.length > target }) else {
      let year = 31_536_000_000.0
      return UTCInterval(.year).every(whole(Ticks.step(from / year, to / year, count: count)))
    }
    guard above > 0 else {
      return UTCInterval(.millisecond).every(max(1, whole(Ticks.step(from, to, count: count))))
    }
    let (lower, upper) = (ladder[above - 1], ladder[above])
    let chosen = target / lower.length < upper.length / target ? lower : upper
    return UTCInterval(chosen.unit).every(chosen.step)
  }

  /// About `count` round moments from start to stop, both included; descending if start is the later.
  public static func values(_ start: Instant, _ stop: Instant, count: Double = 10) -> [Instant] {
    let (from, to) = (min(start, stop), max(start, stop))
    guard let interval = interval(from, to, count: count) else { return [] }
    let ticks = interval.range(from, to.advanced(1))
    return stop < start ? ticks.reversed() : ticks
  }

  /// The span grown to round moments; itself if no interval fits.
  public static func nice(_ start: Instant, _ stop: Instant, count: Double = 10) -> (Instant, Instant) {
    guard let interval = interval(min(start, stop), max(start, stop), count: count) else { return (start, stop) }
    return nice(start, stop, interval)
  }

  /// The span grown to beginnings of an interval.
  public static func nice(_ start: Instant, _ stop: Instant, _ interval: UTCInterval) -> (Instant, Instant) {
    stop < start
      ? (interval.ceil(start), interval.floor(stop)) : (interval.floor(start), interval.ceil(stop))
  }

  private static func whole(_ step: Double) -> Int {
    step.isFinite ? Int(min(max(step.rounded(.down), 0), 1e9)) : 0
  }
}
