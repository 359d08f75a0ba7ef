/// What a figure is measured in.
public enum FigureUnit: Sendable, Hashable {
  /// An amount of the reporting currency.
  case money
  /// A ratio that is printed in per cent.
  case percent
  /// A ratio that is printed as a multiple.
  case multiple
  /// A number of things.
  case count
}

/// One figure as the caller knows it: exact parts, the page it has, and the text for programs.
public struct FigureValue: Sendable, Equatable {
  /// The exact parts of a figure.
  public enum Amount: Sendable, Equatable {
    /// Minor units, and how the currency is written.
    case money(minor: Int64, digits: Int, currency: String)
    /// A ratio printed in per cent.
    case percent(numerator: Int64, denominator: Int64)
    /// A ratio printed as a multiple.
    case multiple(numerator: Int64, denominator: Int64)
    /// A number of things.
    case count(Int64)
    /// No figure, and why.
    case notAvailable(reason: String)
  }

  /// The exact parts.
  public let amount: Amount
  /// The address of the figure's page, as it stands in `href`.
  public let link: String
  /// The value as decimal text for `data-value`; nil leaves the attribute out.
  public let text: String?

  /// A figure with its page.
  public init(_ amount: Amount, link: String, text: String? = nil) {
    self.amount = amount
    self.link = link
    self.text = text
  }
}

extension FigureValue.Amount {
  /// The amount as a quotient; nil where there is no figure or its denominator is 0.
  var quotient: (numerator: Int64, denominator: Int64)? {
    switch self {
    case .money(let minor, _, _): (minor, 1)
    case .count(let count): (count, 1)
    case .percent(let numerator, let denominator), .multiple(let numerator, let denominator):
      denominator == 0 ? nil : (numerator, denominator)
    case .notAvailable: nil
    }
  }

  /// The power of ten between the quotient and what is written.
  var scale: Int {
    switch self {
    case .money(_, let digits, _): -min(max(digits, 0), 18)
    case .percent: 2
    default: 0
    }
  }

  /// Why there is no figure.
  var reason: String {
    if case .notAvailable(let reason) = self { return reason }
    return "divided by zero"
  }
}
