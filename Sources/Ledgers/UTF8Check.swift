/// How a text that is not UTF-8 seems to be encoded.
public enum Encoding: String, Hashable, Sendable {
  case latin1 = "Latin-1"
  case utf16 = "UTF-16"
  case unknown = "something else"
}

/// Looks for bytes that are not UTF-8.
enum UTF8Check {
  /// The offset of the first byte that is not part of well-formed UTF-8; nil where all is.
  static func fault(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound {
      // Eight bytes of ASCII at a time.
      if place + 8 <= range.upperBound,
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
        continue
      }
      guard let length = length(in: bytes, at: place, end: range.upperBound) else { return place }
      place += length
    }
    return nil
  }

  /// The number of bytes of the character at a place; nil where it is ill-formed.
  private static func length(in bytes: UnsafeRawBufferPointer, at place: Int, end: Int) -> Int? {
    let lead = bytes[place]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard place + length <= end, second.contains(bytes[place + 1]) else { return nil }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[place + offset]) { return nil }
    return length
  }

  /// What the text seems to be, given the place of the first fault.
  static func encoding(of bytes: UnsafeRawBufferPointer, faultAt place: Int) -> Encoding {
    if startsAsUTF16(bytes) { return .utf16 }
    // A letter of Latin-1 stands alone, where UTF-8 has at least two bytes of 0x80 and above.
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    return bytes[place] >= 0xA0 && next < 0x80 ? .latin1 : .unknown
  }

  /// Whether the text begins with the byte-order mark of UTF-16, or with a plain letter in it.
  static func startsAsUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 2 else { return false }
    if (bytes[0] == 0) != (bytes[1] == 0) { return true }
    return (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)
  }
}
