/// Finds separators, quotes and newlines, one after the other, looking at 64 bytes at a time.
///
/// Eight bytes are compared in one word: plain integer arithmetic is as fast here as vectors are, on every
/// machine and whether the optimiser helps or not.
struct DelimiterScan {
  private let bytes: UnsafeRawBufferPointer
  private let separators: UInt64
  /// Where the current block begins.
  private var block: Int
  /// A bit for each delimiter of the block that is still to come.
  private var hits: UInt64 = 0
  /// Whether a byte of the current block is beyond ASCII.
  private(set) var hasHighBytes = false

  /// A scan from a place on.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from place: Int) {
    self.bytes = bytes
    separators = Self.repeated(separator)
    block = place
    look()
  }

  /// The place of the next delimiter; the end of the bytes where there is none.
  @inline(__always)
  mutating func next(_ hasHighBytes: inout Bool) -> Int {
    while hits == 0 {
      guard block + 64 < bytes.count else { return bytes.count }
      block += 64
      look()
      if self.hasHighBytes { hasHighBytes = true }
    }
    let place = block + hits.trailingZeroBitCount
    hits &= hits &- 1
    return place
  }

  /// Looks at the current block.
  @inline(__always)
  private mutating func look() {
    guard block + 64 <= bytes.count else { return lookAtRest() }
    var seen: UInt64 = 0
    hits = 0
    for index in 0..<8 {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block + index * 8, as: UInt64.self))
      seen |= word
      hits |= delimiters(in: word) << UInt64(index * 8)
    }
    hasHighBytes = seen & Self.repeated(0x80) != 0
  }

  private mutating func lookAtRest() {
    (hits, hasHighBytes) = (0, false)
    for (index, byte) in bytes[min(block, bytes.count)...].enumerated() {
      if byte >= 0x80 { hasHighBytes = true }
      let isDelimiter =
        byte == UInt8(truncatingIfNeeded: separators) || byte == Byte.newline || byte == Byte.quote
      if isDelimiter { hits |= 1 << UInt64(index) }
    }
  }

  /// A bit for each byte of a word that is a delimiter.
  @inline(__always)
  private func delimiters(in word: UInt64) -> UInt64 {
    let low = Self.repeated(0x7F)
    let (a, b, c) = (word ^ separators, word ^ Self.repeated(Byte.newline), word ^ Self.repeated(Byte.quote))
    // A byte's top bit stays clear in all of this only where the byte is 0.
    let misses = (((a & low) &+ low) | a) & (((b & low) &+ low) | b) & (((c & low) &+ low) | c)
    let tops = ~misses & Self.repeated(0x80)
    return ((tops >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
