extension NumberFormat.Written {
  /// A number of its parts, for a reader of another way of writing.
  ///
  /// - Parameters:
  ///   - digits: the digits in the order written; above 9 is taken as 9.
  ///   - decimals: how many of them stand behind the decimal separator.
  ///   - exponent: the power of ten of the suffix.
  ///   - unit: what stood beside the digits.
  ///   - isNegative: whether a minus stood before it.
  public init(digits: [UInt8], decimals: Int, exponent: Int, unit: Unit, isNegative: Bool) {
    self.init(
      isNegative: isNegative, digits: digits.map { min($0, 9) }, decimals: min(max(decimals, 0), digits.count),
      exponent: exponent, unit: unit)
  }
}
