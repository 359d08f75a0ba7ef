/// A broad light area behind the marks: a published range of values, or columns that are spoken of.
///
///     RangeMark(y: 101...106, "Median of private software companies, survey, 2025")
///     RangeMark(columns: 12...14, "Price test")
public struct RangeMark: Mark {
  /// The values; nil for all.
  public var y: ClosedRange<Double>?
  /// The columns, counted from 0, or the numbers of a side in proportion; nil for all.
  public var x: ClosedRange<Double>?
  /// What it is, with source and year; it stands under the chart.
  public var text: String

  /// A range of values through all columns.
  public init(y: ClosedRange<Double>, _ text: String = "") {
    (self.y, self.text) = (y, text)
  }

  /// Columns through all heights, the first and the last whole.
  public init(columns: ClosedRange<Int>, _ text: String = "") {
    x = Double(columns.lowerBound)...Double(columns.upperBound)
    self.text = text
  }

  /// The values of the range.
  public var extent: Extent { Extent(y: y) }
  /// It lies behind the lines of the axes.
  public var isBehind: Bool { true }
  /// What it is.
  public var notes: [Legend.Entry] { text.isEmpty ? [] : [Legend.Entry(.wash, text)] }

  /// Paints the area.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    var box = frame.box
    if let y {
      box = Box(x: box.x, width: box.width, from: frame.y(y.lowerBound), to: frame.y(y.upperBound))
    }
    if let x {
      let margin = frame.x.step.isFinite ? frame.x.step / 2 : 0
      let ends = [frame.x(x.lowerBound) - margin, frame.x(x.upperBound) + margin]
        .map { min(max($0, frame.box.x), frame.box.maxX) }
      box = Box(y: box.y, height: box.height, from: ends[0], to: ends[1])
    }
    drawing.box(box, .wash)
  }
}
