/// Writes exact integers as people read them: money, percentages, points, multiples and counts.
///
/// Every figure is rounded once, here, half away from zero, from its exact integer parts; there is no
/// floating point between. The minus is U+2212; what rounds to zero carries no sign.
///
///     let format = NumberFormat(.english)
///     format.money(minor: 41_250_00, digits: 2, currency: "EUR", style: .compact)  // €41.3k
///     format.percent(numerator: 1357, denominator: 1200)                           // 113.1%
public struct NumberFormat: Sendable {
  /// The locale whose patterns are used.
  public let locale: Locale

  /// A format for a locale.
  public init(_ locale: Locale) { self.locale = locale }

  /// How much of an amount is written.
  public enum MoneyStyle: Sendable {
    /// All decimals of the currency: €41,250.00.
    case full
    /// Whole units: €41,250.
    case whole
    /// At most three digits that count, from 10,000 units on with a suffix: €41.3k, €1.2m, €9,950.
    case compact
  }

  /// When a sign is written.
  public enum Sign: Sendable {
    /// A minus before what is below zero.
    case negative
    /// A minus or a plus before everything but zero.
    case always
  }

  /// An amount of money.
  ///
  /// - Parameters:
  ///   - minor: the amount in minor units.
  ///   - digits: how many decimals the currency has; taken as 0 to 18.
  ///   - currency: the ISO code. EUR, USD and GBP have symbols, others are written by their code.
  public func money(
    minor: Int64, digits: Int, currency: String, style: MoneyStyle = .full, sign: Sign = .negative
  ) -> String {
    let digits = min(max(digits, 0), 18)
    var suffix = ""
    let rounded: Rounded
    switch style {
    case .full: rounded = Rounded(minor, scale: -digits, decimals: digits)
    case .whole: rounded = Rounded(minor, scale: -digits, decimals: 0)
    case .compact: (rounded, suffix) = compact(minor: minor, digits: digits)
    }
    let symbol = symbol(of: currency)
    let isCompact = !suffix.isEmpty
    let withSymbol = isCompact ? locale.compactMoney ?? locale.money : locale.money
    let pattern = symbol == nil ? locale.moneyWithCode : withSymbol
    let withCurrency = pattern.replacingFirst("¤", with: symbol ?? currency)
    let text = written(rounded, pattern: withCurrency, sign: sign, suffix: suffix)
    // A suffix may bring the space that parts it from a symbol.
    return isCompact ? text.replacingFirst("\u{A0}\u{A0}", with: "\u{A0}") : text
  }

  /// A ratio in per cent: 1357 of 1200 is "113.1%".
  ///
  /// A denominator of 0 gives the locale's "n/a".
  public func percent(
    numerator: Int64, denominator: Int64, decimals: Int = 1, sign: Sign = .negative
  ) -> String {
    let rounded = Rounded(numerator: numerator, denominator: denominator, scale: 2, decimals: decimals)
    return written(rounded, pattern: locale.percent, sign: sign)
  }

  /// The difference of two ratios, first less second, in percentage points: "+1.2 pts".
  ///
  /// A denominator of 0 gives the locale's "n/a".
  public func points(
    _ first: (numerator: Int64, denominator: Int64), less second: (numerator: Int64, denominator: Int64),
    decimals: Int = 1, sign: Sign = .always
  ) -> String {
    let rounded = Rounded(first, less: second, scale: 2, decimals: decimals)
    return written(rounded, pattern: locale.points, sign: sign)
  }

  /// A ratio as a multiple: "2.4×".
  ///
  /// A denominator of 0 gives the locale's "n/a".
  public func multiple(
    numerator: Int64, denominator: Int64, decimals: Int = 1, sign: Sign = .negative
  ) -> String {
    let rounded = Rounded(numerator: numerator, denominator: denominator, scale: 0, decimals: decimals)
    return written(rounded, pattern: locale.multiple, sign: sign)
  }

