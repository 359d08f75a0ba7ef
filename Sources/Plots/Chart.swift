/// Marks on a pair of axes: the general plot, from which most forms are made.
///
/// It asks the marks which numbers they need, chooses round bounds, keeps room for labels, and draws axes,
/// marks, names at the ends of lines or else a legend, events and notes, in both layouts. Colours of series
/// are given in the order of the marks that have none.
///
///     Chart(x: .months(from: 2024, 11), y: .linear(format: percent)) {
///       RangeMark(y: 101...106, "Median, survey 2025")
///       RuleMark(y: 100, "100 %")
///       RuleMark.target(110, "Target 110 %")
///       LineMark(nrr, "NRR").thick()
///       LineMark(grr, "GRR").thin()
///       EventMark(at: 7, "Price rise")
///     }
public struct Chart: Plot {
  /// How marks are named.
  public enum Names: Sendable, Equatable {
    /// At the ends of lines and areas, and in a legend for other marks.
    case automatic
    /// All in a legend.
    case legend
    /// Not at all.
    case none
  }

  /// A row of texts under the columns, such as the number at risk.
  public struct Row: Sendable, Equatable {
    /// What the texts are.
    public var name: String
    /// A text for each column.
    public var texts: [String]

    /// A row.
    public init(_ name: String, _ texts: [String]) {
      self.name = name
      self.texts = texts
    }
  }

  /// From left to right.
  public var x: Side
  /// From bottom to top.
  public var y: Side
  /// The marks in the order of painting; broad areas lie behind the axes' lines.
  public var marks: [any Mark]
  /// How marks are named.
  public var names = Names.automatic
  /// Rows of texts under the columns.
  public var rows: [Row] = []
  /// The height of the frame in the wide and in the narrow layout; nil for the usual one.
  public var height: (wide: Double, narrow: Double)?
  /// The least width of the labels at the left, so that charts one over another have their columns in line.
  public var margin = 0.0
  /// Whether the numbers of the heights are written; a neighbour may do that for several charts on one scale.
  public var showsValues = true
  /// Whether the columns are named; a chart below may do that for several.
  public var showsColumns = true
  /// Whether a note counts the labels that found no room.
  public var notesDropped = true
  /// The words of the plot.
  public var words: Words

  /// A chart of marks.
  public init(x: Side, y: Side, words: Words = .english, @MarkBuilder marks: () -> [any Mark]) {
    self.x = x
    self.y = y
    self.words = words
    self.marks = marks()
  }

  /// What all marks need.
  public var extent: Extent { marks.reduce(Extent.none) { $0.union($1.extent) } }

  /// The marks on their axes; without a number it says that there is no data.
  public func drawing(_ layout: Layout) -> Drawing {
    let extent = extent
    return extent.y == nil ? .empty(layout, words) : ChartPainter(self, layout, extent: extent).drawing()
  }
}

extension Chart {
  /// The width of the labels at the left in a layout.
  func axisWidth(_ layout: Layout) -> Double { ChartPainter(self, layout, extent: extent).left }
}

/// Gathers marks as they stand one under the other.
@resultBuilder public enum MarkBuilder {
  /// One mark.
  public static func buildExpression(_ mark: any Mark) -> [any Mark] { [mark] }
  /// Marks of several kinds that stand in a list.
  public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }
  /// Marks of one kind that stand in a list.
  public static func buildExpression<Kind: Mark>(_ marks: [Kind]) -> [any Mark] { marks }
  /// All of them.
  public static func buildBlock(_ marks: [any Mark]...) -> [any Mark] { Array(marks.joined()) }
  /// Those of a condition that holds.
  public static func buildOptional(_ marks: [any Mark]?) -> [any Mark] { marks ?? [] }
  /// Those of the first alternative.
  public static func buildEither(first marks: [any Mark]) -> [any Mark] { marks }
  /// Those of the second alternative.
  public static func buildEither(second marks: [any Mark]) -> [any Mark] { marks }
  /// Those of a loop.
  public static func buildArray(_ marks: [[any Mark]]) -> [any Mark] { Array(marks.joined()) }
}
