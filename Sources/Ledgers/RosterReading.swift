/// One thread's reading of customers.csv.
struct RosterReading {
  /// The rows of one block, whose customers are named by their places among the block's mentions.
  struct Block: Sendable {
    let number: Int
    let thread: Int
    var rows: RosterRows
    var mentions = Mentions()
  }

  /// What a thread has read.
  struct Report: Sendable {
    let attributes: [String]
    let layout: TableReader.Layout
    var blocks: [Block] = []
    /// The values of each attribute, as the thread has numbered them.
    var values: [Names]
    var faults: [BlockFaults] = []
    var size: TableSize
  }

  private var table: TableReader
  private let columns: Columns
  private let thread: Int
  private var report: Report
  private let recent: [RecentNames]

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
    recent = names.map { _ in RecentNames() }
    report = Report(
      attributes: names, layout: table.layout, values: Array(repeating: Names(), count: names.count), size: table.size)
  }

  /// Reads a block, which begins with a line.
  mutating func read(_ bytes: UnsafeRawBufferPointer, block: Int, line: Int) {
    table.open(bytes, line: line)
    readRest(ofBlock: block)
  }

  /// Reads what is left of the block that the table stands in.
  mutating func readRest(ofBlock block: Int) {
    var read = Block(number: block, thread: thread, rows: RosterRows(attributes: recent.count))
    while table.next() { readRow(into: &read) }
    report.blocks.append(read)
    let (found, marks) = table.takeFaults()
    if !found.isEmpty || marks.isAny { report.faults.append(BlockFaults(block: block, faults: found, marks: marks)) }
  }

  private mutating func readRow(into block: inout Block) {
    let day = table.isEmpty(columns.from) ? nil : table.moment(columns.from)?.day
    guard table.demand(columns.id), day != nil || table.isEmpty(columns.from) else { return }
    let customer = table.withText(columns.id) { block.mentions.append($0) }
    let parent = table.isEmpty(columns.parent) ? nil : table.withText(columns.parent) { block.mentions.append($0) }
    block.rows.append(customer: customer, parent: parent, from: day, at: table.location(of: columns.id))
    table.withText(columns.name) { block.rows.append(name: $0) }
    for (place, attribute) in columns.attributes.enumerated() {
      let number = table.intern(attribute, into: &report.values[place], recent[place])
      block.rows.values[place].append(number)
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
  mutating func take(_ reports: [RosterReading.Report]) {
    guard let first = reports.first else { return }
    var blocks = reports.flatMap(\.blocks).sorted { $0.number < $1.number }
    (mentions, hasRoster) = (Mentions(), true)
    for place in blocks.indices {
      let base = Int32(truncatingIfNeeded: mentions.ids.count)
      mentions.append(blocks[place].mentions)
      blocks[place].mentions = Mentions()
      blocks[place].rows.shift(by: base)
    }
    roster = Roster(path: first.size.path, attributes: first.attributes, blocks, reports.map(\.values))
  }
}
