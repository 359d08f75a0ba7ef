import Ledgers

/// What a customer pays for one product at the end of a period: the sum of its items.
public struct Position: Sendable, Equatable {
  /// Index in `Ledger.products`.
  public let product: Int32
  /// The plan of its largest item after conversion, the latest where several are; index in `Ledger.plans`.
  public internal(set) var plan: Int32
  /// MRR in minor units of the reporting currency, above 0.
  public internal(set) var mrr: Int64
  /// Units; nil unless every item's is known.
  public internal(set) var quantity: ExactDecimal?
  /// Money a month taken off, in minor units of the reporting currency.
  public internal(set) var discount: Int64
}

/// Turns the rows that are in force into positions, at the rates of a month.
struct Valuation {
  /// The rows of the part that is looked at.
  var rows = LedgerRows()
  /// The entity of each item of the part; nothing where entities are no dimension.
  var entities: [UInt16] = []
  private let exchange: Exchange
  private let productRank: [Int32]

  init(_ ledger: Ledger, exchange: Exchange) {
    self.exchange = exchange
    productRank = ledger.products.ranks
  }

  /// The positions of one customer, by product in the order of its id.
  ///
  /// - Parameter held: the latest row of each item above 0, in the order of `precedes`.
  /// - Returns: nothing for a customer that holds nothing.
  func positions(of held: [Int32], in month: Int) -> [Position] {
    var positions: [Position] = []
    positions.reserveCapacity(held.count)
    var start = 0
    while start < held.count {
      var end = start + 1
      while end < held.count, rank(of: held[end]) == rank(of: held[start]) { end += 1 }
      let position = position(of: held[start..<end], in: month)
      if position.mrr > 0 { positions.append(position) }
      start = end
    }
    return positions
  }

  /// Positions at the rates of another month, each on the plan that it had.
  ///
  /// What the new rates round to 0 is left out, and so is what was rounded to 0 before.
  func revalued(_ positions: [Position], of held: [Int32], in month: Int) -> [Position] {
    self.positions(of: held, in: month).compactMap { new in
      guard let old = positions.first(where: { $0.product == new.product }) else { return nil }
      var revalued = new
      revalued.plan = old.plan
      return revalued
    }
  }

  /// The entity of a row's item, and its MRR before rounding.
  func unrounded(_ row: Int32, in month: Int) -> (entity: Int32, amount: Int128) {
    let row = rows[Int(row)]
    let entity = entities.isEmpty ? 0 : Int32(entities[Int(row.item)])
    return (entity, exchange.unrounded(row.mrr, row.currency, month))
  }

  /// A sum of such amounts in minor units.
  func rounded(_ sum: Int128, in month: Int) -> Int64 { exchange.rounded(sum, month) }

  /// The order of rows in force: by product, then as they stand in the ledger.
  func precedes(_ a: Int32, _ b: Int32) -> Bool { (rank(of: a), a) < (rank(of: b), b) }

  private func rank(of row: Int32) -> Int32 { productRank[Int(rows[Int(row)].product)] }

  private func position(of held: ArraySlice<Int32>, in month: Int) -> Position {
    var mrr: Int128 = 0
    var discount: Int128 = 0
    var quantity: ExactDecimal? = ExactDecimal(0)
    var largest: (amount: Int128, row: Int)?
    for row in held.lazy.map(Int.init) {
      let amount = exchange.unrounded(rows[row].mrr, rows[row].currency, month)
      mrr += amount
      discount += exchange.unrounded(rows[row].discount, rows[row].currency, month)
      quantity = quantity.flatMap { sum in rows[row].quantity.flatMap { sum.adding($0) } }
      if let best = largest, (best.amount, rows[best.row].moment, best.row) > (amount, rows[row].moment, row) {
        continue
      }
      largest = (amount, row)
    }
    let first = Int(held[held.startIndex])
    return Position(
      product: rows[first].product, plan: rows[largest?.row ?? first].plan, mrr: exchange.rounded(mrr, month),
      quantity: quantity, discount: exchange.rounded(discount, month))
  }
}

extension Names {
  /// For each number its place in the order of the names by Unicode code point.
  var ranks: [Int32] {
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, index) in sorted().enumerated() { ranks[Int(index)] = Int32(rank) }
    return ranks
  }
}
