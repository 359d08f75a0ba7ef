import Ledgers

/// One customer through all months: its positions at each month-end, and what moved in between.
struct History {
  /// A movement of a month with its lines.
  struct Event {
    let month: Int
    let movement: Movement
    /// Whether the customer came back, whatever the settings call that.
    let isReturn: Bool
    let parts: [Part]
    /// The positions after it.
    let after: [Position]
  }

  /// The rows in force before and after an event.
  struct Held {
    let before: [Int32]
    let after: [Int32]
  }

  /// The customer, index in `Ledger.customers`.
  let customer: Int32
  /// The month of its first MRR; nil where it never had any.
  var firstMonth: Int?
  /// The month-end states that differ from the one before, the rows in force at each.
  var states: [[Int32]] = [[]]
  /// For each month the index in `states`.
  var stateAt: [Int]
  /// The positions of each state, where every month is valued alike.
  var valued: [[Position]] = [[]]
  /// MRR at each month-end, at that month's rates.
  var mrr: [Int64]
  /// Whether it has nothing left to buy: for each state where every month is valued alike, else for each month; empty
  /// without products.csv.
  var tops: [Bool] = []
  /// What new rates add to each month's opening; empty where every month is valued alike.
  var revaluation: [Int64] = []
  /// All movements, in order of time.
  var events: [Event] = []
  /// For each of them the rows in force; empty where entities are no dimension.
  var held: [Held] = []

  init(customer: Int32, months: Int) {
    self.customer = customer
    stateAt = Array(repeating: 0, count: months)
    mrr = Array(repeating: 0, count: months)
  }
}

extension History {
  /// Whether the customer has nothing left to buy at a month-end.
  func isAtTop(in month: Int) -> Bool { tops[revaluation.isEmpty ? stateAt[month] : month] }
}

extension [Position] {
  /// What all positions bring together.
  var mrr: Int64 { reduce(0) { $0 + $1.mrr } }
}
