import Markup
import Narratives
import Reports

/// What of a month is worth a sentence: key figures that passed their target, left their band, or moved far.
public struct ReviewPrompts {
  private let review: Review
  private let locale: Locale
  private let thresholds: NarrativeSettings.Thresholds
  private let factor: Int

  /// - Parameters:
  ///   - review: the month's.
  ///   - locale: how its numbers are written.
  ///   - thresholds: changes smaller than these are none.
  ///   - factor: a move of more than so many of them is far.
  public init(
    _ review: Review, locale: Locale, thresholds: NarrativeSettings.Thresholds = .init(), factor: Int = 20
  ) {
    (self.review, self.locale, self.thresholds, self.factor) = (review, locale, thresholds, factor)
  }

  /// The prompts, in the order of the key figures.
  public var all: [FigurePrompt] {
    let wording = Wording(
      prose: Prose(Phrasebook(locale), currency: review.currency, metrics: review.metrics), atlas: Atlas([review]),
      route: .review(review.month), month: review.month)
    let source = ReviewText(review: review, wording: wording).source
    return source.prompts(expectations, NarrativeSettings(format: NumberFormat(locale), thresholds: thresholds))
  }

  private var expectations: FigureExpectations {
    let figures = review.keyFigures
    let phrases = Phrasebook(locale)
    return FigureExpectations(
      figures.map { ($0.id, phrases.name($0.short), Self.heading(of: $0.id)) }, bands: figures.compactMap(band),
      factor: factor)
  }

  private func band(of metric: Metric) -> FigureExpectations.Band? {
    guard let (low, high) = review.band(of: metric) else { return nil }
    func amount(_ share: Cell.Share) -> FigureValue.Amount {
      metric.unit == .multiple
        ? .multiple(numerator: share.numerator, denominator: share.denominator)
        : .percent(numerator: share.numerator, denominator: share.denominator)
    }
    return FigureExpectations.Band(metric.id, low: amount(low), high: amount(high))
  }

  /// Where a template speaks of which figures; what is nowhere belongs to the first heading.
  private static let headings: [(heading: String, figures: [String])] = [
    ("Bridge", ["mrr", "net_new_mrr", "new_mrr", "reactivation_mrr", "contraction_mrr", "churned_mrr", "quick_ratio"]),
    ("Expansion", ["expansion_mrr", "expansion_rate", "expanded_customers"]),
    ("Retention", ["nrr", "grr", "gross_churn_rate", "net_churn_rate", "logo_churn_rate", "churned_customers"]),
    ("Stickiness", ["expansion_held_3", "expansion_held_6", "expansion_held_12", "discounted_expansion_share"]),
    ("Pipeline", ["pipeline_coverage", "pipeline_coverage_weighted"]),
    ("Concentration", ["top1_share", "top10_share"]),
  ]

  private static func heading(of figure: String) -> String? {
    headings.first { $0.figures.contains(figure) }?.heading
  }
}
