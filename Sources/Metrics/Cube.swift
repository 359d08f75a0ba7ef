import Ledgers

/// Everything that is computed of a ledger: additive cells by month, segment and measure.
///
/// Tables, charts and sentences are made of these cells and of nothing else. Ratios are taken last, of
/// summed cells. A ledger without rows gives a cube without months.
public struct Cube: Sendable {
  /// The months from that of the earliest row to the last that was asked for.
  public let months: Range<Month>
  /// The dimensions in use.
  public let dimensions: [Dimension]
  /// The lines of all movements, by month, then by customer in no particular order.
  public let lines: [MovementLine]
  /// The largest customers of each month with their MRR, largest first, by id where equal; at most ten.
  public let largest: [[(customer: Int32, mrr: Int64)]]
  /// What each customer of the ledger rolls up to: itself, or its topmost parent.
  public let top: [Int32]

  let cells: Cells
  let cohortCells: CohortCells
  /// The limits that customers with MRR come near, in the order of `Ledger.usage`.
  let nearLimits: [NearLimit]
  /// Who has MRR when; nil with neither offers.csv nor usage.csv.
  let presence: Presence?
  let survivalCells: SurvivalCells
  /// Everything that moved between plans, in no particular order.
  let planMoves: [PlanMove]
  let membership: Membership

  /// The amount of a measure in a month, for a segment; 0 outside the months of the cube.
  public func amount(_ measure: Measure, in month: Month, of segment: Segment = .whole) -> Int64 {
    guard months.contains(month) else { return 0 }
    let place = month.index - months.lowerBound.index
    return segment.merged.reduce(cells[segment.slot, place, measure]) { $0 + cells[$1, place, measure] }
  }

  /// The segments of a dimension that occur up to a month, by value; nil where the dimension is not in use.
  public func segments(of dimension: String, through month: Month) -> [Segment]? {
    guard let table = membership.tables.first(where: { $0.dimension.name == dimension }) else { return nil }
    let last = min(month, months.upperBound - 1).index - months.lowerBound.index
    guard last >= 0 else { return [] }
    return table.values.sorted().compactMap { value in
      let slot = table.base + Int(value)
      guard cells.occurs(slot, through: last) else { return nil }
      return Segment(dimension: dimension, value: table.values[value], slot: slot)
    }
  }

  /// A segment by its name; nil where the dimension is not in use or has no such value.
  public func segment(_ dimension: String, _ value: String) -> Segment? {
    guard let table = membership.tables.first(where: { $0.dimension.name == dimension }) else { return nil }
    return table.slot(of: value).map { Segment(dimension: dimension, value: value, slot: $0) }
  }

  /// The cohorts that have customers, with every age up to a month.
  public func cohorts(by grain: Cohort.Grain, through month: Month) -> [Cohort] {
    let last = min(month, months.upperBound - 1).index - months.lowerBound.index
    return last < 0 ? [] : cohortCells.cohorts(by: grain, first: months.lowerBound, through: last)
  }

  /// The value of a column of customers.csv for a customer at a month-end; empty where it has none.
  public func attribute(_ name: String, of customer: Int32, at month: Month, in ledger: Ledger) -> String {
    guard let attribute = ledger.roster.attributes.firstIndex(of: name) else { return "" }
    return membership.attribute(attribute, of: customer, at: month)
  }

  /// The name that customers.csv gives a customer; nil where it gives none.
  public func name(of customer: Int32) -> String? { membership.name(of: customer) }
}
