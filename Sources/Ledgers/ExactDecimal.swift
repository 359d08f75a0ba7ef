/// A decimal number as it was written: an integer and how many of its digits stand behind the point.
///
/// No binary floating point is involved; `12.50` is 1250 with two places.
public struct ExactDecimal: Hashable, Sendable {
  /// All digits, as an integer.
  public let mantissa: Int64
  /// How many of them stand behind the decimal point, 0 to 18.
  public var places: Int { Int(placeCount) }

  /// Small, because a ledger holds many.
  private let placeCount: UInt8

  /// The number `mantissa × 10^−places`.
  public init(_ mantissa: Int64, places: Int = 0) {
    (self.mantissa, placeCount) = (mantissa, UInt8(clamping: places))
  }

  /// Whether it has no fraction, as `20009.0` has none.
  public var isWhole: Bool { places == 0 || Int128(mantissa) % .powerOfTen(places) == 0 }

  /// The mantissa with so many places, which are at least the number's own.
  public func mantissa(places wanted: Int) -> Int128 {
    Int128(mantissa) * Int128.powerOfTen(wanted - places)
  }
}

extension Int128 {
  /// 10 to a power from 0 to 38.
  package static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The quotient rounded to an integer, half away from zero. The divisor is not 0.
  package func divided(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
    return (self < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }
}

extension ExactDecimal {
  /// The exact sum; nil beyond 18 digits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let places = max(self.places, other.places)
    return Int64(exactly: mantissa(places: places) + other.mantissa(places: places)).map {
      ExactDecimal($0, places: places)
    }
  }
}
