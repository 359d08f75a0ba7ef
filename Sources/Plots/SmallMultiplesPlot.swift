/// One chart for each of several things, all on one scale, in a grid of three columns or, where room is short, one.
///
/// Panels without numbers say so. Without any panel the plot says that there is no data.
public struct SmallMultiplesPlot: Plot {
  /// A chart and its title.
  public struct Panel: Sendable {
    /// What the chart is about.
    public var title: String
    /// The chart; its own bounds are widened to those of all.
    public var chart: Chart

    /// A panel.
    public init(_ title: String, _ chart: Chart) {
      self.title = title
      self.chart = chart
    }
  }

  /// The panels from left to right and from top to bottom.
  public var panels: [Panel]
  /// How many stand side by side in the wide layout: 1 to 4, and never more than there are.
  public var columns: Int
  /// The words of the plot.
  public var words: Words

  /// Panels.
  public init(_ panels: [Panel], columns: Int = 3, words: Words = .english) {
    self.panels = panels
    self.columns = columns
    self.words = words
  }

  /// The panels laid out, at most thirty; the rest is counted in a note.
  public func drawing(_ layout: Layout) -> Drawing {
    guard panels.contains(where: { $0.chart.extent.y != nil }) else { return .empty(layout, words) }
    let shown = panels.prefix(30)
    let shared = shown.reduce(Extent.none) { $0.union($1.chart.extent) }
    let count = layout.isWide ? max(1, min(columns, 4, shown.count)) : 1
    let gap = 20.0
    let width = (layout.width - gap * Double(count - 1)) / Double(count)
    let cell = Layout(width: width.rounded(.down), isWide: false)
    var drawing = Drawing(width: layout.width, height: 0)
    var row: [(title: [String], picture: Drawing)] = []
    for (index, panel) in shown.enumerated() {
      row.append((Wrapping.lines(panel.title, width: width, limit: 2, bold: true), picture(panel, shared, cell)))
      guard row.count == count || index == shown.count - 1 else { continue }
      place(row, step: width + gap, into: &drawing)
      row = []
    }
    if panels.count > shown.count { drawing.notes(["\(panels.count - shown.count) \(words.moreInTable)"]) }
    drawing.noteDropped(words)
    return drawing
  }

  private func picture(_ panel: Panel, _ shared: Extent, _ layout: Layout) -> Drawing {
    var chart = panel.chart
    if chart.extent.y == nil { return .empty(layout, words) }
    chart.y.domain = Extent.union(shared.y, chart.y.domain)
    if chart.x.columns == nil { chart.x.domain = Extent.union(shared.x, chart.x.domain) }
    if chart.height == nil { chart.height = (150, 150) }
    chart.notesDropped = false
    return chart.drawing(layout)
  }

  /// Titles on one line, pictures under them.
  private func place(_ row: [(title: [String], picture: Drawing)], step: Double, into drawing: inout Drawing) {
    let top = drawing.height + (drawing.height > 0 ? 18 : 0)
    let head = Drawing.height(of: row.map(\.title.count).max() ?? 0) + 6
    drawing.height = top + head + (row.map(\.picture.height).max() ?? 0)
    for (index, panel) in row.enumerated() {
      let x = (Double(index) * step).rounded()
      drawing.block(panel.title, at: Point(x, top), bold: true)
      drawing.place(panel.picture, at: Point(x, top + head))
    }
  }
}

extension PlotForm {
  /// Small multiples.
  static let smallMultiples = PlotForm(
    "small-multiples", title: "Small multiples", purpose: "One chart for each segment, all on one scale.",
    specimen: {
      let names = ["Enterprise", "Business", "Team", "Starter", "Public sector"]
      return SmallMultiplesPlot(
        names.enumerated().map { place, name -> SmallMultiplesPlot.Panel in
          let values = (0..<12).map { (month: Int) -> Double? in
            let (base, wave) = (96 + (place * 7 % 5) * 2, month * (place + 3) % 11)
            return Double(base + wave) + Double(month) * 0.5
          }
          return .init(
            name,
            Chart(x: .months(from: 2025, 11), y: .linear(format: Sample.percent)) {
              RuleMark(y: 100, "100%")
              LineMark(Sample.percentages(values)).thick().labelled(.none)
            })
        })
    }
  ) { sample in
    SmallMultiplesPlot(
      (0..<min(sample.count, 9)).map { place in
        .init(
          sample.name(place),
          Chart(x: .columns(sample.columns), y: .linear(format: sample.format)) {
            LineMark(sample.series(place), sample.name(place + 1)).thick()
            LineMark(sample.series(place + 1)).thin()
          })
      })
  }
}
