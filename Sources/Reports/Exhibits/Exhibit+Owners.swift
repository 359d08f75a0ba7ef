import Ledgers
import Metrics

extension Exhibit.Kind {
  /// Each owner's expansion of the month and of the quarter so far beside its targets.
  public static let owners = Exhibit.Kind(name: "owners", arguments: []) { review, _ in
    guard review.audience == .team else {
      return review.nothing("owners", "Owners", .whole, "the team's review shows this.")
    }
    guard let owners = review.figures.owners(in: review.month) else {
      return review.nothing(
        "owners", "Owners", .whole,
        review.figures.ledger.roster.attributes.contains("owner")
          ? "owner under dimensions in site.yml would fill this."
          : "a column owner in the table of customers would fill this.")
    }
    let rows = owners.map { row($0, review) }
    return Exhibit(
      key: "owners", title: "Owners and their targets",
      subtitle: "Customers of each owner in \(review.month), and expansion of its quarter so far",
      table: Table(
        rowTitle: "Owner",
        columns: [
          "Customers", "Expansion", "Target", "Attained", "Quarter to date", "Target to date", "Attained to date",
          "Contraction", "Churn",
        ], rows: rows.isEmpty ? [] : rows + [total(owners, review)]), form: .table,
      summary: rows.isEmpty ? "The ledger has no such month." : summary(owners, review))
  }

  private static func row(_ owner: OwnerResult, _ review: Review) -> Table.Row {
    func figure(_ id: String) -> Cell {
      owner.segment.map { .figure(review.figure(id, nil, $0)) } ?? (id == "customers" ? .count(0) : .money(0))
    }
    return Table.Row(
      owner.owner == Dimension.unassigned ? .words("Unassigned") : .text(owner.owner), segment: owner.segment,
      [figure("customers"), figure("expansion_mrr")] + goal(owner.target, owner.expansion)
        + [.money(owner.quarterExpansion)] + goal(owner.quarterTarget, owner.quarterExpansion)
        + [figure("contraction_mrr"), figure("churned_mrr")])
  }

  /// A target and how much of it is reached; nothing where none is set.
  private static func goal(_ target: Int64?, _ expansion: Int64) -> [Cell] {
    guard let target else { return [.empty, .empty] }
    return [.money(target), target > 0 ? .share(expansion, of: target) : .notAvailable("the target is 0")]
  }

  private static func total(_ owners: [OwnerResult], _ review: Review) -> Table.Row {
    let targets = sum(owners.compactMap(\.target))
    let toDate = sum(owners.compactMap(\.quarterTarget))
    let quarter = owners.reduce(0) { $0 + $1.quarterExpansion }
    return Table.Row(
      .words("All"),
      [.figure(review.figure("customers")), .figure(review.figure("expansion_mrr"))]
        + goal(targets, review.amount(.expansion)) + [.money(quarter)] + goal(toDate, quarter)
        + [.figure(review.figure("contraction_mrr")), .figure(review.figure("churned_mrr"))], isTotal: true)
  }

  private static func sum(_ amounts: [Int64]) -> Int64? { amounts.isEmpty ? nil : amounts.reduce(0, +) }

  private static func summary(_ owners: [OwnerResult], _ review: Review) -> Sentence {
    let set = owners.filter { $0.target != nil }
    let unowned = owners.first { $0.owner == Dimension.unassigned }?.expansion ?? 0
    let whole = review.amount(.expansion)
    let left: Sentence =
      whole == 0
      ? "There was no expansion." : "Customers without an owner brought \(.share(unowned, of: whole)) of expansion."
    if set.isEmpty { return .joined(["No owner has a target for \(review.month).", left], " ") }
    let reached = set.filter { $0.expansion >= $0.target ?? 0 }
    let told: Sentence =
      "\(.count(reached.count)) of \(.count(set.count)) {2|owner|owners} with a target for \(review.month) reached it."
    return .joined([told, left], " ")
  }
}
