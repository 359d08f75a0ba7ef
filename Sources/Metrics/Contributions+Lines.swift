import Ledgers

extension Contributions {
  /// A customer's amounts in a month: as a whole, or of the part of it that stands in one segment.
  public struct Line: Sendable {
    /// Index in `Ledger.customers`.
    public let customer: Int32
    /// The dimension that the line divides the customer by; nil for the whole customer.
    public let dimension: String?
    /// For each dimension the segment that everything of the line stands in; nil where it stands in several, and in
    /// lines of a segment for all dimensions but its own.
    public let segments: [String?]
    /// The amount of each cell.
    public let amounts: [Int64]
    /// The rows behind the amounts; only for the whole customer.
    public let rows: [SourceLocation]
  }

  /// The cells that have a column, of those of a month: all but the ten largest, which is not a sum of customers'
  /// amounts but of the ten largest of the column `closing`.
  public func columns(in month: Month) -> [FormulaCell] {
    trail.figures.cells(in: month).filter { $0.measure != .topTen }
  }

  /// The lines of all customers, by id: the whole of each, then its parts in the dimensions where it stands in several
  /// segments.
  ///
  /// The lines without a dimension sum to the whole company, those that name a segment in its dimension's column sum to
  /// the segment.
  ///
  /// - Parameter names: the dimensions, of those that were looked at.
  public func lines(in month: Month, by names: [String], _ body: (Line) -> Void) {
    let columns = columns(in: month)
    var places: [FormulaCell: Int] = [:]
    for (place, cell) in columns.enumerated() { places[cell] = place }
    let columnOf = (0..<trail.figures.cube.months.count).flatMap { month in
      Measure.allCases.map { places[FormulaCell(measure: $0, month: first + month)] ?? -1 }
    }
    let tables = names.compactMap { name in membership.tables.first { $0.dimension.name == name } }
    for customer in customers {
      let groups = self.groups(customer, columnOf, width: columns.count)
      let whole = groups.first { $0.slot == 0 }?.amounts ?? [Int64](repeating: 0, count: columns.count)
      let divided = tables.map { table in
        groups.filter { $0.slot >= table.base && $0.slot < table.base + table.values.count }
      }
      let segments = zip(tables, divided).map { table, groups -> String? in
        groups.count == 1 && groups[0].amounts == whole ? table.value(of: groups[0].slot) : nil
      }
      let cells = customer.notes.prefix { $0.slot == 0 }.map {
        FormulaCell(measure: $0.measure, month: first + Int($0.month))
      }
      body(
        Line(
          customer: customer.number, dimension: nil, segments: segments, amounts: whole,
          rows: rows(of: customer, for: cells, by: nil)))
      for place in tables.indices where segments[place] == nil {
        for group in divided[place] {
          var own = [String?](repeating: nil, count: tables.count)
          own[place] = tables[place].value(of: group.slot)
          body(
            Line(
              customer: customer.number, dimension: names[place], segments: own, amounts: group.amounts, rows: []))
        }
      }
    }
  }

  /// What a customer brought to each segment, a column for each cell.
  private func groups(_ customer: Customer, _ columnOf: [Int], width: Int) -> [(slot: Int, amounts: [Int64])] {
    var groups: [(slot: Int, amounts: [Int64])] = []
    for note in customer.notes {
      let column = columnOf[Int(note.month) * Measure.count + note.measure.rawValue]
      guard column >= 0 else { continue }
      if groups.last?.slot != Int(note.slot) { groups.append((Int(note.slot), [Int64](repeating: 0, count: width))) }
      groups[groups.count - 1].amounts[column] = note.amount
    }
    return groups
  }
}

extension SegmentTable {
  /// The value of a slot.
  fileprivate func value(of slot: Int) -> String { values[Int32(slot - base)] }
}
