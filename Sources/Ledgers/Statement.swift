/// All that a record says of one row, by the numbers of its intake.
struct Statement {
  var moment: Moment
  var mrr: Int64
  var form: LedgerRow.Form
  var line: UInt32
  var product: Int32
  var plan: Int32
  var currency: UInt8
  var kind: Kind?
  var quantity: ExactDecimal?
  var discount: Int64
  var customer: UnsafeRawBufferPointer
  var name: UnsafeRawBufferPointer
  var owner = UnsafeRawBufferPointer(start: nil, count: 0)
  var note = UnsafeRawBufferPointer(start: nil, count: 0)

  /// Whether 32 bytes and the two ids hold all of it.
  @inline(__always)
  private var isNarrow: Bool {
    if discount != 0 || product > 0xFFFF || plan > 0xFFFF || customer.count > 0xFF || name.count > 0xFF { return false }
    if owner.count > 0 || note.count > 0 { return false }
    guard let quantity else { return true }
    return quantity.places == 0 && quantity.mantissa >= 0 && quantity.mantissa < Int64(UInt32.max)
  }

  /// Puts it at the end of a parcel.
  @inline(__always)
  func append(to parcel: inout Parcel, block: Int) {
    var row = PendingRow(
      moment: moment.packed, mrr: mrr,
      quantity: quantity.map { UInt32(truncatingIfNeeded: $0.mantissa) } ?? .max, line: line,
      product: UInt16(truncatingIfNeeded: product), plan: UInt16(truncatingIfNeeded: plan),
      customerLength: UInt8(truncatingIfNeeded: customer.count), nameLength: UInt8(truncatingIfNeeded: name.count),
      currency: currency, tag: (kind?.rawValue ?? 0x0F) | form.rawValue << 4)
    guard isNarrow else { return appendWide(&row, to: &parcel, block: block) }
    parcel.append(PendingRow.size + customer.count + name.count, ofBlock: block) { place in
      place.storeBytes(of: row, as: PendingRow.self)
      copy(customer, to: place + PendingRow.size)
      copy(name, to: place + PendingRow.size + customer.count)
    }
  }

  private func appendWide(_ row: inout PendingRow, to parcel: inout Parcel, block: Int) {
    row.tag |= PendingRow.wide
    let rest = PendingRow.Rest(
      discount: discount, quantity: quantity?.mantissa ?? 0, product: product, plan: plan,
      customerLength: UInt32(clamping: customer.count), nameLength: UInt32(clamping: name.count),
      ownerLength: UInt32(clamping: owner.count), noteLength: UInt32(clamping: note.count),
      places: quantity.map { UInt8(truncatingIfNeeded: $0.places) } ?? .max)
    let head = PendingRow.size + MemoryLayout<PendingRow.Rest>.size
    let narrow = row
    let texts = [customer, name, owner, note]
    parcel.append(head + texts.reduce(0) { $0 + $1.count }, ofBlock: block) { start in
      start.storeBytes(of: narrow, as: PendingRow.self)
      (start + PendingRow.size).storeBytes(of: rest, as: PendingRow.Rest.self)
      var place = start + head
      for text in texts {
        copy(text, to: place)
        place += text.count
      }
    }
  }

  @inline(__always)
  private func copy(_ text: UnsafeRawBufferPointer, to place: UnsafeMutableRawPointer) {
    guard let start = text.baseAddress else { return }
    let count = text.count
    guard (8...32).contains(count) else { return place.copyMemory(from: start, byteCount: count) }
    // Words that may overlap are sooner copied than a function is called.
    var from = 0
    while from < count {
      let begin = min(from, count - 8)
      let word = start.loadUnaligned(fromByteOffset: begin, as: UInt64.self)
      place.storeBytes(of: word, toByteOffset: begin, as: UInt64.self)
      from += 8
    }
  }

}

extension Statement {
  /// Reads one from the place where it was put, and moves the place behind it.
  @inline(__always)
  init(at place: inout UnsafeRawPointer) {
    let row = place.loadUnaligned(as: PendingRow.self)
    place += PendingRow.size
    (moment, mrr, line) = (Moment(packed: row.moment), row.mrr, row.line)
    (currency, kind) = (row.currency, Kind(rawValue: row.tag & 0x0F))
    form = LedgerRow.Form(rawValue: row.tag >> 4 & 7) ?? .running
    if row.tag & PendingRow.wide == 0 {
      (product, plan, discount) = (Int32(row.product), Int32(row.plan), 0)
      quantity = row.quantity == .max ? nil : ExactDecimal(Int64(row.quantity))
      customer = Self.take(Int(row.customerLength), &place)
      name = Self.take(Int(row.nameLength), &place)
      return
    }
    let rest = place.loadUnaligned(as: PendingRow.Rest.self)
    place += MemoryLayout<PendingRow.Rest>.size
    (product, plan, discount) = (rest.product, rest.plan, rest.discount)
    quantity = rest.places == .max ? nil : ExactDecimal(rest.quantity, places: Int(rest.places))
    customer = Self.take(Int(rest.customerLength), &place)
    name = Self.take(Int(rest.nameLength), &place)
    owner = Self.take(Int(rest.ownerLength), &place)
    note = Self.take(Int(rest.noteLength), &place)
  }

  @inline(__always)
  private static func take(_ count: Int, _ place: inout UnsafeRawPointer) -> UnsafeRawBufferPointer {
    defer { place += count }
    return UnsafeRawBufferPointer(start: place, count: count)
  }
}
