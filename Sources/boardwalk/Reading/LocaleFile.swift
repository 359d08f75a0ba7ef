import Ledgers
import Locales
import Markup
import Yams

/// A language that pages are written in: its file in templates/locales/, or what comes with the program.
struct LocaleFile {
  let locale: Locale
  /// The file as the user would write it, whether the site has it or not.
  let path: String
  /// Whether the site has the file.
  let isOfSite: Bool
  /// Where each entry stands.
  private var places: [String: SourceLocation] = [:]

  /// Reads the file of a locale.
  ///
  /// - Parameters:
  ///   - name: the language tag.
  ///   - folder: the site; what it has under templates/locales/ goes first.
  ///   - place: where the site asks for it.
  /// - Throws: all faults at once, each with its place.
  init(_ name: String, in folder: SiteFolder, askedAt place: SourceLocation?) throws(Faults) {
    path = folder.path("templates/locales/\(name).yml")
    let own = try? InputFile.bytes(path)
    isOfSite = own != nil
    guard let bytes = own ?? BundledLocale.all.first(where: { $0.identifier == name })?.text else {
      guard name == Locale.english.identifier else { throw Self.unknown(name, path, place) }
      locale = .english
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Faults(diagnostics: [.error(SourceLocation(path: path, line: 1), "it is not UTF-8; save it as UTF-8")])
    }
    var reader = SettingsReader(path: path, text: text)
    var entries: [String: String] = [:]
    var places: [String: SourceLocation] = [:]
    if let root = reader.root() { Self.read(root, "", &entries, &places, &reader) }
    if !reader.faults.isEmpty { throw Faults(diagnostics: reader.faults) }
    let start = SourceLocation(path: path, line: 1, column: 1)
    do {
      locale = try Locale(entries)
    } catch {
      let found = error.faults.map { (place: places[$0.key] ?? start, text: $0.description) }
      let sorted = found.sorted {
        ($0.place.line, $0.place.column, $0.text) < ($1.place.line, $1.place.column, $1.text)
      }
      throw Faults(diagnostics: sorted.map { .error($0.place, $0.text) })
    }
    self.places = places
    if locale.identifier != name {
      let what = "the identifier is '\(locale.identifier)' in the file of '\(name)'; write the one that it is named for"
      throw Faults(diagnostics: [.error(places["identifier"] ?? start, what)])
    }
  }

  /// Phrases that pages ask for and that it does not word.
  func faults(missing phrases: [String]) -> [Diagnostic] {
    let place = places["messages"] ?? SourceLocation(path: path, line: 1, column: 1)
    return phrases.map { .error(place, "the messages have no \"\($0)\"; add it") }
  }

  private static func unknown(_ name: String, _ path: String, _ place: SourceLocation?) -> Faults {
    let names = (BundledLocale.all.map(\.identifier) + [Locale.english.identifier]).sorted()
    let what = "there is no locale '\(name)'; add \(path), or write one of \(names.joined(separator: ", "))"
    return Faults(diagnostics: [.error(place, what)])
  }

  /// The entries below a node, nested keys joined by a point; those of a list count from 1.
  private static func read(
    _ node: Node, _ key: String, _ entries: inout [String: String], _ places: inout [String: SourceLocation],
    _ reader: inout SettingsReader
  ) {
    places[key] = reader.location(node)
    switch node {
    case .mapping(let mapping):
      for (name, value) in mapping {
        let name = name.scalar?.string ?? ""
        read(value, key.isEmpty ? name : "\(key).\(name)", &entries, &places, &reader)
      }
    case .sequence(let sequence):
      for (place, value) in sequence.enumerated() { read(value, "\(key).\(place + 1)", &entries, &places, &reader) }
    case .scalar(let scalar):
      if key.isEmpty { _ = reader.mapping(node, keys: nil, what: "a locale") }
      entries[key] = scalar.string
    case .alias: _ = reader.text(node)
    }
  }
}

/// The languages that a site asks for.
struct LocaleNames {
  /// The tags, each with its place in site.yml.
  private(set) var all: [(name: String, place: SourceLocation)] = []

  /// Takes what stands under `locale:` or `locales:`.
  mutating func read(_ node: Node, _ reader: inout SettingsReader) {
    let nodes = node.sequence.map(Array.init) ?? [node]
    for node in nodes {
      guard let name = reader.text(node) else { continue }
      if !Self.isTag(name) {
        reader.fault(node, "'\(name)' is no tag of a language; write one like de or en-GB")
      } else if all.contains(where: { $0.name == name }) {
        reader.fault(node, "'\(name)' stands twice; take one out")
      } else {
        all.append((name, reader.location(node)))
      }
    }
    if nodes.isEmpty { reader.fault(node, "no language is named; write one like [en, de]") }
  }

  /// Whether a text can be a language tag; it becomes a part of paths.
  static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (2...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) }
    } && (parts.first?.utf8.allSatisfy { (97...122).contains($0) } ?? false)
  }
}
