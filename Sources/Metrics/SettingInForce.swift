import Ledgers

/// A setting that bears on a figure, as it is in force.
public struct SettingInForce: Sendable, Equatable {
  /// Its key under `settings:`.
  public let key: String
  /// Its value as it would be written.
  public let value: String
  /// What that means: a sentence in which `{1}` stands for the number.
  public let meaning: String
  /// The number within it; nil where there is none.
  public var number: Int?

  /// One of the settings: when it bears on a metric, and what it says.
  private struct Rule: Sendable {
    let key: String
    let bears: @Sendable (Metric, Ledger, Settings) -> Bool
    let value: @Sendable (Settings, Ledger) -> String
    let meaning: @Sendable (Settings) -> String
    var number: @Sendable (Settings) -> Int? = { _ in nil }
  }

  /// The settings that bear on a metric of a ledger, in the order of the documentation.
  ///
  /// Those that change nothing for this ledger are left out: rates where there is one currency, parents where nobody
  /// has one.
  ///
  /// - Parameter dimension: the dimension of the segment that it is looked at for; nil for the whole company.
  public static func all(
    for metric: Metric, by dimension: String? = nil, in ledger: Ledger, _ settings: Settings
  ) -> [SettingInForce] {
    let own = rules.filter { $0.bears(metric, ledger, settings) }.map {
      SettingInForce(
        key: $0.key, value: $0.value(settings, ledger), meaning: $0.meaning(settings), number: $0.number(settings))
    }
    return dimension == "mrr_band" ? own + [bands(settings, ledger)] : own
  }

  private static func bands(_ settings: Settings, _ ledger: Ledger) -> SettingInForce {
    let unit = Int64(Int128.powerOfTen(ledger.currency.digits))
    let bounds = settings.mrrBands.map { "\($0 / unit)" }.joined(separator: ", ")
    return SettingInForce(
      key: "mrr_bands", value: "[\(bounds)]", meaning: "Each band but the first begins at one of these.")
  }

  private static let rules: [Rule] = [
    Rule(key: "reactivation") { metric, _, _ in
      metric.rests(on: [.new, .reactivation, .expansion, .reactivationExpansion, .newCustomers, .reactivatedCustomers])
    } value: { settings, _ in
      settings.reactivation.rawValue
    } meaning: {
      switch $0.reactivation {
      case .separate: "A customer that comes back is a step of its own."
      case .expansion: "A customer that comes back is expansion, of a kind of its own."
      case .new: "A customer that comes back is new."
      }
    },
    Rule(key: "reactivation_max_gap_months") { metric, _, settings in
      settings.reactivationMaxGapMonths != nil && settings.reactivation != .new
        && metric.rests(
          on: [.new, .reactivation, .expansion, .reactivationExpansion, .newCustomers, .reactivatedCustomers])
    } value: { settings, _ in
      settings.reactivationMaxGapMonths.map(String.init) ?? ""
    } meaning: { _ in
      "After more than {1} month-ends at 0 it is new again."
    } number: {
      $0.reactivationMaxGapMonths
    },
    Rule(key: "grain") { metric, _, _ in
      metric.formula.measures.contains(where: \.isMovement)
    } value: { settings, _ in
      settings.grain.rawValue
    } meaning: {
      switch $0.grain {
      case .month: "Movements are taken between month-ends."
      case .day: "Movements are taken between the ends of days and summed into the month."
      }
    },
    Rule(key: "fx") { metric, ledger, _ in
      ledger.hasForeignCurrency && metric.isOfMoney
    } value: { settings, _ in
      settings.fx.rawValue
    } meaning: {
      switch $0.fx {
      case .constant: "The whole history is valued at the rates of one month."
      case .month: "Each month-end is valued at its own rates; retention and what is held take those of the later one."
      }
    },
    Rule(key: "fx_base") { metric, ledger, settings in
      settings.fx == .constant && ledger.hasForeignCurrency && metric.isOfMoney
    } value: { settings, ledger in
      (settings.fxBase ?? ledger.rates?.entries.map(\.month).min())?.description ?? ""
    } meaning: { _ in
      "That is the month."
    },
    Rule(key: "entity") { metric, ledger, _ in
      ledger.roster.parent.contains { $0 != nil }
        && metric.formula.measures.contains { $0 != .opening && $0 != .closing }
    } value: { settings, _ in
      settings.rollsUpToParent ? "parent" : "customer"
    } meaning: {
      $0.rollsUpToParent ? "Subsidiaries count with their topmost parent." : "Every customer counts for itself."
    },
    Rule(key: "coverage_period") { metric, _, _ in
      if case .coverage = metric.formula { true } else { false }
    } value: { settings, _ in
      settings.coveragePeriod.rawValue
    } meaning: {
      switch $0.coveragePeriod {
      case .month: "The targets are those of the calendar month that holds the month after."
      case .quarter: "The targets are those of the calendar quarter that holds the month after."
      case .year: "The targets are those of the calendar year that holds the month after."
      }
    },
    Rule(key: "gross_margin") { metric, _, settings in
      metric.id == "ltv" && settings.grossMargin != nil
    } value: { settings, _ in
      settings.grossMargin?.plain ?? ""
    } meaning: { _ in
      "The share of revenue left after its direct cost."
    },
    Rule(key: "cost_lag_months") { metric, _, _ in
      metric.id == "expansion_cost_ratio" || metric.id == "new_cost_ratio"
    } value: { settings, _ in
      "\(settings.costLagMonths)"
    } meaning: {
      $0.costLagMonths == 0
        ? "Costs are those of the figure's own month."
        : "Costs are those of {1} {1|month|months} before."
    } number: {
      $0.costLagMonths == 0 ? nil : $0.costLagMonths
    },
  ]
}

extension Formula {
  /// The measures that it is made of.
  var measures: [Measure] {
    switch self {
    case .coverage: [.expansion]
    case .lifetimeValue: [.closing, .closingCustomers, .churnedCustomers, .openingCustomers]
    case .beside(let above, let below): [above, below].flatMap(\.measures)
    case .money, .count, .ratio, .quotient, .scaled: (sums.numerator + (sums.denominator ?? [])).map(\.measure)
    }
  }
}

extension Tally {
  fileprivate var measures: [Measure] { if case .cells(let terms, _) = self { terms.map(\.measure) } else { [] } }
}

extension Metric {
  fileprivate func rests(on measures: Set<Measure>) -> Bool { formula.measures.contains(where: measures.contains) }

  /// Whether any part of it is money.
  fileprivate var isOfMoney: Bool {
    if case .coverage = formula { return true }
    return unit == .money || formula.measures.contains { !$0.isCount }
  }
}

extension Measure {
  /// Whether it is taken between two ends, and not at one.
  fileprivate var isMovement: Bool {
    switch self {
    case .opening, .closing, .openingCustomers, .closingCustomers, .retentionBase, .retentionNow, .retentionKept,
      .retentionBaseCustomers, .retentionCustomers, .topTen, .topTierCustomers, .limitedCustomers, .nearLimitCustomers:
      false
    default: true
    }
  }
}

extension Ledger {
  fileprivate var hasForeignCurrency: Bool { currencies.contains { $0 != currency } }
}

extension ExactDecimal {
  /// The number with the decimals that it has: `0.805`.
  public var plain: String {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (mantissa < 0 ? "-" : "") + (places == 0 ? padded : "\(padded.dropLast(places)).\(padded.suffix(places))")
  }
}
