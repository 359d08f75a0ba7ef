/// One thread's reading of a source.
struct BlockReading {
  private var reader: SourceReader
  private let format: LedgerFormat
  private var faults: [BlockFaults] = []

  /// What a thread has to say when it has read its blocks.
  struct Report: Sendable {
    let size: TableSize
    let faults: [BlockFaults]
    let intake: Intake

    /// The same without what has been read, which has gone elsewhere.
    var withoutIntake: Report { Report(size: size, faults: faults, intake: .none) }
  }

  /// A reading that begins where the table stands.
  init(
    _ table: TableReader, _ format: LedgerFormat, _ source: SourceDescription, into intake: consuming Intake,
    currency: Currency
  ) {
    reader = SourceReader(table, into: intake, as: source, format.row, currency: currency)
    self.format = format
  }

  /// Reads a block, which has a number among all and begins with a line.
  mutating func read(_ bytes: UnsafeRawBufferPointer, block: Int, line: Int) {
    reader.table.open(bytes, line: line)
    readRest(ofBlock: block)
  }

  /// Reads what is left of the block that the table stands in.
  mutating func readRest(ofBlock block: Int) {
    reader.begin(block: block)
    format.read(&reader)
    let (found, marks) = reader.table.takeFaults()
    if !found.isEmpty || marks.isAny { faults.append(BlockFaults(block: block, faults: found, marks: marks)) }
  }

  /// Ends the reading, and gives back the intake with what has been read.
  consuming func close() -> Report { Report(size: reader.table.size, faults: faults, intake: reader.intake) }
}

/// What is wrong with one block.
struct BlockFaults: Sendable {
  let block: Int
  var faults: LedgerFaults
  let marks: DecimalMarks

  /// How a table writes decimals of which several threads have each read some blocks.
  static func marks(_ blocks: [BlockFaults]) -> DecimalMarks {
    blocks.sorted { $0.block < $1.block }.reduce(into: DecimalMarks()) { $0.note($1.marks) }
  }

  /// What is wrong with a table of which several threads have each read some blocks.
  static func together(_ blocks: [BlockFaults]) -> LedgerFaults {
    var (all, marks, isUTF8) = (LedgerFaults(), DecimalMarks(), true)
    for var block in blocks.sorted(by: { $0.block < $1.block }) {
      // Each thread tells the first place of its own.
      if !isUTF8 { block.faults.dropEncodings() }
      isUTF8 = isUTF8 && !block.faults.hasEncoding
      block.faults.sort()
      all.add(block.faults)
      marks.note(block.marks)
    }
    if let fault = marks.fault {
      all.add(fault)
      all.sort()
    }
    return all
  }
}
