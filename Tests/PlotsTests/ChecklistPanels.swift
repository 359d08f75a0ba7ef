import Plots

/// Whether cells of a cohort triangle and lines of small multiples stand where their numbers say.
struct ChecklistPanels {
  let findings: [String]

  /// Looks at the marks of the two forms; there is nothing to find in others.
  init(_ plot: any Plot, _ drawing: Drawing) {
    switch plot {
    case let plot as CohortPlot: findings = ChecklistPanels.cohorts(plot, drawing)
    case let plot as SmallMultiplesPlot: findings = ChecklistPanels.multiples(plot, drawing)
    default: findings = []
    }
  }

  /// A cell for each number of every first, second, third … age, in the tone of its distance from the middle.
  private static func cohorts(_ plot: CohortPlot, _ drawing: Drawing) -> [String] {
    let rows = plot.rows.suffix(drawing.width > 500 ? 36 : 18)
    let reach = rows.flatMap { $0.cells.compactMap { $0.value.map { abs($0 - plot.middle) } } }.max() ?? 0
    var cells: [(place: Point, width: Double, tone: Int)] = []
    for (tone, style) in Style.diverging.enumerated() {
      cells += ChecklistAreas.boxes(drawing, style).map { (Point($0.x, $0.y), $0.width + 1, tone) }
    }
    guard let first = cells.first else { return [] }
    let (left, top) = (cells.map(\.place.x).min() ?? 0, cells.map(\.place.y).min() ?? 0)
    let isOnGrid = cells.allSatisfy { cell in
      let (column, row) = ((cell.place.x - left) / first.width, (cell.place.y - top) / 20)
      return abs(column - column.rounded()) * first.width <= 0.5 && abs(row - row.rounded()) * 20 <= 0.5
    }
    guard isOnGrid else { return ["cells do not stand in columns and rows"] }
    let found = Set(
      cells.map {
        [Int((($0.place.x - left) / first.width).rounded()), Int((($0.place.y - top) / 20).rounded()), $0.tone]
      })
    let ages = rows.map(\.cells.count).max() ?? 0
    for step in 1...max(1, ages) {
      var wanted: [[Int]] = []
      for (row, cohort) in rows.enumerated() {
        for (age, datum) in cohort.cells.enumerated() where age % step == 0 {
          guard let value = datum.value else { continue }
          let part = reach > 0 ? (value - plot.middle) / reach : 0
          wanted.append([age / step, row, min(6, max(0, Int((part * 3.5 + 3.5).rounded(.down))))])
        }
      }
      let (column, row) = (wanted.map { $0[0] }.min() ?? 0, wanted.map { $0[1] }.min() ?? 0)
      if Set(wanted.map { [$0[0] - column, $0[1] - row, $0[2]] }) == found { return [] }
    }
    return ["\(cells.count) cells are not those of every first, second, third … age"]
  }

  /// All lines are on one scale, and those of a row have it at one height.
  private static func multiples(_ plot: SmallMultiplesPlot, _ drawing: Drawing) -> [String] {
    let looks: [Style] = [.thick, .thin]
    var paths = drawing.items.compactMap { item -> [Point]? in
      if looks.contains(item.style), case .path(let runs, _) = item.shape { Array(runs.joined()) } else { nil }
    }
    var pairs: [(values: [Double], heights: [Double])] = []
    for panel in plot.panels.prefix(30) {
      for case let line as LineMark in panel.chart.marks {
        let values = line.values.map(\.value)
        // A gap takes corners away, and may leave dots alone.
        guard line.firstUnfinished == nil, !values.contains(nil), values.count > 1 else { return [] }
        guard let path = paths.first, path.count == values.count else { return ["\(panel.title) has no whole line"] }
        paths.removeFirst()
        pairs.append((values.compactMap(\.self), path.map(\.y)))
      }
    }
    func span(_ pair: (values: [Double], heights: [Double])) -> Double {
      (pair.values.max() ?? 0) - (pair.values.min() ?? 0)
    }
    guard let widest = pairs.max(by: { span($0) < span($1) }), span(widest) > 0, span(widest).isFinite,
      let low = widest.heights.max(), let high = widest.heights.min()
    else { return [] }
    let slope = (high - low) / span(widest)
    return pairs.flatMap { pair in
      let start = (pair.values[0], pair.heights[0])
      return zip(pair.values, pair.heights).compactMap { value, height in
        abs(height - (start.1 + (value - start.0) * slope)) <= 0.5 ? nil : "\(value) stands at pixel \(height)"
      }
    }
  }
}
