/// Cells of a grid of columns and rows, each with a fill and a label that it holds.
public struct CellMark: Mark {
  /// A cell.
  public struct Cell: Sendable, Equatable {
    /// The column, counted from 0.
    public var column: Int
    /// The row, counted from 0.
    public var row: Int
    /// What it says; empty for nothing.
    public var label: String

    /// A cell.
    public init(column: Int, row: Int, _ label: String = "") {
      self.column = column
      self.row = row
      self.label = label
    }
  }

  /// Cells of one fill.
  public var cells: [Cell]
  /// Their fill, which also says how text on it looks.
  public var style: Style

  /// Cells of one fill.
  public init(_ cells: [Cell], style: Style) {
    self.cells = cells
    self.style = style
  }

  /// The places of all cells.
  public var extent: Extent {
    Extent(x: Extent.range(cells.map { Double($0.column) }), y: Extent.range(cells.map { Double($0.row) }))
  }

  /// Both sides are columns with a width.
  public var needsBands: Bool { true }
  /// Cells start nowhere.
  public var standsOnZero: Bool { false }

  /// Paints the fills.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    let (width, height) = (frame.x.bandwidth, frame.y.bandwidth)
    for cell in cells {
      let middle = frame(Double(cell.column), Double(cell.row))
      drawing.box(Box(x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height), style)
    }
  }

  /// Writes the labels, no wider than their cells.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    let limit = frame.x.bandwidth - 2
    let text = style.text
    for cell in cells where !cell.label.isEmpty {
      let middle = frame(Double(cell.column), Double(cell.row))
      drawing.text(cell.label, at: Point(middle.x, middle.y + 4.5), anchor: .middle, style: text, limit: limit)
    }
  }
}
