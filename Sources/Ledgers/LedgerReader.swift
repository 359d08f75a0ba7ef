import Synchronization

/// Reads the files of a ledger, one after the other, into one `Ledger`.
///
/// ```swift
/// var reader = LedgerReader(currency: .euro, zone: berlin, today: nil)
/// reader.read(bytes, as: SourceDescription(path: "content/ledger/changes.csv"))
/// let reading = reader.finish()
/// ```
///
/// Nothing is thrown: faults are collected, each with its place, and stand in the `Reading`. Bytes are not
/// needed after the call that they were given to.
public struct LedgerReader {
  let currency: Currency
  private let zone: Zone
  private let today: Day?
  /// The months that were closed, with the rows that they rest on; only for warnings.
  public var closings: [ClosedRows] = []
  /// How many threads read a source that has several blocks, and settle what was read.
  let threads: Int
  /// How large blocks are.
  private let blockSize: Int
  var draft = Draft()
  var faults = LedgerFaults()
  /// What each thread has read.
  var intakes: [Intake]
  private(set) var sources: [Source] = []
  /// The tables beside the ledger.
  private(set) var companions: [Companion] = []
  /// For each block its source.
  private(set) var sourceOfBlock: [UInt16] = []
  /// For each table read: its records and the line of the last.
  private var tables: [TableSize] = []

  /// A reader for a reporting currency and the zone that decides on months. Today is only for warnings.
  ///
  /// - Parameters:
  ///   - threads: how many read at once. The ledger is the same whatever their number.
  ///   - blockSize: how many bytes one of them takes at a time.
  public init(currency: Currency, zone: Zone, today: Day? = nil, threads: Int = 2, blockSize: Int = 1 << 20) {
    (self.currency, self.zone, self.today, self.blockSize) = (currency, zone, today, blockSize)
    self.threads = max(1, threads)
    intakes = Array(repeating: Intake(), count: self.threads)
  }

  /// Reads one source of the ledger; at one moment its rows hold over those of the sources before.
  public mutating func read(_ bytes: UnsafeRawBufferPointer, as source: SourceDescription) {
    guard let opened = open(bytes, as: source) else { return }
    let report = readFirst(opened, source)
    close(opened, [report], source, blocks: 1)
  }

