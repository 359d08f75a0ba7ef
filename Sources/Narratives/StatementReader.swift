import Markup

/// Reads the parts of one statement or placeholder, and notes the first thing that does not fit.
struct StatementReader {
  private let lexemes: [Lexeme]
  private var index = 0
  private let end: Int
  /// Faults with their offsets; after the first the rest of the statement is not read.
  private(set) var faults: [(fault: NarrativeError.Fault, offset: Int)] = []

  private static let english = NumberFormat(.english)
  static let depthLimit = 32

  init(_ lexemes: [Lexeme], end: Int) {
    self.lexemes = lexemes
    self.end = end
  }

  var peek: Lexeme? { index < lexemes.count ? lexemes[index] : nil }

  mutating func next() -> Lexeme? {
    guard let lexeme = peek else { return nil }
    index += 1
    return lexeme
  }

  mutating func fail(_ fault: NarrativeError.Fault, at offset: Int) {
    if faults.isEmpty { faults.append((fault, offset)) }
    index = lexemes.count
  }

  /// Notes that something else was expected.
  mutating func expected(_ what: String) {
    if let lexeme = peek {
      fail(.unexpected(found: lexeme.text, expected: what), at: lexeme.offset)
    } else {
      fail(.endsTooSoon(expected: what), at: end)
    }
  }

  /// Notes what is left over.
  mutating func finish(or what: String = "nothing more") {
    if peek != nil { expected(what) }
  }

  mutating func take(word text: String) -> Bool {
    guard let lexeme = peek, lexeme.kind == .word, lexeme.text == text else { return false }
    index += 1
    return true
  }

  mutating func take(sign text: String) -> Bool {
    guard let lexeme = peek, lexeme.kind != .string, lexeme.text == text else { return false }
    index += 1
    return true
  }

  mutating func word(_ what: String) -> Word? {
    guard let lexeme = peek, lexeme.kind == .word else {
      expected(what)
      return nil
    }
    index += 1
    return lexeme.word
  }

  mutating func wordOrString(_ what: String) -> Word? {
    guard let lexeme = peek, lexeme.kind == .word || lexeme.kind == .string else {
      expected(what)
      return nil
    }
    index += 1
    return lexeme.word
  }

  mutating func positiveNumber(_ what: String) -> Int? {
    guard let lexeme = peek, lexeme.kind == .number, let number = Int(lexeme.text),
      (1...10_000).contains(number)
    else {
      expected(what)
      return nil
    }
    index += 1
    return number
  }
}

// Figures.
extension StatementReader {
  /// `NAME [change|rose] [of VARIABLE]… [key=value]…`
  ///
  /// Only a placeholder prints a direction; in a condition `rose` asks for one.
  mutating func figure(printsDirection: Bool = false) -> FigureExpression? {
    guard let name = word("the name of a figure, as in {{ nrr }}") else { return nil }
    var figure = FigureExpression(name: name, form: .value, subjects: [], arguments: [])
    let hasForm = takeForm(of: &figure, printsDirection)
    takeSubjectsAndArguments(of: &figure)
    if !hasForm && takeForm(of: &figure, printsDirection) { takeSubjectsAndArguments(of: &figure) }
    let comparesWithBase = figure.arguments.contains { $0.name.text == "from" || $0.name.text == "versus" }
    if comparesWithBase && figure.form == .value { figure.form = .change }
    return figure
  }

  /// `change` or `rose`, before or behind the arguments.
  private mutating func takeForm(of figure: inout FigureExpression, _ printsDirection: Bool) -> Bool {
    if nextIsArgument { return false }
    if take(word: "change") {
      figure.form = .change
    } else if printsDirection && take(word: "rose") {
      figure.form = .direction
    } else {
      return false
    }
    return true
  }

