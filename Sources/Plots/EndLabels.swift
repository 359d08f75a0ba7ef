/// Labels at the ends of lines, one under the other at the right, moved apart until none covers another.
public struct EndLabels: Sendable {
  /// A label and the height that it speaks of.
  public struct Label: Sendable {
    /// The height in the picture that it speaks of.
    public var y: Double
    /// The text, wrapped.
    public var lines: [String]
    /// Whether it is heavy.
    public var isBold: Bool
    /// A patch of colour before the text.
    public var swatch: Style?
    /// Those of the lowest rank stay when there is no room for all.
    public var rank: Int
    /// What stands in a column of its own at the picture's right edge, such as a change; empty for nothing.
    public var aside = ""

    /// A label.
    public init(y: Double, lines: [String], isBold: Bool = false, swatch: Style? = nil, rank: Int = 0) {
      self.y = y
      self.lines = lines
      self.isBold = isBold
      self.swatch = swatch
      self.rank = rank
    }

    var height: Double { Double(max(1, lines.count)) * TextMeasure.line }
  }

  /// The labels in any order.
  public var labels: [Label]

  /// Labels.
  public init(labels: [Label]) { self.labels = labels }

  /// The width that the texts need.
  public var width: Double {
    labels.map { label in
      let widest = label.lines.map { TextMeasure.width($0, bold: label.isBold) }.max() ?? 0
      return widest + EndLabels.room(for: label.swatch)
    }.max() ?? 0
  }

  /// Puts the labels at `x`, between two heights, with a leader from `end` where one had to move.
  ///
  /// Where the marks are at the right, `x` is the labels' right end.
  public func draw(into drawing: inout Drawing, x: Double, end: Double, between top: Double, and bottom: Double) {
    let kept = kept(room: bottom - top)
    drawing.dropped += labels.count - kept.count
    let middles = EndLabels.pooled(kept.map { ($0.y, $0.height) }, between: top, and: bottom)
    let isLeft = x < end
    for (label, middle) in zip(kept, middles) {
      if abs(middle - label.y) > TextMeasure.line / 2 {
        let bend = (end + x) / 2
        let run = [
          Point(end, label.y), Point(bend, label.y), Point(bend, middle), Point(isLeft ? x + 3 : x - 3, middle),
        ]
        drawing.add(.path([run], closed: false), .leader)
      }
      if let swatch = label.swatch {
        let length = EndLabels.room(for: swatch) - 4
        let sample = Box(x: isLeft ? x - length : x, y: middle - 5, width: length, height: 10)
        if swatch.fill == nil {
          drawing.line(Point(sample.x, middle), Point(sample.maxX, middle), swatch)
        } else {
          drawing.box(sample, swatch)
        }
      }
      let shift = EndLabels.room(for: label.swatch)
      let origin = Point(isLeft ? x - shift : x + shift, middle)
      drawing.block(label.lines, middle: origin, anchor: isLeft ? .end : .start, bold: label.isBold)
      drawing.text(label.aside, at: Point(drawing.width, middle + 4), anchor: .end, bold: true)
    }
  }

  /// The width of a sample and the space after it: a patch, or a line that is long enough to show its strokes.
  private static func room(for swatch: Style?) -> Double {
    swatch.map { $0.fill == nil ? 22 : 14 } ?? 0
  }

  /// The labels that there is room for, sorted from top to bottom.
  private func kept(room: Double) -> [Label] {
    var left = room
    var kept: [(place: Int, label: Label)] = []
    for (place, label) in labels.enumerated().sorted(by: { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }) {
      guard label.height <= left else { continue }
      left -= label.height
      kept.append((place, label))
    }
    return kept.sorted { ($0.label.y, $0.place) < ($1.label.y, $1.place) }.map(\.label)
  }

  /// The middles nearest to the wanted ones, in the same order, that keep each height free and stay between
  /// the bounds.
  ///
  /// Places that fall back behind their predecessor are pooled with it at their mean (isotonic regression).
  static func pooled(
    _ wanted: [(y: Double, height: Double)], between top: Double, and bottom: Double
  ) -> [Double] {
    var offsets: [Double] = []
    for (index, each) in wanted.enumerated() {
      let before = index == 0 ? 0 : offsets[index - 1] + (wanted[index - 1].height + each.height) / 2
      offsets.append(before)
    }
    var pools: [(sum: Double, count: Int)] = []
    for (each, offset) in zip(wanted, offsets) {
      var pool = (sum: each.y - offset, count: 1)
      while let last = pools.last, last.sum / Double(last.count) > pool.sum / Double(pool.count) {
        pool = (pool.sum + last.sum, pool.count + last.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let lower = top + (wanted.first?.height ?? 0) / 2
    let upper = bottom - (wanted.last?.height ?? 0) / 2 - (offsets.last ?? 0)
    let places = pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    return zip(places, offsets).map { max(lower, min(upper, $0)) + $1 }
  }
}
