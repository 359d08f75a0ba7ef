/// Thin stems from zero with a dot at their ends, the greatest first: bars with less ink, for many rows.
///
/// A gap has a name and a label but no stem. Without any number the plot says so.
public struct LollipopPlot: Plot, Equatable {
  /// The rows, as bars are.
  public var rows: [BarPlot.Bar]
  /// Whether the greatest number comes first; otherwise the rows stand as given.
  public var isSorted: Bool
  /// What kind of figures the rows show: solid, paler, outlined or, for a forecast, outlined on a hatched stem. Those
  /// with a meaning keep its colour.
  public var scenario: Scenario
  /// The words of the plot.
  public var words: Words

  /// Stems.
  public init(
    _ rows: [BarPlot.Bar], isSorted: Bool = true, scenario: Scenario = .actual, words: Words = .english
  ) {
    self.scenario = scenario
    self.rows = rows
    self.isSorted = isSorted
    self.words = words
  }

  /// The stems laid out, at most forty; the rest is counted in a note.
  public func drawing(_ layout: Layout) -> Drawing {
    BarRows(rows, isSorted: isSorted, words).drawing(layout, rowHeight: 22, reach: 5) { bars in
      let stem: Style = scenario == .previous ? .previous : .actual
      let head: Style = scenario == .forecast ? .target : scenario.style
      var stems = BarMark(bars.enumerated().map { .init($0, to: $1.amount, style: $1.impact?.fill ?? stem) }).lying()
      stems.thickness = 2
      stems.isHatched = scenario == .forecast
      let heads = bars.enumerated().map { index, bar in
        DotMark([DotMark.Dot(bar.amount.value, Double(index))], style: bar.impact?.fill ?? head)
      }
      return [stems] + heads
    }
  }
}

extension PlotForm {
  /// Stems with dots.
  static let lollipop = PlotForm(
    "lollipop", title: "Lollipop", purpose: "Many rows compared, with less ink than bars.",
    specimen: {
      let names = ["Netherlands", "Germany", "France", "Spain", "Italy", "Poland", "Sweden", "Austria", "Ireland"]
      let numbers = [182.0, 160, 121, 95, 88, 61, 44, 39, -12]
      return LollipopPlot(
        zip(names, numbers).map { .init($0, Datum($1, Sample.whole($1)), impact: $1 < 0 ? .bad : nil) })
    }
  ) { sample in
    LollipopPlot(sample.series(0).enumerated().map { .init(sample.name($0), $1, note: $1.label) })
  }
}
