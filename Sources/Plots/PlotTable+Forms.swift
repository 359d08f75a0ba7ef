extension AreaPlot {
  /// A row for each column of the plot, the kinds from zero upwards and their sum, which leads.
  public var table: PlotTable {
    let sum = total.isEmpty ? [] : [PlotTable.Series(totalName, total)]
    let all = series.map { PlotTable.Series($0.name, $0.values.map { $0.worded(format) }) } + sum
    let count = all.map(\.values.count).max() ?? 0
    return PlotTable(
      course: axis.names(count), series: all, lead: sum.isEmpty ? 0 : all.count - 1, hasWhole: !sum.isEmpty)
  }
}

extension VariancePlot {
  /// A row for each column of the plot: actual figures, which lead, those they are compared with, and the variance.
  public var table: PlotTable {
    let series = [
      PlotTable.Series(actual.name, actual.values), .init(reference.name, reference.values),
      .init(varianceTitle.isEmpty ? words.change : varianceTitle, variances),
    ]
    return PlotTable(course: axis.names(series.map(\.values.count).max() ?? 0), series: series)
  }
}

extension SurvivalPlot {
  /// A row for each age: each curve with its band and the number at risk.
  public var table: PlotTable {
    let series = curves.flatMap { curve in
      let band = curve.low.isEmpty || curve.high.isEmpty ? [] : [("low", curve.low), ("high", curve.high)]
      let risk = curve.atRisk.isEmpty ? [] : [("", curve.atRisk.map { Datum(nil, $0) })]
      return [PlotTable.Series(curve.name, curve.held)]
        + band.map { .init("\(curve.name), \($0.0)", $0.1) }
        + risk.map { .init("\(curve.name), \(atRiskName)", $0.1) }
    }
    let count = series.map(\.values.count).max() ?? 0
    let names = Set(curves.map(\.name))
    return PlotTable(
      course: Axis.names(ages).names(count), corner: ageTitle, series: series,
      told: Set(series.indices.filter { names.contains(series[$0].name) }))
  }
}

extension HistogramPlot {
  /// A row for each range.
  public var table: PlotTable {
    let rows = bins.map { bin in
      PlotTable.Row("\(x.format(bin.bounds.lowerBound))\u{2013}\(x.format(bin.bounds.upperBound))", [bin.count])
    }
    return PlotTable(.parts, corner: x.title, columns: [words.count], rows: rows)
  }
}

extension LollipopPlot {
  /// The rows as they stand, with their notes where there are any.
  public var table: PlotTable { BarPlot(rows, isSorted: isSorted, words: words).table }
}

extension SlopePlot {
  /// A row for each item: then, now, which leads, and the change where one is given.
  public var table: PlotTable {
    let hasChanges = items.contains { !$0.change.isEmpty }
    return PlotTable(
      .parts, columns: [thenName, nowName] + (hasChanges ? [words.change] : []),
      rows: items.map { .init($0.name, [$0.then, $0.now] + (hasChanges ? [Datum(nil, $0.change)] : [])) }, lead: 1)
  }
}

extension BulletPlot {
  /// A row for each bar: the actual figure and its target.
  public var table: PlotTable {
    PlotTable(
      .targets, columns: [words.actual, targetName], rows: rows.map { .init($0.name, [$0.actual, $0.target]) })
  }
}

extension FunnelPlot {
  /// A row for each stage, with the part that goes on to it.
  public var table: PlotTable {
    let hasParts = stages.contains { !$0.conversion.isEmpty }
    return PlotTable(
      .parts, columns: [words.amount] + (hasParts ? [words.conversion] : []),
      rows: stages.map { .init($0.name, hasParts ? [$0.amount, Datum(nil, $0.conversion)] : [$0.amount]) })
  }
}
