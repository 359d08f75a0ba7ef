import Ledgers
import Markup
import Metrics
import Narratives
import Reports

@testable import Sites

/// A whole small site of texts.
struct SmallSite {
  var changes = """
    date,customer,product,plan,quantity,mrr
    2025-09-15,K-000001,Roster,Basic,10,1000.00
    2025-09-20,K-000002,Roster,Basic,5,500.00
    2025-12-05,K-000003,Roster,Plus,4,800.00
    2026-06-15,K-000002,Roster,Basic,5,400.00
    2026-08-01,K-000003,Roster,Plus,4,0
    2026-10-03,K-000001,Roster,Basic,14,1400.00
    2026-10-10,K-000002,Roster,Plus,5,700.00
    2026-10-20,K-000003,Roster,Plus,2,350.00
    """
  var customers = """
    id,name,industry,owner
    K-000001,Asterion Hospitals,Healthcare,Ann Owner
    K-000002,Birchwood Stores,Retail,Ben Owner
    K-000003,Cedarhill Clinics,Healthcare,
    """
  var targets =
    "month,metric,target,owner\n2026-10,nrr,110%,Ann Owner\n2026-11,expansion_mrr,1000.00,Ann Owner"
  var pipeline = "customer,kind,mrr,stage,close\nK-000001,seats,600,open,2026-11-05"
  var products: String?
  var dimensions = ["industry", "owner", "plan"]
  /// Names of columns; where there are any, the format is named too.
  var columns: [String: String?] = [:]
  var template = SmallSite.everything
  var commentary = "## Bridge\n\nWe grew by [€700](figure:expansion_mrr)."
  var settings = SiteSettings(title: "Growth", company: "Tavenholt", notice: "Confidential", version: "0.1.0")
  var notes = ["changes.csv:2: a note"]
  var smallCells = 1
  var months = [Month(2026, 10), Month(2026, 9)]

  /// Every exhibit once, and figures in the text.
  static let everything =
    (["NRR is {{ nrr }}, MRR {{ mrr }} ({{ mrr change }}) {{ mrr rose }}."]
    + Exhibit.all.map { "## \($0.name)\n\n{% chart \($0.name) %}" }
    + [
      "## Bridge\n\n{% commentary \"Bridge\" %}",
      "{% for s in industry top 3 by mrr %}\n- {{ s.name }}: {{ mrr of s }}\n{% end %}",
    ])
    .joined(separator: "\n\n")

  /// What was read, by the same names as elsewhere.
  func report(_ audience: Audience) throws -> LedgerReport {
    let ledger = try reading().ledger
    return LedgerReport(
      ledger, ledger.overviews(), for: audience, smallCells: smallCells, packed: ["customers.csv"],
      notes: notes.map { Sentence(ledger: $0) }
    ) { "content/" + $0 }
  }

  /// What stands in the texts.
  private func reading() throws -> Reading {
    var reader = LedgerReader(currency: .euro, zone: .utc)
    let format = columns.isEmpty ? nil : "changes"
    let description = SourceDescription(path: "changes.csv", format: format, columns: columns)
    Array(changes.utf8).withUnsafeBytes { reader.read($0, as: description) }
    Array(customers.utf8).withUnsafeBytes { reader.readCustomers($0, path: "customers.csv") }
    Array(targets.utf8).withUnsafeBytes { reader.readTargets($0, path: "targets.csv") }
    Array(pipeline.utf8).withUnsafeBytes { reader.readPipeline($0, path: "pipeline.csv") }
    if let products { Array(products.utf8).withUnsafeBytes { reader.readProducts($0, path: "products.csv") } }
    let reading = reader.finish()
    guard reading.errors.isEmpty else { throw Fault(words: reading.errors.map(\.description)) }
    return reading
  }

  /// The reviews of the site.
  func reviews(_ audience: Audience) throws -> [Review] {
    let reading = try reading()
    var settings = Settings()
    settings.dimensions = dimensions
    let figures = try Figures(reading.ledger, settings: settings, through: months.max() ?? Month(2026, 10))
    let names = (0..<Int32(reading.ledger.customers.count)).map { customer in
      audience == .board ? "Customer \(customer + 1)" : figures.cube.name(of: customer) ?? ""
    }
    return months.map { Review(figures, month: $0, audience: audience, names: names, smallCells: smallCells) }
  }

  /// The site for an audience.
  func site(_ audience: Audience = .team) throws -> Site {
    Site(
      settings: settings, reviews: try reviews(audience), template: Template(template, path: "review.md"),
      commentaries: [Month(2026, 10): Commentary(commentary, path: "2026-10.md")],
      ledger: try report(audience),
      manifest: Manifest(
        sources: [.init("content/changes.csv", "00")], settings: [.init("company", settings.company)],
        version: "0.1.0"))
  }

  /// Every page for an audience.
  func pages(_ audience: Audience = .team) throws -> [Page] {
    let site = try site(audience)
    let outcomes = site.reviews.map { site.pages(of: $0) }
    let errors = outcomes.flatMap(\.errors)
    guard errors.isEmpty else { throw Fault(words: errors.map { "\($0.place): \($0)" }) }
    let pages = outcomes.flatMap(\.pages)
    let entries = pages.map { Manifest.Entry($0.path, hash($0.bytes)) }
    return pages + site.rootPages(beside: entries, hash: hash)
  }

  /// A page by its path.
  func page(_ path: String, _ audience: Audience = .team) throws -> String {
    try pages(audience).first { $0.path == path }?.text ?? "no such page"
  }
}

/// The small site as it stands, made and read once.
struct Built: Sendable {
  let pages: [Page]
  /// What the pages of HTML hold, by path.
  let scans: [String: TagScan]

  init(_ pages: [Page]) {
    self.pages = pages
    let written = pages.filter { $0.path.hasSuffix(".html") }
    scans = Dictionary(uniqueKeysWithValues: written.map { ($0.path, TagScan($0.text)) })
  }

  private static let made = Dictionary(
    uniqueKeysWithValues: Audience.allCases.map { audience in
      (audience, Result { try Built(SmallSite().pages(audience)) })
    })

  /// The site for an audience.
  static func site(_ audience: Audience = .team) throws -> Built {
    try made[audience]?.get() ?? Built([])
  }

  /// A page by its path.
  static func page(_ path: String, _ audience: Audience = .team) throws -> String {
    try site(audience).pages.first { $0.path == path }?.text ?? "no such page"
  }
}

/// Something that tells bytes apart.
func hash(_ bytes: [UInt8]) -> String {
  String(
    bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }, radix: 16)
}

/// Why a site cannot be made.
struct Fault: Error {
  let words: [String]
}

extension Page {
  /// The bytes as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Wording {
  /// The wording of a page of the small site's review.
  init(_ review: Review, on route: Route, locale: Locale = .english) {
    self.init(
      prose: Prose(Phrasebook(locale), currency: review.currency), atlas: Atlas([review]),
      route: route, month: review.month)
  }
}
