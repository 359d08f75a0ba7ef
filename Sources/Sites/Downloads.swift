import Markup
import Reports

/// The files for a spreadsheet that stand beside the figures of a month; none for an audience that sees no customers.
struct Downloads {
  let evidence: MonthEvidence
  let month: Month
  let currency: (code: String, digits: Int)

  var pages: [Page] { evidence.hasDownloads ? [customers, records] : [] }

  private var customers: Page {
    let heads = evidence.heads
    var file = SpreadsheetText()
    file.row(texts: heads.texts + heads.numbers.map(\.name) + [heads.rows])
    let places = heads.numbers.map { $0.isCount ? 0 : currency.digits }
    evidence.customerLines { texts, numbers, rows in
      for text in texts { file.add(text: text) }
      for (number, places) in zip(numbers, places) {
        if number == 0 { file.addNothing() } else { file.add(number: number, places: places) }
      }
      file.add(text: rows)
      file.endRow()
    }
    return Page(path: Route.customers(month).path, bytes: file.bytes)
  }

  private var records: Page {
    var file = SpreadsheetText()
    file.row(texts: ["figure", "dimension", "segment", "sum", "record", "amount", "row"])
    for line in evidence.recordLines {
      for text in line.texts { file.add(text: text) }
      file.add(number: line.amount, places: currency.digits)
      file.add(text: line.row)
      file.endRow()
    }
    return Page(path: Route.records(month).path, bytes: file.bytes)
  }
}

/// CSV for a spreadsheet: a text that one could take for a formula has an apostrophe before it; numbers are numbers.
struct SpreadsheetText {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var isAtStart = true

  mutating func row(texts: [String]) {
    for text in texts { add(text: text) }
    endRow()
  }

  mutating func add(text: String) {
    part()
    let text = text.utf8
    let isFormula = text.first.map { Self.marks.contains($0) } ?? false
    let needsQuotes = text.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
    if needsQuotes { bytes.append(34) }
    if isFormula { bytes.append(39) }
    for byte in text {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(34) }
  }

  /// `=`, `+`, `-`, `@`, a tab and ends of lines.
  private static let marks: Set<UInt8> = [61, 43, 45, 64, 9, 10, 13]

  mutating func add(number: Int64, places: Int) {
    part()
    bytes += NumberFormat.plain(number, places: places).utf8
  }

  mutating func addNothing() { part() }

  mutating func endRow() {
    bytes.append(10)
    isAtStart = true
  }

  private mutating func part() {
    if !isAtStart { bytes.append(44) }
    isAtStart = false
  }
}
