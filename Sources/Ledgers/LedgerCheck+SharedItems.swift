extension LedgerCheck {
  /// Ids of items that stand under two customers.
  static let sharedItems = LedgerCheck { subject, warn in
    var found: [(row: LedgerRow, name: String, customer: Int32, other: Int32)] = []
    for group in groups(of: subject.ledger) {
      // The customer under which an id stands first keeps it.
      let firsts = group.compactMap { holder in
        first(of: holder, subject.ledger).map { (row: $0, holder: holder) }
      }.sorted { $0.row.place < $1.row.place }
      guard let owner = firsts.first else { continue }
      let other = customer(of: owner.holder, subject.ledger)
      var told: Set<Int32> = [other]
      for (row, holder) in firsts where told.insert(customer(of: holder, subject.ledger)).inserted {
        let name = subject.ledger.parts[holder.part].items.name(holder.item)
        found.append((row, name, customer(of: holder, subject.ledger), other))
      }
    }
    for (row, name, customer, other) in found.sorted(by: { $0.row.place < $1.row.place }) {
      let customers = subject.ledger.customers
      warn(
        .sharedItem(
          name, customer: customers[customer], other: customers[other], subject.ledger.location(of: row)))
    }
  }

  /// An item of a part.
  private struct Holder {
    let part: Int
    let item: Int32
  }

  /// Items of one entity and id, where several customers have them.
  private static func groups(of ledger: Ledger) -> [[Holder]] {
    let count = ledger.parts.reduce(0) { $0 + $1.items.count }
    guard count > 1 else { return [] }
    // Sorted by hash, equal ids stand side by side.
    var keys: [(hash: UInt64, part: Int32, item: Int32)] = []
    keys.reserveCapacity(count)
    for (number, part) in ledger.parts.enumerated() {
      for item in 0..<Int32(part.items.count) where !part.items.utf8(item).isEmpty {
        let hash = part.items.utf8(item).withUnsafeBytes(Names.hash)
        keys.append((hash &+ UInt64(part.items.entity[Int(item)]), Int32(number), item))
      }
    }
    keys.sort { $0.hash < $1.hash }
    var groups: [[Holder]] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].hash == keys[start].hash { end += 1 }
      if end - start > 1 {
        groups += split(keys[start..<end].map { Holder(part: Int($0.part), item: $0.item) }, ledger)
      }
      start = end
    }
    return groups
  }

  /// Parts holders of one hash by what they really hold.
  private static func split(_ holders: [Holder], _ ledger: Ledger) -> [[Holder]] {
    var groups: [[Holder]] = []
    for holder in holders {
      let place = groups.firstIndex { group in
        group.first.map { isSame($0, holder, ledger) } ?? false
      }
      if let place { groups[place].append(holder) } else { groups.append([holder]) }
    }
    return groups.filter { group in Set(group.map { customer(of: $0, ledger) }).count > 1 }
  }

  private static func isSame(_ a: Holder, _ b: Holder, _ ledger: Ledger) -> Bool {
    let (one, other) = (ledger.parts[a.part].items, ledger.parts[b.part].items)
    return one.entity[Int(a.item)] == other.entity[Int(b.item)] && one.utf8(a.item) == other.utf8(b.item)
  }

  private static func customer(of holder: Holder, _ ledger: Ledger) -> Int32 {
    ledger.parts[holder.part].customer(ofItem: holder.item)
  }

  /// The row of an item that stands first in the files.
  private static func first(of holder: Holder, _ ledger: Ledger) -> LedgerRow? {
    let part = ledger.parts[holder.part]
    return part.rows[part.rows(of: customer(of: holder, ledger))].filter { $0.item == holder.item }.min(by: \.place)
  }
}