  /// Reads one source of the ledger from a stream, block by block, as many at once as there are threads.
  ///
  /// - Throws: what the stream throws; what was read before is kept.
  public mutating func read(_ stream: ByteStream, as source: SourceDescription) throws {
    var cutter = BlockCutter(stream, blockSize: blockSize)
    var buffer = Buffer()
    guard let first = try cutter.next(&buffer) else { return }
    let bytes = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<first.count])
    if first.isLast { return read(bytes, as: source) }
    guard let opened = open(bytes, as: source) else { return }
    let (layout, format, currency, start) = (opened.table.layout, opened.format, currency, sourceOfBlock.count)
    let report = readFirst(opened, source)
    let taken = Mutex(intakes.map(Optional.init))
    intakes = []
    let outcome = BlockTeam<BlockReading.Report>.read(cutter, threads: threads) { thread, eachBlock in
      let intake = taken.withLock { intakes in
        defer { intakes[thread] = nil }
        return intakes[thread] ?? Intake()
      }
      var reading = BlockReading(TableReader(layout), format, source, into: intake, currency: currency)
      eachBlock { reading.read($0, block: start + $1, line: $2) }
      return reading.close()
    }
    let reports = outcome.reports.compactMap(\.self)
    intakes = reports.map(\.intake)
    close(opened, [report] + reports, source, blocks: outcome.blocks)
    if let failure = outcome.failure { throw failure }
  }

  /// Reads customers.csv: id, name, parent, from, and every other column as an attribute. A further one takes
  /// its place.
  public mutating func readCustomers(_ bytes: UnsafeRawBufferPointer, path: String) {
    guard let (report, facts) = readFirstCustomers(bytes, path: path) else { return }
    close([report], facts)
  }

  /// Reads customers.csv from a stream, block by block, as many at once as there are threads.
  ///
  /// - Throws: what the stream throws.
  public mutating func readCustomers(_ stream: ByteStream, path: String) throws {
    var cutter = BlockCutter(stream, blockSize: blockSize)
    var buffer = Buffer()
    guard let first = try cutter.next(&buffer) else { return }
    let bytes = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<first.count])
    guard let (report, facts) = readFirstCustomers(bytes, path: path) else { return }
    let layout = report.layout
    let outcome = BlockTeam<RosterReading.Report>.read(cutter, threads: threads) { thread, eachBlock in
      var reading = RosterReading(TableReader(layout), thread: thread + 1)
      eachBlock { reading.read($0, block: $1, line: $2) }
      return reading.close()
    }
    if let failure = outcome.failure { throw failure }
    close([report] + outcome.reports.compactMap(\.self), facts)
  }

  /// Reads products.csv: product, line, add_on, pricing, tiers. A further one takes its place.
  public mutating func readProducts(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, "products", .products) { $0.addProducts(&$1) }
  }

  /// Reads targets.csv: month, metric, segment, target, owner.
  public mutating func readTargets(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, "targets", .targets) { $0.addTargets(&$1) }
  }

  /// Reads pipeline.csv: id, customer, kind, mrr, stage, probability, close, owner, created.
  public mutating func readPipeline(_ bytes: UnsafeRawBufferPointer, path: String) {
    let digits = currency.digits
    readCompanion(bytes, path: path, "pipeline", .pipeline) { $0.addDeals(&$1, digits: digits) }
  }

  /// Reads bands.csv: metric, segment, low, high, source, year.
  public mutating func readBands(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, "bands", .bands) { $0.addBands(&$1) }
  }

  /// Reads fx.csv: month, currency, rate.
  public mutating func readRates(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, "fx", .rates) { $0.addRates(&$1) }
  }

  /// Reads offers.csv: id, customer, kind, date, outcome.
  public mutating func readOffers(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, "offers", .offers) { $0.addOffers(&$1) }
  }

  /// Reads usage.csv: month, customer, limit, used, allowed.
  public mutating func readUsage(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, "usage", .usage) { $0.addUsage(&$1) }
  }

  /// Reads costs.csv: month, what, amount.
  public mutating func readCosts(_ bytes: UnsafeRawBufferPointer, path: String) {
    let digits = currency.digits
    readCompanion(bytes, path: path, "costs", .costs) { $0.addCosts(&$1, digits: digits) }
  }

  /// What was read, and what is wrong with it. The reader has nothing afterwards.
  ///
  /// - Parameter looksForOddities: whether to look through the whole for what is odd although it can be read.
  public mutating func finish(lookingForOddities looks: Bool = true) -> Reading {
    var (ledger, faults, hasRoster) = settled()
    if faults.errors.isEmpty, looks {
      let subject = LedgerCheck.Subject(
        ledger: ledger, tables: tables, hasRoster: hasRoster, today: today, closings: closings)
      for check in LedgerCheck.all { check.run(subject) { faults.warn($0) } }
    }
    return Reading(ledger: ledger, errors: faults.errors.all, warnings: faults.warnings.all)
  }
}

/// A ledger as it was read, and what is wrong with it.
public struct Reading: Sendable {
  /// The ledger; where there are errors it lacks what they are about.
  public let ledger: Ledger
  /// What has to be mended, in the order of the files; then counts of what was left out.
  public let errors: [LedgerError]
  /// What looks odd.
  public let warnings: [LedgerWarning]
}

extension LedgerReader {
  /// Reads the header and settles the format; nil, and faults, where that fails.
  private mutating func open(_ bytes: UnsafeRawBufferPointer, as source: SourceDescription) -> (
    table: TableReader, format: LedgerFormat
  )? {
    var table = TableReader(bytes, path: source.path, zone: zone)
    if let format = format(of: &table, as: source) {
      if let countsEndsIn = format.countsEndsIn {
        // The first block tells, so that all blocks are read alike.
        var sample = TableReader(table.layout)
        sample.open(bytes, line: 1)
        if sample.next() { table.countsEndsIn = countsEndsIn(&sample) }
      }
      return (table, format)
    }
    faults.add(table.takeFaults().faults)
    return nil
  }

