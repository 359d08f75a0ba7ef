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
    let limits = [
      ("--rows", rows, 100_000_000), ("--customers", customers, 10_000_000), ("--months", months, 600),
    ]
    for (name, value, limit) in limits {
      guard let value, !(1...limit).contains(value) else { continue }
      throw ValidationError("\(name) must lie from 1 to \(limit)")
    }
  }

  mutating func run() throws {
    let company = InventedCompany(rows: rows, customers: customers, months: months, seed: seed)
    try NewFolder(folder).write(company.files())
  }
}
