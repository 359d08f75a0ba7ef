import Ledgers
import Metrics

extension Exhibit.Kind {
  /// The share of the largest customer, the largest five, ten and twenty, now and a year ago.
  public static let concentrationShares = Exhibit.Kind(name: "concentration_shares", arguments: []) { review, _ in
    let now = review.monthEnd(review.month).concentration
    let then = review.monthEnd(review.month - 12).concentration
    func share(_ mrr: Int64, _ all: Concentration) -> Cell { .share(mrr, of: all.all.mrr, else: "there is no MRR") }
    let rows = now.largest.map { group in
      let before = then.largest.first { $0.customers == group.customers }
      let name: Sentence = group.customers == 1 ? "The largest customer" : "The largest \(plain: group.customers)"
      let own = group.customers == 10 ? Cell.figure(review.figure("top10_share")) : share(group.mrr, now)
      return Table.Row(
        .words(name),
        [
          .money(group.mrr), own,
          before.map { share($0.mrr, then) } ?? .notAvailable("there were not so many customers"),
        ])
    }
    let total = Table.Row(
      .words("All customers"),
      [.money(now.all.mrr), share(now.all.mrr, now), share(then.all.mrr, then)], isTotal: true)
    return Exhibit(
      key: "concentration-shares", title: "How much rests on how few",
      subtitle: "Share of MRR at the end of \(review.month) and of \(review.month - 12)",
      table: Table(
        rowTitle: "Customers", columns: ["MRR", "Share", "A year ago"], rows: rows.isEmpty ? [] : rows + [total]),
      form: .table, summary: index(now, then))
  }

  private static func index(_ now: Concentration, _ then: Concentration) -> Sentence {
    guard let points = now.points else { return "There is no MRR." }
    let told: Sentence =
      "The Herfindahl–Hirschman index, the sum of the squares of all shares, is \(.count(points)) of \(.count(10_000))"
    guard let before = then.points else { return "\(told)." }
    return "\(told); a year ago it was \(.count(before))."
  }

  /// All customers by size in ten groups of one size.
  public static let deciles = Exhibit.Kind(name: "deciles", arguments: []) { review, _ in
    let all = review.monthEnd(review.month).concentration
    let names: [Sentence] = [
      "Largest tenth", "2nd tenth", "3rd tenth", "4th tenth", "5th tenth", "6th tenth", "7th tenth", "8th tenth",
      "9th tenth", "Smallest tenth",
    ]
    let rows = zip(names, all.deciles).map { name, group in
      Table.Row(
        .words(name),
        [.money(group.mrr), .share(group.mrr, of: all.all.mrr, else: "there is no MRR"), .count(group.customers)])
    }
    let total = Table.Row(
      .words("All customers"),
      [.money(all.all.mrr), .share(all.all.mrr, of: all.all.mrr, else: "there is no MRR"), .count(all.all.customers)],
      isTotal: true)
    return Exhibit(
      key: "deciles", title: "MRR by tenths of customers",
      subtitle: "Customers by their MRR at the end of \(review.month), the largest first",
      table: Table(
        rowTitle: "Customers", columns: ["MRR", "Share", "Customers"], rows: rows.isEmpty ? [] : rows + [total]),
      form: .bars,
      summary: rows.first.map {
        "The largest tenth of customers brings \($0.cells[1]) of MRR, the smallest \(rows.last?.cells[1] ?? .empty)."
      }
        ?? "There are fewer than ten customers.")
  }
}
