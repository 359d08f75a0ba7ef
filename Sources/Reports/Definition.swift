import Ledgers
import Metrics

/// What the page of definitions says of a metric beside its name, definition and formula.
public struct Definition: Sendable {
  /// What it is counted in: `money, in EUR`.
  public let unit: Sentence
  /// Which way is good.
  public let better: Sentence
  /// The history and the files that it needs; empty for nothing but the ledger.
  public let needs: [Sentence]
  /// When it has no value; empty for never.
  public let unavailability: [Sentence]
  /// Where the definition comes from, and what others do; empty where nobody says.
  public let source: Sentence
  /// The settings that bear on it, as they are in force.
  public let settings: [(setting: SettingInForce, meaning: Sentence)]
  /// The formula in the names that site.yml uses; empty where it is no sum of cells.
  public let cells: String
}

extension Review {
  /// What a metric means on this site.
  public func definition(of metric: Metric) -> Definition {
    let months = figures.history(of: metric)
    let history: [Sentence] = months == 0 ? [] : ["\(.count(months)) {1|month|months} of history"]
    return Definition(
      unit: unit(of: metric), better: Self.better(metric), needs: history + metric.needs.map(\.sentence),
      unavailability: metric.unavailability(history: months), source: metric.origin,
      settings: SettingInForce.all(for: metric, in: figures.ledger, figures.settings).map { ($0, $0.sentence) },
      cells: FormulaText(metric.formula, names: .cells).text)
  }

  private func unit(of metric: Metric) -> Sentence {
    switch metric.unit {
    case .money: "money, in \(currency.code)"
    case .count: "number of customers"
    case .ratio: "ratio, in per cent"
    case .multiple: "ratio, as a multiple"
    }
  }

  private static func better(_ metric: Metric) -> Sentence {
    switch metric.better {
    case .higher: "higher is better"
    case .lower: "lower is better"
    case .neither: "neither way is better"
    }
  }
}

extension SettingInForce {
  /// What it means.
  fileprivate var sentence: Sentence { Sentence(key: meaning, number.map { [.count($0)] } ?? []) }
}
