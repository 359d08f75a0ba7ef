/// Horizontal bars from zero, the longest first, each with its number at its end.
///
/// A gap has a name and a label but no bar. Without any number the plot says so.
public struct BarPlot: Plot, Equatable {
  /// A bar.
  public struct Bar: Sendable, Equatable {
    /// Such as "Seats".
    public var name: String
    /// The number with its label.
    public var amount: Datum
    /// What follows the label in a paler look, such as a part of the whole; empty for none.
    public var note: String
    /// The colour by meaning; nil for a plain figure.
    public var impact: Impact?

    /// A bar.
    public init(_ name: String, _ amount: Datum, note: String = "", impact: Impact? = nil) {
      self.name = name
      self.amount = amount
      self.note = note
      self.impact = impact
    }
  }

  /// The bars in any order.
  public var bars: [Bar]
  /// Whether the greatest number comes first; otherwise the bars stand as given.
  public var isSorted: Bool
  /// What kind of figures the bars show; those with a meaning keep its colour.
  public var scenario: Scenario
  /// The words of the plot.
  public var words: Words

  /// Bars.
  public init(_ bars: [Bar], isSorted: Bool = true, scenario: Scenario = .actual, words: Words = .english) {
    self.bars = bars
    self.isSorted = isSorted
    self.scenario = scenario
    self.words = words
  }

  /// The bars laid out, at most forty; the rest is counted in a note.
  public func drawing(_ layout: Layout) -> Drawing {
    BarRows(bars, isSorted: isSorted, words).drawing(layout) { bars in
      var mark = BarMark(bars.enumerated().map { .init($0, to: $1.amount, style: $1.impact?.fill ?? scenario.style) })
        .lying()
      mark.isHatched = scenario == .forecast
      return [mark]
    }
  }
}

extension PlotForm {
  /// Lying bars.
  static let bars = PlotForm("bars", title: "Bars", purpose: "Amounts compared from zero.") { sample in
    BarPlot(
      sample.series(0).enumerated().map { .init(sample.name($0), $1, note: $1.label, impact: .bad) },
      scenario: .forecast)
  }
}
