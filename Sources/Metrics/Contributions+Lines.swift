import Ledgers

extension Contributions {
  /// A customer's amounts in a month: as a whole, or of the part of it that stands in one segment.
  public struct Line: Sendable {
    /// Index in `Ledger.customers`.
    public let customer: Int32
    /// The dimensions that the line is a part by; none for the whole customer.
    public let dimensions: [String]
    /// For each dimension the segment that everything of the line stands in; nil where it stands in several, and in
    /// parts for all dimensions but their own.
    public let segments: [String?]
    /// The amount of each cell.
    public let amounts: [Int64]
    /// The rows behind the amounts; only for the whole customer.
    public let rows: [RowPlace]
  }

  /// The cells that have a column, of those of a month: all but the ten largest, which is not a sum of customers'
  /// amounts but of the ten largest of the column `closing`.
  public func columns(in month: Month) -> [FormulaCell] {
    trail.figures.cells(in: month).filter { $0.measure != .topTen }
  }

  /// The lines of all customers, by id: the whole of each, then its parts in the dimensions where it stands in several
  /// segments.
  ///
  /// The lines that are no part sum to the whole company, those that name a segment in its dimension's column sum to
  /// the segment.
  ///
  /// - Parameter names: the dimensions, of those that were looked at.
  public func lines(in month: Month, by names: [String], _ body: (Line) -> Void) {
    let columns = columns(in: month)
    var places = [Int](repeating: -1, count: self.columns.count)
    for (place, cell) in columns.enumerated() {
      if let column = column(of: cell) { places[column] = place }
    }
    let tables = names.compactMap { name in membership.tables.first { $0.dimension.name == name } }
    let values = tables.map(\.texts)
    for customer in customers {
      let groups = self.groups(customer, places, width: columns.count)
      let whole = groups.first { $0.slot == 0 }?.amounts ?? [Int64](repeating: 0, count: columns.count)
      let divided = tables.map { table in
        groups.drop { $0.slot < table.base }.prefix { $0.slot < table.base + table.values.count }
      }
      let segments = tables.indices.map { table -> String? in
        guard divided[table].count == 1, let only = divided[table].first, only.amounts == whole else { return nil }
        return values[table][only.slot - tables[table].base]
      }
      let cells = notes[customer.notes].prefix { $0.slot == 0 }.lazy.map { Int($0.column) }
      body(
        Line(
          customer: customer.number, dimensions: [], segments: segments, amounts: whole,
          rows: rows(of: customer, for: cells, by: nil)))
      let open = tables.indices.filter { segments[$0] == nil }.map { table in
        Division(place: table, base: tables[table].base, values: values[table], groups: divided[table])
      }
      for part in Self.parts(open, of: tables.count) {
        let own = part.segments.indices.filter { part.segments[$0] != nil }.map { names[$0] }
        body(
          Line(
            customer: customer.number, dimensions: own, segments: part.segments, amounts: part.amounts, rows: []))
      }
    }
  }

  /// What a customer brought to a segment.
  private typealias Group = (slot: Int, amounts: [Int64])

  /// What a customer brought to the segments of a dimension.
  private struct Division {
    /// The place of the dimension.
    let place: Int
    let base: Int
    let values: [String]
    let groups: ArraySlice<Group>
  }

  /// A part of a customer in one segment, or in one of each of several dimensions that have the same amounts.
  private struct Part {
    var segments: [String?]
    let amounts: [Int64]
    let isUnique: Bool
  }

  /// The parts of a customer in some dimensions. Parts that are alike become one, such as a product and its plan; not
  /// where one could not tell which belongs to which.
  private static func parts(_ divided: [Division], of count: Int) -> [Part] {
    var parts: [Part] = []
    for division in divided {
      for group in division.groups {
        let isUnique = division.groups.count { $0.amounts == group.amounts } == 1
        let same = parts.firstIndex {
          isUnique && $0.isUnique && $0.segments[division.place] == nil && $0.amounts == group.amounts
        }
        if same == nil {
          let segments = [String?](repeating: nil, count: count)
          parts.append(Part(segments: segments, amounts: group.amounts, isUnique: isUnique))
        }
        parts[same ?? parts.count - 1].segments[division.place] = division.values[group.slot - division.base]
      }
    }
    return parts
  }

  /// What a customer brought to each segment, a column for each cell.
  private func groups(_ customer: Customer, _ places: [Int], width: Int) -> [Group] {
    var groups: [Group] = []
    for note in notes[customer.notes] {
      let column = places[Int(note.column)]
      guard column >= 0 else { continue }
      if groups.last?.slot != Int(note.slot) { groups.append((Int(note.slot), [Int64](repeating: 0, count: width))) }
      groups[groups.count - 1].amounts[column] = note.amount
    }
    return groups
  }
}

extension SegmentTable {
  /// The values in the order of their slots.
  fileprivate var texts: [String] { (0..<Int32(values.count)).map { values[$0] } }
}
