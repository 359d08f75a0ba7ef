extension Measure {
  /// What the ledger's rows have to say for a cell of the measure.
  struct Ends {
    /// The month-ends whose rows in force count, as months before the cell's own.
    var inForce: [Int]
    /// The month whose dated rows count, as months before the cell's own; nil where none do.
    var dated: Int?
  }

  /// The month-ends that a cell of the measure compares, and the month in between whose rows made the difference.
  var ends: Ends {
    switch self {
    case .opening, .openingCustomers, .fx: Ends(inForce: [1])
    case .closing, .closingCustomers, .topTen, .topTierCustomers, .limitedCustomers, .nearLimitCustomers:
      Ends(inForce: [0])
    case .retentionBase, .retentionNow, .retentionKept, .retentionBaseCustomers, .retentionCustomers:
      Ends(inForce: [12, 0])
    case .booked3, .booked6, .booked12, .held3, .held6, .held12:
      Self.holding.first { $0.booked == self || $0.held == self }.map { months, booked, _ in
        Ends(inForce: [months + 1, months] + (self == booked ? [] : [0]), dated: months)
      } ?? Ends(inForce: [1, 0], dated: 0)
    default: Ends(inForce: [1, 0], dated: 0)
    }
  }

  /// Whether a cell of the measure is what is held at month-ends and not what moved between them.
  var isLevel: Bool { ends.dated == nil }
}
