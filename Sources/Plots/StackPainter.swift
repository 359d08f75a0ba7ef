/// Lays out a diverging stack.
struct StackPainter {
  private let plot: StackPlot
  private let layout: Layout
  private let bands: BandScale
  private let left: Double
  private let right: Double
  private let domain: (Double, Double)
  /// The sums above and below zero of each column.
  private let gains: [Double]
  private let losses: [Double]

  init(_ plot: StackPlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    var (gains, losses) = (Array(repeating: 0.0, count: plot.count), Array(repeating: 0.0, count: plot.count))
    for series in plot.series {
      for (index, datum) in series.values.enumerated() {
        let value = datum.value ?? 0
        if value > 0 { gains[index] += value } else { losses[index] += value }
      }
    }
    (self.gains, self.losses) = (gains, losses)
    let unit = LinearScale(domain: (0, 1), range: (0, 1))
    let widest = StackPainter.ends(plot, layout, gains, losses, unit).width
    right = layout.width - (widest == 0 ? 0 : widest + 22)
    let net = plot.net.compactMap(\.value)
    domain = (min(0, losses.min() ?? 0, net.min() ?? 0), max(0, gains.max() ?? 0, net.max() ?? 0))
    let labelWidth = (plot.gains + plot.losses).map { TextMeasure.width($0) }.max() ?? 0
    let isDense = labelWidth + 3 > right / Double(max(1, plot.count))
    let scale = LinearScale(domain: domain, range: (1, 0))
    var axisWidth = 0.0
    if isDense, let format = plot.format {
      axisWidth = ValueAxis(scale: scale, format: format).width(limit: right * 0.2)
    }
    left = axisWidth
    bands = BandScale(count: plot.count, range: (left, right), paddingInner: 0.24, paddingOuter: 0.12)
  }

  /// The drawing with the least room for labels beyond the stacks in which none of the required ones goes.
  func drawing() -> Drawing {
    for lines in 1...2 {
      let (drawing, isComplete) = drawing(labelLines: lines)
      if isComplete { return drawing }
    }
    return drawing(labelLines: 3).0
  }

  private func drawing(labelLines: Int) -> (Drawing, isComplete: Bool) {
    var drawing = Drawing(width: layout.width, height: 0)
    let entries = zip(plot.series.indices, plot.series).map { Legend.Entry(Style.series($0), $1.name) }
    let top = layout.isWide ? 0 : Legend(entries).draw(into: &drawing, top: 0)
    let room = Double(labelLines) * TextMeasure.line + 6
    let above = domain.1 > 0 && !plot.gains.isEmpty ? room : 8
    let below = domain.0 < 0 && !plot.losses.isEmpty ? room : 8
    let bottom = top + (layout.isWide ? 270 : 230)
    let scale = LinearScale(domain: domain, range: (bottom - below, top + above))
    let placement = Axis.Placement(.bands(bands), top: bottom + 4, width: layout.width)
    drawing.height = bottom + 4 + plot.axis.height(placement)
    drawing.scale = scale
    if left > 0, let format = plot.format {
      ValueAxis(scale: scale, format: format).draw(into: &drawing, left: left, right: right)
    }
    let box = Box(x: left, y: top, width: right - left, height: bottom - top)
    let frame = Frame(x: .bands(bands), y: .linear(scale), box: box)
    let marks = marks()
    for mark in marks.dropLast() { mark.draw(into: &drawing, on: frame) }
    drawing.line(Point(left, scale(0)), Point(right, scale(0)), .axis)
    marks.last?.draw(into: &drawing, on: frame)
    plot.axis.draw(into: &drawing, placement)
    let ends = StackPainter.ends(plot, layout, gains, losses, scale)
    ends.draw(into: &drawing, x: layout.width - ends.width, end: right + 1, between: top, and: bottom)
    let isComplete = totals(into: &drawing, scale, bottom)
    drawing.noteDropped(plot.words)
    return (drawing, isComplete)
  }

  /// Bars from zero outwards with a gap in the page's colour, series by series, and the net over them.
  private func marks() -> [any Mark] {
    var up = Array(repeating: 0.0, count: gains.count)
    var down = up
    let forecast = plot.firstForecast ?? .max
    var marks: [any Mark] = plot.series.enumerated().flatMap { place, series in
      var bars: [BarMark.Bar] = []
      for (index, datum) in series.values.enumerated() {
        guard let value = datum.value, value != 0 else { continue }
        let from = value > 0 ? up[index] : down[index]
        if value > 0 { up[index] += value } else { down[index] += value }
        bars.append(BarMark.Bar(index, from: from, to: Datum(from + value)))
      }
      return [false, true].compactMap { isHatched in
        let some = bars.filter { ($0.place.lowerBound >= Double(forecast)) == isHatched }
        var mark = BarMark(some, series.name, style: Style.series(place))
        mark.isParted = true
        mark.isHatched = isHatched
        return some.isEmpty ? nil : mark
      }
    }
    marks.append(LineMark(plot.net, plot.words.net, look: .net).haloed().unfinished(from: plot.firstForecast))
    return marks
  }

