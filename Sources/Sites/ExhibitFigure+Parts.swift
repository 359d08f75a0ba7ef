import Markup
import Plots
import Reports

// Forms that show where money went, what is left of it, and how near a target is.
extension ExhibitFigure {
  /// Moves between plans over the months of the exhibit, the highest plan on top.
  func flowPlot(_ flows: Exhibit.Flows) -> any Plot {
    let wording = wording
    let ways = flows.ways.map { way in
      FlowPlot.Flow(from: wording.text(way.from), to: wording.text(way.to), way.amount.position)
    }
    return FlowPlot(
      ranks: flows.ranks.map { wording.text($0) }, ways,
      titles: .init(
        before: wording.text("Before"), after: wording.text("After"), up: wording.text("To a higher plan"),
        same: wording.text("Other moves"), down: wording.text("To a lower plan")),
      words: words, format: { wording.money(Self.whole($0), .compact) })
  }

  /// The whole as the thick line, the groups with most booked as lines of their own, and what was booked under them.
  func survival(_ ages: [Int]) -> any Plot {
    let groups = exhibit.table.rows.filter { !$0.isTotal }
    let shown = Self.largest(groups)
    let all = wording.format.percent(numerator: 1, denominator: 1, decimals: 0)
    let curves = (exhibit.table.rows.filter(\.isTotal) + shown).map { row in
      let held = ages.indices.map { place -> Datum in
        let cell = place * 2 + 1 < row.cells.count ? row.cells[place * 2 + 1] : .empty
        return datum(cell)
      }
      let booked = ages.indices.map { place in
        place * 2 < row.cells.count ? wording.text(row.cells[place * 2]) : ""
      }
      return SurvivalPlot.Curve(wording.text(row.head), held: [Datum(1, all)] + held, atRisk: [""] + booked)
    }
    let format = wording.format
    let plot = SurvivalPlot(
      ages: ["0"] + ages.map { format.count(Int64($0)) }, ageTitle: wording.text("Months since the expansion"),
      curves: curves, atRiskName: wording.text("Booked"), words: words, format: { Self.percent($0, format) })
    let rest = groups.count - shown.count
    return NotedPlot(plot: plot, note: rest == 0 ? "" : "\(rest) \(words.moreInTable)")
  }

  /// The four groups with most booked, in their order; more lines would lie on each other.
  private static func largest(_ rows: [Table.Row]) -> [Table.Row] {
    func booked(_ row: Table.Row) -> Double {
      row.cells.enumerated().reduce(0) { $1.offset % 2 == 0 ? $0 + ($1.element.position ?? 0) : $0 }
    }
    let sorted = rows.indices.sorted { (booked(rows[$1]), $0) < (booked(rows[$0]), $1) }
    return sorted.prefix(4).sorted().map { rows[$0] }
  }

  /// A row for each target; those of one unit are on one scale, units one under the other.
  var bullets: any Plot {
    let rows = exhibit.table.rows.filter { !$0.isTotal }
    let units = Unit.allCases.filter { unit in rows.contains { self.unit($0) == unit } }
    let plots = units.map { unit in
      BulletPlot(
        rows.filter { self.unit($0) == unit }.map(bullet), sharesScale: true,
        targetName: unit == units.last ? wording.text("Target") : "", words: words)
    }
    return StackedPlots(plots: plots)
  }

  private func bullet(_ row: Table.Row) -> BulletPlot.Row {
    BulletPlot.Row(
      wording.text(row.head), actual: datum(row.cells[0]),
      target: Datum(row.cells[1].position, wording.text("of \(row.cells[1])")))
  }

  /// The unit of a row's figure.
  private func unit(_ row: Table.Row) -> Unit {
    guard case .figure(let figure)? = row.cells.first else { return .count }
    return wording.atlas.metrics.named(figure.metric)?.unit ?? .count
  }

  /// Columns as wide as opening MRR and as high as the rate at which it expanded.
  var mix: any Plot {
    let (table, wording) = (exhibit.table, wording)
    let kinds = table.columns.dropFirst().dropLast(2)
    let columns = table.rows.filter { !$0.isTotal }.map { row in
      MekkoPlot.Column(
        wording.text(row.head), row.cells.first?.position, row.cells.dropFirst().dropLast(2).map(\.position))
    }
    return MekkoPlot(
      kinds: kinds.map { wording.text($0) }, columns, isSorted: false, words: words,
      format: { wording.money(Self.whole($0), .compact) }, percent: { Self.percent($0, wording.format) })
  }
}

/// A plot with a line of words under it; none where it is empty.
private struct NotedPlot: Plot {
  let plot: any Plot
  let note: String

  func drawing(_ layout: Layout) -> Drawing {
    var drawing = plot.drawing(layout)
    drawing.notes([note])
    return drawing
  }
}

/// Plots one under the other.
private struct StackedPlots: Plot {
  let plots: [any Plot]

  func drawing(_ layout: Layout) -> Drawing {
    var drawing = Drawing(width: layout.width, height: 0)
    for plot in plots {
      let part = plot.drawing(layout)
      let top = drawing.height
      drawing.height += part.height
      drawing.place(part, at: Point(0, top))
    }
    return drawing
  }
}
