/// Segments compared: a pale dot then, a dark dot now, the change and the count at the right, the greatest first.
///
/// The scale need not begin at zero. A gap has no dot. Without any number the plot says so.
public struct ComparisonPlot: Plot, Equatable {
  /// A segment.
  public struct Row: Sendable, Equatable {
    /// Such as "Healthcare".
    public var name: String
    /// The number before; a gap if there was none.
    public var then: Datum
    /// The number now.
    public var now: Datum
    /// The signed change in words, such as "+2.1 pp"; empty where it has no meaning.
    public var change: String
    /// What the change means.
    public var impact: Impact
    /// How many it is about, such as "38".
    public var count: String

    /// A segment.
    public init(
      _ name: String, then: Datum = .gap, now: Datum, change: String = "", impact: Impact = .neutral,
      count: String = ""
    ) {
      self.name = name
      self.then = then
      self.now = now
      self.change = change
      self.impact = impact
      self.count = count
    }
  }

  /// The segments in any order.
  public var rows: [Row]
  /// The name of the earlier time.
  public var thenName: String
  /// The name of the later time.
  public var nowName: String
  /// The whole, as a line through all rows; its label names it.
  public var reference: Datum?
  /// Whether the greatest number now comes first; otherwise the rows stand as given.
  public var isSorted: Bool
  /// The words of the plot.
  public var words: Words

  /// A comparison.
  public init(
    _ rows: [Row], thenName: String, nowName: String, reference: Datum? = nil, isSorted: Bool = true,
    words: Words = .english
  ) {
    self.rows = rows
    self.thenName = thenName
    self.nowName = nowName
    self.reference = reference
    self.isSorted = isSorted
    self.words = words
  }

  /// The segments laid out, at most forty; the rest is counted in a note.
  public func drawing(_ layout: Layout) -> Drawing {
    guard rows.contains(where: { $0.then.value != nil || $0.now.value != nil }) else {
      return .empty(layout, words)
    }
    let order = isSorted ? RowOrder.descending(rows.map(\.now.value)) : Array(rows.indices)
    let shown = order.prefix(40).map { rows[$0] }
    var drawing = ComparisonPainter(self, shown, layout).drawing()
    if rows.count > shown.count { drawing.notes(["\(rows.count - shown.count) \(words.moreInTable)"]) }
    return drawing
  }
}

/// Lays out a comparison.
private struct ComparisonPainter {
  let plot: ComparisonPlot
  let rows: [ComparisonPlot.Row]
  let layout: Layout
  let names: RowNames
  let scale: LinearScale
  /// The widths of the two columns at the right.
  let changeWidth: Double
  let countWidth: Double
  let laneRight: Double

  init(_ plot: ComparisonPlot, _ rows: [ComparisonPlot.Row], _ layout: Layout) {
    self.plot = plot
    self.rows = rows
    self.layout = layout
    func column(_ texts: [String], _ head: String) -> Double {
      guard texts.contains(where: { !$0.isEmpty }) else { return 0 }
      let widest = texts.map { TextMeasure.width($0) }.max() ?? 0
      return min(layout.width * 0.16, max(widest, TextMeasure.width(head))) + 14
    }
    changeWidth = column(rows.map(\.change), plot.words.change)
    countWidth = column(rows.map(\.count), plot.words.count)
    let side = changeWidth + countWidth
    let head = 24 + (plot.reference?.value == nil ? 0 : TextMeasure.line + 3)
    names = RowNames(
      rows.map(\.name), layout, rowHeight: 24, top: head, above: layout.isWide ? nil : true, reserve: side + 8
    )
    laneRight = names.isAbove ? layout.width : layout.width - side
    let limit = layout.width * 0.16
    let labels = rows.flatMap { [$0.then.label, $0.now.label] }.map { TextMeasure.width($0, bold: true) }
    let margin = min(limit, labels.max() ?? 0) + 11
    let reference = plot.reference?.value.map { [$0] } ?? []
    let extent = LinearScale.extent(rows.flatMap { [$0.then.value, $0.now.value] }, including: reference)
    scale = LinearScale(domain: extent ?? (0, 1), range: (names.left + margin, laneRight - margin))
  }

  func drawing() -> Drawing {
    var drawing = Drawing(width: layout.width, height: names.height)
    drawing.scale = scale
    lanes(into: &drawing)
    reference(into: &drawing)
    dumbbells(into: &drawing)
    header(into: &drawing)
    names.draw(into: &drawing)
    for (index, row) in rows.enumerated() { values(row, index, into: &drawing) }
    for (index, row) in rows.enumerated() { labels(row, lane: names.lane(index), into: &drawing) }
    return drawing
  }

  private func lanes(into drawing: inout Drawing) {
    for index in rows.indices {
      let y = names.lane(index)
      drawing.line(Point(names.left, y), Point(laneRight, y), .grid)
    }
  }

