/// A cohort triangle: a row for each cohort, a column for each age, and a weighted mean below.
///
/// Cells that are not reached yet are blank. Colour shows the distance from a middle, as a rule 100 per cent.
/// Where ages do not find room every second, third … is shown; what is left out is counted in a note.
public struct CohortPlot: Plot, Equatable {
  /// A cohort.
  public struct Row: Sendable, Equatable {
    /// Such as "Jan 2025".
    public var name: String
    /// How many customers, or how much money, it began with.
    public var size: String
    /// A number with its label for each age; gaps for what is not reached.
    public var cells: [Datum]

    /// A cohort.
    public init(_ name: String, size: String = "", _ cells: [Datum]) {
      self.name = name
      self.size = size
      self.cells = cells
    }
  }

  /// The labels of the ages.
  public var ages: [String]
  /// What the ages are, such as "months since start"; empty for none.
  public var ageTitle: String
  /// The cohorts, the oldest first.
  public var rows: [Row]
  /// The weighted mean of each age; nil for none.
  public var mean: Row?
  /// The number without colour.
  public var middle: Double
  /// The words of the plot.
  public var words: Words

  /// A triangle.
  public init(
    ages: [String], ageTitle: String = "", rows: [Row], mean: Row? = nil, middle: Double = 100,
    words: Words = .english
  ) {
    self.ages = ages
    self.ageTitle = ageTitle
    self.rows = rows
    self.mean = mean
    self.middle = middle
    self.words = words
  }

  /// The triangle laid out with as many ages as find room.
  public func drawing(_ layout: Layout) -> Drawing {
    rows.contains { $0.cells.contains { $0.value != nil } }
      ? CohortPainter(self, layout).drawing() : .empty(layout, words)
  }
}

/// Lays out a triangle.
private struct CohortPainter {
  let plot: CohortPlot
  let layout: Layout
  let rows: [CohortPlot.Row]
  let ages: [Int]
  let nameWidth: Double
  let left: Double
  let cell: Double
  let top: Double
  let rowHeight = 20.0
  /// The greatest distance of any number from the middle.
  let reach: Double

  init(_ plot: CohortPlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    rows = Array(plot.rows.suffix(layout.isWide ? 36 : 18))
    let all = rows + (plot.mean.map { [$0] } ?? [])
    let names = all.map { TextMeasure.width($0.name, bold: true) }.max() ?? 0
    nameWidth = min(names, layout.width * 0.22) + 8
    let sizes = all.map { TextMeasure.width($0.size) }.max() ?? 0
    left = nameWidth + (sizes == 0 ? 0 : min(sizes, layout.width * 0.14) + 8)
    // Ages that none of the shown cohorts has reached take no room.
    let reached = rows.map { row in (row.cells.lastIndex { $0.value != nil } ?? -1) + 1 }
    let count = reached.max() ?? 0
    var widest = plot.ages.map { TextMeasure.width($0) }.max() ?? 0
    for row in all {
      for datum in row.cells { widest = max(widest, TextMeasure.width(datum.label, bold: row == plot.mean)) }
    }
    let need = max(18, min(widest, layout.width * 0.2) + 6)
    let room = max(1, Int((layout.width - left) / need))
    let stride = max(1, (count + room - 1) / room)
    ages = Array(Swift.stride(from: 0, to: count, by: stride))
    cell = min((layout.width - left) / Double(max(1, ages.count)), 56)
    top = (plot.ageTitle.isEmpty ? 0 : TextMeasure.line) + TextMeasure.line + 6
    let distances = rows.flatMap { row in row.cells.compactMap { $0.value.map { abs($0 - plot.middle) } } }
    reach = distances.max() ?? 0
  }

  func drawing() -> Drawing {
    let meanRoom = plot.mean == nil ? 0 : rowHeight + 6
    let height = top + Double(rows.count) * rowHeight + meanRoom
    var drawing = Drawing(width: layout.width, height: height)
    let (marks, frame) = (marks, frame)
    for mark in marks { mark.draw(into: &drawing, on: frame) }
    header(into: &drawing)
    for (index, row) in rows.enumerated() { name(row, y: y(index), isBold: false, into: &drawing) }
    for mark in marks { mark.label(into: &drawing, on: frame) }
    mean(into: &drawing)
    let hidden = plot.rows.count - rows.count
    if hidden > 0 { drawing.notes(["\(hidden) \(plot.words.moreInTable)"]) }
    let reached = rows.reduce(0) { $0 + $1.cells.count { $0.value != nil } }
    drawing.dropped += reached - marks.reduce(0) { $0 + $1.cells.count }
    drawing.noteDropped(plot.words)
    return drawing
  }

