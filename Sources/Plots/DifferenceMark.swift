/// What lies between two bars: an arrow at the frame's right from one height to the other, with its label.
public struct DifferenceMark: Mark {
  /// The column and the height where it starts.
  public var from: (column: Int, value: Double)
  /// The column and the height where it ends.
  public var to: (column: Int, value: Double)
  /// The signed difference, and under it the part of the first in less weight.
  public var lines: [String]

  /// A difference.
  public init(from: (column: Int, value: Double), to: (column: Int, value: Double), _ label: String, share: String = "")
  {
    (self.from, self.to) = (from, to)
    lines = [label, share]
  }

  /// Both heights.
  public var extent: Extent { Extent(y: Extent.range([from.value, to.value])) }

  /// The pixels that arrow and label need at the right of the frame.
  public var width: Double {
    max(TextMeasure.width(lines[0], bold: true), TextMeasure.width(lines[1])) + 26
  }

  /// Paints the arrow and the lines that lead to it.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    let (start, end) = (frame.y(from.value), frame.y(to.value))
    let x = frame.box.maxX + 10
    let edge = frame.x(Double(to.column)) + frame.x.bandwidth / 2
    drawing.line(Point(edge, end), Point(x + 4, end), .connector)
    drawing.line(Point(x - 6, start), Point(x + 4, start), .connector)
    if abs(end - start) >= 1 { drawing.line(Point(x, start), Point(x, end), .rule) }
    if abs(end - start) >= 8 {
      ArrowMark(tip: Point(x, end), direction: Point(0, end < start ? -1 : 1)).draw(into: &drawing, .label)
    }
  }

  /// Writes the label beside the arrow's middle.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    let x = frame.box.maxX + 20
    let middle = (frame.y(from.value) + frame.y(to.value)) / 2
    let height = Drawing.height(of: lines.filter { !$0.isEmpty }.count)
    let top = min(max(middle - height / 2, frame.box.y), max(frame.box.y, frame.box.maxY - 34))
    drawing.block([lines[0]], at: Point(x, top), bold: true)
    drawing.block([lines[1]], at: Point(x, top + TextMeasure.line), style: .note)
  }
}
