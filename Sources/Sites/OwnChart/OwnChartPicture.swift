import Markup
import Plots
import Reports

/// A chart of one's own with its numbers: what a form draws, and the figure that stands on the page.
struct OwnChartPicture {
  let chart: OwnChart
  let exhibit: Exhibit
  let wording: Wording
  /// The target that the ledger has; empty where it has none.
  private let goal: Cell

  init(_ chart: OwnChart, _ review: Review, _ wording: Wording, key: String) {
    (self.chart, self.wording) = (chart, wording)
    goal = chart.metrics.first.map { review.targetCell(of: $0, for: chart.segment) } ?? .empty
    let request = OwnTable(
      key: key, title: chart.title, metrics: chart.metrics, dimension: chart.by, top: chart.top, segment: chart.segment,
      months: chart.months)
    let isByMonth = if case .months = chart.form.rows { true } else { chart.by == nil }
    exhibit = isByMonth ? review.monthly(request) : review.compared(request)
  }

  /// The picture with its title, its notes and its table.
  var element: Element {
    if exhibit.table.rows.isEmpty {
      return Element(
        "p", ["class": "missing"], .text(wording.text(exhibit.title) + ": " + wording.text(exhibit.summary)))
    }
    let details = Element(
      "details", ["class": "data"], Element("summary", .text(wording.text("Data: \(exhibit.title)"))),
      TableElement(exhibit, wording).element(caption: nil))
    return chart.form.draw(self).figure(
      Caption(
        key: "fig-" + exhibit.key, title: wording.text(exhibit.title),
        unit: chart.unit ?? wording.text(exhibit.subtitle),
        summary: wording.text(exhibit.summary), details: .group([notes, details])))
  }

  /// What happened in which month, and which months the chart is about.
  private var notes: Element {
    var notes = chart.annotations.map { "\(wording.short($0.month)): \($0.text)" }
    if let range = chart.highlight {
      notes.append("\(wording.short(range.lowerBound)) – \(wording.short(range.upperBound))")
    }
    if notes.isEmpty { return Element() }
    return Element("ul", ["class": "p-notes"], notes.map { Element("li", .text($0)) })
  }
}

// What forms draw.
extension OwnChartPicture {
  var rows: [Table.Row] { exhibit.table.rows.filter { !$0.isTotal } }
  var columns: [String] { exhibit.table.columns.map { wording.text($0) } }

  /// The name of a row.
  func name(of row: Table.Row) -> String { wording.text(row.head) }

  /// The number of a row in a column; a gap where it has none.
  func value(_ row: Table.Row, _ column: Int) -> Datum {
    guard row.cells.indices.contains(column) else { return .gap }
    return Datum(row.cells[column].position, wording.text(row.cells[column]))
  }

  /// The words of a row in a column.
  func text(_ row: Table.Row, _ column: Int) -> String {
    row.cells.indices.contains(column) ? wording.text(row.cells[column]) : ""
  }

  /// What a change means for the chart's figure.
  func impact(_ row: Table.Row, _ column: Int) -> Impact {
    guard row.cells.indices.contains(column), let better = chart.metrics.first?.better else { return .neutral }
    return ExhibitFigure.impact(of: row.cells[column], better: better)
  }

  /// The numbers of a column.
  func values(_ column: Int) -> [Datum] { rows.map { value($0, column) } }

  var axis: Axis {
    guard case .month(let first)? = rows.first?.head else { return .names(rows.map(name)) }
    return .months(year: first.year, month: first.month, names: wording.format.locale.shortMonths)
  }

  var rule: Datum? { chart.rule.map { Datum($0.position, $0.text) } }

  /// The target that the author gives, or that of the ledger for the review's month.
  var target: Datum? {
    switch chart.target {
    case .level(let level): return Datum(level.position, wording.text("Target \(level.text)"))
    case .ofLedger:
      return goal.position.map { Datum($0, wording.text("Target \(goal)")) }
    case nil: return nil
    }
  }

  private var unit: Reports.Unit { chart.metrics.first?.unit ?? .count }

  /// Amounts and counts are read against zero, shares are not.
  var includesZero: Bool { unit == .money || unit == .count }

  /// Words a number of the values' axis.
  var format: @Sendable (Double) -> String {
    let (wording, unit) = (wording, unit)
    return { value in
      switch unit {
      case .money: wording.money(ExhibitFigure.whole(value), .compact)
      case .count: wording.format.count(ExhibitFigure.whole(value))
      case .ratio: ExhibitFigure.percent(value, wording.format)
      case .multiple: wording.format.multiple(numerator: ExhibitFigure.whole(value * 10), denominator: 10)
      }
    }
  }
}
