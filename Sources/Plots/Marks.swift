/// A line through numbers along places from left to right; a gap breaks it.
struct LineMark {
  /// The places from the left.
  let x: [Double]
  /// The numbers; nil is a gap.
  let values: [Double?]
  /// The scale from top to bottom.
  let scale: LinearScale

  /// The points without gaps; from `first` to `last`, both included.
  func runs(from first: Int = 0, to last: Int = .max) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for (index, value) in zip(x.indices, values) where index >= first && index <= last {
      if let value {
        run.append(Point(x[index], scale(value)))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  /// Paints the line, dashed from the column `unfinished`, and a dot for a point between two gaps.
  func draw(into drawing: inout Drawing, solid: Style, dashed: Style, dot: Style, unfinished: Int?) {
    let all = runs()
    let split = unfinished.map { max(0, $0 - 1) } ?? Int.max
    let finished = split == .max ? all : runs(to: split)
    let rest = split == .max ? [] : runs(from: split)
    if finished.contains(where: { $0.count > 1 }) { drawing.add(.path(finished, closed: false), solid) }
    if rest.contains(where: { $0.count > 1 }) { drawing.add(.path(rest, closed: false), dashed) }
    for run in all where run.count == 1 { drawing.add(.circle(run[0], 2.5), dot) }
  }
}

/// Parallel strokes across a box, clipped to it; they mark a forecast.
struct HatchMark {
  let box: Box

  /// Strokes that rise from left to right, five pixels apart.
  var strokes: [[Point]] {
    guard box.width >= 1, box.height >= 1, box.width < 2000, box.height < 2000 else { return [] }
    var strokes: [[Point]] = []
    var offset = 5.0
    while offset < box.width + box.height {
      let low = Point(box.x + max(0, offset - box.height), box.y + min(offset, box.height))
      let high = Point(box.x + min(offset, box.width), box.y + max(0, offset - box.width))
      if high.x - low.x >= 1 { strokes.append([low, high]) }
      offset += 5
    }
    return strokes
  }

  /// Paints the strokes in the page's colour over a fill.
  func draw(into drawing: inout Drawing) {
    let strokes = strokes
    if !strokes.isEmpty { drawing.add(.path(strokes, closed: false), .hatch) }
  }
}

/// A triangle at the end of a line.
struct ArrowMark {
  let tip: Point
  /// Where it points: one of the four directions as a step of 1.
  let direction: Point

  /// Paints the triangle.
  func draw(into drawing: inout Drawing, _ style: Style = .arrowhead) {
    let (back, side) = (6.0, 3.5)
    let foot = Point(tip.x - direction.x * back, tip.y - direction.y * back)
    let left = Point(foot.x - direction.y * side, foot.y + direction.x * side)
    let right = Point(foot.x + direction.y * side, foot.y - direction.x * side)
    drawing.add(.path([[tip, left, right]], closed: true), style)
  }
}

/// Round numbers at the left with a thin line to the right of each.
struct ValueAxis {
  let scale: LinearScale
  let format: @Sendable (Double) -> String
  var count = 5.0
  /// A number whose line is heavy and whose label never goes.
  var rule: Datum?

  /// The labelled numbers; those too near to the heavy one are left out.
  var ticks: [(value: Double, label: String)] {
    var ticks = scale.ticks(count: count).map { (value: $0, label: format($0)) }
    if let rule, let value = rule.value {
      ticks.removeAll { abs(scale($0.value) - scale(value)) < TextMeasure.line }
      ticks.append((value, rule.label.isEmpty ? format(value) : rule.label))
    }
    return ticks
  }

  /// The width of the labels and the space after them.
  func width(limit: Double) -> Double {
    let widest = ticks.map { TextMeasure.width($0.label, bold: $0.value == rule?.value) }.max() ?? 0
    return widest == 0 ? 0 : min(limit, widest) + 6
  }

  /// Paints lines from `left` to `right` and the labels before them.
  func draw(into drawing: inout Drawing, left: Double, right: Double) {
    let ticks = ticks
    for tick in ticks where tick.value != rule?.value {
      let y = scale(tick.value)
      drawing.line(Point(left, y), Point(right, y), .grid)
    }
    for tick in ticks {
      let isRule = tick.value == rule?.value
      let origin = Point(left - 6, scale(tick.value) + 4)
      drawing.text(
        tick.label, at: origin, anchor: .end, style: isRule ? .label : .note, bold: isRule, limit: left - 6)
    }
  }
}