  private mutating func takeSubjectsAndArguments(of figure: inout FigureExpression) {
    let (subjects, arguments) = subjectsAndArguments()
    figure.subjects += subjects
    for argument in arguments {
      if figure.arguments.contains(where: { $0.name.text == argument.name.text }) {
        fail(.repeatedArgument(name: argument.name.text), at: argument.name.offset)
      }
      figure.arguments.append(argument)
    }
  }

  /// `[of VARIABLE]… [key=value]…`, in any order.
  mutating func subjectsAndArguments() -> ([Word], [Argument]) {
    var subjects: [Word] = []
    var arguments: [Argument] = []
    while let lexeme = peek, lexeme.kind == .word {
      if nextIsArgument {
        guard let argument = argument() else { break }
        if arguments.contains(where: { $0.name.text == argument.name.text }) {
          fail(.repeatedArgument(name: argument.name.text), at: argument.name.offset)
        }
        arguments.append(argument)
      } else if take(word: "of") {
        guard let subject = word("the variable of a 'for', as in {{ nrr of s }}") else { break }
        subjects.append(subject)
      } else {
        break
      }
    }
    return (subjects, arguments)
  }

  /// Whether a word with an equals sign stuck to it comes next.
  private var nextIsArgument: Bool {
    guard let lexeme = peek, lexeme.kind == .word, lexeme.touchesNext, index + 1 < lexemes.count else {
      return false
    }
    return lexemes[index + 1].text == "=" && lexemes[index + 1].kind == .sign
  }

  /// `about=bridge`; nil where nothing of the kind stands here.
  mutating func topic() -> Word? {
    guard nextIsArgument, let argument = argument() else { return nil }
    if argument.name.text == "about" { return argument.value }
    let nearest = nearestName(to: argument.name.text, in: ["about"])
    fail(.unknownArgument(name: argument.name.text, nearest: nearest), at: argument.name.offset)
    return nil
  }

  private mutating func argument() -> Argument? {
    guard let name = word("an argument") else { return nil }
    index += 1
    guard let value = peek, value.kind == .word || value.kind == .string || value.kind == .number else {
      expected("a value for '\(name.text)', as in {{ nrr month=-1 }}")
      return nil
    }
    index += 1
    return Argument(name: name, value: value.word)
  }
}

// Conditions.
extension StatementReader {
  /// `A or B and not (C)`; `and` binds closer than `or`.
  mutating func condition(depth: Int = 0) -> Condition? {
    guard depth < Self.depthLimit else {
      fail(.nestedTooDeep(limit: Self.depthLimit), at: peek?.offset ?? end)
      return nil
    }
    var choices: [Condition] = []
    repeat {
      var parts: [Condition] = []
      repeat {
        guard let part = part(depth: depth) else { return nil }
        parts.append(part)
      } while take(word: "and")
      choices.append(.all(parts))
    } while take(word: "or")
    return .any(choices)
  }

  private mutating func part(depth: Int) -> Condition? {
    var isNegated = false
    while take(word: "not") { isNegated.toggle() }
    guard let part = bracketed(depth: depth) else { return nil }
    return isNegated ? .not(part) : part
  }

  private mutating func bracketed(depth: Int) -> Condition? {
    guard take(sign: "(") else { return comparison() }
    guard let inside = condition(depth: depth + 1) else { return nil }
    guard take(sign: ")") else {
      expected("')', as in {% if not (nrr < 100% or nrr fell) %}")
      return nil
    }
    return inside
  }

  private mutating func comparison() -> Condition? {
    guard let left = operand() else { return nil }
    if case .figure(let figure) = left, let lexeme = peek, lexeme.kind == .word {
      if lexeme.text == "known" {
        index += 1
        return .known(figure)
      }
      if let direction = Direction(rawValue: lexeme.text) {
        index += 1
        // What follows the word belongs to the figure: `nrr rose from=-12`.
        var whole = figure
        takeSubjectsAndArguments(of: &whole)
        return .moved(whole, direction)
      }
    }
    guard let sign = peek, sign.kind == .sign || sign.kind == .other, let comparison = Comparison(sign.text)
    else {
      expected("<, <=, =, !=, >=, > or a direction, as in {% if nrr > 100% %} or {% if nrr rose %}")
      return nil
    }
    index += 1
    guard let right = operand() else { return nil }
    return .compare(left, comparison, right)
  }

