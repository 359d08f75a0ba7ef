import Foundation
import Ledgers
import Metrics

/// The site of an invented company as `boardwalk example` writes it.
///
/// Its settings are those of every example, so that no YAML has to be read here.
struct ExampleFolder {
  let path: String

  /// The settings of every example.
  var settings: Settings {
    var settings = Settings()
    settings.fxBase = Month(2026, 1)
    settings.dimensions = [
      "industry", "region", "size", "owner", "product", "plan", "line", "cohort", "tenure",
    ]
    return settings
  }

  /// Reads the ledger and the tables beside it.
  func reading() throws -> Reading {
    // Days alone decide on months in an example: it has no times of day, and its zone changes nothing.
    var reader = LedgerReader(currency: .euro, zone: .utc)
    try with("changes") { reader.read($0, as: SourceDescription(path: $1)) }
    try with("customers") { reader.readCustomers($0, path: $1) }
    try with("products") { reader.readProducts($0, path: $1) }
    try with("targets") { reader.readTargets($0, path: $1) }
    try with("pipeline") { reader.readPipeline($0, path: $1) }
    try with("fx") { reader.readRates($0, path: $1) }
    return reader.finish()
  }

  /// A text of the site.
  func text(_ file: String) throws -> String { try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8) }

  private func with(_ table: String, _ read: (UnsafeRawBufferPointer, String) -> Void) throws {
    let file = "\(path)/content/ledger/\(table).csv"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
    bytes.withUnsafeBytes { read($0, file) }
  }
}

extension Ledger {
  /// The month of the latest row; month 0 of a ledger without rows.
  var lastMonth: Month { parts.lazy.flatMap(\.rows).map(\.moment).max()?.day.month ?? Month(index: 0) }
}
