import Markup

/// Checks every name, argument and unit of a document, in branches that are not taken as well.
struct Checker {
  private let settings: NarrativeSettings
  private let units: Units
  private let isCommentary: Bool
  private var resolver: Resolver

  /// The faults of a document against the names that there are.
  static func check(
    _ passages: [Passage], of source: SourceText, against figures: FigureSource,
    _ settings: NarrativeSettings,
    isCommentary: Bool
  ) -> [NarrativeError] {
    var checker = Checker(
      settings: settings, units: Units(currency: figures.currency), isCommentary: isCommentary,
      resolver: Resolver(figures: figures, source: source))
    checker.check(passages, Scope())
    return checker.resolver.errors
  }

  private mutating func check(_ passages: [Passage], _ scope: Scope) {
    for passage in passages { check(passage, scope) }
  }

  private mutating func check(_ passage: Passage, _ scope: Scope) {
    switch passage {
    case .text, .month: break
    case .figure(let figure): _ = resolver.resolve(figure, scope)
    case .name(let variable, let field):
      if resolver.subject(variable, scope) != nil && field.text != "name" {
        resolver.fail(.unknownField(name: field.text, variable: variable.text), at: field)
      }
    case .claim(let claim): check(claim, scope)
    case .choice(let branches):
      for branch in branches {
        if let condition = branch.condition { check(condition, scope) }
        check(branch.body, scope)
      }
    case .loop(let loop, let body): check(loop, body, scope)
    case .exhibit(let exhibit): _ = resolver.resolve(exhibit, scope)
    case .slot(let name):
      if isCommentary {
        resolver.fail(.outsideItsBlock(statement: "commentary", block: "template"), at: name)
      }
    case .only(let audience, let body):
      let known = resolver.figures.audiences
      if !known.contains(audience.text) {
        let nearest = nearestName(to: audience.text, in: known)
        resolver.fail(.unknownAudience(name: audience.text, nearest: nearest), at: audience)
      }
      check(body, scope)
    }
  }

  private mutating func check(_ loop: Loop, _ body: [Passage], _ scope: Scope) {
    guard let subject = example(of: loop) else { return }
    let inside = scope.binding(loop.variable.text, to: subject)
    if let by = loop.ranking { _ = resolver.resolve(by, inside) }
    check(body, inside)
  }

  /// Some subject of a list, to check its body with, also where the list is empty.
  private mutating func example(of loop: Loop) -> Subject? {
    let figures = resolver.figures
    if loop.list.text == "months" { return .month(figures.month) }
    if loop.last != nil {
      resolver.fail(.unexpected(found: "last", expected: "'last' only with months"), at: loop.list)
    }
    if let dimension = figures.dimension(loop.list.text) {
      return .segment(SegmentName(dimension: dimension.id, segment: ""))
    }
    if let list = figures.kinds.first(where: { $0.id == loop.list.text }) {
      return .kind(list, list.kinds.first ?? KindList.Kind("", figure: list.whole))
    }
    let names = figures.dimensions.map(\.id) + figures.kinds.map(\.id) + ["months"]
    resolver.fail(
      .unknownList(name: loop.list.text, nearest: nearestName(to: loop.list.text, in: names)), at: loop.list)
    return nil
  }

  private mutating func check(_ claim: Claim, _ scope: Scope) {
    guard let figure = resolver.resolve(claim.figure, scope), !claim.text.text.isEmpty else { return }
    if settings.format.locale.direction(of: claim.text.text) != nil { return }
    guard let written = settings.format.parse(claim.text.text) else {
      resolver.fail(.unreadableClaim(text: claim.text.text), at: claim.text)
      return
    }
    check(written, claim.text, fits: figure)
  }

  private mutating func check(_ written: NumberFormat.Written, _ text: Word, fits figure: ResolvedFigure) {
    if units.fits(written, figure.name.unit, isChange: figure.form == .change) { return }
    resolver.fail(.wrongUnit(figure: figure.written, unit: figure.name.unit, written: text.text), at: text)
  }

  private mutating func check(_ condition: Condition, _ scope: Scope) {
    switch condition {
    case .any(let parts), .all(let parts): for part in parts { check(part, scope) }
    case .not(let part): check(part, scope)
    case .moved(let figure, _), .known(let figure): _ = resolver.resolve(figure, scope)
    case .compare(let left, _, let right): check(left, right, scope)
    }
  }

  private mutating func check(_ left: Operand, _ right: Operand, _ scope: Scope) {
    switch (left, right) {
    case (.figure(let figure), .number(let text, let written)),
      (.number(let text, let written), .figure(let figure)):
      if let resolved = resolver.resolve(figure, scope) { check(written, text, fits: resolved) }
    case (.figure(let first), .figure(let second)):
      guard let left = resolver.resolve(first, scope), let right = resolver.resolve(second, scope),
        left.name.unit != right.name.unit
      else { return }
      resolver.fail(
        .incomparable(
          left: left.written, leftUnit: left.name.unit, right: right.written, rightUnit: right.name.unit),
        at: second.name)
    case (.figure(let figure), .target), (.target, .figure(let figure)):
      _ = resolver.resolve(figure, scope)
    case (.number(let word, _), _), (.target(let word), _):
      resolver.fail(.numbersOnly, at: word)
    }
  }
}

extension Loop {
  /// The figure by which the list is ranked, of each of its subjects.
  var ranking: FigureExpression? {
    guard var by else { return nil }
    by.subjects.append(variable)
    return by
  }
}
