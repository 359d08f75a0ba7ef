import ArgumentParser
import Foundation
import Ledgers

/// `boardwalk close`: a month's figures, frozen in a file that is committed.
struct CloseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Freeze a month's figures in content/closed/MONTH.json.",
    discussion: "A later change to them stops the build, until the month is restated.")

  @Argument(help: "The month, as 2026-09.") var month: Month
  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @OptionGroup var work: WorkOptions

  mutating func run() throws {
    let (note, warnings) = try work.showingProgress { try close(.ofProcess, $0) }
    let reporter = Reporter(isQuiet: work.isQuiet)
    reporter.report(warnings)
    reporter.note(note)
  }

  /// Closes the month.
  ///
  /// - Returns: what was written, and the warnings.
  func close(_ surroundings: Surroundings, _ progress: Progress = .silent) throws -> (
    note: String, warnings: [Diagnostic]
  ) {
    let folder = SiteFolder(site)
    let path = folder.closingPath(month)
    if FileManager.default.fileExists(atPath: path) {
      let what = "\(month) is closed already; accept changes with `boardwalk restate \(month) --reason \"…\"`"
      throw Faults(diagnostics: [.error(SourceLocation(path: path, line: 1), what)])
    }
    let books = try Books(site: site, surroundings, work.work(progress))
    let faults = fault(books).map { [$0] } ?? ClosingCheck(books, in: folder).faults
    if !faults.isEmpty { throw Faults(diagnostics: faults) }
    let closing = Closing(month, books)
    try ClosingFolder.write(closing, in: folder)
    return ("\(path): \(Self.words(closing)); commit the file", books.warnings)
  }

  /// Why the month cannot be closed; nil where it can.
  private func fault(_ books: Books) -> Diagnostic? {
    guard books.figures.ledger.rowCount > 0 else { return books.hasNoRows(through: month) }
    let first = books.figures.cube.months.lowerBound
    if month < first { return .error(nil, "the ledger begins with \(first); close that month or a later one") }
    if month > books.month {
      return .error(
        nil, "\(month) is not over: the ledger's last month is \(books.month); close it when its rows are there")
    }
    if books.today <= month.lastDay {
      let what = "\(month) is not over on \(books.today); close it from \((month + 1).firstDay) on"
      return .error(nil, what)
    }
    return nil
  }

  private static func words(_ closing: Closing) -> String {
    let whole = closing.figures.count(where: \.key.isWhole)
    let (rows, customers) = (closing.rows.rowCount, closing.rows.customers.count)
    return "\(closing.month) is closed with \(whole) figures of the whole company and "
      + "\(closing.figures.count - whole) of segments, and with fingerprints of "
      + "\(rows == 1 ? "1 row" : "\(rows) rows") of \(customers == 1 ? "1 customer" : "\(customers) customers")"
  }
}

/// Where closings are written.
enum ClosingFolder {
  /// Writes a closing, all of it or nothing.
  ///
  /// - Throws: `Faults` where it cannot be written.
  static func write(_ closing: Closing, in folder: SiteFolder) throws {
    let path = folder.closingPath(closing.month)
    do {
      try FileManager.default.createDirectory(
        atPath: folder.path("content/closed"), withIntermediateDirectories: true)
      try Data(closing.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Faults(diagnostics: [.error(nil, "'\(path)' cannot be written: \(error.localizedDescription)")])
    }
  }
}
