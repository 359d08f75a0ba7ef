/// Samples of looks with names, in rows; for where no label can stand beside its mark.
public struct Legend: Sendable, Equatable {
  /// What stands before a name.
  public enum Sample: Sendable, Equatable {
    /// A patch of colour.
    case patch
    /// A patch with the strokes of a forecast.
    case hatched
    /// A short line.
    case line
    /// A dot.
    case dot
  }

  /// A look and its name.
  public struct Entry: Sendable, Equatable {
    /// The look of the mark.
    public var style: Style
    /// What the mark is; without a name there is no entry.
    public var name: String
    /// The kind of mark.
    public var sample: Sample

    /// An entry.
    public init(_ style: Style, _ name: String, sample: Sample = .patch) {
      self.style = style
      self.name = name
      self.sample = sample
    }
  }

  /// The entries in the order in which the marks lie.
  public var entries: [Entry]

  /// A legend.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// Puts the rows below a height; returns the height that they take.
  @discardableResult
  public func draw(into drawing: inout Drawing, top: Double) -> Double {
    var (x, row) = (0.0, 0.0)
    for entry in entries where !entry.name.isEmpty {
      let name = Wrapping.truncated(entry.name, width: drawing.width - 14)
      let width = 14 + TextMeasure.width(name)
      if x > 0, x + width > drawing.width {
        x = 0
        row += 1
      }
      let y = top + row * 18
      entry.draw(into: &drawing, at: Point(x, y + 2))
      drawing.text(name, at: Point(x + 14, y + TextMeasure.ascent))
      x += width + 14
    }
    return entries.contains { !$0.name.isEmpty } ? (row + 1) * 18 + 6 : 0
  }
}

extension Legend.Entry {
  /// Puts the sample, ten pixels wide and high, from its upper left corner.
  func draw(into drawing: inout Drawing, at corner: Point) {
    let patch = Box(x: corner.x, y: corner.y, width: 10, height: 10)
    let middle = Point(corner.x + 5, corner.y + 5)
    switch sample {
    case .patch: drawing.box(patch, style)
    case .hatched:
      drawing.box(patch, style)
      HatchMark(box: patch).draw(into: &drawing)
    case .line: drawing.line(Point(corner.x, middle.y), Point(corner.x + 10, middle.y), style)
    case .dot: drawing.add(.circle(middle, 4), style)
    }
  }
}
