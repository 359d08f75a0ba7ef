import Markup

/// What a variable of a loop stands for.
enum Subject: Sendable {
  case segment(SegmentName)
  case kind(KindList, KindList.Kind)
  case month(ReviewMonth)
  case customer(CustomerName)
}

/// What a loop goes through.
enum SubjectList: Sendable {
  case months
  case customers
  case segments(DimensionName)
  case kinds(KindList)
}

/// The variables in force, innermost last.
struct Scope: Sendable {
  private var variables: [(name: String, subject: Subject)] = []

  var names: [String] { variables.map(\.name) }
  subscript(name: String) -> Subject? { variables.last { $0.name == name }?.subject }

  func binding(_ name: String, to subject: Subject) -> Scope {
    var scope = self
    scope.variables.append((name, subject))
    return scope
  }
}

/// A figure whose names are all known.
struct ResolvedFigure: Sendable {
  /// What it is compared with.
  enum Reference: Sendable {
    case month(FigureQuery)
    case target(FigureQuery)
  }

  let name: FigureName
  let written: String
  var query: FigureQuery
  var form: FigureExpression.Form
  var reference: Reference
  let style: NumberFormat.MoneyStyle?
  let decimals: Int?
}

/// Finds what names stand for, and notes those that stand for nothing.
struct Resolver {
  let figures: FigureSource
  /// The file that is being gone through.
  var source: SourceText
  private(set) var errors: [NarrativeError] = []
  private var faultCount = 0

  init(figures: FigureSource, source: SourceText) {
    self.figures = figures
    self.source = source
  }

  mutating func fail(_ fault: NarrativeError.Fault, at word: Word) {
    faultCount += 1
    if faultCount <= NarrativeError.limit {
      errors.append(NarrativeError(fault, at: source.place(at: word.offset)))
    }
  }

  /// The figure that an expression names; nil where a name is unknown.
  mutating func resolve(_ expression: FigureExpression, _ scope: Scope) -> ResolvedFigure? {
    let faultsBefore = faultCount
    var name = figures.figure(expression.name.text)
    if name == nil {
      let nearest = nearestName(to: expression.name.text, in: figures.figures.map(\.id))
      fail(.unknownFigure(name: expression.name.text, nearest: nearest), at: expression.name)
    }
    var (month, segment) = (figures.month, SegmentName?.none)
    var customer: CustomerName?
    for word in expression.subjects {
      switch subject(word, scope) {
      case .segment(let each): setSegment(&segment, each, expression.name.text, word)
      case .month(let each): month = each
      case .customer(let each):
        if customer != nil { fail(.twoSegments(figure: expression.name.text), at: word) }
        customer = each
      case .kind(let list, let kind):
        if list.whole != expression.name.text {
          fail(.notOfKind(figure: expression.name.text, kindOf: list.whole), at: expression.name)
        }
        name = figures.figure(kind.figure)
        if name == nil { fail(.unknownFigure(name: kind.figure, nearest: nil), at: word) }
      case nil: break
      }
    }
    let arguments = read(expression, month: &month, segment: &segment)
    if customer != nil { check(name, of: expression, segment) }
    guard let name, faultCount == faultsBefore else { return nil }
    let base = arguments.from(month)
    let query = FigureQuery(figure: name.id, month: month, segment: segment, customer: customer)
    let before = FigureQuery(figure: name.id, month: base, segment: segment, customer: customer)
    return ResolvedFigure(
      name: name, written: expression.name.text, query: query, form: expression.form,
      reference: arguments.versusTarget ? .target(query) : .month(before), style: arguments.style,
      decimals: arguments.decimals)
  }

  /// Notes a figure that one customer does not have, or one that is asked for a segment too.
  private mutating func check(_ name: FigureName?, of expression: FigureExpression, _ segment: SegmentName?) {
    if segment != nil { fail(.twoSegments(figure: expression.name.text), at: expression.name) }
    if let name, !figures.customerFigures.contains(name.id) {
      fail(.notOfCustomers(figure: name.id, those: figures.customerFigures), at: expression.name)
    }
  }

  /// The list that a name stands for; nil where there is none.
  func list(_ name: String) -> SubjectList? {
    if let dimension = figures.dimension(name) { return .segments(dimension) }
    if let list = figures.kinds.first(where: { $0.id == name }) { return .kinds(list) }
    switch name {
    case "months": return .months
    case "customers": return .customers
    case "owners": return figures.dimension("owner").map { .segments($0) }
    default: return nil
    }
  }

  /// What a variable stands for.
  mutating func subject(_ word: Word, _ scope: Scope) -> Subject? {
    if let subject = scope[word.text] { return subject }
    fail(.unknownVariable(name: word.text, nearest: nearestName(to: word.text, in: scope.names)), at: word)
    return nil
  }

  /// A month written as -1 or 2025-10, counted from another.
  mutating func month(_ word: Word, from month: ReviewMonth) -> ReviewMonth? {
    let text = word.text.hasPrefix("\u{2212}") ? "-" + word.text.dropFirst() : word.text
    if let absolute = ReviewMonth(text) { return absolute }
    if let offset = Int(text), (-1200...0).contains(offset) { return month.adding(offset) }
    fail(.unreadableMonth(text: word.text), at: word)
    return nil
  }

  /// A segment of a dimension that is known to exist.
  mutating func segment(_ argument: Argument, of dimension: DimensionName) -> SegmentName? {
    guard dimension.segments.contains(argument.value.text) else {
      let nearest = nearestName(to: argument.value.text, in: dimension.segments)
      fail(
        .unknownSegment(name: argument.value.text, dimension: dimension.id, nearest: nearest),
        at: argument.value)
      return nil
    }
    return SegmentName(dimension: dimension.id, segment: argument.value.text)
  }

