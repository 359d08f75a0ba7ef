extension LineMark {
  /// The line's numbers.
  public var series: [PlotTable.Series] { [.init(name, values)] }
}

extension AreaMark {
  /// The upper edge, and the lower one of an area that does not stand on zero.
  public var series: [PlotTable.Series] {
    guard let lower else { return [.init(name, upper)] }
    return [.init(name + " (low)", lower), .init(name + " (high)", upper)]
  }
}

extension BarMark {
  /// The bars' numbers, where each stands in a column.
  public var series: [PlotTable.Series] {
    guard needsBands else { return [] }
    let last = bars.map(\.place.lowerBound).max() ?? -1
    guard last >= 0, last < 100_000 else { return [] }
    var values = Array(repeating: Datum.gap, count: Int(last) + 1)
    for bar in bars {
      if let column = Int(exactly: bar.place.lowerBound), values.indices.contains(column) { values[column] = bar.to }
    }
    return [.init(name, values)]
  }
}

extension PinMark {
  /// The pins' numbers.
  public var series: [PlotTable.Series] { [.init("", values)] }
}

extension RuleMark {
  /// The number of a level line; an upright one holds nothing against the numbers.
  public var references: [PlotTable.Reference] {
    y.flatMap { y in y.value.map { [PlotTable.Reference(y.label, Datum($0))] } } ?? []
  }
}

extension Chart {
  /// A row for each column and a column for each series; where both sides are numbers, a row for each dot.
  public var table: PlotTable {
    guard let axis = x.columns else { return ScatterPlot([], x: x, y: y, words: words).table(dots) }
    let series = marks.flatMap(\.series)
    let count = series.map(\.values.count).max() ?? 0
    let title = y.title.isEmpty ? words.amount : y.title
    let references = marks.flatMap(\.references).map { reference in
      PlotTable.Reference(reference.name, Datum(reference.number.value, reference.number.value.map(y.format) ?? ""))
    }
    return PlotTable(
      course: axis.names(count), corner: x.title,
      series: series.map { .init($0.name.isEmpty ? title : $0.name, $0.values) },
      references: references, unfinished: marks.compactMap { ($0 as? LineMark)?.firstUnfinished }.min())
  }

  private var dots: [ScatterPlot.Group] {
    marks.compactMap { ($0 as? DotMark).map { ScatterPlot.Group($0.name, $0.dots) } }
  }
}

extension ScatterPlot {
  /// A row for each dot: across, up and, for bubbles, the size; the first thousand of them.
  public var table: PlotTable { table(groups) }

  /// The title of the sizes without the full stop of a sentence.
  private var sizeHead: String {
    if sizeTitle.isEmpty { return words.size }
    return sizeTitle.hasSuffix(".") ? String(sizeTitle.dropLast()) : sizeTitle
  }

  func table(_ groups: [Group]) -> PlotTable {
    let hasSizes = groups.contains { $0.dots.contains { $0.size != nil } }
    let all = groups.flatMap { group in group.dots.map { (group.name, $0) } }
    let rows = all.prefix(1_000).enumerated().map { place, dot in
      let name = [dot.0, dot.1.label].filter { !$0.isEmpty }.joined(separator: ": ")
      let (x, y) = (Datum(dot.1.x), Datum(dot.1.y))
      let size = hasSizes ? [Datum(dot.1.size).worded(sizeFormat)] : []
      return PlotTable.Row(
        name.isEmpty ? String(place + 1) : name,
        [Datum(x.value, x.value.map(self.x.format) ?? ""), Datum(y.value, y.value.map(self.y.format) ?? "")] + size)
    }
    let heads = [x.title, y.title].map { $0.isEmpty ? words.amount : $0 }
    return PlotTable(
      .points, columns: heads + (hasSizes ? [sizeHead] : []), rows: rows)
  }
}

extension SmallMultiplesPlot {
  /// A row for each column of the charts, and a column for each series of each panel.
  public var table: PlotTable {
    let tables = panels.map(\.chart.table)
    let longest = tables.max { $0.rows.count < $1.rows.count }
    let series = zip(panels, tables).flatMap { panel, table in
      table.columns.indices.map { column in
        let name = table.columns.count == 1 ? panel.title : "\(panel.title): \(table.columns[column])"
        return PlotTable.Series(name, table.rows.indices.map { table.datum($0, column) })
      }
    }
    return PlotTable(course: longest?.rows.map(\.name) ?? [], corner: longest?.corner ?? "", series: series)
  }
}
