/// FNV-1a with 64 bits: for each byte exclusive or, then times a prime.
///
/// Its numbers are part of files that people keep, and do not change.
struct TextHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds a tab, then bytes.
  mutating func addField(_ bytes: some Sequence<UInt8>) {
    add(9)
    add(bytes)
  }

  /// Adds a tab, then a whole number in decimal digits.
  mutating func addField(decimal number: Int64) {
    add(9)
    add(decimal: number)
  }

  /// Adds a whole number in decimal digits.
  mutating func add(decimal number: Int64) {
    if number < 0 { add(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var unit: UInt64 = 1
    while magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      add(48 + UInt8(truncatingIfNeeded: magnitude / unit % 10))
      unit /= 10
    }
  }

  /// So many bits, up to 63: the upper ones exclusive-or the lower ones.
  func folded(to bits: UInt64) -> UInt64 { (value >> (64 - bits) ^ value) & (1 << bits - 1) }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
