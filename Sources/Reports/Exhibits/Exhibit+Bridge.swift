import Ledgers
import Metrics

extension Exhibit.Kind {
  /// From opening to closing MRR, step by step, over one month or several.
  public static let bridge = Exhibit.Kind(name: "bridge", arguments: ["months", "segment"]) { review, arguments in
    let months = review.months(arguments.months ?? 1)
    let segment = arguments.segment
    guard let first = months.first else { return review.nothing("bridge", "MRR bridge", segment) }
    let steps = Self.steps(review, months, segment)
    let opening = review.amount(.opening, first, segment)
    let closing = review.amount(.closing, nil, segment)
    let rows =
      [
        Table.Row(
          .words("Opening"), [.money(opening), .share(opening, of: opening, else: "there was none")],
          isTotal: true)
      ]
      + steps.map {
        Table.Row(
          .words($0.name),
          [.money($0.amount, isChange: true), .share($0.amount, of: opening, else: "opening MRR is 0")])
      }
      + [
        Table.Row(
          .words("Closing"), [.money(closing), .share(closing, of: opening, else: "opening MRR is 0")],
          isTotal: true)
      ]
    let subtitle: Sentence =
      months.count == 1
      ? "MRR in \(review.month), with the share of opening"
      : "MRR from \(first) to \(review.month), with the share of opening"
    let largest = steps.max { $0.amount.magnitude < $1.amount.magnitude }
    let moved: Sentence =
      "MRR went from \(.money(opening)) to \(.money(closing)), \(.money(closing - opening, isChange: true))"
    var summary: Sentence = "\(moved); nothing moved it."
    if let largest, largest.amount != 0 {
      summary =
        "\(moved); the largest step was \(largest.name, as: "lower"), \(.money(largest.amount, isChange: true))."
    }
    return Exhibit(
      key: review.key(months.count == 1 ? "bridge" : "bridge-\(months.count)", segment), title: "MRR bridge",
      subtitle: subtitle,
      table: Table(
        rowTitle: "Step", columns: ["MRR", "Of opening"], rows: rows), form: .bridge, summary: summary)
  }

  /// The steps between opening and closing, summed over months; those that only some ledgers have where they are not 0.
  private static func steps(_ review: Review, _ months: [Month], _ segment: Segment) -> [(
    name: Sentence, amount: Int64
  )] {
    func sum(_ measure: Measure) -> Int64 { months.reduce(0) { $0 + review.amount(measure, $1, segment) } }
    let always: [(name: Sentence, amount: Int64)] = [
      ("New", sum(.new)), ("Expansion", sum(.expansion)), ("Reactivation", sum(.reactivation)),
      ("Contraction", -sum(.contraction)), ("Churn", -sum(.churn)),
    ]
    let some: [(name: Sentence, amount: Int64)] = [("FX", sum(.fx)), ("Transfer", sum(.transfer))]
    return always + some.filter { $0.amount != 0 }
  }

  /// Gains above and losses below, month by month, and what is left.
  public static let movements = Exhibit.Kind(name: "movements", arguments: ["months", "segment"]) {
    review, arguments in
    let months = review.months(arguments.months ?? 24)
    let segment = arguments.segment
    let gains: [Measure] = [.new, .expansion, .reactivation]
    let losses: [Measure] = [.contraction, .churn]
    func cells(_ month: Month) -> [Cell] {
      let up = gains.map { review.amount($0, month, segment) }
      let down = losses.map { -review.amount($0, month, segment) }
      return (up + down + [(up + down).reduce(0, +)]).map { .money($0, isChange: true) }
    }
    let rows = months.map { Table.Row(.month($0), cells($0)) }
    let net = review.figure("net_new_mrr", nil, segment)
    let best = months.max {
      review.figure("net_new_mrr", $0, segment).minor < review.figure("net_new_mrr", $1, segment).minor
    }
    let summary: Sentence =
      months.isEmpty
      ? "The ledger has no such month."
      : "\(review.month) brought \(.money(net.minor, isChange: true)) net; the best month shown was \(best ?? review.month) with \(.money(review.figure("net_new_mrr", best, segment).minor, isChange: true))."
    return Exhibit(
      key: review.key("movements", segment), title: "What moved MRR, month by month",
      subtitle: "MRR gained and lost in each month, and net new MRR",
      table: Table(
        rowTitle: "Month", columns: ["New", "Expansion", "Reactivation", "Contraction", "Churn", "Net new"],
        rows: rows),
      form: .movements, summary: summary)
  }

  /// Expansion by what caused it: this month beside the mean of twelve.
  public static let expansion = Exhibit.Kind(name: "expansion", arguments: ["months", "segment"]) {
    review, arguments in
    let segment = arguments.segment
    let months = review.months(arguments.months ?? 12)
    let shown = Metric.expansion.filter { metric in months.contains { review.figure(metric, $0, segment).minor != 0 } }
    let whole = review.amount(.expansion, nil, segment)
    let sorted = shown.sorted {
      review.figure($0, nil, segment).minor > review.figure($1, nil, segment).minor
    }
    let rows = sorted.map { metric -> Table.Row in
      let figure = review.figure(metric, nil, segment)
      let year = months.reduce(0) { $0 + review.figure(metric, $1, segment).minor }
      return Table.Row(
        .words(metric.title),
        [.figure(figure), .share(figure.minor, of: whole, else: "there was no expansion"), .money(year)])
    }
    let all = months.reduce(0) { $0 + review.amount(.expansion, $1, segment) }
    let total = Table.Row(
      .words("Expansion"),
      [
        .figure(review.figure("expansion_mrr", nil, segment)),
        .share(whole, of: whole, else: "there was no expansion"), .money(all),
      ],
      isTotal: true)
    let first = sorted.first
    let lead = first.map { review.figure($0, nil, segment).minor } ?? 0
    let summary: Sentence =
      whole == 0
      ? "There was no expansion in \(review.month)."
      : "\(first?.title ?? "") brought \(.money(lead)), \(.share(lead, of: whole)) of the month's expansion of \(.money(whole))."
    return Exhibit(
      key: review.key("expansion", segment), title: "Where expansion came from",
      subtitle: "Expansion MRR of \(review.month) by kind",
      table: Table(
        rowTitle: "Kind",
        columns: ["MRR", "Share", months.count == 1 ? "Last month" : "Last \(.count(months.count)) months"],
        rows: rows + [total]),
      form: .bars,
      summary: summary)
  }
}

extension Figure {
  /// The amount or number; 0 where the figure is a ratio or n/a.
  var minor: Int64 {
    switch value {
    case .money(let minor), .count(let minor): minor
    case .ratio, .notAvailable: 0
    }
  }
}
