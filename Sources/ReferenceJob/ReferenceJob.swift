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
    // The system takes all memory back at once; nobody has to give it back piece by piece.
    withExtendedLifetime((reading, job, totals)) { exit(0) }
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
  let calendar: Calendar
  private let shape: Totals.Shape
  /// For each customer the numbers of its industry and its region; −1 where customers.csv does not tell.
  private let industries: [Int32]
  private let regions: [Int32]

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let moments = ledger.parts.compactMap(\.moments)
    let first = moments.map(\.lowerBound).min()?.day.month ?? Month(2000, 1)
    let last = moments.map(\.upperBound).max()?.day.month ?? first
    calendar = Calendar(first...last)
    let roster = ledger.roster
    let numbers = Mutex<[[Int32]]>([[], []])
    DispatchQueue.concurrentPerform(iterations: 2) { attribute in
      let found = roster.lastValues(of: attribute, customers: ledger.customers.count)
      numbers.withLock { $0[attribute] = found }
    }
    (industries, regions) = numbers.withLock { ($0[0], $0[1]) }
    shape = Totals.Shape(
      months: calendar.count, industries: roster.values(of: 0).count, regions: roster.values(of: 1).count,
      products: ledger.products.count, plans: ledger.plans.count)
  }

  func totals() -> Totals {
    let next = Mutex(0)
    let sum = Mutex(Totals?.none)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      var account = Account(shape, calendar)
      while true {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < ledger.parts.count else { break }
        enter(ledger.parts[number], into: &account)
      }
      let totals = account.totals
      sum.withLock { if $0 == nil { $0 = totals } else { $0?.add(totals) } }
    }
    return sum.withLock { $0 } ?? Account(shape, calendar).totals
  }

  private func enter(_ part: LedgerPart, into account: inout Account) {
    account.open(part)
    for customer in part.customers {
      let (industry, region) = (industries[Int(customer)], regions[Int(customer)])
      account.enter(
        customer, part.rows, at: part.rows(of: customer),
        industry: industry < 0 ? shape.industries : Int(industry), region: region < 0 ? shape.regions : Int(region))
    }
  }
}
