/// Numbers items by their customer, their entity and their id or product, by open addressing.
struct ItemTable {
  /// What tells an item from others. Either the id says something or the product does; the other is empty or −1.
  struct Key {
    /// The customer's id, and behind it that of the item.
    let ids: UnsafeRawBufferPointer
    let customerLength: Int
    let entity: UInt16
    let product: Int32

    @inline(__always)
    var customer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: ids.baseAddress, count: customerLength) }

    @inline(__always)
    var name: UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: ids.baseAddress.map { $0 + customerLength }, count: ids.count &- customerLength)
    }

    /// A number that keys of one item share. Few items of different customers bear one id, but all that bear none.
    @inline(__always)
    var hash: UInt32 {
      let parts = UInt64(UInt32(bitPattern: product)) ^ UInt64(entity) << 48
      let hash = Self.hash(ids.count == customerLength ? customer : name, with: parts)
      return UInt32(truncatingIfNeeded: hash ^ hash &>> 32)
    }

    @inline(__always)
    private static func hash(_ text: UnsafeRawBufferPointer, with parts: UInt64) -> UInt64 {
      let last = text.count &- 8
      guard last >= 0, last <= 24, let start = text.baseAddress else {
        return mixed(Names.hash(text) ^ parts, 0x9E37_79B9_7F4A_7C15)
      }
      // Four words that may overlap hold all bytes.
      let first = start.loadUnaligned(as: UInt64.self)
      let second = start.loadUnaligned(fromByteOffset: min(8, last), as: UInt64.self)
      let third = start.loadUnaligned(fromByteOffset: max(0, last &- 8), as: UInt64.self)
      let fourth = start.loadUnaligned(fromByteOffset: last, as: UInt64.self)
      let ahead = mixed(first ^ 0x2545_F491_4F6C_DD1D, second ^ 0xBF58_476D_1CE4_E5B9 ^ parts)
      return mixed(ahead ^ third, fourth ^ 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: last))
    }

    @inline(__always)
    private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = a.multipliedFullWidth(by: b)
      return product.high ^ product.low
    }

    /// All but the ids, in two words.
    @inline(__always)
    fileprivate var head: (UInt64, UInt64) {
      (
        UInt64(UInt32(bitPattern: product)) | UInt64(entity) << 32,
        UInt64(truncatingIfNeeded: customerLength) << 32 ^ UInt64(truncatingIfNeeded: ids.count)
      )
    }
  }

  /// A place in the table.
  private struct Slot: BitwiseCopyable {
    var hash: UInt32 = 0
    /// The number of the item plus one; 0 where the slot is free.
    var item: Int32 = 0
    var customer: Int32 = 0
    /// Where the key begins among all.
    var key: UInt32 = 0
  }

  private var slots = Array(repeating: Slot(), count: 8)
  private var count = 0
  /// All keys, one behind the other: each its head, and then its ids, filled up to a whole word.
  private var keys: [UInt64] = []

  /// Forgets all items, and makes room for as many as so many rows mostly are about.
  mutating func clear(rows: Int) {
    let wanted = max(8, 1 << (Int.bitWidth - (rows / 5).leadingZeroBitCount))
    // A table that had to grow for another part will be wanted as large for this one.
    if slots.count == wanted || slots.count == wanted * 2 {
      for place in slots.indices { slots[place] = Slot() }
    } else {
      slots = Array(repeating: Slot(), count: wanted)
    }
    count = 0
    keys.removeAll(keepingCapacity: true)
  }

  /// The numbers of an item and of its customer, which are added where they are not known.
  @inline(__always)
  mutating func number(of key: Key, in items: inout Items, _ customers: inout Names) -> (item: Int32, customer: Int32) {
    let hash = key.hash
    let mask = slots.count &- 1
    var place = Int(hash) & mask
    while slots[place].item != 0 {
      let slot = slots[place]
      if slot.hash == hash, holds(key, at: slot.key) { return (slot.item &- 1, slot.customer) }
      place = (place &+ 1) & mask
    }
    return add(key, hash, at: place, to: &items, &customers)
  }

  @inline(__always)
  private func holds(_ key: Key, at start: UInt32) -> Bool {
    let head = key.head
    return keys.withUnsafeBytes { bytes in
      let start = Int(start) &* 8
      guard start &+ 16 &+ key.ids.count <= bytes.count,
        bytes.load(fromByteOffset: start, as: UInt64.self) == head.0,
        bytes.load(fromByteOffset: start &+ 8, as: UInt64.self) == head.1
      else { return false }
      return Self.equal(bytes, from: start &+ 16, key.ids)
    }
  }

  /// Whether the bytes from a place on are those of some ids; all are compared, as they nearly always are.
  @inline(__always)
  private static func equal(
    _ bytes: UnsafeRawBufferPointer, from place: Int, _ ids: UnsafeRawBufferPointer
  ) -> Bool {
    let last = ids.count &- 8
    guard last >= 0, let known = bytes.baseAddress, let start = ids.baseAddress else {
      return Names.equal(bytes, from: place, ids)
    }
    var from = 0
    var difference: UInt64 = 0
    while true {
      let word = start.loadUnaligned(fromByteOffset: from, as: UInt64.self)
      difference |= word ^ known.loadUnaligned(fromByteOffset: place &+ from, as: UInt64.self)
      if from == last { return difference == 0 }
      // The last eight bytes may overlap those before.
      from = min(from &+ 8, last)
    }
  }

  @inline(never)
  private mutating func add(
    _ key: Key, _ hash: UInt32, at place: Int, to items: inout Items, _ customers: inout Names
  ) -> (item: Int32, customer: Int32) {
    let customer = customers.insert(key.customer)
    let item = items.append(customer: customer, entity: key.entity, name: key.name)
    slots[place] = Slot(hash: hash, item: item + 1, customer: customer, key: UInt32(clamping: keys.count))
    let head = key.head
    keys.append(head.0)
    keys.append(head.1)
    let start = keys.count * 8
    keys.append(contentsOf: repeatElement(0, count: (key.ids.count + 7) / 8))
    keys.withUnsafeMutableBytes { bytes in
      UnsafeMutableRawBufferPointer(rebasing: bytes[start...]).copyMemory(from: key.ids)
    }
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return (item, customer)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.item != 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].item != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
