import Foundation
import Ledgers
import Narratives
import Reports
import Yams

/// What people wrote: the template and each month's commentary.
struct ReviewTexts {
  private(set) var template: Template
  private var commentaries: [Month: (text: Commentary, isForTeam: Bool)] = [:]
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
      if FileManager.default.fileExists(atPath: path) { faults.append(Self.unreadable(path)) }
    }
    for name in Self.names(in: folder.path("content/reviews")) {
      take(folder.path("content/reviews/" + name), name: name, showsDrafts: showsDrafts)
    }
  }

  private mutating func take(_ path: String, name: String, showsDrafts: Bool) {
    guard let month = Month(name.dropLast(3)) else {
      faults.append(
        .error(SourceLocation(path: path, line: 1), "'\(name)' is not named for a month; call it like 2026-10.md"))
      return
    }
    guard let text = Self.read(path) else {
      faults.append(Self.unreadable(path))
      return
    }
    files.append(path)
    let commentary = Commentary(text, path: path)
    let front = FrontMatter(commentary.frontMatter, path: path)
    faults += front.faults
    if front.isFinal || showsDrafts { commentaries[month] = (commentary, front.isForTeam) }
  }

  /// Whether a month has commentary, for whomever.
  func hasCommentary(_ month: Month) -> Bool { commentaries[month] != nil }

  /// A warning for each month with commentary that no review shows, because the ledger does not reach it.
  func unshown(after last: Month) -> [Diagnostic] {
    commentaries.keys.filter { $0 > last }.sorted().map { month in
      .warning(
        nil, "the commentary of \(month) is not shown: the latest review is of \(last); name a month with --month")
    }
  }

  /// The commentary that an audience may read: the team all of it, the board none that is for the team.
  func commentaries(for audience: Audience) -> [Month: Commentary] {
    commentaries.filter { audience == .team || !$0.value.isForTeam }.mapValues(\.text)
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    .error(SourceLocation(path: path, line: 1), "it cannot be read as UTF-8; save it as UTF-8")
  }

  private static func read(_ path: String) -> String? {
    guard let bytes = try? InputFile.bytes(path) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
  }
}

/// The front matter of a month's commentary: title, author, status, audience.
struct FrontMatter {
  private(set) var isFinal = true
  /// Whether it is for the team alone.
  private(set) var isForTeam = false
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
        case "audience": isForTeam = reader.word(value, of: ["board", "team", "all"]) == "team"
        default: _ = reader.text(value)
        }
      }
    }
    faults = reader.faults
  }
}
