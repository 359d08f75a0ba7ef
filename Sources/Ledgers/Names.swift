/// A set of names, each with a number, in the order in which they were first met.
///
/// Names are kept as UTF-8 in one buffer and looked up by their bytes; nothing is allocated for a name
/// that is known.
public struct Names: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing: a number plus one, or 0 for a free slot. The count is a power of two.
  private var slots: [Int32]

  /// No names.
  public init() { slots = Array(repeating: 0, count: 64) }

  /// How many there are.
  public var count: Int { ends.count }

  /// The name of a number.
  public subscript(index: Int32) -> String { String(decoding: utf8(of: index), as: UTF8.self) }

  /// The bytes of the name of a number.
  public func utf8(of index: Int32) -> ArraySlice<UInt8> {
    let place = Int(index)
    return bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }

  /// The number of a name; nil where it is not known.
  public func index(of name: String) -> Int32? {
    let found = Array(name.utf8).withUnsafeBytes { slots[slot(of: $0)] }
    return found == 0 ? nil : found - 1
  }

  /// The number of a name, which is added where it is not known.
  public mutating func insert(_ name: UnsafeRawBufferPointer) -> Int32 {
    let place = slot(of: name)
    if slots[place] != 0 { return slots[place] - 1 }
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    slots[place] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count - 1)
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
  private func slot(of name: UnsafeRawBufferPointer) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(name)) & mask
    while slots[place] != 0, !utf8(of: slots[place] - 1).elementsEqual(name) { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for index in 0..<Int32(count) {
      let place = utf8(of: index).withUnsafeBytes { slot(of: $0) }
      slots[place] = index + 1
    }
  }

  /// A mixing hash of eight bytes at a time.
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: name.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place < name.count {
      var word: UInt64 = 0
      if name.count - place >= 8 {
        word = name.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      } else {
        for offset in place..<name.count { word = word << 8 | UInt64(name[offset]) }
      }
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      place += 8
    }
    return hash
  }
}