  /// The difference of two multiples, first less second: "+0.3×".
  ///
  /// A denominator of 0 gives the locale's "n/a".
  public func multipleDifference(
    _ first: (numerator: Int64, denominator: Int64), less second: (numerator: Int64, denominator: Int64),
    decimals: Int = 1, sign: Sign = .always
  ) -> String {
    let rounded = Rounded(first, less: second, scale: 0, decimals: decimals)
    return written(rounded, pattern: locale.multiple, sign: sign)
  }

  /// A number of things: "1,204".
  public func count(_ count: Int64, sign: Sign = .negative) -> String {
    written(Rounded(count, scale: 0, decimals: 0), pattern: "#", sign: sign)
  }

  /// The symbol of a currency, nil where it is written by its code.
  public func symbol(of currency: String) -> String? {
    if let symbol = locale.symbols[currency] { return symbol }
    return switch currency {
    case "EUR": "€"
    case "USD": "$"
    case "GBP": "£"
    default: nil
    }
  }
}

extension NumberFormat {
  /// Rounds to three digits, but never finer than a unit, and picks the suffix that fits.
  private func compact(minor: Int64, digits: Int) -> (Rounded, String) {
    let length = minor == 0 ? 1 : String(minor.magnitude).utf8.count
    let dropped = max(length - 3, digits)
    // The value is rounded once, to a power of ten; what follows only moves the decimal point.
    var rounded = Rounded(minor, scale: -dropped, decimals: 0)
    let zeros = dropped - digits
    let units = rounded.digits.count + zeros
    let (power, suffix) =
      switch units {
      case ...4: (0, "")
      case ...6: (3, locale.compact.thousand)
      case ...9: (6, locale.compact.million)
      default: (9, locale.compact.billion)
      }
    rounded.movePoint(by: zeros - power)
    return (rounded, suffix)
  }

  /// A rounded number in its pattern, with sign, separators and suffix.
  func written(_ rounded: Rounded?, pattern: String, sign: Sign, suffix: String = "") -> String {
    guard let rounded else { return locale.notAvailable }
    let mark = rounded.isNegative ? "\u{2212}" : sign == .always && !rounded.isZero ? "+" : ""
    let number = grouped(rounded) + suffix
    if pattern.utf8.contains(UInt8(ascii: "-")) {
      return pattern.replacingFirst("-", with: mark).replacingFirst("#", with: number)
    }
    return mark + pattern.replacingFirst("#", with: number)
  }

  private func grouped(_ rounded: Rounded) -> String {
    var text = ""
    let whole = rounded.wholeDigits
    let isParted = whole.count >= 3 + locale.minimumGrouping
    for (index, digit) in whole.enumerated() {
      if index > 0 && isParted && endsGroup(digitsLeft: whole.count - index) { text += locale.groupSeparator }
      text.unicodeScalars.append(Unicode.Scalar(48 + digit))
    }
    let fraction = rounded.fractionDigits
    if fraction.isEmpty { return text }
    text += locale.decimalSeparator
    for digit in fraction { text.unicodeScalars.append(Unicode.Scalar(48 + digit)) }
    return text
  }

  private func endsGroup(digitsLeft: Int) -> Bool {
    switch locale.grouping {
    case .none: false
    case .thousands: digitsLeft % 3 == 0
    case .indian: digitsLeft == 3 || (digitsLeft > 3 && (digitsLeft - 3) % 2 == 0)
    }
  }
}

extension String {
  /// The string with the first place of a mark replaced; the string itself where the mark is not in it.
  func replacingFirst(_ mark: String, with replacement: String) -> String {
    guard let first = mark.utf8.first else { return self }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      if utf8[start...].starts(with: mark.utf8) {
        var text = String(self[..<start])
        text += replacement
        text += self[utf8.index(start, offsetBy: mark.utf8.count)...]
        return text
      }
      rest = utf8[utf8.index(after: start)...]
    }
    return self
  }
}
