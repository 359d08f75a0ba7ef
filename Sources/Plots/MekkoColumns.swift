/// Lays out a Mekko plot upright: a scale at the left, names, rates and sizes under the columns.
struct MekkoColumns {
  private let plot: MekkoPlot
  private let cells: MekkoCells
  private let layout: Layout
  private let height = 270.0

  init(_ plot: MekkoPlot, _ cells: MekkoCells, _ layout: Layout) {
    self.plot = plot
    self.cells = cells
    self.layout = layout
  }

  func drawing() -> Drawing {
    var drawing = Drawing(width: layout.width, height: 0)
    let top = MekkoLegend(plot, cells).draw(into: &drawing) + 6
    let bottom = top + height
    let scale = LinearScale(domain: (0, cells.highest), range: (bottom, top))
    let ticks = scale.ticks(count: 5).map { (value: $0, label: plot.percent($0)) }
    let widest = ticks.map { TextMeasure.width($0.label) }.max() ?? 0
    let left = min(widest, 80) + 8
    drawing.height = bottom
    drawing.scale = scale
    for tick in ticks {
      if tick.value > 0 {
        drawing.line(Point(left, scale(tick.value)), Point(layout.width, scale(tick.value)), .grid)
      }
      let origin = Point(left - 8, scale(tick.value) + 4)
      drawing.text(tick.label, at: origin, anchor: .end, style: .note, limit: left - 8)
    }
    let spans = cells.spans(from: left, length: layout.width - left)
    paint(spans, scale, into: &drawing)
    drawing.line(Point(left, bottom), Point(layout.width, bottom), .axis)
    names(spans, left: left, top: bottom, into: &drawing)
    return drawing
  }

  private func paint(
    _ spans: [(start: Double, end: Double)], _ scale: LinearScale, into drawing: inout Drawing
  ) {
    for (column, span) in zip(cells.columns, spans) {
      var below = 0.0
      for (kind, part) in column.parts.enumerated() where part > 0 {
        let rate = part / column.size
        let box = MekkoCell.box(
          x: span.start, to: span.end, y: scale(below + rate), to: scale(below), gapRight: span.end < layout.width - 1)
        below += rate
        drawing.box(box, Style.series[kind])
        MekkoCell.label(plot, cells, part, in: box, kind, into: &drawing)
      }
    }
  }

  /// Names, rates, sizes and shares under the columns, side by side in the order of the columns.
  private func names(
    _ spans: [(start: Double, end: Double)], left: Double, top: Double, into drawing: inout Drawing
  ) {
    let even = (layout.width - left) / Double(max(1, spans.count)) - 8
    // Names of narrow columns are wrapped, which keeps them nearer.
    let labels = zip(cells.columns, spans).map { column, span in
      MekkoLabel(plot, cells, column, width: min(even, max(64, span.end - span.start - 8)), isBeside: false)
    }
    let wishes = zip(labels, spans).map { label, span in
      (middle: (span.start + span.end) / 2, length: label.width + 8, weight: span.end - span.start)
    }
    let middles = LabelSlots(wishes, between: left - 4, and: layout.width + 4).middles
    let areMoved = zip(middles, wishes).map { abs($0 - $1.middle) > max(6, $1.weight / 2) }
    let gap = areMoved.contains(true) ? 14.0 : 4
    for (place, isMoved) in areMoved.enumerated() where isMoved {
      drawing.line(Point(wishes[place].middle, top + 2), Point(middles[place], top + gap), .leader)
    }
    drawing.height = top + gap + (labels.map(\.height).max() ?? 0) + 2
    for (label, middle) in zip(labels, middles) {
      label.draw(into: &drawing, at: Point(middle, top + gap), anchor: .middle)
    }
  }
}

