/// Lays out a chart: heights first, for they say how wide the labels are; then columns; then events above.
struct ChartPainter {
  private let chart: Chart
  private let layout: Layout
  private let marks: [any Mark]
  private let legend: Legend
  private let hasBands: Bool
  private let standsOnZero: Bool
  private let count: Int
  private let plotHeight: Double
  private let reach: Double
  /// What all marks need; asked for once, for they may be many.
  private let extent: Extent

  init(_ chart: Chart, _ layout: Layout, extent: Extent) {
    self.chart = chart
    self.extent = extent
    self.layout = layout
    var next = 0
    let marks = chart.marks.map { $0.coloured(next: &next) }
    self.marks = marks
    hasBands = chart.x.columns != nil && marks.contains { $0.needsBands }
    standsOnZero = marks.contains { $0.standsOnZero }
    count = Int(min(max(extent.x?.upperBound ?? -1, -1), 100_000)) + 1
    reach = marks.map(\.reach).max() ?? 0
    let height = chart.height ?? (standsOnZero ? (220, 190) : (250, 220))
    plotHeight = layout.isWide ? height.wide : height.narrow
    let scale = Scale.linear(LinearScale(domain: (0, 1), range: (0, 1)))
    let frame = Frame(x: scale, y: scale, box: Box(x: 0, y: 0, width: 1, height: 1))
    legend = Legend(
      marks.flatMap { mark -> [Legend.Entry] in
        switch chart.names {
        case .none: []
        case .legend: mark.keys
        case .automatic: mark.ends(on: frame, width: 100).isEmpty ? mark.keys : []
        }
      })
  }

  func drawing() -> Drawing {
    var drawing = Drawing(width: layout.width, height: 0)
    let legendHeight = legend.draw(into: &drawing, top: 0)
    let titleHeight = chart.y.title.isEmpty ? 0 : TextMeasure.line + 4
    let headroom = marks.map(\.headroom).max() ?? 0
    let sideRoom = marks.map(\.sideRoom).max() ?? 0
    // Widths do not depend on where the frame begins, so they are taken as if it began at the top.
    let draft = scale(top: 0)
    let left = left
    let widest = EndLabels(labels: ends(Frame(x: .linear(draft), y: .linear(draft), box: box(0, 0, 1)))).width
    let right = layout.width - sideRoom - (widest > 0 ? widest + 18 : hasBands ? 0 : 6)
    let x = columns(left: left, right: right)
    let lane = EventLane(marks.flatMap(\.events), scale: x, left: left, right: right, isWide: layout.isWide)
    let top = legendHeight + titleHeight + lane.height + headroom
    let frame = Frame(x: x, y: .linear(scale(top: top)), box: box(left, top, right))
    drawing.height = frame.box.maxY + footHeight(frame)
    drawing.scale = frame.y.linear
    drawing.text(chart.y.title, at: Point(0, legendHeight + TextMeasure.ascent), style: .note)
    for mark in marks where mark.isBehind && mark.events.isEmpty { mark.draw(into: &drawing, on: frame) }
    axis(scale(top: top)).draw(into: &drawing, left: left, right: right)
    if chart.x.columns == nil { foot(into: &drawing, frame) }
    for mark in marks where mark.isBehind && !mark.events.isEmpty { mark.draw(into: &drawing, on: frame) }
    for mark in marks where !mark.isBehind { mark.draw(into: &drawing, on: frame) }
    if standsOnZero || isFloored { drawing.line(Point(left, frame.y(0)), Point(right, frame.y(0)), .axis) }
    if chart.x.columns != nil { foot(into: &drawing, frame) }
    lane.draw(into: &drawing, above: top - headroom, downTo: top)
    EndLabels(labels: ends(frame))
      .draw(into: &drawing, x: layout.width - widest, end: right + sideRoom, between: top, and: frame.box.maxY)
    for mark in marks { mark.label(into: &drawing, on: frame) }
    rows(into: &drawing, frame)
    drawing.notes(marks.flatMap(\.notes))
    drawing.notes(lane.notes)
    if chart.notesDropped { drawing.noteDropped(chart.words) }
    return drawing
  }

  /// Where the frame begins.
  var left: Double {
    chart.showsValues ? max(chart.margin, axis(scale(top: 0)).width(limit: layout.width * 0.22)) : chart.margin
  }

  private func box(_ left: Double, _ top: Double, _ right: Double) -> Box {
    Box(x: left, y: top, width: right - left, height: plotHeight)
  }

  // MARK: Scales

