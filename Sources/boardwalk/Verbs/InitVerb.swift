import ArgumentParser

/// `boardwalk init`: a new site that builds as it stands.
struct InitVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new site: settings with comments, a small example ledger, a template, commentary.")

  @Argument(help: "The folder to make.") var folder: String

  mutating func run() throws {
    let company = InventedCompany(customers: 60, months: 26, seed: InventedCompany.defaultSeed)
    let ledger = company.files().filter { $0.path != "content/site.yml" }
    try NewFolder(folder).write(
      ledger + [
        ("content/site.yml", PackageResources.site_yml), ("templates/review.md", PackageResources.review_md),
        ("content/reviews/2026-10.md", PackageResources.commentary_md),
      ])
    Reporter().note("\(folder) is a site; build it with `boardwalk build \(folder)`")
  }
}
