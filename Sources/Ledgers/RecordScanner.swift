/// Cuts comma-separated text into records and fields (RFC 4180), where it stands in memory.
///
/// It knows bytes only: no columns, no text. Blank lines are skipped. A text without records has none.
struct RecordScanner {
  /// A field of a record, without its quotes.
  struct Field: BitwiseCopyable {
    /// Where its content begins.
    let start: Int
    /// Where its content ends, four times, and two flags below.
    private let packed: Int

    @inline(__always)
    init(start: Int, end: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
      self.start = start
      packed = end &<< 2 | (isQuoted ? 1 : 0) | (hasDoubledQuotes ? 2 : 0)
    }

    /// Where its content ends.
    @inline(__always)
    var end: Int { packed &>> 2 }
    /// Whether it stood in quotes.
    var isQuoted: Bool { packed & 1 != 0 }
    /// Whether its content has doubled quotes.
    var hasDoubledQuotes: Bool { packed & 2 != 0 }
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
    /// How many fields it has.
    var fieldCount = 0
  }

  private(set) var bytes: UnsafeRawBufferPointer
  let separator: UInt8
  /// The current record; before the first, an empty one at the beginning.
  private(set) var current: Record
  private let fields = Fields()
  private let places = DelimiterScan.Places()
  private var scan: DelimiterScan
  private var position: Int
  private var line: Int

  /// A scanner from a place on, which is the beginning of a line. Its copies share the memory for fields.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from position: Int = 0, line: Int = 1) {
    (self.bytes, self.separator, self.position, self.line) = (bytes, separator, position, line)
    scan = DelimiterScan(bytes, separator: separator, from: position, places: places)
    current = Record(start: position, end: position, line: line, hasHighBytes: false)
  }

  /// Goes on with other bytes, which begin with a line of that number.
  mutating func open(_ bytes: UnsafeRawBufferPointer, line: Int) {
    (self.bytes, self.position, self.line) = (bytes, 0, line)
    scan = DelimiterScan(bytes, separator: separator, from: 0, places: places)
    current = Record(start: 0, line: line, hasHighBytes: false)
  }

  /// Goes on to the next record; false at the end.
  @inline(__always)
  mutating func next() -> Bool {
    while position < bytes.count {
      current = Record(start: position, line: line, hasHighBytes: scan.hasHighBytes)
      current.outcome = cut()
      current.end = position
      if current.fieldCount != 1 || !isBlank { return true }
    }
    return false
  }

  /// A field of the current record; the number is below its field count.
  @inline(__always)
  func field(_ number: Int) -> Field { fields[number] }

  /// Fields of one record, in memory that grows to the widest.
  final class Fields {
    private(set) var start = UnsafeMutablePointer<Field>.allocate(capacity: 64)
    private(set) var capacity = 64

    deinit { start.deallocate() }

    @inline(__always)
    subscript(number: Int) -> Field { start[number] }

    func grow() {
      let wider = UnsafeMutablePointer<Field>.allocate(capacity: capacity * 2)
      wider.update(from: start, count: capacity)
      start.deallocate()
      (start, capacity) = (wider, capacity * 2)
    }
  }
}

extension RecordScanner {
  private var isBlank: Bool {
    guard current.outcome == .record, !fields[0].isQuoted else { return false }
    return bytes[fields[0].start..<fields[0].end].allSatisfy { $0 == Byte.space }
  }

  @inline(__always)
  private mutating func append(_ field: Field) {
    if current.fieldCount == fields.capacity { fields.grow() }
    fields.start[current.fieldCount] = field
    current.fieldCount += 1
  }

  @inline(__always)
  private mutating func nextDelimiter() -> Int { scan.next(&current.hasHighBytes) }

  /// Cuts the record at `position` and moves that behind it.
  @inline(__always)
  private mutating func cut() -> Outcome {
    var start = position
    while true {
      let stop = cutPlain(&start)
      guard stop < bytes.count, bytes[stop] != Byte.newline else {
        let hasReturn = stop > start && bytes[stop &- 1] == Byte.carriageReturn
        append(Field(start: start, end: hasReturn ? stop &- 1 : stop))
        return end(at: stop)
      }
      if stop > start { return skipLine(.strayQuote(start)) }
      if let outcome = cutQuoted(&start) { return outcome }
    }
  }

  /// Cuts fields that end with a separator, up to a delimiter that is none, and gives its place.
  ///
  /// Most fields are cut here, so everything is at hand in local variables.
  private mutating func cutPlain(_ start: inout Int) -> Int {
    guard let first = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    let (separator, cells, room) = (separator, fields.start, fields.capacity)
    var (count, begin) = (current.fieldCount, start)
    while true {
      let (places, window, known) = (scan.places, scan.window, scan.known)
      var upcoming = scan.upcoming
      while upcoming < known {
        let stop = window &+ Int(places[upcoming])
        upcoming &+= 1
        guard first[stop] == separator, count < room else {
          (scan.upcoming, current.fieldCount, start) = (upcoming, count, begin)
          return first[stop] == separator ? cutWide(&start, stop) : stop
        }
        cells[count] = Field(start: begin, end: stop)
        count &+= 1
        begin = stop &+ 1
      }
      scan.upcoming = upcoming
      guard scan.goOn(&current.hasHighBytes) else { break }
    }
    (current.fieldCount, start) = (count, begin)
    return bytes.count
  }

  /// The same where a record has more fields than there is room for.
  private mutating func cutWide(_ start: inout Int, _ stop: Int) -> Int {
    append(Field(start: start, end: stop))
    start = stop + 1
    return cutPlain(&start)
  }

  /// Cuts the field behind an opening quote; nil where another field follows.
  private mutating func cutQuoted(_ start: inout Int) -> Outcome? {
    var (end, hasDoubledQuotes) = (start + 1, false)
    while true {
      guard let stop = closingQuote() else {
        position = bytes.count
        return .unclosedQuote(start)
      }
      end = stop
      guard stop + 1 < bytes.count, bytes[stop + 1] == Byte.quote else { break }
      hasDoubledQuotes = true
      _ = nextDelimiter()
    }
    append(Field(start: start + 1, end: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
    var after = end + 1
    if after < bytes.count, bytes[after] == Byte.carriageReturn { after += 1 }
    if after >= bytes.count { return self.end(at: after) }
    if bytes[after] == Byte.newline { return self.end(at: nextDelimiter()) }
    guard after == end + 1, bytes[after] == separator else {
      return skipLine(.strayQuote(start))
    }
    start = nextDelimiter() + 1
    return nil
  }

  /// The place of the next quote; nil where there is none. Lines on the way are counted.
  private mutating func closingQuote() -> Int? {
    while true {
      let stop = nextDelimiter()
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

  private mutating func skipLine(_ outcome: Outcome) -> Outcome {
    while true {
      let stop = nextDelimiter()
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
