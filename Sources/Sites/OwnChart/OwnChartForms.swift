import Markup
import Plots
import Reports

extension OwnChart {
  /// A way to draw a chart of one's own: its name, what its table is, what it takes, and what draws it.
  struct Form: Sendable {
    /// What a row of its table is.
    enum Rows: Sendable {
      /// A month.
      case months
      /// A segment, which has to be asked for with `by`: now, a year ago and the change.
      case segments
      /// A segment where some are asked for, else a month.
      case either
      /// A segment with all figures of the month.
      case figures
      /// A figure or a segment with its target.
      case targets
      /// A range of numbers.
      case ranges
      /// A month with what it is held against.
      case variances
    }

    /// The name, as in `form: line`.
    let name: String
    /// What a row of its table is.
    let rows: Rows
    /// How many figures it draws.
    var figures = 1...12
    /// Whether its figures may be of several units.
    var mixesUnits = false
    /// The keys that it takes beside those of every form.
    let keys: [String]
    /// The keys that it takes where segments are its rows and not its columns; nil for the same.
    var segmentKeys: [String]?
    /// Draws a table.
    let draw: @Sendable (OwnChartPicture) -> any Plot

    /// Whether segments have to be asked for.
    var needsSegments: Bool {
      switch rows {
      case .segments, .figures: true
      case .months: name == "small_multiples"
      case .either, .targets, .ranges, .variances: false
      }
    }

    /// The keys that a chart of this form takes.
    func keys(by dimension: String?) -> [String] {
      OwnChart.commonKeys + (dimension == nil ? keys : segmentKeys ?? keys)
    }
  }

  /// All forms. A further one is a value and a line here.
  static let forms: [Form] = [
    .line, .area, .bar, .grouped, .stacked, .lollipop, .dot, .slope, .scatter, .histogram, .smallMultiples, .treemap,
    .bullet, .variance,
  ]
}

// Forms over months.
extension OwnChart.Form {
  private static let parts = ["by", "top", "segment", "months"]
  private static let levels = ["target", "rule", "band", "annotations", "highlight"]
  private static let reading = ["difference", "growth"]

  /// Lines over months.
  static let line = OwnChart.Form(name: "line", rows: .months, keys: parts + levels + reading + ["scenario"]) {
    picture in
    let columns = picture.columns
    let lines = columns.enumerated().map { place, name in
      let emphasis: LinePlot.Emphasis = columns.count > 2 ? .coloured : place == 0 ? .thick : .thin
      return LinePlot.Line(name, picture.values(place), emphasis: emphasis)
    }
    let plot = LinePlot(
      axis: picture.axis, lines: lines, unfinished: picture.chart.scenario == .forecast ? 0 : nil,
      includesZero: picture.includesZero, words: picture.words, format: picture.format)
    return picture.marked(plot.chart)
  }

  /// Areas over months, one on another.
  static let area = OwnChart.Form(name: "area", rows: .months, keys: parts + levels + reading) { picture in
    let series = picture.columns.enumerated().map { AreaPlot.Series($1, picture.values($0)) }
    return picture.marked(
      AreaPlot(axis: picture.axis, series: series, words: picture.words, format: picture.format).chart)
  }

  /// Bars of segments from zero, the longest first; without segments, columns of months.
  static let bar = OwnChart.Form(
    name: "bar", rows: .either, keys: ["segment", "months", "scenario"] + levels + reading,
    segmentKeys: ["by", "top", "scenario"]
  ) { picture in
    if picture.chart.by == nil { return grouped.draw(picture) }
    return BarPlot(picture.bars, scenario: picture.chart.scenario.plotted, words: picture.words)
  }

  /// Columns beside each other, month by month.
  static let grouped = OwnChart.Form(
    name: "grouped", rows: .months, keys: parts + levels + reading + ["scenario"]
  ) { picture in
    let first = picture.chart.scenario.plotted
    let series = picture.columns.enumerated().map { place, name in
      GroupedBarPlot.Series(name, picture.values(place), scenario: place == 0 ? first : .previous)
    }
    return picture.marked(
      GroupedBarPlot(axis: picture.axis, series: series, words: picture.words, format: picture.format).chart)
  }

  /// Columns on top of each other, month by month: gains above zero, losses below.
  static let stacked = OwnChart.Form(name: "stacked", rows: .months, keys: parts + levels) { picture in
    var (up, down) = (picture.rows.map { _ in 0.0 }, picture.rows.map { _ in 0.0 })
    let marks = picture.columns.enumerated().map { place, name in
      var bars: [BarMark.Bar] = []
      for (index, datum) in picture.values(place).enumerated() {
        guard let value = datum.value else { continue }
        let from = value > 0 ? up[index] : down[index]
        if value > 0 { up[index] += value } else { down[index] += value }
        bars.append(BarMark.Bar(index, from: from, to: Datum(from + value)))
      }
      var mark = BarMark(bars, name)
      mark.isParted = true
      return mark
    }
    return picture.marked(
      Chart(x: .columns(picture.axis), y: .linear(format: picture.format), words: picture.words) { marks })
  }

  /// A line for each segment in a picture of its own, all on one scale.
  static let smallMultiples = OwnChart.Form(
    name: "small_multiples", rows: .months, figures: 1...1, keys: ["by", "top", "months"] + levels
  ) { picture in
    let panels = picture.columns.enumerated().map { place, name in
      let chart = Chart(x: .columns(picture.axis), y: .linear(format: picture.format), words: picture.words) {
        LineMark(picture.values(place)).thick().labelled(.none)
      }
      return SmallMultiplesPlot.Panel(name, picture.marked(chart, isNamed: place == 0))
    }
    return SmallMultiplesPlot(panels, words: picture.words)
  }

  /// Columns beside those of the year before or the target, and the differences as pins.
  static let variance = OwnChart.Form(
    name: "variance", rows: .variances, figures: 1...1, keys: ["segment", "months", "target"]
  ) { picture in
    let columns = picture.columns
    let isTarget = picture.chart.target != nil
    func name(_ place: Int) -> String { columns.indices.contains(place) ? columns[place] : "" }
    return VariancePlot(
      axis: picture.axis, actual: .init(name(0), picture.values(0), scenario: .actual),
      reference: .init(name(1), picture.values(1), scenario: isTarget ? .target : .previous),
      variances: picture.values(2), impacts: picture.rows.map { picture.impact($0, 2) }, varianceTitle: name(2),
      words: picture.words, format: picture.format)
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
