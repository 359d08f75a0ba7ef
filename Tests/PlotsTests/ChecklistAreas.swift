import Plots

/// Whether the marks of forms that show numbers by areas and widths, or on several scales, are as large and stand
/// where their numbers say.
struct ChecklistAreas {
  let findings: [String]

  /// Looks at the marks of a form that this list knows; there is nothing to find in others, and in a plot without
  /// marks.
  init(_ plot: any Plot, _ drawing: Drawing) {
    guard drawing.texts.map(\.string).first != "No data" else {
      findings = []
      return
    }
    findings =
      switch plot {
      case let plot as MekkoPlot: ChecklistMekko(plot, drawing).findings
      case let plot as TreemapPlot: ChecklistAreas.treemap(plot, drawing)
      case let plot as FlowPlot: ChecklistAreas.flow(plot, drawing)
      case let plot as ScatterPlot: ChecklistAreas.scatter(plot, drawing)
      case let plot as BulletPlot: ChecklistAreas.bullet(plot, drawing)
      default: []
      }
  }

  /// Places from the greatest number to the least, equal ones as they come.
  static func descending(_ values: [Double]) -> [Int] {
    values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] > values[$1] }
  }

  /// Boxes of a look; patches of a legend are left out.
  static func boxes(_ drawing: Drawing, _ style: Style) -> [Box] {
    drawing.items.compactMap { item in
      guard case .box(let box) = item.shape, item.style == style, box.width != 10 || box.height != 10 else {
        return nil
      }
      return box
    }
  }

  /// Within each group the cells' areas are as the parts, give or take the gap of one pixel at two of their sides.
  private static func treemap(_ plot: TreemapPlot, _ drawing: Drawing) -> [String] {
    func number(_ part: TreemapPlot.Part) -> Double { max(0, part.amount.value ?? 0) / 1e6 }
    var groups = plot.groups.map { $0.parts.map(number).filter { $0 > 0 } }.filter { !$0.isEmpty }
    groups = descending(groups.map { $0.reduce(0, +) }).map { groups[$0] }
    if groups.count > 7 { groups = groups.prefix(6) + [Array(groups.dropFirst(6).joined())] }
    return groups.enumerated().flatMap { place, parts -> [String] in
      let isRest = plot.groups.count > 7 && place == 6
      let cells = boxes(drawing, isRest && boxes(drawing, .actual).count > 0 ? .actual : .series(place))
      guard let left = cells.map(\.x).min(), let right = cells.map(\.maxX).max(), let top = cells.map(\.y).min(),
        let bottom = cells.map(\.maxY).max()
      else { return [] }
      let scale = (right - left) * (bottom - top) / parts.reduce(0, +)
      let found = cells.sorted { $0.width * $0.height > $1.width * $1.height }
      return zip(parts.sorted(by: >), found).compactMap { part, box in
        let (width, height) = (box.width + 0.5, box.height + 0.5)
        let slack = 0.5 * (width + height) + 0.25 + 1
        return abs(width * height - part * scale) <= slack + 0.002 * part * scale
          ? nil : "a cell of group \(place) has \(width * height) px², not \(part * scale)"
      }
    }
  }

  /// Ribbons are as thick as their amounts, by what the nodes at the left are high.
  private static func flow(_ plot: FlowPlot, _ drawing: Drawing) -> [String] {
    var flows: [String: Double] = [:]
    var order: [String] = []
    for flow in plot.flows {
      guard let amount = flow.amount, amount > 0, amount <= 1e300 else { continue }
      let key = "\(flow.from)\u{1}\(flow.to)\u{1}\(flow.impact.map { "\($0)" } ?? "")"
      if flows[key] == nil { order.append(key) }
      flows[key, default: 0] += amount
    }
    let states = Set(plot.flows.flatMap { ($0.amount ?? 0) > 0 ? [$0.from, $0.to] : [] })
    let nodes = boxes(drawing, .actual)
    let left = nodes.map(\.x).min() ?? 0
    let height = nodes.filter { $0.x == left }.reduce(0) { $0 + $1.height }
    let total = order.reduce(0) { $0 + (flows[$1] ?? 0) }
    // Where there are many states the smallest stand together.
    guard states.count <= 9, total > 0, total.isFinite else { return [] }
    let widths = drawing.items.compactMap { item -> Double? in
      guard case .curve(let path) = item.shape, let first = path.points.first, let last = path.points.last else {
        return nil
      }
      return last.y - first.y
    }.sorted(by: >)
    let wanted = order.map { (flows[$0] ?? 0) / total * height }.sorted(by: >)
    // Nodes are at least a pixel high, which is counted here and not in the ribbons.
    let lift = nodes.filter { $0.x == left && $0.height <= 1 }.reduce(0) { $0 + $1.height }
    guard widths.count == wanted.count else { return ["\(widths.count) ribbons for \(wanted.count) flows"] }
    // A ribbon keeps a pixel free on either side, and is never thinner than half of one.
    return zip(widths, wanted).compactMap { width, wanted in
      abs(width - max(0.5, wanted - 2)) <= 0.5 + lift
        ? nil : "a ribbon is \(width) px thick, not \(max(0.5, wanted - 2))"
    }
  }

  /// Dots stand at both their numbers, and the areas of bubbles are as their sizes.
  private static func scatter(_ plot: ScatterPlot, _ drawing: Drawing) -> [String] {
    guard let scale = drawing.scale else { return ["there is no scale"] }
    let circles = drawing.items.compactMap { item -> (Point, Double)? in
      if case .circle(let middle, let radius) = item.shape { (middle, radius) } else { nil }
    }
    let dots = plot.groups.flatMap { $0.dots }.filter { $0.x != nil && $0.y != nil }
    let most = dots.compactMap(\.size).max() ?? 1
    let greatest = drawing.width > 500 ? 22.0 : 16
    func radius(_ dot: DotMark.Dot) -> Double {
      dot.size.map { max(1.5, min(40, greatest * (max(0, $0) / max(most, .leastNonzeroMagnitude)).squareRoot())) } ?? 4
    }
    // Where each dot is, by its height and size; a straight line through the outermost two says where the others are.
    func candidates(_ dot: DotMark.Dot) -> [Double] {
      circles.filter { abs($0.0.y - scale(dot.y ?? 0)) <= 0.5 && abs($0.1 - radius(dot)) <= 0.5 }.map(\.0.x)
    }
    let ends = [dots.min { ($0.x ?? 0) < ($1.x ?? 0) }, dots.max { ($0.x ?? 0) < ($1.x ?? 0) }].compactMap(\.self)
    guard ends.count == 2, let low = ends[0].x, let high = ends[1].x else { return [] }
    let (starts, stops) = (candidates(ends[0]), candidates(ends[1]))
    guard let start = starts.min(), let stop = stops.max() else { return ["an outermost dot is missing"] }
    return dots.compactMap { dot in
      let part = high == low ? 0 : ((dot.x ?? 0) / (high - low) - low / (high - low))
      let place = start + part * (stop - start)
      return candidates(dot).contains { abs($0 - place) <= 0.5 } ? nil : "no dot of its size stands at \(dot)"
    }
  }

  /// Bars, ranges and strokes end where one straight scale from zero puts them, row by row.
  private static func bullet(_ plot: BulletPlot, _ drawing: Drawing) -> [String] {
    let axes = drawing.items.compactMap { item -> (x: Double, lane: Double)? in
      guard item.style == .axis, case .path(let runs, _) = item.shape, let one = runs.first?.first,
        let other = runs.first?.last
      else { return nil }
      return (one.x, (one.y + other.y) / 2)
    }
    let all = drawing.items.compactMap { item -> Box? in if case .box(let box) = item.shape { box } else { nil } }
    return zip(plot.rows, axes).flatMap { row, axis -> [String] in
      let own = all.filter { abs($0.y + $0.height / 2 - axis.lane) < 1 }
      let bounds = row.ranges.filter { $0.isFinite && $0 > 0 && $0 < 1e300 }.sorted().prefix(5)
      func far(_ box: Box) -> Double { abs(box.maxX - axis.x) > abs(box.x - axis.x) ? box.maxX : box.x }
      var ends: [(value: Double, ends: [Double])] = []
      if let actual = row.actual.value, actual != 0 {
        ends.append((actual, own.filter { $0.height == 9 }.map(far)))
      }
      for bound in bounds { ends.append((bound, own.filter { $0.height == 24 }.map(far))) }
      if let target = row.target.value {
        ends.append((target, own.filter { $0.width == 3 && $0.height == 16 }.map { $0.x + 1.5 }))
      }
      // The number that reaches farthest gives the scale for the others.
      guard let most = ends.max(by: { abs($0.value) < abs($1.value) }), most.value != 0,
        let end = most.ends.max(by: { abs($0 - axis.x) < abs($1 - axis.x) })
      else { return [] }
      return ends.compactMap { each in
        let wanted = axis.x + (end - axis.x) * (each.value / most.value)
        return each.ends.contains { abs($0 - wanted) <= 1 } ? nil : "\(row.name): nothing ends at \(each.value)"
      }
    }
  }
}
