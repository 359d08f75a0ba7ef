import Ledgers
import Metrics
import Yams

/// content/site.yml: what a site is called, what it reads, and which definitions it follows.
struct SettingsFile {
  /// Which months have a review.
  enum Reviews: Equatable {
    case last(Int)
    case all
    case commented
  }

  /// Empty where the settings name none.
  var title = ""
  var company = ""
  var currency = Currency.euro
  var timezone = "UTC"
  /// The languages of the pages, the first at the root of the site; none for English.
  var locales = LocaleNames()
  var baseURL: String?
  var allowsRawHTML = false
  var reviews = Reviews.last(12)
  /// Groups of fewer customers than this are merged on the board's site.
  var smallCells = 3
  /// What counts as a change.
  var thresholds = Thresholds()
  var sources: [SourceEntry] = []
  /// The tables beside the ledger by their keys.
  var companions: [String: TableEntry] = [:]
  var metrics = Settings()
  /// What the settings ask for and do not get.
  var warnings: [Diagnostic] = []
  /// The settings as they were written, for the definitions page.
  var written: [(key: String, value: String)] = []

  /// A ledger source.
  struct SourceEntry {
    var table: TableEntry
    var format: String?
    var entity = ""
    var columns: [String: String?] = [:]
    var currency: Currency?
    var minorUnits = false
  }

  /// Of these, no figure rests on offers, usage and costs yet; they are read and checked.
  static let companionKeys = [
    "customers", "products", "targets", "pipeline", "offers", "usage", "costs", "fx", "bands",
  ]
}

extension SettingsFile {
  /// Reads the text of site.yml.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - path: its path as the user would write it.
  ///   - hasZone: whether a time zone of that name exists.
  /// - Throws: all faults at once, each with its place.
  init(_ text: String, path: String, hasZone: (String) -> Bool) throws(Faults) {
    var reader = SettingsReader(path: path, text: text)
    if let root = reader.root() {
      self.init()
      read(root, &reader, hasZone: hasZone)
    } else {
      self.init()
    }
    if !reader.faults.isEmpty { throw Faults(diagnostics: reader.faults) }
    warnings = reader.warnings
  }

  private mutating func read(_ root: Node, _ reader: inout SettingsReader, hasZone: (String) -> Bool) {
    let known =
      [
        "title", "company", "currency", "timezone", "locale", "locales", "base_url", "raw_html", "reviews",
        "dimensions", "ledger",
        "settings", "small_cells", "metrics", "tiles", "thresholds",
      ] + Self.companionKeys
    let entries = reader.mapping(root, keys: known, what: "a site's settings")
    for (key, node) in entries {
      switch key {
      case "title": title = reader.text(node) ?? title
      case "company": company = reader.text(node) ?? company
      case "currency": currency = reader.currency(node) ?? currency
      case "timezone": readZone(node, &reader, hasZone: hasZone)
      case "locale", "locales": locales.read(node, &reader)
      case "base_url": baseURL = reader.text(node)
      case "raw_html": allowsRawHTML = reader.flag(node) ?? false
      case "reviews": readReviews(node, &reader)
      case "small_cells": smallCells = reader.number(node, in: 1...1_000) ?? smallCells
      case "dimensions": metrics.dimensions = reader.texts(node)
      case "ledger": readSources(node, &reader)
      case "settings": readMetrics(node, &reader)
      case "thresholds": readThresholds(node, &reader)
      case "metrics": readCatalogue(node, &reader)
      // They may name the site's own metrics, wherever those stand.
      case "tiles": break
      default: companions[key] = readCompanion(node, key, &reader)
      }
    }
    if let tiles = entries.first(where: { $0.key == "tiles" }) { readTiles(tiles.value, &reader) }
    checkNames(&reader)
    if !entries.contains(where: { $0.key == "timezone" }) {
      reader.fault(root, "'timezone' is missing, and it decides months; add one like 'timezone: Europe/Berlin'")
    }
    if !entries.contains(where: { $0.key == "ledger" }) {
      reader.fault(root, "'ledger' is missing; name at least one file, as in 'ledger: [{file: ledger/changes.csv}]'")
    }
  }

  private mutating func readZone(_ node: Node, _ reader: inout SettingsReader, hasZone: (String) -> Bool) {
    guard let name = reader.text(node) else { return }
    if hasZone(name) {
      timezone = name
    } else {
      reader.fault(node, "'\(name)' is no time zone; write one of the IANA list, like Europe/Berlin")
    }
  }

  private mutating func readReviews(_ node: Node, _ reader: inout SettingsReader) {
    switch node.scalar?.string {
    case "all": reviews = .all
    case "commented": reviews = .commented
    default: reviews = reader.number(node, in: 1...1_200).map(Reviews.last) ?? reviews
    }
  }
}
