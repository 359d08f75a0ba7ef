import Ledgers

/// Reads a formula of site.yml, as in `(expansion - churn) / opening`.
///
/// Cells of the cube stand by their names, sums of the program's own by their ids, a month before as `expansion[-1]`.
/// Whatever is written has to come to one sum of cells with whole coefficients, or to one such sum over another.
public struct FormulaReader: Sendable {
  /// Everything that is wrong, in the order of its places; empty where there is a formula.
  public private(set) var errors: [FormulaError] = []
  /// The formula; nil where something is wrong.
  public private(set) var formula: Formula?

  private let tokens: [FormulaToken]
  private let end: Int
  private var place = 0
  private var depth = 0
  /// Whether what follows a fault cannot be made sense of.
  private var hasStopped = false
  /// The cells that were read, for the places of what is wrong with them all in all.
  private var cells: [(name: String, measure: Measure, offset: Int)] = []
  /// Where a number was first added to cells.
  private var mixedAt: Int?

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - text: the formula.
  ///   - unit: what it should come to; nil where that is not known, and then only its parts are checked.
  public init(_ text: String, unit: Unit?) {
    let (tokens, errors) = FormulaToken.tokens(of: text)
    (self.tokens, self.errors, end) = (tokens, errors, text.unicodeScalars.count)
    guard errors.isEmpty else { return }
    if tokens.isEmpty {
      fail(.empty, at: 0)
      return
    }
    let value = sum()
    if !hasStopped, place < tokens.count {
      let token = tokens[place]
      fail(.expected("an operator", found: token.text), at: token.offset)
    }
    // What is only half written need not come to anything.
    if hasStopped { self.errors.removeAll { $0.fault.isOfArithmetic } }
    self.errors.sort { $0.offset < $1.offset }
    guard self.errors.isEmpty, let value else { return }
    settle(value, as: unit)
  }
}

// MARK: Grammar

extension FormulaReader {
  /// Parts joined by + and −; nil where one of them is wrong.
  private mutating func sum() -> CellQuotient? {
    depth += 1
    defer { depth -= 1 }
    if depth > 50 {
      if !hasStopped { fail(.tooDeep, at: token?.offset ?? end) }
      stop()
      return nil
    }
    var value = product()
    while let sign = take(.plus, .minus) {
      let other = product()
      guard let first = value, let second = other else {
        value = nil
        continue
      }
      value = checked(first.adding(second, times: sign.kind == .minus ? -1 : 1), at: sign.offset)
      if mixedAt == nil, let value, value.above.constant != 0, !value.above.isConstant { mixedAt = sign.offset }
    }
    return value
  }

  /// Parts joined by × and ÷.
  private mutating func product() -> CellQuotient? {
    var value = factor()
    while let sign = take(.times, .over) {
      let other = factor()
      guard let first = value, let second = other else {
        value = nil
        continue
      }
      let result = sign.kind == .times ? first.multiplied(by: second) : first.divided(by: second)
      value = checked(result, at: sign.offset)
    }
    return value
  }

  private mutating func factor() -> CellQuotient? {
    var isSubtracted = false
    while let sign = take(.plus, .minus) { if sign.kind == .minus { isSubtracted.toggle() } }
    guard let value = operand() else { return nil }
    return isSubtracted ? checked(value.multiplied(by: CellQuotient(-1, over: 1)), at: 0) : value
  }

  private mutating func operand() -> CellQuotient? {
    guard let token else { return missing("a name or a number") }
    switch token.kind {
    case .name:
      place += 1
      return cell(token)
    case .number(let number):
      place += 1
      return CellQuotient(Int128(number.mantissa), over: .powerOfTen(number.places))
    case .opening:
      place += 1
      let value = sum()
      if take(.closing) != nil { return value }
      if hasStopped { return nil }
      if place < tokens.count { return missing("an operator or ')'") }
      fail(.neverClosed, at: token.offset)
      stop()
      return nil
    default: return missing("a name or a number")
    }
  }

  /// A cell or a sum of the program's own, as many months before as the brackets say.
  private mutating func cell(_ token: FormulaToken) -> CellQuotient? {
    guard let lag = lag() else { return nil }
    if let measure = Measure.named(token.text) {
      cells.append((token.text, measure, token.offset))
      return CellQuotient([Formula.Term(measure, lag: lag)])
    }
    guard let metric = Metric.named(token.text) else {
      let names = Measure.allCases.map(\.id) + Metric.all.filter(\.isSum).map(\.id)
      fail(.unknownName(token.text, nearest: token.text.nearest(of: names)), at: token.offset)
      return nil
    }
    guard metric.isSum else {
      let text = FormulaText(metric.formula, names: .cells).text
      fail(.notASum(token.text, instead: text.isEmpty ? nil : text), at: token.offset)
      return nil
    }
    let terms = metric.formula.sums.numerator
    cells += terms.map { (token.text, $0.measure, token.offset) }
    let factor: Int64 = if case .money(_, let times) = metric.formula { times } else { 1 }
    return CellQuotient(
      terms.map { Formula.Term($0.measure, times: $0.coefficient, lag: $0.lag + lag) }, times: factor)
  }

