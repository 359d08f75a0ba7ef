import Markup
import Reports

/// Writes exact cells as words, and as elements that link figures to their pages.
struct Wording: Sendable {
  let format: NumberFormat
  let currency: (code: String, digits: Int)
  let atlas: Atlas
  /// The page that is written.
  let route: Route
  /// The way from it to the site's root.
  let root: String
  /// The month that it is about.
  let month: Month

  init(format: NumberFormat, currency: (code: String, digits: Int), atlas: Atlas, route: Route, month: Month) {
    (self.format, self.currency, self.atlas, self.route, self.month) = (format, currency, atlas, route, month)
    root = route.root
  }

  /// A cell as text.
  func text(_ cell: Cell, money style: NumberFormat.MoneyStyle = .compact) -> String {
    switch cell {
    case .text(let text): text
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
      atlas.metrics.named(figure.metric)?.unit == .multiple
        ? format.multiple(numerator: numerator, denominator: denominator)
        : format.percent(numerator: numerator, denominator: denominator)
    case .notAvailable: format.locale.notAvailable
    }
  }

  func money(_ minor: Int64, _ style: NumberFormat.MoneyStyle, sign: NumberFormat.Sign = .negative) -> String {
    format.money(minor: minor, digits: currency.digits, currency: currency.code, style: style, sign: sign)
  }

  /// A sentence as text.
  func text(_ sentence: Sentence) -> String { sentence.parts.map { text($0) }.joined() }

  /// A month in short: `Oct 2026`.
  func short(_ month: Month) -> String { format.shortMonth(year: month.year, month: month.month) }

  /// A cell as an element; a figure links to its page.
  func element(_ cell: Cell, money style: NumberFormat.MoneyStyle = .compact) -> Element {
    switch cell {
    case .figure(let figure): element(figure, money: style)
    case .notAvailable(let reason): Element("abbr", ["title": reason], .text(format.locale.notAvailable))
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
    return Element("a", ["class": "restated", "href": target], "restated")
  }

  private func reason(_ figure: Figure) -> String? {
    if case .notAvailable(let reason) = figure.value { reason.message } else { nil }
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
