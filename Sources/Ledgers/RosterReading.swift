/// One thread's reading of customers.csv.
struct RosterReading {
  /// What a thread has read.
  struct Report: Sendable {
    var roster: Roster
    var mentions = Mentions()
    /// For each block its number and how many rows there are up to its end.
    var blocks: [(number: Int, end: Int)] = []
    var faults: [BlockFaults] = []
    var size: TableSize
    let layout: TableReader.Layout
  }

  private var table: TableReader
  private let columns: Columns
  private var report: Report

  /// The columns by their field numbers.
  struct Columns: Sendable {
    let id, name, parent, from: Int
    let attributes: [Int]

    init(_ table: TableReader) {
      (id, name) = (table.column("id"), table.column("name"))
      (parent, from) = (table.column("parent"), table.column("from"))
      let own = [id, name, parent, from]
      attributes = table.header.names.indices.filter { !own.contains($0) && !table.header.names[$0].isEmpty }
    }
  }

  /// A reading that begins where the table stands.
  init(_ table: TableReader) {
    columns = Columns(table)
    let names = columns.attributes.map { table.header.names[$0] }
    (self.table, report) = (
      table, Report(roster: Roster(path: table.path, attributes: names), size: table.size, layout: table.layout)
    )
  }

  /// Reads a block, which begins with a line.
  mutating func read(_ bytes: UnsafeRawBufferPointer, block: Int, line: Int) {
    table.open(bytes, line: line)
    readRest(ofBlock: block)
  }

  /// Reads what is left of the block that the table stands in.
  mutating func readRest(ofBlock block: Int) {
    while table.next() { readRow() }
    report.blocks.append((block, report.roster.count))
    let (found, marks) = table.takeFaults()
    if !found.isEmpty || marks.isAny { report.faults.append(BlockFaults(block: block, faults: found, marks: marks)) }
  }

  private mutating func readRow() {
    let day = table.isEmpty(columns.from) ? nil : table.moment(columns.from)?.day
    guard table.demand(columns.id), day != nil || table.isEmpty(columns.from) else { return }
    let customer = table.withText(columns.id) { report.mentions.append($0) }
    let parent =
      table.isEmpty(columns.parent) ? nil : table.withText(columns.parent) { report.mentions.append($0) }
    let head = Roster.Head(
      customer: customer, parent: parent, from: day, location: table.location(of: columns.id))
    report.roster.append(head, name: columns.name, attributes: columns.attributes, table)
  }

  /// Ends the reading.
  consuming func close() -> Report {
    report.size = table.size
    return report
  }
}

extension Draft {
  /// Takes customers.csv as several threads have read it. A further one takes its place.
  mutating func take(_ reports: [RosterReading.Report]) {
    guard let first = reports.first else { return }
    (mentions, hasRoster) = (first.mentions, true)
    guard reports.count > 1 else {
      roster = first.roster
      return
    }
    var bases: [Int32] = [0]
    for report in reports.dropFirst() {
      bases.append(Int32(truncatingIfNeeded: mentions.ids.count))
      mentions.append(report.mentions)
    }
    var blocks: [(number: Int, report: Int, rows: Range<Int>)] = []
    for (place, report) in reports.enumerated() {
      var start = 0
      for block in report.blocks {
        blocks.append((block.number, place, start..<block.end))
        start = block.end
      }
    }
    roster = Roster(path: first.size.path, attributes: first.roster.attributes)
    for block in blocks.sorted(by: { $0.number < $1.number }) {
      roster.append(reports[block.report].roster, block.rows, mentionsFrom: bases[block.report])
    }
  }
}
