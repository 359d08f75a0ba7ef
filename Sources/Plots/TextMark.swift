/// Words at data, each at the first of some places where it covers nothing, else left out and counted.
public struct TextMark: Mark {
  /// Where a text stands about its datum.
  public enum Place: Sendable, Equatable {
    /// Upon it.
    case middle
    /// Over it.
    case above
    /// Under it.
    case below
    /// To its left.
    case left
    /// To its right.
    case right
  }

  /// A text.
  public struct Item: Sendable, Equatable {
    /// The number along the columns.
    public var x: Double
    /// The number along the heights.
    public var y: Double
    /// What it says.
    public var text: String
    /// The pixels between it and the datum.
    public var clearance: Double

    /// A text at two numbers.
    public init(_ x: Double, _ y: Double, _ text: String, clearance: Double = 4) {
      self.x = x
      self.y = y
      self.text = text
      self.clearance = clearance
    }
  }

  /// The texts, the most important first.
  public var items: [Item]
  /// The places in the order in which they are tried.
  public var places: [Place]
  /// The look.
  public var style: Style
  /// Whether the texts are heavy.
  public var isBold: Bool

  /// Texts.
  public init(_ items: [Item], places: [Place] = [.above, .below], style: Style = .over, isBold: Bool = false) {
    self.items = items
    self.places = places
    self.style = style
    self.isBold = isBold
  }

  /// The data of all texts.
  public var extent: Extent { Extent(x: Extent.range(items.map(\.x)), y: Extent.range(items.map(\.y))) }

  /// Texts come after all marks.
  public func draw(into drawing: inout Drawing, on frame: Frame) {}

  /// Writes the texts.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    for item in items where !item.text.isEmpty && item.x.isFinite && item.y.isFinite {
      let string = Wrapping.truncated(item.text, width: frame.box.width / 2, bold: isBold)
      let texts = places.map { text(string, item, $0, frame) }
      let free = texts.first { drawing.isFree($0.box) && !drawing.covers($0.box) && !drawing.isStruck($0.box) }
      if let free { drawing.add(.text(free), style) } else { drawing.dropped += 1 }
    }
  }

  private func text(_ string: String, _ item: Item, _ place: Place, _ frame: Frame) -> Drawing.Text {
    let point = frame(item.x, item.y)
    let (origin, anchor): (Point, Drawing.Anchor) =
      switch place {
      case .middle: (Point(point.x, point.y + 4), .middle)
      case .above: (Point(point.x, point.y - item.clearance - TextMeasure.descent), .middle)
      case .below: (Point(point.x, point.y + item.clearance + TextMeasure.ascent), .middle)
      case .left: (Point(point.x - item.clearance - 1, point.y + 4), .end)
      case .right: (Point(point.x + item.clearance + 1, point.y + 4), .start)
      }
    return Drawing.text(string, at: origin, anchor: anchor, bold: isBold)
  }
}
