/// A sum of cells over another, with whole coefficients: what every part of a custom formula comes to.
struct CellQuotient {
  /// A sum of cells and a number.
  struct Sum {
    /// The cells, in the order in which they were first met; none with the coefficient 0.
    var terms: [(measure: Measure, lag: Int, coefficient: Int128)] = []
    var constant: Int128 = 0

    var isConstant: Bool { terms.isEmpty }
    var isZero: Bool { terms.isEmpty && constant == 0 }
  }

  var above: Sum
  var below: Sum

  /// A cell, or a sum of them.
  init(_ terms: [Formula.Term], times factor: Int64 = 1) {
    let cells = terms.map { (measure: $0.measure, lag: $0.lag, coefficient: Int128($0.coefficient) * Int128(factor)) }
    self.init(above: Sum(terms: cells), below: Sum(constant: 1))
  }

  /// A number, one whole number over another that is not 0.
  init(_ numerator: Int128, over denominator: Int128) {
    self.init(above: Sum(constant: numerator), below: Sum(constant: denominator))
  }

  private init(above: Sum, below: Sum) {
    let divisor = above.divisor(with: below)
    let sign: Int128 = below.leading < 0 ? -1 : 1
    (self.above, self.below) = (above.divided(by: divisor * sign), below.divided(by: divisor * sign))
  }

  /// Whether it is n/a in every case.
  var isZero: Bool { above.isZero }

  /// Whether the next product still fits into 128 bits.
  var isSmall: Bool { max(above.largest, below.largest) <= 1_000_000_000_000 }
}

// MARK: Arithmetic

extension CellQuotient {
  /// The sum; a fault where the denominators differ by more than a number.
  func adding(_ other: CellQuotient, times sign: Int128) -> Result<CellQuotient, FormulaFault> {
    if let (mine, its) = below.multiples(of: other.below) {
      return .success(
        CellQuotient(
          above: above.times(mine).adding(other.above.times(its * sign)), below: below.times(mine)))
    }
    guard let left = above.times(other.below), let right = other.above.times(below),
      let common = below.times(other.below)
    else { return .failure(.init(.unlikeQuotients)) }
    return .success(CellQuotient(above: left.adding(right.times(sign)), below: common))
  }

  /// The product; a fault where cells meet cells.
  func multiplied(by other: CellQuotient) -> Result<CellQuotient, FormulaFault> {
    guard let above = above.times(other.above) else { return .failure(.init(.productOfCells)) }
    guard let below = below.times(other.below) else { return .failure(.init(.nestedQuotient)) }
    return .success(CellQuotient(above: above, below: below))
  }

  /// The quotient; a fault where it is one of quotients, or by 0.
  func divided(by other: CellQuotient) -> Result<CellQuotient, FormulaFault> {
    if other.isZero { return .failure(.init(.divisionByZero)) }
    guard let above = above.times(other.below), let below = below.times(other.above) else {
      return .failure(.init(.nestedQuotient))
    }
    return .success(CellQuotient(above: above, below: below))
  }
}

/// A fault whose place whoever asked knows.
struct FormulaFault: Error {
  let fault: FormulaError.Fault

  init(_ fault: FormulaError.Fault) { self.fault = fault }
}

extension CellQuotient.Sum {
  fileprivate func times(_ factor: Int128) -> Self {
    if factor == 0 { return Self() }
    return Self(terms: terms.map { ($0.measure, $0.lag, $0.coefficient * factor) }, constant: constant * factor)
  }

  /// The product; nil where both have cells.
  fileprivate func times(_ other: Self) -> Self? {
    if other.isConstant { return times(other.constant) }
    return isConstant ? other.times(constant) : nil
  }

  fileprivate func adding(_ other: Self) -> Self {
    var sum = self
    sum.constant += other.constant
    for term in other.terms {
      if let place = sum.terms.firstIndex(where: { $0.measure == term.measure && $0.lag == term.lag }) {
        sum.terms[place].coefficient += term.coefficient
      } else {
        sum.terms.append(term)
      }
    }
    sum.terms.removeAll { $0.coefficient == 0 }
    return sum
  }

  /// The factors that make this sum and another equal; nil where none do.
  fileprivate func multiples(of other: Self) -> (mine: Int128, its: Int128)? {
    guard leading != 0, other.leading != 0 else { return nil }
    let scaled = (mine: times(other.leading), its: other.times(leading))
    let difference = scaled.mine.adding(scaled.its.times(-1))
    guard difference.isZero else { return nil }
    let divisor = Self.greatestDivisor(leading, other.leading)
    return (other.leading / divisor, leading / divisor)
  }

  /// The first coefficient, or the number where there is no cell.
  fileprivate var leading: Int128 { terms.first?.coefficient ?? constant }

  fileprivate var largest: UInt128 { terms.reduce(constant.magnitude) { max($0, $1.coefficient.magnitude) } }

  /// What divides every coefficient of two sums; at least 1.
  fileprivate func divisor(with other: Self) -> Int128 {
    let numbers = terms.map(\.coefficient) + [constant] + other.terms.map(\.coefficient) + [other.constant]
    return max(1, numbers.reduce(0, Self.greatestDivisor))
  }

  fileprivate func divided(by divisor: Int128) -> Self {
    Self(terms: terms.map { ($0.measure, $0.lag, $0.coefficient / divisor) }, constant: constant / divisor)
  }

  private static func greatestDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a < 0 ? -a : a, b < 0 ? -b : b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
