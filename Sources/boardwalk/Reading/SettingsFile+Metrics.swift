import Ledgers
import Metrics
import Yams

extension SettingsFile {
  /// The switches under `settings:`.
  mutating func readMetrics(_ node: Node, _ reader: inout SettingsReader) {
    let keys = [
      "reactivation", "reactivation_max_gap_months", "grain", "fx", "fx_base", "entity", "mrr_bands", "coverage_period",
      "gross_margin", "cost_lag_months",
    ]
    for (key, value) in reader.mapping(node, keys: keys, what: "settings") {
      if let scalar = value.scalar { written.append((key, scalar.string)) }
      switch key {
      case "reactivation": metrics.reactivation = reader.choice(value) ?? metrics.reactivation
      case "reactivation_max_gap_months": metrics.reactivationMaxGapMonths = reader.number(value, in: 0...1_200)
      case "grain": metrics.grain = reader.choice(value) ?? metrics.grain
      case "fx": metrics.fx = reader.choice(value) ?? metrics.fx
      case "fx_base": metrics.fxBase = reader.month(value)
      case "entity": metrics.rollsUpToParent = reader.word(value, of: ["customer", "parent"]) == "parent"
      case "coverage_period": metrics.coveragePeriod = reader.choice(value) ?? metrics.coveragePeriod
      case "gross_margin": metrics.grossMargin = reader.share(value)
      case "cost_lag_months": metrics.costLagMonths = reader.number(value, in: 0...120) ?? 0
      default: readBands(value, &reader)
      }
    }
  }

  private mutating func readBands(_ node: Node, _ reader: inout SettingsReader) {
    let units = (node.sequence.map(Array.init) ?? []).compactMap { reader.number($0, in: 1...1_000_000_000) }
    guard !units.isEmpty, zip(units, units.dropFirst()).allSatisfy({ $0 < $1 }) else {
      reader.fault(node, "'mrr_bands' is not a rising list; write it like [500, 2000, 10000]")
      return
    }
    var scale: Int64 = 1
    for _ in 0..<currency.digits { scale *= 10 }
    metrics.mrrBands = units.map { Int64($0) * scale }
  }
}
