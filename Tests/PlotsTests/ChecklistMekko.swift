import Plots

/// Whether each cell of a Mekko plot has the sides that its column's size and its part ask for.
struct ChecklistMekko {
  let findings: [String]

  private typealias Column = (size: Double, parts: [Double])

  init(_ plot: MekkoPlot, _ drawing: Drawing) {
    let columns = ChecklistMekko.columns(plot)
    let total = columns.reduce(0) { $0 + $1.size }
    guard let scale = drawing.scale, total > 0, total.isFinite else {
      findings = []
      return
    }
    // The axis runs along the columns; heights are on the scale.
    let axis =
      drawing.items.compactMap { item -> [Point]? in
        if item.style == .axis, case .path(let runs, _) = item.shape { runs.first } else { nil }
      }.first ?? []
    guard axis.count == 2 else {
      findings = ["there is no axis"]
      return
    }
    let isUpright = axis[0].y == axis[1].y
    let (start, end) = isUpright ? (axis[0].x, axis[1].x) : (axis[0].y, axis[1].y)
    var found: [String] = []
    var before = 0.0
    for column in columns {
      let along = [before, before + column.size].map { start + (end - start) * ($0 / total) }
      before += column.size
      var below = 0.0
      for (kind, part) in column.parts.enumerated() where part > 0 {
        let rate = part / column.size
        let across = [scale(below), scale(below + rate)].sorted()
        below += rate
        let isThere = ChecklistAreas.boxes(drawing, .series(kind)).contains { box in
          let (x, y) = isUpright ? (along, across) : (across, along)
          return ChecklistMekko.fills(box.x, box.maxX, x) && ChecklistMekko.fills(box.y, box.maxY, y)
        }
        if !isThere { found.append("no cell has \(part) of \(column.size) in kind \(kind)") }
      }
    }
    findings = found
  }

  /// Whether a side goes from end to end, less a gap of a pixel at its far end, and is not shorter than half of one.
  private static func fills(_ from: Double, _ to: Double, _ ends: [Double]) -> Bool {
    let isStart = abs(from - ends[0]) <= 0.5
    return isStart && (to <= ends[1] + 0.5 && to >= ends[1] - 1.5)
  }

  /// The columns as they should stand: sorted, the rest beyond seven together, and kinds likewise.
  private static func columns(_ plot: MekkoPlot) -> [Column] {
    func number(_ value: Double?) -> Double {
      guard let value, value.isFinite, value > 0, value <= 1e300 else { return 0 }
      return value
    }
    var all = plot.columns.map { column -> Column in
      let parts = plot.kinds.indices.map { column.parts.indices.contains($0) ? number(column.parts[$0]) : 0 }
      let isLong = plot.kinds.count > 7
      return (number(column.size), isLong ? parts.prefix(6) + [parts.dropFirst(6).reduce(0, +)] : parts)
    }.filter { $0.size > 0 }
    if plot.isSorted { all = ChecklistAreas.descending(all.map(\.size)).map { all[$0] } }
    guard all.count > 7 else { return all }
    let rest = all.dropFirst(6)
    let kinds = all[0].parts.indices
    return all.prefix(6) + [
      (rest.reduce(0) { $0 + $1.size }, kinds.map { kind in rest.reduce(0) { $0 + $1.parts[kind] } })
    ]
  }
}
