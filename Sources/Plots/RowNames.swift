/// The names of rows and where the rows lie: names at the left where there is room, else above their lane.
struct RowNames {
  /// Where the lanes begin, from the left.
  let left: Double
  /// The top of the first row.
  let first: Double
  /// Whether names stand above their lanes.
  let isAbove: Bool
  private let lines: [[String]]
  private let tops: [Double]
  private let rowHeight: Double
  /// The bottom of the last row.
  let height: Double

  /// Names of rows below `top`; `reserve` is kept free at the right of names that stand above.
  init(
    _ names: [String], _ layout: Layout, rowHeight: Double, top: Double = 2, above: Bool? = nil,
    reserve: Double = 0
  ) {
    let limit = layout.width * (layout.isWide ? 0.3 : 0.36)
    let isAbove = above ?? !names.allSatisfy { Wrapping.fits($0, width: limit, limit: 2) }
    let width = isAbove ? layout.width - reserve : limit
    let lines = names.map { Wrapping.lines($0, width: width, limit: isAbove ? 2 : 3) }
    let widest = lines.flatMap { $0.map { TextMeasure.width($0) } }.max() ?? 0
    var tops: [Double] = []
    var y = top
    for each in lines {
      tops.append(y)
      let text = Drawing.height(of: reserve > 0 ? max(1, each.count) : each.count)
      y += isAbove ? text + rowHeight + 4 : max(rowHeight, text + 6)
    }
    self.lines = lines
    self.tops = tops
    self.isAbove = isAbove
    self.rowHeight = rowHeight
    left = isAbove || widest == 0 ? 1 : widest + 10
    first = top
    height = y
  }

  /// The middle of a row's lane.
  func lane(_ row: Int) -> Double {
    isAbove ? bottom(row) - 4 - rowHeight / 2 : (tops[row] + bottom(row)) / 2
  }

  /// The middles of all lanes.
  var lanes: PointScale { PointScale(places: lines.indices.map(lane)) }

  /// The baseline of the first line of a name that stands above.
  func baseline(_ row: Int) -> Double { tops[row] + TextMeasure.ascent }

  /// The bottom of a row.
  func bottom(_ row: Int) -> Double { row + 1 < tops.count ? tops[row + 1] : height }

  /// Puts the names.
  func draw(into drawing: inout Drawing) {
    for row in lines.indices {
      if isAbove {
        drawing.block(lines[row], at: Point(0, tops[row]), style: .over)
      } else {
        drawing.block(lines[row], middle: Point(0, lane(row)))
      }
    }
  }
}
