/// A whole number of any size, at least 0: products of more counts than 128 bits hold.
struct WideNumber: Sendable {
  /// Its digits to the base 2^64, the lowest first.
  private var digits: [UInt64]

  init(_ value: UInt64) { digits = [value] }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for place in digits.indices {
      let (high, low) = digits[place].multipliedFullWidth(by: factor)
      let (sum, overflows) = low.addingReportingOverflow(carry)
      digits[place] = sum
      carry = high + (overflows ? 1 : 0)
    }
    if carry > 0 { digits.append(carry) }
  }

  mutating func add(_ other: WideNumber) {
    var carry = false
    for place in 0..<max(digits.count, other.digits.count) {
      if place == digits.count { digits.append(0) }
      let (sum, first) = digits[place].addingReportingOverflow(place < other.digits.count ? other.digits[place] : 0)
      let (whole, second) = sum.addingReportingOverflow(carry ? 1 : 0)
      (digits[place], carry) = (whole, first || second)
    }
    if carry { digits.append(1) }
  }

  /// The quotient, half up, at most the largest that 64 bits with a sign hold. The divisor is not 0.
  func rounded(over divisor: WideNumber) -> Int64 {
    // The greatest q with q × 2d ≤ 2n + d.
    var double = divisor
    double.multiply(by: 2)
    var limit = self
    limit.multiply(by: 2)
    limit.add(divisor)
    var (low, high) = (Int64(0), Int64.max)
    while low < high {
      let middle = low + (high - low) / 2 + 1
      var product = double
      product.multiply(by: middle.magnitude)
      if product.isAtMost(limit) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private func isAtMost(_ other: WideNumber) -> Bool {
    for place in (0..<max(digits.count, other.digits.count)).reversed() {
      let mine = place < digits.count ? digits[place] : 0
      let theirs = place < other.digits.count ? other.digits[place] : 0
      if mine != theirs { return mine < theirs }
    }
    return true
  }
}
