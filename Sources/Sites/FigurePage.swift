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
      Element("p", ["class": "kicker"], .text(title)), Element("h1", .text(metric.name)),
      Element("p", ["class": "lead"], wording.element(figure, money: .full), note(figure)),
      Element("p", .text(metric.definition)),
    ] + places + [Element("h2", ["id": "formula"], "Formula"), formula, facts] + evidenceSection.content
      + (review.exists(metric, for: .whole) ? [history] : []) + segments
  }

  private var facts: Element { DefinitionFacts(definition: review.definition(of: metric)).element }

  private var evidenceSection: EvidenceSection {
    EvidenceSection(
      evidence: evidence, metric: metric, wording: wording, doesExist: review.exists(metric, for: .whole))
  }

  /// Of a figure that the whole company has none of: the segments that have one, each with its page.
  private var places: [Element] {
    if review.exists(metric, for: .whole) { return [] }
    let segments = review.dimensions.flatMap { review.segments(of: $0.name) }.filter { review.exists(metric, for: $0) }
    if segments.isEmpty { return [Element("p", "In this ledger there are none.")] }
    var parts: [Element] = ["In this ledger: "]
    for (place, segment) in segments.enumerated() {
      if place > 0 { parts.append(place == segments.count - 1 ? " and " : ", ") }
      let name = Element.text(segment.value ?? "")
      let route = wording.atlas.route(of: segment, in: review.month)
      parts.append(route.map { Element("a", ["href": wording.route.link(to: $0)], name) } ?? name)
      parts += [" (", wording.element(review.figure(metric, nil, segment)), ")"]
    }
    return [Element("p", [:], parts + ["."])]
  }

  private func note(_ figure: Figure) -> Element {
    if case .notAvailable(let reason) = figure.value { return .text(": \(reason.message)") }
    guard let target = review.target(of: metric) else { return Element() }
    return .text(
      "; target " + wording.text(Figure(metric: metric.id, month: review.month, segment: .whole, value: target)))
  }

  // MARK: The formula

  private var formula: Element {
    FormulaElement(explanation: review.explanation(of: metric), wording: wording).equation(named: metric.short)
  }

  // MARK: Months and segments

  private var history: Element {
    let exhibit = review.history(of: metric)
    return .group([
      Element("h2", ["id": "months"], "Month by month"), ExhibitFigure(exhibit: exhibit, wording: wording).chart,
    ])
  }

  private var segments: [Element] {
    let tables = review.dimensions.compactMap { dimension -> Element? in
      let exhibit = review.bySegment(metric, dimension)
      return exhibit.table.rows.isEmpty ? nil : ExhibitFigure(exhibit: exhibit, wording: wording).table
    }
    return tables.isEmpty
      ? [] : [Element("h2", ["id": "segments"], "By segment"), Element("div", ["class": "columns"], tables)]
  }
}
