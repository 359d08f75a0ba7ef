import Ledgers

extension Figures {
  /// Follows each customer through some months. The cube keeps sums; this goes through the rows of all customers once
  /// more, however many months there are.
  ///
  /// - Parameters:
  ///   - months: the months, in any order; those outside history are left out.
  ///   - take: takes the place of a month among these, and the positions at its end of a customer that has any.
  func follow(_ months: [Month], _ take: (_ place: Int, _ positions: [Position]) -> Void) {
    let history = cube.months
    let ends = months.enumerated().filter { history.contains($0.element) }
      .map { End(place: $0.offset, month: $0.element.index - history.lowerBound.index, day: $0.element.lastDay) }
      .sorted { ($0.day, $0.place) < ($1.day, $1.place) }
    if ends.isEmpty { return }
    let exchange = Exchange(ledger, settings: settings, months: history)
    var valuation = Valuation(ledger, exchange: exchange)
    for part in settings.rollsUpToParent ? ledger.consolidated(top: cube.top) : ledger.parts {
      valuation.rows = part.rows
      for customer in part.customers {
        Self.follow(part.rows(of: customer), ends, valuation, isConstant: exchange.isConstant, take)
      }
    }
  }

  /// A month-end, and the place of its month among those that were asked for.
  private struct End {
    let place: Int
    let month: Int
    let day: Day
  }

  private static func follow(
    _ rows: Range<Int>, _ ends: [End], _ valuation: Valuation, isConstant: Bool, _ take: (Int, [Position]) -> Void
  ) {
    var (held, positions) = ([Int32](), [Position]())
    var cursor = rows.lowerBound
    for end in ends {
      let start = cursor
      while cursor < rows.upperBound, valuation.rows[cursor].moment.day <= end.day {
        let item = valuation.rows[cursor].item
        held.removeAll { valuation.rows[Int($0)].item == item }
        if valuation.rows[cursor].mrr > 0 {
          let row = Int32(cursor)
          held.insert(row, at: held.firstIndex { valuation.precedes(row, $0) } ?? held.count)
        }
        cursor += 1
      }
      if cursor > start || !isConstant { positions = valuation.positions(of: held, in: end.month) }
      if !positions.isEmpty { take(end.place, positions) }
    }
  }
}
