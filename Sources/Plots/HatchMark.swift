/// Parallel strokes across a box, clipped to it; they mark a forecast.
public struct HatchMark: Sendable {
  /// The box.
  public let box: Box

  /// Strokes across a box.
  public init(box: Box) { self.box = box }

  /// Strokes that rise from left to right, five pixels apart.
  var strokes: [[Point]] {
    guard box.width >= 1, box.height >= 1, box.width < 2000, box.height < 2000 else { return [] }
    var strokes: [[Point]] = []
    var offset = 5.0
    while offset < box.width + box.height {
      let low = Point(box.x + max(0, offset - box.height), box.y + min(offset, box.height))
      let high = Point(box.x + min(offset, box.width), box.y + max(0, offset - box.width))
      if high.x - low.x >= 1 { strokes.append([low, high]) }
      offset += 5
    }
    return strokes
  }

  /// Paints the strokes in the page's colour over a fill.
  public func draw(into drawing: inout Drawing) {
    let strokes = strokes
    if !strokes.isEmpty { drawing.add(.path(strokes, closed: false), .hatch) }
  }
}
