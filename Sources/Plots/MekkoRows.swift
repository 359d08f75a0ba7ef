/// Lays out a Mekko plot on its side: names and rates at the left, rows as high as the sizes.
struct MekkoRows {
  private let plot: MekkoPlot
  private let cells: MekkoCells
  private let layout: Layout

  init(_ plot: MekkoPlot, _ cells: MekkoCells, _ layout: Layout) {
    self.plot = plot
    self.cells = cells
    self.layout = layout
  }

  func drawing() -> Drawing {
    var drawing = Drawing(width: layout.width, height: 0)
    let top = MekkoLegend(plot, cells).draw(into: &drawing) + 4
    let limit = layout.width * 0.34
    let labels = cells.columns.map { MekkoLabel(plot, cells, $0, width: limit, isBeside: true) }
    let left = (labels.map(\.width).max() ?? 0) + 18
    let need = labels.reduce(0) { $0 + $1.height + 6 }
    let length = max(300, need - 60)
    let scale = LinearScale(domain: (0, cells.highest), range: (left, layout.width))
    drawing.height = top + max(length, need) + 2
    drawing.scale = scale
    let spans = cells.spans(from: top, length: length)
    paint(spans, scale, into: &drawing)
    drawing.line(Point(left, top), Point(left, top + length), .axis)
    let wishes = zip(labels, spans).map { label, span in
      (middle: (span.start + span.end) / 2, length: label.height + 6, weight: span.end - span.start)
    }
    // Labels of the last rows, which are thin, may go below them.
    let bottom = top + length + 60
    let middles = LabelSlots(wishes, between: top - 3, and: bottom + 3).middles
    drawing.height = max(top + length, (middles.last ?? 0) + (labels.last?.height ?? 0) / 2) + 2
    for (place, label) in labels.enumerated() {
      let (middle, wanted) = (middles[place], wishes[place].middle)
      let isMoved = abs(middle - wanted) > max(6, wishes[place].weight / 2)
      if isMoved { drawing.line(Point(left - 14, middle), Point(left - 1, wanted), .leader) }
      let start = Point(left - 18, middle - label.height / 2)
      label.draw(into: &drawing, at: start, anchor: .end)
    }
    return drawing
  }

  private func paint(
    _ spans: [(start: Double, end: Double)], _ scale: LinearScale, into drawing: inout Drawing
  ) {
    for (column, span) in zip(cells.columns, spans) {
      var below = 0.0
      for (kind, part) in column.parts.enumerated() where part > 0 {
        let rate = part / column.size
        let full = MekkoCell.box(
          x: scale(below), to: scale(below + rate), y: span.start, to: span.end, gapRight: true)
        below += rate
        drawing.box(full, Style.series[kind])
        MekkoCell.label(plot, cells, part, in: full, kind, into: &drawing)
      }
    }
  }
}
