extension NumberFormat {
  /// A decimal number, rounded half away from zero from an exact quotient.
  ///
  /// Two of them are equal where they are the same number written with the same decimals, which is how
  /// a claim is compared with its figure.
  public struct Rounded: Sendable, Equatable {
    /// Whether it is below zero; never for what rounds to zero.
    public private(set) var isNegative: Bool
    /// The digits of the number times ten to the power of `decimals`, without leading zeros; [0] for 0.
    public private(set) var digits: [UInt8]
    /// How many of the digits stand behind the decimal point.
    public private(set) var decimals: Int

    /// A whole number times ten to the power of `scale`, rounded to some decimals (0 to 18).
    public init(_ value: Int64, scale: Int, decimals: Int) {
      self.init(value < 0, UInt128(value.magnitude), 1, scale: scale, decimals: decimals)
    }

    /// A quotient times ten to the power of `scale`, rounded; nil where the denominator is 0.
    public init?(numerator: Int64, denominator: Int64, scale: Int, decimals: Int) {
      guard denominator != 0 else { return nil }
      self.init(
        (numerator < 0) != (denominator < 0), UInt128(numerator.magnitude), UInt128(denominator.magnitude),
        scale: scale, decimals: decimals)
    }

    /// The first quotient less the second, times ten to the power of `scale`, rounded; nil where a
    /// denominator is 0.
    public init?(
      _ first: (numerator: Int64, denominator: Int64), less second: (numerator: Int64, denominator: Int64),
      scale: Int, decimals: Int
    ) {
      guard let difference = ExactDifference(first, less: second) else { return nil }
      self.init(
        difference.isNegative, difference.numerator, difference.denominator, scale: scale, decimals: decimals)
    }

    /// Digits as somebody wrote them, `decimals` of them behind the point.
    public init(isNegative: Bool, digits: [UInt8], decimals: Int) {
      self.decimals = decimals
      self.digits = Self.withoutLeadingZeros(digits)
      self.isNegative = isNegative && self.digits != [0]
    }

    private init(
      _ isNegative: Bool, _ numerator: UInt128, _ denominator: UInt128, scale: Int, decimals: Int
    ) {
      let decimals = min(max(decimals, 0), 18)
      let shift = min(max(scale, -40), 40) + decimals
      var digits = String(numerator / denominator).utf8.map { $0 - 48 }
      var kept = digits.count + shift
      var remainder = numerator % denominator
      while digits.count <= kept {
        let (digit, rest) = Self.nextDigit(remainder, of: denominator)
        digits.append(digit)
        remainder = rest
      }
      if kept < 0 {
        digits = [0]
        kept = 0
      }
      let roundsUp = digits[kept] >= 5
      digits.removeSubrange(kept...)
      if roundsUp { Self.increment(&digits) }
      self.init(isNegative: isNegative, digits: digits, decimals: decimals)
    }

    /// Whether it is zero.
    public var isZero: Bool { digits == [0] }

    /// The digits before the point, at least one.
    var wholeDigits: ArraySlice<UInt8> {
      digits.count > decimals ? digits[..<(digits.count - decimals)] : [0]
    }

    /// The digits behind the point.
    var fractionDigits: [UInt8] {
      let missing = max(decimals - digits.count, 0)
      return Array(repeating: 0, count: missing) + digits.suffix(decimals)
    }

    /// Multiplies by a power of ten and drops the zeros that end the fraction.
    mutating func movePoint(by power: Int) {
      decimals -= power
      while decimals > 0 && digits.last == 0 && digits.count > 1 {
        digits.removeLast()
        decimals -= 1
      }
      if isZero { decimals = 0 }
      if decimals < 0 {
        digits += Array(repeating: 0, count: -decimals)
        decimals = 0
      }
      digits = Self.withoutLeadingZeros(digits)
    }

    /// One step of long division, by addition, so that nothing overflows: ten times the remainder is
    /// never formed.
    private static func nextDigit(_ remainder: UInt128, of denominator: UInt128) -> (UInt8, UInt128) {
      if remainder == 0 { return (0, 0) }
      var digit: UInt8 = 0
      var sum: UInt128 = 0
      let gap = denominator - remainder
      for _ in 0..<10 {
        if sum >= gap {
          sum -= gap
          digit += 1
        } else {
          sum += remainder
        }
      }
      return (digit, sum)
    }

    private static func increment(_ digits: inout [UInt8]) {
      var index = digits.count - 1
      while index >= 0 {
        if digits[index] < 9 {
          digits[index] += 1
          return
        }
        digits[index] = 0
        index -= 1
      }
      digits.insert(1, at: 0)
    }

    private static func withoutLeadingZeros(_ digits: [UInt8]) -> [UInt8] {
      let kept = digits.drop { $0 == 0 }
      return kept.isEmpty ? [0] : Array(kept)
    }
  }
}
