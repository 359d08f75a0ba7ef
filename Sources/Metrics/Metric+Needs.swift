extension Metric {
  /// The files that it needs beside the ledger; empty for none.
  public var files: [String] {
    if needsOwner { return ["customers.csv with a column owner"] }
    if case .coverage = formula { return ["pipeline.csv", "targets.csv"] }
    return table.map { ["\($0).csv"] } ?? []
  }

  /// When it has no value, each case as a clause; empty for a sum that is always known.
  public var unavailability: [String] {
    var cases: [String] = []
    if history > 0 {
      cases.append("the ledger has fewer than \(history) month\(history == 1 ? "" : "s") before the figure's own")
    }
    if id == "ltv" { cases.append("the setting gross_margin is missing") }
    if !files.isEmpty { cases.append("there is no \(files.joined(separator: " or no "))") }
    if case .coverage = formula {
      return cases + ["no target is set for the period", "nothing is left of the target"]
    }
    let isAdded =
      switch formula {
      case .money, .count, .scaled: true
      default: false
      }
    if !isAdded { cases.append("\(divisor) is 0") }
    return cases
  }
}
