/// The rows that one thread has found for one part, one behind the other in memory.
///
/// Memory is taken in pieces, so that nothing is copied when more is needed.
struct Parcel: Sendable {
  /// The pieces that are full, and how much of each is used.
  private var pieces: [[UInt8]] = []
  private var ends: [Int] = []
  /// The piece that rows go into, and where the next one goes.
  private var piece: [UInt8] = []
  private var end = 0
  /// The block that the latest rows came from.
  private(set) var block = -1
  /// How many rows there are.
  private(set) var count = 0

  /// Pieces are no larger where no row is.
  private static var largestPiece: Int { 1 << 18 }

  /// Adds a row with its two ids.
  @inline(__always)
  mutating func append(
    _ row: PendingRow, _ customer: UnsafeRawBufferPointer, _ name: UnsafeRawBufferPointer, block: Int
  ) {
    if block != self.block { begin(block) }
    count &+= 1
    append(PendingRow.size &+ customer.count &+ name.count) { place in
      place.storeBytes(of: row, as: PendingRow.self)
      Self.copy(customer, to: place + PendingRow.size)
      Self.copy(name, to: place + PendingRow.size + customer.count)
    }
  }

  /// Adds a row with more than that.
  mutating func append(_ row: PendingRow, _ rest: PendingRow.Rest, _ texts: [UnsafeRawBufferPointer], block: Int) {
    if block != self.block { begin(block) }
    count += 1
    let head = PendingRow.size + MemoryLayout<PendingRow.Rest>.size
    append(texts.reduce(head) { $0 + $1.count }) { start in
      start.storeBytes(of: row, as: PendingRow.self)
      (start + PendingRow.size).storeBytes(of: rest, as: PendingRow.Rest.self)
      var place = start + head
      for text in texts {
        Self.copy(text, to: place)
        place += text.count
      }
    }
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
  private mutating func begin(_ block: Int) {
    self.block = block
    append(PendingRow.size) { $0.storeBytes(of: PendingRow(markOfBlock: block), as: PendingRow.self) }
  }

  @inline(__always)
  private mutating func append(_ size: Int, _ write: (UnsafeMutableRawPointer) -> Void) {
    if size > piece.count - end { beginPiece(size) }
    piece.withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { write(start + end) }
    }
    end += size
  }

  private mutating func beginPiece(_ size: Int) {
    let wanted = piece.isEmpty ? 1 << 11 : min(piece.count * 4, Self.largestPiece)
    let capacity = max(size, wanted)
    if !piece.isEmpty {
      pieces.append(piece)
      ends.append(end)
    }
    piece = [UInt8](unsafeUninitializedCapacity: capacity) { _, count in count = capacity }
    end = 0
  }

  /// Takes the rows out in their order, block by block.
  struct Reader {
    private let pieces: [[UInt8]]
    private let ends: [Int]
    private var piece = 0
    private var place = 0
    /// The block whose rows come next; nil at the end.
    private(set) var block: Int?

    init(_ parcel: Parcel) {
      pieces = parcel.pieces + [parcel.piece]
      ends = parcel.ends + [parcel.end]
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
            body(Statement(at: &next))
          }
          return false
        }
        if isAtMark { break }
        (piece, place) = (piece + 1, 0)
      }
      readMark()
    }

    private mutating func readMark() {
      guard piece < pieces.count, place < ends[piece] else {
        block = nil
        return
      }
      block = pieces[piece].withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: place, as: PendingRow.self).moment) }
      place += PendingRow.size
    }
  }
}
