/// Areas over months or other ordered columns, one on another from zero, each named at its end.
///
/// A gap breaks its own area and takes no room in the others. Where numbers are negative several areas would
/// mislead, and lines stand in their place. Without any number the plot says so.
public struct AreaPlot: Plot {
  /// One kind over all columns.
  public struct Series: Sendable, Equatable {
    /// The name at its end.
    public var name: String
    /// The number of each column; the last one's label stands at the end.
    public var values: [Datum]

    /// A kind.
    public init(_ name: String, _ values: [Datum]) {
      self.name = name
      self.values = values
    }
  }

  /// What stands under the columns.
  public var axis: Axis
  /// The kinds from zero upwards.
  public var series: [Series]
  /// The sum of each column, drawn as a line where there are several kinds; empty for none.
  public var total: [Datum]
  /// The name of the sum.
  public var totalName: String
  /// Words the numbers of the axis.
  public var format: @Sendable (Double) -> String
  /// The words of the plot.
  public var words: Words

  /// Areas.
  public init(
    axis: Axis, series: [Series], total: [Datum] = [], totalName: String = "Total", words: Words = .english,
    format: @escaping @Sendable (Double) -> String
  ) {
    self.axis = axis
    self.series = series
    self.total = total
    self.totalName = totalName
    self.format = format
    self.words = words
  }

  /// The areas laid out.
  public func drawing(_ layout: Layout) -> Drawing {
    series.contains { $0.values.contains { $0.value != nil } } ? chart.drawing(layout) : .empty(layout, words)
  }

  /// The marks of which it is made.
  public var chart: Chart {
    let areLines = series.count > 1 && series.contains { $0.values.contains { ($0.value ?? 0) < 0 } }
    return Chart(x: .columns(axis), y: .linear(including: areLines ? 0...0 : nil, format: format), words: words) {
      if areLines { series.enumerated().map { LineMark($1.values, $1.name).coloured($0) } } else { stack }
      if series.count > 1, !total.isEmpty { LineMark(total, totalName, look: .net).haloed() }
    }
  }

  /// Each area from the sum of those before it, and a line in the page's colour between two.
  private var stack: [any Mark] {
    var sums = Array(repeating: 0.0, count: series.map(\.values.count).max() ?? 0)
    var marks: [any Mark] = []
    var edges: [any Mark] = []
    for (place, one) in series.enumerated() {
      let lower = one.values.enumerated().map { Datum($1.value == nil ? nil : sums[$0]) }
      for (index, datum) in one.values.enumerated() { sums[index] += datum.value ?? 0 }
      let upper = one.values.enumerated().map { Datum($1.value == nil ? nil : sums[$0], $1.label) }
      var area = AreaMark(from: lower, to: upper, one.name, style: Style.series(place))
      area.lastLabel = one.values.last { $0.value != nil }?.label ?? ""
      marks.append(area)
      guard place + 1 < series.count else { continue }
      var edge = LineMark(
        upper, look: LineLook(solid: .hatch, dashed: .hatch, dot: .gap, endRadius: 0, lonelyRadius: 0))
      edge.isNamedAtEnd = false
      edges.append(edge)
    }
    return marks + edges
  }
}

extension PlotForm {
  /// Areas.
  static let area = PlotForm(
    "area", title: "Area", purpose: "A whole and its parts over time.",
    specimen: {
      let held = Sample.data([120, 124, 131, 135, 142, 150, 156, 160, 171, 178, 184, 190])
      let expansion = Sample.data([20, 24, 27, 33, 38, 41, 47, 55, 60, 66, 75, 83])
      let new = Sample.data([12, 11, 15, 14, 18, 13, 16, 19, 17, 21, 20, 24])
      return AreaPlot(
        axis: .months(year: 2025, month: 11, names: Sample.months),
        series: [.init("Held", held), .init("Expansion", expansion), .init("New", new)],
        total: Sample.sums([held, expansion, new]),
        format: Sample.whole)
    }
  ) { sample in
    AreaPlot(
      axis: sample.columns,
      series: (0..<min(sample.count, 60)).map { .init(sample.name($0), sample.series($0)) },
      total: sample.series(1), format: sample.format)
  }
}
