/// A set of names, each with a number, in the order in which they were first met.
///
/// Names are kept as UTF-8 in one buffer and looked up by their bytes; nothing is allocated for a name
/// that is known.
public struct Names: Sendable {
  private var bytes: [UInt8] = []
  /// Where each name begins in `bytes`, and at last where the buffer ends.
  private var starts: [Int] = [0]
  /// Open addressing: half of the hash above a number plus one, or 0 for a free slot. The count is a power
  /// of two and at least twice that of the names.
  private var slots: [UInt64]

  /// No names.
  public init() { slots = Array(repeating: 0, count: 64) }

  /// How many there are.
  public var count: Int { starts.count - 1 }

  /// The name of a number.
  public subscript(index: Int32) -> String { String(decoding: utf8(of: index), as: UTF8.self) }

  /// The bytes of the name of a number.
  public func utf8(of index: Int32) -> ArraySlice<UInt8> { bytes[starts[Int(index)]..<starts[Int(index) + 1]] }

  /// The number of a name; nil where it is not known.
  public func index(of name: String) -> Int32? {
    var name = name
    return name.withUTF8 { index(of: UnsafeRawBufferPointer($0)) }
  }

  /// The number of a name; nil where it is not known.
  public func index(of name: UnsafeRawBufferPointer) -> Int32? {
    let found = slots[slot(of: name, hash: Self.hash(name))]
    return found == 0 ? nil : Self.number(found)
  }

  /// The number of a name, which is added where it is not known.
  public mutating func insert(_ name: UnsafeRawBufferPointer) -> Int32 {
    let hash = Self.hash(name)
    let place = slot(of: name, hash: hash)
    if slots[place] != 0 { return Self.number(slots[place]) }
    bytes.append(contentsOf: name)
    starts.append(bytes.count)
    slots[place] = hash & Self.tag | UInt64(truncatingIfNeeded: count)
    let number = Int32(truncatingIfNeeded: count - 1)
    if count * 2 > slots.count { grow() }
    return number
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
    return slots.withUnsafeBufferPointer { slots in
      while slots[place] != 0 {
        if (slots[place] ^ hash) & Self.tag == 0, equals(name, Int(Self.number(slots[place]))) { return place }
        place = (place + 1) & mask
      }
      return place
    }
  }

  private func equals(_ name: UnsafeRawBufferPointer, _ number: Int) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == name.count else { return false }
    return bytes.withUnsafeBytes { Self.equal($0, from: start, name) }
  }

  private mutating func grow() {
    var wider = [UInt64](repeating: 0, count: slots.count * 4)
    bytes.withUnsafeBytes { bytes in
      for number in 0..<count {
        let name = UnsafeRawBufferPointer(rebasing: bytes[starts[number]..<starts[number + 1]])
        let hash = Self.hash(name)
        var place = Int(truncatingIfNeeded: hash) & (wider.count - 1)
        while wider[place] != 0 { place = (place + 1) & (wider.count - 1) }
        wider[place] = hash & Self.tag | UInt64(truncatingIfNeeded: number + 1)
      }
    }
    slots = wider
  }
}

extension Names {
  /// The upper half of a slot, which is that of the hash.
  private static let tag: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func number(_ slot: UInt64) -> Int32 { Int32(truncatingIfNeeded: slot) &- 1 }

  /// Whether the bytes from a place on are those of a name.
  private static func equal(_ bytes: UnsafeRawBufferPointer, from start: Int, _ name: UnsafeRawBufferPointer) -> Bool {
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

  /// A mixing hash of eight bytes at a time.
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    let count = name.count
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    guard count >= 8 else {
      var word: UInt64 = 0
      for byte in name { word = word << 8 | UInt64(byte) }
      return mixed(hash, word)
    }
    var place = 0
    while place < count {
      hash = mixed(hash, name.loadUnaligned(fromByteOffset: min(place, count - 8), as: UInt64.self))
      place += 8
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
    return product.high ^ product.low
  }
}
