/// The rows that one thread has found for one part, one behind the other in memory.
///
/// Memory is taken in pieces, so that nothing is copied when more is needed.
struct Parcel: Sendable {
  /// The pieces that are full, and how much of each is used.
  private var pieces: [LedgerRows.Piece] = []
  private var ends: [Int] = []
  /// The piece that rows go into, and where the next one goes; both places are counted in bytes.
  private var piece: LedgerRows.Piece = []
  private var end = 0
  /// The line of the latest row.
  private var line: UInt32 = 0
  /// The block that the latest rows came from.
  private(set) var block = -1
  /// How many rows there are.
  private(set) var count = 0

  /// Adds a row with its two ids.
  @inline(__always)
  mutating func append(
    _ row: PendingRow, _ customer: UnsafeRawBufferPointer, _ name: UnsafeRawBufferPointer, block: Int
  ) {
    if block != self.block { begin(block, line: row.line) }
    count &+= 1
    if let short = ShortRow(row, behind: line) {
      append(ShortRow.size &+ customer.count &+ name.count) { place in
        place.storeBytes(of: short, as: ShortRow.self)
        Self.copy(customer, to: place + ShortRow.size)
        Self.copy(name, to: place + ShortRow.size + customer.count)
      }
      line = row.line
    } else {
      appendLong(row, nil, [customer, name])
    }
  }

  /// Adds a row with more than that.
  mutating func append(_ row: PendingRow, _ rest: PendingRow.Rest, _ texts: [UnsafeRawBufferPointer], block: Int) {
    if block != self.block { begin(block, line: row.line) }
    count += 1
    appendLong(row, rest, texts)
  }

  private mutating func appendLong(_ row: PendingRow, _ rest: PendingRow.Rest?, _ texts: [UnsafeRawBufferPointer]) {
    let head = 1 + PendingRow.size + (rest == nil ? 0 : MemoryLayout<PendingRow.Rest>.size)
    append(texts.reduce(head) { $0 + $1.count }) { start in
      start.storeBytes(of: PendingRow.sign, as: UInt8.self)
      (start + 1).storeBytes(of: row, as: PendingRow.self)
      if let rest { (start + 1 + PendingRow.size).storeBytes(of: rest, as: PendingRow.Rest.self) }
      var place = start + head
      for text in texts {
        Self.copy(text, to: place)
        place += text.count
      }
    }
    line = row.line
  }

  @inline(__always)
  private static func copy(_ text: UnsafeRawBufferPointer, to place: UnsafeMutableRawPointer) {
    guard let start = text.baseAddress else { return }
    let count = text.count
    guard count >= 8, count <= 32 else { return place.copyMemory(from: start, byteCount: count) }
    // Words that may overlap are sooner copied than a function is called.
    var from = 0
    while from < count {
      let begin = min(from, count &- 8)
      let word = start.loadUnaligned(fromByteOffset: begin, as: UInt64.self)
      place.storeBytes(of: word, toByteOffset: begin, as: UInt64.self)
      from &+= 8
    }
  }

  /// Puts the number of a block before its rows.
  private mutating func begin(_ block: Int, line: UInt32) {
    self.block = block
    appendLong(PendingRow(markOfBlock: block, line: line), nil, [])
  }

  @inline(__always)
  private mutating func append(_ size: Int, _ write: (UnsafeMutableRawPointer) -> Void) {
    if size > piece.count &* MemoryLayout<PackedRow>.stride &- end { beginPiece(size) }
    piece.withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { write(start + end) }
    }
    end &+= size
  }

  private mutating func beginPiece(_ size: Int) {
    let wanted = piece.isEmpty ? 64 : min(piece.count * 4, LedgerRows.pieceCount)
    let count = max((size + MemoryLayout<PackedRow>.stride - 1) / MemoryLayout<PackedRow>.stride, wanted)
    endPiece()
    var spare: [LedgerRows.Piece] = []
    piece = LedgerRows.piece(of: count, &spare)
  }

  private mutating func endPiece() {
    if piece.isEmpty { return }
    pieces.append(piece)
    ends.append(end)
    (piece, end) = ([], 0)
  }

  /// Takes the rows out in their order, block by block.
  struct Reader {
    private var pieces: [LedgerRows.Piece] = []
    private var ends: [Int] = []
    private var piece = 0
    private var place = 0
    private var line: UInt32 = 0
    /// The block whose rows come next; nil at the end.
    private(set) var block: Int?
    /// How many pieces have been given away.
    private var given = 0

    /// Takes all rows from a parcel, which has none afterwards.
    init(_ parcel: inout Parcel) {
      parcel.endPiece()
      swap(&pieces, &parcel.pieces)
      swap(&ends, &parcel.ends)
      parcel = Parcel()
      readMark()
    }

    /// Gives all rows of the block, and goes on to the next.
    mutating func readBlock(_ body: (Statement) -> Void) {
      while piece < pieces.count {
        let isAtMark = pieces[piece].withUnsafeBytes { bytes in
          guard var next = bytes.baseAddress else { return false }
          let start = next
          let last = start + ends[piece]
          next += place
          defer { place = next - start }
          while next < last {
            if PendingRow.isMark(at: next) { return true }
            body(Statement(at: &next, behind: &line))
          }
          return false
        }
        if isAtMark { break }
        (piece, place) = (piece + 1, 0)
      }
      readMark()
    }

    /// Adds pieces of the usual size that have been read to those that are spare.
    mutating func give(to spare: inout [LedgerRows.Piece]) {
      while given < piece {
        var read: LedgerRows.Piece = []
        swap(&read, &pieces[given])
        if read.count == LedgerRows.pieceCount { spare.append(read) }
        given += 1
      }
    }

    private mutating func readMark() {
      guard piece < pieces.count, place < ends[piece] else {
        block = nil
        return
      }
      let mark = pieces[piece].withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place + 1, as: PendingRow.self) }
      (block, line) = (Int(mark.moment), mark.line)
      place += 1 + PendingRow.size
    }
  }
}