  /// The net's last value and, in the wide layout, names beside the last column's parts.
  private static func ends(
    _ plot: StackPlot, _ layout: Layout, _ gains: [Double], _ losses: [Double], _ scale: LinearScale
  ) -> EndLabels {
    let room = layout.isWide ? 150.0 : 84
    var labels: [EndLabels.Label] = []
    if let last = plot.net.last(where: { $0.value != nil }), let value = last.value {
      let text = [plot.words.net, last.label].filter { !$0.isEmpty }.joined(separator: " ")
      let lines = Wrapping.lines(text, width: room, bold: true)
      if !lines.isEmpty { labels.append(EndLabels.Label(y: scale(value), lines: lines, isBold: true)) }
    }
    guard layout.isWide else { return EndLabels(labels: labels) }
    var (up, down) = (0.0, 0.0)
    for (place, series) in plot.series.enumerated() {
      let value = series.values.count == gains.count ? series.values.last?.value ?? 0 : 0
      let isLoss = value < 0 || value == 0 && series.values.contains { ($0.value ?? 0) < 0 }
      let middle = (isLoss ? down : up) + value / 2
      if isLoss { down += value } else { up += value }
      let lines = Wrapping.lines(series.name, width: room - 14)
      guard !lines.isEmpty else { continue }
      let swatch = Style.series(place)
      labels.append(EndLabels.Label(y: scale(middle), lines: lines, swatch: swatch, rank: place + 1))
    }
    return EndLabels(labels: labels)
  }

  /// The first, the last and the greatest total on either side come first and move outwards if they must;
  /// the others follow at even distances from the last. Returns whether all of the first kind are there.
  private func totals(into drawing: inout Drawing, _ scale: LinearScale, _ bottom: Double) -> Bool {
    var isComplete = true
    for (labels, sums, isGain) in [(plot.gains, gains, true), (plot.losses, losses.map { -$0 }, false)] {
      let required = required(sums)
      for index in required {
        isComplete =
          total(labels, index, isGain: isGain, lifts: 4, into: &drawing, scale, bottom) && isComplete
      }
      let widest = min(labels.map { TextMeasure.width($0) }.max() ?? 0, labelLimit)
      let stride = Int(max(1, ((widest + 3) / max(bands.step, 1)).rounded(.up)))
      for index in sums.indices where !required.contains(index) {
        if (sums.count - 1 - index) % stride == 0 {
          _ = total(labels, index, isGain: isGain, lifts: 1, into: &drawing, scale, bottom)
        } else if labels.indices.contains(index), !labels[index].isEmpty {
          drawing.dropped += 1
        }
      }
    }
    return isComplete
  }

  private var labelLimit: Double { max(40, (right - left) / 3 - 4) }

  private func required(_ sums: [Double]) -> [Int] {
    guard let last = sums.indices.last else { return [] }
    let greatest = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    var places = [greatest]
    for place in [last, 0] where !places.contains(place) { places.append(place) }
    return places
  }

  /// Puts a total beyond every column and the net line that its label reaches over.
  private func total(
    _ labels: [String], _ index: Int, isGain: Bool, lifts: Int, into drawing: inout Drawing,
    _ scale: LinearScale, _ bottom: Double
  ) -> Bool {
    guard labels.indices.contains(index), !labels[index].isEmpty else { return true }
    let label = Wrapping.truncated(labels[index], width: labelLimit)
    let half = TextMeasure.width(label) / 2
    let x = min(max(bands.centre(index), left + half), max(right - half, left + half))
    // A required label that is in another's way may stick out at the right before it moves up.
    var places = [(x: x, lift: 0)]
    if lifts > 1 {
      places.append((max(x, bands(index) + half), 0))
      for lift in 1..<lifts { places.append((x, lift)) }
    }
    for place in places {
      let first = clear(of: place.x - half - 4, place.x + half + 4, isGain: isGain, scale)
      let own = clear(of: bands(index), bands(index) + 1, isGain: isGain, scale)
      // A label far from its column would seem to be its neighbour's, but for a line that leads to it.
      let isFar = abs(first - own) > 8
      let baseline = first + (isGain ? -1 : 1) * Double(place.lift) * TextMeasure.line
      let text = Drawing.text(label, at: Point(place.x, baseline), anchor: .middle, bold: false)
      if text.box.maxX <= layout.width - 1, text.box.maxY <= bottom + 2, drawing.isFree(text.box) {
        if isFar, abs(place.x - bands.centre(index)) < 1 {
          let edges = isGain ? (text.box.maxY - 1, own + 3) : (text.box.y + 1, own - TextMeasure.ascent - 2)
          drawing.line(Point(place.x, edges.0), Point(place.x, edges.1), .leader)
        }
        drawing.add(.text(text), .over)
        return true
      }
    }
    drawing.dropped += 1
    return false
  }

  /// The baseline next to every column and the net line between two places.
  private func clear(of left: Double, _ right: Double, isGain: Bool, _ scale: LinearScale) -> Double {
    var edge = scale(0)
    for column in gains.indices where bands(column) < right && bands(column) + bands.bandwidth > left {
      let net = plot.net.indices.contains(column) ? plot.net[column].value ?? 0 : 0
      edge = isGain ? min(edge, scale(max(gains[column], net))) : max(edge, scale(min(losses[column], net)))
    }
    return isGain ? edge - 5 : edge + 4 + TextMeasure.ascent
  }
}
