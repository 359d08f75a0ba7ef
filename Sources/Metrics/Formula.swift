import Ledgers

/// How a metric is made of the cells of a cube.
public enum Formula: Sendable {
  /// Money: a sum of measures, times a whole number.
  case money([Term], times: Int64 = 1)
  /// A number of customers.
  case count([Term])
  /// Two sums, one divided by the other.
  case ratio([Term], [Term])
  /// Money that is a quotient, rounded to the minor unit.
  case quotient([Term], [Term])
  /// A sum of money over a whole number above 1, rounded to the minor unit.
  case scaled([Term], over: Int64)
  /// Open deals, each by its probability where they are weighted, over what is left of the targets of their period.
  case coverage(isWeighted: Bool)
  /// What a file beside the ledger tells, over something of the cube or of the same file.
  case beside(Tally, over: Tally)
  /// Average revenue per account times gross margin, over the mean logo churn rate of six months.
  case lifetimeValue

  /// A measure in a sum.
  public struct Term: Sendable, Equatable {
    /// How often it counts; below 0 where it is subtracted.
    public let coefficient: Int64
    /// The measure.
    public let measure: Measure
    /// How many months before the figure's own.
    public let lag: Int
    /// Whether it is that of the whole company, whatever segment the figure is of.
    public let isOfWhole: Bool

    /// Whether it is subtracted.
    public var isSubtracted: Bool { coefficient < 0 }

    init(_ measure: Measure, isSubtracted: Bool = false, lag: Int = 0, isOfWhole: Bool = false) {
      self.init(measure, times: isSubtracted ? -1 : 1, lag: lag, isOfWhole: isOfWhole)
    }

    init(_ measure: Measure, times coefficient: Int64, lag: Int = 0, isOfWhole: Bool = false) {
      (self.measure, self.coefficient, self.lag, self.isOfWhole) = (measure, coefficient, lag, isOfWhole)
    }
  }

  /// The sums that the formula divides or shows.
  public var sums: (numerator: [Term], denominator: [Term]?) {
    switch self {
    case .money(let terms, _), .count(let terms), .scaled(let terms, _): (terms, nil)
    case .ratio(let above, let below), .quotient(let above, let below): (above, below)
    case .coverage, .beside: ([], nil)
    case .lifetimeValue: (Term.of(.closing), Term.of(.closingCustomers))
    }
  }
}

/// `+` and `−` between measures, so that formulas read as they are printed.
extension Formula.Term {
  static func of(_ measure: Measure) -> [Formula.Term] { [Formula.Term(measure)] }
}

func + (terms: [Formula.Term], measure: Measure) -> [Formula.Term] { terms + [Formula.Term(measure)] }

func - (terms: [Formula.Term], measure: Measure) -> [Formula.Term] {
  terms + [Formula.Term(measure, isSubtracted: true)]
}
