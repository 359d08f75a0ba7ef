import Markup

extension ExactDifference {
  /// Below, at or above 0 as this is below, at or above the other.
  func order(to other: ExactDifference) -> Int {
    if isNegative != other.isNegative {
      if numerator == 0 && other.numerator == 0 { return 0 }
      return isNegative ? -1 : 1
    }
    let left = numerator.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: denominator)
    if (left.high, left.low) == (right.high, right.low) { return 0 }
    return ((left.high, left.low) < (right.high, right.low)) != isNegative ? -1 : 1
  }

  /// Whether its size is below so many parts of ten thousand, or of another number.
  func isBelow(_ parts: Int, of whole: Int64 = 10_000) -> Bool {
    guard let limit = ExactDifference((Int64(parts), whole), less: (0, 1)) else { return false }
    return (isNegative ? negated : self).order(to: limit) < 0
  }

  private var negated: ExactDifference {
    ExactDifference(isNegative: numerator > 0 && !isNegative, numerator: numerator, denominator: denominator)
  }
}

extension NumberFormat.Written {
  /// The number in the parts of a figure, whose writing is `scale` powers of ten away.
  func exact(scale: Int) -> ExactDifference? {
    var number: Int64 = 0
    for digit in digits.prefix(17) { number = number * 10 + Int64(digit) }
    var whole: Int64 = 1
    let power = exponent - decimals - scale
    for _ in 0..<min(abs(power), 40) {
      if power > 0 {
        let (product, overflows) = number.multipliedReportingOverflow(by: 10)
        number = overflows ? .max : product
      } else {
        let (product, overflows) = whole.multipliedReportingOverflow(by: 10)
        whole = overflows ? .max : product
      }
    }
    return ExactDifference((isNegative ? -number : number, whole), less: (0, 1))
  }
}
