/// How often numbers fall into ranges side by side: a bar for each range, as wide as it is, from zero.
///
/// A bar's height is its count, so ranges should be equal. Without any range that holds a number the plot says so.
public struct HistogramPlot: Plot {
  /// A range and what falls into it.
  public struct Bin: Sendable, Equatable {
    /// From the lower bound, included, to the upper one.
    public var bounds: ClosedRange<Double>
    /// How many fall into it, with a label.
    public var count: Datum

    /// A range.
    public init(_ bounds: ClosedRange<Double>, _ count: Datum) {
      self.bounds = bounds
      self.count = count
    }
  }

  /// The ranges.
  public var bins: [Bin]
  /// What the numbers are, and how they are worded.
  public var x: Side
  /// A number to compare with, such as the median, as an upright line.
  public var reference: Datum?
  /// What kind of figures the counts are.
  public var scenario = Scenario.actual
  /// Words the counts of the axis.
  public var format: @Sendable (Double) -> String
  /// The words of the plot.
  public var words: Words

  /// Ranges.
  public init(
    _ bins: [Bin], x: Side, reference: Datum? = nil, words: Words = .english,
    format: @escaping @Sendable (Double) -> String
  ) {
    self.bins = bins
    self.x = x
    self.reference = reference
    self.format = format
    self.words = words
  }

  /// Equal ranges with round bounds, chosen from the numbers themselves; about `count` of them, if given.
  public init(
    of values: [Double], count: Double? = nil, x: Side, reference: Datum? = nil, words: Words = .english,
    format: @escaping @Sendable (Double) -> String
  ) {
    let bins = Bins(values, count: count).bins.map { bin in
      Bin(min(bin.lower, bin.upper)...max(bin.lower, bin.upper), Datum(Double(bin.count), format(Double(bin.count))))
    }
    self.init(bins, x: x, reference: reference, words: words, format: format)
  }

  /// The bars laid out.
  public func drawing(_ layout: Layout) -> Drawing {
    bins.contains { $0.count.value != nil } ? chart.drawing(layout) : .empty(layout, words)
  }

  /// The marks of which it is made; the ends of the axis are those of the ranges.
  public var chart: Chart {
    var side = x
    side.isNice = false
    return Chart(x: side, y: .linear(format: format), words: words) {
      bars
      if let reference, let value = reference.value { rule(value, reference.label) }
    }
  }

  private var bars: BarMark {
    let known = bins.filter { $0.bounds.lowerBound.isFinite && $0.bounds.upperBound.isFinite }
    var mark = BarMark(known.map { BarMark.Bar(between: $0.bounds, to: $0.count) }, style: scenario.style)
    mark.isHatched = scenario == .forecast
    return mark
  }

  /// A line that ends above the bar into whose range it falls.
  private func rule(_ value: Double, _ label: String) -> RuleMark {
    var rule = RuleMark(x: value, label)
    rule.foot = bins.filter { $0.bounds.contains(value) }.compactMap(\.count.value).max() ?? 0
    return rule
  }
}

extension PlotForm {
  /// Histograms.
  static let histogram = PlotForm(
    "histogram", title: "Histogram", purpose: "How a number is spread over customers.",
    specimen: {
      let counts = [3.0, 7, 18, 42, 61, 48, 27, 14, 6, 2]
      return HistogramPlot(
        counts.enumerated().map { .init(50 + Double($0) * 10...60 + Double($0) * 10, Datum($1, Sample.whole($1))) },
        x: .linear("Net revenue retention of a customer", format: Sample.percent),
        reference: Datum(97, "Median 97%"), format: Sample.whole)
    }
  ) { sample in
    HistogramPlot(
      sample.series(0).enumerated().map { .init(Double($0)...Double($0 + 1), $1) },
      x: .linear(sample.name(0), format: sample.format), reference: Datum(1.5, sample.name(1)), format: sample.format)
  }
}
