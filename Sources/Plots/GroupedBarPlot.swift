/// Which of several figures for the same thing a bar shows, and so how it looks.
public enum Scenario: Sendable, Equatable {
  /// What happened: dark and solid.
  case actual
  /// The year before: lighter and solid.
  case previous
  /// What was planned: outlined.
  case target
  /// What is expected: hatched.
  case forecast

  var style: Style {
    switch self {
    case .actual, .forecast: .actual
    case .previous: .previous
    case .target: .target
    }
  }
}

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
    series.contains { $0.values.contains { $0.value != nil } }
      ? GroupedBarPainter(self, layout).drawing() : .empty(layout, words)
  }
}

/// Lays out groups of bars.
private struct GroupedBarPainter {
  let plot: GroupedBarPlot
  let layout: Layout
  let count: Int
  let domain: (Double, Double)

  init(_ plot: GroupedBarPlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    count = plot.series.map(\.values.count).max() ?? 0
    domain = LinearScale.extent(plot.series.flatMap { $0.values.map(\.value) }, including: [0]) ?? (0, 1)
  }

  func drawing() -> Drawing {
    var drawing = Drawing(width: layout.width, height: 0)
    let entries = plot.series.map {
      Legend.Entry($0.scenario.style, $0.name, sample: $0.scenario == .forecast ? .hatched : .patch)
    }
    let top = Legend(entries).draw(into: &drawing, top: 0)
    let bottom = top + (layout.isWide ? 220 : 190)
    let room = TextMeasure.line + 5
    let range = (bottom - (domain.0 < 0 ? room : 0), top + room)
    let scale = LinearScale(domain: domain, range: range).nice(count: 4)
    let axis = ValueAxis(scale: scale, format: plot.format, count: 4)
    let left = axis.width(limit: layout.width * 0.22)
    let bands = BandScale(count: count, range: (left, layout.width), paddingInner: 0.3, paddingOuter: 0.15)
    let placement = Axis.Placement(bands, top: bottom + 8, width: layout.width)
    drawing.height = bottom + 8 + plot.axis.height(placement)
    drawing.scale = scale
    axis.draw(into: &drawing, left: left, right: layout.width)
    let slots = slots
    let inner = BandScale(count: (slots.max() ?? 0) + 1, range: (0, bands.bandwidth))
    for (place, series) in plot.series.enumerated() {
      bars(series, offset: inner(slots[place]), width: inner.bandwidth - 1, bands, scale, into: &drawing)
    }
    drawing.line(Point(left, scale(0)), Point(layout.width, scale(0)), .axis)
    plot.axis.draw(into: &drawing, placement)
    for (place, series) in plot.series.enumerated() {
      labels(series, offset: inner.centre(slots[place]), bands, scale, into: &drawing)
    }
    drawing.noteDropped(plot.words)
    return drawing
  }

  /// Where each series stands in a group; a forecast stands in the place of actual figures that it goes on.
  private var slots: [Int] {
    var slots: [Int] = []
    var next = 0
    for (place, series) in plot.series.enumerated() {
      let partner = plot.series.indices.first { other in
        other < place && series.scenario == .forecast && plot.series[other].scenario == .actual
          && zip(series.values, plot.series[other].values).allSatisfy { $0.value == nil || $1.value == nil }
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

  private func bars(
    _ series: GroupedBarPlot.Series, offset: Double, width: Double, _ bands: BandScale, _ scale: LinearScale,
    into drawing: inout Drawing
  ) {
    for (index, datum) in series.values.enumerated() {
      guard let value = datum.value, value != 0 else { continue }
      let x = bands(index) + offset
      let box = Bars.visible(Box(x: x, width: max(1, width), from: scale(0), to: scale(value)))
      drawing.box(box, series.scenario.style)
      if series.scenario == .forecast { HatchMark(box: box).draw(into: &drawing) }
    }
  }

  private func labels(
    _ series: GroupedBarPlot.Series, offset: Double, _ bands: BandScale, _ scale: LinearScale,
    into drawing: inout Drawing
  ) {
    for (index, datum) in series.values.enumerated() where !datum.label.isEmpty {
      let value = datum.value ?? 0
      let baseline = value < 0 ? scale(value) + 3 + TextMeasure.ascent : scale(value) - 4
      let x = bands(index) + offset
      let text = Drawing.text(datum.label, at: Point(x, baseline), anchor: .middle, bold: false)
      if drawing.isFree(text.box), !drawing.covers(text.box) {
        drawing.add(.text(text), .label)
      } else {
        drawing.dropped += 1
      }
    }
  }
}
