import Ledgers

/// Numbers as decimal text, exact or rounded once, half away from zero.
enum DecimalText {
  /// Minor units as units with the currency's digits: `41250.00`.
  static func money(_ minor: Int64, _ currency: Currency) -> String { fixed(Int128(minor), places: currency.digits) }

  /// An exact number, with the decimals that it has.
  static func plain(_ number: ExactDecimal) -> String { fixed(Int128(number.mantissa), places: number.places) }

  /// A ratio with six decimals.
  static func ratio(_ numerator: Int64, _ denominator: Int64) -> String { rounded(numerator, denominator, places: 6) }

  /// A ratio, times a whole number, with so many decimals.
  static func rounded(_ numerator: Int64, _ denominator: Int64, times: Int = 1, places: Int) -> String {
    let scaled = Int128(numerator) * Int128(times) * .powerOfTen(places)
    return fixed(scaled.divided(by: Int128(denominator)), places: places)
  }

  private static func fixed(_ value: Int128, places: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 ? "-" : ""
    return places == 0 ? sign + padded : sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

/// Rows of CSV for other programs: quoted where needed, not defused.
enum CSVText {
  static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\n" }

  private static func cell(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

/// Strings of JSON.
enum JSONText {
  /// A quoted string, or `null`.
  static func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// Columns for a terminal.
enum AlignedText {
  /// Rows with two blanks between columns; the first row is the head.
  static func table(_ rows: [[String]], rightAligned: Set<Int> = []) -> String {
    guard let head = rows.first else { return "" }
    let widths = head.indices.map { column in rows.reduce(0) { max($0, $1[column].count) } }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return rightAligned.contains(column) ? blanks + row[column] : row[column] + blanks
      }
      return cells.joined(separator: "  ").trimmingTrailingBlanks + "\n"
    }.joined()
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = Substring(self)
    while text.hasSuffix(" ") { text.removeLast() }
    return String(text)
  }
}
