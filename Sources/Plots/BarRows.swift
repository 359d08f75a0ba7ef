/// Rows from zero with names at the left, a mark for each, and its number at the mark's end.
struct BarRows {
  private let bars: [BarPlot.Bar]
  private let order: [Int]
  private let words: Words

  /// Rows, the greatest first or as given.
  init(_ bars: [BarPlot.Bar], isSorted: Bool, _ words: Words) {
    self.bars = bars
    self.words = words
    order = isSorted ? RowOrder.descending(bars.map(\.amount.value)) : Array(bars.indices)
  }

  /// At most forty rows with their marks; the rest is counted in a note, and without any number words say so.
  func drawing(
    _ layout: Layout, rowHeight: Double = 26, reach: Double = 0, marks: ([BarPlot.Bar]) -> [any Mark]
  ) -> Drawing {
    guard bars.contains(where: { $0.amount.value != nil }) else { return .empty(layout, words) }
    let shown = order.prefix(40).map { bars[$0] }
    let painter = BarPainter(shown, layout, rowHeight: rowHeight, reach: reach)
    var drawing = painter.drawing(marks(shown))
    if bars.count > shown.count { drawing.notes(["\(bars.count - shown.count) \(words.moreInTable)"]) }
    return drawing
  }
}

/// Lays out rows of bars.
private struct BarPainter {
  let bars: [BarPlot.Bar]
  /// The pixels by which marks reach beyond their numbers.
  let reach: Double
  let layout: Layout
  let names: RowNames
  let scale: LinearScale

  init(_ bars: [BarPlot.Bar], _ layout: Layout, rowHeight: Double, reach: Double) {
    self.bars = bars
    self.reach = reach
    self.layout = layout
    names = RowNames(bars.map(\.name), layout, rowHeight: rowHeight)
    let values = bars.map(\.amount.value)
    let (low, high) = LinearScale.extent(values, including: [0]) ?? (0, 1)
    let limit = layout.width * 0.28
    func room(_ isNegative: Bool) -> Double {
      let some = bars.filter { (($0.amount.value ?? 0) < 0) == isNegative }
      return min(limit, some.map { BarPainter.labelWidth($0) }.max() ?? 0) + 6 + reach
    }
    let start = names.left + (low < 0 ? room(true) : 0)
    scale = LinearScale(domain: (low, high), range: (start, layout.width - room(false)))
  }

  private static func labelWidth(_ bar: BarPlot.Bar) -> Double {
    let note = bar.note.isEmpty ? 0 : TextMeasure.width(bar.note) + 6
    return TextMeasure.width(bar.amount.label, bold: true) + note
  }

  func drawing(_ marks: [any Mark]) -> Drawing {
    var drawing = Drawing(width: layout.width, height: names.height)
    drawing.scale = scale
    let frame = Frame(
      x: .linear(scale), y: .points(names.lanes),
      box: Box(x: names.left, y: 0, width: layout.width, height: names.height))
    for mark in marks { mark.draw(into: &drawing, on: frame) }
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
      let x = scale(value) - 5 - reach
      let label = Wrapping.truncated(bar.amount.label, width: limit, bold: true)
      drawing.text(label, at: Point(x, y), anchor: .end, bold: true)
      let rest = limit - TextMeasure.width(label, bold: true) - 6
      let before = Point(x - TextMeasure.width(label, bold: true) - 6, y)
      if rest > 20 { drawing.text(bar.note, at: before, anchor: .end, style: .note, limit: rest) }
    } else {
      let x = scale(value) + 5 + reach
      let label = Wrapping.truncated(bar.amount.label, width: limit, bold: true)
      drawing.text(label, at: Point(x, y), bold: true)
      let rest = limit - TextMeasure.width(label, bold: true) - 6
      let after = Point(x + TextMeasure.width(label, bold: true) + 6, y)
      if rest > 20 { drawing.text(bar.note, at: after, style: .note, limit: rest) }
    }
  }
}
