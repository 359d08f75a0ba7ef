/// What stands under the columns of a plot.
public enum Axis: Sendable, Equatable {
  /// Consecutive months from `month` (1 to 12) of `year`; twelve short names, January first.
  case months(year: Int, month: Int, names: [String])
  /// A name for each column; missing ones are empty.
  case names([String])

  /// How the labels of an axis lie along the columns.
  public struct Placement: Sendable {
    /// The middle of each column, left to right.
    public let centres: [Double]
    /// The distance between two columns.
    public let step: Double
    /// Where the labels' tops are.
    public let top: Double
    /// The width of the drawing, which no label leaves.
    public let width: Double

    /// The columns of a scale; there are none where numbers are laid in proportion.
    public init(_ scale: Scale, top: Double, width: Double) {
      self.width = width
      self.top = top
      step = scale.step
      centres = (0..<(scale.count ?? 0)).map { scale(Double($0)) }
    }
  }

  /// The height that the labels need, below the columns.
  public func height(_ placement: Placement) -> Double {
    switch self {
    case .months: return 2 * TextMeasure.line + 4
    case .names:
      let chosen = chosenNames(placement)
      return Drawing.height(of: chosen.map(\.lines.count).max() ?? 0) + 6
    }
  }

  /// Puts the labels under the columns; those in between go if they find no room.
  public func draw(into drawing: inout Drawing, _ placement: Placement) {
    switch self {
    case .months(let year, let month, let names):
      let widest = names.map { TextMeasure.width($0) }.max() ?? 0
      let room = max(widest, TextMeasure.width("0000")) + 8
      let length = placement.step * Double(max(1, placement.centres.count))
      let limit = Int(min(1000, max(1, length / room)))
      let ticks = MonthTicks(year: year, month: month, count: placement.centres.count, limit: limit).ticks
      for tick in ticks {
        draw(tick, names, into: &drawing, placement)
      }
    case .names:
      for name in chosenNames(placement) {
        drawing.block(name.lines, at: Point(name.x, placement.top), anchor: .middle)
      }
    }
  }

  private func draw(
    _ tick: MonthTicks.Tick, _ names: [String], into drawing: inout Drawing, _ placement: Placement
  ) {
    let name = names.indices.contains(tick.month - 1) ? names[tick.month - 1] : String(tick.month)
    let x = placement.centres[tick.index]
    let half = max(TextMeasure.width(name), tick.showsYear ? TextMeasure.width(String(tick.year)) : 0) / 2
    let inside = min(max(x, half), drawing.width - half)
    let baseline = placement.top + TextMeasure.ascent
    let before = drawing.dropped
    drawing.textIfFree(name, at: Point(inside, baseline), anchor: .middle)
    if tick.showsYear {
      let under = Point(inside, baseline + TextMeasure.line)
      drawing.textIfFree(String(tick.year), at: under, anchor: .middle, style: .note)
    }
    drawing.dropped = before
  }

  private typealias Name = (x: Double, half: Double, lines: [String])

  /// The names that find room: all, or every second, third …; the first always, the others where they are free.
  private func chosenNames(_ placement: Placement) -> [Name] {
    guard case .names(let names) = self, !placement.centres.isEmpty else { return [] }
    let count = placement.centres.count
    func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : "" }
    var stride = 1
    while stride < count {
      let width = placement.step * Double(stride) - 6
      let fits = Swift.stride(from: 0, to: count, by: stride).allSatisfy {
        Wrapping.fits(name($0), width: width)
      }
      if fits || stride >= 4 && width > 80 { break }
      stride += 1
    }
    let width = max(min(placement.step * Double(stride), placement.width) - 6, 24)
    var chosen: [Name] = []
    for index in Swift.stride(from: 0, to: count, by: stride) {
      let lines = Wrapping.lines(name(index), width: width)
      let half = (lines.map { TextMeasure.width($0) }.max() ?? 0) / 2
      let x = min(max(placement.centres[index], half), placement.width - half)
      if let last = chosen.last, last.x + last.half + 5 > x - half { continue }
      chosen.append((x, half, lines))
    }
    return chosen
  }
}
