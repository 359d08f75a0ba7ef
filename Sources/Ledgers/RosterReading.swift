/// One thread's reading of customers.csv.
struct RosterReading {
  /// What a thread has read.
  struct Report: Sendable {
    let attributes: [String]
    let layout: TableReader.Layout
    var blocks: [RosterRows] = []
    /// The customers that its rows are about.
    var mentions = Mentions()
    /// The values of each attribute.
    var values: [RosterValues]
    var faults: [BlockFaults] = []
    var size: TableSize
  }

  private var table: TableReader
  private let columns: Columns
  private let thread: Int
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

  /// A reading that begins where the table stands, of a thread with a number.
  init(_ table: TableReader, thread: Int) {
    (self.table, self.thread, columns) = (table, thread, Columns(table))
    let names = columns.attributes.map { table.header.names[$0] }
    report = Report(
      attributes: names, layout: table.layout, values: Array(repeating: RosterValues(), count: names.count),
      size: table.size)
  }

  /// Reads a block, which begins with a line.
  mutating func read(_ bytes: UnsafeRawBufferPointer, block: Int, line: Int) {
    table.open(bytes, line: line)
    readRest(ofBlock: block)
  }

  /// Reads what is left of the block that the table stands in.
  mutating func readRest(ofBlock block: Int) {
    var rows = RosterRows(block: block, thread: thread, attributes: columns.attributes.count)
    // One block is much like the next.
    if let last = report.blocks.last, last.block > 0 {
      rows.reserve(last.rows.count + last.rows.count / 64, nameBytes: last.nameBytes + last.nameBytes / 64)
    }
    while table.next() { readRow(into: &rows) }
    report.blocks.append(rows)
    let (found, marks) = table.takeFaults()
    if !found.isEmpty || marks.isAny { report.faults.append(BlockFaults(block: block, faults: found, marks: marks)) }
  }

  private mutating func readRow(into rows: inout RosterRows) {
    let day = table.isEmpty(columns.from) ? nil : table.moment(columns.from)?.day
    guard table.demand(columns.id), day != nil || table.isEmpty(columns.from) else { return }
    let customer = table.withText(columns.id) { report.mentions.append($0) }
    let parent = table.isEmpty(columns.parent) ? nil : table.withText(columns.parent) { report.mentions.append($0) }
    let (row, location) = (rows.rows.count, table.location(of: columns.id))
    table.withText(columns.name) {
      rows.append(customer: customer, parent: parent, from: day, at: location, name: $0)
    }
    for place in columns.attributes.indices {
      let number = table.withText(columns.attributes[place]) {
        report.values[place].number(of: $0, block: rows.block, row: row)
      }
      rows.append(value: number)
    }
  }

  /// Ends the reading.
  consuming func close() -> Report {
    report.size = table.size
    return report
  }
}

extension Draft {
  /// Takes customers.csv as several threads have read it. A further one takes its place.
  mutating func take(_ reports: consuming [RosterReading.Report]) {
    guard let first = reports.first else { return }
    (mentions, hasRoster) = (reports.map(\.mentions), true)
    roster = Roster(
      path: first.size.path, attributes: first.attributes, reports.flatMap(\.blocks).sorted { $0.block < $1.block },
      reports.map(\.values))
  }
}
