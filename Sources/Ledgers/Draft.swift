/// The tables beside a ledger as they are read, and the ids of customers that they name.
struct Draft {
  /// The ids of customers by part. A number here is provisional: the part above, the number in its table below.
  var customers = Array(repeating: Names(), count: PartedNames.partCount)
  var products = Names.withEmptyOne
  var roster = Roster()
  /// For each row of customers.csv the number of its parent.
  var parents: [Int32?] = []
  var hasRoster = false
  var catalogue = Catalogue()
  var targets: [Target]?
  var pipeline: [Deal]?
  var rates: Rates?
  var bands: [Band]?

  /// The provisional number of a customer.
  mutating func number(ofCustomer id: UnsafeRawBufferPointer) -> Int32 {
    let hash = Names.hash(id)
    let part = PartedNames.part(of: hash)
    return Int32(truncatingIfNeeded: part << 24) | customers[part].insert(id, hash: hash)
  }

  /// Puts final numbers in place of provisional ones.
  mutating func settle(_ names: PartedNames, products numbers: [Int32]) {
    func final(_ number: Int32) -> Int32 {
      names.numbers(ofPart: Int(number >> 24)).lowerBound + number & 0xFF_FFFF
    }
    roster.renumber(final)
    parents = parents.map { $0.map(final) }
    catalogue.renumber { numbers[Int($0)] }
  }
}

/// How large a table was.
struct TableSize: Sendable {
  let path: String
  var records: Int
  var lastLine: Int
}
