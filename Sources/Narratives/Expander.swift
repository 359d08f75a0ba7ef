import Markup

/// Works out a document: puts figures in, takes branches, runs loops, checks claims.
///
/// Names that are unknown put nothing in; the `Checker` has reported them.
struct Expander {
  let figures: FigureSource
  let settings: NarrativeSettings
  let audience: String
  /// The text of a slot; nil where the month has none.
  let slot: (Slot) -> Element?
  var resolver: Resolver
  var expansion: Expansion
  private(set) var errors: [NarrativeError] = []
  /// Reads claims that are not in the locale's own pattern.
  lazy var claims = ClaimReader(settings.format.locale)

  init(
    _ source: SourceText, figures: FigureSource, settings: NarrativeSettings, audience: String,
    slot: @escaping (Slot) -> Element?
  ) {
    self.figures = figures
    self.settings = settings
    self.audience = audience
    self.slot = slot
    resolver = Resolver(figures: figures, source: source)
    expansion = Expansion(source: source)
  }

  mutating func expand(_ passages: [Passage]) {
    expand(passages, Scope())
    if expansion.isTooLarge { fail(.expansionTooLarge(limit: Expansion.limit), at: 0) }
  }

  mutating func fail(_ fault: NarrativeError.Fault, at offset: Int) {
    if errors.count == NarrativeError.limit { return }
    errors.append(NarrativeError(fault, at: expansion.source.place(at: offset)))
  }

  private mutating func expand(_ passages: [Passage], _ scope: Scope) {
    for passage in passages {
      if expansion.isTooLarge { return }
      expand(passage, scope)
    }
  }

  private mutating func expand(_ passage: Passage, _ scope: Scope) {
    switch passage {
    case .text(let range): expansion.add(range)
    case .figure(let figure):
      if let reading = reading(figure, scope) {
        expansion.add(.figure(reading.mark(reading.text(settings), settings)))
      }
    case .month: expansion.add(.name(settings.format.month(figures.month)))
    case .name(let variable, _):
      if let subject = scope[variable.text] { expansion.add(.name(name(of: subject))) }
    case .claim(let claim): expand(claim, scope)
    case .choice(let branches):
      let taken = branches.first { branch in branch.condition.map { holds($0, scope) } ?? true }
      if let taken { expand(taken.body, scope) }
    case .loop(let loop, let body):
      for subject in subjects(of: loop, scope) where !expansion.isTooLarge {
        expansion.grow(16)
        expand(body, scope.binding(loop.variable.text, to: subject))
      }
    case .exhibit(let exhibit): expand(exhibit, scope)
    case .contents: expansion.addContents()
    case .include(_, let section): if let section { expand(section, scope) }
    case .ownChart(let block):
      let description = block.description(in: expansion.source, figures.month)
      if case .chart(let draw) = figures.ownChart(description) { expansion.add(block: draw()) }
    case .slot(let slot):
      let topic = slot.topic(in: figures.topics)
      if let element = self.slot(slot) ?? topic.flatMap({ figures.computed($0, slot.name.text) }) {
        expansion.add(block: element)
      }
    case .only(let name, let body): if name.text == audience { expand(body, scope) }
    }
  }

  private mutating func expand(_ section: IncludedSection, _ scope: Scope) {
    expansion.grow(16)
    let outer = resolver.source
    resolver.source = section.source
    expansion.enter(section.source)
    expand(section.passages, scope)
    expansion.leave()
    resolver.source = outer
  }

  /// What `{{ s.name }}` prints.
  private func name(of subject: Subject) -> String {
    guard case .segment(let name) = subject, let dimension = figures.dimension(name.dimension) else {
      return subject.name(settings.format)
    }
    return dimension.titles[name.segment] ?? name.segment
  }

  mutating func reading(_ figure: FigureExpression, _ scope: Scope) -> FigureReading? {
    resolver.resolve(figure, scope).map { FigureReading($0, figures) }
  }

  private mutating func expand(_ expression: ExhibitExpression, _ scope: Scope) {
    guard let query = resolver.resolve(expression, scope) else { return }
    guard let element = figures.exhibit(query) else {
      fail(.exhibitNotDrawn(kind: query.kind.rawValue, name: query.name), at: expression.name.offset)
      return
    }
    expansion.add(block: element)
  }
}

