import Markup
import Plots
import Reports

extension OwnChart {
  /// A way to draw a chart of one's own: its name and what draws it.
  struct Form: Sendable {
    /// What a row of its table is.
    enum Rows: Sendable {
      /// A month.
      case months
      /// A segment, which has to be asked for with `by`.
      case segments
      /// A segment where some are asked for, else a month.
      case either
    }

    /// The name, as in `form: line`.
    let name: String
    /// What a row of its table is.
    let rows: Rows
    /// Draws a table.
    let draw: @Sendable (OwnChartPicture) -> any Plot
  }

  /// All forms. A further one is a value and a line here.
  static let forms: [Form] = [.line, .bar, .grouped, .stacked, .slope, .dot]
}

extension OwnChart.Form {
  /// Lines over months.
  static let line = OwnChart.Form(name: "line", rows: .months) { picture in
    let columns = picture.columns
    let lines = columns.enumerated().map { place, name in
      let emphasis: LinePlot.Emphasis = columns.count > 2 ? .coloured : place == 0 ? .thick : .thin
      return LinePlot.Line(name, picture.values(place), emphasis: emphasis)
    }
    let band = picture.chart.band.map { LinePlot.Band($0.low.position, $0.high.position, $0.label) }
    return LinePlot(
      axis: picture.axis, lines: lines, rule: picture.rule, target: picture.target, band: band,
      unfinished: picture.chart.scenario == .forecast ? 0 : nil, includesZero: picture.includesZero,
      format: picture.format)
  }

  /// Bars of segments from zero, the longest first; without segments, columns of months.
  static let bar = OwnChart.Form(name: "bar", rows: .either) { picture in
    if picture.chart.by == nil { return grouped.draw(picture) }
    let bars = picture.rows.map { BarPlot.Bar(picture.name(of: $0), picture.value($0, 0)) }
    return BarPlot(bars, scenario: picture.chart.scenario.plotted)
  }

  /// Columns beside each other, month by month.
  static let grouped = OwnChart.Form(name: "grouped", rows: .months) { picture in
    let first = picture.chart.scenario.plotted
    let series = picture.columns.enumerated().map { place, name in
      GroupedBarPlot.Series(name, picture.values(place), scenario: place == 0 ? first : .previous)
    }
    return GroupedBarPlot(axis: picture.axis, series: series, format: picture.format)
  }

  /// Columns on top of each other, month by month.
  static let stacked = OwnChart.Form(name: "stacked", rows: .months) { picture in
    let series = picture.columns.enumerated().map { StackPlot.Series($1, picture.values($0)) }
    return StackPlot(axis: picture.axis, series: series, format: picture.format)
  }

  /// Segments now and a year ago.
  static let slope = comparison("slope", isSorted: true)

  /// The same, in the order of the dimension.
  static let dot = comparison("dot", isSorted: false)

  private static func comparison(_ name: String, isSorted: Bool) -> OwnChart.Form {
    OwnChart.Form(name: name, rows: .segments) { picture in
      let rows = picture.rows.map { row in
        ComparisonPlot.Row(
          picture.name(of: row), then: picture.value(row, 1), now: picture.value(row, 0),
          change: picture.text(row, 2), impact: picture.impact(row, 2), count: "")
      }
      let month = picture.wording.month
      return ComparisonPlot(
        rows, thenName: picture.wording.short(month.advanced(by: -12)), nowName: picture.wording.short(month),
        reference: picture.rule, isSorted: isSorted)
    }
  }
}

extension OwnChart.Scenario {
  fileprivate var plotted: Plots.Scenario {
    switch self {
    case .actual: .actual
    case .forecast: .forecast
    case .target: .target
    case .previous: .previous
    }
  }
}
