import ArgumentParser
import Ledgers
import Metrics
import Reports

/// `boardwalk explain`: one figure, its formula with its numbers, and the customers and rows behind it.
struct ExplainVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print a figure's definition, its formula with the numbers, and the customers and rows behind it.",
    discussion: "What is listed and the line for the others add up to the totals, and these to the figure.")

  @Argument(help: "The figure, such as nrr.") var metric: String
  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @OptionGroup var work: WorkOptions
  @Option(help: "The month, as 2026-10; by default that of the ledger's latest row not in the future.")
  var month: Month?
  @Option(help: "A segment, as industry=Healthcare; by default the whole company.") var segment: String?
  @Option(help: "How many customers are listed; 0 for all.") var limit = 20
  @Option(help: "text, json or csv.") var format = ExplanationText.Format.text

  mutating func validate() throws {
    if limit < 0 { throw ValidationError("--limit must be 0 or more") }
  }

  mutating func run() throws { print(try work.showingProgress { try text(.ofProcess, $0) }, terminator: "") }

  /// What `run` prints.
  func text(_ surroundings: Surroundings = .ofProcess, _ progress: Progress = .silent) throws -> String {
    let books = try Books(site: site, through: month, surroundings, work.work(progress))
    let metric = try books.metric(metric)
    let month = month ?? books.month
    let segment = try segment.map { try books.segment($0, through: month) } ?? .whole
    guard books.figures.exists(metric, for: segment) else {
      throw ValidationError("\(metric.id) does not exist for \(segment); leave --segment out")
    }
    progress.say("looking through the ledger")
    return ExplanationText(books, metric, month, segment, limit: limit == 0 ? nil : limit).text(format)
  }
}

extension ExplanationText.Format: ExpressibleByArgument {}

extension Books {
  /// A segment that an option names, as `industry=Healthcare`.
  ///
  /// - Throws: a `ValidationError` with the nearest name where there is none.
  func segment(_ text: String, through month: Month) throws -> Segment {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("'\(text)' is no segment; write it like \(example(through: month))")
    }
    let dimension = try dimension(parts[0])
    let segments = figures.cube.segments(of: dimension, through: month) ?? []
    if let segment = segments.first(where: { $0.value == parts[1] }) { return segment }
    let values = segments.compactMap(\.value)
    let nearest =
      parts[1].nearest(of: values).map { "did you mean '\(dimension)=\($0)'?" }
      ?? (values.isEmpty
        ? "nothing stands in one up to \(month)"
        : "there are \(values.prefix(20).joined(separator: ", "))" + (values.count > 20 ? ", …" : ""))
    throw ValidationError("'\(parts[1])' is no segment of \(dimension); \(nearest)")
  }

  private func example(through month: Month) -> String {
    let all = figures.cube.dimensions.lazy.flatMap { figures.cube.segments(of: $0.name, through: month) ?? [] }
    return all.first.map { "\($0)" } ?? "industry=Healthcare"
  }
}
