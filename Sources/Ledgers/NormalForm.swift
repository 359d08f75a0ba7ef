import Foundation

/// Text as it is compared: in Unicode's normal form C.
enum NormalForm {
  /// Whether a text may have another form: everything below U+0300 and the ideographs are their own.
  static func isInDoubt(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.contains { $0 >= 0xCC && !(0xE4...0xE9).contains($0) }
  }

  /// The bytes of a text in normal form C; nil where they are the ones given.
  ///
  /// Foundation is asked only where there is doubt.
  static func composed(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard isInDoubt(bytes) else { return nil }
    return Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
  }
}
