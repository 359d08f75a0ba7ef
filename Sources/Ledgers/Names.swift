/// A set of names, each with a number, in the order in which they were first met.
///
/// Names are kept as UTF-8 in one buffer and looked up by their bytes; nothing is allocated for a name
/// that is known.
public struct Names: Sendable {
  private var bytes: [UInt8] = []
  /// Where each name begins in `bytes`, and at last where the buffer ends.
  private var starts: [Int] = [0]
  /// Open addressing. The count is a power of two, and a quarter at least is free.
  private var slots: [Slot]

  /// A place in the table, which holds all that a look-up needs beside the name itself.
  private struct Slot {
    /// Half of the hash above the number plus one; 0 where the slot is free.
    var key: UInt64 = 0
    /// Where the name begins above its length, which is `longLength` for all that are longer.
    var extent: UInt64 = 0

    var isFree: Bool { key == 0 }
    var number: Int32 { Int32(truncatingIfNeeded: key) &- 1 }
    var start: Int { Int(truncatingIfNeeded: extent >> 24) }
    var length: Int { Int(truncatingIfNeeded: extent & 0xFF_FFFF) }

    init() {}

    init(hash: UInt64, number: Int, start: Int, length: Int) {
      key = hash & Slot.tag | UInt64(truncatingIfNeeded: number + 1)
      extent =
        UInt64(truncatingIfNeeded: start) << 24 | UInt64(truncatingIfNeeded: min(length, Slot.longLength))
    }

    func bears(_ hash: UInt64) -> Bool { (key ^ hash) & Slot.tag == 0 }

    static let longLength = 0xFF_FFFF
    private static let tag: UInt64 = 0xFFFF_FFFF_0000_0000
  }

  /// No names.
  public init() { slots = Array(repeating: Slot(), count: 4) }

  /// No names, and room for so many.
  init(expecting count: Int) {
    slots = Array(repeating: Slot(), count: max(4, 1 << (Int.bitWidth - (count * 4 / 3).leadingZeroBitCount)))
    starts.reserveCapacity(count + 1)
  }

  /// How many there are.
  public var count: Int { starts.count - 1 }

  /// The name of a number.
  public subscript(index: Int32) -> String { String(decoding: utf8(of: index), as: UTF8.self) }

  /// The bytes of the name of a number.
  public func utf8(of index: Int32) -> ArraySlice<UInt8> {
    bytes[starts[Int(index)]..<starts[Int(index) + 1]]
  }

  /// The number of a name; nil where it is not known.
  public func index(of name: String) -> Int32? {
    var name = name
    return name.withUTF8 { index(of: UnsafeRawBufferPointer($0)) }
  }

  /// The number of a name; nil where it is not known.
  public func index(of name: UnsafeRawBufferPointer) -> Int32? {
    let found = slots[slot(of: name, hash: Self.hash(name))]
    return found.isFree ? nil : found.number
  }

  /// The number of a name, which is added where it is not known.
  public mutating func insert(_ name: UnsafeRawBufferPointer) -> Int32 { insert(name, hash: Self.hash(name)) }

  /// The same, where the hash of the name is known.
  @inline(__always)
  mutating func insert(_ name: UnsafeRawBufferPointer, hash: UInt64) -> Int32 {
    let place = slot(of: name, hash: hash)
    if !slots[place].isFree { return slots[place].number }
    slots[place] = Slot(hash: hash, number: count, start: bytes.count, length: name.count)
    bytes.append(contentsOf: name)
    starts.append(bytes.count)
    if count * 4 > slots.count * 3 { grow() }
    return Int32(truncatingIfNeeded: count - 1)
  }

  /// The number of a name, which is added where it is not known.
  public mutating func insert(_ name: String) -> Int32 {
    var name = name
    return name.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
  }

