import Ledgers

/// What a customer's movements add to the columns of the cube, once for all dimensions.
struct Flows {
  /// An amount for one column of a month.
  struct Amount {
    let month: Int
    let measure: Measure
    let amount: Int64
  }

  /// A line with the movement that it is a part of.
  struct Line {
    let movement: Movement
    var part: Part
    /// Whether its position carries a discount at closing.
    var isDiscounted = false
    /// Whether its customer has no owner at closing.
    var isUnowned = false
  }

  /// The expansion of a month as a whole.
  struct Booking {
    let month: Int
    let amount: Int64
  }

  private(set) var amounts: [Amount] = []
  /// The lines of each month that has any, in order of time.
  private(set) var lines: [(month: Int, lines: [Line])] = []
  private(set) var bookings: [Booking] = []

  /// - Parameters:
  ///   - months: for each month whether its movements are asked for.
  ///   - closing: the positions at a month-end.
  ///   - isOwned: whether the customer has an owner at a month-end.
  init(_ history: History, in months: [Bool], closing: (Int) -> [Position], isOwned: (Int) -> Bool) {
    var start = 0
    let events = history.events
    while start < events.count {
      var end = start + 1
      while end < events.count, events[end].month == events[start].month { end += 1 }
      if months[events[start].month] { enter(events[start..<end], closing, isOwned) }
      start = end
    }
  }

  private mutating func enter(
    _ events: ArraySlice<History.Event>, _ closing: (Int) -> [Position], _ isOwned: (Int) -> Bool
  ) {
    guard let month = events.first?.month else { return }
    var lines: [Line] = []
    for event in events {
      for part in event.parts { Self.merge(Line(movement: event.movement, part: part), into: &lines) }
    }
    lines.removeAll { $0.part.amount == 0 }
    if lines.contains(where: \.isExpansion) {
      mark(&lines, discounted: closing(month), isUnowned: !isOwned(month))
    }
    count(events, month)
    for line in lines {
      line.columns { add($1, $0, month) }
    }
    let expansion = lines.reduce(0) { $0 + ($1.isExpansion ? $1.part.amount : 0) }
    if expansion > 0 { bookings.append(Booking(month: month, amount: expansion)) }
    if !lines.isEmpty { self.lines.append((month, lines)) }
  }

  private static func merge(_ line: Line, into lines: inout [Line]) {
    let same = lines.firstIndex {
      $0.movement == line.movement && $0.part.product == line.part.product && $0.part.plan == line.part.plan
        && $0.part.kind == line.part.kind
    }
    if let same { lines[same].part.amount += line.part.amount } else { lines.append(line) }
  }

  private func mark(_ lines: inout [Line], discounted positions: [Position], isUnowned: Bool) {
    for place in lines.indices {
      lines[place].isUnowned = isUnowned
      let product = lines[place].part.product
      lines[place].isDiscounted = positions.contains { $0.product == product && $0.discount > 0 }
    }
  }

  /// Customers that come and go count each time, so that they roll forward; those that change count once.
  private mutating func count(_ events: ArraySlice<History.Event>, _ month: Int) {
    for event in events {
      switch event.movement {
      case .new: add(1, .newCustomers, month)
      case .churn: add(1, .churnedCustomers, month)
      case .reactivation: add(1, .reactivatedCustomers, month)
      case .expansion where event.isReturn: add(1, .reactivatedCustomers, month)
      case .expansion, .contraction, .none: break
      }
    }
    if events.contains(where: { $0.movement == .expansion && !$0.isReturn }) {
      add(1, .expandedCustomers, month)
    }
    if events.contains(where: { $0.movement == .contraction }) { add(1, .contractedCustomers, month) }
  }

  private mutating func add(_ amount: Int64, _ measure: Measure, _ month: Int) {
    if amount != 0 { amounts.append(Amount(month: month, measure: measure, amount: amount)) }
  }

  /// What one product of a customer expanded by in a month, in the segment where that landed, and what was
  /// transferred to it.
  struct Pair {
    let product: Int32
    let slot: Int
    var expansion: Int64 = 0
    var transfer: Int64 = 0
  }

  /// The products of a customer that expanded in a month, for a dimension of positions.
  static func pairs(of lines: [Line], in segments: PositionSlots) -> [Pair] {
    var pairs: [Pair] = []
    for line in lines where line.isExpansion {
      let slot = segments[line.part.product, line.part.plan]
      let known = pairs.firstIndex { $0.product == line.part.product && $0.slot == slot }
      if known == nil { pairs.append(Pair(product: line.part.product, slot: slot)) }
      pairs[known ?? pairs.count - 1].expansion += line.part.amount
    }
    for line in lines where line.part.kind == .transfer {
      for place in pairs.indices where pairs[place].product == line.part.product {
        pairs[place].transfer += line.part.amount
      }
    }
    return pairs
  }
}

extension Flows.Line {
  /// Whether it is expansion and not a transfer beside it.
  var isExpansion: Bool { movement == .expansion && part.kind != .transfer }

  /// Where its money stands: under its movement and under its kind. Nowhere for a transfer.
  func columns(_ enter: (Measure, _ amount: Int64) -> Void) {
    if part.kind == .transfer { return }
    let amount = part.amount
    switch movement {
    case .new: enter(.new, amount)
    case .reactivation: enter(.reactivation, amount)
    case .churn: enter(.churn, -amount)
    case .expansion:
      enter(.expansion, amount)
      enter(.expansion(part.kind), amount)
      if isDiscounted { enter(.discountedExpansion, amount) }
      if isUnowned { enter(.unownedExpansion, amount) }
    case .contraction:
      enter(.contraction, -amount)
      enter(.contraction(part.kind), -amount)
    case .none: break
    }
  }
}
