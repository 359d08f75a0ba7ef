/// What is still held by age: a step line with its confidence band, and the number at risk beneath.
///
/// The axis starts at zero. A gap ends a line. Without any number the plot says so.
public struct SurvivalPlot: Plot {
  /// The held part of one group.
  public struct Curve: Sendable, Equatable {
    /// The name at its end.
    public var name: String
    /// The part still held at each age.
    public var held: [Datum]
    /// The lower bounds of the confidence band; empty for none.
    public var low: [Datum]
    /// The upper bounds of the confidence band; empty for none.
    public var high: [Datum]
    /// How many are at risk at each age; empty for none.
    public var atRisk: [String]

    /// A group.
    public init(_ name: String, held: [Datum], low: [Datum] = [], high: [Datum] = [], atRisk: [String] = []) {
      self.name = name
      self.held = held
      self.low = low
      self.high = high
      self.atRisk = atRisk
    }
  }

  /// The names of the ages.
  public var ages: [String]
  /// What the ages are; it stands under the curves. Empty for none.
  public var ageTitle: String
  /// The groups; the first is what the plot is about.
  public var curves: [Curve]
  /// Names the rows of numbers at risk.
  public var atRiskName: String
  /// What the bands are, such as "95 % confidence band"; it stands under the curves, after each one's name if there
  /// are several. The first group's band is an area, those of the others are dotted lines.
  public var bandName: String
  /// Words the numbers of the axis.
  public var format: @Sendable (Double) -> String
  /// The words of the plot.
  public var words: Words

  /// Curves.
  public init(
    ages: [String], ageTitle: String = "", curves: [Curve], atRiskName: String = "At risk", bandName: String = "",
    words: Words = .english, format: @escaping @Sendable (Double) -> String
  ) {
    self.ages = ages
    self.ageTitle = ageTitle
    self.curves = curves
    self.atRiskName = atRiskName
    self.bandName = bandName
    self.format = format
    self.words = words
  }

  /// The curves laid out.
  public func drawing(_ layout: Layout) -> Drawing {
    curves.contains { $0.held.contains { $0.value != nil } } ? chart.drawing(layout) : .empty(layout, words)
  }

  /// The marks of which it is made.
  public var chart: Chart {
    var chart = Chart(x: .names(ages), y: .linear(including: 0...0, format: format), words: words) {
      if let first = curves.first, SurvivalPlot.hasBand(first) { band(first) }
      for (place, curve) in curves.enumerated().dropFirst() where SurvivalPlot.hasBand(curve) {
        BoundsMark(low: curve.low, high: curve.high, text: bandText(curve), style: Style.bounds[Style.place(place - 1)])
      }
      for (place, curve) in curves.enumerated() {
        LineMark(curve.held, curve.name, look: place == 0 ? .thick : .series(place - 1)).stepped()
      }
    }
    chart.rows = curves.filter { !$0.atRisk.isEmpty }.map { curve in
      Chart.Row(
        [atRiskName, curves.count > 1 ? curve.name : ""].filter { !$0.isEmpty }.joined(separator: ": "),
        curve.atRisk)
    }
    chart.x.title = ageTitle
    return chart
  }

  private static func hasBand(_ curve: Curve) -> Bool { !curve.low.isEmpty && !curve.high.isEmpty }

  private func bandText(_ curve: Curve) -> String {
    let isOne = curves.count { SurvivalPlot.hasBand($0) } < 2
    return bandName.isEmpty || isOne || curve.name.isEmpty ? bandName : "\(curve.name): \(bandName)"
  }

  /// The band of the first group, pale behind its line.
  private func band(_ curve: Curve) -> AreaMark {
    var area = AreaMark(from: curve.low, to: curve.high, bandText(curve), style: Style.ranges[3])
    area.curve = .step
    area.isNamedAtEnd = false
    area.isBackground = true
    return area
  }
}

extension PlotForm {
  /// Survival.
  static let survival = PlotForm(
    "survival", title: "Survival", purpose: "How long what was won is held.",
    specimen: {
      let held = [100.0, 97, 95, 92, 90, 88, 87, 84, 83, 81, 80, 78, 74]
      let others = [100.0, 94, 90, 87, 85, 80, 77, 72, 70, 67, 66, 64, 60]
      func moved(_ held: [Double], by width: Double) -> [Datum] {
        held.enumerated().map { age, part in
          let bound = min(100, part + width * (age == 0 ? 0 : 0.6 + Double(age) * 0.3))
          return Datum(bound, Sample.percent(bound))
        }
      }
      return SurvivalPlot(
        ages: (0...12).map(String.init), ageTitle: "Months since the expansion",
        curves: [
          .init(
            "Seats", held: Sample.percentages(held), low: moved(held, by: -1), high: moved(held, by: 1),
            atRisk: [412, 405, 391, 366, 340, 322, 301, 270, 244, 219, 190, 161, 128].map(String.init)),
          .init(
            "Add-ons", held: Sample.percentages(others), low: moved(others, by: -1.2), high: moved(others, by: 1.2),
            atRisk: [186, 175, 161, 152, 140, 127, 113, 98, 90, 77, 68, 55, 41].map(String.init)),
        ], bandName: "95% confidence band", format: Sample.percent)
    }
  ) { sample in
    SurvivalPlot(
      ages: (0..<sample.count).map(sample.name), ageTitle: sample.name(1),
      curves: (0..<min(3, sample.count)).map {
        .init(
          sample.name($0), held: sample.series($0), low: sample.series($0 + 1), high: sample.series($0 + 2),
          atRisk: sample.series($0).map(\.label))
      }, bandName: sample.name(2), format: sample.format)
  }
}
