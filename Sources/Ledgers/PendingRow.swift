/// A row on its way from a record to its part, when it is not known yet which item it is about.
///
/// Nearly all rows fit into 32 bytes and the ids that follow them; what others have beyond that is in a `Rest`.
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

  /// Whether a mark stands at a place, and no row.
  @inline(__always)
  static func isMark(at place: UnsafeRawPointer) -> Bool {
    place.load(fromByteOffset: size - 1, as: UInt8.self) == mark
  }

  /// The sign that rows of another block follow.
  init(markOfBlock block: Int) {
    self.init(
      moment: Int64(block), mrr: 0, quantity: 0, line: 0, product: 0, plan: 0, customerLength: 0, nameLength: 0,
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
