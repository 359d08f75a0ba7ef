/// What the amounts of a format are counted in.
enum AmountUnit {
  /// Units, or minor units where site.yml says `minor_units`.
  case described
  /// Whole minor units.
  case minor
  /// Hundredths, whatever the currency's own minor unit is; a fraction of one is rounded.
  case hundredths
  /// Whole hundredths.
  case wholeHundredths
  /// Whole minor units as Stripe counts them.
  case stripe

  /// How the digits of an amount become minor units.
  struct Counting {
    /// The power of ten that one unit of the currency is counted as.
    let exponent: Int
    /// Whether a fraction is a fault.
    let isWhole: Bool

    /// Amounts in units of the currency.
    static let inUnits = Counting(exponent: 0, isWhole: false)
  }

  /// How amounts of a currency with so many digits are counted.
  @inline(__always)
  func counting(digits: Int, code: @autoclosure () -> String, isInMinorUnits: Bool) -> Counting {
    switch self {
    case .described: isInMinorUnits ? Counting(exponent: digits, isWhole: true) : .inUnits
    case .minor: Counting(exponent: digits, isWhole: true)
    case .hundredths: Counting(exponent: 2, isWhole: false)
    case .wholeHundredths: Counting(exponent: 2, isWhole: true)
    case .stripe: Counting(exponent: Self.stripeDigits[code()] ?? digits, isWhole: true)
    }
  }

  /// Where Stripe's smallest unit is not that of ISO 4217: króna and Ugandan shilling keep two decimals for old
  /// callers' sake, the ariary has none.
  private static let stripeDigits = ["ISK": 2, "UGX": 2, "MGA": 0]
}
