import Metrics

/// MRR that moves from month-end to month-end: a customer's, or what it holds of one product or plan.
struct Level {
  /// The MRR at the latest month-end.
  private(set) var mrr: Int64 = 0
  /// By how much it has changed since then.
  var change: Int64 = 0
  private var wasAboveZero = false
  /// Whether the customer at hand has anything to do with it.
  var isInUse = false
  /// Whether there were rows of it in the month at hand.
  var isMoving = false

  /// Ends a month: the movement and its amount; the movement `none` where nothing has changed.
  @inline(__always)
  mutating func close() -> (movement: Movement, amount: Int64) {
    let amount = change
    let movement = Movement(from: mrr, to: mrr &+ amount, wasCustomerBefore: wasAboveZero)
    mrr &+= amount
    change = 0
    if mrr != 0 { wasAboveZero = true }
    return (movement, amount)
  }
}

/// What a customer holds of each product, or of each plan.
struct Holdings: ~Copyable {
  private var levels: Cells<Level>
  /// Those that the customer has to do with.
  private var used: Cells<Int32>
  private var usedCount = 0
  /// Those that there were rows of in the month at hand, which are few of those that are used.
  private var moving: Cells<Int32>
  private var movingCount = 0

  /// For so many products or plans.
  init(_ count: Int) {
    levels = Cells(repeating: Level(), count: count)
    used = Cells(repeating: 0, count: count)
    moving = Cells(repeating: 0, count: count)
  }

  /// Takes some MRR out of one and puts some into another, which may be the same.
  @inline(__always)
  mutating func move(_ before: Int64, outOf old: Int32, _ after: Int64, into new: Int32) {
    if old == new { return add(after &- before, to: Int(new)) }
    add(-before, to: Int(old))
    add(after, to: Int(new))
  }

  @inline(__always)
  private mutating func add(_ amount: Int64, to segment: Int) {
    if amount == 0 { return }
    levels[segment].change &+= amount
    if levels[segment].isMoving { return }
    levels[segment].isMoving = true
    moving[movingCount] = Int32(truncatingIfNeeded: segment)
    movingCount &+= 1
  }

  /// Ends a month, and adds what has moved.
  @inline(__always)
  mutating func close(_ month: Int, into table: inout MovementTable) {
    for place in 0..<movingCount {
      let segment = Int(moving[place])
      levels[segment].isMoving = false
      if levels[segment].change == 0 { continue }
      use(segment)
      let (movement, amount) = levels[segment].close()
      table.add(movement, amount, segment: segment, month: month)
    }
    movingCount = 0
  }

  @inline(__always)
  private mutating func use(_ segment: Int) {
    if levels[segment].isInUse { return }
    levels[segment].isInUse = true
    used[usedCount] = Int32(truncatingIfNeeded: segment)
    usedCount &+= 1
  }

  /// Makes room for another customer.
  @inline(__always)
  mutating func clear() {
    for place in 0..<usedCount { levels[Int(used[place])] = Level() }
    usedCount = 0
  }
}
