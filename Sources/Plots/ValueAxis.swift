/// Round numbers at the left with a thin line to the right of each.
public struct ValueAxis: Sendable {
  /// The scale of the numbers, from bottom to top.
  public var scale: LinearScale
  /// Words a number.
  public var format: @Sendable (Double) -> String
  /// About how many numbers there are.
  public var count: Double
  /// Numbers that are written in heavy type and never go; their lines are a mark's affair.
  public var numbers: [Datum]
  /// Whether the numbers are written; without them there are lines alone.
  public var isLabelled = true

  /// An axis of values.
  public init(
    scale: LinearScale, format: @escaping @Sendable (Double) -> String, count: Double = 5, numbers: [Datum] = []
  ) {
    self.scale = scale
    self.format = format
    self.count = count
    self.numbers = numbers
  }

  /// A labelled number.
  private typealias Tick = (value: Double, label: String, isHeavy: Bool)

  /// The labelled numbers; those too near to a heavy one are left out.
  private var ticks: [Tick] {
    var ticks = scale.ticks(count: count).map { (value: $0, label: format($0), isHeavy: false) }
    for number in numbers {
      guard let value = number.value else { continue }
      ticks.removeAll { abs(scale($0.value) - scale(value)) < TextMeasure.line }
      ticks.append((value, number.label.isEmpty ? format(value) : number.label, true))
    }
    return ticks
  }

  /// The width of the labels and the space after them.
  public func width(limit: Double) -> Double {
    guard isLabelled else { return 0 }
    let widest = ticks.map { TextMeasure.width($0.label, bold: $0.isHeavy) }.max() ?? 0
    return widest == 0 ? 0 : min(limit, widest) + 6
  }

  /// Paints lines from `left` to `right` and the labels before them.
  public func draw(into drawing: inout Drawing, left: Double, right: Double) {
    let ticks = ticks
    for tick in ticks where !tick.isHeavy {
      let y = scale(tick.value)
      drawing.line(Point(left, y), Point(right, y), .grid)
    }
    for tick in ticks where isLabelled {
      let origin = Point(left - 6, scale(tick.value) + 4)
      drawing.text(
        tick.label, at: origin, anchor: .end, style: tick.isHeavy ? .label : .note, bold: tick.isHeavy,
        limit: left - 6)
    }
  }
}
