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

  /// Adds what another part of the same reading has met.
  mutating func add(_ later: Faults) {
    for fault in later.told { add(fault) }
    for (kind, place) in later.places.enumerated() {
      guard let place else { continue }
      counts[kind] += later.counts[kind] - Self.limit
      places[kind] = places[kind] ?? place
    }
  }

  /// Puts faults into the order of their lines; those of one line stay as they are.
  mutating func sort() {
    told = told.enumerated().sorted {
      ($0.element.location.line, $0.offset) < ($1.element.location.line, $1.offset)
    }.map(\.element)
  }

  /// Takes out the faults of a kind.
  mutating func remove(kind: Int) {
    told.removeAll { $0.kind == kind }
    if counts.indices.contains(kind) { (counts[kind], places[kind]) = (0, nil) }
  }

  /// Whether there is one of a kind.
  func has(kind: Int) -> Bool { counts.indices.contains(kind) && counts[kind] > 0 }

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

  /// Adds what another part of the same reading has met.
  mutating func add(_ later: LedgerFaults) {
    errors.add(later.errors)
    warnings.add(later.warnings)
  }

  /// Puts errors and warnings, all of one file, into the order of their lines.
  mutating func sort() {
    errors.sort()
    warnings.sort()
  }

  /// Whether there are none.
  var isEmpty: Bool { errors.isEmpty && warnings.isEmpty }

  /// Whether the file was found not to be UTF-8.
  var hasEncoding: Bool { errors.has(kind: LedgerError.encodingKind) }

  /// Forgets that the file is not UTF-8, where that has been told.
  mutating func dropEncodings() { errors.remove(kind: LedgerError.encodingKind) }

  /// Adds a warning.
  mutating func warn(_ warning: LedgerWarning) { warnings.add(warning) }
}
