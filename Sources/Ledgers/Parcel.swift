/// The rows that one thread has found for one part, one behind the other in memory.
///
/// Memory is taken in pieces, so that nothing is copied when more is needed.
struct Parcel: Sendable {
  private var pieces: [[UInt8]] = []
  /// How much of each piece is used, but for the last.
  private var ends: [Int] = []
  /// Where the next row goes in the last piece.
  private var end = 0
  private var room = 0
  /// The block that the latest rows came from.
  private(set) var block = -1
  /// How many rows there are.
  private(set) var count = 0

  /// Pieces are no larger where no row is.
  private static var largestPiece: Int { 1 << 18 }

  /// Adds a row of so many bytes, which a function writes.
  @inline(__always)
  mutating func append(_ size: Int, ofBlock block: Int, _ write: (UnsafeMutableRawPointer) -> Void) {
    if block != self.block { begin(block) }
    count += 1
    append(size, write)
  }

  /// Puts the number of a block before its rows.
  private mutating func begin(_ block: Int) {
    self.block = block
    append(PendingRow.size) { $0.storeBytes(of: PendingRow(markOfBlock: block), as: PendingRow.self) }
  }

  @inline(__always)
  private mutating func append(_ size: Int, _ write: (UnsafeMutableRawPointer) -> Void) {
    if size > room { addPiece(size) }
    pieces[pieces.count - 1].withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { write(start + end) }
    }
    end += size
    room -= size
  }

  private mutating func addPiece(_ size: Int) {
    if !pieces.isEmpty { ends.append(end) }
    let wanted = pieces.isEmpty ? 1 << 11 : min((pieces.last?.count ?? 0) * 4, Self.largestPiece)
    let capacity = max(size, wanted)
    pieces.append([UInt8](unsafeUninitializedCapacity: capacity) { _, count in count = capacity })
    (end, room) = (0, capacity)
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
      pieces = parcel.pieces
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
      guard piece < pieces.count else {
        block = nil
        return
      }
      block = pieces[piece].withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: place, as: PendingRow.self).moment) }
      place += PendingRow.size
    }
  }
}
