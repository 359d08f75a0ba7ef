import Markup

// Claims are held against the ledger as they are worked out.
extension Expander {
  mutating func expand(_ claim: Claim, _ scope: Scope) {
    guard let reading = reading(claim.figure, scope) else { return }
    let text = claim.text.text
    if text.isEmpty {
      expansion.add(.figure(reading.mark(reading.text(settings), settings)))
      return
    }
    expansion.add(.figure(reading.mark(text, settings)))
    if let direction = settings.format.locale.direction(of: text) {
      check(claim, direction, reading, scope)
    } else if let written = settings.format.parse(text) {
      check(claim, WrittenNumber(written: written), reading)
    } else if let statement = claims?.statement(text) {
      check(claim, statement, reading, scope)
    }
  }

  private mutating func check(_ claim: Claim, _ statement: ClaimStatement, _ reading: FigureReading, _ scope: Scope) {
    switch statement {
    case .number(let number): check(claim, number, reading)
    case .direction(let direction): check(claim, direction, reading, scope)
    case .againstTarget(let direction): check(claim, direction, target(reading), .target(reading.figure.query))
    case .aheadOfTarget(let isGood):
      let isUp = isGood == (reading.figure.name.better != .lower)
      check(claim, isUp ? .rose : .fell, target(reading), .target(reading.figure.query))
    case .comparison(let direction, let month):
      let base = base(reading, month)
      check(claim, direction, other(reading, .month(base)), .month(base))
    case .multiple(let times, let over, let month): check(claim, (times, over), reading, base(reading, month))
    case .rank(let place, let isLargest, let count): check(claim, place, isLargest, count, reading)
    }
  }

  private mutating func check(_ claim: Claim, _ number: WrittenNumber, _ reading: FigureReading) {
    guard reading.exact != nil, let now = reading.now.amount.quotient else {
      fail(.claimOfNothing(figure: claim.figure.name.text, reason: reading.reason), at: claim.text.offset)
      return
    }
    if reading.bearsOut(number, now) { return }
    let written = number.written
    let style: NumberFormat.MoneyStyle = written.exponent == 0 ? .full : .compact
    fail(claim, reading, reading.text(settings, style: style, decimals: max(written.decimals, 1)))
  }

  private mutating func check(
    _ claim: Claim, _ direction: Direction, _ reading: FigureReading, _ scope: Scope
  ) {
    var expression = claim.figure
    expression.form = .direction
    guard let moved = self.reading(expression, scope) else { return }
    guard let actual = moved.direction(settings.thresholds) else {
      fail(.claimOfNothing(figure: expression.name.text, reason: moved.reason), at: claim.text.offset)
      return
    }
    if actual == direction { return }
    var change = moved.figure
    change.form = .change
    let size = FigureReading(change, figures).text(settings)
    fail(claim, reading, "\(settings.format.locale.word(for: actual)) (\(size))")
  }

  /// Says both values, and how to see where the ledger's comes from.
  private mutating func fail(_ claim: Claim, _ reading: FigureReading, _ ledger: String) {
    let query = reading.figure.query
    let segment = query.segment.map { "\($0.dimension)=\($0.segment)" }
    fail(
      .claimIsWrong(
        figure: claim.figure.name.text, written: claim.text.text, ledger: ledger, month: query.month,
        segment: segment), at: claim.text.offset)
  }
}

// Comparisons.
extension Expander {
  private func other(_ reading: FigureReading, _ reference: ResolvedFigure.Reference) -> FigureReading {
    var figure = reading.figure
    (figure.form, figure.reference) = (.change, reference)
    return FigureReading(figure, figures)
  }

  private func target(_ reading: FigureReading) -> FigureReading { other(reading, .target(reading.figure.query)) }

  private func base(_ reading: FigureReading, _ month: ClaimStatement.ClaimedMonth) -> FigureQuery {
    let query = reading.figure.query
    return FigureQuery(
      figure: query.figure, month: month.month(before: query.month), segment: query.segment, customer: query.customer)
  }

  /// Whether the figure lies above, below or at what it is compared with.
  private mutating func check(
    _ claim: Claim, _ direction: Direction, _ reading: FigureReading, _ reference: ResolvedFigure.Reference
  ) {
    guard let actual = reading.direction(settings.thresholds), let change = reading.exact else {
      fail(.claimOfNothing(figure: claim.figure.name.text, reason: reading.reason), at: claim.text.offset)
      return
    }
    let isAbove = change.numerator > 0 && !change.isNegative
    let holds =
      switch direction {
      case .rose: isAbove
      case .fell: change.numerator > 0 && change.isNegative
      case .held: actual == .held
      }
    if !holds { fail(claim, reading, bothValues(reading, reference)) }
  }

