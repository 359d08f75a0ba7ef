extension LedgerCheck {
  /// Rows that say what an earlier one has said, periods with their ends.
  ///
  /// Only items whose rows are not in strict order of time can have any, so most rows are never compared.
  static let repeatedRows = LedgerCheck { subject, warn in
    let ledger = subject.ledger
    let isSuspect = suspects(ledger)
    guard isSuspect.contains(true) else { return }
    var seen: [Row: Int] = [:]
    for row in 0..<ledger.rows.count where isSuspect[Int(ledger.rows.item[row])] {
      if ledger.isEnd(ofPeriod: row) { continue }
      let key = Row(row, ledger)
      guard let earlier = seen[key] else {
        seen[key] = row
        continue
      }
      let place = ledger.location(ofRow: earlier)
      warn(.repeatedRow(earlierLine: place.line, earlierPath: place.path, ledger.location(ofRow: row)))
    }
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
  private struct Row: Hashable {
    let entity, customer, name, product, plan: Int32
    let moment: Moment
    let end: Moment?
    let mrr, discount: Int64
    let quantity: ExactDecimal?
    let currency: UInt8
    let kind: Kind?

    init(_ row: Int, _ ledger: Ledger) {
      let (rows, items, item) = (ledger.rows, ledger.items, Int(ledger.rows.item[row]))
      (entity, customer, name) = (items.entity[item], items.customer[item], items.nameIndex[item])
      (product, plan) = (rows.product[row], rows.plan[row])
      moment = rows.moment[row]
      end = row + 1 < rows.count && ledger.isEnd(ofPeriod: row + 1) ? rows.moment[row + 1] : nil
      (mrr, discount, quantity) = (rows.mrr[row], rows.discount[row], rows.quantity[row])
      (currency, kind) = (rows.currency[row], rows.kind[row])
    }
  }
}
