import Markup
import Plots
import Reports

/// Puts an exhibit on a page: its chart, its sentence and its table a step away.
struct ExhibitFigure {
  let exhibit: Exhibit
  let wording: Wording
  /// How money is written in its table.
  var money = NumberFormat.MoneyStyle.whole

  /// The chart with its table folded away; where there is nothing to show, what would fill it.
  var chart: Element {
    if exhibit.table.rows.isEmpty { return missing }
    if case .tiles = exhibit.form { return TileRow(exhibit, wording).element }
    guard let plot else { return table }
    let details = Element(
      "details", ["class": "data"],
      Element("summary", wording.words("Data: \(exhibit.title)")), TableElement(exhibit, wording).element(caption: nil))
    return plot.figure(
      Caption(
        key: "fig-" + exhibit.key, title: wording.text(exhibit.title), unit: wording.text(exhibit.subtitle),
        summary: wording.text(exhibit.summary),
        details: details))
  }

  /// The table alone.
  var table: Element {
    if exhibit.table.rows.isEmpty { return missing }
    let caption = Element(
      "caption", Element("span", ["class": "p-title"], wording.words(exhibit.title)), " ",
      Element("span", ["class": "p-unit"], .text(wording.text(exhibit.subtitle))))
    let summary = Element("p", ["class": "p-summary"], wording.elements(exhibit.summary))
    return Element(
      "div", ["class": "exhibit", "id": "table-" + exhibit.key],
      TableElement(exhibit, wording, money: money).element(caption: caption),
      exhibit.summary.isEmpty ? Element() : summary)
  }

  /// The table alone, folded away under its title.
  var folded: Element {
    if exhibit.table.rows.isEmpty { return missing }
    return Element(
      "details", ["class": "data", "id": "table-" + exhibit.key],
      Element("summary", wording.words(exhibit.title)),
      Element("p", ["class": "p-summary"], .text(wording.text(exhibit.subtitle))),
      TableElement(exhibit, wording).element(caption: nil))
  }

  private var missing: Element {
    Element("p", ["class": "missing"], wording.words("\(exhibit.title): \(exhibit.summary)"))
  }

  private var plot: (any Plot)? {
    switch exhibit.form {
    case .bridge: bridge
    case .movements: movements
    case .lines(let targets, let reference, let band): lines(targets: targets, reference, band)
    case .cohorts: cohorts
    case .comparison: comparison
    case .bars: bars
    case .series(let unit): series(unit)
    case .flows(let flows): flowPlot(flows)
    case .survival(let ages): survival(ages)
    case .bullets: bullets
    case .mix: mix
    case .table, .tiles: nil
    }
  }

  /// The words that plots add of their own.
  var words: Words { Words(wording) }

  func datum(_ cell: Cell) -> Datum { Datum(cell.position, wording.text(cell)) }
}

// MARK: Forms

extension ExhibitFigure {
  private var bridge: (any Plot)? {
    let rows = exhibit.table.rows
    guard let opening = rows.first, let closing = rows.last, rows.count > 2 else { return nil }
    let steps = rows[1..<rows.count - 1].map { row in
      BridgePlot.Step(
        wording.text(row.head), datum(row.cells[0]), share: row.cells[1].position == nil ? "" : share(row.cells[1]),
        impact: Self.impact(of: row.cells[0], better: .higher))
    }
    return BridgePlot(
      opening: .init(wording.text(opening.head), datum(opening.cells[0])), steps: steps,
      closing: .init(wording.text(closing.head), datum(closing.cells[0])), difference: difference(opening, closing),
      words: words)
  }

  private func share(_ cell: Cell) -> String {
    guard case .share(let part, let whole) = cell else { return "" }
    return wording.format.percent(numerator: part, denominator: whole, sign: .always)
  }

  private func difference(_ opening: Table.Row, _ closing: Table.Row) -> BridgePlot.Step? {
    guard case .money(let old, _) = opening.cells[0], case .money(let new, _) = closing.cells[0] else { return nil }
    let change = Cell.money(new - old, isChange: true)
    let share = old > 0 ? wording.text(Cell.growth(new - old, over: old)) : ""
    return BridgePlot.Step(
      wording.text("Change"), datum(change), share: share, impact: Self.impact(of: change, better: .higher))
  }

  private var movements: any Plot {
    let table = exhibit.table
    let last = table.columns.count - 1
    let series = table.columns.dropLast().enumerated().map { place, name in
      StackPlot.Series(wording.text(name), table.rows.map { datum($0.cells[place]) })
    }
    func total(_ row: Table.Row, positive: Bool) -> String {
      let sum = row.cells.dropLast().reduce(Int64(0)) { sum, cell in
        guard case .money(let minor, _) = cell, (minor > 0) == positive else { return sum }
        return sum + minor
      }
      return wording.money(sum, .compact, sign: .always)
    }
    return StackPlot(
      axis: axis, series: series, gains: table.rows.map { total($0, positive: true) },
      losses: table.rows.map { total($0, positive: false) }, net: table.rows.map { datum($0.cells[last]) }, words: words
    )
  }

