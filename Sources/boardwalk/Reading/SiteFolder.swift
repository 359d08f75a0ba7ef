import Foundation
import Ledgers

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
      let text = String(decoding: try InputFile.bytes(settingsPath), as: UTF8.self)
      return try SettingsFile(text, path: settingsPath, hasZone: Zones.has)
    } catch let error as POSIXError {
      let fault = "\(error.reason); name the folder of a site, or make one with `boardwalk init DIR`"
      throw Faults(diagnostics: [.error(SourceLocation(path: settingsPath, line: 1), fault)])
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
