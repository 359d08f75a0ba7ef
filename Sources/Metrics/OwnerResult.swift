import Ledgers

/// What the customers of one owner brought in a month and in its calendar quarter so far, beside the owner's targets.
///
/// Each month's movements belong to who owns the customer at that month's end. Money and customers of all owners,
/// Unassigned included, sum to the whole company's.
public struct OwnerResult: Sendable {
  /// The owner; `Unassigned` for customers that have none.
  public let owner: String
  /// The owner's segment; nil where customers.csv never names the owner, whose every amount is then 0.
  public let segment: Segment?
  /// Customers at the end of the month.
  public let customers: Int64
  /// Expansion of the month, in minor units.
  public let expansion: Int64
  /// The target of expansion_mrr for the month; nil where none is set.
  public let target: Int64?
  /// Expansion of the calendar quarter up to the month.
  public let quarterExpansion: Int64
  /// The targets of the quarter's months up to this one, summed; nil where none is set.
  public let quarterTarget: Int64?
  /// Contraction of the month, positive.
  public let contraction: Int64
  /// Churned MRR of the month, positive.
  public let churn: Int64
}

extension Figures {
  /// The owners that have customers at the month's end, moved anything in its quarter or have a target in it: by
  /// expansion of the quarter, the largest first, then by name; Unassigned last. Nil where `owner` is no dimension in use.
  ///
  /// An owner's target is that of the segment `owner=NAME`. In a targets.csv that names no such segment for
  /// expansion_mrr, it is a row without a segment whose column `owner` names an owner of customers.csv; else that column
  /// only says who answers for a target. Of several rows for one month the last holds.
  public func owners(in month: Month) -> [OwnerResult]? {
    guard let segments = cube.segments(of: "owner", through: month) else { return nil }
    let quarter = Month(month.year, month.quarter * 3 - 2)...month
    let goals = OwnerGoals(ledger.targets ?? [], quarter)
    let named = segments.map { (name: $0.value ?? "", segment: Optional($0)) }
    let unknown = goals.owners.filter { owner in !named.contains { $0.name == owner } }
    let results = (named + unknown.map { ($0, nil) }).map { result($0, $1, goals, quarter) }
    return results.filter(\.isTelling).sorted { $0.precedes($1) }
  }

  private func result(
    _ owner: String, _ segment: Segment?, _ goals: OwnerGoals, _ quarter: ClosedRange<Month>
  ) -> OwnerResult {
    let month = quarter.upperBound
    func amount(_ measure: Measure, _ month: Month) -> Int64 {
      segment.map { cube.amount(measure, in: month, of: $0) } ?? 0
    }
    let targets = quarter.map { goals.target(of: owner, in: $0).map { minor($0) } }
    let set = targets.compactMap { $0 }
    return OwnerResult(
      owner: owner, segment: segment, customers: amount(.closingCustomers, month),
      expansion: amount(.expansion, month), target: targets.last ?? nil,
      quarterExpansion: quarter.reduce(0) { $0 + amount(.expansion, $1) },
      quarterTarget: set.isEmpty ? nil : set.reduce(0, +), contraction: amount(.contraction, month),
      churn: amount(.churn, month))
  }
}

extension OwnerResult {
  /// Whether there is anything to tell of the owner.
  fileprivate var isTelling: Bool {
    customers != 0 || quarterExpansion != 0 || contraction != 0 || churn != 0 || quarterTarget != nil
  }

  fileprivate func precedes(_ other: OwnerResult) -> Bool {
    let (one, two) = (owner == Dimension.unassigned, other.owner == Dimension.unassigned)
    if one != two { return two }
    if quarterExpansion != other.quarterExpansion { return quarterExpansion > other.quarterExpansion }
    return owner.unicodeScalars.lexicographicallyPrecedes(other.owner.unicodeScalars)
  }
}

/// The expansion targets of owners.
private struct OwnerGoals {
  /// The rows that are about owners within the quarter, each with whom it is about.
  private let goals: [(owner: String, target: Target)]
  /// Owners that a segment names, each once, in the order of the file.
  private(set) var owners: [String] = []

  init(_ targets: [Target], _ quarter: ClosedRange<Month>) {
    let expansion = targets.filter { $0.metric == "expansion_mrr" }
    let bySegment = expansion.filter { $0.segment?.dimension == "owner" }
    let rows =
      bySegment.isEmpty
      ? expansion.filter { $0.segment == nil && !$0.owner.isEmpty }.map { (owner: $0.owner, target: $0) }
      : bySegment.map { (owner: $0.segment?.value ?? "", target: $0) }
    goals = rows.filter { quarter.contains($0.target.month) }
    for goal in goals where !bySegment.isEmpty && !owners.contains(goal.owner) { owners.append(goal.owner) }
  }

  func target(of owner: String, in month: Month) -> ExactDecimal? {
    goals.last { $0.owner == owner && $0.target.month == month }?.target.value
  }
}
