import Ledgers

/// What a customer brings until it leaves, in the parts that it is made of.
///
/// `MRR ÷ customers × margin ÷ ((churned₁ ÷ opening₁ + … + churned₆ ÷ opening₆) ÷ 6)`, rounded once.
public struct LifetimeValue: Sendable {
  /// Of a month before the figure's own, how many customers it began with and how many of them left.
  public struct Churn: Sendable {
    /// The month.
    public let month: Month
    /// Customers that left in it.
    public let churned: Int64
    /// Customers at its opening, above 0.
    public let opening: Int64
  }

  /// MRR at the end of the month, in minor units.
  public let mrr: Int64
  /// Customers at the end of the month, above 0.
  public let customers: Int64
  /// The share of revenue that is left after its direct cost.
  public let margin: ExactDecimal
  /// The six months before, in order of time; some customer left in one of them.
  public let churn: [Churn]

  /// Six times revenue per account times margin, in minor units, half up: what the sum of the rates divides.
  public var margins: Int64 {
    var above = WideNumber(mrr.magnitude)
    for factor in [margin.mantissa.magnitude, UInt64(churn.count)] { above.multiply(by: factor) }
    var below = WideNumber(customers.magnitude)
    below.multiply(by: UInt64(Int128.powerOfTen(margin.places)))
    return above.rounded(over: below)
  }

  /// Minor units, half up.
  public var value: Int64 {
    // Over the product of all openings, the sum of the rates is a sum of integers.
    let openings = churn.map(\.opening.magnitude)
    var above = WideNumber(mrr.magnitude)
    for factor in [margin.mantissa.magnitude, UInt64(churn.count)] + openings { above.multiply(by: factor) }
    var rates = WideNumber(0)
    for (place, month) in churn.enumerated() {
      var rate = WideNumber(month.churned.magnitude)
      for (other, opening) in openings.enumerated() where other != place { rate.multiply(by: opening) }
      rates.add(rate)
    }
    rates.multiply(by: customers.magnitude)
    rates.multiply(by: UInt64(Int128.powerOfTen(margin.places)))
    return above.rounded(over: rates)
  }
}

extension Figures {
  /// The parts of the lifetime value of a month; nil where there is none.
  public func lifetimeValue(in month: Month, of segment: Segment = .whole) -> LifetimeValue? {
    guard let margin = settings.grossMargin else { return nil }
    let customers = cube.amount(.closingCustomers, in: month, of: segment)
    let churn = (1...6).reversed().map { lag in
      LifetimeValue.Churn(
        month: month - lag, churned: cube.amount(.churnedCustomers, in: month - lag, of: segment),
        opening: cube.amount(.openingCustomers, in: month - lag, of: segment))
    }
    guard customers > 0, churn.allSatisfy({ $0.opening > 0 }), churn.contains(where: { $0.churned > 0 }) else {
      return nil
    }
    return LifetimeValue(
      mrr: cube.amount(.closing, in: month, of: segment), customers: customers, margin: margin, churn: churn)
  }

  func lifetimeValue(_ metric: Metric, in month: Month, of segment: Segment) -> Figure.Value {
    if settings.grossMargin == nil { return .notAvailable(.missingSetting("gross_margin")) }
    if let value = lifetimeValue(in: month, of: segment)?.value { return .money(value) }
    if cube.amount(.closingCustomers, in: month, of: segment) == 0 { return .notAvailable(.nothing(metric.divisor)) }
    let empty = (1...6).reversed().map { month - $0 }.first { cube.amount(.openingCustomers, in: $0, of: segment) == 0 }
    return .notAvailable(
      empty == nil
        ? .nothing("churn of the six months before") : .nothing("the number of opening customers", in: empty))
  }
}
