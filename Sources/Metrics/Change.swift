import Ledgers

/// One position of a customer at two ends.
struct Change {
  let product: Int32
  /// The position at the first end, at the rates of the second; nil where it did not exist.
  let before: Position?
  /// The position at the second end; nil where it is gone.
  let after: Position?
  /// The kind that the ledger gives for it; nil where it gives none.
  var statedKind: Kind?

  /// What the position gained or lost.
  var amount: Int64 { (after?.mrr ?? 0) - (before?.mrr ?? 0) }

  /// The plan on which the amount lands: the new one, but the old one where a change of plan lost money.
  var plan: Int32 {
    guard let after else { return before?.plan ?? 0 }
    guard let before, before.plan != after.plan, amount < 0 else { return after.plan }
    return before.plan
  }

  /// What moved from the old plan to the new without being gain or loss; nil where the plan stayed.
  var replanned: (from: Int32, to: Int32, amount: Int64)? {
    guard let before, let after, before.plan != after.plan else { return nil }
    return (before.plan, after.plan, min(before.mrr, after.mrr))
  }

  /// All changes between the positions of two ends, which are in the order of their products.
  static func all(from before: [Position], to after: [Position], rank: [Int32]) -> [Change] {
    var changes: [Change] = []
    changes.reserveCapacity(max(before.count, after.count))
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      let old = i < before.count ? rank[Int(before[i].product)] : .max
      let new = j < after.count ? rank[Int(after[j].product)] : .max
      let product = old <= new ? before[i].product : after[j].product
      changes.append(
        Change(product: product, before: old <= new ? before[i] : nil, after: new <= old ? after[j] : nil))
      if old <= new { i += 1 }
      if new <= old { j += 1 }
    }
    return changes
  }
}

extension Change {
  /// The kinds of the change and what each brought, in the order of the table: parts of the sign of
  /// `amount` that sum to it. Nothing where the amount is 0.
  func parts(in products: ProductFlags) -> [(kind: Kind, amount: Int64)] {
    let amount = amount
    guard amount != 0 else { return [] }
    if let statedKind { return [(statedKind.paired(positive: amount > 0), amount)] }
    guard let before else { return [(products.isAddOn(product) ? .addOn : .crossSell, amount)] }
    guard let after else { return [(.removal, amount)] }
    if before.plan != after.plan { return [(amount > 0 ? .upsell : .downgrade, amount)] }
    if products.isUsage(product) { return [(.usage, amount)] }
    return priceAndVolume(before, after, amount)
  }

  /// Seats at the old price, discounts, and price as what is left.
  private func priceAndVolume(_ before: Position, _ after: Position, _ amount: Int64) -> [(
    kind: Kind, amount: Int64
  )] {
    let seats = Self.seats(before, after)
    let discount = before.discount - after.discount
    let parts: [(kind: Kind, amount: Int64)] = [
      (.seats, seats), (.price, amount - seats - discount), (.discount, discount),
    ]
    let winning = parts.filter { $0.amount != 0 && ($0.amount > 0) == (amount > 0) }
    if winning.count == parts.filter({ $0.amount != 0 }).count { return winning }
    let shares = Share.of(amount.magnitude, among: winning.map(\.amount.magnitude))
    return zip(winning, shares).map { ($0.kind, amount > 0 ? Int64($1) : -Int64($1)) }.filter { $0.1 != 0 }
  }

  /// `round(m0 × (q1 − q0) ÷ q0)`; 0 unless both quantities are known, above 0 and of a size that leaves room
  /// for the other parts.
  private static func seats(_ before: Position, _ after: Position) -> Int64 {
    guard let old = before.quantity, let new = after.quantity, old.mantissa > 0, new.mantissa > 0 else {
      return 0
    }
    let places = max(old.places, new.places)
    let (q0, q1) = (old.mantissa(places: places), new.mantissa(places: places))
    let (product, overflows) = Int128(before.mrr).multipliedReportingOverflow(by: q1 - q0)
    let seats = overflows ? 0 : product.divided(by: q0)
    return seats.magnitude < 1 << 62 ? Int64(seats) : 0
  }
}

/// Division of a whole among parts so that the shares are integers and sum to it.
enum Share {
  /// Shares in proportion to sizes by cumulative rounding: share k is
  /// `round(whole × S(k) ÷ S) − round(whole × S(k−1) ÷ S)`, S(k) being the running sum.
  static func of(_ whole: UInt64, among sizes: [UInt64]) -> [UInt64] {
    let total = sizes.reduce(Int128(0)) { $0 + Int128($1) }
    guard total > 0 else { return sizes.map { _ in 0 } }
    var running: Int128 = 0
    var given: Int128 = 0
    return sizes.map { size in
      running += Int128(size)
      let upTo = (Int128(whole) * running).divided(by: total)
      defer { given = upTo }
      return UInt64(upTo - given)
    }
  }
}

/// What products.csv says of each product that decides a kind.
struct ProductFlags {
  private var addOn: [Bool]
  private var usage: [Bool]

  init(_ ledger: Ledger) {
    addOn = Array(repeating: false, count: ledger.products.count)
    usage = addOn
    for entry in ledger.catalogue.entries {
      addOn[Int(entry.product)] = entry.isAddOn
      usage[Int(entry.product)] = entry.isUsage
    }
  }

  func isAddOn(_ product: Int32) -> Bool { addOn[Int(product)] }
  func isUsage(_ product: Int32) -> Bool { usage[Int(product)] }
}
