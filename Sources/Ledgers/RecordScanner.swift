/// Cuts comma-separated text into records and fields (RFC 4180), where it stands in memory.
///
/// It knows bytes only: no columns, no text. Blank lines are skipped. A text without records has none.
struct RecordScanner {
  /// A field of the current record, without its quotes.
  struct Field {
    /// Where its content begins.
    var start: Int
    /// Where its content ends.
    var end: Int
    /// Whether it stood in quotes.
    var isQuoted = false
    /// Whether its content has doubled quotes.
    var hasDoubledQuotes = false

    /// Where it stands in the file, its quote included.
    var place: Int { isQuoted ? start - 1 : start }
  }

  /// What a call of `next` met.
  enum Outcome: Equatable {
    case record
    case end
    /// A quote that is never closed, by the place where it opened.
    case unclosedQuote(Int)
    /// A quote inside a field without quotes, or text after a closing quote.
    case strayQuote(Int)
  }

  let bytes: UnsafeRawBufferPointer
  let separator: UInt8
  /// The fields of the current record.
  private(set) var fields: [Field] = []
  /// Where the current record begins.
  private(set) var start: Int
  /// The line in which it begins, from 1.
  private(set) var line = 0
  /// Whether the record, or what lies close behind it, has bytes beyond ASCII.
  private(set) var hasHighBytes = false
  /// Where the next record begins.
  private(set) var position: Int
  private var nextLine: Int

  /// A scanner from a place on, which is the beginning of a line.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from position: Int = 0, line: Int = 1) {
    (self.bytes, self.separator, self.position, self.nextLine, start) = (bytes, separator, position, line, position)
  }

  /// Goes on to the next record.
  mutating func next() -> Outcome {
    while true {
      guard position < bytes.count else { return .end }
      let outcome = scan()
      if outcome == .record, isBlank { continue }
      return outcome
    }
  }

  private var isBlank: Bool {
    guard fields.count == 1, !fields[0].isQuoted else { return false }
    return (fields[0].start..<fields[0].end).allSatisfy { bytes[$0] == Byte.space }
  }

  private mutating func scan() -> Outcome {
    fields.removeAll(keepingCapacity: true)
    (start, line, hasHighBytes) = (position, nextLine, false)
    var place = position
    while true {
      if place < bytes.count, bytes[place] == Byte.quote {
        if let outcome = quoted(from: &place) { return outcome }
      } else if let outcome = plain(from: &place) {
        return outcome
      }
    }
  }

  /// Takes a field without quotes; nil where another follows.
  @inline(__always)
  private mutating func plain(from place: inout Int) -> Outcome? {
    let stop = delimiter(from: place)
    guard stop < bytes.count, bytes[stop] != Byte.newline else {
      let hasReturn = stop > place && bytes[stop - 1] == Byte.carriageReturn
      fields.append(Field(start: place, end: hasReturn ? stop - 1 : stop))
      return endRecord(at: stop)
    }
    guard bytes[stop] == separator else { return skipLine(after: stop, .strayQuote(place)) }
    fields.append(Field(start: place, end: stop))
    place = stop + 1
    return nil
  }

  /// Takes a field in quotes; nil where another follows.
  private mutating func quoted(from place: inout Int) -> Outcome? {
    var field = Field(start: place + 1, end: place + 1, isQuoted: true)
    while true {
      guard let stop = closingQuote(from: field.end) else {
        position = bytes.count
        return .unclosedQuote(place)
      }
      field.end = stop
      guard stop + 1 < bytes.count, bytes[stop + 1] == Byte.quote else { break }
      field.hasDoubledQuotes = true
      field.end = stop + 2
    }
    fields.append(field)
    var after = field.end + 1
    if after < bytes.count, bytes[after] == separator {
      place = after + 1
      return nil
    }
    if after < bytes.count, bytes[after] == Byte.carriageReturn { after += 1 }
    guard after >= bytes.count || bytes[after] == Byte.newline else {
      return skipLine(after: after, .strayQuote(place))
    }
    return endRecord(at: after)
  }

  private mutating func endRecord(at newline: Int) -> Outcome {
    position = min(newline + 1, bytes.count)
    nextLine += 1
    return .record
  }

  private mutating func skipLine(after place: Int, _ outcome: Outcome) -> Outcome {
    var stop = place
    while stop < bytes.count, bytes[stop] != Byte.newline { stop += 1 }
    _ = endRecord(at: stop)
    return outcome
  }
}

extension RecordScanner {
  private typealias Block = SIMD16<UInt8>

  /// The place of the next separator, quote or newline; the end where there is none.
  @inline(__always)
  private mutating func delimiter(from start: Int) -> Int {
    var place = start
    while place + 16 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: place, as: Block.self)
      note(block)
      let hits = (block .== separator) .| (block .== Byte.newline) .| (block .== Byte.quote)
      if let offset = Self.first(hits) { return place + offset }
      place += 16
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte >= 0x80 { hasHighBytes = true }
      if byte == separator || byte == Byte.newline || byte == Byte.quote { return place }
      place += 1
    }
    return place
  }

  /// The place of the next quote; nil where there is none. Newlines before it are counted.
  private mutating func closingQuote(from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Byte.quote { return place }
      if byte == Byte.newline { nextLine += 1 }
      if byte >= 0x80 { hasHighBytes = true }
      place += 1
    }
    return nil
  }

  @inline(__always)
  private mutating func note(_ block: Block) {
    let words = unsafeBitCast(block, to: SIMD2<UInt64>.self)
    if (words[0] | words[1]) & 0x8080_8080_8080_8080 != 0 { hasHighBytes = true }
  }

  /// The first lane that is set.
  @inline(__always)
  private static func first(_ mask: SIMDMask<SIMD16<Int8>>) -> Int? {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if words[0] != 0 { return words[0].trailingZeroBitCount >> 3 }
    return words[1] == 0 ? nil : 8 + words[1].trailingZeroBitCount >> 3
  }
}

/// The bytes that delimit.
enum Byte {
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
  static let semicolon: UInt8 = 0x3B
  static let tab: UInt8 = 0x09
}