  /// "€68.2k, and €60k is the target", "113.1%, and 111.7% in September 2026".
  private func bothValues(_ reading: FigureReading, _ reference: ResolvedFigure.Reference) -> String {
    var figure = reading.figure
    figure.form = .value
    let now = FigureReading(figure, figures).text(settings)
    switch reference {
    case .month(let query):
      figure.query = query
      return "\(now), and \(FigureReading(figure, figures).text(settings)) in \(settings.format.month(query.month))"
    case .target:
      let target = figures.target
      let targets = figures.answering { target($0) }
      return "\(now), and \(FigureReading(figure, targets).text(settings)) is the target"
    }
  }

  /// "Twice last month's": at one decimal for multiples, give or take 2.5 points for parts.
  private mutating func check(
    _ claim: Claim, _ ratio: (times: Int, over: Int), _ reading: FigureReading, _ base: FigureQuery
  ) {
    let both = other(reading, .month(base))
    guard let now = both.now.amount.quotient, let before = both.before?.amount.quotient else {
      fail(.claimOfNothing(figure: claim.figure.name.text, reason: both.reason), at: claim.text.offset)
      return
    }
    let isPart = ratio.over > 1
    // In 1/40 of the whole: 2.5 points; in 1/20: one decimal.
    let parts = isPart ? 40 : 20
    let low = (ratio.times * parts - ratio.over, parts * ratio.over)
    let high = (ratio.times * parts + ratio.over, parts * ratio.over)
    if let isAtLeast = order(now, before, times: low), let isAtMost = order(now, before, times: high),
      isAtLeast >= 0, isAtMost <= 0
    {
      return
    }
    fail(claim, reading, bothValues(both, .month(base)))
  }

  /// How a quotient compares with a part of another.
  private func order(
    _ now: (numerator: Int64, denominator: Int64), _ before: (numerator: Int64, denominator: Int64),
    times part: (Int, Int)
  ) -> Int? {
    let (numerator, overflows) = before.numerator.multipliedReportingOverflow(by: Int64(part.0))
    let (denominator, alsoOverflows) = before.denominator.multipliedReportingOverflow(by: Int64(part.1))
    if overflows || alsoOverflows || numerator <= 0 { return nil }
    return ExactDifference(now, less: (numerator, denominator)).map { $0.numerator == 0 ? 0 : $0.isNegative ? -1 : 1 }
  }

  /// "The second largest of the six": among the segments of the dimension that have the figure.
  private mutating func check(
    _ claim: Claim, _ place: Int, _ isLargest: Bool, _ count: Int?, _ reading: FigureReading
  ) {
    guard let segment = reading.figure.query.segment, let dimension = figures.dimension(segment.dimension) else {
      return
    }
    guard let own = reading.exact else {
      fail(.claimOfNothing(figure: claim.figure.name.text, reason: reading.reason), at: claim.text.offset)
      return
    }
    let all = dimension.segments.compactMap { name in
      var figure = reading.figure
      figure.query = FigureQuery(
        figure: figure.query.figure, month: figure.query.month,
        segment: SegmentName(dimension: dimension.id, segment: name))
      if case .month(let base) = figure.reference {
        figure.reference = .month(
          FigureQuery(figure: base.figure, month: base.month, segment: figure.query.segment))
      }
      return FigureReading(figure, figures).exact
    }
    let ahead = all.filter { isLargest ? $0.order(to: own) > 0 : $0.order(to: own) < 0 }.count
    if ahead + 1 == place && (count ?? all.count) == all.count { return }
    let end = isLargest ? "from the largest" : "from the smallest"
    fail(claim, reading, "place \(ahead + 1) of \(all.count) \(end) (\(reading.text(settings)))")
  }
}

extension FigureReading {
  /// Whether a written number is this figure at the precision in which it is written.
  func bearsOut(_ number: WrittenNumber, _ now: (numerator: Int64, denominator: Int64)) -> Bool {
    let scale = self.now.amount.scale
    guard figure.form != .value else { return number.matches(now, scale: scale) }
    if number.unit == .percent, figure.name.unit == .money || figure.name.unit == .count {
      return relative.map { number.matches($0, scale: 2) } ?? false
    }
    guard let before = before?.amount.quotient else { return false }
    return number.matches(now, less: before, scale: scale)
  }
}
