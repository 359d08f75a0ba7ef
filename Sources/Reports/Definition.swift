import Ledgers
import Metrics

/// What the page of definitions says of a metric beside its name, definition and formula.
public struct Definition: Sendable {
  /// What it is counted in: `money, in EUR`.
  public let unit: String
  /// Which way is good.
  public let better: String
  /// The history and the files that it needs; empty for nothing but the ledger.
  public let needs: [String]
  /// When it has no value; empty for never.
  public let unavailability: [String]
  /// Where the definition comes from, and what others do; empty where nobody says.
  public let source: String
  /// The settings that bear on it, as they are in force.
  public let settings: [SettingInForce]
  /// The formula in the names that site.yml uses; empty where it is no sum of cells.
  public let cells: String
}

extension Review {
  /// What a metric means on this site.
  public func definition(of metric: Metric) -> Definition {
    let months = figures.history(of: metric)
    let history = months == 0 ? [] : ["\(months) month\(months == 1 ? "" : "s") of history"]
    return Definition(
      unit: unit(of: metric), better: Self.better(metric), needs: history + metric.needs.map(\.words),
      unavailability: metric.unavailability(history: months), source: metric.source,
      settings: SettingInForce.all(for: metric, in: figures.ledger, figures.settings),
      cells: FormulaText(metric.formula, names: .cells).text)
  }

  private func unit(of metric: Metric) -> String {
    switch metric.unit {
    case .money: "money, in \(currency.code)"
    case .count: "number of customers"
    case .ratio: "ratio, in per cent"
    case .multiple: "ratio, as a multiple"
    }
  }

  private static func better(_ metric: Metric) -> String {
    switch metric.better {
    case .higher: "higher is better"
    case .lower: "lower is better"
    case .neither: "neither way is better"
    }
  }
}
