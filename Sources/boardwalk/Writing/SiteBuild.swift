import Crypto
import Foundation
import Ledgers
import Markup
import Metrics
import Narratives
import Reports
import Sites
import Synchronization

/// A site as files, built in memory: nothing is written here.
struct SiteBuild {
  /// The files of all audiences, each below a folder named for it.
  let files: [OutputFolder.File]
  /// The months that have a review, the latest first.
  let months: [Month]
  /// The month of the latest review.
  let month: Month
  let warnings: [Diagnostic]

  /// Reads a site and builds it.
  ///
  /// - Throws: `Faults`, all of them at once.
  init(_ options: BuildOptions) throws {
    let folder = SiteFolder(options.site)
    let books = try Books(site: options.site, through: options.month)
    let month = options.month ?? books.month
    guard books.figures.cube.months.contains(month) else {
      throw Faults(diagnostics: [.error(nil, "the ledger has no rows up to \(month); name a later month with --month")])
    }
    let texts = ReviewTexts(folder, showsDrafts: options.drafts)
    let months = Self.months(books, texts, last: month)
    var warnings = books.warnings
    var faults = texts.faults
    var files: [OutputFolder.File] = []
    for audience in options.audience.map({ [$0] }) ?? Audience.allCases {
      let site = Self.site(audience, books, texts, months: months, options, &warnings)
      let (pages, errors) = Self.pages(of: site)
      faults += errors.map(Diagnostic.init)
      files += pages.map { OutputFolder.File(path: "\(audience.rawValue)/\($0.path)", bytes: $0.bytes) }
    }
    // A fault of the text shows in every month and audience; it is told once.
    var seen: Set<String> = []
    faults = faults.filter { seen.insert($0.text).inserted }
    if options.strict, !warnings.isEmpty { faults += warnings.map { .error($0.location, $0.message) } }
    if faults.contains(where: { $0.severity == .error }) { throw Faults(diagnostics: faults) }
    if options.audience != .team { faults += LeakCheck(books, files).faults }
    if !faults.isEmpty { throw Faults(diagnostics: faults) }
    (self.files, self.months, self.month, self.warnings) = (files, months, month, warnings)
  }

  /// The months that have a review: those with commentary, and the last ones anyway.
  private static func months(_ books: Books, _ texts: ReviewTexts, last: Month) -> [Month] {
    let history = books.figures.cube.months.filter { $0 <= last }
    let commented = history.filter { texts.commentaries[$0] != nil }
    let always: [Month] =
      switch books.settings.reviews {
      case .all: history
      case .last(let count): Array(history.suffix(count))
      case .commented: commented.isEmpty ? Array(history.suffix(1)) : []
      }
    return Set(always + commented).sorted(by: >)
  }

  private static func site(
    _ audience: Audience, _ books: Books, _ texts: ReviewTexts, months: [Month], _ options: BuildOptions,
    _ warnings: inout [Diagnostic]
  ) -> Site {
    let settings = SiteSettings(
      title: books.settings.title, company: books.settings.company, baseURL: options.baseURL ?? books.settings.baseURL,
      allowsRawHTML: books.settings.allowsRawHTML, builtAt: timestamp, version: Boardwalk.configuration.version)
    let names = names(audience, books, &warnings)
    let reviews = months.map { Review(books.figures, month: $0, audience: audience, names: names) }
    let notes = audience == .team ? books.warnings.map { "\($0.location.map { "\($0): " } ?? "")\($0.message)" } : []
    return Site(
      settings: settings, reviews: reviews, template: texts.template, commentaries: texts.commentaries, notes: notes,
      manifest: manifest(books, texts))
  }

  private static func names(_ audience: Audience, _ books: Books, _ warnings: inout [Diagnostic]) -> [String] {
    let customers = books.figures.ledger.customers
    if audience == .team {
      return (0..<Int32(customers.count)).map { books.figures.cube.name(of: $0) ?? customers[$0] }
    }
    if Pseudonyms.key == nil {
      warnings.append(
        .warning(
          nil, "the board's pseudonyms have no key of their own and can be guessed; set BOARDWALK_KEY or BOARDWALK_KEY_FILE"))
    }
    return Pseudonyms.names(for: customers, key: Pseudonyms.key ?? "boardwalk " + books.settings.company)
  }

  private static var timestamp: String {
    var seconds = Int(Clock.now.timeIntervalSince1970)
    let day = Day(number: seconds / 86_400)
    seconds %= 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
  }

  // MARK: Pages

  /// All pages of a site, its reviews rendered side by side.
  private static func pages(of site: Site) -> (pages: [Page], errors: [NarrativeError]) {
    let made = Mutex<[Int: (pages: [Page], errors: [NarrativeError])]>([:])
    DispatchQueue.concurrentPerform(iterations: site.reviews.count) { place in
      let outcome = site.pages(of: site.reviews[place])
      made.withLock { $0[place] = outcome }
    }
    let outcomes = made.withLock { made in site.reviews.indices.compactMap { made[$0] } }
    let pages = outcomes.flatMap(\.pages)
    return (pages + site.rootPages(beside: pages, hash: hash), outcomes.flatMap(\.errors))
  }

  private static func hash(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  private static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func manifest(_ books: Books, _ texts: ReviewTexts) -> Manifest {
    let sources = (books.files + texts.files).map { path in
      guard let file = try? MappedFile(path: path) else { return Manifest.Entry(path, "") }
      return Manifest.Entry(path, file.withBytes { hex(SHA256.hash(data: Data($0))) })
    }
    let settings = books.settings
    let written = [
      ("company", settings.company), ("currency", settings.currency.code), ("timezone", settings.timezone),
    ] + settings.written
    return Manifest(
      sources: sources, settings: written.map { Manifest.Entry($0.0, $0.1) }, version: Boardwalk.configuration.version)
  }
}

extension Diagnostic {
  /// A fault of the text.
  init(_ error: NarrativeError) {
    self.init(
      severity: .error, location: SourceLocation(path: error.place.path, line: error.place.line, column: error.place.column),
      message: error.description, excerpt: error.place.excerpt)
  }
}
