import Ledgers

/// A way to divide customers, or what they hold, into segments.
public struct Dimension: Sendable {
  /// Where a dimension's values come from.
  public enum Origin: Sendable, Equatable {
    /// A column of customers.csv, by its index in `Roster.attributes`.
    case attribute(Int)
    /// Of a position: its product, its plan, or the line that products.csv gives its product.
    case product, plan, line
    /// Of a position: the source entities of its items, by which it is parted.
    case entity
    /// The quarter of first MRR.
    case cohort
    /// Months since first MRR, in bands.
    case tenure
    /// MRR at opening, in bands.
    case mrrBand
  }

  /// The name, as in `industry`.
  public let name: String
  /// Where its values come from.
  public let origin: Origin

  /// Whether it divides what customers hold and not customers.
  public var isOfPositions: Bool {
    switch origin {
    case .product, .plan, .line, .entity: true
    case .attribute, .cohort, .tenure, .mrrBand: false
    }
  }

  /// Whether its values have an order of their own, as bands and quarters have.
  public var isOrdinal: Bool { origin == .cohort || origin == .tenure || origin == .mrrBand }

  /// The value where a customer or position has none.
  public static let unassigned = "Unassigned"
}

/// A part of the company, or the whole of it.
public struct Segment: Sendable, Hashable {
  /// The name of the dimension; nil for the whole.
  public let dimension: String?
  /// The value; nil for the whole.
  public let value: String?
  /// Its place in the cube.
  let slot: Int
  /// The places of what is merged with it; empty for a segment of the ledger.
  var merged: [Int] = []

  /// The whole company.
  public static let whole = Segment(dimension: nil, value: nil, slot: 0)
}

extension Segment {
  /// Several segments of a dimension as one.
  ///
  /// - Parameter segments: at least one.
  public static func merged(_ segments: [Segment], as value: String) -> Segment? {
    guard let first = segments.first else { return nil }
    return Segment(
      dimension: first.dimension, value: value, slot: first.slot, merged: segments.dropFirst().map(\.slot))
  }

  /// Whether it stands for several segments of the ledger.
  public var isMerged: Bool { !merged.isEmpty }
}

extension Segment: Comparable {
  /// Compares by the order of the dimension: bands and quarters rise.
  public static func < (a: Segment, b: Segment) -> Bool { a.slot < b.slot }
}

extension Segment: CustomStringConvertible {
  /// `industry=Healthcare`, or `the whole company`.
  public var description: String {
    guard let dimension, let value else { return "the whole company" }
    return "\(dimension)=\(value)"
  }
}

extension Dimension {
  /// The dimensions that exist without a column of customers.csv.
  public static let derivedNames: [String] = derived.map(\.name)

  /// The names that are derived and not columns of customers.csv.
  static let derived: [(name: String, origin: Origin)] = [
    ("product", .product), ("plan", .plan), ("line", .line), ("cohort", .cohort), ("tenure", .tenure),
    ("mrr_band", .mrrBand), ("entity", .entity),
  ]

  /// The dimensions of a site that names none, beside the columns of customers.csv.
  private static func byDefault(_ ledger: Ledger) -> [String] {
    let hasEntities = ledger.entities.contains { !$0.isEmpty }
    return ["product", "plan", "line", "cohort", "tenure"] + (hasEntities ? ["entity"] : [])
  }

  /// The dimensions that a site uses, in its order, and the names that are none.
  static func inUse(_ ledger: Ledger, settings: Settings) -> (dimensions: [Dimension], faults: [MetricsError]) {
    let attributes = ledger.roster.attributes
    let names = settings.dimensions ?? attributes + byDefault(ledger)
    var seen: Set<String> = []
    var dimensions: [Dimension] = []
    var faults: [MetricsError] = []
    for name in names where seen.insert(name).inserted {
      if let place = attributes.firstIndex(of: name) {
        dimensions.append(Dimension(name: name, origin: .attribute(place)))
      } else if let derived = derived.first(where: { $0.name == name }) {
        dimensions.append(Dimension(name: name, origin: derived.origin))
      } else {
        let known = attributes + derived.map(\.name)
        faults.append(.unknownDimension(name, nearest: name.nearest(of: known)))
      }
    }
    return (dimensions, faults)
  }
}
