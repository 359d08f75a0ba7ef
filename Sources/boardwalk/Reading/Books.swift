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
  let today: Day
  /// The months that were closed, rising.
  let closings: [Closing]
  /// What was read.
  let tables: [TableReading.Read]

  /// Reads the folder of a site.
  ///
  /// - Parameters:
  ///   - site: the folder that holds content/.
  ///   - last: the last month to compute; nil for that of the ledger.
  ///   - surroundings: where today is taken from, and the environment of commands.
  ///   - work: whether commands that the settings name are run.
  /// - Throws: `Faults`, all of them at once.
  init(
    site: String, through last: Month? = nil, _ surroundings: Surroundings = .ofProcess, _ work: Work = Work()
  ) throws {
    let book = try LedgerBook(site: site, surroundings, work)
    (settings, warnings, tables) = (book.settings, book.warnings, book.reading.tables)
    (today, closings) = (book.today, book.closings)
    month = book.ledger.month(today: today)
    work.progress.say("computing figures")
    do {
      figures = try Figures(book.ledger, settings: settings.metrics, through: max(month, last ?? month))
    } catch {
      let file = SourceLocation(path: SiteFolder(site).settingsPath, line: 1)
      let told = error.faults.prefix(20).map { book.reading.named(.error($0.location ?? file, $0.message)) }
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

  /// That there is nothing to build of, up to a month or at all.
  func hasNoRows(through month: Month) -> Diagnostic {
    if figures.ledger.rowCount > 0 {
      return .error(nil, "the ledger has no rows up to \(month); name a later month with --month")
    }
    let place = settings.sources.first?.table.location
    return .error(place, "the ledger has no rows; put some below its header, or name another file under 'ledger'")
  }

  /// The program's own metrics and the site's.
  var metrics: MetricCatalogue { figures.settings.catalogue }

  /// A metric that an option names.
  ///
  /// - Throws: a `ValidationError` with the nearest name where there is none.
  func metric(_ id: String) throws -> Metric {
    if let metric = metrics.named(id) { return metric }
    let nearest = id.nearest(of: metrics.all.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
    throw ValidationError("'\(id)' is no metric\(nearest)")
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
