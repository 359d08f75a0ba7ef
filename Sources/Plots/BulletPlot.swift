/// Actual figures against targets, each on ranges of one hue from zero: a dark bar, an upright stroke, and shades.
///
/// Each row has a scale of its own, unless all share one. A row without numbers has a name and its label. Without
/// any number the plot says so.
public struct BulletPlot: Plot, Equatable {
  /// A figure.
  public struct Row: Sendable, Equatable {
    /// Such as "Net revenue retention".
    public var name: String
    /// The actual figure.
    public var actual: Datum
    /// What was aimed at.
    public var target: Datum
    /// The upper bounds of one to five ranges, in any order; more are not drawn, and neither is what is below zero.
    public var ranges: [Double]

    /// A figure.
    public init(_ name: String, actual: Datum, target: Datum = .gap, ranges: [Double] = []) {
      self.name = name
      self.actual = actual
      self.target = target
      self.ranges = ranges
    }

    /// The bounds of the ranges from the least, at most five.
    var bounds: [Double] { Array(ranges.filter { $0.isFinite && $0 > 0 && $0 < 1e300 }.sorted().prefix(5)) }
    var numbers: [Double?] { [actual.value, target.value] + bounds.map { $0 } }
  }

  /// The figures.
  public var rows: [Row]
  /// Whether all rows are on one scale, as figures of one unit should be.
  public var sharesScale: Bool
  /// What the stroke is, such as "Target"; it stands under the plot after a sample.
  public var targetName: String
  /// The words of the plot.
  public var words: Words

  /// Figures.
  public init(_ rows: [Row], sharesScale: Bool = false, targetName: String = "Target", words: Words = .english) {
    self.rows = rows
    self.sharesScale = sharesScale
    self.targetName = targetName
    self.words = words
  }

  /// The figures laid out, at most forty; the rest is counted in a note.
  public func drawing(_ layout: Layout) -> Drawing {
    guard rows.contains(where: { $0.actual.value != nil || $0.target.value != nil }) else {
      return .empty(layout, words)
    }
    let shown = Array(rows.prefix(40))
    let labels = shown.flatMap { [TextMeasure.width($0.actual.label, bold: true), TextMeasure.width($0.target.label)] }
    let room = min(layout.width * 0.24, labels.max() ?? 0) + 10
    let names = RowNames(shown.map(\.name), layout, rowHeight: 36)
    let (left, right) = (names.left + 1, layout.width - room)
    var drawing = Drawing(width: layout.width, height: names.height)
    let all = LinearScale.extent(shown.flatMap(\.numbers), including: [0]) ?? (0, 1)
    for (index, row) in shown.enumerated() {
      let own = sharesScale ? all : LinearScale.extent(row.numbers, including: [0]) ?? all
      let scale = LinearScale(domain: own, range: (left, right - 2))
      if sharesScale { drawing.scale = scale }
      draw(row, lane: names.lane(index), scale, into: &drawing)
    }
    names.draw(into: &drawing)
    for (index, row) in shown.enumerated() {
      let lane = names.lane(index)
      let x = layout.width
      drawing.text(row.actual.label, at: Point(x, lane - 2), anchor: .end, bold: true, limit: room - 8)
      drawing.text(row.target.label, at: Point(x, lane + 13), anchor: .end, style: .note, limit: room - 8)
    }
    key(into: &drawing, shown)
    if rows.count > shown.count { drawing.notes(["\(rows.count - shown.count) \(words.moreInTable)"]) }
    return drawing
  }

  /// The ranges from the widest, then the bar, then the stroke.
  private func draw(_ row: Row, lane: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    let frame = Frame(
      x: .linear(scale), y: .points(PointScale(places: [lane])), box: Box(x: 0, y: lane - 12, width: 1, height: 24))
    let bounds = row.bounds
    for (place, bound) in bounds.enumerated().reversed() {
      // Few ranges take shades that are far apart.
      let shade = bounds.count < 2 ? 4 : place * (Style.ranges.count - 1) / (bounds.count - 1)
      bar(bound, thickness: 24, Style.ranges[shade], frame, into: &drawing)
    }
    if let actual = row.actual.value { bar(actual, thickness: 9, .actual, frame, into: &drawing) }
    drawing.line(Point(scale(0), lane - 12), Point(scale(0), lane + 12), .axis)
    if let target = row.target.value { stroke(at: scale(target), lane: lane, into: &drawing) }
  }

  private func bar(_ value: Double, thickness: Double, _ style: Style, _ frame: Frame, into drawing: inout Drawing) {
    var mark = BarMark([BarMark.Bar(0, to: Datum(value))], style: style).lying()
    mark.thickness = thickness
    mark.draw(into: &drawing, on: frame)
  }

  /// An upright stroke in a rim of the page's colour.
  private func stroke(at x: Double, lane: Double, into drawing: inout Drawing) {
    drawing.box(Box(x: x - 2.5, y: lane - 9, width: 5, height: 18), .gap)
    drawing.box(Box(x: x - 1.5, y: lane - 8, width: 3, height: 16), .actual)
  }

  private func key(into drawing: inout Drawing, _ rows: [Row]) {
    guard !targetName.isEmpty, rows.contains(where: { $0.target.value != nil }) else { return }
    let lines = Wrapping.lines(targetName, width: drawing.width - 22)
    drawing.box(Box(x: 6, y: drawing.height + 5, width: 3, height: 13), .actual)
    drawing.height += 4 + drawing.block(lines, at: Point(22, drawing.height + 4), style: .note)
  }
}

extension PlotForm {
  /// Bullets.
  static let bullet = PlotForm(
    "bullet", title: "Bullet", purpose: "A few figures against their targets.",
    specimen: {
      func row(_ name: String, _ actual: String, _ value: Double, _ target: String, _ aim: Double, _ ranges: [Double])
        -> BulletPlot.Row
      { .init(name, actual: Datum(value, actual), target: Datum(aim, target), ranges: ranges) }
      return BulletPlot([
        row("Net revenue retention", "110.7%", 110.7, "of 115%", 115, [90, 105, 130]),
        row("Gross revenue retention", "93.4%", 93.4, "of 92%", 92, [80, 90, 100]),
        row("Expansion MRR", "€14.6k", 14.6, "of €12k", 12, [6, 10, 18]),
        row("Quick ratio", "2.4×", 2.4, "of 4×", 4, [1, 2, 5]),
      ])
    }
  ) { sample in
    BulletPlot(
      sample.series(0).enumerated().map { index, datum in
        .init(
          sample.name(index), actual: datum, target: sample.datum(index + 1),
          ranges: (0..<(index % 7)).map { sample.datum(index + $0).value ?? .nan })
      }, sharesScale: sample.count % 2 == 0, targetName: sample.name(0))
  }
}
