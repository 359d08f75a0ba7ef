import Dispatch
import Ledgers
import Metrics
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A job that other programs do too, for comparison: `ReferenceJob DIR [OUT [--laps]]` reads events.csv and
/// customers.csv of a folder and writes month-end movements, cohorts, trailing figures and the largest expansions as
/// JSON; with `--laps` it prints how long each step took.
/// `ReferenceJob --floor DIR` only looks for the newlines of events.csv, and prints the seconds.
///
/// It reads as `boardwalk` does, with all checks of cells, and classifies with the same `Movement`.
@main
struct ReferenceJob {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      print("usage: ReferenceJob DIR [OUT [--laps]] | --floor DIR")
      exit(2)
    }
    if CommandLine.arguments[1] == "--floor" {
      return print(Floor.seconds(CommandLine.arguments.last.map { $0 + "/events.csv" } ?? ""))
    }
    let folder = CommandLine.arguments[1]
    var laps = Laps()
    var reader = LedgerReader(currency: .euro, zone: .utc)
    let events = SourceDescription(
      path: "events.csv", columns: ["item": "subscription", "mrr": "mrr_minor", "kind": nil], minorUnits: true)
    try reader.read(stream(folder + "/events.csv"), as: events)
    laps.lap("events")
    try reader.readCustomers(stream(folder + "/customers.csv"), path: "customers.csv")
    laps.lap("customers")
    let reading = reader.finish(lookingForOddities: false)
    guard reading.errors.isEmpty else { throw Fault.ledger(reading.errors.map(\.description)) }
    laps.lap("settle")
    let job = Job(reading.ledger)
    let totals = job.totals()
    laps.lap("compute")
    let answer = Answer(reading.ledger, job, totals).bytes
    if CommandLine.arguments.count > 2 { save(answer, to: CommandLine.arguments[2]) }
    laps.lap("answer")
    if CommandLine.arguments.dropFirst(3).first == "--laps" { laps.tell() }
  }

  /// What keeps the job from being done.
  enum Fault: Error {
    case ledger([String])
  }

  private static func stream(_ path: String) -> ByteStream {
    let file = open(path, O_RDONLY)
    return ByteStream { read(file, $0.baseAddress, $0.count) }
  }

  private static func save(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      written += count
    }
  }
}

/// How long each step took.
struct Laps {
  private let clock = ContinuousClock()
  private var last = ContinuousClock.now
  private var laps: [String] = []

  mutating func lap(_ name: String) {
    let now = clock.now
    laps.append("\(name) \(now - last)")
    last = now
  }

  func tell() { for lap in laps { print(lap) } }
}

/// The computing part: parts of the ledger side by side.
struct Job: Sendable {
  private let ledger: Ledger
  let months: ClosedRange<Month>
  private let shape: Totals.Shape
  /// For each customer its row in customers.csv.
  private let places: [Int32]

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let moments = ledger.parts.compactMap(\.moments)
    let first = moments.map(\.lowerBound).min()?.day.month ?? Month(2000, 1)
    let last = moments.map(\.upperBound).max()?.day.month ?? first
    months = first...last
    let roster = ledger.roster
    var places = [Int32](repeating: 0, count: ledger.customers.count)
    for place in 0..<roster.count { places[Int(roster.entry(place).customer)] = Int32(truncatingIfNeeded: place) }
    self.places = places
    shape = Totals.Shape(
      months: last - first + 1, industries: roster.values(of: 0).count,
      regions: roster.values(of: 1).count,
      products: ledger.products.count, plans: ledger.plans.count)
  }

  func totals() -> Totals {
    let next = Mutex(0)
    let sum = Mutex(Totals(shape))
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      var account = Account(shape)
      while true {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < ledger.parts.count else { break }
        enter(ledger.parts[number], into: &account)
      }
      sum.withLock { $0.add(account.totals) }
    }
    return sum.withLock { $0 }
  }

  private func enter(_ part: LedgerPart, into account: inout Account) {
    var ends = MonthEnds(months, items: part.items.count)
    let roster = ledger.roster
    for customer in part.customers {
      ends.take(part.rows(of: customer), of: part)
      let entry = roster.entry(Int(places[Int(customer)]))
      account.enter(
        customer, ends.changes, industry: Int(roster.valueNumber(entry, 0)), region: Int(roster.valueNumber(entry, 1)))
    }
  }

  /// The row of a customer in customers.csv.
  func entry(of customer: Int32) -> Roster.Entry { ledger.roster.entry(Int(places[Int(customer)])) }
}
