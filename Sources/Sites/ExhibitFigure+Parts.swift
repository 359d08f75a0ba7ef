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

  /// The whole as the thick line, each group as a line of its own, and what was booked under them.
  func survival(_ ages: [Int]) -> any Plot {
    let groups = exhibit.table.rows.filter { $0.isTotal } + exhibit.table.rows.filter { !$0.isTotal }
    let all = wording.format.percent(numerator: 1, denominator: 1, decimals: 0)
    let curves = groups.map { row in
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
    return SurvivalPlot(
      ages: ["0"] + ages.map { format.count(Int64($0)) }, ageTitle: wording.text("Months since the expansion"),
      curves: curves, atRiskName: wording.text("Booked"), words: words, format: { Self.percent($0, format) })
  }

  /// A row for each target, on a scale of its own, for their units differ.
  var bullets: any Plot {
    let rows = exhibit.table.rows.filter { !$0.isTotal }.map { row in
      BulletPlot.Row(
        wording.text(row.head), actual: datum(row.cells[0]),
        target: Datum(row.cells[1].position, wording.text("of \(row.cells[1])")))
    }
    return BulletPlot(rows, targetName: wording.text("Target"), words: words)
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
