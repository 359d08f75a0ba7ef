extension LedgerCheck {
  /// Rows that say what an earlier one has said, periods with their ends.
  ///
  /// Only items whose rows are not in strict order of time can have any, so most rows are never compared.
  static let repeatedRows = LedgerCheck { subject, warn in
    let ledger = subject.ledger
    let isSuspect = suspects(ledger)
    guard isSuspect.contains(true) else { return }
    // Numbers of rows by open addressing: a dictionary of whole rows takes ten times as long.
    var slots = [Int32](repeating: -1, count: tableSize(for: ledger.rows.count))
    for row in 0..<ledger.rows.count where isSuspect[Int(ledger.rows.item[row])] {
      if ledger.isEnd(ofPeriod: row) { continue }
      let content = Row(row, ledger)
      var slot = content.hash & (slots.count - 1)
      while slots[slot] >= 0, Row(Int(slots[slot]), ledger) != content {
        slot = (slot + 1) & (slots.count - 1)
      }
      guard slots[slot] >= 0 else {
        slots[slot] = Int32(truncatingIfNeeded: row)
        continue
      }
      let place = ledger.location(ofRow: Int(slots[slot]))
      warn(.repeatedRow(earlierLine: place.line, earlierPath: place.path, ledger.location(ofRow: row)))
    }
  }

  /// The power of two that has room for so many rows twice.
  private static func tableSize(for count: Int) -> Int {
    var size = 64
    while size < count * 2 { size *= 2 }
    return size
  }

  /// For each item whether a row of it may repeat another. Periods, each an item, are looked at by customer.
  private static func suspects(_ ledger: Ledger) -> [Bool] {
    var items = Array(repeating: Order(), count: ledger.items.count)
    var customers = Array(repeating: Order(), count: ledger.customers.count)
    for source in ledger.sources {
      let isOfPeriods = source.format == LedgerFormat.periods.name
      for row in source.rows {
        let (item, moment) = (Int(ledger.rows.item[row]), ledger.rows.moment[row])
        if !isOfPeriods {
          items[item].add(moment)
        } else if !ledger.isEnd(ofPeriod: row) {
          customers[Int(ledger.items.customer[item])].add(moment)
        }
      }
    }
    return items.indices.map {
      items[$0].direction == .none || customers[Int(ledger.items.customer[$0])].direction == .none
    }
  }

  /// Whether moments come in strict order.
  private struct Order {
    enum Direction { case unknown, up, down, none }
    var last: Moment?
    var direction = Direction.unknown

    @inline(__always)
    mutating func add(_ moment: Moment) {
      defer { last = moment }
      guard let last, direction != .none else { return }
      let now: Direction = moment == last ? .none : last < moment ? .up : .down
      direction = direction == .unknown || direction == now ? now : .none
    }
  }

  /// All that a row says.
  private struct Row: Equatable {
    let entity, customer, name, product, plan: Int32
    let moment: Moment
    let end: Moment?
    let mrr, discount: Int64
    let quantity: ExactDecimal?
    let currency: UInt8
    let kind: Kind?

    init(_ row: Int, _ ledger: Ledger) {
      // Reached through the ledger each time: a copy of its columns would have to be counted.
      let item = Int(ledger.rows.item[row])
      (entity, customer, name) = (
        ledger.items.entity[item], ledger.items.customer[item], ledger.items.nameIndex[item]
      )
      (product, plan) = (ledger.rows.product[row], ledger.rows.plan[row])
      moment = ledger.rows.moment[row]
      end = row + 1 < ledger.rows.count && ledger.isEnd(ofPeriod: row + 1) ? ledger.rows.moment[row + 1] : nil
      (mrr, discount) = (ledger.rows.mrr[row], ledger.rows.discount[row])
      quantity = ledger.rows.quantity[row]
      (currency, kind) = (ledger.rows.currency[row], ledger.rows.kind[row])
    }

    /// A number that rows of one content share, and few others.
    var hash: Int {
      var hash = UInt64(bitPattern: moment.packed) &* 0x9E37_79B9_7F4A_7C15
      for part in [mrr, Int64(customer) << 32 | Int64(name), Int64(product) << 32 | Int64(plan)] {
        let wide = (hash ^ UInt64(bitPattern: part)).multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
        hash = wide.high ^ wide.low ^ 0x94D0_49BB_1331_11EB
      }
      return Int(truncatingIfNeeded: hash >> 1)
    }
  }
}
