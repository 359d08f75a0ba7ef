extension Ledger {
  /// The rows of each customer that has no parent together with those of all below it; nobody else has any.
  ///
  /// - Parameter top: for each customer the topmost of its parents, or itself.
  package func consolidated(top: [Int32]) -> [LedgerPart] {
    var below: [Int32: [Int32]] = [:]
    for (customer, top) in top.enumerated() where top != Int32(customer) {
      below[top, default: []].append(Int32(truncatingIfNeeded: customer))
    }
    return parts.map { part in
      var consolidated = LedgerPart()
      (consolidated.customers, consolidated.starts) = (part.customers, [])
      for customer in part.customers {
        consolidated.starts.append(Int32(truncatingIfNeeded: consolidated.rows.count))
        guard top[Int(customer)] == customer else { continue }
        consolidated.append([customer] + (below[customer] ?? []), for: customer, of: self)
      }
      consolidated.starts.append(Int32(truncatingIfNeeded: consolidated.rows.count))
      return consolidated
    }
  }
}

extension LedgerPart {
  /// Adds the rows of some customers as those of one, in order of time.
  fileprivate mutating func append(_ members: [Int32], for customer: Int32, of ledger: Ledger) {
    var added: [LedgerRow] = []
    for member in members {
      let part = ledger.part(of: member)
      var numbers: [Int32: Int32] = [:]
      for place in part.rows(of: member) {
        var row = part.rows[place]
        let number = numbers[row.item] ?? items.append(row.item, of: part.items, for: customer - customers.lowerBound)
        numbers[row.item] = number
        row.item = number
        added.append(row)
      }
    }
    let order = added.indices.sorted { a, b in
      added[a].precedes(added[b]) || (!added[b].precedes(added[a]) && a < b)
    }
    for place in order { rows.append(added[place]) }
  }
}

extension Items {
  /// Adds an item of another part, for another customer.
  fileprivate mutating func append(_ item: Int32, of other: Items, for customer: Int32) -> Int32 {
    other.utf8(item).withUnsafeBytes { append(customer: customer, entity: other.entity[Int(item)], name: $0) }
  }
}
