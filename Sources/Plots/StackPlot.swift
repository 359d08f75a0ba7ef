/// Stacked movements: a diverging stack by month, gains above zero and losses below, both totals labelled,
/// and the net as a line.
///
/// Series stack away from zero in their order. A gap takes no room. Without any number it says so.
public struct StackPlot: Plot {
  /// One kind of movement over all columns.
  public struct Series: Sendable, Equatable {
    /// Such as "Expansion".
    public var name: String
    /// The signed amounts; labels are not shown.
    public var values: [Datum]

    /// A kind of movement.
    public init(_ name: String, _ values: [Datum]) {
      self.name = name
      self.values = values
    }
  }

  /// What stands under the columns.
  public var axis: Axis
  /// The kinds in stack order, from zero outwards.
  public var series: [Series]
  /// The labels of each column's gains; numbers are not used.
  public var gains: [String]
  /// The labels of each column's losses.
  public var losses: [String]
  /// The net of each column; empty for no line.
  public var net: [Datum]
  /// The first column that is a forecast: hatched from there on. Nil if none is.
  public var firstForecast: Int?
  /// Words the numbers of an axis, which is drawn only where not every total finds room; nil for none.
  public var format: (@Sendable (Double) -> String)?
  /// The words of the plot.
  public var words: Words

  /// A diverging stack.
  public init(
    axis: Axis, series: [Series], gains: [String] = [], losses: [String] = [], net: [Datum] = [],
    firstForecast: Int? = nil,
    words: Words = .english, format: (@Sendable (Double) -> String)? = nil
  ) {
    self.axis = axis
    self.series = series
    self.gains = gains
    self.losses = losses
    self.net = net
    self.firstForecast = firstForecast
    self.words = words
    self.format = format
  }

  /// The number of columns: that of the longest series.
  var count: Int { max(series.map(\.values.count).max() ?? 0, net.count) }

  /// The stack laid out, with names at its end or, in the narrow layout, above it.
  public func drawing(_ layout: Layout) -> Drawing {
    let hasValue = (series.map(\.values) + [net]).contains { $0.contains { $0.value != nil } }
    return hasValue ? StackPainter(self, layout).drawing() : .empty(layout, words)
  }
}

extension PlotForm {
  /// Diverging stacks.
  static let stack = PlotForm("stack", title: "Stacked movements", purpose: "What came and what went, month by month.")
  {
    sample in
    let labels = sample.series(0).map(\.label)
    return StackPlot(
      axis: sample.columns,
      series: (0..<min(sample.count, 60)).map { .init(sample.name($0), sample.series($0)) },
      gains: labels, losses: labels, net: sample.series(0), format: sample.format)
  }
}
