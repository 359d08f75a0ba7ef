import Ledgers
import Metrics

extension Exhibit.Kind {
  /// A metric for each segment of a dimension: a year ago, now, and the change.
  public static let segments = Exhibit.Kind(name: "segments", arguments: ["by", "metric"]) { review, arguments in
    let dimension = arguments.by ?? review.dimensions.first?.name ?? ""
    guard let metric = review.metrics.named(arguments.metric ?? "nrr") else {
      return review.nothing("segments", "Segments", .whole)
    }
    guard review.dimensions.contains(where: { $0.name == dimension }) else {
      if review.figures.cube.dimensions.contains(where: { $0.name == dimension }) {
        let isListed = review.figures.unreadableDimensions.contains { $0.name == dimension }
        let what: Sentence =
          isListed
          ? "it has more than \(.count(Figures.mostSegments)) segments, too many to compare."
          : "the team's review shows this."
        return review.nothing("segments", "By \(Dimension.words(dimension))", .whole, what)
      }
      if dimension.isEmpty {
        return review.nothing("segments", "Segments", .whole, "a name under dimensions in site.yml would fill this.")
      }
      return review.nothing(
        "segments", "By \(Dimension.words(dimension))", .whole,
        "\(dimension) under dimensions in site.yml would fill this.")
    }
    let segments = review.segments(of: dimension)
    let before = review.month - 12
    func row(_ segment: Segment, isTotal: Bool = false) -> Table.Row {
      let then = review.figure(metric, before, segment)
      let now = review.figure(metric, nil, segment)
      let rate = review.figure("expansion_rate", nil, segment)
      return Table.Row(
        isTotal ? .words("All") : segment.words, segment: segment,
        [
          .figure(then), .figure(now), .change(of: metric, from: then.value, to: now.value),
          .figure(review.figure("customers", nil, segment)),
          .figure(review.figure("mrr", nil, segment)), .figure(rate),
        ], isTotal: isTotal)
    }
    let sorted = segments.map { row($0) }.enumerated().sorted {
      let (first, second) = ($0.element.cells[1].position, $1.element.cells[1].position)
      return (second ?? -.infinity, $0.offset) < (first ?? -.infinity, $1.offset)
    }.map(\.element)
    return Exhibit(
      key: review.key("segments", .whole, "\(dimension)-\(metric.id)"),
      title: "\(metric.shortTitle) by \(Dimension.words(dimension))",
      subtitle: "\(metric.title) in \(before) and in \(review.month)",
      table: Table(
        rowTitle: "\(Dimension.words(dimension), as: "upper")",
        columns: ["A year ago", "Now", "Change", "Customers", "MRR", "Expansion rate"],
        rows: sorted.isEmpty ? [] : sorted + [row(.whole, isTotal: true)]), form: .comparison,
      summary: Self.extremes(sorted, metric))
  }

  private static func extremes(_ rows: [Table.Row], _ metric: Metric) -> Sentence {
    let told = rows.filter { $0.cells[1].position != nil }
    guard let first = told.first, let last = told.last, told.count > 1 else {
      return "There are too few segments to compare."
    }
    return
      "\(first.head) has the highest \(metric.shortTitle) with \(first.cells[1]), \(last.head) the lowest with \(last.cells[1])."
  }
}
