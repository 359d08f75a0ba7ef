import Ledgers

/// A number of a month that a file beside the ledger tells, or that stands below such a number.
public enum Tally: Sendable {
  /// What was spent on a purpose in the month, or in the one that lies `cost_lag_months` before it. Money.
  case cost(of: String)
  /// How many offers were made in so many months up to the figure's own.
  case offersMade(months: Int)
  /// How many offers of the month were accepted.
  case offersAccepted
  /// How many offers of the month were accepted or declined.
  case offersDecided
  /// A sum of measures, times a whole number.
  case cells([Formula.Term], times: Int64 = 1)

  /// The number in words, as it stands in a formula.
  public var name: String {
    switch self {
    case .cost(let purpose): "costs of \(purpose == "new" ? "new business" : purpose)"
    case .offersMade(let months): "offers made in \(months) months"
    case .offersAccepted: "offers accepted"
    case .offersDecided: "offers accepted or declined"
    case .cells(let terms, let times):
      (times == 1 ? "" : "\(times) × ") + terms.map(\.measure.name).joined(separator: " + ")
    }
  }

  /// Whether it is an amount of money, in minor units, and not a number of things.
  public var isMoney: Bool {
    switch self {
    case .cost: true
    case .offersMade, .offersAccepted, .offersDecided: false
    case .cells(let terms, _): terms.contains { !$0.measure.isCount }
    }
  }
}

extension Figures {
  /// A number of a month; 0 where its file says nothing of it.
  public func amount(_ tally: Tally, in month: Month, of segment: Segment = .whole) -> Int64 {
    switch tally {
    case .cost(let purpose):
      let spent = month - settings.costLagMonths
      return (ledger.costs ?? []).reduce(0) { $1.month == spent && $1.purpose == purpose ? $0 + $1.amount : $0 }
    case .offersMade(let months): return (0..<months).reduce(0) { $0 + offerCounts[month - $1].made }
    case .offersAccepted: return offerCounts[month].accepted
    case .offersDecided: return offerCounts[month].decided
    case .cells(let terms, let times): return sum(terms, in: month, of: segment) * times
    }
  }

  /// Months that have to lie between the ledger's first and a figure's own, under the settings.
  public func history(of metric: Metric) -> Int {
    guard case .beside(.cost, _) = metric.formula else { return metric.history }
    return max(metric.history, settings.costLagMonths)
  }
}
