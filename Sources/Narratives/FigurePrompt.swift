import Markup

/// A reminder for whoever writes: a figure that went past what is expected of it, with the tags to speak of it.
public struct FigurePrompt: Sendable, Equatable {
  /// The heading under which it belongs; nil for the first.
  public let heading: String?
  /// The figure's id.
  public let figure: String
  /// What happened, as a sentence without tags.
  public let sentence: String
  /// The words that introduce the tags, with the tags put in.
  private let offer: String

  /// A reminder, in the language of a locale.
  public init(figure: String, heading: String? = nil, _ sentence: String, in locale: Locale = .english) {
    self.figure = figure
    self.heading = heading
    self.sentence = sentence
    offer = DraftWording(locale: locale).text(
      "Ready to use: {1} to {2} ({3})", ["{{ \(figure) rose }}", "{{ \(figure) }}", "{{ \(figure) change }}"])
  }

  /// A comment of Markdown, which never reaches a page.
  var comment: String { "<!-- \(Self.harmless(sentence)) \(Self.harmless(offer)) -->" }

  /// A sentence that neither ends the comment nor its line.
  private static func harmless(_ sentence: String) -> String {
    var harmless = ""
    for scalar in sentence.unicodeScalars {
      if scalar == "-" && harmless.unicodeScalars.last == "-" { harmless += " " }
      harmless.unicodeScalars.append(scalar.value < 32 || scalar.properties.isPatternWhitespace ? " " : scalar)
    }
    return harmless
  }
}

/// What is expected of figures, beside their targets.
public struct FigureExpectations: Sendable {
  /// Where others stand: the ends of a band.
  public struct Band: Sendable {
    /// The figure's id.
    public let figure: String
    /// The lower end.
    public let low: FigureValue.Amount
    /// The upper end.
    public let high: FigureValue.Amount

    /// A band of a figure.
    public init(_ figure: String, low: FigureValue.Amount, high: FigureValue.Amount) {
      self.figure = figure
      self.low = low
      self.high = high
    }
  }

  /// The figures that are looked at, each with its name in a sentence and the heading under which it is spoken of.
  public var figures: [(id: String, name: String, heading: String?)]
  /// The bands.
  public var bands: [Band]
  /// A figure that moved by more than so many times what counts as a change is worth a sentence.
  public var factor: Int

  /// Figures with their bands; a move of twenty times the threshold, which is a point as a rule, counts.
  public init(
    _ figures: [(id: String, name: String, heading: String?)], bands: [Band] = [], factor: Int = 20
  ) {
    self.figures = figures
    self.bands = bands
    self.factor = max(1, factor)
  }
}

extension FigureSource {
  /// The figures that went past what is expected of them since the month before, in the order of the list: past their
  /// target, out of their band or into it, or further than usual. A figure that is n/a in either month is left out.
  public func prompts(_ expected: FigureExpectations, _ settings: NarrativeSettings) -> [FigurePrompt] {
    expected.figures.compactMap { each in
      guard let figure = figure(each.id) else { return nil }
      let move = FigureMove(figure, in: self, settings)
      let facts = [
        move.pastTarget, expected.bands.first { $0.figure == each.id }.flatMap { move.pastBand($0) },
        move.far(factor: expected.factor),
      ].compactMap { $0 }
      guard let change = move.sentence(each.name), !facts.isEmpty else { return nil }
      return FigurePrompt(
        figure: each.id, heading: each.heading, "\(change): \(facts.joined(separator: "; ")).",
        in: settings.format.locale)
    }
  }
}

/// How a figure went from the month before to this one.
private struct FigureMove {
  let figure: FigureName
  let source: FigureSource
  let settings: NarrativeSettings
  private let now: FigureValue
  private let before: FigureValue
  private let change: FigureReading

