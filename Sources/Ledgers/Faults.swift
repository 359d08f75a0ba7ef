/// Something to report, of one of several kinds.
protocol Fault {
  var kind: Int { get }
  var location: SourceLocation { get }
  static func more(_ count: Int, _ location: SourceLocation) -> Self
}

/// Faults in the order in which they were met: twenty of a kind, then a count.
struct Faults<Element: Fault & Sendable>: Sendable {
  /// How many of a kind are told one by one.
  static var limit: Int { 20 }

  private var told: [Element] = []
  private var counts: [Int] = []
  private var places: [SourceLocation?] = []

  /// Adds a fault, or counts it.
  mutating func add(_ fault: Element) {
    let kind = fault.kind
    while counts.count <= kind {
      counts.append(0)
      places.append(nil)
    }
    counts[kind] += 1
    if counts[kind] <= Self.limit {
      told.append(fault)
    } else if places[kind] == nil {
      places[kind] = fault.location
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { told.isEmpty }

  /// The faults, and what was only counted in the order of the kinds.
  var all: [Element] {
    told
      + places.indices.compactMap { kind in
        places[kind].map { Element.more(counts[kind] - Self.limit, $0) }
      }
  }
}

/// The errors and the warnings of a reading.
struct LedgerFaults: Sendable {
  private(set) var errors = Faults<LedgerError>()
  private(set) var warnings = Faults<LedgerWarning>()

  /// Adds an error.
  mutating func add(_ error: LedgerError) { errors.add(error) }

  /// Adds a warning.
  mutating func warn(_ warning: LedgerWarning) { warnings.add(warning) }
}
