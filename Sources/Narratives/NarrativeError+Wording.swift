extension NarrativeError: CustomStringConvertible {
  /// What is wrong; what to do.
  public var description: String { fault.description }

  /// The diagnostic as the command prints it: place, message, the line, a caret.
  public var diagnostic: String { "\(place): error: \(description)\n\(place.excerpt)\n\(place.caret)" }
}

extension NarrativeError.Fault: CustomStringConvertible {
  /// What is wrong; what to do.
  public var description: String {
    wordingOfText ?? wordingOfGrammar ?? wordingOfNames ?? wordingOfMoreNames ?? wordingOfFigures ?? ""
  }

  private var wordingOfText: String? {
    switch self {
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes, more than \(limit); split it"
    case .tableTooLarge(let cells, let limit):
      "the tables here may need \(cells) cells, more than \(limit); split them"
    case .expansionTooLarge(let limit):
      "the loops write more than \(limit) bytes; list fewer with 'top'"
    case .nestedTooDeep(let limit):
      "blocks or brackets are nested more than \(limit) deep; take them apart"
    case .frontMatterUnclosed:
      "the front matter is never closed; end it with a line of three hyphens"
    case .textBeforeHeading:
      "this text stands before the first heading and belongs to no slot; put it under a heading"
    case .exhibitNotDrawn(let kind, let name):
      "the \(kind) '\(name)' cannot be made of these figures; change its arguments or remove it"
    case .loadedFromElsewhere(let url):
      "the image '\(url)' would be loaded from elsewhere; keep it beside the site and name it by its path"
    case .linkNotAllowed(let url):
      "the link '\(url)' is neither a path nor http, https or mailto; write one of these"
    case .rawHTML(let text):
      "raw HTML is off and '\(text)' is HTML; write Markdown, or allow HTML in the settings"
    default: nil
    }
  }

  private var wordingOfGrammar: String? {
    switch self {
    case .unclosed(let opening, let closing):
      "'\(opening)' is never closed; write '\(closing)' on the same line"
    case .emptyPlaceholder:
      "nothing stands between '{{' and '}}'; write the name of a figure"
    case .emptyStatement:
      "nothing stands between '{%' and '%}'; write if, for, chart, table, commentary, only or end"
    case .unexpected(let found, let expected):
      "'\(found)' is not expected here; write \(expected)"
    case .endsTooSoon(let expected):
      "something is missing at the end; write \(expected)"
    case .unknownStatement(let name, let nearest):
      "'\(name)' is no statement; write \(Self.choice(nearest, or: "if, for, chart, table, commentary, only or end"))"
    case .neverEnded(let statement):
      "'{% \(statement) %}' is never ended; add '{% end %}'"
    case .outsideItsBlock(let statement, let block):
      "'{% \(statement) %}' belongs to no '\(block)'; remove it"
    case .unreadableNumber(let text):
      "'\(text)' is no number; write it like 100%, 50k or 1.2m"
    case .unreadableMonth(let text):
      "'\(text)' is no month; write -1 for the month before, or 2025-10"
    case .unreadableValue(let argument, let value, let expected):
      "'\(value)' is no value for '\(argument)'; write \(expected)"
    case .repeatedArgument(let name):
      "'\(name)' is given twice; remove one"
    default: nil
    }
  }

  private var wordingOfNames: String? {
    switch self {
    case .unknownFigure(let name, let nearest):
      "there is no figure '\(name)'; write \(Self.choice(nearest, or: "the name of one"))"
    case .unknownArgument(let name, let nearest):
      "there is no argument '\(name)' here; \(nearest.map { "write '\($0)'" } ?? "remove it")"
    case .unknownSegment(let name, let dimension, let nearest):
      "'\(dimension)' has no segment '\(name)'; write \(Self.choice(nearest, or: "the name of one"))"
    case .unknownDimension(let name, let nearest):
      "there is no dimension '\(name)'; write \(Self.choice(nearest, or: "the name of one"))"
    case .unknownList(let name, let nearest):
      "there is no list '\(name)'; write \(Self.choice(nearest, or: "a dimension, a list of kinds, or months"))"
    case .unknownVariable(let name, let nearest):
      "'\(name)' is no variable here; write \(Self.choice(nearest, or: "the name that a 'for' gives"))"
    case .unknownField(let name, let variable):
      "'\(variable)' has no '\(name)'; write '\(variable).name'"
    case .unknownExhibit(let kind, let name, let nearest):
      "there is no \(kind) '\(name)'; write \(Self.choice(nearest, or: "the name of one"))"
    case .unknownAudience(let name, let nearest):
      "there is no audience '\(name)'; write \(Self.choice(nearest, or: "the name of one"))"
    default: nil
    }
  }

  private var wordingOfMoreNames: String? {
    switch self {
    case .unknownHeading(let name, let nearest):
      "the template has no slot '\(name)'; \(nearest.map { "write '\($0)'" } ?? "add one with '{% commentary %}'")"
    case .repeatedHeading(let name):
      "the heading '\(name)' stands here a second time; put both texts under one"
    case .repeatedSlot(let name):
      "the slot '\(name)' stands here a second time; remove one"
    case .twoSegments(let figure):
      "'\(figure)' is asked for two segments at once; name one"
    case .notOfKind(let figure, let kindOf):
      "'\(figure)' does not split into these kinds; write '\(kindOf)'"
    default: nil
    }
  }

  private var wordingOfFigures: String? {
    switch self {
    case .wrongUnit(let figure, let unit, let written):
      "'\(figure)' is \(unit.noun) and '\(written)' is not; write it like \(unit.example)"
    case .incomparable(let left, let leftUnit, let right, let rightUnit):
      "'\(left)' is \(leftUnit.noun) and '\(right)' is \(rightUnit.noun); compare figures of one unit"
    case .numbersOnly:
      "two numbers are compared and no figure; name a figure on one side"
    case .unreadableClaim(let text):
      "'\(text)' is neither a number nor a direction; write only the number and its unit between the brackets"
    case .claimIsWrong(let figure, let written, let ledger):
      "'\(written)' is written and the ledger says \(ledger) for '\(figure)'; correct the text or the ledger"
    case .claimOfNothing(let figure, let reason):
      "the ledger has no '\(figure)' here (\(reason)); remove the claim"
    case .claimNotUnderstood(let target):
      "'\(target)' is a claim in a form that is not checked; write it as [number](figure:name)"
    default: nil
    }
  }

  private static func choice(_ nearest: String?, or rest: String) -> String {
    nearest.map { "'\($0)'" } ?? rest
  }
}

extension FigureUnit {
  fileprivate var noun: String {
    switch self {
    case .money: "money"
    case .percent: "a percentage"
    case .multiple: "a multiple"
    case .count: "a count"
    }
  }

  fileprivate var example: String {
    switch self {
    case .money: "50k"
    case .percent: "100%"
    case .multiple: "2.4x"
    case .count: "12"
    }
  }
}
