extension Metric {
  /// What a figure cannot do without, beside the ledger itself.
  public enum Need: Sendable, Equatable {
    /// A table of its own, as site.yml calls it: `usage`.
    case table(String)
    /// A column of customers.csv.
    case column(String)

    /// The need as a page names it: `usage.csv`, `customers.csv with a column owner`.
    public var words: String {
      switch self {
      case .table(let table): "\(table).csv"
      case .column(let column): "customers.csv with a column \(column)"
      }
    }
  }
}

extension Formula {
  /// What it cannot do without, each once.
  var needs: [Metric.Need] {
    let all: [Metric.Need] =
      switch self {
      case .coverage: [.table("pipeline"), .table("targets")]
      case .beside(let above, let below): [above, below].compactMap(\.need) + measures.compactMap(\.need)
      default: measures.compactMap(\.need)
      }
    return all.enumerated().filter { place, need in !all[..<place].contains(need) }.map(\.element)
  }
}

extension Tally {
  fileprivate var need: Metric.Need? {
    switch self {
    case .cost: .table("costs")
    case .offersMade, .offersAccepted, .offersDecided: .table("offers")
    case .cells: nil
    }
  }
}

extension Measure {
  /// What it is 0 without.
  fileprivate var need: Metric.Need? {
    switch self {
    case .unownedExpansion: .column("owner")
    case .topTierCustomers: .table("products")
    case .limitedCustomers, .nearLimitCustomers: .table("usage")
    default: nil
    }
  }
}

extension Figures {
  /// What the ledger lacks of what a metric needs; nil for nothing.
  func missing(for metric: Metric) -> Metric.Need? {
    metric.needs.first { need in
      switch need {
      case .table(let table): !ledger.companions.contains { $0.kind == table }
      case .column(let column): !ledger.roster.attributes.contains(column)
      }
    }
  }
}