  private func y(_ row: Int) -> Double { top + Double(row) * rowHeight }
  private func x(_ column: Int) -> Double { left + Double(column) * cell }

  /// One of seven steps from far below to far above the middle; the middle one holds the middle.
  private func tone(_ value: Double) -> Int {
    guard reach > 0 else { return 3 }
    let part = (value - plot.middle) / reach
    return min(6, max(0, Int((part * 3.5 + 3.5).rounded(.down))))
  }

  /// All cells of one tone together; the grid keeps them from touching.
  private var marks: [CellMark] {
    var cells: [[CellMark.Cell]] = Array(repeating: [], count: 7)
    for (index, row) in rows.enumerated() {
      for (column, age) in ages.enumerated() where age < row.cells.count {
        guard let value = row.cells[age].value else { continue }
        cells[tone(value)].append(CellMark.Cell(column: column, row: index, row.cells[age].label))
      }
    }
    return cells.enumerated().map { CellMark($1, style: Style.diverging[$0]) }
  }

  /// Columns and rows that are a pixel apart.
  private var frame: Frame {
    let (right, bottom) = (x(ages.count), y(rows.count))
    return Frame(
      x: .bands(BandScale(count: ages.count, range: (left, right), padding: 1 / cell)),
      y: .bands(BandScale(count: rows.count, range: (top, bottom), padding: 1 / rowHeight)),
      box: Box(x: left, y: top, width: right - left, height: bottom - top))
  }

  private func header(into drawing: inout Drawing) {
    var baseline = TextMeasure.ascent
    if !plot.ageTitle.isEmpty {
      drawing.text(plot.ageTitle, at: Point(left, baseline), style: .note, limit: layout.width - left)
      baseline += TextMeasure.line
    }
    for (column, age) in ages.enumerated() where age < plot.ages.count {
      let origin = Point(x(column) + (cell - 1) / 2, baseline)
      drawing.text(plot.ages[age], at: origin, anchor: .middle, style: .note, limit: cell - 3)
    }
  }

  private func name(_ row: CohortPlot.Row, y: Double, isBold: Bool, into drawing: inout Drawing) {
    let baseline = y + 14
    drawing.text(row.name, at: Point(0, baseline), bold: isBold, limit: nameWidth - 6)
    let room = left - nameWidth - 6
    guard room > 0 else { return }
    drawing.text(row.size, at: Point(left - 8, baseline), anchor: .end, style: .note, limit: room)
  }

  /// The mean under a line.
  private func mean(into drawing: inout Drawing) {
    guard let mean = plot.mean else { return }
    let top = y(rows.count) + 4
    let end = min(layout.width, x(ages.count))
    drawing.line(Point(0, top), Point(end, top), .axis)
    name(mean, y: top + 1, isBold: true, into: &drawing)
    for (column, age) in ages.enumerated() where age < mean.cells.count && mean.cells[age].value != nil {
      let origin = Point(x(column) + (cell - 1) / 2, top + 15)
      drawing.text(mean.cells[age].label, at: origin, anchor: .middle, bold: true, limit: cell - 3)
    }
  }
}

extension PlotForm {
  /// Cohort triangles.
  static let cohorts = PlotForm("cohorts", title: "Cohort triangle", purpose: "What each cohort is worth as it ages.") {
    sample in
    let count = sample.data.isEmpty ? 0 : sample.count
    return CohortPlot(
      ages: (0..<count).map(String.init), ageTitle: sample.name(0),
      rows: (0..<count).map { row in
        .init(sample.name(row), size: sample.datum(row).label, (0..<(count - row)).map { sample.datum($0 + row) })
      }, mean: .init(sample.name(1), sample.series(0)))
  }
}
