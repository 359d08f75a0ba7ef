import Markup
import Reports

/// Writes cells and sentences in the language of a site.
public struct Prose: Sendable {
  /// The words of the language.
  public let phrases: Phrasebook
  /// The currency of amounts, and how many minor digits it has.
  public let currency: (code: String, digits: Int)
  let metrics: MetricCatalogue
  let format: NumberFormat

  /// Prose in the language of a phrasebook.
  ///
  /// - Parameter metrics: the metrics whose figures are written; nil for those of the program.
  public init(
    _ phrases: Phrasebook, currency: (code: String, digits: Int) = ("EUR", 2), metrics: MetricCatalogue? = nil
  ) {
    (self.phrases, self.currency, self.metrics) = (phrases, currency, metrics ?? .builtIn)
    format = NumberFormat(phrases.locale)
  }

  // MARK: Sentences

  /// A sentence as text; empty for an empty one.
  public func text(_ sentence: Sentence) -> String { filled(phrases.message(sentence.key), sentence.arguments) }

  /// A sentence as an element.
  func words(_ sentence: Sentence) -> Element { .text(text(sentence)) }

  /// A phrase whose places `{1}`, `{2}`, … are taken by elements.
  func words(_ phrase: Sentence, _ elements: [Element]) -> Element {
    .group(
      phrases.message(phrase.key).pieces.map { piece in
        switch piece {
        case .text(let text): .text(text)
        case .argument(let place, _): elements.indices.contains(place) ? elements[place] : Element()
        case .plural(_, _, let other): .text(other)
        }
      })
  }

  /// Elements with something without words between.
  static func joined(_ elements: [Element], _ separator: Element) -> Element {
    .group(
      elements.enumerated().flatMap { place, element -> [Element] in place > 0 ? [separator, element] : [element] })
  }

  /// A sentence as elements, of which each value that `element` knows is its own.
  func elements(_ sentence: Sentence, _ element: (Cell) -> Element?) -> [Element] {
    phrases.message(sentence.key).pieces.flatMap { piece -> [Element] in
      if case .argument(let place, "") = piece, sentence.arguments.indices.contains(place) {
        let cell = sentence.arguments[place]
        if case .words(let inner) = cell { return elements(inner, element) }
        if let own = element(cell) { return [own] }
      }
      return [.text(text(piece, sentence.arguments))]
    }
  }

  private func filled(_ message: Message, _ arguments: [Cell]) -> String {
    message.pieces.reduce(into: "") { $0 += text($1, arguments) }
  }

  private func text(_ piece: Message.Piece, _ arguments: [Cell]) -> String {
    switch piece {
    case .text(let text): text
    case .argument(let place, let form): arguments.indices.contains(place) ? text(arguments[place], as: form) : ""
    case .plural(let place, let one, let other):
      arguments.indices.contains(place) && isOne(arguments[place]) ? one : other
    }
  }

  private func isOne(_ cell: Cell) -> Bool {
    if case .count(let count) = cell { format.locale.isOne(count) } else { false }
  }

  /// A value in a form that a message asks for.
  private func text(_ cell: Cell, as form: String) -> String {
    switch (form, cell) {
    case ("", _): text(cell)
    case ("lower", _): text(cell).beginningSmall
    case ("upper", _): text(cell).beginningLarge
    case (_, .words(let sentence)): filled(phrases.message(sentence.key, form: form), sentence.arguments)
    case (_, .month(let month)):
      format.month(year: month.year, named: phrases.message(Locale.english.months[month.month - 1], form: form).pattern)
    default: text(cell)
    }
  }

  // MARK: Cells

  /// A cell as text.
  public func text(_ cell: Cell, money style: NumberFormat.MoneyStyle = .compact) -> String {
    switch cell {
    case .text(let text): text
    case .name(let name): phrases.name(name)
    case .words(let sentence): text(sentence)
    case .figure(let figure): text(figure, money: style)
    case .money(let minor, let isChange): money(minor, style, sign: isChange ? .always : .negative)
    case .count(let count): format.count(count)
    case .share(let part, let whole): format.percent(numerator: part, denominator: whole)
    case .points(let new, let old):
      format.points((new.numerator, new.denominator), less: (old.numerator, old.denominator))
    case .multiples(let new, let old):
      format.multipleDifference((new.numerator, new.denominator), less: (old.numerator, old.denominator))
    case .growth(let change, let old): format.percent(numerator: change, denominator: old, sign: .always)
    case .month(let month): format.month(year: month.year, month: month.month)
    case .notAvailable: format.locale.notAvailable
    case .empty: ""
    }
  }

  /// A figure as text.
  func text(_ figure: Figure, money style: NumberFormat.MoneyStyle = .compact) -> String {
    switch figure.value {
    case .money(let minor): money(minor, style)
    case .count(let count): format.count(count)
    case .ratio(let numerator, let denominator):
      metrics.named(figure.metric)?.unit == .multiple
        ? format.multiple(numerator: numerator, denominator: denominator)
        : format.percent(numerator: numerator, denominator: denominator)
    case .notAvailable: format.locale.notAvailable
    }
  }

  func money(_ minor: Int64, _ style: NumberFormat.MoneyStyle, sign: NumberFormat.Sign = .negative) -> String {
    format.money(minor: minor, digits: currency.digits, currency: currency.code, style: style, sign: sign)
  }

  /// Why a figure has no number, as text.
  func text(_ reason: Figure.Reason, of figure: Figure) -> String {
    text(reason.sentence(of: metrics.named(figure.metric)))
  }
}
