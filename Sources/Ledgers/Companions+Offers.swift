/// A row of offers.csv: what a customer was offered, and what came of it.
public struct Offer: Sendable {
  /// What came of an offer.
  public enum Outcome: String, CaseIterable, Sendable {
    case accepted, declined, open
  }

  /// The id; empty where none is given.
  public let id: String
  /// The customer's id as written.
  public let customer: String
  /// What was offered; empty where the file does not say.
  public let kind: String
  /// The day on which it was made.
  public let date: Day
  /// What came of it; open where the cell is empty.
  public let outcome: Outcome
  /// Where it stands.
  public let location: SourceLocation
}

/// A row of usage.csv: how much of what a customer may use it did use in a month.
public struct UsageLimit: Sendable {
  /// The month.
  public let month: Month
  /// The customer's id as written.
  public let customer: String
  /// What is limited, as `seats` or `API calls`; empty where the file does not say.
  public let name: String
  /// How much was used, at least 0.
  public let used: ExactDecimal
  /// How much may be used, at least 0 and in the unit of `used`; nil where there is no limit.
  public let allowed: ExactDecimal?
  /// Where it stands.
  public let location: SourceLocation
}

/// A row of costs.csv: what was spent in a month.
public struct Cost: Sendable {
  /// The month.
  public let month: Month
  /// What it was spent on: `expansion` and `new` are those that figures know, other words stand for themselves.
  public let purpose: String
  /// Minor units of the reporting currency, at least 0.
  public let amount: Int64
  /// Where it stands.
  public let location: SourceLocation
}

extension TableShape {
  static let offers = TableShape("the table of offers", "id customer* kind date* outcome*")
  static let usage = TableShape("the table of usage", "month* customer* limit used* allowed*")
  static let costs = TableShape("the table of costs", "month* what* amount*")
}

extension Draft {
  /// Adds offers.csv. Of two offers with one id the later row holds.
  mutating func addOffers(_ table: inout TableReader) {
    let (id, customer, kind) = (table.column("id"), table.column("customer"), table.column("kind"))
    let (date, outcome) = (table.column("date"), table.column("outcome"))
    var read = Latest<Offer>()
    while table.next() {
      let isNamed = table.demand(customer)
      let day = table.moment(date)?.day
      let result = table.outcome(outcome)
      guard isNamed, let day, let result else { continue }
      let offer = Offer(
        id: table.string(id), customer: table.string(customer), kind: table.string(kind), date: day, outcome: result,
        location: table.location(of: customer))
      let name = "the offer \(offer.id.quoted)"
      read.add(offer, key: offer.id.isEmpty ? nil : offer.id, name, offer.location, &table.faults)
    }
    offers = (offers ?? []) + read.entries
  }

  /// Adds usage.csv. Of two rows about one limit of a customer in a month the later holds.
  mutating func addUsage(_ table: inout TableReader) {
    let (month, customer, limit) = (table.column("month"), table.column("customer"), table.column("limit"))
    let (used, allowed) = (table.column("used"), table.column("allowed"))
    var read = Latest<UsageLimit>()
    while table.next() {
      let due = table.month(month)
      let isNamed = table.demand(customer)
      let use = table.use(used)
      let most = table.isEmpty(allowed) ? nil : table.use(allowed)
      guard let due, isNamed, let use, most != nil || table.isEmpty(allowed) else { continue }
      let entry = UsageLimit(
        month: due, customer: table.string(customer), name: table.string(limit), used: use, allowed: most,
        location: table.location(of: customer))
      let what = entry.name.isEmpty ? "the use" : "the use of \(entry.name.quoted)"
      let name = "\(what) by \(entry.customer.quoted) in \(due)"
      read.add(entry, key: name, name, entry.location, &table.faults)
    }
    usage = (usage ?? []) + read.entries
  }

  /// Adds costs.csv, whose money is in the reporting currency. Of two rows about one purpose in a month the later
  /// holds.
  mutating func addCosts(_ table: inout TableReader, digits: Int) {
    let (month, what, amount) = (table.column("month"), table.column("what"), table.column("amount"))
    var read = Latest<Cost>()
    while table.next() {
      let due = table.month(month)
      let isNamed = table.demand(what)
      let money = table.money(amount, digits: digits, of: .cost)
      guard let due, isNamed, let money else { continue }
      let cost = Cost(month: due, purpose: table.string(what), amount: money, location: table.location(of: amount))
      let name = "the cost of \(cost.purpose.quoted) in \(due)"
      read.add(cost, key: name, name, cost.location, &table.faults)
    }
    costs = (costs ?? []) + read.entries
  }
}

/// Entries of which the later holds where two have one key.
private struct Latest<Entry> {
  /// The entries, each in the place of the first of its key.
  private(set) var entries: [Entry] = []
  private var known: [String: (line: Int, place: Int)] = [:]

  /// Adds an entry, or puts it in the place of an earlier one and says so. Those without a key are all different.
  mutating func add(
    _ entry: Entry, key: String?, _ name: String, _ location: SourceLocation, _ faults: inout LedgerFaults
  ) {
    guard let key else { return entries.append(entry) }
    let place = known[key]?.place ?? entries.count
    guard let earlier = known.updateValue((location.line, place), forKey: key) else { return entries.append(entry) }
    faults.warn(.repeatedEntry(name, earlierLine: earlier.line, location))
    entries[place] = entry
  }
}

extension TableReader {
  /// What came of an offer; open where the cell is empty.
  fileprivate mutating func outcome(_ column: Int) -> Offer.Outcome? {
    if isEmpty(column) { return .open }
    if let outcome = Offer.Outcome(rawValue: string(column).lowercased()) { return outcome }
    reportUnreadable(column, as: .outcome)
    return nil
  }

  /// How much was used, or may be; not below 0.
  fileprivate mutating func use(_ column: Int) -> ExactDecimal? {
    guard let use = number(column, as: .use) else { return nil }
    if use.mantissa >= 0 { return use }
    faults.add(.negative(.use, excerpt(column), location(of: column)))
    return nil
  }
}