  init(_ figure: FigureName, in source: FigureSource, _ settings: NarrativeSettings) {
    (self.figure, self.source, self.settings) = (figure, source, settings)
    let query = FigureQuery(figure: figure.id, month: source.month)
    let last = FigureQuery(figure: figure.id, month: source.month.adding(-1))
    now = source.value(query)
    before = source.value(last)
    change = FigureReading(
      ResolvedFigure(
        name: figure, written: figure.id, query: query, form: .change, reference: .month(last), style: nil,
        decimals: nil), source)
  }

  /// `NRR went from 113.1% to 111.2%, −1.9 pts`; nil where one of them is n/a.
  func sentence(_ name: String) -> String? {
    guard change.exact != nil else { return nil }
    return words("{1} went from {2} to {3}, {4}", [name, text(before.amount), text(now.amount), change.text(settings)])
  }

  var pastTarget: String? {
    let query = FigureQuery(figure: figure.id, month: source.month)
    let last = FigureQuery(figure: figure.id, month: source.month.adding(-1))
    let target = source.target(query).amount
    guard let isMet = meets(now.amount, target), let wasMet = meets(before.amount, source.target(last).amount),
      isMet != wasMet
    else { return nil }
    return words(isMet ? "it reached its target of {1}" : "it missed its target of {1}", [text(target)])
  }

  /// Whether an amount is as good as a target, or better; nil where one is n/a.
  private func meets(_ amount: FigureValue.Amount, _ target: FigureValue.Amount) -> Bool? {
    order(of: amount, to: target).map { figure.better == .lower ? $0 <= 0 : $0 >= 0 }
  }

  func pastBand(_ band: FigureExpectations.Band) -> String? {
    guard let isInside = lies(now.amount, within: band), let wasInside = lies(before.amount, within: band),
      isInside != wasInside
    else { return nil }
    return words(
      isInside ? "it is back in the band of {1} to {2}" : "it left the band of {1} to {2}",
      [text(band.low), text(band.high)])
  }

  /// That it moved by more than so many thresholds.
  func far(factor: Int) -> String? {
    var wide = settings.thresholds
    wide.pointHundredths = Self.times(wide.pointHundredths, factor)
    wide.percentHundredths = Self.times(wide.percentHundredths, Self.times(factor, 10))
    wide.multipleHundredths = Self.times(wide.multipleHundredths, factor)
    guard let direction = change.direction(wide), direction != .held else { return nil }
    return words("it moved further than usual", [])
  }

  private func words(_ key: String, _ arguments: [String]) -> String {
    DraftWording(locale: settings.format.locale).text(key, arguments)
  }

  private static func times(_ number: Int, _ factor: Int) -> Int {
    let (product, overflows) = number.multipliedReportingOverflow(by: factor)
    return overflows ? .max : product
  }

  /// Below, at or above 0 as an amount is below, at or above another; nil where one is n/a.
  private func order(of amount: FigureValue.Amount, to other: FigureValue.Amount) -> Int? {
    guard let one = amount.quotient, let two = other.quotient, let less = ExactDifference(one, less: two) else {
      return nil
    }
    if less.numerator == 0 { return 0 }
    return less.isNegative ? -1 : 1
  }

  private func lies(_ amount: FigureValue.Amount, within band: FigureExpectations.Band) -> Bool? {
    guard let low = order(of: amount, to: band.low), let high = order(of: amount, to: band.high) else { return nil }
    return low >= 0 && high <= 0
  }

  private func text(_ amount: FigureValue.Amount) -> String {
    let format = settings.format
    return switch amount {
    case .money(let minor, let digits, let currency):
      format.money(minor: minor, digits: digits, currency: currency, style: settings.moneyStyle)
    case .percent(let numerator, let denominator): format.percent(numerator: numerator, denominator: denominator)
    case .multiple(let numerator, let denominator): format.multiple(numerator: numerator, denominator: denominator)
    case .count(let count): format.count(count)
    case .notAvailable: format.locale.notAvailable
    }
  }
}
