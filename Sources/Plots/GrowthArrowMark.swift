/// An arrow above the columns from one bar to a later one, with the growth between them.
public struct GrowthArrowMark: Mark {
  /// The column and the height where it starts.
  public var from: (column: Int, value: Double)
  /// The column and the height where it ends.
  public var to: (column: Int, value: Double)
  /// The growth, such as "+12 % a year".
  public var text: String

  /// An arrow.
  public init(from: (column: Int, value: Double), to: (column: Int, value: Double), _ text: String) {
    (self.from, self.to) = (from, to)
    self.text = text
  }

  /// Columns and heights of both ends.
  public var extent: Extent {
    Extent(
      x: Extent.range([Double(from.column), Double(to.column)]), y: Extent.range([from.value, to.value]))
  }

  /// A line of text and the arrow.
  public var headroom: Double { TextMeasure.line + 14 }

  /// Paints the arrow from above the first bar's label, across, to above the second one's.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    let (start, end) = (frame.x(Double(from.column)), frame.x(Double(to.column)))
    let level = frame.box.y - 6
    let heights = [from.value, to.value].map { max(level + 8, frame.y($0) - TextMeasure.line - 6) }
    let run = [Point(start, heights[0]), Point(start, level), Point(end, level), Point(end, heights[1] - 4)]
    drawing.add(.path([run], closed: false), .connector)
    ArrowMark(tip: Point(end, heights[1]), direction: Point(0, 1)).draw(into: &drawing)
  }

  /// Writes the growth over the arrow's middle.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    let middle = (frame.x(Double(from.column)) + frame.x(Double(to.column))) / 2
    drawing.text(
      text, at: Point(middle, frame.box.y - 12), anchor: .middle, style: .over, bold: true, limit: frame.box.width)
  }
}
