/// The exact difference of two quotients.
public struct ExactDifference: Sendable, Equatable {
  /// Whether the first was smaller than the second.
  public let isNegative: Bool
  /// The size of the numerator.
  public let numerator: UInt128
  /// The denominator, above zero.
  public let denominator: UInt128

  /// A quotient of a sign, a size and a denominator above zero.
  public init(isNegative: Bool, numerator: UInt128, denominator: UInt128) {
    self.isNegative = isNegative && numerator > 0
    self.numerator = numerator
    self.denominator = max(denominator, 1)
  }

  /// The first quotient less the second; nil where a denominator is 0.
  public init?(
    _ first: (numerator: Int64, denominator: Int64), less second: (numerator: Int64, denominator: Int64)
  ) {
    guard first.denominator != 0, second.denominator != 0 else { return nil }
    // Each product is below 2^126 and a sum of two below 2^127: nothing here can overflow.
    let left = UInt128(first.numerator.magnitude) * UInt128(second.denominator.magnitude)
    let right = UInt128(second.numerator.magnitude) * UInt128(first.denominator.magnitude)
    let leftIsNegative = (first.numerator < 0) != (first.denominator < 0)
    let rightIsNegative = (second.numerator < 0) != (second.denominator < 0)
    denominator = UInt128(first.denominator.magnitude) * UInt128(second.denominator.magnitude)
    if leftIsNegative != rightIsNegative {
      numerator = left + right
      isNegative = leftIsNegative && numerator > 0
    } else {
      numerator = left > right ? left - right : right - left
      isNegative = left == right ? false : (left < right) != leftIsNegative
    }
  }
}
