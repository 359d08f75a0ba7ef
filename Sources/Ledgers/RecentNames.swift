/// The numbers of names that come again and again, such as products: short ones are compared as two words, without
/// a look into the set that they are numbered in.
final class RecentNames {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length = -1
    var number: Int32 = 0

    @inline(__always)
    func bears(_ low: UInt64, _ high: UInt64, _ length: Int) -> Bool {
      self.low == low && self.high == high && self.length == length
    }
  }

  private let entries = UnsafeMutablePointer<Entry>.allocate(capacity: 256)

  init() { entries.initialize(repeating: Entry(), count: 256) }

  deinit { entries.deallocate() }

  /// The number of a name in a set, which takes it up where it is new. All calls are about one set.
  ///
  /// - Parameter room: how many bytes may be read from the name's beginning on.
  @inline(__always)
  func number(of name: UnsafeRawBufferPointer, room: Int, in names: inout Names) -> Int32 {
    let length = name.count
    guard length <= 16, let start = name.baseAddress else { return names.insert(name) }
    let (low, high) = room >= 16 ? Self.words(start, length) : Self.gathered(name)
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    let first = entries + Int(truncatingIfNeeded: mixed >> 56)
    if first.pointee.bears(low, high, length) { return first.pointee.number }
    return numberOfOther(name, Entry(low: low, high: high, length: length), first - entries, in: &names)
  }

  /// The number of a name that does not stand in its first place, but in the one beside it or in none. Two names that
  /// share a place are both kept there, rather than that each drives out the other.
  @inline(never)
  private func numberOfOther(_ name: UnsafeRawBufferPointer, _ entry: Entry, _ place: Int, in names: inout Names)
    -> Int32
  {
    let second = entries + (place ^ 1)
    if second.pointee.bears(entry.low, entry.high, entry.length) { return second.pointee.number }
    var entry = entry
    entry.number = names.insert(name)
    let isFirstFree = entries[place].length < 0
    entries[isFirstFree ? place : place ^ 1] = entry
    return entry.number
  }

  /// All of a name of up to 16 bytes in two words, with zeros behind it. Sixteen bytes may be read.
  @inline(__always)
  private static func words(_ start: UnsafeRawPointer, _ length: Int) -> (UInt64, UInt64) {
    let low = start.loadUnaligned(as: UInt64.self)
    let high = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    // A shift by 64 or more leaves nothing.
    return (
      UInt64(littleEndian: low) & ~(.max << UInt64(length * 8)),
      UInt64(littleEndian: high) & ~(.max << UInt64(max(0, length - 8) * 8))
    )
  }

  /// The same words, byte by byte.
  private static func gathered(_ name: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    for place in 0..<name.count {
      let byte = UInt64(name[place]) << UInt64(place % 8 * 8)
      if place < 8 { low |= byte } else { high |= byte }
    }
    return (low, high)
  }
}