  /// Notes a second segment.
  mutating func setSegment(_ segment: inout SegmentName?, _ new: SegmentName?, _ name: String, _ word: Word) {
    guard let new else { return }
    if segment != nil { fail(.twoSegments(figure: name), at: word) }
    segment = new
  }
}

// Arguments of figures.
extension Resolver {
  private struct FigureArguments {
    var offset = -1
    var absolute: ReviewMonth?
    var versusTarget = false
    var style: NumberFormat.MoneyStyle?
    var decimals: Int?

    func from(_ month: ReviewMonth) -> ReviewMonth { absolute ?? month.adding(offset) }
  }

  private static let argumentNames = ["month", "from", "versus", "style", "decimals"]

  private mutating func read(
    _ expression: FigureExpression, month: inout ReviewMonth, segment: inout SegmentName?
  ) -> FigureArguments {
    var arguments = FigureArguments()
    if let own = expression.arguments.first(where: { $0.name.text == "month" }),
      let value = self.month(own.value, from: month)
    {
      month = value
    }
    for argument in expression.arguments {
      switch argument.name.text {
      case "month": break
      case "from": arguments.absolute = self.month(argument.value, from: month)
      case "versus":
        arguments.versusTarget = argument.value.text == "target"
        if !arguments.versusTarget { badValue(argument, "target") }
      case "style": arguments.style = style(argument)
      case "decimals":
        let decimals = Int(argument.value.text).flatMap { (0...6).contains($0) ? $0 : nil }
        if decimals == nil { badValue(argument, "a number from 0 to 6") }
        arguments.decimals = decimals
      default: readSegment(argument, expression.name.text, &segment)
      }
    }
    return arguments
  }

  private mutating func readSegment(_ argument: Argument, _ figure: String, _ segment: inout SegmentName?) {
    guard let dimension = figures.dimension(argument.name.text) else {
      let names = Self.argumentNames + figures.dimensions.map(\.id)
      fail(
        .unknownArgument(name: argument.name.text, nearest: nearestName(to: argument.name.text, in: names)),
        at: argument.name)
      return
    }
    setSegment(&segment, self.segment(argument, of: dimension), figure, argument.name)
  }

  private mutating func style(_ argument: Argument) -> NumberFormat.MoneyStyle? {
    switch argument.value.text {
    case "full": return .full
    case "whole": return .whole
    case "compact": return .compact
    default:
      badValue(argument, "full, whole or compact")
      return nil
    }
  }

  private mutating func badValue(_ argument: Argument, _ expected: String) {
    fail(
      .unreadableValue(argument: argument.name.text, value: argument.value.text, expected: expected),
      at: argument.value)
  }
}

// Exhibits.
extension Resolver {
  /// The exhibit that an expression names; nil where a name or a value is unknown.
  mutating func resolve(_ expression: ExhibitExpression, _ scope: Scope) -> ExhibitQuery? {
    let faultsBefore = faultCount
    let kind = expression.kind
    guard let exhibit = figures.exhibits.first(where: { $0.kind == kind && $0.name == expression.name.text })
    else {
      let names = figures.exhibits.filter { $0.kind == kind }.map(\.name)
      let nearest = nearestName(to: expression.name.text, in: names)
      fail(
        .unknownExhibit(kind: kind.rawValue, name: expression.name.text, nearest: nearest),
        at: expression.name)
      return nil
    }
    var (month, segment) = (figures.month, SegmentName?.none)
    for word in expression.subjects {
      switch subject(word, scope) {
      case .month(let each): month = each
      case .segment(let each) where exhibit.takesSegment:
        setSegment(&segment, each, exhibit.name, word)
      case nil: break
      default: fail(.unexpected(found: word.text, expected: "arguments of '\(exhibit.name)'"), at: word)
      }
    }
    var arguments: [ExhibitQuery.Argument] = []
    for argument in expression.arguments {
      if let known = exhibit.arguments.first(where: { $0.name == argument.name.text }) {
        value(of: argument, known.takes, month).map { arguments.append(.init(known.name, $0)) }
      } else if exhibit.takesSegment, let dimension = figures.dimension(argument.name.text) {
        setSegment(&segment, self.segment(argument, of: dimension), exhibit.name, argument.name)
      } else {
        let names = exhibit.arguments.map(\.name) + (exhibit.takesSegment ? figures.dimensions.map(\.id) : [])
        fail(
          .unknownArgument(name: argument.name.text, nearest: nearestName(to: argument.name.text, in: names)),
          at: argument.name)
      }
    }
    guard faultCount == faultsBefore else { return nil }
    return ExhibitQuery(kind: kind, name: exhibit.name, month: month, segment: segment, arguments: arguments)
  }

  private mutating func value(
    of argument: Argument, _ takes: ExhibitName.Argument.Takes, _ month: ReviewMonth
  ) -> String? {
    let text = argument.value.text
    switch takes {
    case .text: return text
    case .month: return self.month(argument.value, from: month)?.description
    case .number(let bounds):
      if let number = Int(text), bounds.contains(number) { return String(number) }
      badValue(argument, "a number from \(bounds.lowerBound) to \(bounds.upperBound)")
    case .oneOf(let words):
      if words.contains(text) { return text }
      badValue(argument, words.joined(separator: ", "))
    case .dimension:
      if figures.dimension(text) != nil { return text }
      let nearest = nearestName(to: text, in: figures.dimensions.map(\.id))
      fail(.unknownDimension(name: text, nearest: nearest), at: argument.value)
    case .figure:
      if figures.figure(text) != nil { return text }
      let nearest = nearestName(to: text, in: figures.figures.map(\.id))
      fail(.unknownFigure(name: text, nearest: nearest), at: argument.value)
    }
    return nil
  }
}
