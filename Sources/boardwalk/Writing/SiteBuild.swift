import Crypto
import Foundation
import Ledgers
import Markup
import Metrics
import Narratives
import Reports
import Sites

/// A site that has been read and can be built. Nothing is written here.
struct SiteBuild {
  /// The months that have a review, the latest first.
  let months: [Month]
  /// The month of the latest review.
  let month: Month
  let warnings: [Diagnostic]
  private let sites: [Edition]
  private let locales: [(file: LocaleFile, phrases: Phrasebook)]
  private let leaks: LeakCheck?
  private let progress: Progress

  /// Reads a site.
  ///
  /// - Throws: `Faults`, all of them at once.
  init(_ options: BuildOptions, _ surroundings: Surroundings = .ofProcess, _ work: Work = Work()) throws {
    let folder = SiteFolder(options.site)
    let books = try Books(site: options.site, through: options.month, surroundings, work)
    work.progress.say("preparing the reviews")
    let key = try surroundings.key()
    let month = options.month ?? books.month
    guard books.figures.cube.months.contains(month) else {
      throw Faults(diagnostics: [books.hasNoRows(through: month)])
    }
    let locales = try Self.locales(options, books.settings, folder)
    self.locales = locales
    let plain = try Self.plainLocale(books.settings, locales.map(\.file.locale), folder)
    let texts = locales.map { ReviewTexts(folder, in: $0.file.locale, plain: plain, showsDrafts: options.drafts) }
    let months = Self.months(books, texts, last: month)
    var warnings = books.warnings + books.unreadable + (texts.first?.unshown(after: month) ?? [])
    let audiences = options.audience.map { [$0] } ?? Audience.allCases
    if key == nil, audiences.contains(.board) {
      let what = "the board's pseudonyms have no key of their own and can be guessed"
      warnings.append(.warning(nil, what + "; set BOARDWALK_KEY or BOARDWALK_KEY_FILE"))
    }
    let manifest = Self.manifest(books, texts, locales.map(\.file), folder)
    let overviews = books.figures.ledger.overviews()
    let trail = AuditTrail(books.figures, calling: folder.relative)
    let ends = Review.monthEnds(of: months, books.figures)
    let languages = Self.languages(locales.map(\.file.locale))
    sites = zip(locales, texts).enumerated().flatMap { place, language in
      audiences.map { audience in
        let (locale, texts) = language
        var site = Self.site(
          audience, books, texts, locale.phrases, months: months, options, key: key, overviews, manifest, trail, ends)
        site.settings.languages = languages.count > 1 ? languages : []
        site.settings.baseURL = site.settings.baseURL.map {
          ($0.hasSuffix("/") || languages[place].folder.isEmpty ? $0 : $0 + "/") + languages[place].folder
        }
        return Edition(audience: audience, folder: languages[place].folder, site: site)
      }
    }
    // The team's commentary holds all that the board's does.
    if let shown = sites.first(where: { $0.audience == .team }) ?? sites.first {
      warnings += shown.site.reviews.flatMap { shown.site.warnings(of: $0).map(Diagnostic.init) }
    }
    leaks = audiences.contains(.board) ? LeakCheck(books) : nil
    let restated = ClosingCheck(books, in: folder).faults
    // The warnings name the rows that changed closed figures.
    let said = options.strict ? warnings.map(\.asError) : restated.isEmpty ? [] : warnings
    var seen: Set<String> = []
    let faults = texts.flatMap(\.faults).filter { seen.insert($0.text).inserted } + restated + said
    if faults.contains(where: { $0.severity == .error }) { throw Faults(diagnostics: faults) }
    (self.months, self.month, self.warnings, progress) = (months, month, warnings, work.progress)
  }

  /// The site of an audience in a language.
  private struct Edition {
    let audience: Audience
    /// Where it is below the audience's folder, as `de/`; empty for the first language.
    let folder: String
    let site: Site
  }

  /// The languages of the pages: the one that is asked for, else those of the settings, else English.
  private static func locales(
    _ options: BuildOptions, _ settings: SettingsFile, _ folder: SiteFolder
  ) throws -> [(file: LocaleFile, phrases: Phrasebook)] {
    var names: [(name: String, place: SourceLocation?)] = settings.locales.all.map { ($0.name, $0.place) }
    if let name = options.locale { names = [(name, nil)] }
    if names.isEmpty { names = [(Markup.Locale.english.identifier, nil)] }
    var (files, faults): ([LocaleFile], [Diagnostic]) = ([], [])
    for (name, place) in names {
      do { files.append(try LocaleFile(name, in: folder, askedAt: place)) } catch { faults += error.diagnostics }
    }
    if !faults.isEmpty { throw Faults(diagnostics: faults) }
    return files.map { ($0, Phrasebook($0.locale)) }
  }

