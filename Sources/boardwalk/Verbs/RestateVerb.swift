import ArgumentParser
import Ledgers
import Metrics

/// `boardwalk restate`: accepts that the figures of a closed month are others, and says so.
struct RestateVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restate", abstract: "Accept changed figures of a closed month, with the reason.",
    discussion: "The page restatements/ shows what was first reported, what is now, and which rows did it.")

  @Argument(help: "The month, as 2026-09.") var month: Month
  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @Option(help: "Why the figures are others; readers of the site see it.") var reason: String
  @Option(help: "The day of the restatement, as 2026-10-31; by default today.") var date: Day?
  @OptionGroup var work: WorkOptions

  mutating func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty; say why the figures are others") }
  }

  mutating func run() throws {
    let note = try work.showingProgress { try restate(.ofProcess, $0) }
    Reporter(isQuiet: work.isQuiet).note(note)
  }

  /// Adds a restatement to the closing of the month.
  ///
  /// - Returns: what was written.
  func restate(_ surroundings: Surroundings, _ progress: Progress = .silent) throws -> String {
    let folder = SiteFolder(site)
    let path = folder.closingPath(month)
    let books = try Books(site: site, surroundings, work.work(progress))
    guard var closing = books.closings.first(where: { $0.month == month }) else {
      throw Faults(diagnostics: [.error(nil, "\(month) is not closed; close it with `boardwalk close \(month)`")])
    }
    guard closing.currency == books.settings.currency else {
      let what =
        "the month was closed in \(closing.currency.code), and figures in \(books.settings.currency.code) are no"
      throw Faults(diagnostics: [
        .error(
          SourceLocation(path: path, line: 1), what + " restatement of it; delete the file and close the month anew")
      ])
    }
    let restatement = Closing.Restatement(
      date: "\(date ?? books.today)", reason: reason, figures: closing.changes(in: books.figures),
      rows: Self.rows(closing, books, folder))
    if restatement.figures.isEmpty, restatement.rows.isEmpty {
      let what = "nothing of \(month) has changed since it was closed or restated last; there is nothing to restate"
      throw Faults(diagnostics: [.error(SourceLocation(path: path, line: 1), what)])
    }
    closing.restatements.append(restatement)
    closing.rows = ClosedRows(books.figures.ledger, through: month)
    closing.settings = books.settingsInForce
    try ClosingFolder.write(closing, in: folder)
    return "\(path): \(Self.words(restatement, of: month)); commit the file"
  }

  private static func rows(_ closing: Closing, _ books: Books, _ folder: SiteFolder) -> [Closing.Row] {
    let changes = books.figures.ledger.changes(since: [closing.rows]).first ?? []
    return changes.map { change in
      let place = SourceLocation(path: folder.relative(change.location.path), line: change.location.line)
      return Closing.Row(
        place: "\(place)", date: "\(change.day)", customer: change.customer, change: change.kind.rawValue)
    }
  }

  private static func words(_ restatement: Closing.Restatement, of month: Month) -> String {
    let whole = restatement.figures.count(where: \.key.isWhole)
    let rows = restatement.rows.count == 1 ? "1 row" : "\(restatement.rows.count) rows"
    return "\(month) is restated with \(whole == 1 ? "1 figure" : "\(whole) figures") of the whole company and "
      + "\(restatement.figures.count - whole) of segments, for \(rows)"
  }
}

extension Day: ExpressibleByArgument {
  /// The day of an argument like `2026-10-31`, of the years 1900 to 2199.
  public init?(argument: String) {
    guard argument.utf8.count == 10, let month = Month(argument: String(argument.prefix(7))),
      argument.utf8.dropFirst(7).first == UInt8(ascii: "-"),
      argument.utf8.suffix(2).allSatisfy({ (48...57).contains($0) }),
      let day = Int(argument.suffix(2)), day >= 1, day <= Day.count(inMonth: month.month, of: month.year)
    else { return nil }
    self.init(year: month.year, month: month.month, day: day)
  }
}
