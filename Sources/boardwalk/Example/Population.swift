/// All customers of the invented company with their histories.
struct Population: Sendable {
  /// What is left of a life once its rows are taken: enough for the other files.
  struct Survivor: Sendable {
    let account: Account
    let joined: CalendarMonth
    let grewIn: CalendarMonth?
    let isCustomer: Bool
    /// Hundredths of the customer's currency a month at the end.
    let mrr: Int
  }

  private(set) var accounts: [Survivor] = []
  /// Customer by customer, each customer's by day and item.
  private(set) var rows: [ChangeRow] = []

  /// Neither rows nor customers go beyond this.
  private static let limit = 100_000_000

  /// So many customers, or as many as so many rows need, or the default.
  init(rows: Int?, customers: Int?, history: History, seed: UInt64) {
    let customers = customers.map { min(max($0, 1), Population.limit) }
    guard let rows = rows.map({ min(max($0, 1), Population.limit) }) else {
      live(customers: customers ?? InventedCompany.defaultCustomers, history: history, seed: seed)
      return
    }
    var count = max(customers ?? Population.customers(for: rows, history: history, seed: seed), 1)
    while true {
      live(customers: count, history: history, seed: seed)
      guard customers == nil, self.rows.count > rows, count > 1 else { break }
      count = max(min(count * rows / self.rows.count, count - 1), 1)
    }
    renew(rows: rows, history: history)
  }

  /// How many customers have a few per cent fewer rows than these, judged by a small company.
  private static func customers(for rows: Int, history: History, seed: UInt64) -> Int {
    var pilot = Population()
    pilot.live(customers: 1_000, history: history, seed: seed)
    return rows * 985 / max(pilot.rows.count, 1)
  }

  private init() {}

  /// All histories, one after the other.
  private mutating func live(customers: Int, history: History, seed: UInt64) {
    accounts.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    for (number, joins) in history.joins(customers: customers).enumerated() {
      var life = AccountLife(
        account: Account(number: number, seed: seed), joins: joins, history: history, seed: seed)
      life.run()
      rows.append(contentsOf: life.rows)
      accounts.append(
        Survivor(
          account: life.account, joined: joins, grewIn: life.grewIn, isCustomer: life.isCustomer,
          mrr: life.mrr))
    }
  }

  /// Spreads renewals that change nothing over the customers until there are so many rows. One a day and customer
  /// at most, after its latest change: where the days run out there are fewer.
  private mutating func renew(rows wanted: Int, history: History) {
    let missing = wanted - rows.count
    guard missing > 0 else { return }
    let natural = rows
    rows.removeAll()
    rows.reserveCapacity(wanted)
    var shared = 0
    var due = 0
    for (place, row) in natural.enumerated() {
      rows.append(row)
      guard place + 1 == natural.count || natural[place + 1].customer != row.customer else { continue }
      shared += 1
      due += missing * shared / accounts.count - missing * (shared - 1) / accounts.count
      guard row.mrr > 0, due > 0 else { continue }
      let days = history.days - 1 - Int(row.day)
      let written = min(due, days)
      for number in 0..<written {
        rows.append(row.renewed(on: row.day + 1 + Int32(truncatingIfNeeded: days * number / written)))
      }
      due -= written
    }
  }

  /// Digits of a customer's number in its id.
  var digits: Int { max(5, String(accounts.count).utf8.count) }
}
