/// What lies between two bars: an arrow at the frame's right from one height to the other, with its label.
public struct DifferenceMark: Mark {
  /// The column and the height where it starts.
  public var from: (column: Int, value: Double)
  /// The column and the height where it ends.
  public var to: (column: Int, value: Double)
  /// The signed difference.
  public var text: String
  /// The part of the first, under the difference in less weight; empty for none.
  public var share: String

  /// A difference.
  public init(from: (column: Int, value: Double), to: (column: Int, value: Double), _ label: String, share: String = "")
  {
    (self.from, self.to) = (from, to)
    text = label
    self.share = share
  }

  /// Both heights.
  public var extent: Extent { Extent(y: Extent.range([from.value, to.value])) }

  /// Labels wider than this end in an ellipsis.
  static let limit = 140.0

  /// The width of the arrow and the label.
  public var sideRoom: Double {
    min(DifferenceMark.limit, max(TextMeasure.width(text, bold: true), TextMeasure.width(share))) + 26
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

  /// Writes the label beside the arrow's middle, or as near to it as other texts allow; else it is counted.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    let texts = zip([text, share], [true, false]).map { text, isBold in
      Wrapping.truncated(text, width: DifferenceMark.limit, bold: isBold)
    }
    let height = Drawing.height(of: [text, share].filter { !$0.isEmpty }.count)
    let (first, last) = (frame.box.y, max(frame.box.y, frame.box.maxY - 34))
    let middle = (frame.y(from.value) + frame.y(to.value)) / 2 - height / 2
    let tops = stride(from: 0.0, through: 60, by: 12).flatMap { [middle - $0, middle + $0] }
    for top in tops.map({ min(max($0, first), last) }) {
      let places = zip(texts, [top, top + TextMeasure.line]).map { Point(frame.box.maxX + 20, $1 + TextMeasure.ascent) }
      let laid = zip(texts, places).enumerated().map { index, pair in
        Drawing.text(pair.0, at: pair.1, anchor: .start, bold: index == 0)
      }
      guard laid.allSatisfy({ $0.string.isEmpty || drawing.isFree($0.box) }) else { continue }
      for (text, style) in zip(laid, [Style.label, .note]) where !text.string.isEmpty {
        drawing.add(.text(text), style)
      }
      return
    }
    drawing.dropped += 1
  }
}
