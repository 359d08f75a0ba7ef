/// Lines over months or other ordered columns, with a rule, a target and a reference band.
///
/// Each line is named at its end; the values' axis need not start at zero. A gap breaks a line. Without any
/// number the plot says so.
public struct LinePlot: Plot {
  /// How much a line matters.
  public enum Emphasis: Sendable, Equatable {
    /// The line that the plot is about.
    case thick
    /// A second line.
    case thin
    /// A line of the past or of others.
    case pale
    /// One of several kinds in the colours of series.
    case coloured
  }

  /// A line.
  public struct Line: Sendable, Equatable {
    /// The name at its end.
    public var name: String
    /// A number for each column; labels of the first, last and extreme ones are shown.
    public var values: [Datum]
    /// How much it matters.
    public var emphasis: Emphasis

    /// A line.
    public init(_ name: String, _ values: [Datum], emphasis: Emphasis = .coloured) {
      self.name = name
      self.values = values
      self.emphasis = emphasis
    }
  }

  /// A reference such as a published range.
  public struct Band: Sendable, Equatable {
    /// The lower bound.
    public var low: Datum
    /// The upper bound.
    public var high: Datum
    /// What it is, with source and year.
    public var label: String

    /// A band.
    public init(_ low: Double, _ high: Double, _ label: String) {
      self.low = Datum(low)
      self.high = Datum(high)
      self.label = label
    }
  }

  /// What stands under the columns.
  public var axis: Axis
  /// The lines; the first is most important where room is short.
  public var lines: [Line]
  /// A heavy line at a number that parts two meanings, such as 100 %; the label stands on the axis.
  public var rule: Datum?
  /// A dashed line with its name and number, such as "Target 110 %".
  public var target: Datum?
  /// A light area behind the lines.
  public var band: Band?
  /// The first column whose period is not finished; dashed from there on. Nil if all are.
  public var unfinished: Int?
  /// What happened in single columns; it is written above the lines.
  public var events: [EventMark] = []
  /// Whether the axis must include zero.
  public var includesZero: Bool
  /// Words the numbers of the axis.
  public var format: @Sendable (Double) -> String
  /// The words of the plot.
  public var words: Words

  /// Lines.
  public init(
    axis: Axis, lines: [Line], rule: Datum? = nil, target: Datum? = nil, band: Band? = nil,
    unfinished: Int? = nil, includesZero: Bool = false, words: Words = .english,
    format: @escaping @Sendable (Double) -> String
  ) {
    self.axis = axis
    self.lines = lines
    self.rule = rule
    self.target = target
    self.band = band
    self.unfinished = unfinished
    self.includesZero = includesZero
    self.words = words
    self.format = format
  }

  /// The lines laid out, with their names at their ends.
  public func drawing(_ layout: Layout) -> Drawing {
    let hasValue = lines.contains { $0.values.contains { $0.value != nil } }
    return hasValue ? chart.drawing(layout) : .empty(layout, words)
  }

  /// The marks of which it is made: the least important lines first, so that the thick ones lie on top.
  public var chart: Chart {
    let side = Side.linear(including: includesZero ? 0...0 : nil, format: format)
    return Chart(x: .columns(axis), y: side, words: words) {
      if let low = band?.low.value, let high = band?.high.value {
        RangeMark(y: min(low, high)...max(low, high), band?.label ?? "")
      }
      if let rule { RuleMark(y: rule) }
      if let target { RuleMark(y: target, kind: .target) }
      events
      for emphasis in [Emphasis.pale, .coloured, .thin, .thick] {
        for place in lines.indices where lines[place].emphasis == emphasis {
          LineMark(
            lines[place].values, lines[place].name, look: emphasis.look(place),
            labels: place == described ? .extremes : .none
          ).unfinished(from: unfinished)
        }
      }
    }
  }

  /// The line whose extreme numbers are written: the first thick one, or the only one.
  private var described: Int? {
    lines.firstIndex { $0.emphasis == .thick } ?? (lines.count == 1 ? 0 : nil)
  }
}

extension LinePlot.Emphasis {
  fileprivate func look(_ place: Int) -> LineLook {
    switch self {
    case .thick: .thick
    case .thin: .thin
    case .pale: .pale
    case .coloured: .series(place)
    }
  }
}

extension PlotForm {
  /// Lines.
  static let lines = PlotForm("lines", title: "Lines", purpose: "Rates and amounts over time.") { sample in
    LinePlot(
      axis: sample.columns,
      lines: (0..<min(sample.count, 60)).map {
        .init(sample.name($0), sample.series($0), emphasis: $0 == 0 ? .thick : $0 == 1 ? .thin : .coloured)
      }, rule: sample.datum(1), target: Datum(3_000, sample.name(0)), band: .init(100, 900, sample.name(1)),
      unfinished: sample.count - 1, format: sample.format)
  }
}
