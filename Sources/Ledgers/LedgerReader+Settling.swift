import Dispatch
import Synchronization

extension LedgerReader {
  /// The ledger that all sources and tables make, what is wrong with it, and whether there is a table of customers.
  mutating func settled() -> (ledger: Ledger, faults: LedgerFaults, hasRoster: Bool) {
    var (draft, faults) = (exchange(&draft, Draft()), exchange(&faults, LedgerFaults()))
    let shared = SharedNames(intakes, draft, reporting: currency)
    let entities = sources.reduce(into: [String]()) { if !$0.contains($1.entity) { $0.append($1.entity) } }
    let terms = Settlement.Terms(
      sourceOfBlock: sourceOfBlock,
      entityOfSource: sources.map { UInt16(truncatingIfNeeded: entities.firstIndex(of: $0.entity) ?? 0) },
      numbers: shared.numbers, currencies: shared.currencies, paths: sources.map(\.path),
      products: shared.products)
    let parcels = exchange(&intakes, Array(repeating: Intake(), count: threads)).map(\.parcels)
    var settled = Settled(parcels: consume parcels, mentions: exchange(&draft.mentions, []))
    settled.settle(terms, threads: threads)
    let customers = PartedNames(settled.names)
    var parts = settled.parts
    for part in parts.indices { parts[part].customers = customers.numbers(ofPart: part) }
    for fault in settled.faults.sorted(by: { $0.place < $1.place }) { faults.add(fault.error) }
    draft.settle(customers: settled.numbersOfMentions(customers), products: shared.numbersOfDraft, threads: threads)
    draft.settleParents(parts, customers, &faults)
    let ledger = Ledger(
      currency: currency, sources: sources, parts: parts, customers: customers, entities: entities,
      products: shared.products, plans: shared.plans, currencies: shared.currencies, roster: draft.roster,
      catalogue: draft.catalogue, targets: draft.targets, pipeline: draft.pipeline, bands: draft.bands,
      rates: draft.rates, offers: draft.offers, usage: draft.usage, costs: draft.costs, companions: companions)
    return (ledger, faults, draft.hasRoster)
  }
}

/// All parts while they are settled.
private struct Settled: Sendable {
  private var next = 0
  private var parcels: [[Parcel]]
  /// For each thread the customers that tables mention.
  private let mentions: [Mentions]
  /// For each part and thread the numbers of the mentioned customers in the part.
  private var numbers = [[[Int32]]](repeating: [], count: PartedNames.partCount)
  private(set) var names = Array(repeating: Names(), count: PartedNames.partCount)
  private(set) var parts = Array(repeating: LedgerPart(), count: PartedNames.partCount)
  private(set) var faults: [Settlement.Fault] = []

  init(parcels: consuming [[Parcel]], mentions: [Mentions]) {
    self.parcels = parcels
    self.mentions = mentions
  }

  /// What one thread needs of a part.
  private struct Order {
    let part: Int
    var parcels: [Parcel]
  }

  /// Hands out a part that nobody has; nil where all are.
  private mutating func take() -> Order? {
    guard next < parts.count else { return nil }
    defer { next += 1 }
    var taken: [Parcel] = []
    for thread in parcels.indices {
      taken.append(parcels[thread][next])
      parcels[thread][next] = Parcel()
    }
    return Order(part: next, parcels: taken)
  }

  private mutating func note(_ settlement: consuming Settlement, _ order: Order) {
    parts[order.part] = settlement.part
    names[order.part] = settlement.customers
    numbers[order.part] = settlement.mentioned
    faults += settlement.faults
  }

  /// Settles all parts, as many at once as there are threads.
  mutating func settle(_ terms: Settlement.Terms, threads: Int) {
    let mentions = mentions
    // Held by nobody else, so that what has been settled is given back at once.
    let shared = Mutex(exchange(&self, Settled(parcels: [], mentions: [])))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var desk = Settlement.Desk()
      while var order = shared.withLock({ $0.take() }) {
        var settlement = Settlement(terms, desk: consume desk)
        desk = settlement.settle(&order.parcels, mentions: mentions, part: order.part)
        shared.withLock { $0.note(settlement, order) }
      }
    }
    self = shared.withLock { $0 }
  }

  /// For each thread and part the numbers of the mentioned customers among all.
  func numbersOfMentions(_ customers: PartedNames) -> [[[Int32]]] {
    guard let threads = numbers.first?.count else { return [] }
    return (0..<threads).map { thread in
      numbers.indices.map { part in
        let base = customers.numbers(ofPart: part).lowerBound
        return numbers[part][thread].map { base + $0 }
      }
    }
  }
}

/// The names that several intakes have numbered each in its own way, numbered for all: products and plans in the
/// order of their names, currencies in that of their codes behind the reporting one.
struct SharedNames {
  let products: Names
  let plans: Names
  let currencies: [Currency]
  /// For each intake its numbers among all.
  let numbers: [Settlement.Terms.Numbers]
  /// For each product of the tables beside the ledger its number among all.
  let numbersOfDraft: [Int32]

  init(_ intakes: [Intake], _ draft: Draft, reporting: Currency) {
    let products = Self.union(intakes.map(\.products) + [draft.products])
    let plans = Self.union(intakes.map(\.plans))
    var currencies = [reporting]
    for currency in intakes.flatMap(\.currencies).sorted(by: { $0.code < $1.code }) where !currencies.contains(currency)
    {
      currencies.append(currency)
    }
    numbers = intakes.map { intake in
      Settlement.Terms.Numbers(
        products: Self.numbers(of: intake.products, among: products),
        plans: Self.numbers(of: intake.plans, among: plans),
        currencies: intake.currencies.map { currency in
          UInt8(truncatingIfNeeded: currencies.firstIndex(of: currency) ?? 0)
        })
    }
    numbersOfDraft = Self.numbers(of: draft.products, among: products)
    (self.products, self.plans, self.currencies) = (products, plans, currencies)
  }

  private static func union(_ sets: [Names]) -> Names {
    var all = Names.withEmptyOne
    for names in sets {
      for number in 0..<Int32(names.count) { _ = names.utf8(of: number).withUnsafeBytes { all.insert($0) } }
    }
    var sorted = Names.withEmptyOne
    for number in all.sorted() { _ = all.utf8(of: number).withUnsafeBytes { sorted.insert($0) } }
    return sorted
  }

  private static func numbers(of names: Names, among all: Names) -> [Int32] {
    (0..<Int32(names.count)).map { number in
      names.utf8(of: number).withUnsafeBytes { all.index(of: $0) } ?? 0
    }
  }
}

/// What stands in a variable, which gets something else. Nobody else holds it then, and its memory is free once it
/// has been used.
private func exchange<Value>(_ variable: inout Value, _ other: consuming Value) -> Value {
  swap(&variable, &other)
  return other
}
