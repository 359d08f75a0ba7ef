/// An amount as a plain-text ledger writes it: `EUR -12.00`, `-12.00 EUR`, `$-1,200.00`, `-12,50 €`.
struct PostedAmount {
  /// The number.
  let number: ExactDecimal
  /// What it counts; empty where nothing is named.
  let commodity: String

  /// The amount of a text; nil where it is none, or several.
  init?(_ text: String) {
    var commodity = ""
    var digits = ""
    var isNegative = false
    var place = Place.before
    for character in text {
      switch character {
      case "-", "+":
        guard place == .before, digits.isEmpty else { return nil }
        isNegative = character == "-"
      case "0"..."9", ".", ",":
        guard place != .after else { return nil }
        place = .number
        digits.append(character)
      case " ", "\u{A0}", "\u{202F}", "\"":
        // Spaces part the commodity from the number, and groups of thousands.
        continue
      default:
        if place == .number { place = .after }
        commodity.append(character)
      }
    }
    guard let plain = Self.plain(digits) else { return nil }
    let reading = Array(plain.utf8).withUnsafeBytes { ExactDecimal.read($0) }
    guard case .number(let number, _) = reading else { return nil }
    self.number = ExactDecimal(isNegative ? -number.mantissa : number.mantissa, places: number.places)
    self.commodity = commodity
  }

  /// Where a character stands.
  private enum Place { case before, number, after }

  /// The digits with a point before the decimals and nothing between thousands; nil where the marks make no sense.
  private static func plain(_ digits: String) -> String? {
    let marks = digits.filter { $0 == "." || $0 == "," }
    guard let last = marks.last else { return digits }
    let parts = digits.split(separator: last, omittingEmptySubsequences: false)
    guard let decimals = parts.last else { return nil }
    let isOnlyMark = marks.count == 1
    // A lone comma before three digits may group them or not, and a guess would be wrong by a thousand.
    if isOnlyMark, last == ",", decimals.count == 3 { return nil }
    let isDecimal = isOnlyMark || marks.filter { $0 == last }.count == 1
    let whole = isDecimal ? digits.dropLast(decimals.count + 1) : digits[...]
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    if groups.count > 1 {
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }), let first = groups.first, (1...3).contains(first.count)
      else { return nil }
    }
    return groups.joined() + (isDecimal ? "." + decimals : "")
  }
}
