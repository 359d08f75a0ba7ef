/// Tells which item a row is about.
///
/// Within one source entity an item is its customer and its id, or its customer and product where it has
/// no id. The common case, an id under one customer, needs no search.
struct Identities: Sendable {
  /// The items of one entity.
  private struct Entity {
    /// For each id of an item the customer that it first stood under, and that customer's item; −1 for none.
    var first: [(owner: Int32, item: Int32)] = []
    /// The items that a customer and a product or a further id make.
    var others = PairTable()
  }

  private var entities: [Entity] = []

  /// What was found out about a row's item.
  enum Finding {
    case item(Int32)
    /// The item is not known; `record` has to be told its number.
    case new
    /// As `new`, and the id belongs to that other customer too.
    case shared(Int32)
  }

  /// Looks for the item of a customer and an id.
  @inline(__always)
  mutating func find(entity: Int, customer: Int32, name: Int32) -> Finding {
    prepare(entity, name: name)
    let (owner, item) = entities[entity].first[Int(name)]
    if owner == customer { return .item(item) }
    if owner < 0 { return .new }
    let other = entities[entity].others.value(of: name, customer, isName: true)
    return other.map { .item($0) } ?? .shared(owner)
  }

  /// Looks for the item of a customer and a product.
  mutating func find(entity: Int, customer: Int32, product: Int32) -> Finding {
    prepare(entity, name: 0)
    return entities[entity].others.value(of: product, customer, isName: false).map { .item($0) } ?? .new
  }

  /// Records the number of a new item by its id.
  mutating func record(_ item: Int32, entity: Int, customer: Int32, name: Int32) {
    prepare(entity, name: name)
    guard entities[entity].first[Int(name)].owner < 0 else {
      return entities[entity].others.insert(item, for: name, customer, isName: true)
    }
    entities[entity].first[Int(name)] = (customer, item)
  }

  /// Records the number of a new item by its product.
  mutating func record(_ item: Int32, entity: Int, customer: Int32, product: Int32) {
    entities[entity].others.insert(item, for: product, customer, isName: false)
  }

  @inline(__always)
  private mutating func prepare(_ entity: Int, name: Int32) {
    while entities.count <= entity { entities.append(Entity()) }
    while entities[entity].first.count <= Int(name) { entities[entity].first.append((-1, -1)) }
  }

  /// Reads what `find` will read of some ids, all at once; gives something that depends on it all.
  func warm(entity: Int, names: [Int32]) -> Int32 {
    guard entity < entities.count else { return 0 }
    var sum: Int32 = 0
    for name in names where name >= 0 && Int(name) < entities[entity].first.count {
      sum &+= entities[entity].first[Int(name)].owner
    }
    return sum
  }
}

/// A number for each pair of numbers, by open addressing.
struct PairTable: Sendable {
  private var keys: [UInt64] = Array(repeating: .max, count: 16)
  private var values: [Int32] = Array(repeating: 0, count: 16)
  private var count = 0

  /// The number of a pair; nil where it has none.
  func value(of a: Int32, _ b: Int32, isName: Bool) -> Int32? {
    let key = Self.key(a, b, isName)
    let slot = slot(of: key)
    return keys[slot] == key ? values[slot] : nil
  }

  /// Gives a pair its number.
  mutating func insert(_ value: Int32, for a: Int32, _ b: Int32, isName: Bool) {
    if count * 2 >= keys.count { grow() }
    let key = Self.key(a, b, isName)
    let slot = slot(of: key)
    if keys[slot] != key { count += 1 }
    (keys[slot], values[slot]) = (key, value)
  }

  private static func key(_ a: Int32, _ b: Int32, _ isName: Bool) -> UInt64 {
    // Numbers of names are not negative, so the top bit is free, and no key has all bits set.
    (isName ? 1 << 63 : 0) | UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
  }

  private func slot(of key: UInt64) -> Int {
    let mixed = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var slot = Int(truncatingIfNeeded: mixed.high ^ mixed.low) & (keys.count - 1)
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: .max, count: oldKeys.count * 4)
    values = Array(repeating: 0, count: oldKeys.count * 4)
    for (key, value) in zip(oldKeys, oldValues) where key != .max {
      let slot = slot(of: key)
      (keys[slot], values[slot]) = (key, value)
    }
  }
}
