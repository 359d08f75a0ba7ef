/// The smallest part of a sentence.
struct ProseToken: Sendable, Equatable {
  enum Kind: Sendable {
    /// Letters and what sticks to them, in small letters.
    case word
    /// Digits with what parts them.
    case number
    /// A single sign.
    case sign
    /// A figure or a claim that the build checks by itself.
    case filled
  }

  let kind: Kind
  let text: String
  /// The bytes it stands in.
  let range: Range<Int>
  /// Whether nothing stands between it and the token before.
  let isGlued: Bool
  /// Whether it begins with a capital.
  let isCapital: Bool

  /// What fills the bytes of figures and claims.
  static let filler: UInt8 = 1

  /// The tokens of some bytes; emphasis is passed over, a hyphen between letters parts two words.
  static func all(in bytes: [UInt8], _ range: Range<Int>, groupsBySpace: Bool) -> [ProseToken] {
    var reader = ProseTokenReader(bytes: bytes, end: range.upperBound, position: range.lowerBound)
    reader.groupsBySpace = groupsBySpace
    return reader.read()
  }
}

/// Goes through the letters of a text.
private struct ProseTokenReader {
  let bytes: [UInt8]
  let end: Int
  var position: Int
  var groupsBySpace = false
  private var tokens: [ProseToken] = []
  private var isGlued = false

  init(bytes: [UInt8], end: Int, position: Int) {
    (self.bytes, self.end, self.position) = (bytes, end, position)
  }

  mutating func read() -> [ProseToken] {
    while let (scalar, length) = scalar(at: position) {
      switch scalar {
      case _ where Self.isBlank(scalar): skip(length)
      case "*", "_", "~": position += length
      case "-", "\u{2010}", "\u{2011}":
        if isBetweenLetters(length) { position += length } else { takeSign(length) }
      case "\u{1}": takeFilled()
      case "0"..."9": takeNumber()
      case _ where Self.isLetter(scalar): takeWord()
      default: takeSign(length)
      }
    }
    return tokens
  }

  private mutating func skip(_ length: Int) {
    position += length
    isGlued = false
  }

  private mutating func add(_ kind: ProseToken.Kind, _ text: String, from start: Int, isCapital: Bool = false) {
    tokens.append(
      ProseToken(kind: kind, text: text, range: start..<position, isGlued: isGlued, isCapital: isCapital))
    isGlued = true
  }

  private mutating func takeSign(_ length: Int) {
    let start = position
    position += length
    add(.sign, text(start), from: start)
  }

  private mutating func takeFilled() {
    let start = position
    while position < end, bytes[position] == ProseToken.filler { position += 1 }
    add(.filled, "", from: start)
  }

  private mutating func takeWord() {
    let start = position
    var isASCII = true
    if let length = elisionLength {
      position += length
      add(.word, lowercaseASCII(start), from: start, isCapital: (65...90).contains(bytes[start]))
      if let (_, apostrophe) = scalar(at: position) { position += apostrophe }
      return
    }
    while let (scalar, length) = scalar(at: position) {
      let isInside = Self.isLetter(scalar) || ("0"..."9").contains(scalar)
      let isApostrophe = (scalar == "'" || scalar == "\u{2019}") && letterFollows(length)
      let isVersion = scalar == "." && digitFollows(length) && ("0"..."9").contains(byteBefore)
      guard isInside || isApostrophe || isVersion else { break }
      if !scalar.isASCII { isASCII = false }
      position += length
    }
    if isASCII {
      let isCapital = (65...90).contains(bytes[start])
      add(.word, lowercaseASCII(start), from: start, isCapital: isCapital)
    } else {
      let text = text(start)
      let first = text.unicodeScalars.first?.properties.isUppercase ?? false
      add(.word, text.lowercased().replacing("\u{2019}", with: "'"), from: start, isCapital: first)
    }
  }

  /// Words that lose their last letter before a vowel: "l'expansion" is two words.
  private static let elided: Set<String> = ["l", "d", "qu", "n", "s", "c", "j", "m", "jusqu", "lorsqu", "puisqu"]

  /// The length of such a word where one stands before an apostrophe and a letter; nil for any other.
  private var elisionLength: Int? {
    var length = 0
    while position + length < end, bytes[position + length] | 32 > 96, bytes[position + length] | 32 < 123 {
      length += 1
      if length > 7 { return nil }
    }
    guard length > 0, let (sign, width) = scalar(at: position + length), sign == "'" || sign == "\u{2019}",
      let (next, _) = scalar(at: position + length + width), Self.isLetter(next)
    else { return nil }
    let word = String(decoding: bytes[position..<position + length], as: UTF8.self).lowercased()
    return Self.elided.contains(word) ? length : nil
  }

  /// Digits, and separators that have a digit on both sides.
  private mutating func takeNumber() {
    let start = position
    while let (scalar, length) = scalar(at: position) {
      switch scalar {
      case "0"..."9": position += length
      case ".", ",", "'", "\u{2019}", "\u{A0}", "\u{202F}", "\u{2009}":
        guard digitFollows(length), Self.isSpace(scalar) ? threeDigitsFollow(length, from: start) : true else {
          return add(.number, text(start), from: start)
        }
        position += length
      case " ":
        guard groupsBySpace, threeDigitsFollow(length, from: start) else {
          return add(.number, text(start), from: start)
        }
        position += length
      default: return add(.number, text(start), from: start)
      }
    }
    add(.number, text(start), from: start)
  }

  /// Whether three digits and no fourth come, and at most three have stood since the last separator.
  private func threeDigitsFollow(_ length: Int, from start: Int) -> Bool {
    let next = position + length
    let isThree = (0..<3).allSatisfy { isDigit(next + $0) } && !isDigit(next + 3)
    var count = 0
    while position - 1 - count >= start, isDigit(position - 1 - count) { count += 1 }
    return isThree && count <= 3 && count > 0
  }

  private func isDigit(_ index: Int) -> Bool { index < end && (48...57).contains(bytes[index]) }
  private func digitFollows(_ length: Int) -> Bool { isDigit(position + length) }
  private var byteBefore: Unicode.Scalar { position > 0 ? Unicode.Scalar(bytes[position - 1]) : " " }

  private func letterFollows(_ length: Int) -> Bool {
    scalar(at: position + length).map { Self.isLetter($0.0) } ?? false
  }

  private func isBetweenLetters(_ length: Int) -> Bool {
    guard isGlued, let last = tokens.last?.kind, last == .word || last == .number else { return false }
    return letterFollows(length) || (last == .word && digitFollows(length))
  }

  private func text(_ start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

  private func lowercaseASCII(_ start: Int) -> String {
    String(unsafeUninitializedCapacity: position - start) { buffer in
      for (index, byte) in bytes[start..<position].enumerated() {
        buffer[index] = (65...90).contains(byte) ? byte + 32 : byte
      }
      return position - start
    }
  }

  /// The scalar at a byte and its length; nil at the end. Bytes that are no UTF-8 are signs of their own.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < end else { return nil }
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}"
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (9...13).contains(scalar.value) || isSpace(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    // The multiplication and division signs stand among the Latin letters.
    return (0xC0...0x24F).contains(scalar.value) && scalar != "×" && scalar != "÷"
      || (scalar.value > 0x24F && scalar.value < 0x2000 && scalar.properties.isAlphabetic)
  }
}
