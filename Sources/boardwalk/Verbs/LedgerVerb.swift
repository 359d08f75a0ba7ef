import ArgumentParser
import Ledgers
import Reports

/// `boardwalk ledger`: what was read and how it was understood.
struct LedgerVerb: ParsableCommand {
  /// How it is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Print what was read: sources, formats, columns, the first rows as understood, and what looks odd.")

  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @OptionGroup var work: WorkOptions
  @Option(help: "text or json.") var format = Format.text

  mutating func run() throws { print(try work.showingProgress { try text(.ofProcess, $0) }, terminator: "") }

  /// What `run` prints.
  func text(_ surroundings: Surroundings = .ofProcess, _ progress: Progress = .silent) throws -> String {
    let book = try LedgerBook(site: site, surroundings, work.work(progress))
    let folder = SiteFolder(site)
    let report = LedgerReport(
      book.ledger, book.ledger.overviews(), for: .team, smallCells: 1, book.reading.tables,
      notes: book.warnings.map { $0.note(in: folder) }, in: folder)
    return format == .json ? LedgerText.json(report, book.warnings) : LedgerText.plain(report)
  }
}
