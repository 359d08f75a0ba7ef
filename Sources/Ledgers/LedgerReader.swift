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
  private let currency: Currency
  private let zone: Zone
  private let today: Day?
  private var draft = Draft()
  private var faults = LedgerFaults()

  /// A reader for a reporting currency and the zone that decides on months. Today is only for warnings.
  public init(currency: Currency, zone: Zone, today: Day? = nil) {
    (self.currency, self.zone, self.today) = (currency, zone, today)
  }

  /// Reads one source of the ledger; at one moment its rows hold over those of the sources before.
  public mutating func read(_ bytes: UnsafeRawBufferPointer, as source: SourceDescription) {
    var table = TableReader(bytes, path: source.path, zone: zone, faults: &faults)
    if let format = open(&table, as: source) {
      var empty = Draft()
      swap(&draft, &empty)
      let first = empty.rows.count
      var reader = SourceReader(table, into: empty, as: source, format.row, currency: currency)
      empty = Draft()
      format.read(&reader)
      swap(&draft, &reader.draft)
      table = reader.table
      let rows = first..<draft.rows.count
      draft.sources.append(Source(path: source.path, format: format.name, entity: source.entity, rows: rows))
      draft.tables.append(table.size)
    }
    faults = table.faults
  }

  /// Reads one source of the ledger from a stream, block by block.
  ///
  /// - Throws: what the stream throws; what was read before is kept.
  public mutating func read(_ stream: ByteStream, as source: SourceDescription) throws {
    let bytes = try stream.gathered()
    bytes.withUnsafeBytes { read($0, as: source) }
  }

  /// Reads customers.csv: id, name, parent, from, and every other column as an attribute. A further one takes
  /// its place.
  public mutating func readCustomers(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, .customers) { $0.addCustomers(&$1) }
  }

  /// Reads products.csv: product, line, add_on, pricing, tiers. A further one takes its place.
  public mutating func readProducts(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, .products) { $0.addProducts(&$1) }
  }

  /// Reads targets.csv: month, metric, segment, target, owner.
  public mutating func readTargets(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, .targets) { $0.addTargets(&$1) }
  }

  /// Reads pipeline.csv: id, customer, kind, mrr, stage, probability, close, owner, created.
  public mutating func readPipeline(_ bytes: UnsafeRawBufferPointer, path: String) {
    let digits = currency.digits
    readCompanion(bytes, path: path, .pipeline) { $0.addDeals(&$1, digits: digits) }
  }

  /// Reads bands.csv: metric, segment, low, high, source, year.
  public mutating func readBands(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, .bands) { $0.addBands(&$1) }
  }

  /// Reads fx.csv: month, currency, rate.
  public mutating func readRates(_ bytes: UnsafeRawBufferPointer, path: String) {
    readCompanion(bytes, path: path, .rates) { $0.addRates(&$1) }
  }

  /// What was read, and what is wrong with it.
  public consuming func finish() -> Reading {
    var (draft, faults) = (draft, faults)
    draft.settleParents(&faults)
    draft.settleDeltas(&faults)
    let ledger = Ledger(draft, currency: currency)
    if faults.errors.isEmpty {
      let subject = LedgerCheck.Subject(
        ledger: ledger, tables: draft.tables, hasRoster: draft.hasRoster, today: today)
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
  private func open(_ table: inout TableReader, as source: SourceDescription) -> LedgerFormat? {
    guard table.readHeader() else { return nil }
    var format = LedgerFormat.suiting(table.header, mapping: source.columns)
    if let name = source.format {
      guard let named = LedgerFormat.all.first(where: { $0.name == name }) else {
        let nearest = Header.nearest(to: name, among: LedgerFormat.all.map(\.name))
        table.faults.add(.unknownFormat(name, nearest: nearest, SourceLocation(path: source.path, line: 1)))
        return nil
      }
      format = named
    }
    return table.bind(format.shape, mapping: source.columns) ? format : nil
  }

  private mutating func readCompanion(
    _ bytes: UnsafeRawBufferPointer, path: String, _ shape: TableShape,
    _ add: (inout Draft, inout TableReader) -> Void
  ) {
    var table = TableReader(bytes, path: path, zone: zone, faults: &faults)
    if table.readHeader(), table.bind(shape) {
      add(&draft, &table)
      draft.tables.append(table.size)
    }
    faults = table.faults
  }
}

extension Ledger {
  /// The ledger that a draft has become.
  fileprivate init(_ draft: Draft, currency: Currency) {
    self.init(
      currency: currency, sources: draft.sources, rows: draft.rows, customers: draft.customers,
      items: draft.items,
      products: draft.products, plans: draft.plans, currencies: draft.currencies, roster: draft.roster,
      catalogue: draft.catalogue, targets: draft.targets, pipeline: draft.pipeline, bands: draft.bands,
      rates: draft.rates)
  }
}
