/// Actual figures beside those before or planned, and above them the variances in per cent as pins.
///
/// A gap has no bar and no pin. Without any number the plot says so.
public struct VariancePlot: Plot {
  /// What stands under the columns.
  public var axis: Axis
  /// The actual figures; those of an unfinished year may be forecasts in a series of their own.
  public var actual: GroupedBarPlot.Series
  /// What they are compared with: the year before, or the target.
  public var reference: GroupedBarPlot.Series
  /// The variance of each column in per cent, with its signed label.
  public var variances: [Datum]
  /// What each variance means.
  public var impacts: [Impact]
  /// What the variances are, such as "Change on 2025, %".
  public var varianceTitle: String
  /// Words the numbers of the axis.
  public var format: @Sendable (Double) -> String
  /// The words of the plot.
  public var words: Words

  /// Figures with their variances.
  public init(
    axis: Axis, actual: GroupedBarPlot.Series, reference: GroupedBarPlot.Series, variances: [Datum], impacts: [Impact],
    varianceTitle: String = "", words: Words = .english, format: @escaping @Sendable (Double) -> String
  ) {
    self.axis = axis
    self.actual = actual
    self.reference = reference
    self.variances = variances
    self.impacts = impacts
    self.varianceTitle = varianceTitle
    self.words = words
    self.format = format
  }

  /// Pins above, bars below, column under column.
  public func drawing(_ layout: Layout) -> Drawing {
    guard (actual.values + reference.values).contains(where: { $0.value != nil }) else { return .empty(layout, words) }
    var bars = bars
    var pins = pins
    bars.notesDropped = false
    // Pins without numbers on their axis stand over bars with them, so both take the wider margin.
    pins.margin = bars.axisWidth(layout)
    pins.notesDropped = false
    let lower = bars.drawing(layout)
    guard pins.extent.y != nil else { return lower }
    let upper = pins.drawing(layout)
    var drawing = Drawing(width: layout.width, height: upper.height + 14 + lower.height)
    drawing.scale = lower.scale?.moved(by: upper.height + 14)
    drawing.place(upper, at: Point(0, 0))
    drawing.place(lower, at: Point(0, upper.height + 14))
    drawing.noteDropped(words)
    return drawing
  }

  private var bars: Chart {
    Chart(x: .columns(axis), y: .linear(format: format), words: words) {
      BarMark(reference.values, reference.name, scenario: reference.scenario).slot(0, of: 2)
      BarMark(actual.values, actual.name, scenario: actual.scenario).slot(1, of: 2)
    }
  }

  private var pins: Chart {
    let count = max(actual.values.count, reference.values.count)
    let all = (0..<count).map { variances.indices.contains($0) ? variances[$0] : .gap }
    var chart = Chart(
      x: .names([]), y: .linear(varianceTitle, isNice: false, count: 0, format: { _ in "" }), words: words
    ) { PinMark(all, impacts: impacts) }
    chart.height = (90, 90)
    return chart
  }
}

extension PlotForm {
  /// Figures with variances.
  static let variance = PlotForm(
    "variance", title: "Variance", purpose: "Actual figures against the year before or the target.",
    specimen: {
      let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
      let (before, now) = ([18.0, 19, 21, 20, 23, 24], [21.0, 22, 20, 25, 27, 26])
      let changes = zip(before, now).map { (100 * ($1 - $0) / $0).rounded() }
      return VariancePlot(
        axis: .names(names), actual: .init("2026", Sample.data(now), scenario: .actual),
        reference: .init("2025", Sample.data(before), scenario: .previous),
        variances: changes.map { Datum($0, ($0 > 0 ? "+" : "") + Sample.whole($0)) },
        impacts: changes.map { $0 < 0 ? .bad : .good }, varianceTitle: "Change on 2025, %", format: Sample.whole)
    }
  ) { sample in
    VariancePlot(
      axis: sample.columns, actual: .init(sample.name(0), sample.series(0), scenario: .actual),
      reference: .init(sample.name(1), sample.series(1), scenario: .target), variances: sample.series(2),
      impacts: [.good, .bad], varianceTitle: sample.name(2), format: sample.format)
  }
}
