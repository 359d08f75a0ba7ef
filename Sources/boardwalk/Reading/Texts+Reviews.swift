import Foundation
import Ledgers
import Narratives
import Reports
import Yams

/// What people wrote: the template and each month's commentary.
struct ReviewTexts {
  private(set) var template: Template
  private(set) var commentaries: [Month: Commentary] = [:]
  private(set) var faults: [Diagnostic] = []
  /// The files that were read.
  private(set) var files: [String] = []

  /// - Parameter showsDrafts: whether commentary is shown whose status is not final.
  init(_ folder: SiteFolder, showsDrafts: Bool) {
    let path = folder.path("templates/review.md")
    if let text = Self.read(path) {
      template = Template(text, path: path)
      files.append(path)
    } else {
      template = Template(String(decoding: PackageResources.review_md, as: UTF8.self), path: "review.md")
    }
    for name in Self.names(in: folder.path("content/reviews")) {
      take(folder.path("content/reviews/" + name), name: name, showsDrafts: showsDrafts)
    }
  }

  private mutating func take(_ path: String, name: String, showsDrafts: Bool) {
    guard let month = Month(name.dropLast(3)) else {
      faults.append(.error(SourceLocation(path: path, line: 1), "'\(name)' is not named for a month; call it like 2026-10.md"))
      return
    }
    guard let text = Self.read(path) else {
      faults.append(.error(SourceLocation(path: path, line: 1), "it cannot be read as UTF-8; save it as UTF-8"))
      return
    }
    files.append(path)
    let commentary = Commentary(text, path: path)
    let front = FrontMatter(commentary.frontMatter, path: path)
    faults += front.faults
    if front.isFinal || showsDrafts { commentaries[month] = commentary }
  }

  private static func read(_ path: String) -> String? {
    guard let file = try? MappedFile(path: path) else { return nil }
    return file.withBytes { String(validating: $0, as: UTF8.self) }
  }

  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
  }
}

/// The front matter of a month's commentary: title, author, status, audience.
struct FrontMatter {
  private(set) var isFinal = true
  private(set) var faults: [Diagnostic] = []

  init(_ text: Commentary.FrontMatter?, path: String) {
    guard let text, !text.text.allSatisfy(\.isWhitespace) else { return }
    // Blank lines in front keep the places those of the file.
    let padded = String(repeating: "\n", count: max(0, text.line - 1)) + text.text
    var reader = SettingsReader(path: path, text: padded)
    if let root = reader.root() {
      for (key, value) in reader.mapping(root, keys: ["title", "author", "status", "audience"], what: "front matter") {
        switch key {
        case "status": isFinal = reader.word(value, of: ["draft", "final"]) != "draft"
        case "audience": _ = reader.word(value, of: ["board", "team", "all"])
        default: _ = reader.text(value)
        }
      }
    }
    faults = reader.faults
  }
}
