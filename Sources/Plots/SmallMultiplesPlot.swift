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
  ///
  /// Side by side they share their axes: numbers stand before the first panel of a row, and columns are named under
  /// the last panel of each column.
  public func drawing(_ layout: Layout) -> Drawing {
    guard panels.contains(where: { $0.chart.extent.y != nil }) else { return .empty(layout, words) }
    let shown = Array(panels.prefix(30))
    let shared = shown.reduce(Extent.none) { $0.union($1.chart.extent) }
    let grid = Grid(shown, columns: layout.isWide ? max(1, min(columns, 4, shown.count)) : 1, shared, layout)
    var drawing = Drawing(width: layout.width, height: 0)
    for start in stride(from: 0, to: shown.count, by: grid.columns) {
      place(Array(shown[start..<min(start + grid.columns, shown.count)]), from: start, on: grid, into: &drawing)
    }
    if panels.count > shown.count { drawing.notes(["\(panels.count - shown.count) \(words.moreInTable)"]) }
    drawing.noteDropped(words)
    return drawing
  }

  /// The widths of the panels.
  private struct Grid {
    let columns: Int
    let count: Int
    let shared: Extent
    let gap = 20.0
    /// The width of the numbers before the first panel of each row; 0 where each panel has its own.
    let margin: Double
    /// The width of a panel without those numbers.
    let width: Double

    init(_ panels: [Panel], columns: Int, _ shared: Extent, _ layout: Layout) {
      (self.columns, self.shared, count) = (columns, shared, panels.count)
      let gaps = gap * Double(columns - 1)
      let own = Layout(width: ((layout.width - gaps) / Double(columns)).rounded(.down), isWide: false)
      let charts = panels.map { SmallMultiplesPlot.chart($0, shared) }
      // A panel whose scale lies otherwise, because of a title or an event above it, needs numbers of its own.
      let scales = charts.map { $0.extent.y == nil ? nil : $0.drawing(own).scale }
      let isOne = columns > 1 && scales.allSatisfy { $0 != nil && $0 == scales[0] }
      margin = isOne ? charts.map { $0.axisWidth(own) }.max() ?? 0 : 0
      width = isOne ? ((layout.width - margin - gaps) / Double(columns)).rounded(.down) : own.width
    }

    /// Whether the panels of a row share the numbers at its left.
    var sharesNumbers: Bool { margin > 0 }

    /// Where the frame of a panel's column begins; its numbers stand before it.
    func start(_ column: Int) -> Double { column == 0 ? 0 : margin + Double(column) * (width + gap) }
  }

  private static func chart(_ panel: Panel, _ shared: Extent) -> Chart {
    var chart = panel.chart
    chart.y.domain = Extent.union(shared.y, chart.y.domain)
    if chart.x.columns == nil { chart.x.domain = Extent.union(shared.x, chart.x.domain) }
    if chart.height == nil { chart.height = (150, 150) }
    chart.notesDropped = false
    return chart
  }

  private func picture(_ panel: Panel, at index: Int, on grid: Grid) -> Drawing {
    let column = index % grid.columns
    let layout = Layout(width: grid.width + (column == 0 ? grid.margin : 0), isWide: false)
    if panel.chart.extent.y == nil { return .empty(layout, words) }
    var chart = SmallMultiplesPlot.chart(panel, grid.shared)
    if grid.sharesNumbers {
      if column == 0 { chart.margin = max(chart.margin, grid.margin) } else { chart.showsValues = false }
      chart.showsColumns = index + grid.columns >= grid.count
    }
    return chart.drawing(layout)
  }

  /// Titles on one line, pictures under them.
  private func place(_ row: [Panel], from start: Int, on grid: Grid, into drawing: inout Drawing) {
    let titles = row.map { Wrapping.lines($0.title, width: grid.width, limit: 2, bold: true) }
    let pictures = row.enumerated().map { picture($1, at: start + $0, on: grid) }
    let top = drawing.height + (drawing.height > 0 ? 18 : 0)
    let head = Drawing.height(of: titles.map(\.count).max() ?? 0) + 6
    drawing.height = top + head + (pictures.map(\.height).max() ?? 0)
    for (column, picture) in pictures.enumerated() {
      let x = grid.start(column)
      drawing.block(titles[column], at: Point(column == 0 ? grid.margin : x, top), bold: true)
      drawing.place(picture, at: Point(x, top + head))
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
