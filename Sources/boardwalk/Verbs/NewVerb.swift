import ArgumentParser
import Foundation
import Ledgers
import Markup
import Narratives
import Reports
import Sites

/// `boardwalk new`: a month's commentary to be edited.
struct NewVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start content/reviews/MONTH.md.",
    discussion: """
      It has the headings of the template, the tasks that the month before left open, and a comment wherever a figure \
      passed its target, left its band or moved further than usual.
      """)

  @Argument(help: "The month, as 2026-11.") var month: Month
  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @OptionGroup var work: WorkOptions

  mutating func run() throws {
    let (note, warnings) = try work.showingProgress { try write(.ofProcess, $0) }
    let reporter = Reporter(isQuiet: work.isQuiet)
    reporter.report(warnings)
    reporter.note(note)
  }

  /// Writes the draft, unless the month has a commentary.
  ///
  /// - Returns: what was written, and the warnings.
  func write(_ surroundings: Surroundings, _ progress: Progress = .silent) throws -> (
    note: String, warnings: [Diagnostic]
  ) {
    let folder = SiteFolder(site)
    let path = folder.path("content/reviews/\(month).md")
    if FileManager.default.fileExists(atPath: path) { throw Faults(diagnostics: [taken(path, folder)]) }
    let texts = ReviewTexts(folder, showsDrafts: true)
    let faults = texts.faults + texts.template.errors.map(Diagnostic.init)
    if !faults.isEmpty { throw Faults(diagnostics: faults) }
    let books = try Books(site: site, surroundings, work.work(progress))
    let locale = try SiteBuild.plainLocale(books.settings, [], folder)
    let draft = draft(books, texts, locale)
    try Self.write(draft.text, to: path, in: folder)
    return ("\(path): \(words(draft, books))", books.warnings)
  }

  /// The draft, in the language of text that names none: people write it, and readers may see what is left in it.
  private func draft(_ books: Books, _ texts: ReviewTexts, _ locale: Markup.Locale) -> ReviewDraft {
    let before = texts.lastCommentary(before: month)
    let title = NumberFormat(locale).month(year: month.year, month: month.month)
    var prompts: [FigurePrompt] = []
    if books.figures.cube.months.contains(month), month <= books.month {
      let review = Review(books.figures, month: month, audience: .team, names: [])
      let thresholds = books.settings.thresholds
      prompts = ReviewPrompts(review, locale: locale, thresholds: thresholds.held, factor: thresholds.prompts).all
    }
    return ReviewDraft(
      month: ReviewMonth(year: month.year, month: month.month), title: title, author: before?.author,
      headings: texts.template.slots, prompts: prompts,
      actions: before.map { $0.text.openActions(of: ReviewMonth(year: $0.month.year, month: $0.month.month)) } ?? [],
      ageMark: ReviewDraft.ageMark(in: locale))
  }

  /// That the month has a commentary, and which of the months after it has none.
  private func taken(_ path: String, _ folder: SiteFolder) -> Diagnostic {
    let free = (1...12).lazy.map { month + $0 }.first {
      !FileManager.default.fileExists(atPath: folder.path("content/reviews/\($0).md"))
    }
    let other = free.map { ", or start another month with `boardwalk new \($0)`" } ?? ""
    return .error(SourceLocation(path: path, line: 1), "\(month) has a commentary already; edit it\(other)")
  }

  private func words(_ draft: ReviewDraft, _ books: Books) -> String {
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      number == 1 ? "1 \(one)" : "\(number) \(many)"
    }
    let what =
      "a draft with \(count(draft.headings.count, "heading", "headings")), "
      + "\(count(draft.actions.count, "open task", "open tasks")) and \(count(draft.prompts.count, "prompt", "prompts"))"
    if month > books.month {
      return what + "; the ledger ends with \(books.month), so no figure of \(month) is known yet"
    }
    return what + "; set its status to final when it is written"
  }

  private static func write(_ text: String, to path: String, in folder: SiteFolder) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder.path("content/reviews"), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: [.withoutOverwriting])
    } catch {
      throw Faults(diagnostics: [.error(nil, "'\(path)' cannot be written: \(error.localizedDescription)")])
    }
  }
}
