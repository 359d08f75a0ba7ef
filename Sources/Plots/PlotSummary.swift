/// What a table says in a sentence or two: what it shows, extremes and change, trend, turning points, and where it
/// passes a reference.
///
/// Every number in it is the text of a cell of the table. A table without numbers gives the words for no data.
public struct PlotSummary: Sendable, Equatable {
  /// The words.
  public let text: String

  /// The summary of a table.
  public init(_ table: PlotTable, words: SummaryWords = .english) {
    let clauses: [String]
    if table.hasNumbers {
      clauses =
        switch table.kind {
        case .course: CourseClauses(table, words).clauses
        case .parts: PartClauses(table, words).parts
        case .targets: TargetClauses(table, words).clauses
        case .flow: PartClauses(table, words).flow
        case .bridge: BridgeClauses(table, words).clauses
        case .cohorts: CohortClauses(table, words).clauses
        case .points: PointClauses(table, words).clauses
        }
    } else {
      clauses = [words.noData]
    }
    text = PlotSummary.sentence(clauses)
  }

  /// Clauses as one sentence.
  static func sentence(_ clauses: [String]) -> String {
    let text = clauses.filter { !$0.isEmpty }.joined(separator: "; ")
    return text.isEmpty || text.hasSuffix(".") ? text : text + "."
  }
}

/// A number of a table and where it stands.
struct Place: Equatable {
  let row: Int
  let column: Int
  let value: Double
}

extension PlotTable {
  /// The numbers of a column from the top, those of `rows` only.
  func places(column: Int, rows chosen: Range<Int>) -> [Place] {
    chosen.compactMap { row in
      datum(row, column).value.map { Place(row: row, column: column, value: $0) }
    }
  }

  /// The rows without one that sums them up.
  var ownRows: Range<Int> { 0..<max(0, hasWhole && kind != .course ? rows.count - 1 : rows.count) }

  /// The column that leads, or where that has no number the first that has one.
  var leadingColumn: Int {
    ([lead] + columns.indices).first { !places(column: $0, rows: ownRows).isEmpty } ?? lead
  }

  /// The words of the number at a place.
  func text(_ place: Place) -> String { text(place.row, place.column) }

  /// The name of a place's row.
  func name(_ place: Place) -> String { rows.indices.contains(place.row) ? rows[place.row].name : "" }

  /// The head of a column.
  func head(_ column: Int) -> String { columns.indices.contains(column) ? columns[column] : "" }
}

extension [Place] {
  /// The first of the greatest numbers.
  var greatest: Place? { reduce(nil) { best, each in best.map { each.value > $0.value ? each : $0 } ?? each } }
  /// The first of the least numbers.
  var least: Place? { reduce(nil) { best, each in best.map { each.value < $0.value ? each : $0 } ?? each } }
}
