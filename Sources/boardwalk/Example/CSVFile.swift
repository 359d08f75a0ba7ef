/// Text of comma-separated values, appended as bytes.
struct CSVFile: Sendable {
  private(set) var bytes: [UInt8] = []

  init(header: String, capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    bytes.append(contentsOf: header.utf8)
    endRow()
  }

  /// The fields of one row, each quoted where it has to be.
  mutating func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { comma() }
      bytes.append(contentsOf: CSVFile.field(field))
    }
    endRow()
  }

  mutating func comma() { bytes.append(0x2C) }

  mutating func endRow() { bytes.append(0x0A) }

  mutating func append(_ ready: [UInt8]) { bytes.append(contentsOf: ready) }

  /// A number of at least so many digits.
  mutating func append(_ number: Int, digits: Int = 1) {
    var divisor = 1
    for _ in 1..<max(digits, 1) { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Hundredths as a decimal of two places, as in 1234.50.
  mutating func appendMoney(_ cents: Int) {
    append(cents / 100)
    bytes.append(0x2E)
    append(cents % 100, digits: 2)
  }

  /// One field: as it is, or in quotes with its own quotes doubled.
  static func field(_ text: String) -> [UInt8] {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }) else {
      return Array(text.utf8)
    }
    var quoted: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 { quoted.append(0x22) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return quoted
  }

  /// Hundredths as text of two places.
  static func money(_ cents: Int) -> String { "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)" }

  /// A day as in `2026-10-31`.
  static func day(_ month: CalendarMonth, _ day: Int) -> String {
    "\(month.text)-\(day < 10 ? "0" : "")\(day)"
  }
}
