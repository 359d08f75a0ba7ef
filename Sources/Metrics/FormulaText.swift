/// A formula as a line of text, from the value that computes.
public struct FormulaText: Sendable {
  /// What cells are called.
  public enum Names: Sendable {
    /// As on a page: `opening MRR`.
    case words
    /// As in site.yml: `opening`, which reads back as the same formula.
    case cells
  }

  /// The text: `(expansion − churn) ÷ opening MRR`, or `(expansion - churn) / opening`.
  public let text: String

  /// The text of a formula; empty for one that is no sum of cells.
  public init(_ formula: Formula, names: Names) {
    let (above, below) = formula.sums
    let numerator = Self.sum(above, names)
    let times = names == .words ? "×" : "*"
    let over = names == .words ? " ÷ " : " / "
    switch formula {
    case .money(_, let factor) where factor != 1: text = "\(factor) \(times) \(Self.grouped(numerator, above.count))"
    case .scaled(_, let divisor): text = Self.grouped(numerator, above.count) + over + "\(divisor)"
    default:
      guard let below else {
        text = numerator
        return
      }
      // What stands behind the sign must be one thing, and 2 × b is not.
      let isOne = below.count == 1 && below[0].coefficient == 1
      let denominator = Self.sum(below, names)
      text = Self.grouped(numerator, above.count) + over + (isOne ? denominator : "(\(denominator))")
    }
  }

  /// The text of a sum.
  public init(_ terms: [Formula.Term], names: Names) { text = Self.sum(terms, names) }

  private static func grouped(_ sum: String, _ count: Int) -> String { count > 1 ? "(\(sum))" : sum }

  private static func sum(_ terms: [Formula.Term], _ names: Names) -> String {
    let (minus, times) = names == .words ? ("−", "×") : ("-", "*")
    return terms.enumerated().map { place, term in
      let sign = term.isSubtracted ? minus + (place == 0 ? "" : " ") : place == 0 ? "" : "+ "
      let factor = term.coefficient.magnitude == 1 ? "" : "\(term.coefficient.magnitude) \(times) "
      return sign + factor + (names == .words ? term.name : term.cell)
    }.joined(separator: " ")
  }
}

extension Formula.Term {
  /// The measure in words, with how long before it is taken: `expansion of the month before`.
  public var name: String {
    if isOfWhole { return "\(measure.name) of the whole company" }
    return switch lag {
    case 0: measure.name
    case 1: "\(measure.name) of the month before"
    default: "\(measure.name) of \(lag) months before"
    }
  }

  /// The measure as it stands in site.yml: `expansion[-1]`.
  public var cell: String { lag == 0 ? measure.id : "\(measure.id)[-\(lag)]" }
}