  /// All numbers in the order of their names by Unicode code point.
  public func sorted() -> [Int32] {
    // Code points in UTF-8 compare as bytes do.
    (0..<Int32(count)).sorted { utf8(of: $0).lexicographicallyPrecedes(utf8(of: $1)) }
  }

  /// The slot that holds a name or would take it.
  private func slot(of name: UnsafeRawBufferPointer, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while !slots[place].isFree {
      if slots[place].bears(hash), holds(slots[place], name) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  /// Whether a number is that of a name.
  @inline(__always)
  func bears(_ number: Int32, _ name: UnsafeRawBufferPointer) -> Bool {
    let start = starts[Int(number)]
    guard starts[Int(number) &+ 1] &- start == name.count else { return false }
    return bytes.withUnsafeBytes { Self.equal($0, from: start, name) }
  }

  private func holds(_ slot: Slot, _ name: UnsafeRawBufferPointer) -> Bool {
    guard slot.length == min(name.count, Slot.longLength) else { return false }
    if slot.length == Slot.longLength, utf8(of: slot.number).count != name.count { return false }
    return bytes.withUnsafeBytes { Self.equal($0, from: slot.start, name) }
  }

  private mutating func grow() {
    var wider = [Slot](repeating: Slot(), count: slots.count * 2)
    bytes.withUnsafeBytes { bytes in
      for number in 0..<count {
        let name = UnsafeRawBufferPointer(rebasing: bytes[starts[number]..<starts[number + 1]])
        let hash = Self.hash(name)
        var place = Int(truncatingIfNeeded: hash) & (wider.count - 1)
        while !wider[place].isFree { place = (place + 1) & (wider.count - 1) }
        wider[place] = Slot(hash: hash, number: number, start: starts[number], length: name.count)
      }
    }
    slots = wider
  }
}

extension Names {
  /// The first eight bytes of a name as a number in whose order names are; shorter names are filled up with 0.
  static func prefix(_ name: ArraySlice<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for place in 0..<8 {
      key = key << 8 | (place < name.count ? UInt64(name[name.startIndex + place]) : 0)
    }
    return key
  }

  /// Whether the bytes from a place on are those of a name.
  static func equal(_ bytes: UnsafeRawBufferPointer, from start: Int, _ name: UnsafeRawBufferPointer)
    -> Bool
  {
    let count = name.count
    guard count >= 8 else {
      for place in 0..<count where bytes[start + place] != name[place] { return false }
      return true
    }
    var place = 0
    while place < count {
      // The last eight bytes may overlap those before.
      let from = min(place, count - 8)
      let word = name.loadUnaligned(fromByteOffset: from, as: UInt64.self)
      guard bytes.loadUnaligned(fromByteOffset: start + from, as: UInt64.self) == word else { return false }
      place += 8
    }
    return true
  }

  /// A mixing hash of sixteen bytes at a time; the last of them may overlap those before.
  @inline(__always)
  static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    let count = name.count
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    guard count >= 8, let start = name.baseAddress else { return mixed(hash, shortWord(name)) }
    var place = 0
    while place &+ 16 < count {
      hash = mixed(hash ^ word(start, place), word(start, place &+ 8))
      place &+= 16
    }
    return mixed(hash ^ word(start, max(0, count &- 16)), word(start, count &- 8))
  }

  @inline(__always)
  private static func word(_ start: UnsafeRawPointer, _ place: Int) -> UInt64 {
    start.loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// All of a name of up to seven bytes in one word.
  private static func shortWord(_ name: UnsafeRawBufferPointer) -> UInt64 {
    let count = name.count
    if count >= 4 {
      let head = name.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let tail = name.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(head) << 32 | UInt64(tail)
    }
    guard count > 0 else { return 0 }
    return UInt64(name[0]) << 16 | UInt64(name[count / 2]) << 8 | UInt64(name[count - 1])
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ 0xBF58_476D_1CE4_E5B9).multipliedFullWidth(by: word ^ 0x2545_F491_4F6C_DD1D)
    return product.high ^ product.low
  }
}
