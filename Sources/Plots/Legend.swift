/// Patches of colour with names, in rows; for where no label can stand beside its mark.
struct Legend {
  /// The look and the name, in the order in which the marks lie.
  let entries: [(style: Style, name: String)]
  /// The places of those that are hatched.
  var hatched: [Int] = []

  /// Puts the rows below a height; returns the height that they take.
  @discardableResult
  func draw(into drawing: inout Drawing, top: Double) -> Double {
    var (x, row) = (0.0, 0.0)
    for (place, entry) in entries.enumerated() where !entry.name.isEmpty {
      let name = Wrapping.truncated(entry.name, width: drawing.width - 14)
      let width = 14 + TextMeasure.width(name)
      if x > 0, x + width > drawing.width {
        x = 0
        row += 1
      }
      let y = top + row * 18
      let patch = Box(x: x, y: y + 2, width: 10, height: 10)
      drawing.box(patch, entry.style)
      if hatched.contains(place) { HatchMark(box: patch).draw(into: &drawing) }
      drawing.text(name, at: Point(x + 14, y + TextMeasure.ascent))
      x += width + 14
    }
    return entries.contains { !$0.name.isEmpty } ? (row + 1) * 18 + 6 : 0
  }
}
