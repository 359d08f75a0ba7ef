import Markup

/// A number as people write it in a language, with the interval of values that would be written so.
///
/// Digits stand for what rounds to them, half away from zero, at their last place. A fraction in words stands for
/// its value give or take 2.5 points: "three quarters" is 72.5 % to 77.5 %. With a word such as "about" in front the
/// last digit that is not 0 may be one off, by 5 % of the number at most.
struct WrittenNumber: Sendable, Equatable {
  /// The digits and their unit.
  let written: NumberFormat.Written
  /// A fraction in words, in twelfths; nil for digits.
  var twelfths: Int?
  /// Whether a plus or a minus stood before it.
  var hasSign = false
  /// Whether it is meant roughly.
  var isRough = false

  var unit: NumberFormat.Written.Unit { written.unit }

  /// Whether a quotient lies in the interval.
  ///
  /// - Parameter scale: the power of ten between the quotient and what is written.
  func matches(_ quotient: (numerator: Int64, denominator: Int64), less other: (Int64, Int64)? = nil, scale: Int)
    -> Bool
  {
    if let twelfths { return matches(twelfths, quotient, less: other ?? (0, 1)) }
    let other = other ?? (0, 1)
    if written.matches(quotient, less: other, scale: scale) { return true }
    return isRough && isNear(quotient, other, scale)
  }

  /// A fraction: between 2.5 points less and 2.5 points more.
  private func matches(_ twelfths: Int, _ quotient: (numerator: Int64, denominator: Int64), less other: (Int64, Int64))
    -> Bool
  {
    guard let exact = ExactDifference(quotient, less: other),
      let low = ExactDifference((Int64(twelfths * 10 - 3), 120), less: (0, 1)),
      let high = ExactDifference((Int64(twelfths * 10 + 3), 120), less: (0, 1))
    else { return false }
    return exact.order(to: low) >= 0 && exact.order(to: high) <= 0
  }

  /// Whether it is one off in the last digit that counts, or 5 % off, whichever is less.
  private func isNear(
    _ quotient: (numerator: Int64, denominator: Int64), _ other: (numerator: Int64, denominator: Int64), _ scale: Int
  ) -> Bool {
    var digits = written.digits
    var (zeros, number) = (0, Int64(0))
    while digits.count > 1, digits.last == 0 {
      digits.removeLast()
      zeros += 1
    }
    for digit in digits.prefix(15) { number = number * 10 + Int64(digit) }
    // In twentieths of the last digit that counts, so that 5 % of the number is a whole number.
    let margin = min(20, number)
    let sign: Int64 = written.isNegative ? -1 : 1
    guard let exact = ExactDifference(quotient, less: other),
      let low = bound(number * 20 - margin, zeros, scale), let high = bound(number * 20 + margin, zeros, scale),
      let zero = ExactDifference((0, 1), less: (0, 1))
    else { return false }
    let size = ExactDifference(isNegative: false, numerator: exact.numerator, denominator: exact.denominator)
    let signs = exact.order(to: zero) == 0 || (exact.isNegative ? -1 : 1) == sign
    return signs && size.order(to: low) >= 0 && size.order(to: high) <= 0
  }

  /// So many twentieths of the last digit that counts, in the parts of a figure.
  private func bound(_ twentieths: Int64, _ zeros: Int, _ scale: Int) -> ExactDifference? {
    let power = zeros + written.exponent - written.decimals - scale
    var (numerator, denominator) = (twentieths, Int64(20))
    for _ in 0..<min(abs(power), 18) {
      let (up, upOverflows) = numerator.multipliedReportingOverflow(by: power > 0 ? 10 : 1)
      let (down, downOverflows) = denominator.multipliedReportingOverflow(by: power < 0 ? 10 : 1)
      if upOverflows || downOverflows { return nil }
      (numerator, denominator) = (up, down)
    }
    return ExactDifference((numerator, denominator), less: (0, 1))
  }

  /// How it compares with a quotient: below, at or above 0 as the quotient is below, at or above the number.
  func order(of quotient: (numerator: Int64, denominator: Int64), scale: Int) -> Int? {
    guard let exact = ExactDifference(quotient, less: (0, 1)) else { return nil }
    if let twelfths { return ExactDifference((Int64(twelfths), 12), less: (0, 1)).map(exact.order) }
    return written.exact(scale: scale).map(exact.order)
  }

  /// The same number without regard to its sign, or with the other.
  func with(isNegative: Bool) -> WrittenNumber {
    var copy = WrittenNumber(
      written: NumberFormat.Written(
        digits: written.digits, decimals: written.decimals, exponent: written.exponent, unit: written.unit,
        isNegative: isNegative))
    (copy.twelfths, copy.hasSign, copy.isRough) = (twelfths, hasSign, isRough)
    return copy
  }
}
