import CBytes

/// Finds separators, quotes and newlines, one after the other, looking at 64 bytes at a time.
struct DelimiterScan {
  private let bytes: UnsafeRawBufferPointer
  private let separator: UInt8
  /// Where the current block begins.
  private var block: Int
  /// A bit for each delimiter of the block that is still to come.
  private var hits: UInt64 = 0
  /// Whether a byte of the current block is beyond ASCII.
  private(set) var hasHighBytes = false

  /// A scan from a place on.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from place: Int) {
    (self.bytes, self.separator, block) = (bytes, separator, place)
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
    guard block + 64 <= bytes.count, let start = bytes.baseAddress else { return lookAtRest() }
    hits = scan_three(start + block, separator, Byte.newline, Byte.quote)
    hasHighBytes = scan_high(start + block) != 0
  }

  private mutating func lookAtRest() {
    (hits, hasHighBytes) = (0, false)
    for (index, byte) in bytes[min(block, bytes.count)...].enumerated() {
      if byte >= 0x80 { hasHighBytes = true }
      if byte == separator || byte == Byte.newline || byte == Byte.quote { hits |= 1 << UInt64(index) }
    }
  }
}
