import Plots

/// Whether the picture shows the numbers of its table: each is read back from a mark through the axis.
struct ChecklistData {
  let findings: [String]

  /// Looks for a mark of each number in a drawing.
  init(_ plot: any Plot, _ drawing: Drawing) {
    guard let scale = drawing.scale, let numbers = ChecklistData.numbers(plot) else {
      findings = []
      return
    }
    let range = min(scale.lower, scale.upper)...max(scale.lower, scale.upper)
    let places = numbers.filter { range.contains($0) }.map { ($0, scale($0)) }
    let missing = [Edges(drawing, isUpright: true), Edges(drawing, isUpright: false)].map { edges in
      places.filter { !edges.hasOne(at: $0.1) }
    }
    let fewest = missing.min { $0.count < $1.count } ?? []
    findings = fewest.map { "no mark stands at \($0.0), which is pixel \($0.1)" }
  }

  /// The numbers that marks of a plot stand at; nil where marks show numbers by their areas.
  static func numbers(_ plot: any Plot) -> [Double]? {
    let table = plot.table
    switch plot {
    case let plot as StackPlot: return levels(plot)
    case let plot as BridgePlot: return levels(plot)
    case let plot as AreaPlot: return levels(plot)
    // Every panel has a scale of its own; variances stand on another than the figures; areas have tests of their own.
    case is SmallMultiplesPlot, is MekkoPlot, is TreemapPlot: return nil
    case let plot as VariancePlot: return (plot.actual.values + plot.reference.values).compactMap(\.value)
    default: break
    }
    switch table.kind {
    case .course:
      return table.rows.flatMap { $0.cells.compactMap(\.value) }
    case .parts:
      // A long list is cut after forty rows, and says so.
      return table.rows.prefix(40).flatMap { $0.cells.compactMap(\.value) }
    // Measures stand on a scale each.
    case .bridge, .cohorts, .flow, .points, .targets: return nil
    }
  }

  /// The upper and the lower edges of stacked parts, and the net.
  private static func levels(_ plot: StackPlot) -> [Double] {
    let count = plot.series.map(\.values.count).max() ?? 0
    var found = plot.net.compactMap(\.value)
    for column in 0..<count {
      var (above, below) = (0.0, 0.0)
      for series in plot.series where series.values.indices.contains(column) {
        guard let value = series.values[column].value, value != 0 else { continue }
        if value > 0 { above += value } else { below += value }
        found.append(value > 0 ? above : below)
      }
    }
    return found
  }

  /// The upper edges of areas on one another and their sum; lines where a number is negative.
  private static func levels(_ plot: AreaPlot) -> [Double] {
    let areLines = plot.series.count > 1 && plot.series.contains { $0.values.contains { ($0.value ?? 0) < 0 } }
    if areLines { return plot.table.rows.flatMap { $0.cells.compactMap(\.value) } }
    var sums = Array(repeating: 0.0, count: plot.series.map(\.values.count).max() ?? 0)
    var found = plot.series.count > 1 ? plot.total.compactMap(\.value) : []
    for series in plot.series {
      for (column, datum) in series.values.enumerated() {
        guard let value = datum.value else { continue }
        sums[column] += value
        found.append(sums[column])
      }
    }
    return found
  }

  /// The level after each step, from the opening to the closing.
  private static func levels(_ plot: BridgePlot) -> [Double] {
    var level = plot.opening.amount.value ?? 0
    var found = plot.opening.amount.value.map { [$0] } ?? []
    for step in plot.steps {
      guard let amount = step.amount.value, amount != 0 else { continue }
      level += amount
      found.append(level)
    }
    return found + [plot.closing.amount.value].compactMap(\.self)
  }
}

/// The places at which marks have an edge, a corner or their middle.
private struct Edges {
  private let places: [Double]

  init(_ drawing: Drawing, isUpright: Bool) {
    func place(_ point: Point) -> Double { isUpright ? point.y : point.x }
    places = drawing.items.flatMap { item -> [Double] in
      switch item.shape {
      case .box(let box): isUpright ? [box.y, box.maxY] : [box.x, box.maxX]
      case .circle(let middle, _): [place(middle)]
      case .path(let runs, _): runs.joined().map(place)
      case .curve(let path): path.points.map(place)
      case .dots(let middles, _): middles.map(place)
      case .text: []
      }
    }.sorted()
  }

  /// Whether one lies within half a pixel.
  func hasOne(at place: Double) -> Bool {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place - 0.5 { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] <= place + 0.5
  }
}

/// Whether every number that a summary names stands in the table.
struct ChecklistSummary {
  let findings: [String]

  init(_ plot: any Plot) {
    let table = plot.table
    var words = table.columns + [table.corner] + table.rows.map(\.name) + table.references.map(\.text)
    words += table.rows.indices.flatMap { row in table.columns.indices.map { table.text(row, $0) } }
    let known = Set(words.flatMap(ChecklistSummary.numbers))
    findings = ChecklistSummary.numbers(plot.summary()).filter { !known.contains($0) }.map {
      "the summary's \($0) is not in the table"
    }
  }

  /// Runs of digits with what parts them.
  static func numbers(_ text: String) -> [Substring] {
    text.split { !$0.isNumber && $0 != "." && $0 != "," }.map { part in
      let start = part.drop { !$0.isNumber }
      return start[..<(start.lastIndex(where: \.isNumber).map(start.index(after:)) ?? start.startIndex)]
    }.filter { !$0.isEmpty }
  }
}
