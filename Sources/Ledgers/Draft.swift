/// What has been read so far.
///
/// Everything that reading adds to is in here, so that one part of a source can fill one draft and
/// another part another.
struct Draft: Sendable {
  var rows = Rows()
  var customers = Names()
  var items = Items()
  var products = Draft.namesWithEmptyOne
  var plans = Draft.namesWithEmptyOne
  var currencies: [Currency] = []
  /// Items of rows that follow one another.
  var identities = Identities()
  /// Which customers the ids of periods have stood under.
  var periodOwners = Identities()
  /// The rows whose MRR and quantity are changes of what was before, in their order.
  var deltas: [Int32] = []
  var sources: [Source] = []
  /// For each file read: its records and the line of the last.
  var tables: [TableSize] = []
  var roster = Roster()
  /// For each row of customers.csv the number of its parent.
  var parents: [Int32?] = []
  var hasRoster = false
  var catalogue = Catalogue()
  var targets: [Target]?
  var pipeline: [Deal]?
  var rates: Rates?
  var bands: [Band]?

  private static var namesWithEmptyOne: Names {
    var names = Names()
    _ = names.insert("")
    return names
  }

  /// The number of a currency in `currencies`.
  mutating func number(of currency: Currency) -> UInt8 {
    if let known = currencies.firstIndex(of: currency) { return UInt8(truncatingIfNeeded: known) }
    currencies.append(currency)
    return UInt8(truncatingIfNeeded: currencies.count - 1)
  }

  /// The number of an entity in `Items.entities`.
  mutating func number(ofEntity name: String) -> Int {
    if let known = items.entities.firstIndex(of: name) { return known }
    items.entities.append(name)
    return items.entities.count - 1
  }

  /// Adds an item.
  mutating func addItem(customer: Int32, entity: Int, name: Int32) -> Int32 {
    items.customer.append(customer)
    items.nameIndex.append(name)
    items.entity.append(Int32(truncatingIfNeeded: entity))
    return Int32(truncatingIfNeeded: items.count - 1)
  }
}

/// How large a file was.
struct TableSize: Sendable {
  let path: String
  let records: Int
  let lastLine: Int
}

extension Rows {
  /// Makes room for more rows; for many small sources no oftener than doubling would.
  mutating func reserve(_ more: Int) {
    guard count + more > moment.capacity else { return }
    let room = max(count + more + more / 64, count * 2)
    moment.reserveCapacity(room)
    item.reserveCapacity(room)
    product.reserveCapacity(room)
    plan.reserveCapacity(room)
    mrr.reserveCapacity(room)
    discount.reserveCapacity(room)
    quantity.reserveCapacity(room)
    currency.reserveCapacity(room)
    kind.reserveCapacity(room)
    line.reserveCapacity(room)
  }
}
