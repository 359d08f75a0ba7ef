import Ledgers
import Metrics

extension Exhibit.Kind {
  /// The same question of revenue and of customers, side by side: what was kept, lost, grew, came back and joined.
  public static let retentionViews = Exhibit.Kind(name: "retention_views", arguments: ["segment"]) {
    review, arguments in
    let segment = arguments.segment
    guard review.figures.cube.months.contains(review.month) else {
      return review.nothing("retention-views", "Revenue and customers", segment)
    }
    func figure(_ id: String) -> [Cell] {
      [.figure(review.figure(id, nil, segment)), .figure(review.figure(id, review.month - 12, segment))]
    }
    func share(_ part: Measure, _ whole: Measure) -> [Cell] {
      [review.month, review.month - 12].map { month in
        .share(
          review.amount(part, month, segment), of: review.amount(whole, month, segment), else: "\(whole.words) is 0")
      }
    }
    let rows: [(name: Sentence, cells: [Cell])] = [
      ("Kept of a year ago", figure("grr") + figure("logo_retention")),
      ("Churned in the month", share(.churn, .opening) + figure("logo_churn_rate")),
      ("Shrank", share(.contraction, .opening) + share(.contractedCustomers, .openingCustomers)),
      ("Grew", figure("expansion_rate") + share(.expandedCustomers, .openingCustomers)),
      ("Came back", share(.reactivation, .opening) + share(.reactivatedCustomers, .openingCustomers)),
      ("Joined", share(.new, .opening) + share(.newCustomers, .openingCustomers)),
    ]
    return Exhibit(
      key: review.key("retention-views", segment), title: "Revenue and customers",
      subtitle: "Shares of MRR and of customers, in \(review.month) and a year before",
      table: Table(
        rowTitle: "Share", columns: ["Of MRR", "A year ago", "Of customers", "A year ago"],
        rows: rows.map { Table.Row(.words($0.name), $0.cells) }), form: .table,
      summary:
        "Of the MRR of a year ago \(rows[0].cells[0]) is kept, of the customers \(rows[0].cells[2])."
    )
  }
}
