/// Something that happened in a column, such as a rise of prices: a thin upright line with its words above.
///
/// A chart writes the words of all its events together, so that none covers another; those without room get a
/// number there and their words below the chart.
public struct EventMark: Mark {
  /// The column, counted from 0, or the number along a side that is laid in proportion.
  public var place: Double
  /// What happened; the empty text is a line alone.
  public var text: String

  /// An event.
  public init(at place: Double, _ text: String) {
    self.place = place
    self.text = text
  }

  /// The place, where it is a number.
  public var extent: Extent { place.isFinite ? Extent(x: place...place) : .none }
  /// Its line lies behind bars and lines.
  public var isBehind: Bool { true }
  /// The event itself.
  public var events: [EventMark] { [self] }

  /// Paints the line through the whole height.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    guard place.isFinite else { return }
    let x = frame.x(place)
    drawing.line(Point(x, frame.box.y), Point(x, frame.box.maxY), .leader)
  }
}
