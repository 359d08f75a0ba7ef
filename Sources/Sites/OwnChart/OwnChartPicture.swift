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
      key: key, title: chart.title, metrics: chart.metrics + (chart.size.map { [$0] } ?? []), dimension: chart.by,
      top: chart.top, segment: chart.segment, months: chart.months)
    exhibit =
      switch chart.form.rows {
      case .months: review.monthly(request)
      case .segments: review.compared(request)
      case .either: chart.by == nil ? review.monthly(request) : review.compared(request)
      case .figures: review.figuresBySegment(request)
      case .targets: review.targeted(request)
      case .ranges: review.binned(request)
      case .variances: review.varied(request, againstTarget: chart.target != nil)
      }
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
        summary: wording.text(exhibit.summary), details: details))
  }
}

// What forms draw.
extension OwnChartPicture {
  var rows: [Table.Row] { exhibit.table.rows.filter { !$0.isTotal } }
  var words: Words { Words(wording) }
  /// The month of the review, and that a year before.
  var now: String { wording.short(wording.month) }
  var yearAgo: String { wording.short(wording.month.advanced(by: -12)) }
  /// The first column as bars.
  var bars: [BarPlot.Bar] { rows.map { BarPlot.Bar(name(of: $0), value($0, 0)) } }
  var columns: [String] { exhibit.table.columns.map { wording.text($0) } }

  /// The name of a row.
  func name(of row: Table.Row) -> String { wording.text(row.head) }

  /// The number of a row in a column; a gap where it has none.
  func value(_ row: Table.Row, _ column: Int) -> Datum {
    guard row.cells.indices.contains(column) else { return .gap }
    return Datum(row.cells[column].position, wording.text(row.cells[column]))
  }

  /// A row's cell in a column; an empty one where there is none.
  func cell(_ row: Table.Row, _ column: Int) -> Cell {
    row.cells.indices.contains(column) ? row.cells[column] : .empty
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
  var format: @Sendable (Double) -> String { format(of: unit) }

  /// Words a number of an axis of a unit.
  func format(of unit: Reports.Unit) -> @Sendable (Double) -> String {
    let wording = wording
    return { value in
      switch unit {
      case .money: wording.money(ExhibitFigure.whole(value), .compact)
      // Half a customer has no name on an axis.
      case .count: value == value.rounded() ? wording.format.count(ExhibitFigure.whole(value)) : ""
      case .ratio: ExhibitFigure.percent(value, wording.format)
      case .multiple: wording.format.multiple(numerator: ExhibitFigure.whole(value * 10), denominator: 10)
      }
    }
  }
}