  /// The months before of brackets; 0 without them, nil where they are wrong.
  private mutating func lag() -> Int? {
    guard let bracket = take(.openingBracket) else { return 0 }
    var months: Int?
    if take(.minus) != nil, let token, case .number(let number) = token.kind, number.places == 0,
      (1...120).contains(number.mantissa)
    {
      place += 1
      months = Int(number.mantissa)
    }
    if months == nil {
      fail(.notBefore, at: bracket.offset)
      while let token, token.kind != .closingBracket, token.kind != .closing, place < tokens.count { place += 1 }
    }
    if take(.closingBracket) == nil, months != nil { return missing("']'") }
    return months
  }
}

// MARK: Tokens and faults

extension FormulaReader {
  private var token: FormulaToken? { place < tokens.count ? tokens[place] : nil }

  private mutating func take(_ kinds: FormulaToken.Kind...) -> FormulaToken? {
    guard let token, kinds.contains(token.kind) else { return nil }
    place += 1
    return token
  }

  private mutating func fail(_ fault: FormulaError.Fault, at offset: Int) {
    errors.append(FormulaError(offset: offset, fault: fault))
  }

  /// Says what is missing here; what follows cannot be made sense of.
  private mutating func missing<Value>(_ what: String) -> Value? {
    if !hasStopped { fail(.expected(what, found: token?.text), at: token?.offset ?? end) }
    stop()
    return nil
  }

  private mutating func stop() {
    place = tokens.count
    hasStopped = true
  }

  private mutating func checked(_ result: Result<CellQuotient, FormulaFault>, at offset: Int) -> CellQuotient? {
    switch result {
    case .failure(let failure): fail(failure.fault, at: offset)
    case .success(let value) where value.isSmall: return value
    case .success: fail(.factorsTooLarge, at: offset)
    }
    return nil
  }
}

// MARK: Units

extension FormulaReader {
  /// Makes the formula of what all of it comes to.
  private mutating func settle(_ value: CellQuotient, as unit: Unit?) {
    let (above, below) = (value.above, value.below)
    if above.isConstant { return fail(.constant, at: 0) }
    if above.constant != 0 || (!below.isConstant && below.constant != 0) {
      return fail(.numberBesideCells, at: mixedAt ?? 0)
    }
    for sum in [above, below] {
      if let stray = stray(in: sum) {
        return fail(.mixedSum(stray.name, isCount: stray.measure.isCount), at: stray.offset)
      }
    }
    let kind = Kind(isCount: above.terms[0].measure.isCount, below: below.terms.first.map(\.measure.isCount))
    guard let unit else { return }
    guard kind.units.contains(unit) else {
      return fail(.unit(unit.rawValue, is: kind.words, units: kind.units.map(\.rawValue)), at: 0)
    }
    let divisor = Int64(clamping: below.constant)
    switch (unit, below.isConstant) {
    case (.count, _) where divisor != 1: fail(.partOfCount(divisor), at: 0)
    case (.count, _): formula = .count(above.whole)
    case (.money, true): formula = divisor == 1 ? .money(above.whole) : .scaled(above.whole, over: divisor)
    case (.money, false): formula = .quotient(above.whole, below.whole)
    case (.ratio, _), (.multiple, _): formula = .ratio(above.whole, below.whole)
    }
  }

  /// The first cell in the text that is of another kind than the first of its sum.
  private func stray(in sum: CellQuotient.Sum) -> (name: String, measure: Measure, offset: Int)? {
    guard let first = sum.terms.first, sum.terms.contains(where: { $0.measure.isCount != first.measure.isCount })
    else { return nil }
    return cells.first { cell in
      cell.measure.isCount != first.measure.isCount && sum.terms.contains { $0.measure == cell.measure }
    }
  }

  /// What a sum, or a sum over another, is counted in.
  private struct Kind {
    let words: String
    let units: [Unit]

    init(isCount: Bool, below: Bool?) {
      (words, units) =
        switch (isCount, below) {
        case (false, nil): ("money", [.money])
        case (true, nil): ("a number of customers", [.count])
        case (false, true): ("money for each customer", [.money])
        case (true, false): ("customers for each unit of money", [])
        case (_, _): ("one sum over another of its kind", [.ratio, .multiple])
        }
    }
  }
}

extension CellQuotient.Sum {
  fileprivate var whole: [Formula.Term] {
    terms.map { Formula.Term($0.measure, times: Int64(clamping: $0.coefficient), lag: $0.lag) }
  }
}

extension Metric {
  /// Whether it is one of the program's own sums, which a formula may name.
  fileprivate var isSum: Bool {
    switch formula {
    case .money, .count: true
    default: false
    }
  }
}
