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
  /// Whether the bars are plans or forecasts, and so hatched.
  public var isForecast: Bool
  /// The words of the plot.
  public var words: Words

  /// Bars.
  public init(_ bars: [Bar], isSorted: Bool = true, isForecast: Bool = false, words: Words = .english) {
    self.bars = bars
    self.isSorted = isSorted
    self.isForecast = isForecast
    self.words = words
  }

  /// The bars laid out, at most forty; the rest is counted in a note.
  public func drawing(_ layout: Layout) -> Drawing {
    guard bars.contains(where: { $0.amount.value != nil }) else { return .empty(layout, words) }
    let order = isSorted ? RowOrder.descending(bars.map(\.amount.value)) : Array(bars.indices)
    let shown = order.prefix(40).map { bars[$0] }
    var drawing = BarPainter(shown, isForecast: isForecast, layout).drawing()
    if bars.count > shown.count { drawing.notes(["\(bars.count - shown.count) \(words.moreInTable)"]) }
    return drawing
  }
}

/// The order of rows.
enum RowOrder {
  /// Places from the greatest number to the least, gaps last, equals as they were.
  static func descending(_ values: [Double?]) -> [Int] {
    values.indices.sorted { left, right in
      switch (values[left], values[right]) {
      case (let one?, let other?): one == other ? left < right : one > other
      case (nil, nil): left < right
      case (let one, _): one != nil
      }
    }
  }
}

/// Lays out horizontal bars.
private struct BarPainter {
  let bars: [BarPlot.Bar]
  let isForecast: Bool
  let layout: Layout
  let names: RowNames
  let scale: LinearScale

  init(_ bars: [BarPlot.Bar], isForecast: Bool, _ layout: Layout) {
    self.bars = bars
    self.isForecast = isForecast
    self.layout = layout
    names = RowNames(bars.map(\.name), layout, rowHeight: 26)
    let values = bars.map(\.amount.value)
    let (low, high) = LinearScale.extent(values, including: [0]) ?? (0, 1)
    let limit = layout.width * 0.28
    func room(_ isNegative: Bool) -> Double {
      let some = bars.filter { (($0.amount.value ?? 0) < 0) == isNegative }
      return min(limit, some.map { BarPainter.labelWidth($0) }.max() ?? 0) + 6
    }
    let start = names.left + (low < 0 ? room(true) : 0)
    scale = LinearScale(domain: (low, high), range: (start, layout.width - room(false)))
  }

  private static func labelWidth(_ bar: BarPlot.Bar) -> Double {
    let note = bar.note.isEmpty ? 0 : TextMeasure.width(bar.note) + 6
    return TextMeasure.width(bar.amount.label, bold: true) + note
  }

  func drawing() -> Drawing {
    var drawing = Drawing(width: layout.width, height: names.height)
    drawing.scale = scale
    let frame = Frame(
      x: .linear(scale), y: .points(names.lanes),
      box: Box(x: names.left, y: 0, width: layout.width, height: names.height))
    var mark = BarMark(
      bars.enumerated().map { BarMark.Bar($0, to: $1.amount, style: $1.impact?.fill ?? .actual) }
    ).lying()
    mark.isHatched = isForecast
    mark.draw(into: &drawing, on: frame)
    drawing.line(Point(scale(0), names.first), Point(scale(0), names.height), .axis)
    names.draw(into: &drawing)
    for (index, bar) in bars.enumerated() { label(bar, lane: names.lane(index), into: &drawing) }
    return drawing
  }

  private func label(_ bar: BarPlot.Bar, lane: Double, into drawing: inout Drawing) {
    let value = bar.amount.value ?? 0
    let limit = layout.width * 0.28
    let y = lane + 4
    if value < 0 {
      let x = scale(value) - 5
      let label = Wrapping.truncated(bar.amount.label, width: limit, bold: true)
      drawing.text(label, at: Point(x, y), anchor: .end, bold: true)
      let rest = limit - TextMeasure.width(label, bold: true) - 6
      let before = Point(x - TextMeasure.width(label, bold: true) - 6, y)
      if rest > 20 { drawing.text(bar.note, at: before, anchor: .end, style: .note, limit: rest) }
    } else {
      let x = scale(value) + 5
      let label = Wrapping.truncated(bar.amount.label, width: limit, bold: true)
      drawing.text(label, at: Point(x, y), bold: true)
      let rest = limit - TextMeasure.width(label, bold: true) - 6
      let after = Point(x + TextMeasure.width(label, bold: true) + 6, y)
      if rest > 20 { drawing.text(bar.note, at: after, style: .note, limit: rest) }
    }
  }
}
