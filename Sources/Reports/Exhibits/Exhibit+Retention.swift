import Ledgers
import Metrics

extension Exhibit.Kind {
  /// Net and gross revenue retention over trailing twelve months, with the target where one is set.
  public static let retention = Exhibit.Kind(name: "retention", arguments: ["months", "segment"]) {
    review, arguments in
    review.lines(
      "retention", "Net and gross revenue retention",
      subtitle: "Share of the MRR of twelve months ago, trailing twelve months",
      ["nrr", "grr"], target: "nrr", months: arguments.months ?? 24, arguments.segment, reference: .whole)
  }

  /// The same within each month.
  public static let monthlyRetention = Exhibit.Kind(name: "monthly_retention", arguments: ["months", "segment"]) {
    review, arguments in
    review.lines(
      "monthly-retention", "Retention within the month",
      subtitle: "Share of opening MRR, each month for itself",
      ["nrr_month", "grr_month"], months: arguments.months ?? 24, arguments.segment, reference: .whole)
  }

  /// What was lost beside what was gained from the same customers.
  public static let churn = Exhibit.Kind(name: "churn", arguments: ["months", "segment"]) { review, arguments in
    review.lines(
      "churn", "Expansion beside churn", subtitle: "Share of opening MRR",
      ["expansion_rate", "gross_churn_rate"],
      months: arguments.months ?? 24, arguments.segment, reference: .nothing)
  }

  /// How much of the expansion booked three, six and twelve months before each month is still there.
  public static let held = Exhibit.Kind(name: "held", arguments: ["months", "segment"]) { review, arguments in
    review.lines(
      "held", "Does expansion stick?",
      subtitle: "Share of the expansion booked three, six and twelve months before that is still there",
      ["expansion_held_3", "expansion_held_6", "expansion_held_12"], months: arguments.months ?? 18,
      arguments.segment,
      reference: .whole)
  }
}

extension Review {
  /// Metrics as lines over months.
  ///
  /// - Parameter target: the metric whose targets are a further line, where any is set.
  func lines(
    _ name: String, _ title: Sentence, subtitle: Sentence, _ ids: [String], target: String? = nil, months: Int,
    _ segment: Segment, reference: Exhibit.Reference
  ) -> Exhibit {
    let metrics = ids.compactMap(self.metrics.named)
    let months = self.months(months)
    let goal = target.flatMap(self.metrics.named)
    let goals = goal.map { goal in months.map { figures.target(of: goal, in: $0, for: segment) } } ?? []
    let hasGoal = goals.contains { $0 != nil }
    let rows = months.enumerated().map { place, month -> Table.Row in
      let cells = metrics.map { Cell.figure(figure($0, month, segment)) }
      return Table.Row(.month(month), hasGoal ? cells + [Cell(target: goals[place])] : cells)
    }
    // Months before all of its figures begin say nothing.
    let told = rows.drop { row in row.cells.prefix(metrics.count).allSatisfy { $0.position == nil } }
    let columns = metrics.map(\.shortTitle) + (hasGoal ? ["\(goal?.shortTitle ?? "") target"] : [])
    return Exhibit(
      key: key(name, segment), title: title, subtitle: subtitle,
      table: Table(rowTitle: "Month", columns: columns, rows: Array(told)),
      form: .lines(
        targets: hasGoal ? 1 : 0, reference: reference, band: metrics.first.flatMap { band(of: $0, for: segment) }),
      summary: told.isEmpty
        ? reasons(metrics, segment) : lineSummary(metrics, told.compactMap(\.head.monthValue), segment))
  }

  /// Why there is no line.
  private func reasons(_ metrics: [Metric], _ segment: Segment) -> Sentence {
    let reasons = metrics.compactMap { metric -> Sentence? in
      guard case .notAvailable(let reason) = figure(metric, nil, segment).value else { return nil }
      return "\(metric.shortTitle): \(reason.sentence(of: metric))"
    }
    return "\(.joined(reasons, "; "))."
  }

  /// Where others stand in a ratio; nil where no file says.
  private func band(of metric: Metric, for segment: Segment) -> Exhibit.Band? {
    let bands = figures.ledger.bands ?? []
    let found = bands.last { band in
      band.metric == metric.id && band.segment?.dimension == segment.dimension && band.segment?.value == segment.value
    }
    guard let found, metric.unit == .ratio else { return nil }
    func share(_ value: ExactDecimal) -> Cell {
      .share(value.mantissa, of: (0..<value.places).reduce(1) { power, _ in power * 10 })
    }
    let source = found.year.isEmpty ? found.source : "\(found.source), \(found.year)"
    return Exhibit.Band(low: share(found.low), high: share(found.high), source: source)
  }

  /// Where each line stands, and how far it is from where it was a year before.
  private func lineSummary(_ metrics: [Metric], _ months: [Month], _ segment: Segment) -> Sentence {
    let parts = metrics.map { metric -> Sentence in
      let now = figure(metric, nil, segment)
      let then = figure(metric, month - 12, segment)
      guard case .ratio = now.value, case .ratio = then.value, months.contains(month - 12) else {
        return "\(metric.shortTitle) \(.figure(now))"
      }
      let change = Cell.change(of: metric, from: then.value, to: now.value)
      return "\(metric.shortTitle) \(.figure(now)) (\(change) in a year)"
    }
    return "\(.joined(parts, "; "))."
  }
}

extension Cell {
  /// A target as a cell; empty where none is set.
  init(target: Figure.Value?) {
    switch target {
    case .money(let minor): self = .money(minor)
    case .count(let count): self = .count(count)
    case .ratio(let numerator, let denominator): self = .share(numerator, of: denominator)
    case .notAvailable, nil: self = .empty
    }
  }

  /// The month of a row's head.
  var monthValue: Month? {
    if case .month(let month) = self { month } else { nil }
  }
}
