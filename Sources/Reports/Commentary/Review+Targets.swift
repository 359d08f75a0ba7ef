import Ledgers
import Metrics

extension Review {
  /// The figures that crossed their target since the month before, each told in a sentence.
  ///
  /// A figure that meets its target exactly has reached it. Figures without a target in either month are passed over.
  func crossings(of ids: [String]) -> [Sentence] {
    ids.compactMap { id -> Sentence? in
      guard let metric = metrics.named(id), let isReached = side(of: metric, month),
        let before = side(of: metric, month - 1),
        isReached != before, let target = target(of: metric)?.cell
      else { return nil }
      let figure = Cell.figure(figure(metric))
      let name = Cell.words(metric.shortTitle)
      return isReached
        ? "\(name): \(figure), now at or above the target of \(target)."
        : "\(name): \(figure), no longer at the target of \(target)."
    }
  }

  /// Whether a figure is at its target or above; nil where there is no figure or no target.
  private func side(of metric: Metric, _ month: Month) -> Bool? {
    guard metric.better == .higher, month >= firstMonth, let target = target(of: metric, in: month) else { return nil }
    return figure(metric, month).value.order(against: target).map { $0 >= 0 }
  }
}
