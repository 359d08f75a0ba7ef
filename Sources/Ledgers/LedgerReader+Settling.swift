import Dispatch
import Synchronization

extension LedgerReader {
  /// The ledger that all sources and tables make, what is wrong with it, and whether there is a table of customers.
  consuming func settled() -> (ledger: Ledger, faults: LedgerFaults, hasRoster: Bool) {
    var (draft, faults) = (draft, faults)
    let shared = SharedNames(intakes, draft, reporting: currency)
    let entities = sources.reduce(into: [String]()) { if !$0.contains($1.entity) { $0.append($1.entity) } }
    let terms = Settlement.Terms(
      sourceOfBlock: sourceOfBlock,
      entityOfSource: sources.map { UInt16(truncatingIfNeeded: entities.firstIndex(of: $0.entity) ?? 0) },
      numbers: shared.numbers, digits: shared.currencies.map(\.digits), paths: sources.map(\.path),
      products: shared.products)
    let parcels = intakes.map(\.parcels)
    intakes = []
    let named = draft.customers
    draft.customers = []
    var (parts, names, broken) = Self.settleParts(terms, parcels, named, threads: threads)
    let customers = PartedNames(names)
    for part in parts.indices { parts[part].customers = customers.numbers(ofPart: part) }
    broken.sort()
    faults.add(broken)
    draft.settle(customers, products: shared.numbersOfDraft)
    draft.settleParents(parts, customers, &faults)
    let ledger = Ledger(
      currency: currency, sources: sources, parts: parts, customers: customers, entities: entities,
      products: shared.products, plans: shared.plans, currencies: shared.currencies, roster: draft.roster,
      catalogue: draft.catalogue, targets: draft.targets, pipeline: draft.pipeline, bands: draft.bands,
      rates: draft.rates)
    return (ledger, faults, draft.hasRoster)
  }

  /// Settles all parts, as many at once as there are threads.
  private static func settleParts(
    _ terms: Settlement.Terms, _ parcels: consuming [[Parcel]], _ named: consuming [Names], threads: Int
  ) -> ([LedgerPart], [Names], LedgerFaults) {
    struct Settled: Sendable {
      var next = 0
      var parcels: [[Parcel]]
      var names: [Names]
      var parts = Array(repeating: LedgerPart(), count: PartedNames.partCount)
      var faults: [Int: LedgerFaults] = [:]

      /// Hands out a part that nobody has; nil where all are.
      mutating func take() -> (number: Int, parcels: [Parcel], names: Names)? {
        guard next < parts.count else { return nil }
        defer { next += 1 }
        var taken: [Parcel] = []
        for thread in parcels.indices {
          taken.append(parcels[thread][next])
          parcels[thread][next] = Parcel()
        }
        defer { names[next] = Names() }
        return (next, taken, names[next])
      }
    }
    let settled = Mutex(Settled(parcels: parcels, names: named))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while let (number, parcels, names) = settled.withLock({ $0.take() }) {
        var settlement = Settlement(terms, customers: names)
        settlement.settle(parcels)
        settled.withLock { state in
          state.parts[number] = settlement.part
          state.names[number] = settlement.customers
          if !settlement.faults.isEmpty { state.faults[number] = settlement.faults }
        }
      }
    }
    return settled.withLock { state in
      var faults = LedgerFaults()
      for number in state.parts.indices { state.faults[number].map { faults.add($0) } }
      return (state.parts, state.names, faults)
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
