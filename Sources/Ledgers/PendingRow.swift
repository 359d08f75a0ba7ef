/// A row on its way from a record to its part, when it is not known yet which item it is about.
///
/// In a parcel most rows are a `ShortRow` and the ids that follow it. What does not fit there stands behind a sign as it
/// is here; what is beyond that too is in a `Rest`.
struct PendingRow: BitwiseCopyable {
  var moment: Int64
  var mrr: Int64
  /// A whole number of units; all ones where it is unknown or stands in the rest.
  var quantity: UInt32
  var line: UInt32
  /// The number of the product and of the plan in their intake.
  var product: UInt16
  var plan: UInt16
  var customerLength: UInt8
  var nameLength: UInt8
  /// The number of the currency in its intake.
  var currency: UInt8
  /// The kind in the lower four bits (all ones for none), the form in the next three, then `wide`; all ones for a mark.
  var tag: UInt8

  /// What a row has that does not fit.
  struct Rest: BitwiseCopyable {
    var discount: Int64
    var quantity: Int64
    var product: Int32
    var plan: Int32
    var customerLength: UInt32
    var nameLength: UInt32
    var ownerLength: UInt32
    var noteLength: UInt32
    /// The places of the quantity; all ones where it is unknown.
    var places: UInt8
  }

  static let wide: UInt8 = 0x80
  /// Not a row: the number of the block that the following rows come from, in place of the moment. No form is 7.
  static let mark: UInt8 = 0xFF
  static let size = MemoryLayout<PendingRow>.size
  /// The byte before a row that is not short; the tag of one that is has no such bit.
  static let sign: UInt8 = 0x80

  /// Whether a mark stands at a place, and no row.
  @inline(__always)
  static func isMark(at place: UnsafeRawPointer) -> Bool {
    place.load(as: UInt8.self) == sign && place.load(fromByteOffset: size, as: UInt8.self) == mark
  }

  /// What says that rows of another block follow, the first of them from a line.
  init(markOfBlock block: Int, line: UInt32) {
    self.init(
      moment: Int64(block), mrr: 0, quantity: 0, line: line, product: 0, plan: 0, customerLength: 0, nameLength: 0,
      currency: 0, tag: Self.mark)
  }

  init(
    moment: Int64, mrr: Int64, quantity: UInt32, line: UInt32, product: UInt16, plan: UInt16, customerLength: UInt8,
    nameLength: UInt8, currency: UInt8, tag: UInt8
  ) {
    (self.moment, self.mrr, self.quantity, self.line) = (moment, mrr, quantity, line)
    (self.product, self.plan, self.currency, self.tag) = (product, plan, currency, tag)
    (self.customerLength, self.nameLength) = (customerLength, nameLength)
  }
}

/// A pending row in 16 bytes: one from the midnight that begins a day, near the one before it and without large numbers.
///
/// It is made of two words, so that it goes from registers to memory and back at once.
struct ShortRow: BitwiseCopyable {
  /// From the lowest bits on, and so from the first byte: the tag, the currency, the lengths of the customer's and the
  /// item's id in 8 bits each; in 16 bits each the days since 1970-01-01, which end in 2149, and how many lines it
  /// stands behind the row before it.
  private let head: UInt64
  /// From the lowest bits on: the MRR in 32 bits; a whole number of units in 16, all ones where it is unknown; the
  /// product and the plan in 8 each.
  private let tail: UInt64

  static let size = MemoryLayout<ShortRow>.size
  private static let dayBits: UInt64 = 0xFFFF << 37

  /// A row that is not wide, behind another one's line; nil where it does not fit.
  @inline(__always)
  init?(_ row: PendingRow, behind line: UInt32) {
    let moment = UInt64(bitPattern: row.moment)
    let mrr = UInt64(bitPattern: row.mrr)
    let step = row.line &- line
    // All that would be cut off. An unknown quantity is the largest number in either form.
    let excess =
      moment & ~Self.dayBits | mrr &>> 32 | UInt64((row.quantity &+ 1) &>> 16)
      | UInt64((row.product | row.plan) &>> 8) | UInt64(step &>> 16)
    guard excess == 0 else { return nil }
    let lengths = UInt64(row.customerLength) &<< 16 | UInt64(row.nameLength) &<< 24
    let head = UInt64(row.tag) | UInt64(row.currency) &<< 8 | lengths | (moment &>> 37) &<< 32 | UInt64(step) &<< 48
    let quantity = UInt64(UInt16(truncatingIfNeeded: row.quantity))
    self.head = head.littleEndian
    tail = mrr | quantity &<< 32 | UInt64(row.product) &<< 48 | UInt64(row.plan) &<< 56
  }

  /// The row in full, behind another one's line.
  @inline(__always)
  func row(behind line: UInt32) -> PendingRow {
    let head = UInt64(littleEndian: head)
    let quantity = UInt16(truncatingIfNeeded: tail &>> 32)
    return PendingRow(
      moment: Int64(head &>> 32 & 0xFFFF) &<< 37, mrr: Int64(tail & 0xFFFF_FFFF),
      quantity: quantity == .max ? .max : UInt32(quantity), line: line &+ UInt32(head &>> 48),
      product: UInt16(tail &>> 48 & 0xFF), plan: UInt16(tail &>> 56),
      customerLength: UInt8(truncatingIfNeeded: head &>> 16), nameLength: UInt8(truncatingIfNeeded: head &>> 24),
      currency: UInt8(truncatingIfNeeded: head &>> 8), tag: UInt8(truncatingIfNeeded: head))
  }
}
