import Markup

/// What a number in prose may be of a figure: a value, a change, a target.
struct FigureComparison: Sendable {
  /// What of the figure.
  enum Form: Sendable, Equatable {
    case value
    case change(from: ReviewMonth)
    case target
    case difference
  }

  let name: FigureName
  let query: FigureQuery
  let form: Form

  /// Whether it is a difference.
  var isChange: Bool { form != .value && form != .target }

  /// The same of another month.
  func inMonth(_ month: ReviewMonth) -> FigureComparison {
    let query = FigureQuery(figure: query.figure, month: month, segment: query.segment)
    return FigureComparison(name: name, query: query, form: form)
  }

  /// How the existing wording names it.
  var resolved: ResolvedFigure {
    let reference: ResolvedFigure.Reference =
      switch form {
      case .change(let month):
        .month(FigureQuery(figure: query.figure, month: month, segment: query.segment))
      default: .target(query)
      }
    return ResolvedFigure(
      name: name, written: name.id, query: query, form: isChange ? .change : .value, reference: reference, style: nil,
      decimals: nil)
  }
}

/// How a number is to be held against a figure.
struct NumberStance: Sendable {
  /// A relation that the prose speaks of instead of the number itself.
  enum Bound: Sendable {
    case above, below
  }

  var number: WrittenNumber
  var bound: Bound?
  /// The direction that the words beside it give to a change.
  var direction: Direction?
}

/// The values of figures, each asked for once.
struct FigureMemory {
  let source: FigureSource
  private var values: [FigureQuery: FigureValue] = [:]
  private var targets: [FigureQuery: FigureValue] = [:]

  init(_ source: FigureSource) { self.source = source }

  mutating func value(_ query: FigureQuery) -> FigureValue.Amount {
    if let known = values[query] { return known.amount }
    let value = source.value(query)
    values[query] = value
    return value.amount
  }

  mutating func target(_ query: FigureQuery) -> FigureValue.Amount {
    if let known = targets[query] { return known.amount }
    let value = source.target(query)
    targets[query] = value
    return value.amount
  }

  /// Whether the ledger bears a number out; nil where it has no such figure.
  mutating func bearsOut(_ stance: NumberStance, _ comparison: FigureComparison) -> Bool? {
    let now = value(comparison.query)
    let query = comparison.query
    switch comparison.form {
    case .value: return now.quotient.map { holds(stance, $0, now.scale) }
    case .target:
      let target = target(query)
      return target.quotient.map { holds(stance, $0, target.scale) }
    case .difference: return change(stance, now, target(query))
    case .change(let month):
      let base = FigureQuery(figure: query.figure, month: month, segment: query.segment)
      return change(stance, now, value(base))
    }
  }

  private func holds(_ stance: NumberStance, _ value: (numerator: Int64, denominator: Int64), _ scale: Int) -> Bool {
    switch stance.bound {
    case .above: return (stance.number.order(of: value, scale: scale) ?? 1) >= 0
    case .below: return (stance.number.order(of: value, scale: scale) ?? -1) <= 0
    case nil: break
    }
    if stance.number.matches(value, scale: scale) { return true }
    // "Net negative churn of 0.5 %": the words carry the minus.
    let isBelow = (value.numerator < 0) != (value.denominator < 0)
    return !stance.number.hasSign && isBelow && stance.number.with(isNegative: true).matches(value, scale: scale)
  }

  private func change(_ stance: NumberStance, _ now: FigureValue.Amount, _ before: FigureValue.Amount) -> Bool? {
    guard let first = now.quotient, let second = before.quotient else { return nil }
    if let bound = stance.bound { return size(of: stance.number, bound, first, second, now.scale) }
    let candidates: [WrittenNumber] =
      if stance.number.hasSign {
        [stance.number]
      } else {
        switch stance.direction {
        case .rose: [stance.number]
        case .fell: [stance.number.with(isNegative: true)]
        default: [stance.number, stance.number.with(isNegative: true)]
        }
      }
    for number in candidates {
      if number.unit != .percent || now.scale == 2 {
        if number.matches(first, less: second, scale: now.scale) { return true }
      }
      if number.unit == .percent, let relative = Self.relative(first, second) {
        if number.matches(relative, scale: 2) { return true }
      }
    }
    return false
  }

  /// Whether the size of a change keeps to a bound.
  private func size(
    of number: WrittenNumber, _ bound: NumberStance.Bound, _ first: (numerator: Int64, denominator: Int64),
    _ second: (numerator: Int64, denominator: Int64), _ scale: Int
  ) -> Bool? {
    let isRelative = number.unit == .percent && scale != 2
    let relative = Self.relative(first, second)
    guard
      let change = isRelative
        ? relative.flatMap({ ExactDifference($0, less: (0, 1)) }) : ExactDifference(first, less: second),
      let limit = number.written.exact(scale: isRelative ? 2 : scale)
    else { return nil }
    let size = ExactDifference(isNegative: false, numerator: change.numerator, denominator: change.denominator)
    return bound == .above ? size.order(to: limit) >= 0 : size.order(to: limit) <= 0
  }

  /// The change as a part of what was before; nil where that is 0 or less, or beyond all numbers.
  private static func relative(
    _ first: (numerator: Int64, denominator: Int64), _ second: (numerator: Int64, denominator: Int64)
  ) -> (numerator: Int64, denominator: Int64)? {
    let (left, overflows) = first.numerator.multipliedReportingOverflow(by: second.denominator)
    let (right, alsoOverflows) = second.numerator.multipliedReportingOverflow(by: first.denominator)
    guard !overflows, !alsoOverflows, right > 0 else { return nil }
    let (change, isTooLarge) = left.subtractingReportingOverflow(right)
    return isTooLarge ? nil : (change, right)
  }
}
