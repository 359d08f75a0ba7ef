extension Drawing {
  /// Puts all of another drawing on top, moved to a place; labels that it left out count here too.
  public mutating func place(_ other: Drawing, at origin: Point) {
    for item in other.items { add(item.shape.moved(by: origin), item.style) }
    dropped += other.dropped
  }
}

extension Drawing.Shape {
  /// The same shape elsewhere.
  func moved(by step: Point) -> Drawing.Shape {
    func moved(_ point: Point) -> Point { Point(point.x + step.x, point.y + step.y) }
    switch self {
    case .box(let box):
      return .box(Box(x: box.x + step.x, y: box.y + step.y, width: box.width, height: box.height))
    case .path(let runs, let closed): return .path(runs.map { $0.map(moved) }, closed: closed)
    case .curve(let path): return .curve(path.moved(by: step))
    case .circle(let middle, let radius): return .circle(moved(middle), radius)
    case .dots(let points, let radius): return .dots(points.map(moved), radius)
    case .text(let text):
      return .text(Drawing.text(text.string, at: moved(text.origin), anchor: text.anchor, bold: text.isBold))
    }
  }
}
