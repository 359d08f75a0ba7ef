import Markup

/// manifest.json: what the site was built from, and a hash of every file in it.
public struct Manifest: Sendable {
  /// A file or setting and what stands for it.
  public struct Entry: Sendable {
    /// The path or the name.
    public let name: String
    /// The hash, or the value.
    public let value: String

    /// An entry.
    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// The files that were read, with their hashes.
  public var sources: [Entry]
  /// The settings in force.
  public var settings: [Entry]
  /// The version of the tool.
  public var version: String

  /// A manifest.
  public init(sources: [Entry], settings: [Entry], version: String) {
    (self.sources, self.settings, self.version) = (sources, settings, version)
  }

  /// The file, with an entry for each page.
  func page(_ pages: [Entry]) -> Page {
    let files = pages.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let text = """
      {"schema": 1,
       "tool": "boardwalk \(version)",
       "settings": {\(Self.object(settings))},
       "sources": {\(Self.object(sources))},
       "files": {\(Self.object(files))}}

      """
    return Page(path: "manifest.json", bytes: Array(text.utf8))
  }

  private static func object(_ entries: [Entry]) -> String {
    entries.map { "\n  \(quoted($0.name)): \(quoted($0.value))" }.joined(separator: ",")
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 32:
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
