/// Cuts comma-separated text into records and fields (RFC 4180), where it stands in memory.
///
/// It knows bytes only: no columns, no text. Blank lines are skipped. A text without records has none.
/// Records are cut some dozens ahead, so that whoever looks up what they say can do so for many at once.
struct RecordScanner {
  /// A field of a record, without its quotes.
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

  /// What was found where a record should be.
  enum Outcome: Equatable {
    case record
    /// A quote that is never closed, by the place where it opened.
    case unclosedQuote(Int)
    /// A field with a quote inside, or with something behind its closing quote.
    case strayQuote(Int)
  }

  /// A record, or what stands in its place.
  struct Record {
    var outcome = Outcome.record
    /// Where it begins.
    var start: Int
    /// Where the next one begins.
    var end = 0
    /// The line in which it begins, from 1.
    var line: Int
    /// Whether it, or what lies close to it, has bytes beyond ASCII.
    var hasHighBytes: Bool
    /// The number of its first field in the batch.
    var firstField: Int
    /// How many fields it has.
    var fieldCount = 0
  }

  let bytes: UnsafeRawBufferPointer
  let separator: UInt8
  /// The current record; before the first, an empty one at the beginning.
  private(set) var current: Record
  /// The records that were cut together, the current one among them.
  private(set) var batch: [Record] = []
  /// The number of the batch, from 1; the header is in the first.
  private(set) var batchNumber = 0
  /// The number of the current record in its batch.
  var placeInBatch: Int { upcoming - 1 }

  /// How many records there are in all, if the rest is like the current batch.
  var expectedRecords: Int {
    guard let first = batch.first, let last = batch.last else { return 0 }
    return (bytes.count - first.start) / max(1, (last.end - first.start) / batch.count)
  }

  private var fields: [Field] = []
  private var upcoming = 0
  private var scan: DelimiterScan
  private var position: Int
  private var line: Int

  /// How many records are cut together.
  private static var batchSize: Int { 64 }

  /// A scanner from a place on, which is the beginning of a line.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from position: Int = 0, line: Int = 1) {
    (self.bytes, self.separator, self.position, self.line) = (bytes, separator, position, line)
    scan = DelimiterScan(bytes, separator: separator, from: position)
    current = Record(start: position, end: position, line: line, hasHighBytes: false, firstField: 0)
  }

  /// Goes on to the next record; false at the end.
  @inline(__always)
  mutating func next() -> Bool {
    if upcoming >= batch.count { cutBatch() }
    guard upcoming < batch.count else { return false }
    current = batch[upcoming]
    upcoming += 1
    return true
  }

  /// A field of the current record, or of another one of the batch; the number is below its field count.
  @inline(__always)
  func field(_ number: Int) -> Field { fields[current.firstField + number] }

  /// A field of a record of the batch.
  @inline(__always)
  func field(_ number: Int, of record: Record) -> Field { fields[record.firstField + number] }
}

extension RecordScanner {
  private mutating func cutBatch() {
    batch.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    upcoming = 0
    batchNumber += 1
    while batch.count < Self.batchSize, position < bytes.count {
      var record = Record(
        start: position, line: line, hasHighBytes: scan.hasHighBytes, firstField: fields.count)
      record.outcome = cut(&record)
      (record.end, record.fieldCount) = (position, fields.count - record.firstField)
      if isBlank(record) { fields.removeLast() } else { batch.append(record) }
    }
  }

  private func isBlank(_ record: Record) -> Bool {
    guard record.outcome == .record, record.fieldCount == 1 else { return false }
    let field = fields[record.firstField]
    return !field.isQuoted && bytes[field.start..<field.end].allSatisfy { $0 == Byte.space }
  }

  /// Cuts the record at `position` and moves that behind it.
  private mutating func cut(_ record: inout Record) -> Outcome {
    var start = position
    while true {
      let stop = scan.next(&record.hasHighBytes)
      guard stop < bytes.count, bytes[stop] != Byte.newline else {
        let hasReturn = stop > start && bytes[stop - 1] == Byte.carriageReturn
        fields.append(Field(start: start, end: hasReturn ? stop - 1 : stop))
        return end(at: stop)
      }
      if bytes[stop] == separator {
        fields.append(Field(start: start, end: stop))
        start = stop + 1
      } else if stop > start {
        return skipLine(&record, .strayQuote(start))
      } else if let outcome = cutQuoted(&record, &start) {
        return outcome
      }
    }
  }

  /// Cuts the field behind an opening quote; nil where another field follows.
  private mutating func cutQuoted(_ record: inout Record, _ start: inout Int) -> Outcome? {
    var field = Field(start: start + 1, end: start + 1, isQuoted: true)
    while true {
      guard let stop = closingQuote(&record) else {
        position = bytes.count
        return .unclosedQuote(start)
      }
      field.end = stop
      guard stop + 1 < bytes.count, bytes[stop + 1] == Byte.quote else { break }
      field.hasDoubledQuotes = true
      _ = scan.next(&record.hasHighBytes)
    }
    fields.append(field)
    var after = field.end + 1
    if after < bytes.count, bytes[after] == Byte.carriageReturn { after += 1 }
    if after >= bytes.count { return end(at: after) }
    if bytes[after] == Byte.newline { return end(at: scan.next(&record.hasHighBytes)) }
    guard after == field.end + 1, bytes[after] == separator else {
      return skipLine(&record, .strayQuote(start))
    }
    start = scan.next(&record.hasHighBytes) + 1
    return nil
  }

  /// The place of the next quote; nil where there is none. Lines on the way are counted.
  private mutating func closingQuote(_ record: inout Record) -> Int? {
    while true {
      let stop = scan.next(&record.hasHighBytes)
      guard stop < bytes.count else { return nil }
      if bytes[stop] == Byte.quote { return stop }
      if bytes[stop] == Byte.newline { line += 1 }
    }
  }

  private mutating func end(at stop: Int) -> Outcome {
    position = min(stop + 1, bytes.count)
    line += 1
    return .record
  }

  private mutating func skipLine(_ record: inout Record, _ outcome: Outcome) -> Outcome {
    while true {
      let stop = scan.next(&record.hasHighBytes)
      guard stop < bytes.count, bytes[stop] != Byte.newline else {
        _ = end(at: stop)
        return outcome
      }
    }
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
