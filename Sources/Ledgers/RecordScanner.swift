/// Cuts comma-separated text into records and fields (RFC 4180), where it stands in memory.
///
/// It knows bytes only: no columns, no text. Blank lines are skipped. A text without records has none.
///
/// Records of the width that is asked for are mostly taken as `DelimiterScan` has found them. `RecordWalk` cuts, byte
/// by byte, all others: those of another width, with a quote in the wrong place, or longer than what is looked at.
struct RecordScanner {
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
    var end: Int
    /// The line in which it begins, from 1.
    var line: Int
    /// Whether it, or what lies close to it, has bytes beyond ASCII.
    var hasHighBytes = false
    /// How many fields it has.
    var fieldCount = 0
  }

  private(set) var bytes: UnsafeRawBufferPointer
  let separator: UInt8
  /// The current record; before the first, an empty one at the beginning.
  private(set) var current: Record
  /// The fields of the current record.
  private(set) var fields: RecordFields
  private var scan: DelimiterScan
  private var line: Int
  private let places = DelimiterScan.Places()
  private let walk = RecordWalk()

  /// A scanner from a place on, which is the beginning of a line. Its copies share the memory for fields.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from position: Int = 0, line: Int = 1) {
    (self.bytes, self.separator, self.line) = (bytes, separator, line)
    fields = RecordFields(bytes, walk.start)
    scan = DelimiterScan(places)
    current = Record(start: position, end: position, line: line)
  }

  /// Goes on with other bytes, which begin with a line of that number.
  mutating func open(_ bytes: UnsafeRawBufferPointer, line: Int) {
    (self.bytes, self.line, fields) = (bytes, line, RecordFields(bytes, walk.start))
    scan = DelimiterScan(places)
    current = Record(start: 0, end: 0, line: line)
  }

  /// Goes on to the next record; false at the end. Those of the width that most have are found soonest.
  @inline(__always)
  mutating func next(width: Int = 0) -> Bool {
    if width > 1, let edges = scan.take(width) {
      accept(edges, width)
      return true
    }
    return goOn(width)
  }

  @inline(__always)
  private mutating func accept(_ edges: UnsafePointer<Int64>, _ width: Int) {
    fields.stand(at: edges, count: width)
    current = Record(
      start: Int(edges[0]) &+ 1, end: Int(edges[width]) &+ 1, line: line, hasHighBytes: scan.hasHighBytes,
      fieldCount: width)
    line &+= 1
    if scan.hasInnerNewlines { line &+= innerNewlines() }
  }

  @inline(never)
  private func innerNewlines() -> Int {
    bytes[current.start..<current.end].count { $0 == Byte.newline } - 1
  }

  /// Looks further, and walks where there is no record of that width.
  @inline(never)
  private mutating func goOn(_ width: Int) -> Bool {
    while current.end < bytes.count {
      if width > 1 {
        if !scan.hasRecords { scan.look(bytes, from: current.end, separator: separator) }
        if let edges = scan.take(width) {
          accept(edges, width)
          return true
        }
      }
      current = walk.record(bytes, separator: separator, from: current.end, line: &line)
      fields.stand(at: walk.start, count: current.fieldCount)
      scan.skip(to: current.end)
      if current.fieldCount != 1 || !isBlank { return true }
    }
    return false
  }

  private var isBlank: Bool {
    guard current.outcome == .record, !fields.isQuoted(0) else { return false }
    let field = fields[0]
    return bytes[field.start..<field.end].allSatisfy { $0 == Byte.space }
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
