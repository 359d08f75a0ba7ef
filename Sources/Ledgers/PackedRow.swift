/// A row as a part keeps it: 32 bytes, into which nearly all rows fit.
///
/// A row that does not fit is kept whole elsewhere, and only its moment and where it is kept stand here.
@usableFromInline
struct PackedRow: BitwiseCopyable, Sendable {
  @usableFromInline let moment: Int64
  /// The MRR in the upper 48 bits, the source in the lower 16.
  @usableFromInline let money: Int64
  @usableFromInline let item: Int32
  /// The line, or the number of the row among those that are kept whole.
  @usableFromInline let line: UInt32
  @usableFromInline let product: UInt16
  @usableFromInline let plan: UInt16
  /// A whole number of units; all ones where it is unknown.
  @usableFromInline let quantity: UInt16
  @usableFromInline let currency: UInt8
  /// The kind in the lower four bits, all ones for none; the form in the next three; then whether the row is kept whole.
  @usableFromInline let tag: UInt8

  /// The bit of the tag for a row that is kept whole.
  @usableFromInline static let whole: UInt8 = 0x80

  /// Whether the row is kept whole elsewhere.
  @inlinable var isKeptWhole: Bool { tag & PackedRow.whole != 0 }

  /// A row; nil where something of it does not fit.
  @inline(__always)
  init?(_ row: LedgerRow) {
    var units = UInt16.max
    if let quantity = row.quantity {
      guard quantity.places == 0, quantity.mantissa >= 0, quantity.mantissa < 0xFFFF else { return nil }
      units = UInt16(truncatingIfNeeded: quantity.mantissa)
    }
    guard row.discount == 0, (row.mrr << 16) >> 16 == row.mrr,
      UInt32(bitPattern: row.product) | UInt32(bitPattern: row.plan) <= 0xFFFF
    else { return nil }
    moment = row.moment.packed
    money = row.mrr << 16 | Int64(row.source)
    (item, line, quantity) = (row.item, row.line, units)
    product = UInt16(truncatingIfNeeded: row.product)
    plan = UInt16(truncatingIfNeeded: row.plan)
    currency = UInt8(truncatingIfNeeded: row.currency)
    tag = (row.kind?.rawValue ?? 0x0F) | row.form.rawValue << 4
  }

  /// A row that is not wide, by its numbers among all; nil where something of it does not fit.
  @inline(__always)
  init?(_ row: PendingRow, item: Int32, product: Int32, plan: Int32, currency: UInt8, source: UInt16) {
    let isKnown = row.quantity != .max
    guard row.tag & PendingRow.wide == 0, !isKnown || row.quantity < 0xFFFF, (row.mrr << 16) >> 16 == row.mrr,
      UInt32(bitPattern: product) | UInt32(bitPattern: plan) <= 0xFFFF
    else { return nil }
    moment = row.moment
    money = row.mrr << 16 | Int64(source)
    // All ones are what they are in either form.
    (self.item, line, quantity) = (item, row.line, UInt16(truncatingIfNeeded: row.quantity))
    self.product = UInt16(truncatingIfNeeded: product)
    self.plan = UInt16(truncatingIfNeeded: plan)
    (self.currency, tag) = (currency, row.tag)
  }

  /// The place of a row that is kept whole, and its number among such.
  init(at moment: Moment, keptAs number: Int) {
    (self.moment, money, item, line) = (moment.packed, 0, 0, UInt32(truncatingIfNeeded: number))
    (product, plan, quantity, currency, tag) = (0, 0, 0, 0, PackedRow.whole)
  }

  /// The row, where it is not kept whole elsewhere.
  @inlinable @inline(__always)
  var row: LedgerRow {
    LedgerRow(
      packed: moment, mrr: money >> 16, units: quantity, item: item, product: product, plan: plan, currency: currency,
      tag: tag, line: line, source: UInt16(truncatingIfNeeded: money))
  }
}
