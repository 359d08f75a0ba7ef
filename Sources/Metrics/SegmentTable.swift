import Ledgers

/// The segments of one dimension, each with a slot in the cube.
///
/// Every value that could occur has a slot; those that never do stay empty and are not shown.
struct SegmentTable: Sendable {
  let dimension: Dimension
  /// The slot of the first value.
  let base: Int
  /// The values, in the order of their slots.
  private(set) var values = Names()
  /// The slot of each product or plan, or of each part of a product by entity, for a dimension of positions.
  private(set) var slotOfPosition: [Int] = []
  /// The slot of each value of a column of customers.csv, by its number there, or of each month of first MRR.
  private(set) var slotOfValue: [Int] = []

  init(_ dimension: Dimension, base: Int, _ ledger: Ledger, months: Range<Month>, bands: [String]) {
    self.dimension = dimension
    self.base = base
    switch dimension.origin {
    case .attribute(let attribute):
      let values = ledger.roster.values(of: attribute)
      slotOfValue = (0..<Int32(values.count)).map { insert(values[$0]) }
      insert("")
    case .product: slotOfPosition = (0..<Int32(ledger.products.count)).map { insert(ledger.products[$0]) }
    case .plan: slotOfPosition = (0..<Int32(ledger.plans.count)).map { insert(ledger.plans[$0]) }
    case .line: slotOfPosition = ledger.lines.map { insert($0) }
    case .entity:
      let slots = ledger.entities.map { insert($0) }
      slotOfPosition = (0..<ledger.products.count).flatMap { _ in slots }
    case .cohort: slotOfValue = months.map { insert(Self.cohort(of: $0)) }
    case .tenure: for band in Self.tenureBands { insert(band.label) }
    case .mrrBand: for band in bands { insert(band) }
    }
  }

  /// The slot of a value; nil where the dimension has no such value.
  func slot(of value: String) -> Int? {
    values.index(of: value.isEmpty ? Dimension.unassigned : value).map { base + Int($0) }
  }

  /// The slot of each position, for a dimension of positions.
  var positionSlots: PositionSlots {
    PositionSlots(isOfPlans: dimension.origin == .plan, slots: slotOfPosition)
  }

  @discardableResult
  private mutating func insert(_ value: String) -> Int {
    base + Int(values.insert(value.isEmpty ? Dimension.unassigned : value))
  }

  /// The quarter of a month, as `2026-Q1`.
  static func cohort(of month: Month) -> String { "\(String(month.description.prefix(4)))-Q\(month.quarter)" }

  /// Months since first MRR: the last month of each band but the open one, and the labels.
  static let tenureBands: [(last: Int, label: String)] = [
    (3, "0–3"), (12, "4–12"), (24, "13–24"), (.max, "25+"),
  ]

  /// The labels of the bands between lower bounds in minor units: `0–499`, `500–1999`, `2000+`.
  static func bandLabels(_ bounds: [Int64], currency: Currency) -> [String] {
    let units = bounds.map { $0 / Int64(Int128.powerOfTen(currency.digits)) }
    return zip([0] + units, units.map { Optional($0 - 1) } + [nil]).map { low, high in
      high.map { "\(low)–\($0)" } ?? "\(low)+"
    }
  }
}

/// The segment that each position belongs to, in one dimension.
struct PositionSlots: Sendable {
  /// Whether the slots are those of plans, and not of products.
  let isOfPlans: Bool
  let slots: [Int]

  /// The slot of a position.
  subscript(product: Int32, plan: Int32) -> Int { slots[Int(isOfPlans ? plan : product)] }

  /// The slots of some positions, each once.
  func slots(of positions: [Position]) -> [Int] {
    var slots: [Int] = []
    for position in positions {
      let slot = self[position.product, position.plan]
      if !slots.contains(slot) { slots.append(slot) }
    }
    return slots
  }
}

extension Ledger {
  /// The line of each product; empty where products.csv gives none.
  var lines: [String] {
    var lines = [String](repeating: "", count: products.count)
    for entry in catalogue.entries { lines[Int(entry.product)] = entry.line }
    return lines
  }
}
