import Ledgers

/// A name, number or sign of a formula.
struct FormulaToken: Sendable {
  enum Kind: Sendable, Equatable {
    case name
    case number(ExactDecimal)
    case plus, minus, times, over
    case opening, closing, openingBracket, closingBracket
  }

  let kind: Kind
  let text: String
  /// The place in Unicode scalars.
  let offset: Int

  /// The tokens of a text, and what is none.
  static func tokens(of text: String) -> (tokens: [FormulaToken], errors: [FormulaError]) {
    let scalars = Array(text.unicodeScalars)
    if scalars.count > 1_000 { return ([], [FormulaError(offset: 0, fault: .tooLong)]) }
    var tokens: [FormulaToken] = []
    var errors: [FormulaError] = []
    var place = 0
    while place < scalars.count {
      let start = place
      let scalar = scalars[place]
      place += 1
      if scalar.properties.isWhitespace { continue }
      if isLetter(scalar) || isDigit(scalar) {
        let isNumber = isDigit(scalar)
        while place < scalars.count, isNumber ? isPartOfNumber(scalars[place]) : isPartOfName(scalars[place]) {
          place += 1
        }
        let word = String(String.UnicodeScalarView(scalars[start..<place]))
        guard isNumber else {
          tokens.append(FormulaToken(kind: .name, text: word, offset: start))
          continue
        }
        if let number = number(word) {
          tokens.append(FormulaToken(kind: .number(number), text: word, offset: start))
        } else {
          errors.append(FormulaError(offset: start, fault: .numberTooLong(word)))
        }
      } else if let kind = sign(scalar) {
        tokens.append(FormulaToken(kind: kind, text: String(scalar), offset: start))
      } else {
        errors.append(FormulaError(offset: start, fault: .strayCharacter(String(scalar))))
      }
    }
    return (tokens, errors)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Kind? {
    switch scalar {
    case "+": .plus
    case "-", "−", "–": .minus
    case "*", "×", "·": .times
    case "/", "÷": .over
    case "(": .opening
    case ")": .closing
    case "[": .openingBracket
    case "]": .closingBracket
    default: nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || scalar == "_" }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || isDigit(scalar) }

  private static func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || scalar == "." }

  /// A number of at most nine digits before the point and nine behind it; nil for any other.
  private static func number(_ text: String) -> ExactDecimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 9 }),
      let mantissa = Int64(parts.joined())
    else { return nil }
    return ExactDecimal(mantissa, places: parts.count == 2 ? parts[1].utf8.count : 0)
  }
}
