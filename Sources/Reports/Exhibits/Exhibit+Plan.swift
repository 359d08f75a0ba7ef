import Ledgers
import Metrics

extension Exhibit.Kind {
  /// Five to seven figures with their change, target and last twelve months.
  public static let tiles = Exhibit.Kind(name: "tiles", arguments: ["segment"]) { review, arguments in
    let months = review.months(13)
    let rows = review.tiles.compactMap(review.metrics.named).map { metric -> Table.Row in
      let now = review.figure(metric, nil, arguments.segment)
      let before = review.figure(metric, review.month - 1, arguments.segment)
      let target = review.figures.target(of: metric, in: review.month, for: arguments.segment)
      return Table.Row(
        .words(metric.shortTitle),
        [.figure(now), .change(of: metric, from: before.value, to: now.value), Cell(target: target)]
          + months.map { .figure(review.figure(metric, $0, arguments.segment)) })
    }
    return Exhibit(
      key: review.key("tiles", arguments.segment), title: "Key figures",
      subtitle: "\(review.month), beside the month before",
      table: Table(
        rowTitle: "Figure", columns: ["Now", "Change", "Target"] + months.map { "\(plain: $0)" }, rows: rows),
      form: .tiles,
      summary: "MRR stands at \(.figure(review.figure("mrr", nil, arguments.segment))).")
  }

  /// What is open for the period, beside what is left of its target.
  public static let pipeline = Exhibit.Kind(name: "pipeline", arguments: []) { review, _ in
    let deals = review.figures.openDeals(after: review.month)
    let period = review.figures.coverageMonths(after: review.month)
    guard let (target, booked) = review.figures.expansionTarget(after: review.month),
      review.figures.ledger.pipeline != nil
    else {
      return review.nothing(
        "pipeline", "Expansion pipeline", .whole, "targets and pipeline in site.yml would fill this.")
    }
    var kinds: [(kind: String, count: Int64, mrr: Int64)] = []
    for deal in deals {
      if let place = kinds.firstIndex(where: { $0.kind == deal.kind }) {
        kinds[place].count += 1
        kinds[place].mrr += deal.mrr
      } else {
        kinds.append((deal.kind, 1, deal.mrr))
      }
    }
    let open = deals.reduce(0) { $0 + $1.mrr }
    let rows = kinds.sorted { ($1.mrr, $0.kind) < ($0.mrr, $1.kind) }.map { kind in
      Table.Row(
        .kind(kind.kind),
        [.money(kind.mrr), .count(kind.count)])
    }
    let total = Table.Row(.words("Open deals"), [.money(open), .count(Int64(deals.count))], isTotal: true)
    let coverage = review.figure("pipeline_coverage")
    return Exhibit(
      key: "pipeline", title: "Expansion pipeline",
      subtitle: "Open deals that should close after \(review.month) and up to \(period.upperBound)",
      table: Table(rowTitle: "Kind", columns: ["MRR", "Deals"], rows: rows + [total]), form: .bars,
      summary:
        "Open deals of \(.money(open)) stand against \(.money(max(0, target - booked))) that is left of a target of \(.money(target)): a coverage of \(.figure(coverage))."
    )
  }

  /// Targets of the month beside what was reached; those of single owners' expansion stand in `owners`.
  public static let targets = Exhibit.Kind(name: "targets", arguments: []) { review, _ in
    let targets = (review.figures.ledger.targets ?? []).filter { target in
      target.month == review.month && !(target.metric == "expansion_mrr" && target.segment?.dimension == "owner")
    }
    let rows = targets.compactMap { target -> Table.Row? in
      guard let metric = review.metrics.named(target.metric), let segment = review.segment(of: target),
        let goal = review.figures.target(of: metric, in: review.month, for: segment)
      else { return nil }
      let now = review.figure(metric, nil, segment)
      let owner: [Cell] = review.audience == .team ? [.text(target.owner)] : []
      let name: Sentence =
        segment.value == nil ? metric.shortTitle : "\(metric.shortTitle), \(segment.words)"
      return Table.Row(
        .words(name), segment: segment,
        [.figure(now), Cell(target: goal), .change(of: metric, from: goal, to: now.value)] + owner)
    }
    return Exhibit(
      key: "targets", title: "Targets", subtitle: "Targets of \(review.month) beside what was reached",
      table: Table(
        rowTitle: "Figure",
        columns: ["Actual", "Target", "Difference"] + (review.audience == .team ? ["Owner"] : []), rows: rows),
      form: .bullets,
      summary: rows.isEmpty
        ? "targets in site.yml would fill this."
        : "\(.count(rows.count)) {1|target is|targets are} set for \(review.month)."
    )
  }
}

extension Review {
  /// The segment that a target names; nil where the ledger has none, or this audience does not see it.
  func segment(of target: Target) -> Segment? {
    guard let (dimension, value) = target.segment else { return .whole }
    guard dimensions.contains(where: { $0.name == dimension }) else { return nil }
    return figures.cube.segment(dimension, value)
  }

  /// An exhibit that has nothing to show, and what would fill it.
  func nothing(
    _ name: String, _ title: Sentence, _ segment: Segment, _ remedy: Sentence = "The ledger has no such month."
  ) -> Exhibit {
    Exhibit(
      key: key(name, segment), title: title, subtitle: "", table: Table(rowTitle: "", columns: [], rows: []),
      form: .table,
      summary: remedy)
  }
}
