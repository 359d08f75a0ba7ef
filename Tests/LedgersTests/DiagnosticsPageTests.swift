import Foundation
import Testing

@testable import Ledgers

/// The tables of Diagnostics.md against what is said of the files with faults.
@Suite struct DiagnosticsPageTests {
  @Test func `Every message stands in the documentation, and every one there is said of some file`() throws {
    let documented = try Self.documented()
    var said: [String: String] = [:]
    for files in FaultCase.all {
      let reading = try files.reading()
      for message in reading.errors.map(\.message) + reading.warnings.map(\.message) {
        said[Self.shape(of: message)] = message
      }
    }
    let shapes = Set(documented.map(Self.shape))
    #expect(said.filter { !shapes.contains($0.key) }.values.sorted() == [])
    #expect(documented.filter { said[Self.shape(of: $0)] == nil } == [])
  }

  @Test func `What varies in a message is put aside`() {
    #expect(
      Self.shape(of: "the row repeats a/b.csv:12; 'x''s' has 1,200.50 EUR and 1 field")
        == Self.shape(of: "the row repeats c.csv:9; 'y''z' has 3 USD and 7 fields"))
    #expect(Self.shape(of: "the format changes needs 'a'") == Self.shape(of: "the table of offers needs 'b'"))
    #expect(Self.shape(of: "write it like 25") != Self.shape(of: "write it as 25"))
  }

  /// The messages of the tables, without the code marks around them.
  private static func documented() throws -> [String] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Ledgers/Ledgers.docc/Diagnostics.md")
    let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| "), let first = line.firstIndex(of: "`") else { return nil }
      return line[line.index(after: first)...].split(separator: "`").first.map(String.init)
    }
  }

  /// A message without what varies: what is quoted, numbers, dates, places, currencies and names of tables.
  private static func shape(of message: String) -> String {
    let patterns: [(String, String)] = [
      ("'[^']*'", "'…'"), ("( → '…')+", " → '…'"), ("[A-Za-z0-9/._-]+\\.csv:[0-9]+", "PLACE"),
      ("[0-9][0-9.,-]*[0-9]|[0-9]", "0"), ("\\b[A-Z]{3}\\b", "EUR"), ("\\bfields?\\b", "fields"),
      ("the (format|table) [a-z_.]+( [a-z]+)?( of [a-z]+)? (needs|has no)", "the table $4"),
      ("the last( 0)? days?", "the last days"),
      ("^[a-z_]+ is empty", "… is empty"), ("^the .* stands in line", "the … stands in line"),
    ]
    return patterns.reduce(message) {
      $0.replacingOccurrences(of: $1.0, with: $1.1, options: .regularExpression)
    }
  }
}
