import ArgumentParser
import Ledgers
import Reports

/// `boardwalk build`: the site into public/, all of it or nothing.
struct BuildVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site into public/.",
    discussion: "Nothing in public/ changes unless the whole build succeeded.")

  @OptionGroup var options: BuildOptions
  @Option(help: "The folder to write; by default public/ in the site's folder.") var output: String?

  mutating func run() throws {
    let reporter = Reporter(isQuiet: options.work.isQuiet)
    let (note, warnings) = try options.work.showingProgress { try build(.ofProcess, $0) }
    reporter.report(warnings)
    reporter.note(note)
  }

  /// Builds the site.
  ///
  /// - Returns: what there is to say of it, and the warnings.
  func build(_ surroundings: Surroundings, _ progress: Progress = .silent) throws -> (
    note: String, warnings: [Diagnostic]
  ) {
    let build = try SiteBuild(options, surroundings, options.work.work(progress))
    let folder = output ?? SiteFolder(options.site).path("public")
    let count = try OutputFolder(folder).replace { write in try build.run(write) }
    let reviews = build.months.count == 1 ? "1 review" : "\(build.months.count) reviews"
    return ("\(folder): \(count) files, \(reviews) up to \(build.month)", build.warnings)
  }
}

/// What `build` and `check` have in common.
struct BuildOptions: ParsableArguments {
  @Argument(help: "The folder that holds content/ and templates/.") var site = "."
  @Option(help: "The month of the latest review, as 2026-10; by default that of the ledger.") var month: Month?
  @Option(help: "board or team; by default both.") var audience: Audience?
  @Option(help: "The one language to build, such as de; by default those of site.yml.") var locale: String?
  @Option(help: "The address that the site will have.") var baseURL: String?
  @Flag(help: "Warnings fail the build.") var strict = false
  @Flag(help: "Commentary that is not final is shown.") var drafts = false
  @OptionGroup var work: WorkOptions

  mutating func validate() throws {
    if let locale, !LocaleNames.isTag(locale) {
      throw ValidationError("'\(locale)' is no tag of a language; write one like de or en-GB")
    }
  }
}

/// What verbs that read a ledger have in common.
struct WorkOptions: ParsableArguments {
  @Flag(help: "No command that site.yml names is run; each is an error.") var noCommands = false
  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Only errors are said.") var isQuiet = false

  /// How the work is to be done.
  func work(_ progress: Progress) -> Work { Work(allowsCommands: !noCommands, progress: progress) }

  /// Says on a terminal what is being done, as long as it lasts.
  func showingProgress<Result>(_ body: (Progress) throws -> Result) rethrows -> Result {
    let progress = Progress.ofProcess(isQuiet: isQuiet)
    defer { progress.end() }
    return try body(progress)
  }
}

extension Audience: ExpressibleByArgument {}
