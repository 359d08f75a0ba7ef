import Ledgers
import Metrics

/// The formula of a figure with this month's numbers in it.
public struct Explanation: Sendable {
  /// A part of a sum: its name and its amount.
  public struct Term: Sendable {
    /// What it is, as in `opening MRR`.
    public let name: Sentence
    /// Its amount, without the sign of the formula.
    public let amount: Cell
    /// Whether it is subtracted.
    public let isSubtracted: Bool
    /// How often it counts; 1 but in a site's own formulas.
    public var factor: UInt64 = 1
  }

  /// What stands above the line, or is added up.
  public let numerator: [Term]
  /// What stands below the line; empty where nothing is divided.
  public let denominator: [Term]
  /// What the sum is multiplied by; 1 but for ARR.
  public let factor: Int64
  /// What comes out.
  public let result: Figure
  /// The parts of a lifetime value; nil for every other figure.
  public var lifetime: Lifetime?

  /// The numbers of a lifetime value: MRR ÷ customers × margin, over the mean of some rates.
  public struct Lifetime: Sendable {
    /// MRR at the end of the month.
    public let mrr: Cell
    /// Customers at the end of the month.
    public let customers: Cell
    /// The gross margin as a decimal.
    public let margin: String
    /// For each of the months before how many customers left, of how many.
    public let rates: [(churned: Int64, opening: Int64)]
  }
}

extension Review {
  /// The formula of a metric with the numbers of a month and segment.
  public func explanation(of metric: Metric, for segment: Segment = .whole) -> Explanation {
    let result = figure(metric, nil, segment)
    if case .coverage(let isWeighted) = metric.formula { return coverage(result, segment, isWeighted: isWeighted) }
    if let (above, below) = besides(metric, segment) {
      return Explanation(
        numerator: above, denominator: below, factor: 1, result: result, lifetime: lifetime(metric, segment))
    }
    let (above, below) = metric.formula.sums
    var factor: Int64 = 1
    if case .money(_, let times) = metric.formula { factor = times }
    var divisor = (below ?? []).map { term($0, segment) }
    if case .scaled(_, let over) = metric.formula {
      divisor = [.init(name: "\(plain: over)", amount: .count(over), isSubtracted: false)]
    }
    return Explanation(
      numerator: above.map { term($0, segment) }, denominator: divisor, factor: factor, result: result)
  }

  private func term(_ term: Formula.Term, _ segment: Segment) -> Explanation.Term {
    let amount = amount(term.measure, month - term.lag, term.isOfWhole ? .whole : segment)
    return .init(
      name: term.words, amount: term.measure.isCount ? .count(amount) : .money(amount),
      isSubtracted: term.isSubtracted, factor: term.coefficient.magnitude)
  }

  private func coverage(_ result: Figure, _ segment: Segment, isWeighted: Bool) -> Explanation {
    let open = figures.openMRR(after: month, for: segment, isWeighted: isWeighted)
    let target = figures.expansionTarget(after: month, for: segment)
    return Explanation(
      numerator: [
        .init(name: isWeighted ? "open deals by probability" : "open deals", amount: .money(open), isSubtracted: false)
      ],
      denominator: target.map { target in
        [
          .init(name: "expansion targets of the period", amount: .money(target.target), isSubtracted: false),
          .init(name: "expansion booked in it", amount: .money(target.booked), isSubtracted: true),
        ]
      } ?? [], factor: 1, result: result)
  }
}
