/// Round numbers under a frame whose columns are laid in proportion, each with a thin line above it.
public struct NumberAxis: Sendable {
  /// The scale of the numbers, from left to right.
  public var scale: LinearScale
  /// Words a number.
  public var format: @Sendable (Double) -> String
  /// What the numbers are; empty for none.
  public var title: String

  /// An axis of numbers.
  public init(scale: LinearScale, title: String = "", format: @escaping @Sendable (Double) -> String) {
    self.scale = scale
    self.title = title
    self.format = format
  }

  /// The height of labels and title.
  public var height: Double { Drawing.height(of: title.isEmpty ? 1 : 2) + 6 }

  /// As many numbers as find room side by side.
  private func ticks(_ drawing: Drawing) -> [(x: Double, label: String)] {
    for count in [8.0, 5, 3, 2] {
      let ticks = scale.ticks(count: count).map { (x: scale($0), label: format($0)) }
      let widest = ticks.map { TextMeasure.width($0.label) }.max() ?? 0
      if ticks.count < 2 || abs(ticks[1].x - ticks[0].x) > widest + 10 { return ticks }
    }
    return [scale.lower, scale.upper].map { (scale($0), format($0)) }
  }

  /// Paints lines through the box and the labels under it; a label without room is left out.
  public func draw(into drawing: inout Drawing, box: Box) {
    let ticks = ticks(drawing)
    for tick in ticks { drawing.line(Point(tick.x, box.y), Point(tick.x, box.maxY), .grid) }
    let before = drawing.dropped
    let baseline = box.maxY + 6 + TextMeasure.ascent
    for tick in ticks {
      let half = TextMeasure.width(tick.label) / 2
      let x = min(max(tick.x, half), drawing.width - half)
      drawing.textIfFree(tick.label, at: Point(x, baseline), anchor: .middle, style: .note)
    }
    drawing.dropped = before
    let under = Point(box.maxX, baseline + TextMeasure.line)
    drawing.text(title, at: under, anchor: .end, style: .note)
  }
}
