/// What a unit of the same product and plan costs in the same currency: groups of items, each with its middle price.
///
/// An item stands for what it runs at last: its latest row above 0. Where a quantity is known the price is that of
/// one unit, else that of the whole; the two are never compared. Prices are in thousandths of a minor unit.
struct Prices {
  /// Items that should cost alike.
  struct Group {
    /// The median of the prices, or of a thousand or two of them, taken evenly from among many.
    var median: Int64 = 0
    /// How many items there are, and how many of them lie between half the median and twice.
    var count = 0
    var near = 0
    /// One in so many prices is taken to find the median.
    fileprivate var step = 1
    fileprivate var skipped = 0
    fileprivate var prices: [Int64] = []

    /// Whether so many of the others lie near the median that one far from it stands out.
    func agrees(without outliers: Int) -> Bool {
      near >= 5 && near * 4 >= (count - outliers) * 3
    }
  }

  /// An item's price and the number of its group.
  struct Price {
    let group: Int32
    let price: Int64
    /// The number of the part and the place in it of the row that it stands in.
    let part: Int32
    let place: Int32
  }

  private(set) var prices: [Price] = []
  private(set) var groups: [Group] = []

  /// The prices of a ledger's items.
  init(_ ledger: Ledger, _ lives: Lives) {
    var numbers = GroupNumbers()
    prices.reserveCapacity(lives.parts.reduce(0) { $0 + $1.count })
    for (part, (rows, items)) in zip(ledger.parts.lazy.map(\.rows), lives.parts).enumerated() {
      // Rows are looked at as they stand in memory, not as items are counted.
      for place in rows.indices where Int(items[Int(rows[place].item)].lastPaid) == place {
        let row = rows[place]
        let quantity = row.quantity.flatMap { $0.mantissa > 0 ? $0 : nil }
        guard let unit = Self.unitPrice(row.mrr, quantity) else { continue }
        let number = numbers.number(row.product, row.plan, row.currency, isOfUnit: quantity != nil)
        if Int(number) == groups.count { groups.append(Group()) }
        groups[Int(number)].count += 1
        prices.append(
          Price(
            group: number, price: unit, part: Int32(truncatingIfNeeded: part), place: Int32(truncatingIfNeeded: place)))
      }
    }
    settle()
  }

  /// Finds the medians, and how many prices lie near them.
  private mutating func settle() {
    for number in groups.indices { groups[number].step = max(1, groups[number].count / 1_000) }
    for price in prices { groups[Int(price.group)].sample(price.price) }
    for number in groups.indices { groups[number].findMedian() }
    for price in prices {
      let median = groups[Int(price.group)].median
      if price.price >= median / 2, price.price / 2 <= median { groups[Int(price.group)].near += 1 }
    }
  }

  /// The price of one unit; nil beyond what can be compared.
  private static func unitPrice(_ mrr: Int64, _ quantity: ExactDecimal?) -> Int64? {
    guard mrr < 1_000_000_000_000 else { return nil }
    guard let quantity else { return mrr * 1_000 }
    if quantity.places == 0 { return mrr * 1_000 / quantity.mantissa }
    let price = (Int128(mrr) * 1_000 * Int128.powerOfTen(quantity.places)).divided(by: Int128(quantity.mantissa))
    return price < 100_000_000_000_000_000 ? Int64(truncatingIfNeeded: price) : nil
  }
}

extension Prices.Group {
  /// Takes every so-manieth price.
  @inline(__always)
  fileprivate mutating func sample(_ price: Int64) {
    skipped += 1
    guard skipped == step else { return }
    skipped = 0
    prices.append(price)
  }

  /// Finds the median of what was taken, and lets that go.
  fileprivate mutating func findMedian() {
    prices.sort()
    median = prices.isEmpty ? 0 : prices[prices.count / 2]
    prices = []
  }
}

/// Numbers for what should cost alike, in the order in which they are first met.
private struct GroupNumbers {
  private struct Key: Hashable {
    let product, plan: Int32
    let currency: Int
    let isOfUnit: Bool
  }

  private var numbers: [Key: Int32] = [:]
  /// What was found at last under a few keys, as most items are of few products and plans.
  private var recent = Array(
    repeating: (key: Key(product: -1, plan: -1, currency: 0, isOfUnit: false), number: Int32(0)), count: 256)

  @inline(__always)
  mutating func number(_ product: Int32, _ plan: Int32, _ currency: Int, isOfUnit: Bool) -> Int32 {
    let key = Key(product: product, plan: plan, currency: currency, isOfUnit: isOfUnit)
    let place = Int((product &* 37) &+ plan &+ (isOfUnit ? 128 : 0)) & 255
    if recent[place].key == key { return recent[place].number }
    let number = look(key)
    recent[place] = (key, number)
    return number
  }

  private mutating func look(_ key: Key) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[key] = number
    return number
  }
}

extension LedgerCheck {
  /// Prices that lie far from what others pay for the same in one way, told by the rows they stand in.
  ///
  /// - Parameters:
  ///   - isOdd: whether a price lies so, given its row and the median of the others.
  ///   - warning: what to say of a price, given the customer, what others pay and the place.
  static func oddPrices(
    _ subject: Subject, where isOdd: (_ price: Int64, _ row: LedgerRow, _ median: Int64) -> Bool,
    _ warning: (_ mrr: String, _ customer: String, _ usual: String, SourceLocation) -> LedgerWarning,
    _ warn: (LedgerWarning) -> Void
  ) {
    let (ledger, prices) = (subject.ledger, subject.prices)
    var found: [(row: LedgerRow, price: Prices.Price)] = []
    var counts: [Int32: Int] = [:]
    for price in prices.prices where prices.groups[Int(price.group)].near >= 5 {
      let median = prices.groups[Int(price.group)].median
      // Most lie near the median, and their rows need not be looked at.
      if price.price <= median * 2, price.price >= median / 2 { continue }
      let row = ledger.parts[Int(price.part)].rows[Int(price.place)]
      guard isOdd(price.price, row, median) else { continue }
      found.append((row, price))
      counts[price.group, default: 0] += 1
    }
    for (row, price) in found.sorted(by: { $0.row.place < $1.row.place }) {
      let group = prices.groups[Int(price.group)]
      guard group.agrees(without: counts[price.group] ?? 0) else { continue }
      let customer = ledger.customers[ledger.parts[Int(price.part)].customer(ofItem: row.item)]
      let usual = ledger.money(group.median / 1_000, row.currency)
      warn(warning(ledger.money(price.price / 1_000, row.currency), customer, usual, ledger.location(of: row)))
    }
  }
}
