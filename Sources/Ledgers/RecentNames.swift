/// The numbers of names that come again and again, such as products: short ones are compared as two words, without
/// a look into the set that they are numbered in.
final class RecentNames {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length = -1
    var number: Int32 = 0
  }

  private let entries = UnsafeMutablePointer<Entry>.allocate(capacity: 64)

  init() { entries.initialize(repeating: Entry(), count: 64) }

  deinit { entries.deallocate() }

  /// The number of a name in a set, which takes it up where it is new. All calls are about one set.
  @inline(__always)
  func number(of name: UnsafeRawBufferPointer, in names: inout Names) -> Int32 {
    let length = name.count
    guard length <= 16, let start = name.baseAddress else { return names.insert(name) }
    let (low, high) = Self.words(start, length)
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    let place = Int(truncatingIfNeeded: mixed >> 58)
    let entry = entries[place]
    if entry.low == low, entry.high == high, entry.length == length { return entry.number }
    let number = names.insert(name)
    entries[place] = Entry(low: low, high: high, length: length, number: number)
    return number
  }

  /// All of a name of up to 16 bytes in two words; with its length they tell it from others.
  @inline(__always)
  static func words(_ start: UnsafeRawPointer, _ length: Int) -> (UInt64, UInt64) {
    if length >= 8 {
      return (start.loadUnaligned(as: UInt64.self), start.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self))
    }
    if length >= 4 {
      let low = start.loadUnaligned(as: UInt32.self)
      let high = start.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self)
      return (UInt64(low), UInt64(high))
    }
    if length == 0 { return (0, 0) }
    let (first, middle) = (start.load(as: UInt8.self), start.load(fromByteOffset: length / 2, as: UInt8.self))
    return (UInt64(first) << 8 | UInt64(middle), UInt64(start.load(fromByteOffset: length - 1, as: UInt8.self)))
  }
}