  /// Round bounds around all numbers, with a line of room for labels beyond the greatest and the least.
  private func scale(top: Double) -> LinearScale {
    let numbers = Extent.union(extent.y, chart.y.domain) ?? 0...1
    var (low, high) = (numbers.lowerBound, numbers.upperBound)
    if low == high, !standsOnZero || low != 0 {
      let margin = max(abs(low) * 0.1, 1e-6)
      (low, high) = (low - margin, high + margin)
    }
    let room = max(TextMeasure.line + (standsOnZero ? 5 : 6), reach + 2)
    let foot = isFloored ? 0 : room
    let scale = LinearScale(domain: (low, high), range: (top + plotHeight - foot, top + room))
    return chart.y.isNice ? scale.nice(count: ticks) : scale
  }

  /// Whether nothing lies below zero, which is on the scale: then it is the lower edge.
  private var isFloored: Bool {
    let low = Extent.union(extent.y, chart.y.domain)?.lowerBound ?? 0
    return low >= 0 && (standsOnZero || low == 0 && chart.y.domain?.contains(0) == true)
  }

  private var ticks: Double { chart.y.count ?? (standsOnZero ? 4 : 5) }

  private func axis(_ scale: LinearScale) -> ValueAxis {
    var axis = ValueAxis(scale: scale, format: chart.y.format, count: ticks, numbers: marks.flatMap(\.numbers))
    axis.isLabelled = chart.showsValues
    return axis
  }

  private func columns(left: Double, right: Double) -> Scale {
    if chart.x.columns == nil {
      let numbers = Extent.union(extent.x, chart.x.domain) ?? 0...1
      var (low, high) = (numbers.lowerBound, numbers.upperBound)
      if low == high { (low, high) = (low - max(abs(low) * 0.1, 1e-6), high + max(abs(low) * 0.1, 1e-6)) }
      let margin = standsOnZero ? 1 : max(10, reach + 2)
      let scale = LinearScale(domain: (low, high), range: (left + margin, right - margin))
      return .linear(chart.x.isNice ? scale.nice(count: 8) : scale)
    }
    if hasBands {
      return .bands(BandScale(count: count, range: (left, right), paddingInner: 0.3, paddingOuter: 0.15))
    }
    return .points(PointScale(count: count, range: (left + 4, right - 4)))
  }

  private func ends(_ frame: Frame) -> [EndLabels.Label] {
    let isNamed = chart.names == .automatic
    return marks.flatMap { mark -> [EndLabels.Label] in
      isNamed || mark.keys.isEmpty ? mark.ends(on: frame, width: layout.isWide ? 150 : 84) : []
    }
  }

  // MARK: What stands below

  /// The distance of the columns' names from the frame.
  private var gap: Double { standsOnZero || isFloored ? 8 : 4 }

  private func placement(_ frame: Frame) -> Axis.Placement {
    Axis.Placement(frame.x, top: frame.box.maxY + gap, width: layout.width)
  }

  private func footHeight(_ frame: Frame) -> Double {
    if let columns = chart.x.columns {
      let names = chart.showsColumns ? gap + columns.height(placement(frame)) : gap
      return names + (chart.x.title.isEmpty ? 0 : TextMeasure.line)
    }
    guard let scale = frame.x.linear else { return 0 }
    return NumberAxis(scale: scale, title: chart.x.title, format: chart.x.format).height
  }

  private func foot(into drawing: inout Drawing, _ frame: Frame) {
    if let columns = chart.x.columns {
      if chart.showsColumns { columns.draw(into: &drawing, placement(frame)) }
      let under = Point(frame.box.maxX, drawing.height - TextMeasure.line + TextMeasure.ascent)
      drawing.text(chart.x.title, at: under, anchor: .end, style: .note)
    } else if let scale = frame.x.linear {
      NumberAxis(scale: scale, title: chart.x.title, format: chart.x.format).draw(into: &drawing, box: frame.box)
    }
  }

  /// Rows of texts: the name on a line of its own, under it the texts, every second or third where room is short.
  private func rows(into drawing: inout Drawing, _ frame: Frame) {
    for row in chart.rows where row.texts.contains(where: { !$0.isEmpty }) {
      let top = drawing.height + 6
      drawing.text(row.name, at: Point(0, top + TextMeasure.ascent), style: .note)
      drawing.height = top + 2 * TextMeasure.line + 2
      let widest = min(layout.width / 2, row.texts.map { TextMeasure.width($0) }.max() ?? 0) + 8
      let stride = Int(max(1, min(1e6, widest / max(frame.x.step, 0.1))).rounded(.up))
      let before = drawing.dropped
      for index in Swift.stride(from: 0, to: min(count, row.texts.count), by: stride) {
        let text = Wrapping.truncated(row.texts[index], width: widest)
        let half = TextMeasure.width(text) / 2
        let x = min(max(frame.x(Double(index)), half), layout.width - half)
        let origin = Point(x, top + TextMeasure.line + TextMeasure.ascent)
        drawing.textIfFree(text, at: origin, anchor: .middle)
      }
      drawing.dropped = before
    }
  }
}