  private func lines(targets: Int, _ reference: Exhibit.Reference?, _ others: Exhibit.Band?) -> any Plot {
    let table = exhibit.table
    let count = table.columns.count - targets
    let lines = (0..<count).map { place in
      let emphasis: LinePlot.Emphasis = count > 2 ? .coloured : place == 0 ? .thick : .thin
      return LinePlot.Line(
        wording.text(table.columns[place]), table.rows.map { datum($0.cells[place]) }, emphasis: emphasis)
    }
    let goal = targets > 0 ? table.rows.last?.cells.last : nil
    let target = goal.flatMap { goal in
      goal.position.map { Datum($0, wording.text("Target \(goal)")) }
    }
    let band = others.flatMap { others -> LinePlot.Band? in
      guard let low = others.low.position, let high = others.high.position else { return nil }
      return LinePlot.Band(low, high, wording.text("\(others.low) to \(others.high): \(others.source)"))
    }
    let format = wording.format
    let isWhole: Bool = if case .whole = reference { true } else { false }
    return LinePlot(
      axis: axis, lines: lines,
      rule: isWhole ? Datum(1, format.percent(numerator: 1, denominator: 1, decimals: 0)) : nil,
      target: target, band: band, includesZero: !isWhole, words: words, format: { Self.percent($0, format) })
  }

  /// The nearest whole number; the largest or smallest that there is where a place on an axis lies beyond.
  static func whole(_ value: Double) -> Int64 {
    Int64(exactly: value.rounded()) ?? (value > 0 ? .max : .min)
  }

  /// A place on an axis of shares, to a tenth of a per cent where it needs one.
  static func percent(_ value: Double, _ format: NumberFormat) -> String {
    let tenths = whole(value * 1_000)
    return format.percent(numerator: tenths, denominator: 1_000, decimals: tenths % 10 == 0 ? 0 : 1)
  }

  private func series(_ unit: Unit) -> any Plot {
    let line = LinePlot.Line(
      wording.text(exhibit.table.columns[0]), exhibit.table.rows.map { datum($0.cells[0]) }, emphasis: .thick)
    let wording = wording
    return LinePlot(axis: axis, lines: [line], includesZero: unit == .money || unit == .count, words: words) { value in
      switch unit {
      case .money: wording.money(Self.whole(value), .compact)
      case .count: wording.format.count(Self.whole(value))
      case .ratio: Self.percent(value, wording.format)
      case .multiple: wording.format.multiple(numerator: Self.whole(value * 10), denominator: 10)
      }
    }
  }

  private var cohorts: any Plot {
    func row(_ row: Table.Row) -> CohortPlot.Row {
      let cells = row.cells.dropFirst().map { cell -> Datum in
        guard case .share(let part, let whole) = cell else { return .gap }
        return Datum(
          cell.position.map { $0 * 100 }, wording.format.percent(numerator: part, denominator: whole, decimals: 0))
      }
      return CohortPlot.Row(wording.text(row.head), size: wording.text(row.cells[0]), Array(cells))
    }
    let rows = exhibit.table.rows
    return CohortPlot(
      ages: exhibit.table.columns.dropFirst().map { $0.arguments.first.map { wording.text($0) } ?? "" },
      ageTitle: wording.text("Months since first MRR"),
      rows: rows.filter { !$0.isTotal }.map(row), mean: rows.last { $0.isTotal }.map(row), words: words)
  }

  private var comparison: any Plot {
    let columns = exhibit.table
    let rows = columns.rows.filter { !$0.isTotal }.map { row in
      ComparisonPlot.Row(
        wording.text(row.head), then: datum(row.cells[0]), now: datum(row.cells[1]), change: wording.text(row.cells[2]),
        impact: Self.impact(of: row.cells[2], better: better(row.cells[1])), count: wording.text(row.cells[3]))
    }
    let whole = columns.rows.last { $0.isTotal }.map { row in
      Datum(row.cells[1].position, wording.text("All \(row.cells[1])"))
    }
    return ComparisonPlot(
      rows, thenName: wording.short(wording.month.advanced(by: -12)), nowName: wording.short(wording.month),
      reference: whole, words: words)
  }

  private var bars: any Plot {
    BarPlot(
      exhibit.table.rows.filter { !$0.isTotal }.map { row in
        let share: String = if case .share = row.cells[1] { wording.text(row.cells[1]) } else { "" }
        return BarPlot.Bar(wording.text(row.head), datum(row.cells[0]), note: share)
      }, words: words)
  }

  /// The months of the rows.
  private var axis: Axis {
    guard case .month(let first)? = exhibit.table.rows.first?.head else {
      return .names(exhibit.table.rows.map { wording.text($0.head) })
    }
    return .months(year: first.year, month: first.month, names: wording.format.locale.shortMonths)
  }

  private func better(_ cell: Cell) -> Metric.Direction {
    guard case .figure(let figure) = cell else { return .neither }
    return wording.atlas.metrics.named(figure.metric)?.better ?? .neither
  }

  /// What a change means: good where it goes the way that is better.
  static func impact(of change: Cell, better: Metric.Direction) -> Impact {
    guard let position = change.position, position != 0 else { return .neutral }
    switch better {
    case .higher: return position > 0 ? .good : .bad
    case .lower: return position > 0 ? .bad : .good
    case .neither: return .neutral
    }
  }
}
