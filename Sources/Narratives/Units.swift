import Markup

/// Whether what somebody wrote can be a value of a figure.
struct Units {
  let currency: String

  /// Whether a number fits a figure, or a change of it. 0 fits everything.
  func fits(_ written: NumberFormat.Written, _ unit: FigureUnit, isChange: Bool) -> Bool {
    if written.rounded.isZero && written.unit == .plain { return true }
    switch unit {
    case .percent: return written.unit == .percent || (isChange && written.unit == .points)
    case .multiple: return written.unit == .plain || written.unit == .multiple
    case .count: return written.unit == .plain || (isChange && written.unit == .percent)
    case .money:
      return written.unit == .plain || written.unit == .currency(currency)
        || (isChange && written.unit == .percent)
    }
  }
}

extension FigureUnit {
  /// The power of ten between the parts of a figure and what is written.
  func scale(currencyDigits: Int) -> Int {
    switch self {
    case .money: -currencyDigits
    case .percent: 2
    case .multiple, .count: 0
    }
  }
}
