import Ledgers

/// What products.csv offers beyond what a customer has.
struct PriceList: Sendable {
  /// For each product the plan that is the last of its tiers; nil where it has no tiers, −1 where nobody has that plan.
  private let lastTier: [Int32?]
  /// For each product the number of its line; nil where it has none.
  private let line: [Int?]
  /// The add-ons of each line.
  private let addOns: [[Int32]]

  /// - Returns: nil without products.csv.
  init?(_ ledger: Ledger) {
    guard ledger.companions.contains(where: { $0.kind == "products" }) else { return nil }
    var lastTier = [Int32?](repeating: nil, count: ledger.products.count)
    var line = [Int?](repeating: nil, count: ledger.products.count)
    var lines = Names()
    var addOns: [[Int32]] = []
    for entry in ledger.catalogue.entries {
      lastTier[Int(entry.product)] = entry.tiers.last.map { ledger.plans.index(of: $0) ?? -1 }
      if entry.line.isEmpty { continue }
      let number = Int(lines.insert(entry.line))
      if number == addOns.count { addOns.append([]) }
      line[Int(entry.product)] = number
      if entry.isAddOn { addOns[number].append(entry.product) }
    }
    (self.lastTier, self.line, self.addOns) = (lastTier, line, addOns)
  }

  /// Whether there is nothing left: each position on the last tier of its product, if that has tiers, and all add-ons
  /// of the lines of all positions there.
  func isAtTop(_ positions: [Position]) -> Bool {
    if positions.isEmpty { return false }
    for position in positions {
      if let last = lastTier[Int(position.product)], last != position.plan { return false }
      guard let line = line[Int(position.product)] else { continue }
      for addOn in addOns[line] where !positions.contains(where: { $0.product == addOn }) { return false }
    }
    return true
  }
}
