/// The area between two lines over columns, or between zero and one; a gap in either breaks it.
public struct AreaMark: Mark {
  /// The upper line with the labels of its numbers.
  public var upper: [Datum]
  /// The lower line; nil for zero.
  public var lower: [Datum]?
  /// The name at its end.
  public var name: String
  /// How it looks; nil for the next colour of the series.
  public var style: Style?
  /// How its bounds go from one number to the next.
  public var curve = LineMark.Curve.straight
  /// Whether its name stands at its end, halfway between the bounds.
  public var isNamedAtEnd = true
  /// The label after the name; empty for none.
  public var lastLabel = ""

  /// Whether it lies behind the axes' lines and is named under the chart, as a confidence band is.
  public var isBackground = false

  /// The area between zero and a line.
  public init(_ values: [Datum], _ name: String = "", style: Style? = nil) {
    upper = values
    self.name = name
    self.style = style
  }

  /// The area between two lines, such as a confidence band.
  public init(from lower: [Datum], to upper: [Datum], _ name: String = "", style: Style? = nil) {
    self.init(upper, name, style: style)
    self.lower = lower
  }

  /// Both lines, and zero where it is one of them.
  public var extent: Extent {
    let values = (lower ?? []).map(\.value) + upper.map(\.value)
    let hasNumbers = upper.contains { $0.value != nil }
    return Extent(columns: upper.count, y: values + (lower == nil && hasNumbers ? [0] : []))
  }

  /// Whether it starts at zero.
  public var standsOnZero: Bool { !isBackground && (lower == nil || lower?.contains { $0.value == 0 } == true) }
  /// Backgrounds lie behind the axes' lines.
  public var isBehind: Bool { isBackground }
  /// A patch.
  public var keys: [Legend.Entry] { isBackground ? [] : [Legend.Entry(style ?? .series(0), name)] }
  /// The name of a background.
  public var notes: [Legend.Entry] { isBackground ? [Legend.Entry(style ?? .series(0), name)] : [] }

  /// The next colour, if no look is given.
  public func coloured(next: inout Int) -> any Mark {
    if style != nil { return self }
    defer { next += 1 }
    var mark = self
    mark.style = Style.series(next)
    return mark
  }

  private func bounds(_ index: Int) -> (Double, Double)? {
    guard let high = upper[index].value else { return nil }
    guard let lower else { return (0, high) }
    guard lower.indices.contains(index), let low = lower[index].value else { return nil }
    return (low, high)
  }

  /// Its name beside the last column.
  public func ends(on frame: Frame, width: Double) -> [EndLabels.Label] {
    guard isNamedAtEnd, let last = upper.indices.last(where: { bounds($0) != nil }), let (low, high) = bounds(last)
    else { return [] }
    let text = [name, lastLabel].filter { !$0.isEmpty }.joined(separator: " ")
    let lines = Wrapping.lines(text, width: width - 14)
    guard !lines.isEmpty else { return [] }
    let middle = (frame.y(low) + frame.y(high)) / 2
    return [EndLabels.Label(y: middle, lines: lines, swatch: style ?? .series(0), rank: 2)]
  }

  /// Paints the area; a column between two gaps is a bar of two pixels.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    var above: [Point] = []
    var below: [Point] = []
    func finish() {
      if above.count == 1 {
        drawing.box(
          Bars.visible(Box(x: above[0].x - 1, width: 2, from: above[0].y, to: below[0].y)), style ?? .series(0))
      } else if above.count > 1, curve == .monotone {
        drawing.add(.curve(MonotoneCurve.area(above, below)), style ?? .series(0))
      } else if above.count > 1 {
        let lines = curve == .step ? [above, below].map(LineMark.stepped) : [above, below]
        drawing.add(.path([lines[0] + lines[1].reversed()], closed: true), style ?? .series(0))
      }
      (above, below) = ([], [])
    }
    for index in upper.indices {
      guard let (low, high) = bounds(index) else {
        finish()
        continue
      }
      above.append(frame(Double(index), high))
      below.append(frame(Double(index), low))
    }
    finish()
  }
}
