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

/// Finds the last newline of some text that ends a record.
struct QuoteScan {
  /// Where the record behind the last whole one begins; nil where there is no whole one.
  private(set) var cut: Int?
  /// How many newlines stand before that.
  private(set) var newlines = 0

  private enum State { case plain, quoted, stray }

  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8) {
    var (state, lines, skipped) = (State.plain, 0, -1)
    var hits = HitScan(bytes)
    while let place = hits.next() {
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

  /// The places of newlines and quotes, looked for 64 bytes at a time.
  private struct HitScan {
    private let bytes: UnsafeRawBufferPointer
    private var block = 0
    private var hits: UInt64 = 0

    init(_ bytes: UnsafeRawBufferPointer) {
      self.bytes = bytes
      look()
    }

    @inline(__always)
    mutating func next() -> Int? {
      while hits == 0 {
        guard block + 64 < bytes.count else { return nil }
        block += 64
        look()
      }
      let place = block + hits.trailingZeroBitCount
      hits &= hits &- 1
      return place
    }

    @inline(__always)
    private mutating func look() {
      hits = 0
      guard block + 64 <= bytes.count, let start = bytes.baseAddress else {
        for place in block..<bytes.count where bytes[place] == Byte.newline || bytes[place] == Byte.quote {
          hits |= 1 << UInt64(place - block)
        }
        return
      }
      hits = scan_three(start + block, Byte.newline, Byte.quote, Byte.quote)
    }
  }
}