  /// The language of text that names none: the first of the settings, whichever is built.
  static func plainLocale(
    _ settings: SettingsFile, _ locales: [Markup.Locale], _ folder: SiteFolder
  ) throws -> Markup.Locale {
    guard let first = settings.locales.all.first else { return .english }
    if let built = locales.first(where: { $0.identifier == first.name }) { return built }
    return try LocaleFile(first.name, in: folder, askedAt: first.place).locale
  }

  /// Where the pages of each language are: those of the first at the root, those of the others in folders.
  private static func languages(_ locales: [Markup.Locale]) -> [SiteLanguage] {
    locales.enumerated().map { SiteLanguage($1, folder: $0 == 0 ? "" : $1.identifier + "/") }
  }

  /// Makes all files and hands each to a function, from several threads.
  ///
  /// - Returns: how many there are.
  /// - Throws: `Faults` of the text and of names that the board must not see, all at once; or what `write` throws.
  func run(_ write: @escaping @Sendable (OutputFolder.File) throws -> Void) throws -> Int {
    progress.say("making pages", of: sites.count * months.count)
    let outcomes = Shared([[Outcome]](repeating: [], count: months.count))
    DispatchQueue.concurrentPerform(iterations: months.count) { place in
      let made = makeMonth(place, write)
      outcomes.with { $0[place] = made }
    }
    let made = outcomes.with { $0 }
    var all = sites.indices.flatMap { site in made.map { $0[site] } }
    for (number, edition) in sites.enumerated() {
      let entries = made.flatMap { $0[number].entries }
      all.append(self.write(edition.site.rootPages(beside: entries, hash: Self.hash), of: edition, write))
    }
    if let failure = all.lazy.compactMap(\.failure).first { throw failure }
    // A fault of the text shows in every month and audience; it is told once.
    var seen: Set<String> = []
    let missing = locales.flatMap { $0.file.faults(missing: $0.phrases.missing) }
    let faults = all.flatMap(\.faults).filter { seen.insert($0.text).inserted } + missing
    if !faults.isEmpty { throw Faults(diagnostics: faults) }
    return all.reduce(0) { $0 + $1.entries.count }
  }

  /// Makes the pages of one month for each audience, from what both see alike.
  private func makeMonth(_ place: Int, _ write: (OutputFolder.File) throws -> Void) -> [Outcome] {
    let shown = sites.first { $0.audience == .team } ?? sites.first
    let evidence = shown?.site.reviews[place].evidence()
    return sites.map { edition in
      let (pages, errors) = edition.site.pages(of: edition.site.reviews[place], like: evidence)
      var outcome = self.write(pages, of: edition, write)
      outcome.faults += errors.map(Diagnostic.init)
      progress.advance(by: 1)
      return outcome
    }
  }

  /// What came of the pages of one review.
  private struct Outcome: Sendable {
    var entries: [Manifest.Entry] = []
    var faults: [Diagnostic] = []
    var failure: (any Error)?
  }

  private func write(
    _ pages: [Page], of edition: Edition, _ write: (OutputFolder.File) throws -> Void
  ) -> Outcome {
    var outcome = Outcome()
    for page in pages {
      let path = "\(edition.audience.rawValue)/\(edition.folder)\(page.path)"
      let file = OutputFolder.File(path: path, bytes: page.bytes)
      if edition.audience == .board, let leak = leaks?.fault(of: file) { outcome.faults.append(leak) }
      outcome.entries.append(Manifest.Entry(page.path, Self.hash(page.bytes)))
      do { try write(file) } catch {
        outcome.failure = error
        break
      }
    }
    return outcome
  }

  /// The months that have a review: those with commentary, and the last ones anyway.
  private static func months(_ books: Books, _ texts: [ReviewTexts], last: Month) -> [Month] {
    let history = books.figures.cube.months.filter { $0 <= last }
    let commented = history.filter { month in texts.contains { $0.hasCommentary(month) } }
    let always: [Month] =
      switch books.settings.reviews {
      case .all: history
      case .last(let count): Array(history.suffix(count))
      case .commented: commented.isEmpty ? Array(history.suffix(1)) : []
      }
    return Set(always + commented).sorted(by: >)
  }