  private func reference(into drawing: inout Drawing) {
    guard let reference = plot.reference, let value = reference.value else { return }
    let x = scale(value)
    drawing.line(Point(x, names.first), Point(x, names.height), .dashed)
    let label = Wrapping.truncated(reference.label, width: laneRight - names.left)
    let half = TextMeasure.width(label) / 2
    let inside = min(max(x, names.left + half), laneRight - half)
    drawing.text(label, at: Point(inside, names.first - 6), anchor: .middle, style: .note)
  }

  /// A bar from then to now, and the two dots over it.
  private func dumbbells(into drawing: inout Drawing) {
    let frame = Frame(
      x: .linear(scale), y: .points(names.lanes),
      box: Box(x: names.left, y: names.first, width: laneRight - names.left, height: names.height - names.first))
    let bars = rows.enumerated().compactMap { index, row in
      row.then.value.map { BarMark.Bar(index, from: $0, to: Datum(row.now.value), style: row.impact.fill) }
    }
    var changes = BarMark(bars).lying()
    changes.thickness = 3
    var then = DotMark(rows.enumerated().map { DotMark.Dot($1.then.value, Double($0)) }, style: .then)
    then.radius = 4.5
    var now = DotMark(rows.enumerated().map { DotMark.Dot($1.now.value, Double($0)) }, style: .point)
    now.radius = 5.5
    let marks: [any Mark] = [changes, then, now]
    for mark in marks { mark.draw(into: &drawing, on: frame) }
  }

  /// The two dots with their times, and the heads of the columns.
  private func header(into drawing: inout Drawing) {
    let side = changeWidth + countWidth
    let room = layout.width - side - 8
    let half = (room - 50) / 2
    let then = Wrapping.truncated(plot.thenName, width: half)
    var x = 6.0
    if rows.contains(where: { $0.then.value != nil }) {
      drawing.add(.circle(Point(x, 7), 4.5), .then)
      drawing.text(then, at: Point(x + 9, 11), style: .note)
      x += 9 + TextMeasure.width(then) + 20
    }
    drawing.add(.circle(Point(x, 7), 5.5), .point)
    drawing.text(Wrapping.truncated(plot.nowName, width: half), at: Point(x + 10, 11))
    let change = Point(layout.width - countWidth, 11)
    if changeWidth > 0 {
      drawing.text(plot.words.change, at: change, anchor: .end, style: .note, limit: changeWidth - 8)
    }
    if countWidth > 0 {
      let end = Point(layout.width, 11)
      drawing.text(plot.words.count, at: end, anchor: .end, style: .note, limit: countWidth - 8)
    }
  }

  private func values(_ row: ComparisonPlot.Row, _ index: Int, into drawing: inout Drawing) {
    let y = names.isAbove ? names.baseline(index) : names.lane(index) + 4
    let change = Point(layout.width - countWidth, y)
    drawing.text(row.change, at: change, anchor: .end, bold: true, limit: changeWidth - 8)
    drawing.text(row.count, at: Point(layout.width, y), anchor: .end, style: .note, limit: countWidth - 8)
  }

  /// Each number outside its dot, away from the other dot.
  private func labels(_ row: ComparisonPlot.Row, lane: Double, into drawing: inout Drawing) {
    let y = lane + 4
    let limit = layout.width * 0.16
    guard let now = row.now.value else {
      let label = row.now.label.isEmpty ? plot.words.notAvailable : row.now.label
      if let then = row.then.value {
        drawing.text(
          row.then.label, at: Point(scale(then) - 9, y), anchor: .end, style: .overNote, limit: limit)
        drawing.text(label, at: Point(scale(then) + 9, y), limit: limit)
      } else {
        drawing.text(label, at: Point(names.left + 9, y), limit: limit)
      }
      return
    }
    let then = row.then.value
    let isRight = now >= then ?? now
    let place = Point(scale(now) + (isRight ? 10 : -10), y)
    drawing.text(
      row.now.label, at: place, anchor: isRight ? .start : .end, style: .over, bold: true, limit: limit)
    guard let then else { return }
    let other = Point(scale(then) + (isRight ? -9 : 9), y)
    drawing.text(
      row.then.label, at: other, anchor: isRight ? .end : .start, style: .overNote, limit: limit)
  }
}

extension PlotForm {
  /// Dumbbells.
  static let comparison = PlotForm("comparison", title: "Segments compared", purpose: "Segments then and now.") {
    sample in
    let impacts: [Impact] = [.good, .bad, .neutral]
    return ComparisonPlot(
      sample.series(0).enumerated().map { index, now in
        .init(
          sample.name(index), then: sample.datum(index + 1), now: now, change: now.label, impact: impacts[index % 3],
          count: "\(index)")
      }, thenName: sample.name(0), nowName: sample.name(1), reference: Datum(10, sample.name(2)))
  }
}
