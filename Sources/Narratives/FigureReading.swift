import Markup

/// A figure with its values: what it is now and what it is compared with.
struct FigureReading {
  let figure: ResolvedFigure
  let now: FigureValue
  let before: FigureValue?

  init(_ figure: ResolvedFigure, _ figures: FigureSource) {
    self.figure = figure
    now = figures.value(figure.query)
    guard figure.form != .value else {
      before = nil
      return
    }
    switch figure.reference {
    case .month(let query): before = figures.value(query)
    case .target(let query): before = figures.target(query)
    }
  }

  /// The value, or the change for a figure that is compared; nil for n/a.
  var exact: ExactDifference? {
    guard let first = now.amount.quotient else { return nil }
    guard figure.form != .value else { return ExactDifference(first, less: (0, 1)) }
    return before?.amount.quotient.flatMap { ExactDifference(first, less: $0) }
  }

  /// The change as a part of what was before; nil where that was 0 or less.
  var relative: (numerator: Int64, denominator: Int64)? {
    guard let change = wholeChange, let base = before?.amount.quotient, base.numerator > 0 else { return nil }
    return (change, base.numerator)
  }

  /// The change of an amount or a count; nil where there is none or it is beyond all numbers.
  var wholeChange: Int64? {
    guard let first = now.amount.quotient, let second = before?.amount.quotient, first.denominator == 1,
      second.denominator == 1
    else { return nil }
    let (change, overflows) = first.numerator.subtractingReportingOverflow(second.numerator)
    return overflows ? nil : change
  }

  /// Why there is no figure.
  var reason: String {
    if now.amount.quotient == nil { return now.amount.reason }
    return before?.amount.reason ?? "the change is too large"
  }

  /// Which way it went; nil for n/a.
  func direction(_ thresholds: NarrativeSettings.Thresholds) -> Direction? {
    guard let change = exact else { return nil }
    let held: Bool
    switch figure.name.unit {
    case .percent: held = change.isBelow(thresholds.pointHundredths)
    case .multiple: held = change.isBelow(thresholds.multipleHundredths, of: 100)
    case .money, .count:
      guard let relative, let part = ExactDifference(relative, less: (0, 1)) else {
        return change.numerator == 0 ? .held : change.isNegative ? .fell : .rose
      }
      held = part.isBelow(thresholds.percentHundredths)
    }
    if held || change.numerator == 0 { return .held }
    return change.isNegative ? .fell : .rose
  }
}

// Wording.
extension FigureReading {
  /// The figure as it stands in prose; the locale's "n/a" where there is none.
  func text(
    _ settings: NarrativeSettings, style: NumberFormat.MoneyStyle? = nil, decimals: Int? = nil
  ) -> String {
    let style = style ?? figure.style ?? settings.moneyStyle
    let decimals = decimals ?? figure.decimals ?? 1
    let none = settings.format.locale.notAvailable
    guard now.amount.quotient != nil else { return none }
    switch figure.form {
    case .value: return value(settings.format, style, decimals)
    case .change: return change(settings.format, style, decimals) ?? none
    case .direction:
      return direction(settings.thresholds).map { settings.format.locale.word(for: $0) } ?? none
    }
  }

  private func value(_ format: NumberFormat, _ style: NumberFormat.MoneyStyle, _ decimals: Int) -> String {
    switch now.amount {
    case .money(let minor, let digits, let currency):
      format.money(minor: minor, digits: digits, currency: currency, style: style)
    case .percent(let numerator, let denominator):
      format.percent(numerator: numerator, denominator: denominator, decimals: decimals)
    case .multiple(let numerator, let denominator):
      format.multiple(numerator: numerator, denominator: denominator, decimals: decimals)
    case .count(let count): format.count(count)
    case .notAvailable: format.locale.notAvailable
    }
  }

  private func change(_ format: NumberFormat, _ style: NumberFormat.MoneyStyle, _ decimals: Int) -> String? {
    guard let first = now.amount.quotient, let second = before?.amount.quotient else { return nil }
    switch now.amount {
    case .percent: return format.points(first, less: second, decimals: decimals)
    case .multiple: return format.multipleDifference(first, less: second, decimals: decimals)
    case .count: return wholeChange.map { format.count($0, sign: .always) }
    case .notAvailable: return nil
    case .money(_, let digits, let currency):
      guard let wholeChange else { return nil }
      let money = format.money(
        minor: wholeChange, digits: digits, currency: currency, style: style, sign: .always)
      guard let relative else { return money }
      let percent = format.percent(
        numerator: relative.numerator, denominator: relative.denominator, decimals: decimals, sign: .always)
      return "\(money) (\(percent))"
    }
  }

  /// What stands on the page.
  func mark(_ text: String, _ settings: NarrativeSettings) -> FigureMark {
    let isKnown = figure.form == .value ? now.amount.quotient != nil : exact != nil
    return FigureMark(
      text: text, link: now.link, figure: figure.query.figure, month: figure.query.month.description,
      segment: figure.query.subject,
      value: now.amount.quotient == nil ? nil : now.text, from: from, classes: classes(isKnown, settings),
      note: isKnown ? nil : reason)
  }

  /// What a change is counted from, for programs.
  private var from: String? {
    if figure.form == .value { return nil }
    switch figure.reference {
    case .month(let query): return query.month.description
    case .target: return "target"
    }
  }

  private func classes(_ isKnown: Bool, _ settings: NarrativeSettings) -> String {
    guard isKnown else { return "figure not-available" }
    guard figure.form != .value else { return "figure" }
    switch (direction(settings.thresholds), figure.name.better) {
    case (.rose, .higher), (.fell, .lower): return "figure better"
    case (.rose, .lower), (.fell, .higher): return "figure worse"
    default: return "figure"
    }
  }
}

extension Locale {
  /// The word for a direction.
  func word(for direction: Direction) -> String {
    switch direction {
    case .rose: rose
    case .fell: fell
    case .held: held
    }
  }

  /// The direction that a word means; nil for any other word.
  func direction(of word: String) -> Direction? {
    let word = word.lowercased()
    return [Direction.rose, .fell, .held].first { self.word(for: $0).lowercased() == word }
  }
}

/// A figure as it stands on the page: its text, and what a program reads.
struct FigureMark: Sendable {
  let text: String
  let link: String
  let figure: String
  let month: String
  let segment: String?
  let value: String?
  let from: String?
  let classes: String
  let note: String?

  /// A link; a `span` where it stands inside another link or has no page.
  func element(isInsideLink: Bool) -> Element {
    if isInsideLink || link.isEmpty {
      return Element(
        "span",
        [
          "class": classes, "data-metric": figure, "data-month": month, "data-segment": segment,
          "data-value": value, "data-from": from, "title": note,
        ], .text(text))
    }
    return Element(
      "a",
      [
        "class": classes, "href": link, "data-metric": figure, "data-month": month, "data-segment": segment,
        "data-value": value, "data-from": from, "title": note,
      ], .text(text))
  }
}
