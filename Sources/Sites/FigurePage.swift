import Markup
import Plots
import Reports

/// One figure: what it is, its formula with this month's numbers, the months behind it, and its segments.
struct FigurePage {
  let review: Review
  let metric: Metric
  let wording: Wording
  /// What the figures of the month rest on.
  let evidence: MonthEvidence

  func content(title: String) -> [Element] {
    let figure = review.figure(metric)
    return [
      Element("p", ["class": "kicker"], .text(title)), Element("h1", wording.words(metric.title)),
      Element("p", ["class": "lead"], wording.element(figure, money: .full), note(figure)),
      Element("p", wording.words(metric.meaning)),
    ] + places + [Element("h2", ["id": "formula"], wording.words("Formula")), formula, facts] + evidenceSection.content
      + (review.exists(metric, for: .whole) ? [history] : []) + segments
  }

  private var facts: Element {
    DefinitionFacts(definition: review.definition(of: metric), prose: wording.prose).element
  }

  private var evidenceSection: EvidenceSection {
    EvidenceSection(
      evidence: evidence, metric: metric, wording: wording, doesExist: review.exists(metric, for: .whole))
  }

  /// Of a figure that the whole company has none of: the segments that have one, each with its page.
  private var places: [Element] {
    if review.exists(metric, for: .whole) { return [] }
    let segments = review.dimensions.flatMap { review.segments(of: $0.name) }.filter { review.exists(metric, for: $0) }
    if segments.isEmpty { return [Element("p", wording.words("In this ledger there are none."))] }
    let parts = segments.map { segment -> Element in
      let name = Element.text(wording.text(segment.words))
      let route = wording.atlas.route(of: segment, in: review.month)
      let link = route.map { Element("a", ["href": wording.route.link(to: $0)], name) } ?? name
      return .group([link, " (", wording.element(review.figure(metric, nil, segment)), ")"])
    }
    return [Element("p", wording.words("In this ledger: {1}.", list(parts)))]
  }

  /// Several things in a sentence.
  private func list(_ parts: [Element]) -> Element {
    guard let last = parts.last, parts.count > 1 else { return .group(parts) }
    return wording.words("{1} and {2}", Prose.joined(parts.dropLast(), ", "), last)
  }

  private func note(_ figure: Figure) -> Element {
    if case .notAvailable(let reason) = figure.value { return .text(": " + wording.prose.text(reason, of: figure)) }
    guard let target = review.target(of: metric) else { return Element() }
    let goal = Figure(metric: metric.id, month: review.month, segment: .whole, value: target)
    return .group(["; ", wording.words("target {1}", .text(wording.text(goal)))])
  }

  // MARK: The formula

  private var formula: Element {
    FormulaElement(explanation: review.explanation(of: metric), wording: wording).equation(
      named: wording.text(metric.shortTitle))
  }

  // MARK: Months and segments

  private var history: Element {
    let exhibit = review.history(of: metric)
    return .group([
      Element("h2", ["id": "months"], wording.words("Month by month")),
      ExhibitFigure(exhibit: exhibit, wording: wording).chart,
    ])
  }

  private var segments: [Element] {
    let tables = review.dimensions.compactMap { dimension -> Element? in
      let exhibit = review.bySegment(metric, dimension)
      return exhibit.table.rows.isEmpty ? nil : ExhibitFigure(exhibit: exhibit, wording: wording).table
    }
    return tables.isEmpty
      ? []
      : [Element("h2", ["id": "segments"], wording.words("By segment")), Element("div", ["class": "columns"], tables)]
  }
}
