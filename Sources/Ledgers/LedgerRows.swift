/// The rows of a part, in pieces of memory that are alike.
///
/// Nearly every row takes 32 bytes; one with a discount, a broken quantity or a very large number is kept whole beside.
public struct LedgerRows: RandomAccessCollection, Sendable {
  /// Memory for some rows. Parcels are made of such pieces too, so that what a parcel has used holds rows next.
  typealias Piece = [PackedRow]

  /// How many rows a piece has, but for the last.
  @usableFromInline static let pieceBits = 11
  static let pieceCount = 1 << pieceBits

  @usableFromInline private(set) var pieces: [[PackedRow]] = []
  /// The rows that do not fit, in any order.
  @usableFromInline private(set) var whole: [LedgerRow] = []
  /// How many there are.
  public private(set) var count = 0

  /// No rows.
  public init() {}

  /// Always 0.
  @inlinable public var startIndex: Int { 0 }

  /// How many there are.
  @inlinable public var endIndex: Int { count }

  /// The row at a place.
  @inlinable
  public internal(set) subscript(place: Int) -> LedgerRow {
    @inline(__always) get {
      let packed = pieces[place &>> LedgerRows.pieceBits][place & (1 &<< LedgerRows.pieceBits &- 1)]
      return packed.isKeptWhole ? whole[Int(packed.line)] : packed.row
    }
    set { set(newValue, at: place) }
  }

  /// Gives the rows of some places in turn; what is asked once for a piece need not be asked for each row.
  @inlinable @inline(__always)
  public func forEach(in places: Range<Int>, _ body: (LedgerRow) -> Void) {
    var place = places.lowerBound
    while place < places.upperBound {
      let piece = pieces[place &>> LedgerRows.pieceBits]
      let first = place & (1 &<< LedgerRows.pieceBits &- 1)
      let last = Swift.min(first &+ (places.upperBound &- place), 1 &<< LedgerRows.pieceBits)
      for packed in piece[first..<last] { body(packed.isKeptWhole ? whole[Int(packed.line)] : packed.row) }
      place &+= last &- first
    }
  }

  @usableFromInline
  mutating func set(_ row: LedgerRow, at place: Int) {
    let (piece, rest) = (place >> Self.pieceBits, place & (Self.pieceCount - 1))
    if let packed = PackedRow(row) {
      pieces[piece][rest] = packed
    } else if pieces[piece][rest].isKeptWhole {
      let number = Int(pieces[piece][rest].line)
      whole[number] = row
      pieces[piece][rest] = PackedRow(at: row.moment, keptAs: number)
    } else {
      pieces[piece][rest] = PackedRow(at: row.moment, keptAs: whole.count)
      whole.append(row)
    }
  }

  /// Adds a row behind all others.
  mutating func append(_ row: LedgerRow) {
    if count & (Self.pieceCount - 1) == 0 { pieces.append([]) }
    if let packed = PackedRow(row) {
      pieces[pieces.count - 1].append(packed)
    } else {
      pieces[pieces.count - 1].append(PackedRow(at: row.moment, keptAs: whole.count))
      whole.append(row)
    }
    count += 1
  }

  /// Rows in an order, put into memory that is spare as far as there is some.
  ///
  /// - Parameters:
  ///   - order: for each place the number of its row.
  ///   - whole: the rows that do not fit, as the others number them.
  init(_ rows: [PackedRow], in order: [Int32], whole: [LedgerRow], _ spare: inout [Piece]) {
    (self.whole, count) = (whole, order.count)
    pieces.reserveCapacity((count + Self.pieceCount - 1) >> Self.pieceBits)
    for start in stride(from: 0, to: count, by: Self.pieceCount) {
      var piece = Self.piece(of: Swift.min(Self.pieceCount, count - start), &spare)
      piece.withUnsafeMutableBufferPointer { piece in
        for place in piece.indices { piece[place] = rows[Int(order[start + place])] }
      }
      pieces.append(piece)
    }
  }

  /// Memory for so many rows, whatever stands in it.
  static func piece(of count: Int, _ spare: inout [Piece]) -> Piece {
    if count == pieceCount, let piece = spare.popLast() { return piece }
    return Piece(unsafeUninitializedCapacity: count) { $1 = count }
  }
}
