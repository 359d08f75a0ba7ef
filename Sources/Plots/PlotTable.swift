/// The numbers of a plot as a table: what stands behind the picture for everybody who does not see it, and what
/// the computed summary is taken from.
///
/// Every number of a summary is the text of a cell here. A table without rows is that of a plot without data.
public struct PlotTable: Sendable, Equatable {
  /// How rows and columns hang together, and so what is worth saying of them.
  public enum Kind: Sendable, Equatable {
    /// Rows follow one another, such as months; a column is a series.
    case course
    /// Rows stand side by side; the number is in the first column, or in the one that leads.
    case parts
    /// Rows are measured one by one, each in its own unit: the actual figure first, its target second.
    case targets
    /// The first row is an opening, the last a closing, and those between are signed steps.
    case bridge
    /// Rows are cohorts and columns ages; the last row may be their mean.
    case cohorts
    /// Rows are amounts that go from one name to another.
    case flow
    /// Rows are points of two numbers or more, across and up.
    case points
  }

  /// A row.
  public struct Row: Sendable, Equatable {
    /// Such as "Oct 2026".
    public var name: String
    /// One for each column, or fewer.
    public var cells: [Datum]

    /// A row.
    public init(_ name: String, _ cells: [Datum]) {
      self.name = name
      self.cells = cells
    }
  }

  /// A column of a course: its head and its numbers from the top.
  public struct Series: Sendable, Equatable {
    /// Such as "NRR".
    public var name: String
    /// A number for each row.
    public var values: [Datum]

    /// A column.
    public init(_ name: String, _ values: [Datum]) {
      self.name = name
      self.values = values
    }
  }

  /// A number that the others are held against, such as a target.
  public struct Reference: Sendable, Equatable {
    /// Such as "Target 110 %"; may be empty.
    public var name: String
    /// The number with its label.
    public var number: Datum

    /// A reference.
    public init(_ name: String, _ number: Datum) {
      self.name = name
      self.number = number
    }

    /// The name, or the number's words where there is none.
    public var text: String { name.isEmpty ? PlotTable.text(number) : name }
  }

  /// How rows and columns hang together.
  public var kind: Kind
  /// What the rows are, such as "Month"; may be empty.
  public var corner: String
  /// The heads of the columns.
  public var columns: [String]
  /// The rows from the top.
  public var rows: [Row]
  /// The column that the plot is about, counted from 0.
  public var lead: Int
  /// What the leading numbers are held against; each stands below the rows.
  public var references: [Reference]
  /// The first row whose period is not finished; nil if all are.
  public var unfinished: Int?
  /// Whether the last row, or the leading column of a course, sums up the others, as a mean or a net does.
  public var hasWhole: Bool
  /// The columns that the summary speaks of; nil for all.
  public var told: Set<Int>?

  /// A table.
  public init(
    _ kind: Kind, corner: String = "", columns: [String], rows: [Row], lead: Int = 0, references: [Reference] = [],
    unfinished: Int? = nil, hasWhole: Bool = false, told: Set<Int>? = nil
  ) {
    self.kind = kind
    self.corner = corner
    self.columns = columns
    self.rows = rows
    self.lead = lead
    self.references = references
    self.unfinished = unfinished
    self.hasWhole = hasWhole
    self.told = told
  }

  /// The table of a plot that has none.
  public static let none = PlotTable(.parts, columns: [], rows: [])

  /// The table of a course from its series.
  public init(
    course names: [String], corner: String = "", series: [Series], lead: Int = 0,
    references: [Reference] = [], unfinished: Int? = nil, hasWhole: Bool = false, told: Set<Int>? = nil
  ) {
    let count = series.map(\.values.count).max() ?? 0
    let rows = (0..<count).map { index in
      Row(
        names.indices.contains(index) ? names[index] : "",
        series.map { $0.values.indices.contains(index) ? $0.values[index] : .gap })
    }
    self.init(
      .course, corner: corner, columns: series.map(\.name), rows: rows, lead: lead, references: references,
      unfinished: unfinished, hasWhole: hasWhole, told: told)
  }

  /// The number at a place; a gap where there is no such place.
  public func datum(_ row: Int, _ column: Int) -> Datum {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column) else { return .gap }
    return rows[row].cells[column]
  }

  /// The words of a cell: its label, or its number where it has none; empty for a gap without a label.
  public static func text(_ datum: Datum) -> String {
    datum.label.isEmpty ? datum.value.map(PlainNumber.text) ?? "" : datum.label
  }

  /// The words of the cell at a place.
  public func text(_ row: Int, _ column: Int) -> String { PlotTable.text(datum(row, column)) }

  /// Whether any cell has a number.
  public var hasNumbers: Bool { rows.contains { $0.cells.contains { $0.value != nil } } }
}

/// A number in words where nobody has said how it is worded.
enum PlainNumber {
  /// At most three decimals, and none that are zero; U+2212 before what is negative.
  static func text(_ value: Double) -> String {
    let size = abs(value)
    guard size.isFinite, size < 1e15 else { return value < 0 ? "\u{2212}\(size)" : "\(size)" }
    let decimals = size >= 100 ? 0 : size >= 1 ? 2 : 4
    let unit = [1.0, 10, 100, 1_000, 10_000][decimals]
    let units = Int((size * unit).rounded())
    if units == 0 { return size == 0 ? "0" : value < 0 ? "\u{2212}\(size)" : "\(size)" }
    let whole = units / Int(unit)
    let digits = String(units % Int(unit) + Int(unit)).dropFirst()
    let part = String(digits.reversed().drop { $0 == "0" }.reversed())
    return (value < 0 ? "\u{2212}" : "") + String(whole) + (part.isEmpty ? "" : "." + part)
  }
}
