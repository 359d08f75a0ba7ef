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
    evidence.customerLines { line in
      file.add(utf8: line.customer)
      file.add(text: line.name)
      file.add(text: line.partOf)
      for segment in line.segments { file.add(text: segment ?? "") }
      file.add(numbers: line.numbers, places: places)
      file.add(utf8: line.rows)
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
    var text = text
    text.withUTF8 { add($0) }
  }

  mutating func add(utf8 text: some Sequence<UInt8>) {
    // Arrays and their slices are in one piece.
    if text.withContiguousStorageIfAvailable({ add($0) }) == nil { Array(text).withUnsafeBufferPointer { add($0) } }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    part()
    var needsQuotes = false
    for byte in text where byte == 34 || byte == 44 || byte == 10 || byte == 13 { needsQuotes = true }
    if needsQuotes { bytes.append(34) }
    if let first = text.first, Self.isMark(first) { bytes.append(39) }
    if needsQuotes {
      for byte in text {
        if byte == 34 { bytes.append(34) }
        bytes.append(byte)
      }
      bytes.append(34)
    } else {
      bytes.append(contentsOf: text)
    }
  }

  /// Whether a text that begins with it is taken for a formula: `=`, `+`, `-`, `@`, a tab and ends of lines.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 61, 43, 45, 64, 9, 10, 13: true
    default: false
    }
  }

  mutating func add(number: Int64, places: Int) {
    part()
    NumberFormat.write(plain: number, places: places, into: &bytes)
  }

  /// Numbers, each with so many places; nothing where one is 0.
  mutating func add(numbers: [Int64], places: [Int]) {
    var empty = 0
    for (place, number) in numbers.enumerated() {
      if number == 0 {
        empty += 1
        continue
      }
      addNothing(empty)
      add(number: number, places: places[place])
      empty = 0
    }
    addNothing(empty)
  }

  /// So many empty cells.
  private mutating func addNothing(_ count: Int) {
    if count == 0 { return }
    part()
    bytes.append(contentsOf: repeatElement(44, count: count - 1))
  }

  mutating func endRow() {
    bytes.append(10)
    isAtStart = true
  }

  private mutating func part() {
    if !isAtStart { bytes.append(44) }
    isAtStart = false
  }
}