  private func format(of table: inout TableReader, as source: SourceDescription) -> LedgerFormat? {
    guard table.readHeader() else { return nil }
    var format = LedgerFormat.suiting(table.header, mapping: source.columns)
    if let name = source.format {
      guard let named = LedgerFormat.named(name) else {
        let nearest = Header.nearest(to: name, among: LedgerFormat.all.map(\.name))
        table.faults.add(.unknownFormat(name, nearest: nearest, SourceLocation(path: source.path, line: 1)))
        return nil
      }
      format = named
    } else if format.isUnlike(table.header, mapping: source.columns) {
      table.faults.add(.noFormat(SourceLocation(path: source.path, line: table.scanner.current.line)))
      return nil
    }
    return table.bind(format.shape, mapping: source.columns) ? format : nil
  }

  /// Reads what is left of the block that an opened table stands in.
  private mutating func readFirst(_ opened: (table: TableReader, format: LedgerFormat), _ source: SourceDescription)
    -> BlockReading.Report
  {
    var intake = Intake.none
    swap(&intake, &intakes[0])
    var reading = BlockReading(opened.table, opened.format, source, into: intake, currency: currency)
    reading.readRest(ofBlock: sourceOfBlock.count)
    let report = reading.close()
    intakes[0] = report.intake
    return report.withoutIntake
  }

  /// Reads the header of customers.csv and the rows of its first block; nil, and faults, where the header is not
  /// that of such a table.
  private mutating func readFirstCustomers(_ bytes: UnsafeRawBufferPointer, path: String) -> (
    report: RosterReading.Report, facts: TableFacts
  )? {
    var table = TableReader(bytes, path: path, zone: zone)
    guard table.readHeader(), table.bind(.customers) else {
      faults.add(table.takeFaults().faults)
      return nil
    }
    let facts = table.facts(.customers, hasAttributes: true)
    var reading = RosterReading(table, thread: 0)
    reading.readRest(ofBlock: 0)
    return (reading.close(), facts)
  }

  /// Notes that customers.csv has been read, and what is wrong with it.
  private mutating func close(_ reports: [RosterReading.Report], _ facts: TableFacts) {
    draft.take(reports)
    faults.add(BlockFaults.together(reports.flatMap(\.faults)))
    guard var size = reports.first?.size else { return }
    for report in reports.dropFirst() {
      size.records += report.size.records
      size.lastLine = max(size.lastLine, report.size.lastLine)
    }
    tables.append(size)
    var facts = facts
    (facts.records, facts.decimalMark) = (size.records, BlockFaults.marks(reports.flatMap(\.faults)).mark)
    companions.append(Companion(kind: "customers", path: size.path, facts: facts))
  }

  /// Notes a source that has been read, and what is wrong with it.
  private mutating func close(
    _ opened: (table: TableReader, format: LedgerFormat), _ reports: [BlockReading.Report],
    _ description: SourceDescription, blocks: Int
  ) {
    var source = Source(path: description.path, format: opened.format.name, entity: description.entity)
    source.isFormatNamed = description.format != nil
    source.facts = opened.table.facts(opened.format.shape)
    source.facts.records = reports.reduce(0) { $0 + $1.size.records }
    source.facts.decimalMark = BlockFaults.marks(reports.flatMap(\.faults)).mark
    let last = reports.map(\.size.lastLine).max() ?? 0
    tables.append(TableSize(path: source.path, records: source.records, lastLine: last))
    sourceOfBlock += Array(repeating: UInt16(truncatingIfNeeded: sources.count), count: blocks)
    sources.append(source)
    faults.add(BlockFaults.together(reports.flatMap(\.faults)))
  }

  private mutating func readCompanion(
    _ bytes: UnsafeRawBufferPointer, path: String, _ kind: String, _ shape: TableShape,
    _ add: (inout Draft, inout TableReader) -> Void
  ) {
    var table = TableReader(bytes, path: path, zone: zone)
    let isBound = table.readHeader() && table.bind(shape)
    if isBound {
      add(&draft, &table)
      tables.append(table.size)
    }
    var (found, marks) = table.takeFaults()
    if isBound {
      var facts = table.facts(shape)
      (facts.records, facts.decimalMark) = (table.records, marks.mark)
      companions.append(Companion(kind: kind, path: path, facts: facts))
    }
    if let fault = marks.fault {
      found.add(fault)
      found.sort()
    }
    faults.add(found)
  }
}
