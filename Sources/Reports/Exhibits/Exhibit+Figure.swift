import Ledgers
import Metrics

extension Review {
  /// A metric over two years.
  public func history(of metric: Metric) -> Exhibit {
    let months = self.months(25)
    let targets = months.map { figures.target(of: metric, in: $0) }
    let hasTarget = targets.contains { $0 != nil }
    let rows = months.enumerated().map { place, month -> Table.Row in
      let figure = figure(metric, month)
      let year = self.figure(metric, month - 12)
      let target = hasTarget ? [Cell(target: targets[place])] : []
      return Table.Row(
        .month(month), [.figure(figure), .change(of: metric, from: year.value, to: figure.value)] + target)
    }
    let now = figure(metric)
    let told = rows.filter { $0.cells[0].position != nil }
    let highest = told.max { ($0.cells[0].position ?? 0) < ($1.cells[0].position ?? 0) }
    let lowest = told.min { ($0.cells[0].position ?? 0) < ($1.cells[0].position ?? 0) }
    let summary: Sentence =
      if let highest, let lowest {
        "\(metric.shortTitle) is \(.figure(now)) in \(month); the highest of these months is \(highest.cells[0]) in \(highest.head), the lowest \(lowest.cells[0]) in \(lowest.head)."
      } else {
        "\(metric.shortTitle) has no value in any of these months."
      }
    return Exhibit(
      key: "history", title: metric.title, subtitle: "Month by month up to \(month)",
      table: Table(
        rowTitle: "Month", columns: [metric.shortTitle, "On a year before"] + (hasTarget ? ["Target"] : []), rows: rows),
      form: .series(metric.unit), summary: summary)
  }

  /// A metric for each segment of a dimension; without rows where it exists for none.
  public func bySegment(_ metric: Metric, _ dimension: Dimension) -> Exhibit {
    let segments = segments(of: dimension.name).filter { exists(metric, for: $0) }
    let rows = segments.map { segment in
      Table.Row(
        segment.words, segment: segment,
        [
          .figure(figure(metric, nil, segment)),
          .change(of: metric, from: figure(metric, month - 12, segment).value, to: figure(metric, nil, segment).value),
        ])
    }
    let slug = Self.slug(dimension.name)
    let alike = dimensions.prefix { $0.name != dimension.name }.filter { Self.slug($0.name) == slug }.count
    return Exhibit(
      key: alike == 0 ? "by-\(slug)" : "by-\(slug)-\(alike + 1)",
      title: "\(metric.shortTitle) by \(dimension.words)", subtitle: "\(month)",
      table: Table(
        rowTitle: "\(dimension.words, as: "upper")",
        columns: [metric.shortTitle, "On a year before"],
        rows: rows), form: .table, summary: "")
  }

  /// Every line of the month's movements.
  public var movementLines: Exhibit {
    let ledger = figures.ledger
    let rows = figures.cube.lines.filter { $0.month == month }.map { line in
      Table.Row(
        .text(names[Int(line.customer)]),
        [
          .words(line.movement.words), .named(ledger.products[line.product]), .named(ledger.plans[line.plan]),
          .words(line.kind.words), .money(line.amount, isChange: true),
        ])
    }
    return Exhibit(
      key: "lines", title: "Every movement",
      subtitle: "Lines of \(month); those of one customer sum to its change of MRR",
      table: Table(rowTitle: "Customer", columns: ["Movement", "Product", "Plan", "Kind", "MRR"], rows: rows),
      form: .table,
      summary: "\(.count(rows.count)) {1|line|lines}.")
  }
}
