import ArgumentParser

/// `boardwalk example`: the invented example company at any size.
struct ExampleVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example", abstract: "Write the invented example company, at any size.",
    discussion: "The same numbers and seed give the same files on every machine.")

  @Argument(help: "The folder to make.") var folder: String
  @Option(help: "Rows of the ledger.") var rows: Int?
  @Option(help: "Customers.") var customers: Int?
  @Option(help: "Months of history, the last of which is October 2026.") var months = InventedCompany.defaultMonths
  @Option(help: "Another seed gives another company.") var seed = InventedCompany.defaultSeed

  mutating func validate() throws {
    for (name, value) in [("--rows", rows), ("--customers", customers), ("--months", months)] {
      if let value, value < 1 { throw ValidationError("\(name) must be at least 1") }
    }
  }

  mutating func run() throws {
    let company = InventedCompany(rows: rows, customers: customers, months: months, seed: seed)
    try NewFolder(folder).write(company.files())
  }
}
