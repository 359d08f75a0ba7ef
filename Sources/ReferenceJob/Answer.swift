import Ledgers

/// The answer of the job as text: JSON with sorted keys and no spaces.
struct Answer {
  private let ledger: Ledger
  private let job: Job
  private let totals: Totals
  private var text: [UInt8] = []

  init(_ ledger: Ledger, _ job: Job, _ totals: Totals) {
    (self.ledger, self.job, self.totals) = (ledger, job, totals)
    text.reserveCapacity(1 << 20)
    object {
      $0.key("cohort_logos") { $0.triangle(totals.cohortCustomers) }
      $0.key("cohort_mrr") { $0.triangle(totals.cohortMRR) }
      $0.key("months") { $0.list(Array(job.months)) { $0.string("\($1)") } }
      $0.key("movements") { $0.movements() }
      $0.key("top") { $0.largest() }
      $0.key("ttm") { $0.trailing() }
    }
  }

  /// The bytes.
  var bytes: [UInt8] { text }

  private mutating func movements() {
    let (ledger, totals, roster) = (ledger, totals, ledger.roster)
    object {
      $0.segments("industry", roster.values(of: 0), totals.byIndustry)
      $0.segments("plan", ledger.plans, totals.byPlan)
      $0.segments("product", ledger.products, totals.byProduct)
      $0.segments("region", roster.values(of: 1), totals.byRegion)
      $0.key("total") { answer in
        answer.object { answer in answer.key("all") { $0.table($0.totals.whole.rows(of: 0) ?? []) } }
      }
    }
  }

  private mutating func segments(_ dimension: String, _ names: Names, _ totals: MovementTotals) {
    key(dimension) { answer in
      answer.object { answer in
        for number in names.sorted() {
          guard let rows = totals.rows(of: Int(number)) else { continue }
          answer.key(names[number]) { $0.table(rows) }
        }
      }
    }
  }

  private mutating func trailing() {
    let (names, count) = (ledger.roster.values(of: 0), totals.months)
    var whole = Array(repeating: [Int64](repeating: 0, count: 3), count: count)
    var rows: [(name: String, rows: [[Int64]])] = []
    for number in names.sorted() {
      let cells = totals.trailing[Int(number) * count..<(Int(number) + 1) * count].map { [$0.base, $0.now, $0.kept] }
      for month in 0..<count { for part in 0..<3 { whole[month][part] += cells[month][part] } }
      if totals.byIndustry.rows(of: Int(number)) != nil { rows.append((names[number], cells)) }
    }
    rows.append(("all", whole))
    object { answer in
      for (name, rows) in rows { answer.key(name) { $0.table(Array(rows.dropFirst(12))) } }
    }
  }

  /// The largest expansions of the last month.
  private mutating func largest() {
    let (customers, roster) = (ledger.customers, ledger.roster)
    let least = totals.expansions.map { $0.after - $0.before }.sorted(by: >).prefix(50).last ?? 0
    let sorted = totals.expansions.filter { $0.after - $0.before >= least }.sorted { a, b in
      let (one, other) = (a.after - a.before, b.after - b.before)
      return one == other ? customers[a.customer] < customers[b.customer] : one > other
    }.prefix(50)
    list(Array(sorted)) { answer, expansion in
      let entry = answer.job.entry(of: expansion.customer)
      answer.text.append(UInt8(ascii: "["))
      for part in [customers[expansion.customer], roster.name(entry), roster.value(entry, 0)] {
        answer.string(part)
        answer.text.append(UInt8(ascii: ","))
      }
      answer.text += "\(expansion.before),\(expansion.after)]".utf8
    }
  }

  private mutating func triangle(_ cells: [Int64]) {
    let count = totals.months
    list(Array(0..<count)) { answer, cohort in
      answer.numbers(cells[cohort * count + cohort..<(cohort + 1) * count])
    }
  }

  private mutating func table(_ rows: [[Int64]]) { list(rows) { $0.numbers($1[...]) } }

  private mutating func numbers(_ numbers: ArraySlice<Int64>) {
    list(Array(numbers)) { $0.text += String($1).utf8 }
  }

  private mutating func list<Element>(_ elements: [Element], _ write: (inout Answer, Element) -> Void) {
    text.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { text.append(UInt8(ascii: ",")) }
      write(&self, element)
    }
    text.append(UInt8(ascii: "]"))
  }

  private mutating func object(_ write: (inout Answer) -> Void) {
    text.append(UInt8(ascii: "{"))
    write(&self)
    if text.last == UInt8(ascii: ",") { text.removeLast() }
    text.append(UInt8(ascii: "}"))
  }

  private mutating func key(_ name: String, _ write: (inout Answer) -> Void) {
    string(name)
    text.append(UInt8(ascii: ":"))
    write(&self)
    text.append(UInt8(ascii: ","))
  }

  private mutating func string(_ string: String) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    text.append(UInt8(ascii: "\""))
  }
}
