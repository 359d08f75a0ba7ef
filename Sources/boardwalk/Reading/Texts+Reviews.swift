import Foundation
import Ledgers
import Locales
import Markup
import Narratives
import Reports
import Yams

/// What people wrote: the template and each month's commentary.
struct ReviewTexts {
  private(set) var template: Template
  private var commentaries: [Month: (text: Commentary, front: FrontMatter, namesLanguage: Bool)] = [:]
  /// The language of text that names none.
  private let plain: Markup.Locale
  private let locale: Markup.Locale
  private(set) var faults: [Diagnostic] = []
  /// The files that were read.
  private(set) var files: [String] = []

  /// - Parameters:
  ///   - locale: the language of the pages; text in it goes before text that names no language.
  ///   - plain: the language of text that names none.
  ///   - showsDrafts: whether commentary is shown whose status is not final.
  init(_ folder: SiteFolder, in locale: Markup.Locale = .english, plain: Markup.Locale = .english, showsDrafts: Bool) {
    (self.locale, self.plain) = (locale, plain)
    let tags = locale.identifier == locale.language ? [locale.language] : [locale.identifier, locale.language]
    template = Template("", path: "")
    let sections = Self.sections(folder, tags)
    files += sections.map(\.path)
    takeTemplate(folder, tags, sections + Self.ownSections)
    // The more a name says of the language, the later it is taken.
    let names = Self.names(in: folder.path("content/reviews")).map { (name: $0, tag: Self.tag(of: $0)) }
    for tag in [nil] + tags.reversed() {
      for (name, own) in names where own == tag {
        take(folder.path("content/reviews/" + name), name: name, showsDrafts: showsDrafts)
      }
    }
  }

  /// templates/review.de.md where there is one, else the program's own in the language; in English, and where the
  /// program has none, templates/review.md.
  private mutating func takeTemplate(_ folder: SiteFolder, _ tags: [String], _ sections: [TemplateSection]) {
    for tag in tags {
      let path = folder.path("templates/review.\(tag).md")
      if takeTemplate(path, sections) { return }
      if let text = BundledTemplate.all.first(where: { $0.language == tag })?.text {
        template = Template(String(decoding: text, as: UTF8.self), path: "review.\(tag).md", sections: sections)
        return
      }
    }
    if takeTemplate(folder.path("templates/review.md"), sections) { return }
    template = Template(
      String(decoding: PackageResources.review_md, as: UTF8.self), path: "review.md", sections: sections)
  }

  /// Whether a template could be taken; one that is there and cannot be read is a fault.
  private mutating func takeTemplate(_ path: String, _ sections: [TemplateSection]) -> Bool {
    guard let text = Self.read(path) else {
      if FileManager.default.fileExists(atPath: path) { faults.append(Self.unreadable(path)) }
      return false
    }
    template = Template(text, path: path, sections: sections)
    files.append(path)
    return true
  }

  /// The language that the name of a month's file tells: `de` of 2026-10.de.md; nil where it tells none.
  private static func tag(of name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && LocaleNames.isTag(String(parts[1])) ? String(parts[1]) : nil
  }

  private mutating func take(_ path: String, name: String, showsDrafts: Bool) {
    let month = Self.tag(of: name).map { name.dropLast($0.utf8.count + 4) } ?? name.dropLast(3)
    guard let month = Month(month) else {
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
    if front.isFinal || showsDrafts { commentaries[month] = (commentary, front, Self.tag(of: name) != nil) }
  }

  /// The sections that a site has: the files of templates/sections, those in the language first.
  private static func sections(_ folder: SiteFolder, _ tags: [String]) -> [TemplateSection] {
    let path = folder.path("templates/sections")
    var found: [TemplateSection] = []
    for tag in tags.map(Optional.some) + [nil] {
      for name in names(in: path) where Self.tag(of: name) == tag {
        let own = String(name.dropLast(3 + (tag.map { $0.utf8.count + 1 } ?? 0)))
        if found.contains(where: { $0.name == own }) { continue }
        if let text = read(path + "/" + name) { found.append(TemplateSection(own, text, path: path + "/" + name)) }
      }
    }
    return found
  }

  /// The sections of the tool's own; one of the site's of the same name comes before it.
  private static var ownSections: [TemplateSection] {
    [("definitions", PackageResources.definitions_md)].map { name, bytes in
      TemplateSection(name, String(decoding: bytes, as: UTF8.self), path: name + ".md")
    }
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
    commentaries.filter { audience == .team || !$0.value.front.isForTeam }.mapValues(\.text)
  }

  /// The latest commentary before a month, and who wrote it; nil where there is none.
  func lastCommentary(before month: Month) -> (month: Month, text: Commentary, author: String?)? {
    commentaries.filter { $0.key < month }.max { $0.key < $1.key }.map {
      ($0.key, $0.value.text, $0.value.front.author)
    }
  }

  /// The language of each commentary that is in another one than the pages.
  var otherLocales: [Month: Markup.Locale] {
    if plain.identifier == locale.identifier { return [:] }
    return commentaries.filter { !$0.value.namesLanguage }.mapValues { _ in plain }
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
  /// Who wrote it.
  private(set) var author: String?
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
        case "author": author = reader.text(value)
        default: _ = reader.text(value)
        }
      }
    }
    faults = reader.faults
  }
}