/// What upright and lying Mekko plots share.
enum MekkoCell {
  /// A cell less the gaps to its neighbours.
  static func box(x left: Double, to right: Double, y top: Double, to bottom: Double, gapRight: Bool) -> Box {
    let width = right - left - (gapRight ? 1 : 0)
    let height = bottom - top - 1
    return Box(x: left, y: top, width: max(0.5, width), height: max(0.5, height))
  }

  /// Puts the amount and its share of all parts in a cell, or the amount alone, if it fits.
  static func label(
    _ plot: MekkoPlot, _ cells: MekkoCells, _ part: Double, in box: Box, _ kind: Int, into drawing: inout Drawing
  ) {
    let amount = plot.format(part)
    let share = plot.percent(part / cells.sum)
    let style = Style.onSeries[kind]
    let fitted = CellText(name: amount, value: share).drawCentred(into: &drawing, in: box, style: style)
    if !fitted, !CellText(name: "", value: amount).drawCentred(into: &drawing, in: box, style: style) {
      drawing.dropped += 1
    }
  }
}

/// What is said of a column: its name, its rate, its size and the size's share of all.
struct MekkoLabel {
  private let names: [String]
  private let rate: String
  private let size: String
  /// In a line of its own; a label beside a row has none.
  private let share: String?
  /// Whether rate and size share a line.
  private let isJoined: Bool

  /// A label no wider than so much: of four lines under a column, or of two beside a row.
  init(_ plot: MekkoPlot, _ cells: MekkoCells, _ column: MekkoCells.Column, width: Double, isBeside: Bool) {
    names = Wrapping.lines(column.name, width: width, limit: 2)
    rate = Wrapping.truncated(plot.percent(column.rate), width: width, bold: true)
    size = Wrapping.truncated(plot.format(column.size), width: width)
    share = isBeside ? nil : Wrapping.truncated(plot.percent(column.size / cells.size), width: width)
    isJoined = isBeside && MekkoLabel.together(rate, size) <= width
  }

  private static func together(_ rate: String, _ size: String) -> Double {
    TextMeasure.width(rate, bold: true) + 6 + TextMeasure.width(size)
  }

  var width: Double {
    let numbers =
      isJoined
      ? MekkoLabel.together(rate, size)
      : max(TextMeasure.width(rate, bold: true), TextMeasure.width(size), TextMeasure.width(share ?? ""))
    return max(numbers, names.map { TextMeasure.width($0) }.max() ?? 0)
  }

  var height: Double { Drawing.height(of: names.count + (isJoined ? 1 : 2) + (share == nil ? 0 : 1)) }

  /// Puts the lines under each other, from a place at their top.
  func draw(into drawing: inout Drawing, at top: Point, anchor: Drawing.Anchor) {
    var baseline = top.y + TextMeasure.ascent
    for name in names {
      drawing.text(name, at: Point(top.x, baseline), anchor: anchor)
      baseline += TextMeasure.line
    }
    let room = isJoined ? TextMeasure.width(size) + 6 : 0
    drawing.text(rate, at: Point(top.x - room, baseline), anchor: anchor, bold: true)
    if !isJoined { baseline += TextMeasure.line }
    drawing.text(size, at: Point(top.x, baseline), anchor: anchor, style: .note)
    if let share { drawing.text(share, at: Point(top.x, baseline + TextMeasure.line), anchor: anchor, style: .note) }
  }
}

/// The kinds that have a cell, and the totals.
struct MekkoLegend {
  private let legend: Legend

  init(_ plot: MekkoPlot, _ cells: MekkoCells) {
    let sums = cells.kinds.indices.map { kind in
      cells.columns.reduce(0) { $0 + $1.parts[kind] }
    }
    legend = Legend(
      sums.indices.filter { sums[$0] > 0 }.map { kind in
        Legend.Entry(Style.series[kind], cells.kinds[kind] + " " + plot.format(sums[kind]))
      })
  }

  /// Puts the rows at the top; returns their height.
  func draw(into drawing: inout Drawing) -> Double { legend.draw(into: &drawing, top: 0) }
}
