import Ledgers
import Reports

/// A site's settings and its ledger, read and without faults.
struct LedgerBook {
  let settings: SettingsFile
  let ledger: Ledger
  let warnings: [Diagnostic]
  /// How the tables were read.
  let reading: TableReading
  let today: Day
  /// The months that were closed, rising.
  let closings: [Closing]

  /// Reads the folder of a site.
  ///
  /// - Parameters:
  ///   - site: the folder that holds content/.
  ///   - surroundings: where today is taken from, and the environment of commands.
  ///   - work: whether commands that the settings name are run.
  /// - Throws: `Faults`, all of them at once.
  init(site: String, _ surroundings: Surroundings = .ofProcess, _ work: Work = Work()) throws {
    let folder = SiteFolder(site)
    settings = try folder.settings()
    guard let zone = Zones.zone(settings.timezone) else {
      throw Faults(diagnostics: [.error(nil, "the rules of the time zone \(settings.timezone) cannot be read")])
    }
    today = try surroundings.today(in: zone)
    var reader = LedgerReader(
      currency: settings.currency, zone: zone, today: today, threads: surroundings.cores)
    let closings = Closings(folder)
    reader.closings = closings.all.map(\.rows)
    let tables = TableReading(settings, in: folder, surroundings.variables, work, into: &reader)
    work.progress.say("looking through the ledger")
    let read = reader.finish()
    let faults = closings.faults + tables.faults + tables.diagnostics(read.errors)
    if !faults.isEmpty { throw Faults(diagnostics: faults) }
    (ledger, reading, self.closings) = (read.ledger, tables, closings.all)
    warnings =
      settings.warnings + tables.warnings + read.warnings.map { tables.named(Diagnostic($0, in: folder)) }
  }
}

/// How work is done: which commands may run, and what is said of it meanwhile.
struct Work: Sendable {
  /// Whether commands that site.yml names are run.
  var allowsCommands = true
  /// What is said on a terminal while it lasts.
  var progress = Progress.silent
}

extension LedgerReport {
  /// The report on a ledger that was read.
  init(
    _ ledger: Ledger, _ overviews: [SourceOverview], for audience: Audience, smallCells: Int,
    _ tables: [TableReading.Read], notes: [Sentence], in folder: SiteFolder
  ) {
    let packed = Set(tables.filter(\.isPacked).map(\.path))
    self.init(
      ledger, overviews, for: audience, smallCells: smallCells, packed: packed, notes: notes, name: folder.relative)
  }
}

extension Diagnostic {
  /// What looks odd in a ledger.
  init(_ warning: LedgerWarning, in folder: SiteFolder) {
    self.init(severity: .warning, location: warning.location, message: warning.message)
    words = warning.words
    guard case .repeatedRow(let line, let path, let place) = warning else { return }
    words = LedgerWarning.repeatedRow(earlierLine: line, earlierPath: folder.relative(path), place).words
  }

  /// What a page says: the place as it is below the site's folder, and the message.
  func note(in folder: SiteFolder) -> Sentence {
    let words = words ?? Sentence(ledger: message)
    guard let location else { return words }
    let place = SourceLocation(path: folder.relative(location.path), line: location.line, column: location.column)
    return "\(plain: place): \(words)"
  }
}
