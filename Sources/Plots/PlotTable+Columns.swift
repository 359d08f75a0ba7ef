extension Axis {
  /// The name of a column in full, such as "Nov 2024"; empty where there is none.
  public func name(_ index: Int) -> String {
    switch self {
    case .names(let names): return names.indices.contains(index) ? names[index] : ""
    case .months(let year, let month, let names):
      let start = min(max(year, -100_000), 100_000) * 12 + min(max(month, -1_000_000), 1_000_000) - 1
      let (sum, isTooMuch) = start.addingReportingOverflow(index)
      if isTooMuch { return "" }
      let place = (sum % 12 + 12) % 12
      let name = names.indices.contains(place) ? names[place] : String(place + 1)
      return "\(name) \((sum - place) / 12)"
    }
  }

  /// The names of the first columns in full.
  public func names(_ count: Int) -> [String] { (0..<max(0, count)).map(name) }
}

extension LinePlot {
  /// A row for each column of the plot, the lines from left to right; the thick line leads.
  public var table: PlotTable {
    let count = lines.map(\.values.count).max() ?? 0
    let references = [rule, target].compactMap { datum in
      datum.flatMap { datum in
        datum.value.map { PlotTable.Reference(datum.label, Datum($0, format($0))) }
      }
    }
    return PlotTable(
      course: axis.names(count), series: lines.map { .init($0.name, $0.values) },
      lead: lines.firstIndex { $0.emphasis == .thick } ?? 0, references: references, unfinished: unfinished)
  }
}

extension StackPlot {
  /// A row for each column of the plot, the kinds in stack order and the net, which leads.
  public var table: PlotTable {
    let net = net.isEmpty ? [] : [PlotTable.Series(words.net, net)]
    let parts = series.map { PlotTable.Series($0.name, $0.values.map { $0.worded(format) }) }
    let series = parts + net
    return PlotTable(
      course: axis.names(count), series: series, lead: net.isEmpty ? 0 : series.count - 1, hasWhole: !net.isEmpty)
  }
}

extension GroupedBarPlot {
  /// A row for each group, the series from left to right; the first actual one leads.
  public var table: PlotTable {
    let count = series.map(\.values.count).max() ?? 0
    return PlotTable(
      course: axis.names(count), series: series.map { .init($0.name, $0.values) },
      lead: series.firstIndex { $0.scenario == .actual } ?? 0)
  }
}

extension SparkPlot {
  /// A row for each number, counted from 1.
  public var table: PlotTable {
    PlotTable(course: values.indices.map { String($0 + 1) }, series: [.init("", values.map { Datum($0) })])
  }
}
