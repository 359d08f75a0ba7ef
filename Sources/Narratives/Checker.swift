import Markup

/// Checks every name, argument and unit of a document, in branches that are not taken as well.
struct Checker {
  private let settings: NarrativeSettings
  private let units: Units
  private let isCommentary: Bool
  /// What others alone read is checked when it is rendered for them: they may have names that this one has not.
  private let audience: String?
  private var resolver: Resolver
  private lazy var claims = ClaimReader(settings.format.locale)

  /// The faults of a document against the names that there are.
  static func check(
    _ passages: [Passage], of source: SourceText, against figures: FigureSource,
    _ settings: NarrativeSettings, audience: String?,
    isCommentary: Bool
  ) -> [NarrativeError] {
    var checker = Checker(
      settings, Units(currency: figures.currency), isCommentary, audience, Resolver(figures: figures, source: source))
    checker.check(passages, Scope())
    return checker.resolver.errors
  }

  private init(
    _ settings: NarrativeSettings, _ units: Units, _ isCommentary: Bool, _ audience: String?, _ resolver: Resolver
  ) {
    (self.settings, self.units, self.resolver) = (settings, units, resolver)
    (self.isCommentary, self.audience) = (isCommentary, audience)
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
    case .slot(let slot):
      if isCommentary { refuse("commentary", at: slot.name) }
      check(slot)
    case .contents(let word): if isCommentary { refuse("contents", at: word) }
    case .include(let name, let section):
      if isCommentary { refuse("include", at: name) }
      if let section { check(section, scope) }
    case .ownChart(let block): check(block)
    case .only(let audience, let body):
      let known = resolver.figures.audiences
      if !known.contains(audience.text) {
        let nearest = nearestName(to: audience.text, in: known)
        resolver.fail(.unknownAudience(name: audience.text, nearest: nearest), at: audience)
      }
      if self.audience == nil || self.audience == audience.text { check(body, scope) }
    }
  }

  /// Notes a statement that only a template can have.
  private mutating func refuse(_ statement: String, at word: Word) {
    resolver.fail(.outsideItsBlock(statement: statement, block: "template"), at: word)
  }

  private mutating func check(_ section: IncludedSection, _ scope: Scope) {
    let outer = resolver.source
    resolver.source = section.source
    check(section.passages, scope)
    resolver.source = outer
  }

  private mutating func check(_ slot: Slot) {
    guard let topic = slot.topic, slot.topic(in: resolver.figures.topics) == nil else { return }
    let nearest = nearestName(to: topic.text, in: resolver.figures.topics)
    resolver.fail(.unknownTopic(name: topic.text, nearest: nearest), at: topic)
  }

  private mutating func check(_ block: OwnChartBlock) {
    let source = resolver.source
    switch resolver.figures.ownChart(block.description(in: source, resolver.figures.month)) {
    case .chart: break
    case .none:
      let word = Word(text: "", offset: block.fence)
      resolver.fail(.unexpected(found: "```chart", expected: "'{% chart %}' and the name of one"), at: word)
    case .faults(let faults):
      for fault in faults {
        let offset = source.offset(after: block.text, line: fault.line, column: fault.column)
        resolver.fail(.ownChart(message: fault.message), at: Word(text: "", offset: offset))
      }
    }
  }

  private mutating func check(_ loop: Loop, _ body: [Passage], _ scope: Scope) {
    guard let subject = example(of: loop) else { return }
    let inside = scope.binding(loop.variable.text, to: subject)
    if let by = loop.ranking { _ = resolver.resolve(by, inside) }
    if let filter = loop.condition { check(filter, inside) }
    check(body, inside)
  }

  /// Some subject of a list, to check its body with, also where the list is empty.
  private mutating func example(of loop: Loop) -> Subject? {
    let figures = resolver.figures
    let list = resolver.list(loop.list.text)
    if case .months = list { return .month(figures.month) }
    if loop.last != nil {
      resolver.fail(.unexpected(found: "last", expected: "'last' only with months"), at: loop.list)
    }
    switch list {
    case .months: return .month(figures.month)
    case .customers: return .customer(CustomerName(id: "", name: ""))
    case .segments(let dimension): return .segment(SegmentName(dimension: dimension.id, segment: ""))
    case .kinds(let list): return .kind(list, list.kinds.first ?? KindList.Kind("", figure: list.whole))
    case nil:
      let names = figures.dimensions.map(\.id) + figures.kinds.map(\.id) + ["months", "customers", "owners"]
      let nearest = nearestName(to: loop.list.text, in: names).flatMap { $0 == loop.list.text ? nil : $0 }
      resolver.fail(.unknownList(name: loop.list.text, nearest: nearest), at: loop.list)
      return nil
    }
  }

  private mutating func check(_ claim: Claim, _ scope: Scope) {
    guard let figure = resolver.resolve(claim.figure, scope), !claim.text.text.isEmpty else { return }
    if settings.format.locale.direction(of: claim.text.text) != nil { return }
    if let written = settings.format.parse(claim.text.text) { return check(written, claim.text, fits: figure) }
    switch claims?.statement(claim.text.text) {
    case .number(let number): check(number.written, claim.text, fits: figure)
    case .rank where figure.query.segment == nil:
      resolver.fail(.rankOfWhole(text: claim.text.text, figure: figure.written), at: claim.text)
    case nil: resolver.fail(.unreadableClaim(text: claim.text.text, examples: claims?.examples), at: claim.text)
    default: break
    }
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
    by.map { $0.of(variable) }
  }

  /// What must hold of each of its subjects.
  var condition: Condition? { filter.map { $0.of(variable) } }
}
