import CBytes

/// Cuts a stream of text into blocks of whole records.
///
/// What follows the last whole record of a block is kept for the next. A newline within quotes ends no record, and
/// the rules for quotes are those of `RecordScanner`: a quote opens a field only where one begins, and a line with
/// a stray quote ends where the line does.
struct BlockCutter {
  private let stream: ByteStream
  /// What separates fields; told from the first line.
  private(set) var separator = Byte.comma
  private let blockSize: Int
  private var rest: [UInt8] = []
  private var line = 1
  private var number = 0
  private var isAtEnd = false

  /// A block: bytes that stand in the buffer that was lent.
  struct Block {
    /// Its place among the blocks, from 0.
    let number: Int
    /// How many bytes it has.
    let count: Int
    /// The line with which it begins.
    let line: Int
    /// Whether no block follows.
    let isLast: Bool
  }

  /// A cutter of a stream into blocks of about so many bytes.
  init(_ stream: ByteStream, blockSize: Int) { (self.stream, self.blockSize) = (stream, max(16, blockSize)) }

  /// Puts the next block into a buffer; nil at the end.
  mutating func next(_ buffer: inout Buffer) throws -> Block? {
    guard !isAtEnd || !rest.isEmpty else { return nil }
    buffer.fill(with: rest)
    rest.removeAll(keepingCapacity: true)
    while true {
      try fill(&buffer)
      if number == 0 { separator = Header.separator(in: buffer.bytes, from: 0) }
      let scan = QuoteScan(buffer.bytes, separator: separator)
      guard let cut = isAtEnd ? buffer.count : scan.cut else {
        buffer.grow()
        continue
      }
      let block = Block(number: number, count: cut, line: line, isLast: isAtEnd)
      rest.append(contentsOf: buffer.bytes[cut...])
      line += scan.newlines
      number += 1
      return block
    }
  }

  private mutating func fill(_ buffer: inout Buffer) throws {
    // The first block is small: one thread reads it, before it is known how others are read.
    buffer.reserve(number == 0 ? min(blockSize, 1 << 16) : blockSize)
    while !isAtEnd, buffer.count < buffer.capacity {
      let count = try stream.fill(buffer.room)
      if count <= 0 { isAtEnd = true }
      buffer.count += max(0, min(count, buffer.room.count))
    }
  }
}

/// Memory that blocks are put into, again and again.
struct Buffer: ~Copyable {
  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// How many bytes are in it.
  var count = 0

  init() {}

  deinit { memory.deallocate() }

  var capacity: Int { memory.count }
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }
  var room: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(rebasing: memory[count...]) }

  /// Puts some bytes at the beginning, in place of all that is there.
  mutating func fill(with bytes: [UInt8]) {
    count = 0
    reserve(bytes.count)
    room.copyBytes(from: bytes)
    count = bytes.count
  }

  /// Makes it at least so large.
  mutating func reserve(_ capacity: Int) {
    guard memory.count < capacity else { return }
    let wider = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 64)
    wider.copyMemory(from: bytes)
    memory.deallocate()
    memory = wider
  }

  /// Makes it twice as large.
  mutating func grow() { reserve(memory.count * 2) }
}

/// Finds the last newline of some text that ends a record. The text begins with one.
struct QuoteScan: Equatable {
  /// Where the record behind the last whole one begins; nil where there is no whole one.
  private(set) var cut: Int?
  /// How many newlines stand before that.
  private(set) var newlines = 0

  private enum State { case plain, quoted, stray }

  /// The last newline of some text, whatever its quotes.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8) {
    self = Self.counted(bytes, separator: separator) ?? Self(byteByByte: bytes, separator: separator)
  }

  /// The same of a text without any quote in the wrong place; nil for others. Newlines are only counted there, and the
  /// last is looked for from the end.
  static func counted(_ bytes: UnsafeRawBufferPointer, separator: UInt8) -> QuoteScan? {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let tally = scan_newlines(start, UInt64(bytes.count), separator)
    guard tally.is_sound != 0 else { return nil }
    var (isInside, behind) = (tally.ends_inside != 0, 0)
    for place in bytes.indices.reversed() {
      if bytes[place] == Byte.quote { isInside.toggle() }
      guard bytes[place] == Byte.newline else { continue }
      if !isInside { return QuoteScan(cut: place + 1, newlines: Int(tally.newlines) - behind) }
      behind += 1
    }
    return QuoteScan(cut: nil, newlines: 0)
  }

  private init(cut: Int?, newlines: Int) { (self.cut, self.newlines) = (cut, newlines) }

  /// The same, byte by byte.
  init(byteByByte bytes: UnsafeRawBufferPointer, separator: UInt8) {
    var (state, lines, skipped) = (State.plain, 0, -1)
    for place in bytes.indices where bytes[place] == Byte.newline || bytes[place] == Byte.quote {
      if place == skipped { continue }
      if bytes[place] == Byte.newline {
        lines += 1
        if state == .quoted { continue }
        (state, cut, newlines) = (.plain, place + 1, lines)
      } else if state == .plain {
        let before = place == 0 ? Byte.newline : bytes[place - 1]
        state = before == separator || before == Byte.newline ? .quoted : .stray
      } else if state == .quoted {
        let after = place + 1 < bytes.count ? bytes[place + 1] : Byte.newline
        if after == Byte.quote { skipped = place + 1 } else { state = Self.ends(after, separator) ? .plain : .stray }
      }
    }
  }

  private static func ends(_ byte: UInt8, _ separator: UInt8) -> Bool {
    byte == separator || byte == Byte.newline || byte == Byte.carriageReturn
  }
}
