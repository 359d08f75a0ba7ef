import Ledgers
import Metrics

/// Rows and columns, exact: what a chart draws, a page shows and a download holds.
///
/// A table without rows is shown as the sentence that says what is missing.
public struct Table: Sendable {
  /// A row: its head and a cell for each column.
  public struct Row: Sendable {
    /// What the row is about.
    public let head: Cell
    /// The segment whose page the head links to; nil where there is none.
    public let segment: Segment?
    /// A cell for each column.
    public let cells: [Cell]
    /// Whether it sums the rows above.
    public let isTotal: Bool

    /// A row.
    public init(_ head: Cell, segment: Segment? = nil, _ cells: [Cell], isTotal: Bool = false) {
      (self.head, self.segment, self.cells, self.isTotal) = (head, segment, cells, isTotal)
    }
  }

  /// What the heads of the rows are.
  public let rowTitle: Sentence
  /// The columns.
  public let columns: [Sentence]
  /// The rows, a total last.
  public let rows: [Row]

  /// A table; every row has as many cells as there are columns.
  public init(rowTitle: Sentence, columns: [Sentence], rows: [Row]) {
    (self.rowTitle, self.columns, self.rows) = (rowTitle, columns, rows)
  }
}
