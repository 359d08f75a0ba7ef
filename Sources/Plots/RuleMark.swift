/// A straight line through the whole frame at one number.
///
///     RuleMark(y: 100, "100 %")            // heavy, its label on the axis
///     RuleMark.target(110, "Target 110 %") // dashed with an arrowhead, its label at the end
public struct RuleMark: Mark {
  /// What the line says.
  public enum Kind: Sendable, Equatable {
    /// A number that parts two meanings: heavy, its label in heavy type on the axis.
    case heavy
    /// Where one wants to be: dashed, with an arrowhead and the label at its end.
    case target
    /// A number to compare with, such as the whole: dashed, the label at its end.
    case reference
  }

  /// The number along the heights; nil where the line is upright.
  public var y: Datum?
  /// The number along the columns; nil where the line lies.
  public var x: Datum?
  /// What the line says.
  public var kind: Kind
  /// The number above which an upright line ends in an arrowhead, such as the top of the bar that it speaks of; nil
  /// for a line through the whole frame.
  public var foot: Double?

  /// A line that lies at a number.
  public init(y: Double, _ label: String = "", kind: Kind = .heavy) { self.init(y: Datum(y, label), kind: kind) }

  /// A line that lies at a number; without a number there is no line.
  public init(y: Datum, kind: Kind = .heavy) {
    self.y = y
    self.kind = kind
  }

  /// A line that stands at a number, its label above it.
  public init(x: Double, _ label: String = "", kind: Kind = .reference) {
    self.x = Datum(x, label)
    self.kind = kind
  }

  /// Where one wants to be.
  public static func target(_ value: Double, _ label: String) -> RuleMark {
    RuleMark(y: value, label, kind: .target)
  }

  /// The number of the line.
  public var extent: Extent { Extent(x: Extent.range([x?.value]), y: Extent.range([y?.value])) }

  /// The number of a heavy line.
  public var numbers: [Datum] {
    guard kind == .heavy, let y, y.value != nil else { return [] }
    return [y]
  }

  /// A line for the label of one that stands.
  public var headroom: Double { x?.value == nil || x?.label.isEmpty == true ? 0 : TextMeasure.line + 4 }

  /// The label of a dashed line that lies.
  public func ends(on frame: Frame, width: Double) -> [EndLabels.Label] {
    guard kind != .heavy, let y, let value = y.value else { return [] }
    let lines = Wrapping.lines(y.label, width: width)
    return lines.isEmpty ? [] : [EndLabels.Label(y: frame.y(value), lines: lines, rank: 1)]
  }

  /// Paints the line, and the arrowhead of a target.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    let box = frame.box
    if let value = x?.value {
      let place = frame.x(value)
      if let foot {
        // The bar's own label stands between.
        let tip = Point(place, max(box.y + 4, frame.y(foot) - TextMeasure.line - 5))
        drawing.line(Point(place, box.y), Point(place, tip.y - 4), .dashed)
        ArrowMark(tip: tip, direction: Point(0, 1)).draw(into: &drawing)
        return
      }
      drawing.line(Point(place, box.y), Point(place, box.maxY), .halo)
      drawing.line(Point(place, box.y), Point(place, box.maxY), kind == .heavy ? .rule : .dashed)
    }
    guard let value = y?.value else { return }
    let height = frame.y(value)
    switch kind {
    case .heavy: drawing.line(Point(box.x, height), Point(box.maxX, height), .rule)
    case .reference: drawing.line(Point(box.x, height), Point(box.maxX, height), .dashed)
    case .target:
      drawing.line(Point(box.x, height), Point(box.maxX - 5, height), .dashed)
      ArrowMark(tip: Point(box.maxX, height), direction: Point(1, 0)).draw(into: &drawing)
    }
  }

  /// Writes the label of a line that stands at its upper end.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    guard let x, let value = x.value, !x.label.isEmpty else { return }
    let label = Wrapping.truncated(x.label, width: frame.box.width)
    let half = TextMeasure.width(label) / 2
    let inside = min(max(frame.x(value), frame.box.x + half), max(frame.box.maxX - half, frame.box.x + half))
    drawing.textIfFree(label, at: Point(inside, frame.box.y - 4), anchor: .middle, style: .overNote)
  }
}
