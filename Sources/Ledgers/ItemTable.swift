/// Numbers items by their customer, their entity and their id or product, by open addressing.
struct ItemTable {
  /// What tells an item from others. Either the id says something or the product does; the other is empty or −1.
  struct Key {
    let customer: UnsafeRawBufferPointer
    let entity: UInt16
    let product: Int32
    let name: UnsafeRawBufferPointer

    /// A number that keys of one item share. Few items of different customers bear one id, but all that bear none.
    @inline(__always)
    var hash: UInt64 {
      let parts = UInt64(UInt32(bitPattern: product)) ^ UInt64(entity) << 48
      let wide = (Names.hash(name.isEmpty ? customer : name) ^ parts).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      return wide.high ^ wide.low
    }
  }

  /// A place in the table, which holds all that a look-up needs beside the id itself.
  private struct Slot {
    var hash: UInt64 = 0
    /// The number of the item plus one; 0 where the slot is free.
    var item: Int32 = 0
    var customer: Int32 = 0
    var product: Int32 = 0
    /// Where the id begins among those of the items, and how long it is.
    var start: UInt32 = 0
    var length: UInt32 = 0
    var entity: UInt16 = 0
  }

  private var slots = Array(repeating: Slot(), count: 8)
  private var count = 0

  /// The numbers of an item and of its customer, which are added where they are not known.
  ///
  /// A known item tells its customer, whose id has only to be compared.
  mutating func number(of key: Key, in items: inout Items, _ customers: inout Names) -> (item: Int32, customer: Int32) {
    let hash = key.hash
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].item != 0 {
      if slots[place].hash == hash, Self.holds(slots[place], key, items, customers) {
        return (slots[place].item - 1, slots[place].customer)
      }
      place = (place + 1) & mask
    }
    let start = UInt32(clamping: items.byteCount)
    let customer = customers.insert(key.customer)
    let item = items.append(customer: customer, entity: key.entity, name: key.name)
    slots[place] = Slot(
      hash: hash, item: item + 1, customer: customer, product: key.product, start: start,
      length: UInt32(clamping: key.name.count), entity: key.entity)
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return (item, customer)
  }

  @inline(__always)
  private static func holds(_ slot: Slot, _ key: Key, _ items: Items, _ customers: Names) -> Bool {
    slot.product == key.product && slot.entity == key.entity && slot.length == key.name.count
      && items.hold(key.name, at: Int(slot.start)) && customers.bears(slot.customer, key.customer)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.item != 0 {
      var place = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
      while slots[place].item != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
