import Ledgers
import Metrics

// Tables of forms that show something else than months or a comparison with the year before.
extension Review {
  /// A row for each segment of a dimension, a column for each figure of the month, whatever their units.
  public func figuresBySegment(_ request: OwnTable) -> Exhibit {
    let rows = columns(request).map { column in
      Table.Row(
        .words(column.name), segment: column.segment,
        request.metrics.map { .figure(figure($0, nil, column.segment)) })
    }
    let title: Sentence = request.dimension.map { "\(Dimension.words($0), as: "upper")" } ?? ""
    return exhibit(
      request, "\(month)", Table(rowTitle: title, columns: request.metrics.map(\.shortTitle), rows: rows))
  }

  /// A row for each figure or, by a dimension, for each segment of the first: what was reached, the target, and the
  /// difference. What has no target is left out.
  public func targeted(_ request: OwnTable) -> Exhibit {
    let rows = columns(request).compactMap { column -> Table.Row? in
      guard let goal = target(of: column.metric, for: column.segment) else { return nil }
      let now = figure(column.metric, nil, column.segment)
      return Table.Row(
        .words(column.name), segment: column.segment.value == nil ? nil : column.segment,
        [.figure(now), Cell(target: goal), .change(of: column.metric, from: goal, to: now.value)])
    }
    let title: Sentence = request.dimension.map { "\(Dimension.words($0), as: "upper")" } ?? "Figure"
    return exhibit(
      request, "\(month)", Table(rowTitle: title, columns: ["Actual", "Target", "Difference"], rows: rows),
      else: "targets in site.yml would fill this.")
  }

  /// A row for each month: the first figure, its target or what it was a year before, and the difference.
  public func varied(_ request: OwnTable, againstTarget: Bool) -> Exhibit {
    guard let metric = request.metrics.first else { return monthly(request) }
    let rows = months(request.months).map { month -> Table.Row in
      let now = figure(metric, month, request.segment)
      let other =
        againstTarget
        ? target(of: metric, in: month, for: request.segment) : figure(metric, month - 12, request.segment).value
      let reference: Cell =
        againstTarget ? Cell(target: other) : .figure(figure(metric, month - 12, request.segment))
      let difference = other.map { Cell.change(of: metric, from: $0, to: now.value) }
      return Table.Row(
        .month(month), [.figure(now), reference, difference ?? .notAvailable("nothing to compare with")])
    }
    return exhibit(
      request, months(request.months).first.map { "\($0) to \(month)" } ?? "\(month)",
      Table(
        rowTitle: "Month",
        columns: [metric.shortTitle, againstTarget ? "Target" : "A year ago", againstTarget ? "Difference" : "Change"],
        rows: rows))
  }

  /// A row for each range of equal width: how many segments of a dimension have a figure within it or, without a
  /// dimension, how many customers moved by such an amount in the months.
  ///
  /// Without rows where nothing has a number.
  public func binned(_ request: OwnTable) -> Exhibit {
    guard let metric = request.metrics.first else { return figuresBySegment(request) }
    let values =
      request.dimension == nil
      ? moves(metric, Set(months(request.months)))
      : columns(request).compactMap { Ranges.value(figure(metric, nil, $0.segment)) }
    let rows = Ranges.rows(of: values, metric.unit)
    let counted: Sentence = request.dimension == nil ? "Customers" : "Segments"
    let span: Sentence =
      request.dimension == nil ? months(request.months).first.map { "\($0) to \(month)" } ?? "\(month)" : "\(month)"
    return exhibit(request, span, Table(rowTitle: metric.shortTitle, columns: [counted], rows: rows))
  }

  /// The figures of movements, whose amounts can be told customer by customer.
  public static let figuresOfMovements = [
    "net_new_mrr", "new_mrr", "expansion_mrr", "reactivation_mrr", "contraction_mrr", "churned_mrr",
  ]

  /// What each customer moved by in some months; losses as positive amounts where the figure counts them so.
  private func moves(_ metric: Metric, _ months: Set<Month>) -> [Int64] {
    let movement: Movement? =
      switch metric.id {
      case "new_mrr": .new
      case "expansion_mrr": .expansion
      case "reactivation_mrr": .reactivation
      case "contraction_mrr": .contraction
      case "churned_mrr": .churn
      default: nil
      }
    var sums: [Int32: Int64] = [:]
    for line in figures.cube.lines where months.contains(line.month) {
      if let movement, line.movement != movement { continue }
      sums[line.customer, default: 0] += line.amount
    }
    let isLoss = movement == .contraction || movement == .churn
    return sums.values.filter { $0 != 0 }.map { isLoss ? -$0 : $0 }.sorted()
  }
}

/// Numbers in ranges of equal width with round bounds.
private enum Ranges {
  /// A figure as a whole number: minor units, a number, or thousandths of a share; nil without one.
  static func value(_ figure: Figure) -> Int64? {
    switch figure.value {
    case .money(let minor): minor
    case .count(let count): count
    case .ratio(let numerator, let denominator):
      Int64(exactly: (Double(numerator) / Double(denominator) * 1_000).rounded(.down))
    case .notAvailable: nil
    }
  }

  /// A row for each range from the least to the greatest number, empty ones among them.
  static func rows(of values: [Int64], _ unit: Unit) -> [Table.Row] {
    guard let least = values.min(), let greatest = values.max() else { return [] }
    let step = step(from: least, to: greatest)
    let first = floor(least, step)
    let count = Int(floor(greatest, step) - first) + 1
    var counts = Array(repeating: Int64(0), count: min(count, 40))
    for value in values {
      let place = Int(floor(value, step) - first)
      if counts.indices.contains(place) { counts[place] += 1 }
    }
    return counts.enumerated().map { place, count in
      let (low, high) = (first + Int64(place), first + Int64(place) + 1)
      return Table.Row(
        .words("\(cell(low, step, unit)) to under \(cell(high, step, unit))"), [.count(count)])
    }
  }

  /// The least of 1, 2, 5, 10, … of which twelve reach from one end to the other.
  private static func step(from least: Int64, to greatest: Int64) -> Int64 {
    let span = Double(greatest) - Double(least)
    var power: Int64 = 1
    while power < 1_000_000_000_000_000_000 / 10 {
      for digit in [Int64(1), 2, 5] where span / Double(digit * power) <= 12 { return digit * power }
      power *= 10
    }
    return power
  }

  /// How many whole steps lie below a number.
  private static func floor(_ value: Int64, _ step: Int64) -> Int64 {
    let quotient = value / step
    return value % step < 0 ? quotient - 1 : quotient
  }

  private static func cell(_ steps: Int64, _ step: Int64, _ unit: Unit) -> Cell {
    let (product, isBeyond) = steps.multipliedReportingOverflow(by: step)
    let bound = isBeyond ? (steps < 0 ? Int64.min + 1 : Int64.max) : product
    switch unit {
    case .money: return .money(bound)
    case .count, .multiple: return .count(bound)
    case .ratio: return .share(bound, of: 1_000)
    }
  }
}
