import ArgumentParser
import Ledgers
import Metrics

/// `boardwalk metrics`: figures, movements and cohorts as tables.
struct MetricsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "Print figures as a table, as CSV or as JSON.",
    subcommands: [FiguresVerb.self, MovementsVerb.self, CohortsVerb.self], defaultSubcommand: FiguresVerb.self)
}

/// The months that a table is asked for.
struct MonthOptions: ParsableArguments {
  @Option(help: "The month, as 2026-10; by default that of the ledger's latest row not in the future.")
  var month: Month?
  @Option(help: "The first of several months.")
  var from: Month?
  @Option(help: "The last of several months.")
  var to: Month?

  mutating func validate() throws {
    if month != nil, from != nil || to != nil { throw ValidationError("--month goes without --from and --to") }
    if let from, let to, from > to { throw ValidationError("--from \(from) lies after --to \(to)") }
  }

  /// The last month that is asked for; nil for the ledger's own.
  var last: Month? { month ?? to }

  /// - Throws: a `ValidationError` where the months begin after the ledger's last and no end is given.
  func demand(_ ledgerLast: Month) throws {
    guard let from, to == nil, from > ledgerLast else { return }
    let what = "--from \(from) lies after the ledger's last month, \(ledgerLast)"
    throw ValidationError(what + "; say --to as well")
  }
}

extension Month: ExpressibleByArgument {
  /// The month of an argument like `2026-10`, from 1900 to 2199.
  public init?(argument: String) {
    guard let month = Month(argument), (1900..<2200).contains(month.year) else { return nil }
    self = month
  }
}

extension FigureTable.Format: ExpressibleByArgument {}
extension Cohort.Grain: ExpressibleByArgument {}

struct FiguresVerb: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "figures", abstract: "Print figures.")

  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @OptionGroup var work: WorkOptions
  @OptionGroup var months: MonthOptions
  @Option(help: "A metric, such as nrr; may stand several times. By default all.") var metric: [String] = []
  @Option(help: "A dimension, such as industry, or all; may stand several times.") var by: [String] = []
  @Option(help: "table, csv or json.") var format = FigureTable.Format.table

  mutating func run() throws { print(try work.showingProgress { try text(.ofProcess, $0) }, terminator: "") }

  /// The table that `run` prints.
  func text(_ surroundings: Surroundings = .ofProcess, _ progress: Progress = .silent) throws -> String {
    let books = try Books(site: site, through: months.last, surroundings, work.work(progress))
    let metrics = try metric.isEmpty ? books.metrics.all : metric.map(books.metric)
    let dimensions = try by.contains("all") ? books.figures.cube.dimensions.map(\.name) : by.map(books.dimension)
    let last = months.last ?? books.month
    let first = months.month ?? months.from ?? (months.to == nil ? last : books.figures.cube.months.lowerBound)
    try months.demand(books.month)
    let table = FigureTable(books.figures, months: min(first, last)...last, metrics: metrics, dimensions: dimensions)
    return table.text(format)
  }
}

struct MovementsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "movements", abstract: "Print the lines of every movement as CSV.")

  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @OptionGroup var work: WorkOptions
  @OptionGroup var months: MonthOptions

  mutating func run() throws { print(try work.showingProgress { try text(.ofProcess, $0) }, terminator: "") }

  /// The table that `run` prints.
  func text(_ surroundings: Surroundings = .ofProcess, _ progress: Progress = .silent) throws -> String {
    let books = try Books(site: site, through: months.last, surroundings, work.work(progress))
    try months.demand(books.month)
    let last = months.last ?? books.month
    let first = months.month ?? months.from ?? books.figures.cube.months.lowerBound
    let ledger = books.figures.ledger
    let rows = books.figures.cube.lines.filter { $0.month >= first && $0.month <= last }.map { line in
      [
        "\(line.month)", ledger.customers[line.customer], line.movement.name, ledger.products.shown(line.product),
        ledger.plans.shown(line.plan), line.kind.name, "\(line.amount)",
      ]
    }
    let sorted = rows.sorted { Self.precedes($0, $1) }
    let head = ["month", "customer", "movement", "product", "plan", "kind", "amount_minor"]
    return ([head] + sorted).map(CSVText.row).joined()
  }

  private static func precedes(_ a: [String], _ b: [String]) -> Bool {
    for (left, right) in zip(a, b) where left != right { return left.utf8.lexicographicallyPrecedes(right.utf8) }
    return false
  }
}

struct CohortsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "cohorts", abstract: "Print cohorts by age as CSV.")

  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @OptionGroup var work: WorkOptions
  @Option(help: "The last month, as 2026-10.") var month: Month?
  @Option(help: "month, quarter or year of first MRR.") var cohort = Cohort.Grain.month

  mutating func run() throws { print(try work.showingProgress { try text(.ofProcess, $0) }, terminator: "") }

  /// The table that `run` prints.
  func text(_ surroundings: Surroundings = .ofProcess, _ progress: Progress = .silent) throws -> String {
    let books = try Books(site: site, through: month, surroundings, work.work(progress))
    let cohorts = books.figures.cube.cohorts(by: cohort, through: month ?? books.month)
    let rows = cohorts.flatMap { cohort in
      cohort.cells.enumerated().map { [cohort.label, "\($0)", "\($1.customers)", "\($1.mrr)"] }
    }
    return ([["cohort", "age", "customers", "mrr_minor"]] + rows).map(CSVText.row).joined()
  }
}

extension Names {
  /// A name as tables show it: `Unassigned` where it is empty.
  func shown(_ index: Int32) -> String {
    let name = self[index]
    return name.isEmpty ? Dimension.unassigned : name
  }
}
