/// Lays out lines.
struct LinePainter {
  private let plot: LinePlot
  private let layout: Layout
  private let count: Int
  private let scale: LinearScale
  private let axis: ValueAxis
  private let left: Double
  private let right: Double
  private let plotHeight: Double
  private var places: [Double] = []

  init(_ plot: LinePlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    count = plot.lines.map(\.values.count).max() ?? 0
    plotHeight = layout.isWide ? 250 : 220
    let scale = LinePainter.scale(plot, height: plotHeight)
    self.scale = scale
    axis = ValueAxis(scale: scale, format: plot.format, count: 5, rule: plot.rule)
    left = axis.width(limit: layout.width * 0.22)
    let ends = LinePainter.ends(plot, layout, scale).width
    right = layout.width - (ends == 0 ? 6 : ends + 18)
    places = Axis.Placement(points: count, from: left + 4, to: right - 4, top: 0, width: layout.width).centres
  }

  /// Round bounds around all numbers, with a line of room for labels beyond the greatest and the least.
  private static func scale(_ plot: LinePlot, height: Double) -> LinearScale {
    var others = [plot.rule?.value, plot.target?.value, plot.band?.low.value, plot.band?.high.value]
      .compactMap(\.self)
    if plot.includesZero { others.append(0) }
    var (low, high) =
      LinearScale.extent(plot.lines.flatMap { $0.values.map(\.value) }, including: others) ?? (0, 1)
    if low == high {
      let margin = max(abs(low) * 0.1, 1e-6)
      (low, high) = (low - margin, high + margin)
    }
    let room = TextMeasure.line + 6
    return LinearScale(domain: (low, high), range: (height - room, room)).nice(count: 5)
  }

  func drawing() -> Drawing {
    let placement = Axis.Placement(
      points: count, from: left + 4, to: right - 4, top: plotHeight + 4, width: layout.width)
    var drawing = Drawing(width: layout.width, height: plotHeight + 4 + plot.axis.height(placement))
    drawing.scale = scale
    band(into: &drawing)
    axis.draw(into: &drawing, left: left, right: right)
    if let value = plot.rule?.value {
      drawing.line(Point(left, scale(value)), Point(right, scale(value)), .rule)
    }
    target(into: &drawing)
    lines(into: &drawing)
    plot.axis.draw(into: &drawing, placement)
    let ends = LinePainter.ends(plot, layout, scale)
    ends.draw(
      into: &drawing, x: layout.width - ends.width, end: right, between: 0, and: plotHeight)
    extremes(into: &drawing)
    if let band = plot.band, band.low.value != nil, band.high.value != nil, !band.label.isEmpty {
      note(band.label, into: &drawing)
    }
    drawing.noteDropped(plot.words)
    return drawing
  }

  private func band(into drawing: inout Drawing) {
    guard let band = plot.band, let low = band.low.value, let high = band.high.value else { return }
    drawing.box(Box(x: left, width: right - left, from: scale(low), to: scale(high)), .wash)
  }

  /// The band's name under the plot, after a patch of its look.
  private func note(_ label: String, into drawing: inout Drawing) {
    let lines = Wrapping.lines(label, width: layout.width - 22)
    drawing.box(Box(x: 0, y: drawing.height + 6, width: 16, height: 10), .wash)
    drawing.height += 4 + drawing.block(lines, at: Point(22, drawing.height + 4), style: .note)
  }

  private func target(into drawing: inout Drawing) {
    guard let value = plot.target?.value else { return }
    let y = scale(value)
    drawing.line(Point(left, y), Point(right - 5, y), .dashed)
    ArrowMark(tip: Point(right, y), direction: Point(1, 0)).draw(into: &drawing)
  }

  /// The least important lines first, so that the thick ones lie on top.
  private func lines(into drawing: inout Drawing) {
    for emphasis in [LinePlot.Emphasis.pale, .coloured, .thin, .thick] {
      for (place, line) in plot.lines.enumerated() where line.emphasis == emphasis {
        let mark = LineMark(x: places, values: line.values.map(\.value), scale: scale)
        let (solid, dashed, dot) = LinePainter.styles(emphasis, place)
        mark.draw(into: &drawing, solid: solid, dashed: dashed, dot: dot, unfinished: plot.unfinished)
        if let end = mark.runs().last?.last, emphasis != .pale {
          drawing.add(.circle(end, emphasis == .thick ? 4 : 3), dot)
        }
      }
    }
  }

