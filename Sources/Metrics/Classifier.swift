import Ledgers

/// Follows each customer's rows through time and says what each month's movement was.
///
/// The whole history is classified from its first row, whatever window is looked at later.
struct Classifier {
  let ledger: Ledger
  let settings: Settings
  let months: Range<Month>
  private(set) var valuation: Valuation
  let isConstant: Bool
  private let split: Split
  /// For each product its place in the order of their ids.
  let rank: [Int32]
  private let priceList: PriceList?
  /// Whether events note the rows in force, which parts them by entity.
  var notesRows = false
  /// The last day of each month.
  private let ends: [Day]

  init(_ ledger: Ledger, settings: Settings, months: Range<Month>, exchange: Exchange) {
    self.ledger = ledger
    self.settings = settings
    self.months = months
    valuation = Valuation(ledger, exchange: exchange)
    isConstant = exchange.isConstant
    split = Split(ledger, settings: settings)
    rank = ledger.products.ranks
    priceList = PriceList(ledger)
    ends = months.map(\.lastDay)
  }

  /// Goes on with the customers of a part.
  mutating func open(_ part: LedgerPart) {
    valuation.rows = part.rows
    if notesRows { valuation.entities = part.items.entity }
  }

  /// The histories of all customers of the part that was opened, one after the other.
  func histories(of part: LedgerPart, _ each: (History) -> Void) {
    var latest = [Int32](repeating: -1, count: part.items.count)
    for customer in part.customers {
      let rows = part.rows(of: customer)
      if !rows.isEmpty { each(history(of: customer, rows: rows, latest: &latest)) }
    }
  }

  /// The history of a customer of the part.
  ///
  /// - Parameters:
  ///   - rows: the places of its rows, which are in order of time.
  ///   - latest: the latest row of each item so far; −1 before its first.
  func history(of customer: Int32, rows: Range<Int>, latest: inout [Int32]) -> History {
    var history = History(customer: customer, months: months.count)
    // The first state is that of holding nothing.
    if isConstant, priceList != nil { history.tops.append(false) }
    var walk = Walk(cursor: rows.lowerBound)
    for month in 0..<months.count {
      let end = ends[month]
      if !isConstant {
        let opening = walk.positions.mrr
        walk.positions = valuation.revalued(walk.positions, of: walk.held, in: month)
        history.revaluation.append(walk.positions.mrr - opening)
      }
      while walk.cursor < rows.upperBound, day(of: walk.cursor) <= end {
        let periodEnd = settings.grain == .month ? end : day(of: walk.cursor)
        step(&walk, &history, rows, &latest, to: periodEnd, month: month)
      }
      // New rates may have made another item the largest, and so another plan the position's.
      if !isConstant { step(&walk, &history, rows, &latest, to: end, month: month) }
      close(&history, walk, month)
    }
    return history
  }

  private func day(of row: Int) -> Day { valuation.rows[row].moment.day }

  /// Takes the rows of one period and classifies what they did.
  private func step(
    _ walk: inout Walk, _ history: inout History, _ rows: Range<Int>, _ latest: inout [Int32],
    to end: Day, month: Int
  ) {
    var stated: [(product: Int32, kind: Kind)] = []
    let heldBefore = notesRows ? walk.held : []
    while walk.cursor < rows.upperBound, day(of: walk.cursor) <= end {
      take(walk.cursor, &walk, &latest, &stated)
      walk.cursor += 1
    }
    let before = walk.positions
    walk.held.removeAll { valuation.rows[Int($0)].mrr == 0 }
    walk.positions = valuation.positions(of: walk.held, in: month)
    let wasCustomer = walk.isCustomer
    walk.isCustomer = !walk.positions.isEmpty
    guard before != walk.positions || wasCustomer != walk.isCustomer else { return }
    let (movement, isReturn) = classify(
      before.mrr, walk.positions.mrr, wasCustomer: wasCustomer, walk, history, month)
    var changes = Change.all(from: before, to: walk.positions, rank: rank)
    for (product, kind) in stated {
      guard let place = changes.firstIndex(where: { $0.product == product }) else { continue }
      changes[place].statedKind = kind
    }
    let parts = split.parts(of: changes, movement: movement, isReturn: isReturn)
    if movement != .none || !parts.isEmpty {
      history.events.append(
        .init(month: month, movement: movement, isReturn: isReturn, parts: parts, after: walk.positions))
      if notesRows { history.held.append(.init(before: heldBefore, after: walk.held)) }
    }
    if history.firstMonth == nil, !walk.positions.isEmpty { history.firstMonth = month }
    if wasCustomer, !walk.isCustomer { walk.zeroSince = month }
  }

  /// Puts a row into force, in place of the item's earlier one.
  private func take(
    _ row: Int, _ walk: inout Walk, _ latest: inout [Int32], _ stated: inout [(product: Int32, kind: Kind)]
  ) {
    let item = Int(valuation.rows[row].item)
    let earlier = latest[item]
    latest[item] = Int32(row)
    if let place = walk.held.firstIndex(of: earlier) { walk.held.remove(at: place) }
    let place = walk.held.firstIndex { valuation.precedes(Int32(row), $0) } ?? walk.held.count
    walk.held.insert(Int32(row), at: place)
    guard let kind = valuation.rows[row].kind else { return }
    // A row that ends an item speaks for the product that it leaves.
    let leaves = valuation.rows[row].mrr == 0 && earlier >= 0 && valuation.rows[Int(earlier)].mrr > 0
    stated.append((valuation.rows[leaves ? Int(earlier) : row].product, kind))
  }

  /// The movement between two amounts, under the settings.
  ///
  /// New rates may bring a customer's little to 0 (a) though it counted at the first end: it is one all the same.
  private func classify(
    _ a: Int64, _ b: Int64, wasCustomer: Bool, _ walk: Walk, _ history: History, _ month: Int
  ) -> (movement: Movement, isReturn: Bool) {
    if wasCustomer {
      return (a > 0 ? Movement(from: a, to: b, wasCustomerBefore: true) : b == 0 ? .churn : .expansion, false)
    }
    guard b > 0 else { return (.none, false) }
    guard history.firstMonth != nil, let zeroSince = walk.zeroSince else { return (.new, false) }
    if let limit = settings.reactivationMaxGapMonths, month - zeroSince > limit { return (.new, false) }
    switch settings.reactivation {
    case .separate: return (.reactivation, true)
    case .expansion: return (.expansion, true)
    case .new: return (.new, false)
    }
  }

  /// Notes the state at a month-end.
  private func close(_ history: inout History, _ walk: Walk, _ month: Int) {
    history.mrr[month] = walk.positions.mrr
    let current = history.states.count - 1
    if history.states[current] != walk.held {
      history.states.append(walk.held)
      if isConstant {
        history.valued.append(walk.positions)
        if let priceList { history.tops.append(priceList.isAtTop(walk.positions)) }
      }
    }
    if !isConstant, let priceList { history.tops.append(priceList.isAtTop(walk.positions)) }
    history.stateAt[month] = history.states.count - 1
  }

  /// Where the walk through a customer's rows stands.
  private struct Walk {
    var cursor: Int
    /// The latest row of each item that is above 0, in the order of `Valuation.precedes`.
    var held: [Int32] = []
    var positions: [Position] = []
    /// Whether there were any at the last end, before new rates.
    var isCustomer = false
    /// The month in which the customer last fell to 0.
    var zeroSince: Int?
  }
}
