import Markup
import Reports

/// Writes exact cells as words, and as elements that link figures to their pages.
struct Wording: Sendable {
  let prose: Prose
  let atlas: Atlas
  /// The page that is written.
  let route: Route
  /// The way from it to the site's root.
  let root: String
  /// The month that it is about.
  let month: Month

  init(prose: Prose, atlas: Atlas, route: Route, month: Month) {
    (self.prose, self.atlas, self.route, self.month) = (prose, atlas, route, month)
    root = route.root
  }

  var format: NumberFormat { prose.format }
  var currency: (code: String, digits: Int) { prose.currency }

  /// A cell as text.
  func text(_ cell: Cell, money style: NumberFormat.MoneyStyle = .compact) -> String { prose.text(cell, money: style) }

  /// A figure as text.
  func text(_ figure: Figure, money style: NumberFormat.MoneyStyle = .compact) -> String {
    prose.text(figure, money: style)
  }

  func money(_ minor: Int64, _ style: NumberFormat.MoneyStyle, sign: NumberFormat.Sign = .negative) -> String {
    prose.money(minor, style, sign: sign)
  }

  /// A sentence as text.
  func text(_ sentence: Sentence) -> String { prose.text(sentence) }

  /// A sentence as an element.
  func words(_ sentence: Sentence) -> Element { prose.words(sentence) }

  /// A phrase whose places are taken by elements.
  func words(_ phrase: Sentence, _ elements: Element...) -> Element { prose.words(phrase, elements) }

  /// A sentence as elements, its figures linked to their pages.
  func elements(_ sentence: Sentence) -> [Element] {
    prose.elements(sentence) { cell in
      switch cell {
      case .figure, .notAvailable: element(cell)
      default: nil
      }
    }
  }

  /// A month in short: `Oct 2026`.
  func short(_ month: Month) -> String { format.shortMonth(year: month.year, month: month.month) }

  /// A cell as an element; a figure links to its page.
  func element(_ cell: Cell, money style: NumberFormat.MoneyStyle = .compact) -> Element {
    switch cell {
    case .figure(let figure): element(figure, money: style)
    case .notAvailable(let reason):
      Element("abbr", ["title": text(reason)], .text(format.locale.notAvailable))
    default: .text(text(cell, money: style))
    }
  }

  /// A figure that links to its page, with what it is for programs.
  func element(_ figure: Figure, money style: NumberFormat.MoneyStyle = .compact) -> Element {
    let target = atlas.route(of: figure, shownIn: month)
    let shown = Element.text(text(figure, money: style))
    let isHere = target == route
    let element = Element(
      isHere ? "span" : "a",
      [
        "class": "figure", "href": isHere ? nil : root + target.address, "data-metric": figure.metric,
        "data-month": figure.month.description,
        "data-segment": figure.segment.dimension == nil ? nil : "\(figure.segment)",
        "data-value": Self.value(figure, digits: currency.digits), "title": reason(figure),
      ], shown)
    return atlas.isRestated(figure) ? .group([element, " ", restated(figure.month)]) : element
  }

  /// Beside a figure that is not as it was first reported, the way to what it was.
  private func restated(_ month: Month) -> Element {
    let target = root + Route.restatements.address + "#" + RestatementsPage.place(of: month)
    return Element("a", ["class": "restated", "href": target], words("restated"))
  }

  private func reason(_ figure: Figure) -> String? {
    if case .notAvailable(let reason) = figure.value { prose.text(reason, of: figure) } else { nil }
  }

  /// The value as decimal text, as other programs read it; nil where there is none.
  static func value(_ figure: Figure, digits: Int) -> String? {
    switch figure.value {
    case .money(let minor): NumberFormat.plain(minor, places: digits)
    case .count(let count): "\(count)"
    case .ratio(let numerator, let denominator): NumberFormat.plain(numerator, over: denominator, places: 6)
    case .notAvailable: nil
    }
  }
}
