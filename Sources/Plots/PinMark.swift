/// Variances in per cent as pins: a thin stem from zero and a head, coloured by what they mean.
public struct PinMark: Mark {
  /// The variance of each column; a gap has no pin.
  public var values: [Datum]
  /// What each means; columns beyond the last are neither good nor bad.
  public var impacts: [Impact]

  /// Pins.
  public init(_ values: [Datum], impacts: [Impact]) {
    self.values = values
    self.impacts = impacts
  }

  /// Columns, numbers and zero.
  public var extent: Extent {
    let numbers = values.map(\.value)
    return Extent(columns: values.count, y: numbers.contains { $0 != nil } ? numbers + [0] : [])
  }

  /// They stand where bars would.
  public var needsBands: Bool { true }

  private func style(_ index: Int) -> Style { (impacts.indices.contains(index) ? impacts[index] : .neutral).fill }

  /// Paints stems and heads.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    let radius = max(1.5, min(4, frame.x.bandwidth / 2))
    for (index, datum) in values.enumerated() {
      guard let value = datum.value else { continue }
      let (point, zero) = (frame(Double(index), value), frame.y(0))
      drawing.box(Bars.visible(Box(x: point.x - 1, width: 2, from: zero, to: point.y)), style(index))
      drawing.add(.circle(point, radius), style(index))
    }
  }

  /// Writes the variances beyond the heads.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    for (index, datum) in values.enumerated() {
      guard let value = datum.value, !datum.label.isEmpty else { continue }
      let point = frame(Double(index), value)
      let baseline = value < 0 ? point.y + 6 + TextMeasure.ascent : point.y - 8
      drawing.textIfFree(datum.label, at: Point(point.x, baseline), anchor: .middle)
    }
  }
}
