import Ledgers
import Metrics

/// Every figure of a ledger: each metric in each month, for the whole company and each segment.
struct EveryFigure {
  /// How many figures there are.
  private(set) var count = 0
  /// How many of them have a value.
  private(set) var known = 0
  /// How many segments there are, the whole company among them.
  let segments: Int

  init(_ figures: Figures) {
    let months = figures.cube.months
    let segments =
      [Segment.whole]
      + figures.cube.dimensions.flatMap { figures.cube.segments(of: $0.name, through: months.upperBound - 1) ?? [] }
    self.segments = segments.count
    for metric in figures.settings.catalogue.all {
      for segment in segments where figures.exists(metric, for: segment) {
        for month in months {
          count += 1
          if case .notAvailable = figures[metric, month, segment].value { continue }
          known += 1
        }
      }
    }
  }
}
