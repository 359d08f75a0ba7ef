/// Stages as bars from zero, one under the other, with the part that goes on from each to the next between them.
///
/// A gap has a name and a label but no bar. Without any number the plot says so.
public struct FunnelPlot: Plot, Equatable {
  /// A stage.
  public struct Stage: Sendable, Equatable {
    /// Such as "Offers sent".
    public var name: String
    /// How many reach it.
    public var amount: Datum
    /// The part of the stage before that reaches it, such as "42 %"; empty for none.
    public var conversion: String

    /// A stage.
    public init(_ name: String, _ amount: Datum, conversion: String = "") {
      self.name = name
      self.amount = amount
      self.conversion = conversion
    }
  }

  /// The stages in order.
  public var stages: [Stage]
  /// What kind of figures the bars show.
  public var scenario: Scenario
  /// The words of the plot.
  public var words: Words

  /// Stages.
  public init(_ stages: [Stage], scenario: Scenario = .actual, words: Words = .english) {
    self.scenario = scenario
    self.stages = stages
    self.words = words
  }

  /// The stages laid out, at most forty; the rest is counted in a note.
  public func drawing(_ layout: Layout) -> Drawing {
    guard stages.contains(where: { $0.amount.value != nil }) else { return .empty(layout, words) }
    let shown = Array(stages.prefix(40))
    let names = RowNames(shown.map(\.name), layout, rowHeight: 46)
    let (low, high) = LinearScale.extent(shown.map(\.amount.value), including: [0]) ?? (0, 1)
    let widest = shown.map { TextMeasure.width($0.amount.label, bold: true) }.max() ?? 0
    let room = min(layout.width * 0.26, widest) + 8
    let scale = LinearScale(domain: (low, high), range: (names.left + (low < 0 ? room : 0), layout.width - room))
    var drawing = Drawing(width: layout.width, height: names.height)
    drawing.scale = scale
    let frame = Frame(
      x: .linear(scale), y: .points(names.lanes),
      box: Box(x: names.left, y: 0, width: layout.width - names.left, height: names.height))
    var bars = BarMark(shown.enumerated().map { .init($0, to: $1.amount) }, style: scenario.style).lying()
    bars.isHatched = scenario == .forecast
    bars.draw(into: &drawing, on: frame)
    drawing.line(Point(scale(0), names.first), Point(scale(0), names.height), .axis)
    for index in shown.indices.dropFirst() where !shown[index].conversion.isEmpty {
      ArrowMark(tip: Point(scale(0) + 10, between(names, index) + 4), direction: Point(0, 1)).draw(into: &drawing)
    }
    names.draw(into: &drawing)
    for (index, stage) in shown.enumerated() {
      amount(stage.amount, lane: names.lane(index), scale, room: room, into: &drawing)
      guard index > 0 else { continue }
      let origin = Point(scale(0) + 20, between(names, index) + 4)
      let limit = layout.width - origin.x
      drawing.text(stage.conversion, at: origin, style: .note, limit: names.isAbove ? min(limit, 80) : limit)
    }
    if stages.count > shown.count { drawing.notes(["\(stages.count - shown.count) \(words.moreInTable)"]) }
    return drawing
  }

  /// The height of what stands between a stage and the one before: under the upper bar.
  private func between(_ names: RowNames, _ index: Int) -> Double {
    names.isAbove ? names.lane(index - 1) + 18 : (names.lane(index - 1) + names.lane(index)) / 2
  }

  private func amount(_ amount: Datum, lane: Double, _ scale: LinearScale, room: Double, into drawing: inout Drawing) {
    let value = amount.value ?? 0
    let origin = Point(scale(value) + (value < 0 ? -5 : 5), lane + 4)
    drawing.text(amount.label, at: origin, anchor: value < 0 ? .end : .start, bold: true, limit: room - 6)
  }
}

extension PlotForm {
  /// Funnels.
  static let funnel = PlotForm(
    "funnel", title: "Funnel", purpose: "How many go on from stage to stage.",
    specimen: {
      FunnelPlot([
        .init("Customers near their limit", Datum(310, "310")),
        .init("Offers sent", Datum(248, "248"), conversion: "80%"),
        .init("Calls held", Datum(121, "121"), conversion: "49%"),
        .init("Expansions signed", Datum(67, "67"), conversion: "55%"),
        .init("Held after a year", Datum(58, "58"), conversion: "87%"),
      ])
    }
  ) { sample in
    FunnelPlot(
      sample.series(0).enumerated().map { .init(sample.name($0), $1, conversion: sample.datum($0 + 1).label) })
  }
}
