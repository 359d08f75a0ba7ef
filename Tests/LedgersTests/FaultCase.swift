import Foundation
import Testing

@testable import Ledgers

/// Files of the folder Faults that are read together, and what is to be said of them.
///
/// `NAME.csv` is a source of the ledger and `NAME.2.csv` a further one; `NAME.customers.csv` and its like are the
/// tables beside it. `NAME.settings` says what site.yml would, a line each. `NAME.expected` holds the diagnostics.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Faults")

  /// All cases, by name.
  static let all: [FaultCase] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Set(files.compactMap { $0.split(separator: ".").first }).sorted().map { FaultCase(name: String($0)) }
  }()

  private func bytes(_ ending: String) throws -> [UInt8]? {
    let path = Self.folder.appendingPathComponent(name + ending)
    return FileManager.default.fileExists(atPath: path.path) ? Array(try Data(contentsOf: path)) : nil
  }

  /// What is to be said, a line each.
  func expected() throws -> [String] {
    String(decoding: try bytes(".expected") ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What is said.
  func reading() throws -> Reading {
    let settings = String(decoding: try bytes(".settings") ?? [], as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ": ", maxSplits: 1).map(String.init)
    }
    var reader = LedgerReader(currency: .euro, zone: .utc, today: Self.today(settings))
    reader.closings = Self.closings(settings)
    for ending in [".csv", ".2.csv", ".3.csv"] {
      guard let bytes = try bytes(ending) else { continue }
      bytes.withUnsafeBytes { reader.read($0, as: Self.source(name + ending, settings)) }
    }
    try read(".customers.csv") { reader.readCustomers($0, path: $1) }
    try read(".products.csv") { reader.readProducts($0, path: $1) }
    try read(".targets.csv") { reader.readTargets($0, path: $1) }
    try read(".pipeline.csv") { reader.readPipeline($0, path: $1) }
    try read(".offers.csv") { reader.readOffers($0, path: $1) }
    try read(".usage.csv") { reader.readUsage($0, path: $1) }
    try read(".costs.csv") { reader.readCosts($0, path: $1) }
    try read(".fx.csv") { reader.readRates($0, path: $1) }
    try read(".bands.csv") { reader.readBands($0, path: $1) }
    return reader.finish()
  }

  private func read(_ ending: String, _ take: (UnsafeRawBufferPointer, String) -> Void) throws {
    if let bytes = try bytes(ending) { bytes.withUnsafeBytes { take($0, name + ending) } }
  }

  private static func today(_ settings: [[String]]) -> Day? {
    guard let text = settings.first(where: { $0.first == "today" })?.last else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  /// The closings of lines like `closed: 2026-01 C-1 20260120AAAAAAAA …`.
  private static func closings(_ settings: [[String]]) -> [ClosedRows] {
    settings.filter { $0.first == "closed" }.compactMap { setting in
      let words = setting[1].split(separator: " ")
      guard words.count > 1, let month = Month(words[0]) else { return nil }
      return ClosedRows(month: month, customers: [String(words[1]): words.dropFirst(2).compactMap(RowFingerprint.init)])
    }
  }

  private static func source(_ path: String, _ settings: [[String]]) -> SourceDescription {
    var columns: [String: String?] = [:]
    for setting in settings where setting.first == "column" {
      let pair = setting[1].split(separator: "=").map(String.init)
      columns[pair[0]] = pair[1]
    }
    return SourceDescription(
      path: path, format: settings.first { $0.first == "format" }?.last, columns: columns,
      minorUnits: settings.contains { $0.first == "minor_units" })
  }
}