  private static func styles(_ emphasis: LinePlot.Emphasis, _ place: Int) -> (Style, Style, Style) {
    let series = place % Style.series.count
    switch emphasis {
    case .thick: return (.thick, .thickDashed, .point)
    case .thin: return (.thin, .thinDashed, .point)
    case .pale: return (.pale, .paleDashed, .previous)
    case .coloured: return (Style.lines[series], Style.linesDashed[series], Style.series[series])
    }
  }

  /// Name and last number of each line, and the target's.
  private static func ends(_ plot: LinePlot, _ layout: Layout, _ scale: LinearScale) -> EndLabels {
    let room = layout.isWide ? 150.0 : 84
    let order: [LinePlot.Emphasis] = [.thick, .thin, .coloured, .pale]
    var labels: [EndLabels.Label] = []
    for (place, line) in plot.lines.enumerated() {
      guard let last = line.values.last(where: { $0.value != nil }), let value = last.value else { continue }
      let text = [line.name, last.label].filter { !$0.isEmpty }.joined(separator: " ")
      let isThick = line.emphasis == .thick
      let swatch = line.emphasis == .coloured ? Style.series(place) : nil
      labels.append(
        EndLabels.Label(
          y: scale(value), lines: Wrapping.lines(text, width: room, bold: isThick), isBold: isThick,
          swatch: swatch, rank: order.firstIndex(of: line.emphasis) ?? 0))
    }
    if let target = plot.target, let value = target.value {
      labels.append(
        EndLabels.Label(y: scale(value), lines: Wrapping.lines(target.label, width: room), rank: 1))
    }
    return EndLabels(labels: labels.filter { !$0.lines.isEmpty })
  }

  /// Labels the first, the greatest and the least number of the first thick line, or of the only line.
  private func extremes(into drawing: inout Drawing) {
    let only = plot.lines.count == 1 ? plot.lines.first : nil
    guard let line = plot.lines.first(where: { $0.emphasis == .thick }) ?? only else { return }
    let known = line.values.indices.filter { line.values[$0].value != nil && $0 < places.count }
    guard let first = known.first, let last = known.last, first != last else { return }
    func value(_ index: Int) -> Double { line.values[index].value ?? 0 }
    let greatest = known.max { value($0) < value($1) } ?? first
    let least = known.min { value($0) < value($1) } ?? first
    var done = [last]
    for (index, isAbove) in [(greatest, true), (least, false), (first, true)]
    where !done.contains(index) && value(greatest) != value(least) {
      done.append(index)
      label(line.values[index], index, isAbove: isAbove, into: &drawing)
    }
  }

  private func label(_ datum: Datum, _ index: Int, isAbove: Bool, into drawing: inout Drawing) {
    guard let value = datum.value, !datum.label.isEmpty else { return }
    let label = Wrapping.truncated(datum.label, width: (right - left) / 2)
    let half = TextMeasure.width(label) / 2
    let x = min(max(places[index], left + half + 2), right - half)
    let y = scale(value)
    let (above, below) = (y - 9, y + 7 + TextMeasure.ascent)
    let baselines =
      isAbove ? [above, below, above - 15, below + 15] : [below, above, below + 15, above - 15]
    let free = baselines.map { Drawing.text(label, at: Point(x, $0), anchor: .middle, bold: false) }
      .filter { $0.box.maxY <= plotHeight + 2 && drawing.isFree($0.box) }
    guard let text = free.first(where: { !isStruck($0.box) }) ?? free.first else {
      drawing.dropped += 1
      return
    }
    drawing.add(.circle(Point(places[index], y), 3), .point)
    drawing.add(.text(text), .over)
  }

  /// Whether the rule or the target runs through a box.
  private func isStruck(_ box: Box) -> Bool {
    [plot.rule?.value, plot.target?.value].contains { value in
      value.map { scale($0) > box.y && scale($0) < box.maxY } ?? false
    }
  }
}
