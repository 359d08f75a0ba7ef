import Foundation

/// Text as it is compared: in Unicode's normal form C.
enum NormalForm {
  /// Whether a text may have another form: everything below U+0300 and the ideographs are their own.
  @inline(__always)
  static func isInDoubt(_ bytes: UnsafeRawBufferPointer) -> Bool { !isASCII(bytes) && hasDoubtfulBytes(bytes) }

  /// Whether a text has bytes of ASCII alone, looked at in words that may overlap.
  @inline(__always)
  private static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    guard count >= 8 else {
      if count >= 4 {
        let first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
        let last = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        return (first | last) & 0x8080_8080 == 0
      }
      return count == 0 || (bytes[0] | bytes[count / 2] | bytes[count &- 1]) & 0x80 == 0
    }
    var (place, bits) = (0, UInt64(0))
    while place < count {
      bits |= bytes.loadUnaligned(fromByteOffset: min(place, count &- 8), as: UInt64.self)
      place &+= 8
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }

  private static func hasDoubtfulBytes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place < bytes.count {
      // Eight bytes of ASCII at a time.
      if place + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
        continue
      }
      if bytes[place] >= 0xCC, !(0xE4...0xE9).contains(bytes[place]) { return true }
      place += 1
    }
    return false
  }

  /// The bytes of a text in normal form C; nil where they are the ones given.
  ///
  /// Foundation is asked only where there is doubt.
  static func composed(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard isInDoubt(bytes) else { return nil }
    return Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
  }
}
