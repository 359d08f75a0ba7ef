extension Draft {
  /// Gives every customer its parent, and reports circles and parents that no file knows.
  mutating func settleParents(_ parts: [LedgerPart], _ customers: PartedNames, _ faults: inout LedgerFaults) {
    roster.parent = Array(repeating: nil, count: customers.count)
    guard roster.hasParents else { return }
    var entry: [Int32: Int] = [:]
    for (index, parent) in roster.parents.enumerated() {
      guard parent >= 0 else { continue }
      let customer = roster.entry(index).customer
      if let earlier = roster.parent[Int(customer)], earlier != parent {
        faults.warn(.severalParents(customer: customers[customer], roster.location(roster.entry(index))))
      }
      roster.parent[Int(customer)] = parent
      entry[customer] = index
    }
    breakCircles(entry, customers, &faults)
    warnOfUnknownParents(parts, customers, &faults)
  }

  /// Reports each circle once, where the first way up leads into it, and leaves its members without parents.
  private mutating func breakCircles(_ entry: [Int32: Int], _ customers: PartedNames, _ faults: inout LedgerFaults) {
    // The walk that a customer was first met on; 0 for none.
    var walk = Array(repeating: Int32(0), count: customers.count)
    for (place, first) in roster.entries.lazy.map({ Int($0.customer) }).enumerated() where walk[first] == 0 {
      let number = Int32(truncatingIfNeeded: place + 1)
      var place = first
      while walk[place] == 0 {
        walk[place] = number
        guard let parent = roster.parent[place] else { break }
        place = Int(parent)
      }
      guard walk[place] == number, let circle = circle(from: place) else { continue }
      let ids = (circle + [circle[0]]).map { customers[$0] }
      if let row = entry[circle[0]] { faults.add(.circleOfParents(ids, roster.location(roster.entry(row)))) }
      for member in circle { roster.parent[Int(member)] = nil }
    }
  }

  /// The members of the circle that a customer is in; nil where it is in none.
  private func circle(from start: Int) -> [Int32]? {
    var members: [Int32] = []
    var place = start
    repeat {
      members.append(Int32(truncatingIfNeeded: place))
      guard let parent = roster.parent[place] else { return nil }
      place = Int(parent)
    } while place != start
    return members
  }

  private func warnOfUnknownParents(_ parts: [LedgerPart], _ customers: PartedNames, _ faults: inout LedgerFaults) {
    guard roster.hasParents else { return }
    var isKnown = Array(repeating: false, count: customers.count)
    for part in parts {
      for customer in part.customers where !part.rows(of: customer).isEmpty { isKnown[Int(customer)] = true }
    }
    for entry in roster.entries { isKnown[Int(entry.customer)] = true }
    for (index, parent) in roster.parents.enumerated() {
      guard parent >= 0, !isKnown[Int(parent)] else { continue }
      faults.warn(.unknownParent(customers[parent], roster.location(roster.entry(index))))
      isKnown[Int(parent)] = true
    }
  }
}
