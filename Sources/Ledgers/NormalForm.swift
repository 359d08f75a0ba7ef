import Foundation

/// Text as it is compared: in Unicode's normal form C.
enum NormalForm {
  /// Whether a text may have another form: everything below U+0300 and the ideographs are their own.
  static func isInDoubt(_ bytes: UnsafeRawBufferPointer) -> Bool {
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
