/// Bars side by side in groups: columns from zero, one bar for each series in each group.
///
/// A gap has no bar. Without any number the plot says so.
public struct GroupedBarPlot: Plot {
  /// One bar of each group.
  public struct Series: Sendable, Equatable {
    /// Such as "2026 actual".
    public var name: String
    /// The number of each group.
    public var values: [Datum]
    /// What kind of figure it is.
    public var scenario: Scenario

    /// A series.
    public init(_ name: String, _ values: [Datum], scenario: Scenario) {
      self.name = name
      self.values = values
      self.scenario = scenario
    }
  }

  /// What stands under the groups.
  public var axis: Axis
  /// The series from left to right.
  public var series: [Series]
  /// Words the numbers of the axis.
  public var format: @Sendable (Double) -> String
  /// The words of the plot.
  public var words: Words

  /// Groups of bars.
  public init(
    axis: Axis, series: [Series], words: Words = .english, format: @escaping @Sendable (Double) -> String
  ) {
    self.axis = axis
    self.series = series
    self.format = format
    self.words = words
  }

  /// The groups laid out, with a key above.
  public func drawing(_ layout: Layout) -> Drawing {
    series.contains { $0.values.contains { $0.value != nil } } ? chart.drawing(layout) : .empty(layout, words)
  }

  /// The marks of which it is made.
  public var chart: Chart {
    let slots = slots
    let count = (slots.max() ?? 0) + 1
    return Chart(x: .columns(axis), y: .linear(format: format), words: words) {
      for (place, one) in series.enumerated() {
        BarMark(one.values, one.name, scenario: one.scenario).slot(slots[place], of: count)
      }
    }
  }

  /// Where each series stands in a group; a forecast stands in the place of actual figures that it goes on.
  private var slots: [Int] {
    var slots: [Int] = []
    var next = 0
    for (place, one) in series.enumerated() {
      let partner = series.indices.first { other in
        other < place && one.scenario == .forecast && series[other].scenario == .actual
          && zip(one.values, series[other].values).allSatisfy { $0.value == nil || $1.value == nil }
      }
      if let partner {
        slots.append(slots[partner])
      } else {
        slots.append(next)
        next += 1
      }
    }
    return slots
  }
}

extension PlotForm {
  /// Bars side by side.
  static let groupedBars = PlotForm(
    "grouped-bars", title: "Grouped bars", purpose: "Actual figures, those before, targets and forecasts."
  ) { sample in
    let scenarios: [Scenario] = [.previous, .actual, .forecast, .target]
    return GroupedBarPlot(
      axis: sample.columns,
      series: scenarios.enumerated().map { .init(sample.name($0), sample.series($0), scenario: $1) },
      format: sample.format)
  }
}
