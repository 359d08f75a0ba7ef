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
      "the file has \(bytes) bytes, more than \(limit); move parts of it into sections, as in {% include \"bridge\" %}"
    case .tableTooLarge(let cells, let limit):
      "the tables here may need \(cells) cells, more than \(limit); split them"
    case .expansionTooLarge(let limit):
      "the loops write more than \(limit) bytes; list fewer, as in {% for s in industry top 3 by nrr %}"
    case .nestedTooDeep(let limit):
      "blocks or brackets are nested more than \(limit) deep; take them apart"
    case .frontMatterUnclosed:
      "the front matter is never closed; end it with a line of three hyphens"
    case .textBeforeHeading:
      "this text stands before the first heading and belongs to no slot; put it under one, such as '## Summary'"
    case .exhibitNotDrawn(let kind, let name):
      "the \(kind) '\(name)' cannot be made of these figures; change its arguments or remove it"
    case .loadedFromElsewhere(let url):
      "the image '\(url)' would be loaded from elsewhere; keep it beside the site and name it by its path, as in ![Team](team.png)"
    case .linkNotAllowed(let url):
      "the link '\(url)' is neither a path nor http, https or mailto; write one of these, as in [text](https://example.com/)"
    case .rawHTML(let text):
      "raw HTML is off and '\(text)' is HTML; write Markdown such as **bold**, or allow HTML in the settings"
    default: nil
    }
  }

  private var wordingOfGrammar: String? {
    switch self {
    case .unclosed(let opening, let closing):
      "'\(opening)' is never closed; write '\(closing)' on the same line, as in \(Self.example(opening))"
    case .fenceUnclosed(let marks):
      "'\(marks)chart' is never closed; end the description with a line of '\(marks)'"
    case .ownChart(let message): message
    case .includedInACircle(let sections):
      "the section includes itself (\(sections.joined(separator: " → "))); remove one of these includes"
    case .sectionsTooLarge(let limit):
      "the sections included come to more than \(limit) bytes; include fewer"
    case .emptyPlaceholder:
      "nothing stands between '{{' and '}}'; write the name of a figure, as in {{ nrr }}"
    case .emptyStatement:
      "nothing stands between '{%' and '%}'; write if, for, chart, table, commentary, include, contents, only or end, as in {% chart bridge %}"
    case .unexpected(let found, let expected):
      "'\(found)' is not expected here; write \(expected)"
    case .endsTooSoon(let expected):
      "something is missing at the end; write \(expected)"
    case .unknownStatement(let name, let nearest):
      "'\(name)' is no statement; write \(Self.choice(nearest, or: Self.statements))"
    case .neverEnded(let statement):
      "'{% \(statement) %}' is never ended; add '{% end %}'"
    case .outsideItsBlock(let statement, let block):
      "'{% \(statement) %}' belongs to no '\(block)'; \(Self.remedy(outside: block))"
    case .unreadableNumber(let text):
      "'\(text)' is no number; write it like 100%, 50k or 1.2m, as in {% if mrr > 1.2m %}"
    case .unreadableMonth(let text):
      "'\(text)' is no month; write -1 for the month before, or 2025-10, as in {{ nrr month=-1 }}"
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
      "there is no figure '\(name)'; write \(Self.choice(nearest, or: "the name of one, as in {{ nrr }}"))"
    case .unknownArgument(let name, let nearest):
      "there is no argument '\(name)' here; \(nearest.map { "write '\($0)'" } ?? "remove it")"
    case .unknownSegment(let name, let dimension, let nearest):
      "'\(dimension)' has no segment '\(name)'; write \(Self.choice(nearest, or: "the name of one of its segments"))"
    case .unknownDimension(let name, let nearest):
      "there is no dimension '\(name)'; write \(Self.choice(nearest, or: "the name of one"))"
    case .unknownList(let name, let nearest):
      "there is no list '\(name)'; write \(Self.choice(nearest, or: Self.lists))"
    case .unknownVariable(let name, let nearest):
      "'\(name)' is no variable here; write \(Self.choice(nearest, or: "the name that a 'for' gives, as in {% for s in industry %}"))"
    case .unknownField(let name, let variable):
      "'\(variable)' has no '\(name)'; write {{ \(variable).name }}"
    case .unknownExhibit(let kind, let name, let nearest):
      "there is no \(kind) '\(name)'; write \(Self.choice(nearest, or: "the name of one, as in {% \(kind) \(Self.exhibit(kind)) %}"))"
    case .unknownTopic(let name, let nearest):
      "nothing is computed about '\(name)'; write \(Self.choice(nearest, or: "a topic, as in {% commentary \"Bridge\" about=bridge %}"))"
    case .unknownSection(let name, let nearest):
      "there is no section '\(name)'; write \(Self.choice(nearest, or: "the name of one, or put '\(name).md' beside the others"))"
    case .unknownAudience(let name, let nearest):
      "there is no audience '\(name)'; write \(Self.choice(nearest, or: "the name of one, as in {% only team %}"))"
    default: nil
    }
  }

  private var wordingOfMoreNames: String? {
    switch self {
    case .unknownHeading(let name, let nearest):
      "the template has no slot '\(name)'; \(nearest.map { "write '\($0)'" } ?? "add it to the template, as in {% commentary \"\(name.replacing("\"", with: "'"))\" %}")"
    case .repeatedHeading(let name):
      "the heading '\(name)' stands here a second time; put both texts under one"
    case .repeatedSlot(let name):
      "the slot '\(name)' stands here a second time; remove one"
    case .twoSegments(let figure):
      "'\(figure)' is asked for two segments or customers at once; name one, as in {{ nrr of s }}"
    case .notOfCustomers(let figure, let those):
      "one customer has no '\(figure)'; write \(those.isEmpty ? "a figure of a segment" : those.joined(separator: ", "))"
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
      "two numbers are compared and no figure; name a figure on one side, as in {% if nrr > 100% %}"
    case .unreadableClaim(let text, let examples):
      "'\(text)' is no claim that can be checked; write \(examples ?? "only a number and its unit"), as in [113.1%](figure:nrr)"
    case .rankOfWhole(let text, let figure):
      "'\(text)' ranks a segment and '\(figure)' names none; add one such as ?industry=Healthcare"
    case .claimIsWrong(let figure, let written, let ledger, let month, let segment):
      "'\(written)' is written and the ledger says \(ledger) for '\(figure)'; correct the text or the ledger, which"
        + " 'boardwalk explain \(figure) --month \(month)\(Self.segmentOption(segment))' lays open"
    case .claimOfNothing(let figure, let reason):
      "the ledger has no '\(figure)' here (\(reason)); remove the claim"
    case .claimNotUnderstood(let target):
      "'\(target)' is a claim in a form that is not checked; write it on one line, as in [113.1%](figure:nrr)"
    default: nil
    }
  }

  private static let statements =
    "if, for, chart, table, commentary, include, contents, only or end, as in {% chart bridge %}"
  private static let lists = "a dimension, a list of kinds, months, customers or owners, as in {% for s in industry %}"

  /// Something that is closed.
  private static func example(_ opening: String) -> String {
    switch opening {
    case "{{": "{{ nrr }}"
    case "{%": "{% chart bridge %}"
    default: "[113.1%](figure:nrr)"
    }
  }

  private static func exhibit(_ kind: String) -> String { kind == "chart" ? "bridge" : "targets" }

  private static func remedy(outside block: String) -> String {
    switch block {
    case "template": "remove it here and write it in the template"
    case "if": "remove it, or begin one before it, as in {% if nrr > 100% %}"
    default: "remove it"
    }
  }

  /// ` --segment industry=Healthcare`, in quotes where it has a blank.
  private static func segmentOption(_ segment: String?) -> String {
    guard let segment else { return "" }
    return segment.contains(" ") ? " --segment \"\(segment)\"" : " --segment \(segment)"
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
