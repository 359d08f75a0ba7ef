import Ledgers
import Metrics

/// What a chart of an author's own asks for.
public struct OwnTable: Sendable {
  /// Names it on its page.
  public let key: String
  /// The title; nil for one that names the figures.
  public let title: String?
  /// The figures; most forms draw those of one unit.
  public let metrics: [Metric]
  /// The dimension whose segments are compared; nil for none.
  public let dimension: String?
  /// How many segments are shown, the largest figure first; nil for all, in their order.
  public let top: Int?
  /// The segment; the whole unless one is named.
  public let segment: Segment
  /// How many months.
  public let months: Int

  /// A request.
  public init(
    key: String, title: String?, metrics: [Metric], dimension: String?, top: Int?, segment: Segment, months: Int
  ) {
    (self.key, self.title, self.metrics, self.dimension) = (key, title, metrics, dimension)
    (self.top, self.segment, self.months) = (top, segment, months)
  }
}

extension Review {
  /// A row for each month: a column for each figure or, by a dimension, for each segment.
  public func monthly(_ request: OwnTable) -> Exhibit {
    let months = self.months(request.months)
    let columns = self.columns(request)
    let rows =
      columns.isEmpty
      ? []
      : months.map { month in
        Table.Row(.month(month), columns.map { .figure(figure($0.metric, month, $0.segment)) })
      }
    let subtitle: Sentence =
      if let first = months.first { "\(first) to \(month)" } else { "\(month)" }
    return exhibit(
      request, subtitle, Table(rowTitle: "Month", columns: columns.map(\.name), rows: rows))
  }

  /// A row for each segment of a dimension: the first figure now, a year ago, and the change.
  public func compared(_ request: OwnTable) -> Exhibit {
    let year = month - 12
    let rows = columns(request).map { column in
      let (now, then) = (figure(column.metric, month, column.segment), figure(column.metric, year, column.segment))
      return Table.Row(
        .words(column.name), segment: column.segment,
        [.figure(now), .figure(then), .change(of: column.metric, from: then.value, to: now.value)])
    }
    let title: Sentence = request.dimension.map { "\(Dimension.words($0), as: "upper")" } ?? ""
    return exhibit(
      request, "\(month), beside \(year)",
      Table(rowTitle: title, columns: ["Now", "A year ago", "Change"], rows: rows))
  }

  /// The target of a figure in the month, as a cell; empty where none is set.
  public func targetCell(of metric: Metric, for segment: Segment) -> Cell {
    Cell(target: target(of: metric, for: segment))
  }

  func exhibit(
    _ request: OwnTable, _ subtitle: Sentence, _ table: Table, else missing: Sentence = "there is nothing to show."
  ) -> Exhibit {
    let told = request.metrics.map { metric -> Sentence in
      "\(metric.shortTitle) \(.figure(figure(metric, nil, request.segment)))"
    }
    return Exhibit(
      key: request.key, title: request.title.map { Sentence(ledger: $0) } ?? name(of: request), subtitle: subtitle,
      table: table, form: .table, summary: table.rows.isEmpty ? missing : "\(.joined(told, "; ")).")
  }

  /// The figures, the segment and the dimension that a chart without a title shows.
  private func name(of request: OwnTable) -> Sentence {
    let figures = Sentence.joined(request.metrics.map(\.shortTitle), ", ")
    let whole: Sentence = request.segment.value == nil ? figures : "\(figures), \(request.segment.words)"
    return request.dimension.map { "\(whole) by \(Dimension.words($0))" } ?? whole
  }

  /// What the columns are: figures or, by a dimension, segments of the first figure.
  func columns(_ request: OwnTable) -> [(name: Sentence, metric: Metric, segment: Segment)] {
    guard let dimension = request.dimension, let metric = request.metrics.first else {
      return request.metrics.map { ($0.shortTitle, $0, request.segment) }
    }
    let segments = segments(of: dimension).filter { exists(metric, for: $0) }.map {
      ("\($0.words)" as Sentence, metric, $0)
    }
    guard let top = request.top else { return segments }
    let ranked = segments.enumerated().sorted { left, right in
      let (one, other) = (rank(left.element.1, left.element.2), rank(right.element.1, right.element.2))
      return one == other ? left.offset < right.offset : one > other
    }
    return ranked.prefix(top).map(\.element)
  }

  private func rank(_ metric: Metric, _ segment: Segment) -> Double {
    Cell.figure(figure(metric, nil, segment)).position ?? -.infinity
  }
}
