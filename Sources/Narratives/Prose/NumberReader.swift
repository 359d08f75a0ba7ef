import Markup

/// Reads the number that stands at a token in the way of a language: sign, currency, digits, scale, unit.
struct NumberReader {
  let lexicon: Lexicon
  let tokens: [ProseToken]
  /// Whether only the language's own separators are read, as in a claim.
  var isStrict = false

  /// A number and the tokens that it takes.
  struct Found {
    var number: WrittenNumber
    var range: Range<Int>
  }

  /// The number whose digits, or whose words, stand at a token; nil where there is none.
  func number(at index: Int) -> Found? {
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].kind == .word { return words(at: index) }
    guard tokens[index].kind == .number, let (digits, decimals) = digits(tokens[index].text) else { return nil }
    var (start, end) = (index, index + 1)
    var (exponent, unit) = (0, NumberFormat.Written.Unit.plain)
    if let currency = currency(before: start) { (start, unit) = (start - currency.count, .currency(currency.code)) }
    let sign = sign(before: start)
    if sign != nil { start -= 1 }
    if unit == .plain, let currency = currency(before: start) {
      (start, unit) = (start - currency.count, .currency(currency.code))
    }
    takeUnits(&end, &exponent, &unit)
    var number = WrittenNumber(
      written: NumberFormat.Written(
        digits: digits, decimals: decimals, exponent: exponent, unit: unit, isNegative: sign == "-"))
    number.hasSign = sign != nil
    return Found(number: number, range: start..<end)
  }

  /// A fraction in words, or a number up to twelve.
  private func words(at index: Int) -> Found? {
    if let fraction = lexicon.fraction(at: index, of: tokens) {
      var number = WrittenNumber(
        written: NumberFormat.Written(digits: [0], decimals: 0, exponent: 0, unit: .percent, isNegative: false))
      number.twelfths = fraction.twelfths
      return Found(number: number, range: index..<index + fraction.count)
    }
    guard let number = lexicon.number(tokens[index].text) else { return nil }
    var (end, exponent, unit) = (index + 1, 0, NumberFormat.Written.Unit.plain)
    takeUnits(&end, &exponent, &unit)
    let digits: [UInt8] = number < 10 ? [UInt8(clamping: number)] : [1, UInt8(clamping: number - 10)]
    let written = NumberFormat.Written(digits: digits, decimals: 0, exponent: exponent, unit: unit, isNegative: false)
    return Found(number: WrittenNumber(written: written), range: index..<end)
  }

  private func takeUnits(_ end: inout Int, _ exponent: inout Int, _ unit: inout NumberFormat.Written.Unit) {
    for _ in 0..<3 {
      guard tokens.indices.contains(end) else { return }
      let isPoint = tokens[end].text == "." && exponent > 0 && lexicon.unit(at: end + 1, of: tokens) != nil
      if isPoint { end += 1 }
      guard let found = lexicon.unit(at: end, of: tokens) else { return }
      switch found.unit {
      case .scale(let power):
        // A single letter is a scale only where it is stuck to the digits or money stands before them.
        let isLetter =
          tokens[end].text.utf8.count == 1 && !tokens[end].isGlued && tokens[end].text != "k"
          && !isGluedCurrency(end + 1)
        guard exponent == 0, unit == .plain || isCurrency(unit), !isLetter || isCurrency(unit) else { return }
        exponent = power
        if let code = Self.currencies[tokens[end].text] { unit = .currency(code) }
      case .percent where unit == .plain && exponent == 0:
        unit =
          tokens.indices.contains(end + 2) && tokens[end + 1].text == "-" && tokens[end + 2].isGlued
          ? .points : .percent
      case .points where unit == .plain && exponent == 0: unit = .points
      case .multiple where unit == .plain && exponent == 0: unit = .multiple
      case .currency(let code) where unit == .plain: unit = .currency(code)
      default: return
      }
      end += found.count
    }
  }

  /// Scales that hold their currency.
  private static let currencies = [
    "tkr": "SEK", "mkr": "SEK", "mnkr": "SEK", "mdkr": "SEK", "teur": "EUR", "meur": "EUR",
  ]

  private func isGluedCurrency(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].isGlued,
      case .currency = lexicon.unit(at: index, of: tokens)?.unit
    else { return false }
    return true
  }

  private func isCurrency(_ unit: NumberFormat.Written.Unit) -> Bool {
    if case .currency = unit { return true }
    return false
  }

  private func currency(before index: Int) -> (code: String, count: Int)? {
    guard index > 0, let found = lexicon.unit(at: index - 1, of: tokens), found.count == 1,
      case .currency(let code) = found.unit
    else { return nil }
    // Behind another number it is that number's: "12 € 40".
    if index > 1, tokens[index - 2].kind == .number { return nil }
    return (code, 1)
  }

  /// A plus or a minus that stands before a number and behind nothing it could join.
  private func sign(before index: Int) -> String? {
    guard index > 0, tokens[index].isGlued || tokens[index - 1].text == "\u{2212}" else { return nil }
    let token = tokens[index - 1]
    guard token.kind == .sign else { return nil }
    switch token.text {
    case "+": return "+"
    case "\u{2212}": return "-"
    case "-", "\u{2013}":
      let joins = token.isGlued && index > 1 && tokens[index - 2].kind != .sign
      return joins ? nil : "-"
    default: return nil
    }
  }

  /// Digits and how many of them are decimals; nil for dates, versions and the like.
  ///
  /// Separators are those of the language where they fit; a single separator that cannot part groups is taken for
  /// the decimal one, as many write it.
  func digits(_ text: String) -> (digits: [UInt8], decimals: Int)? {
    var (digits, groups, separators): ([UInt8], [Int], [Unicode.Scalar]) = ([], [0], [])
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.append(UInt8(truncatingIfNeeded: scalar.value - 48))
        groups[groups.count - 1] += 1
      } else {
        separators.append(scalar)
        groups.append(0)
      }
    }
    guard digits.count <= 15, let last = separators.last else { return digits.count <= 15 ? (digits, 0) : nil }
    let language = lexicon.language
    let isDecimal = last == language.decimal && separators.filter { $0 == last }.count == 1
    let parting = isDecimal ? separators.dropLast() : separators[...]
    let whole = isDecimal ? groups.dropLast() : groups[...]
    let parts = parting.allSatisfy { $0 == parting.first && ($0 != language.decimal) && isGroup($0) }
    let fits = whole.count == 1 || ((1...3).contains(whole.first ?? 0) && whole.dropFirst().allSatisfy { $0 == 3 })
    if parts && fits { return (digits, isDecimal ? groups.last ?? 0 : 0) }
    return !isStrict && separators.count == 1 && [".", ","].contains(last) ? (digits, groups.last ?? 0) : nil
  }

  private func isGroup(_ scalar: Unicode.Scalar) -> Bool {
    lexicon.language.groups.contains(scalar) || [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(scalar)
  }
}