// Conditions.
extension Expander {
  private mutating func holds(_ condition: Condition, _ scope: Scope) -> Bool {
    switch condition {
    case .any(let parts):
      for part in parts where holds(part, scope) { return true }
      return false
    case .all(let parts):
      for part in parts where !holds(part, scope) { return false }
      return true
    case .not(let part): return !holds(part, scope)
    case .known(let figure): return reading(figure, scope)?.exact != nil
    case .moved(var figure, let direction):
      figure.form = .direction
      return reading(figure, scope)?.direction(settings.thresholds) == direction
    case .compare(let left, let comparison, let right):
      return order(left, right, scope).map(comparison.holds) ?? false
    }
  }

  /// How two sides compare; nil where one of them is n/a.
  private mutating func order(_ left: Operand, _ right: Operand, _ scope: Scope) -> Int? {
    switch (left, right) {
    case (.figure(let first), .figure(let second)):
      guard let left = reading(first, scope)?.exact, let right = reading(second, scope)?.exact else {
        return nil
      }
      return left.order(to: right)
    case (.figure(let figure), .number(_, let written)):
      return reading(figure, scope).flatMap { order($0, written) }
    case (.figure(let figure), .target):
      guard var resolved = resolver.resolve(figure, scope) else { return nil }
      resolved.form = .change
      resolved.reference = .target(resolved.query)
      guard let difference = FigureReading(resolved, figures).exact else { return nil }
      return difference.numerator == 0 ? 0 : difference.isNegative ? -1 : 1
    case (.number, .figure), (.target, .figure): return order(right, left, scope).map { -$0 }
    default: return nil
    }
  }

  private func order(_ reading: FigureReading, _ written: NumberFormat.Written) -> Int? {
    let unit = reading.figure.name.unit
    if written.unit == .percent, unit == .money || unit == .count {
      guard let relative = reading.relative, let exact = ExactDifference(relative, less: (0, 1)) else {
        return nil
      }
      return written.exact(scale: 2).map(exact.order)
    }
    let scale = unit.scale(currencyDigits: figures.currencyDigits)
    guard let exact = reading.exact, let number = written.exact(scale: scale) else { return nil }
    return exact.order(to: number)
  }
}

// Lists.
extension Expander {
  private mutating func subjects(of loop: Loop, _ scope: Scope) -> [Subject] {
    let all = allSubjects(of: loop).filter { passes($0, loop, scope) }
    guard let ranking = loop.ranking else { return all }
    var ranked: [(subject: Subject, value: ExactDifference, place: Int)] = []
    for (place, subject) in all.enumerated() {
      expansion.grow(16)
      let inside = scope.binding(loop.variable.text, to: subject)
      if let value = reading(ranking, inside)?.exact { ranked.append((subject, value, place)) }
    }
    let sign = loop.rank == .bottom ? -1 : 1
    ranked.sort { left, right in
      let order = left.value.order(to: right.value) * sign
      return order == 0 ? left.place < right.place : order > 0
    }
    return ranked.prefix(loop.count ?? ranked.count).map(\.subject)
  }

  private mutating func passes(_ subject: Subject, _ loop: Loop, _ scope: Scope) -> Bool {
    guard let condition = loop.condition else { return true }
    expansion.grow(16)
    return !expansion.isTooLarge && holds(condition, scope.binding(loop.variable.text, to: subject))
  }

  private func allSubjects(of loop: Loop) -> [Subject] {
    switch resolver.list(loop.list.text) {
    case .months: months(loop.last ?? 12)
    case .customers: figures.customers().map { .customer($0) }
    case .segments(let dimension):
      dimension.segments.map { .segment(SegmentName(dimension: dimension.id, segment: $0)) }
    case .kinds(let list): list.kinds.map { .kind(list, $0) }
    case nil: []
    }
  }

  private func months(_ count: Int) -> [Subject] {
    var month = max(figures.month.adding(1 - count), min(figures.firstMonth, figures.month))
    var months: [Subject] = []
    while month <= figures.month && months.count < count {
      months.append(.month(month))
      month = month.adding(1)
    }
    return months
  }
}

extension Subject {
  /// What it is called.
  func name(_ format: NumberFormat) -> String {
    switch self {
    case .segment(let segment): segment.segment
    case .kind(_, let kind): kind.name
    case .month(let month): format.month(month)
    case .customer(let customer): customer.name
    }
  }
}

extension NumberFormat {
  /// A month in the locale's words.
  func month(_ month: ReviewMonth) -> String { self.month(year: month.year, month: month.month) }
}
