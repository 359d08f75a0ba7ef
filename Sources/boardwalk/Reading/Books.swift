import ArgumentParser
import Foundation
import Ledgers
import Metrics

/// A site's settings, its ledger and its figures, read and computed.
struct Books {
  let settings: SettingsFile
  let figures: Figures
  /// The month of the ledger's latest row that is not in the future.
  let month: Month
  let warnings: [Diagnostic]
  /// The files that were read, as the user would write their paths.
  let files: [String]

  /// Reads the folder of a site.
  ///
  /// - Parameters:
  ///   - site: the folder that holds content/.
  ///   - last: the last month to compute; nil for that of the ledger.
  ///   - surroundings: where today is taken from.
  /// - Throws: `Faults`, all of them at once.
  init(site: String, through last: Month? = nil, _ surroundings: Surroundings = .ofProcess) throws {
    let folder = SiteFolder(site)
    settings = try folder.settings()
    guard let zone = Zones.zone(settings.timezone) else {
      throw Faults(diagnostics: [.error(nil, "the rules of the time zone \(settings.timezone) cannot be read")])
    }
    let today = try surroundings.today(in: zone)
    var reader = LedgerReader(currency: settings.currency, zone: zone, today: today)
    let opened = folder.read(settings, into: &reader)
    files = opened.files
    let reading = reader.finish()
    let faults = opened.faults + reading.errors.map { .error($0.location, $0.message) }
    if !faults.isEmpty { throw Faults(diagnostics: faults) }
    warnings = settings.warnings + reading.warnings.map { .warning($0.location, $0.message) }
    month = reading.ledger.month(today: today)
    do {
      figures = try Figures(reading.ledger, settings: settings.metrics, through: max(month, last ?? month))
    } catch {
      let file = SourceLocation(path: folder.settingsPath, line: 1)
      let told = error.faults.prefix(20).map { Diagnostic.error($0.location ?? file, $0.message) }
      let more = error.faults.count - told.count
      throw Faults(diagnostics: told + (more > 0 ? [.error(file, "… and \(more) more like these")] : []))
    }
  }
}

extension Books {
  /// What the site's settings ask for and its pages do not show.
  var unreadable: [Diagnostic] {
    figures.unreadableDimensions.map { name, count in
      let what = "the dimension '\(name)' has \(count) segments, too many to compare, and gets no pages"
      return .warning(nil, what + "; name the dimensions to show under 'dimensions' in site.yml")
    }
  }

  /// A dimension that an option names.
  ///
  /// - Throws: a `ValidationError` with the nearest name where it is not in use.
  func dimension(_ name: String) throws -> String {
    let names = figures.cube.dimensions.map(\.name)
    if names.contains(name) { return name }
    let nearest =
      name.nearest(of: names).map { "did you mean '\($0)'?" } ?? "there are \(names.joined(separator: ", "))"
    throw ValidationError("'\(name)' is no dimension of this site; \(nearest)")
  }
}

/// The folder of a site: where its settings and its ledger are.
struct SiteFolder {
  let path: String

  init(_ path: String) { self.path = path }

  /// A path below the folder, as the user would write it.
  func path(_ relative: String) -> String {
    path == "." ? relative : path.hasSuffix("/") ? path + relative : path + "/" + relative
  }

  /// A path that `path(_:)` gave, as it is below the folder: what a page may show, wherever the folder lies.
  func relative(_ path: String) -> String {
    let folder = self.path("")
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  var settingsPath: String { path("content/site.yml") }

  func settings() throws -> SettingsFile {
    do {
      let file = try MappedFile(path: settingsPath)
      let text = file.withBytes { String(decoding: $0, as: UTF8.self) }
      return try SettingsFile(text, path: settingsPath, hasZone: Zones.has)
    } catch let error as POSIXError {
      let fault = "\(error.reason); name the folder of a site, or make one with `boardwalk init DIR`"
      throw Faults(diagnostics: [.error(SourceLocation(path: settingsPath, line: 1), fault)])
    }
  }

  /// Reads every file that the settings name.
  ///
  /// - Returns: the paths of the files, and those that cannot be opened.
  func read(_ settings: SettingsFile, into reader: inout LedgerReader) -> (files: [String], faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    var files: [String] = []
    for source in settings.sources {
      let path = path("content/" + source.path)
      let description = SourceDescription(
        path: path, format: source.format, entity: source.entity, columns: source.columns, currency: source.currency,
        minorUnits: source.minorUnits)
      files.append(path)
      open(path, at: source.location, &faults) { reader.read($0, as: description) }
    }
    for key in SettingsFile.companionKeys {
      guard let companion = settings.companions[key] else { continue }
      let path = path("content/" + companion.path)
      files.append(path)
      open(path, at: companion.location, &faults) { Self.read($0, key, path, &reader) }
    }
    return (files, faults)
  }

  private static func read(_ bytes: UnsafeRawBufferPointer, _ key: String, _ path: String, _ reader: inout LedgerReader)
  {
    switch key {
    case "customers": reader.readCustomers(bytes, path: path)
    case "products": reader.readProducts(bytes, path: path)
    case "targets": reader.readTargets(bytes, path: path)
    case "pipeline": reader.readPipeline(bytes, path: path)
    case "bands": reader.readBands(bytes, path: path)
    case "fx": reader.readRates(bytes, path: path)
    default: break
    }
  }

  private func open(
    _ path: String, at location: SourceLocation, _ faults: inout [Diagnostic], _ read: (UnsafeRawBufferPointer) -> Void
  ) {
    do {
      let file = try MappedFile(path: path)
      file.withBytes(read)
    } catch {
      let reason = (error as? POSIXError)?.reason ?? "it cannot be read"
      faults.append(.error(location, "'\(path)' cannot be read: \(reason); paths are relative to content/"))
    }
  }
}

extension POSIXError {
  /// The system's words, in lower case as within a sentence.
  var reason: String {
    let text = String(cString: strerror(code.rawValue))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension Ledger {
  /// The month of the latest row that is not in the future; that of today where there is none.
  ///
  /// Where an invoice line ends and no further one has been written yet, nothing has happened.
  func month(today: Day) -> Month {
    let end = Moment(day: Day(number: today.number + 1))
    let latest = parts.lazy.compactMap { part in
      part.rows.lazy.filter { $0.moment < end && !$0.isEndOfLine }.map(\.moment).max()
    }.max()
    return latest?.day.month ?? today.month
  }
}
