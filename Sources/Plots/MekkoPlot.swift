/// Columns as wide as one number and as high as parts of it, so that the area of a cell is an amount.
///
/// As a rule the width is a segment's opening MRR and the parts are its expansion by kind: the height of a column
/// is then its expansion rate. Columns stand from the widest to the narrowest, at most seven, the rest together
/// last. In the narrow layout they lie on their sides.
public struct MekkoPlot: Plot {
  /// A column.
  public struct Column: Sendable, Equatable {
    /// Such as "Enterprise".
    public var name: String
    /// What the width stands for; without one above zero there is no column.
    public var size: Double?
    /// The amount of each kind; gaps, zeros and numbers below zero have no cell.
    public var parts: [Double?]

    /// A column.
    public init(_ name: String, _ size: Double?, _ parts: [Double?]) {
      self.name = name
      self.size = size
      self.parts = parts
    }
  }

  /// The kinds of parts, from the bottom up, each with a colour; beyond seven the last ones are one.
  public var kinds: [String]
  /// The columns in any order.
  public var columns: [Column]
  /// Whether the widest column comes first; otherwise they stand as given.
  public var isSorted: Bool
  /// The words of the plot.
  public var words: Words
  /// Writes an amount, such as "12.3k".
  public var format: @Sendable (Double) -> String
  /// Writes a ratio, of which 1 is the whole, such as "8.2 %".
  public var percent: @Sendable (Double) -> String

  /// Columns of parts.
  public init(
    kinds: [String], _ columns: [Column], isSorted: Bool = true, words: Words = .english,
    format: @escaping @Sendable (Double) -> String, percent: @escaping @Sendable (Double) -> String
  ) {
    self.kinds = kinds
    self.columns = columns
    self.isSorted = isSorted
    self.words = words
    self.format = format
    self.percent = percent
  }

  /// The columns laid out; a plot without a cell says so.
  public func drawing(_ layout: Layout) -> Drawing {
    let cells = MekkoCells(self)
    guard cells.highest > 0 else {
      var drawing = Drawing.empty(layout, words)
      note(cells, into: &drawing)
      return drawing
    }
    var drawing =
      layout.isWide ? MekkoColumns(self, cells, layout).drawing() : MekkoRows(self, cells, layout).drawing()
    drawing.noteDropped(words)
    note(cells, into: &drawing)
    return drawing
  }

  private func note(_ cells: MekkoCells, into drawing: inout Drawing) {
    if cells.withoutArea > 0 { drawing.notes(["\(cells.withoutArea) \(words.withoutArea)"]) }
  }
}

/// The columns of a Mekko plot as they are drawn: chosen, ordered, and with their shares.
struct MekkoCells {
  /// A column with its parts, which are zero where nothing is drawn.
  struct Column {
    let name: String
    let size: Double
    let parts: [Double]
    /// The parts together.
    let sum: Double
    /// The parts together for each unit of the size: the height.
    var rate: Double { sum / size }
  }

  /// The kinds that have a colour; beyond seven the last ones are one.
  let kinds: [String]
  /// The columns from left to right.
  let columns: [Column]
  /// The sizes of all.
  let size: Double
  /// The parts of all.
  let sum: Double
  /// The greatest rate; 0 if nothing is drawn.
  let highest: Double
  /// How many numbers below zero or without a column are not drawn.
  let withoutArea: Int

  init(_ plot: MekkoPlot) {
    let most = Style.series.count
    let isCut = plot.kinds.count > most
    kinds = isCut ? plot.kinds.prefix(most - 1) + [plot.words.other] : plot.kinds
    func number(_ value: Double?) -> Double {
      guard let value, value.isFinite, value > 0, value <= 1e300 else { return 0 }
      return value
    }
    var drawn: [Column] = []
    var skipped = 0
    for column in plot.columns {
      skipped += column.parts.count { ($0 ?? 0) < 0 }
      var parts = plot.kinds.indices.map { $0 < column.parts.count ? number(column.parts[$0]) : 0 }
      if isCut { parts = parts.prefix(most - 1) + [parts.dropFirst(most - 1).reduce(0, +)] }
      guard number(column.size) > 0 else {
        skipped += column.size == nil && parts.allSatisfy { $0 == 0 } ? 0 : 1
        continue
      }
      drawn.append(
        Column(name: column.name, size: number(column.size), parts: parts, sum: parts.reduce(0, +)))
    }
    if plot.isSorted { drawn = RowOrder.descending(drawn.map(\.size)).map { drawn[$0] } }
    if drawn.count > 7 { drawn = drawn.prefix(6) + [MekkoCells.together(drawn.dropFirst(6), plot.words.other)] }
    columns = drawn
    size = drawn.reduce(0) { $0 + $1.size }
    sum = drawn.reduce(0) { $0 + $1.sum }
    let rates = drawn.map(\.rate).filter(\.isFinite)
    highest = size.isFinite && sum.isFinite && rates.count == drawn.count ? rates.max() ?? 0 : 0
    withoutArea = skipped
  }

  private static func together(_ columns: ArraySlice<Column>, _ name: String) -> Column {
    let kinds = columns.first?.parts.indices ?? 0..<0
    let parts = kinds.map { kind in columns.reduce(0) { $0 + $1.parts[kind] } }
    return Column(
      name: name, size: columns.reduce(0) { $0 + $1.size }, parts: parts, sum: parts.reduce(0, +))
  }

  /// Where the columns begin and end along a length, in the order of the columns.
  func spans(from start: Double, length: Double) -> [(start: Double, end: Double)] {
    var before = 0.0
    return columns.map { column in
      let begin = start + length * (before / size)
      before += column.size
      return (begin, start + length * (before / size))
    }
  }
}

extension PlotForm {
  /// Mekko plots.
  static let mekko = PlotForm(
    "mekko", title: "Mekko", purpose: "How much each segment expands, by kind, for its size.",
    specimen: {
      MekkoPlot(
        kinds: ["Seats", "Upgrades", "Add-ons", "Prices"],
        [
          .init("Enterprise", 1_684, [63, 41, 29, 12]), .init("Mid-market", 1_217, [59, 18, 9, 11]),
          .init("Small business", 642, [13, 26, 3, 5]), .init("Public sector", 315, [4, 3, 9, nil]),
          .init("Education", 148, [7, nil, 1, 1]), .init("Partners", 92, [2, 1, nil, nil]),
          .init("Start-ups", 54, [3, 1, nil, nil]), .init("Non-profit", 21, [nil, 1, nil, nil]),
        ], format: Sample.whole, percent: { Sample.percent($0 * 100) })
    }
  ) { sample in
    let kinds = 0..<min(sample.count, 9)
    return MekkoPlot(
      kinds: kinds.map(sample.name),
      sample.series(0).enumerated().map { place, datum in
        .init(sample.name(place), datum.value, kinds.map { sample.datum(place + $0 + 1).value })
      }, isSorted: sample.count != 7, format: sample.format, percent: { sample.format($0 * 100) })
  }
}
