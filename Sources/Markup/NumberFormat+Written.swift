extension NumberFormat {
  /// A number as a person wrote it: "113.1 %", "€1.2m", "−2.4 pts", "50k".
  public struct Written: Sendable, Equatable {
    /// What stood beside the digits.
    public enum Unit: Sendable, Equatable {
      /// Nothing.
      case plain
      /// A per cent sign.
      case percent
      /// The locale's word for points.
      case points
      /// A multiplication sign.
      case multiple
      /// A currency's symbol or its code of three capitals.
      case currency(String)
    }

    /// Whether a minus stood before it.
    public let isNegative: Bool
    /// The digits in the order written, without separators.
    public let digits: [UInt8]
    /// How many of them stand behind the decimal separator.
    public let decimals: Int
    /// The power of ten of the suffix: 3 for thousands, 6, 9, or 0.
    public let exponent: Int
    /// What stood beside the digits.
    public let unit: Unit

    /// Whether an exact quotient, rounded to the precision of what is written, is this number.
    ///
    /// `scale` is the power of ten between the quotient and what is written: 2 for per cent, the
    /// negative number of minor digits for money. A denominator of 0 is no number at all: false.
    public func matches(numerator: Int64, denominator: Int64, scale: Int) -> Bool {
      Rounded(
        numerator: numerator, denominator: denominator, scale: scale - exponent, decimals: decimals)
        == rounded
    }

    /// The same for the difference of two quotients.
    public func matches(
      _ first: (numerator: Int64, denominator: Int64), less second: (numerator: Int64, denominator: Int64),
      scale: Int
    ) -> Bool {
      Rounded(first, less: second, scale: scale - exponent, decimals: decimals) == rounded
    }

    /// The number before its suffix is applied.
    public var rounded: Rounded { Rounded(isNegative: isNegative, digits: digits, decimals: decimals) }
  }

  /// Reads a number that a person wrote; nil where the text is not one number and its unit.
  ///
  /// Spaces, no-break spaces and the locale's group separators between digits are passed over; the minus may be a
  /// hyphen or U+2212. At most 18 digits, 18 of them decimals.
  public func parse(_ text: String) -> Written? {
    var rest = Array(text.unicodeScalars.filter { !Self.isSpace($0) })[...]
    var isNegative = false
    var unit = Written.Unit.plain
    takeSign(&rest, &isNegative)
    if let currency = takeCurrency(&rest) { unit = .currency(currency) }
    takeSign(&rest, &isNegative)
    guard let (digits, decimals) = takeDigits(&rest), digits.count <= 18 else { return nil }
    // A symbol may begin as a suffix does: "kr" as "k".
    let (before, own) = (rest, unit)
    var exponent = takeSuffix(&rest)
    if unit == .plain { unit = takeUnit(&rest) }
    if !rest.isEmpty, exponent > 0 {
      (rest, unit, exponent) = (before, own, 0)
      if unit == .plain { unit = takeUnit(&rest) }
    }
    guard rest.isEmpty else { return nil }
    return Written(
      isNegative: isNegative, digits: digits, decimals: decimals, exponent: exponent, unit: unit)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private func takeSign(_ rest: inout ArraySlice<Unicode.Scalar>, _ isNegative: inout Bool) {
    switch rest.first {
    case "-", "\u{2212}":
      isNegative = true
      rest.removeFirst()
    case "+": rest.removeFirst()
    default: break
    }
  }

  private func takeCurrency(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    // The longest first, so that "US$" is not taken for what begins with it.
    let own = locale.symbols.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (code, symbol) in own where take(symbol, &rest) { return code }
    for (code, symbol) in [("EUR", "€"), ("USD", "$"), ("GBP", "£")] where take(symbol, &rest) { return code }
    let code = rest.prefix(3)
    guard code.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
    rest = rest.dropFirst(3)
    return code.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private func takeDigits(_ rest: inout ArraySlice<Unicode.Scalar>) -> ([UInt8], Int)? {
    var digits: [UInt8] = []
    var groups = [0]
    var decimals: Int?
    let separators = locale.groupSeparator.unicodeScalars.filter { !Self.isSpace($0) }
    while let scalar = rest.first {
      if ("0"..."9").contains(scalar) {
        digits.append(UInt8(truncatingIfNeeded: scalar.value - 48))
        if decimals == nil { groups[groups.count - 1] += 1 }
        decimals = decimals.map { $0 + 1 }
      } else if decimals == nil && locale.decimalSeparator.unicodeScalars.first == scalar {
        decimals = 0
      } else if decimals == nil && separators.contains(scalar) {
        groups.append(0)
      } else {
        break
      }
      rest.removeFirst()
    }
    if digits.isEmpty || decimals == 0 || !fits(groups) { return nil }
    return (digits, decimals ?? 0)
  }

  /// Whether separators stand where the locale puts them, so that "1.2" is not read as 12 where the
  /// point parts thousands.
  private func fits(_ groups: [Int]) -> Bool {
    guard let first = groups.first, groups.count > 1 else { return groups.first != 0 }
    switch locale.grouping {
    case .none: return false
    case .thousands: return (1...3).contains(first) && groups.dropFirst().allSatisfy { $0 == 3 }
    case .indian:
      return (1...2).contains(first) && groups.last == 3
        && groups.dropFirst().dropLast().allSatisfy { $0 == 2 }
    }
  }

  private func takeSuffix(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int {
    let suffixes = [
      (locale.compact.billion, 9), (locale.compact.million, 6), (locale.compact.thousand, 3),
    ]
    for (suffix, power) in suffixes where take(suffix, &rest) { return power }
    return 0
  }

  private func takeUnit(_ rest: inout ArraySlice<Unicode.Scalar>) -> Written.Unit {
    // The word for points may begin with a per cent sign.
    if take(locale.points.replacingFirst("#", with: ""), &rest) { return .points }
    if take("%", &rest) { return .percent }
    if take("×", &rest) || take("x", &rest) { return .multiple }
    if let currency = takeCurrency(&rest) { return .currency(currency) }
    return .plain
  }

  private func take(_ word: String, _ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = word.unicodeScalars.filter { !Self.isSpace($0) }
    guard !scalars.isEmpty, rest.starts(with: scalars) else { return false }
    rest = rest.dropFirst(scalars.count)
    return true
  }
}
