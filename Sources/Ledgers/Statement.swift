/// All that a record says of one row, by the numbers of its intake.
struct Statement {
  /// What nearly all rows have, and no more than fits there.
  let row: PendingRow
  /// What the row has beyond that.
  private let rest: PendingRow.Rest?
  /// The ids as bytes, the item's empty where its product tells it.
  let customer: UnsafeRawBufferPointer
  let name: UnsafeRawBufferPointer
  /// Both ids as they stand, one behind the other.
  @inline(__always)
  var ids: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: customer.baseAddress, count: customer.count &+ name.count)
  }
  /// Where the owner and the note follow, in this order.
  private let rear: UnsafeRawPointer

  /// Reads one from the place where it was put, and moves the place behind it, and the line to its own.
  @inline(__always)
  init(at place: inout UnsafeRawPointer, behind line: inout UInt32) {
    if place.load(as: UInt8.self) != PendingRow.sign {
      row = place.loadUnaligned(as: ShortRow.self).row(behind: line)
      place += ShortRow.size
    } else {
      row = (place + 1).loadUnaligned(as: PendingRow.self)
      place += 1 + PendingRow.size
    }
    line = row.line
    if row.tag & PendingRow.wide == 0 {
      rest = nil
      customer = Self.take(Int(row.customerLength), &place)
      name = Self.take(Int(row.nameLength), &place)
      rear = place
      return
    }
    let rest = place.loadUnaligned(as: PendingRow.Rest.self)
    self.rest = rest
    place += MemoryLayout<PendingRow.Rest>.size
    customer = Self.take(Int(rest.customerLength), &place)
    name = Self.take(Int(rest.nameLength), &place)
    rear = place
    place += Int(rest.ownerLength) + Int(rest.noteLength)
  }

  @inline(__always)
  private static func take(_ count: Int, _ place: inout UnsafeRawPointer) -> UnsafeRawBufferPointer {
    defer { place += count }
    return UnsafeRawBufferPointer(start: place, count: count)
  }

  @inline(__always) var moment: Moment { Moment(packed: row.moment) }
  @inline(__always) var mrr: Int64 { row.mrr }
  @inline(__always) var line: UInt32 { row.line }
  @inline(__always) var form: LedgerRow.Form { LedgerRow.Form(rawValue: row.tag >> 4 & 7) ?? .running }
  @inline(__always) var kind: Kind? { Kind(rawValue: row.tag & 0x0F) }
  @inline(__always) var currency: UInt8 { row.currency }
  @inline(__always) var product: Int32 { rest.map(\.product) ?? Int32(row.product) }
  @inline(__always) var plan: Int32 { rest.map(\.plan) ?? Int32(row.plan) }
  @inline(__always) var discount: Int64 { rest.map(\.discount) ?? 0 }

  @inline(__always)
  var quantity: ExactDecimal? {
    guard let rest else { return row.quantity == .max ? nil : ExactDecimal(Int64(row.quantity)) }
    return rest.places == .max ? nil : ExactDecimal(rest.quantity, places: Int(rest.places))
  }

  /// The owner and the note that the row bears; nil where it bears neither.
  var texts: (owner: String, note: String)? {
    guard let rest, rest.ownerLength + rest.noteLength > 0 else { return nil }
    let owner = UnsafeRawBufferPointer(start: rear, count: Int(rest.ownerLength))
    let note = UnsafeRawBufferPointer(start: rear + Int(rest.ownerLength), count: Int(rest.noteLength))
    return (String(decoding: owner, as: UTF8.self), String(decoding: note, as: UTF8.self))
  }
}