  private static func site(
    _ audience: Audience, _ books: Books, _ texts: ReviewTexts, _ phrases: Phrasebook, months: [Month],
    _ options: BuildOptions, key: String?, _ overviews: [SourceOverview], _ manifest: Manifest, _ trail: AuditTrail,
    _ ends: [Month: MonthEnd]
  ) -> Site {
    let folder = SiteFolder(options.site)
    let prose = Prose(phrases)
    let title: Sentence = books.settings.title.isEmpty ? "Expansion review" : Sentence(name: books.settings.title)
    var settings = SiteSettings(
      title: prose.text(title), company: phrases.name(books.settings.company),
      baseURL: options.baseURL ?? books.settings.baseURL, allowsRawHTML: books.settings.allowsRawHTML,
      version: Boardwalk.configuration.version)
    settings.phrases = phrases
    settings.thresholds = books.settings.thresholds.held
    let names = names(audience, books, prose, key: key)
    let reviews = months.map {
      Review(
        books.figures, month: $0, audience: audience, names: names, smallCells: books.settings.smallCells, trail: trail,
        ends: ends)
    }
    return Site(
      settings: settings, reviews: reviews, template: texts.template,
      commentaries: texts.commentaries(for: audience), commentaryLocales: texts.otherLocales,
      ledger: report(audience, books, overviews, folder),
      closed: ClosedMonths(books, for: audience, names: names), manifest: manifest, readChart: ChartTree.reading)
  }

  /// What was read, and what looks odd in it; of that to the board only how much it is, for it names customers.
  private static func report(
    _ audience: Audience, _ books: Books, _ overviews: [SourceOverview], _ folder: SiteFolder
  ) -> LedgerReport {
    var notes = books.warnings.map { $0.note(in: folder) }
    if audience == .board, !notes.isEmpty {
      let count = Cell.count(Int64(notes.count))
      notes = ["\(count) {1|place in the files looks odd|places in the files look odd}; the team's site names each."]
    }
    return LedgerReport(
      books.figures.ledger, overviews, for: audience, smallCells: books.settings.smallCells, books.tables,
      notes: notes, in: folder)
  }

  private static func names(_ audience: Audience, _ books: Books, _ prose: Prose, key: String?) -> [String] {
    let customers = books.figures.ledger.customers
    if audience == .board {
      let word = prose.text("Customer \("\u{0}")")
      return Pseudonyms.names(for: customers, key: key ?? "boardwalk " + books.settings.company) {
        word.replacing("\u{0}", with: $0)
      }
    }
    return (0..<Int32(customers.count)).map { books.figures.cube.name(of: $0) ?? customers[$0] }
  }

  private static func hash(_ bytes: [UInt8]) -> String { Hexadecimal.text(SHA256.hash(data: bytes)) }

  /// The hash of a file; empty where it has gone meanwhile.
  private static func hash(ofFile path: String) -> String {
    var digest = SHA256()
    guard let file = try? InputFile(path: path), (try? file.stream.eachPart { digest.update(bufferPointer: $0) }) != nil
    else { return "" }
    return Hexadecimal.text(digest.finalize())
  }

  private static func manifest(
    _ books: Books, _ texts: [ReviewTexts], _ locales: [LocaleFile], _ folder: SiteFolder
  ) -> Manifest {
    let tables = books.tables.map { Manifest.Entry(folder.relative($0.path), $0.hash ?? hash(ofFile: $0.path)) }
    let closings = books.closings.map { folder.closingPath($0.month) }
    var paths: [String] = []
    for path in texts.flatMap(\.files) where !paths.contains(path) { paths.append(path) }
    paths += locales.filter(\.isOfSite).map(\.path)
    let sources = tables + (paths + closings).map { Manifest.Entry(folder.relative($0), hash(ofFile: $0)) }
    let settings = books.settings
    let written =
      [
        ("company", settings.company), ("currency", settings.currency.code), ("timezone", settings.timezone),
      ] + settings.written
    return Manifest(
      sources: sources, settings: written.map { Manifest.Entry($0.0, $0.1) }, version: Boardwalk.configuration.version)
  }
}

extension Diagnostic {
  /// A number in untagged prose that the ledger does not bear out.
  init(_ warning: ProseWarning) {
    self.init(
      severity: .warning,
      location: SourceLocation(path: warning.place.path, line: warning.place.line, column: warning.place.column),
      message: warning.description, excerpt: warning.place.excerpt)
  }

  /// A fault of the text.
  init(_ error: NarrativeError) {
    self.init(
      severity: .error,
      location: SourceLocation(path: error.place.path, line: error.place.line, column: error.place.column),
      message: error.description, excerpt: error.place.excerpt)
  }
}
