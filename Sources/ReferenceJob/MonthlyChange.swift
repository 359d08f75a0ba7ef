import Ledgers

/// By how much the MRR of one customer in one product and plan changed from a month-end to the next.
struct MonthlyChange {
  /// Months since the ledger's first.
  var month: Int32
  var product: Int32
  var plan: Int32
  var amount: Int64
}

/// Makes month-end changes of the rows of customers, one after the other. A change of plan leaves the old plan and
/// enters the new one.
struct MonthEnds {
  /// What an item runs at.
  private struct State {
    /// The month that the latest row lies in; −1 before the first.
    var month: Int32 = -1
    var product: Int32 = 0
    var plan: Int32 = 0
    var mrr: Int64 = 0
    /// The plan and the MRR at the end of the month before.
    var earlierPlan: Int32 = 0
    var earlier: Int64 = 0
  }

  private let first: Month
  /// For each day since that of the first month its month.
  private let monthOfDay: [Int32]
  private let firstDay: Int
  private var states: [State]
  private var items: [Int32] = []
  /// The changes of the customer at hand.
  private(set) var changes: [MonthlyChange] = []

  init(_ months: ClosedRange<Month>, items: Int) {
    first = months.lowerBound
    firstDay = months.lowerBound.firstDay.number
    var monthOfDay: [Int32] = []
    for month in months {
      let number = Int32(month - months.lowerBound)
      monthOfDay += Array(repeating: number, count: month.lastDay.number - month.firstDay.number + 1)
    }
    self.monthOfDay = monthOfDay
    states = Array(repeating: State(), count: items)
  }

  /// Takes the rows of a customer, which are in order of time.
  mutating func take(_ rows: Range<Int>, of part: LedgerPart) {
    changes.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    for place in rows {
      let item = Int(part.rows[place].item)
      let month = monthOfDay[part.rows[place].moment.day.number - firstDay]
      if states[item].month < 0 {
        items.append(Int32(truncatingIfNeeded: item))
      } else if states[item].month != month {
        close(item)
      }
      states[item].month = month
      states[item].product = part.rows[place].product
      states[item].plan = part.rows[place].plan
      states[item].mrr = part.rows[place].mrr
    }
    for item in items { close(Int(item)) }
  }

  /// Notes what an item has changed in the month of its latest row.
  private mutating func close(_ item: Int) {
    let state = states[item]
    (states[item].earlierPlan, states[item].earlier) = (state.plan, state.mrr)
    if state.plan == state.earlierPlan || state.earlier == 0 {
      add(state, state.plan, state.mrr - state.earlier)
    } else {
      add(state, state.plan, state.mrr)
      add(state, state.earlierPlan, -state.earlier)
    }
  }

  private mutating func add(_ state: State, _ plan: Int32, _ amount: Int64) {
    if amount == 0 { return }
    changes.append(MonthlyChange(month: state.month, product: state.product, plan: plan, amount: amount))
  }
}

extension Month {
  /// How many months lie between.
  static func - (a: Month, b: Month) -> Int { b.distance(to: a) }
}
