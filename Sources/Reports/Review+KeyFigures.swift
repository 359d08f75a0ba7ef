import Ledgers
import Metrics

extension Review {
  /// The ids of the figures that the tiles show.
  var tiles: [String] {
    figures.settings.tiles
      ?? ["mrr", "net_new_mrr", "expansion_mrr", "nrr", "grr", "gross_churn_rate", "quick_ratio"]
  }

  /// The figures that the review is about: those of its tiles, then those with a target or a band.
  public var keyFigures: [Metric] {
    let others = metrics.all.filter { target(of: $0) != nil || band(of: $0) != nil }.map(\.id)
    return (tiles + others.filter { !tiles.contains($0) }).compactMap(metrics.named)
  }

  /// Where others stand in a figure of the whole company, as exact shares; nil where no file says.
  public func band(of metric: Metric) -> (low: Cell.Share, high: Cell.Share)? {
    guard metric.unit == .ratio || metric.unit == .multiple,
      let band = figures.ledger.bands?.last(where: { $0.metric == metric.id && $0.segment == nil })
    else { return nil }
    func share(_ value: ExactDecimal) -> Cell.Share {
      let whole = (0..<min(value.places, 18)).reduce(Int64(1)) { power, _ in power &* 10 }
      return Cell.Share(numerator: value.mantissa, denominator: whole)
    }
    return (share(band.low), share(band.high))
  }
}