  private mutating func operand() -> Operand? {
    guard let lexeme = peek else {
      expected("a figure or a number, as in {% if mrr > 1.2m %}")
      return nil
    }
    if lexeme.kind == .word {
      if lexeme.text == "target" {
        index += 1
        return .target(lexeme.word)
      }
      return figure().map { .figure($0) }
    }
    guard lexeme.kind == .number else {
      expected("a figure or a number, as in {% if mrr > 1.2m %}")
      return nil
    }
    index += 1
    return number(lexeme)
  }

  private mutating func number(_ lexeme: Lexeme) -> Operand? {
    var text = lexeme.text
    if let unit = peek, ["%", "pts", "pt"].contains(unit.text), unit.kind != .string {
      index += 1
      text += unit.text
    }
    if text.hasSuffix("pt") { text += "s" }
    let plain = withoutMonths(text)
    guard let written = Self.english.parse(plain), written.decimals <= 9, written.digits.count <= 15 else {
      fail(.unreadableNumber(text: text), at: lexeme.offset)
      return nil
    }
    return .number(Word(text: text, offset: lexeme.offset), written)
  }

  /// A number of months is the number alone: `12 months`, `12months`.
  private mutating func withoutMonths(_ text: String) -> String {
    for unit in ["months", "month"] {
      if text.hasSuffix(unit) { return String(text.dropLast(unit.count)) }
      if text.utf8.last.map({ (48...57).contains($0) }) == true, take(word: unit) { return text }
    }
    return text
  }
}

// Lists and exhibits.
extension StatementReader {
  /// `s in industry top 3 by expansion_rate`, `m in months last 12`.
  mutating func loop() -> Loop? {
    guard let variable = word("a name for the variable, as in {% for s in industry %}") else { return nil }
    guard take(word: "in") else {
      expected("'in', as in {% for s in industry %}")
      return nil
    }
    guard let list = word("a dimension, a list of kinds, months, customers or owners, as in {% for s in industry %}")
    else { return nil }
    var loop = Loop(variable: variable, list: list)
    while let lexeme = peek, lexeme.kind == .word, faults.isEmpty {
      if take(word: "top") {
        loop.rank = .top
        loop.count = positiveNumber("how many, as in {% for s in industry top 3 by nrr %}")
      } else if take(word: "bottom") {
        loop.rank = .bottom
        loop.count = positiveNumber("how many, as in {% for s in industry bottom 3 by nrr %}")
      } else if take(word: "last") {
        loop.last = positiveNumber("how many months, as in {% for m in months last 12 %}")
      } else if take(word: "by") {
        loop.by = figure()
      } else if take(word: "where") {
        loop.filter = condition()
      } else {
        break
      }
    }
    if loop.rank != nil && loop.by == nil && faults.isEmpty {
      expected("'by' and a figure, as in {% for s in industry top 3 by nrr %}")
    }
    return faults.isEmpty ? loop : nil
  }

  /// `bridge months=12`.
  mutating func exhibit(_ kind: ExhibitName.Kind) -> ExhibitExpression? {
    guard let name = word("the name of a \(kind.rawValue), as in {% \(kind.rawValue) \(kind.example) %}") else {
      return nil
    }
    let (subjects, arguments) = subjectsAndArguments()
    return ExhibitExpression(kind: kind, name: name, subjects: subjects, arguments: arguments)
  }
}

extension ExhibitName.Kind {
  /// The name of one that every review has, for messages.
  fileprivate var example: String { self == .chart ? "bridge" : "targets" }
}
