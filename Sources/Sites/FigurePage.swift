import Markup
import Plots
import Reports

/// One figure: what it is, its formula with this month's numbers, the months behind it, and its segments.
struct FigurePage {
  let review: Review
  let metric: Metric
  let wording: Wording

  func content(title: String) -> [Element] {
    let figure = review.figure(metric)
    return [
      Element("p", ["class": "kicker"], .text(title)), Element("h1", .text(metric.name)),
      Element("p", ["class": "lead"], wording.element(figure, money: .full), note(figure)),
      Element("p", .text(metric.definition)), Element("h2", ["id": "formula"], "Formula"), formula, history,
    ] + segments
  }

  private func note(_ figure: Figure) -> Element {
    if case .notAvailable(let reason) = figure.value { return .text(": \(reason.message)") }
    guard let target = review.target(of: metric) else { return Element() }
    return .text(
      "; target " + wording.text(Figure(metric: metric.id, month: review.month, segment: .whole, value: target)))
  }

  // MARK: The formula

  private var formula: Element {
    let explanation = review.explanation(of: metric)
    let names = sum(explanation.numerator, names: true)
    let numbers = sum(explanation.numerator, names: false)
    if explanation.denominator.isEmpty {
      let factor = explanation.factor == 1 ? "" : "\(explanation.factor) × "
      return Element(
        "p", ["class": "formula"], .text("\(metric.short) = \(factor)\(names)"), Element("br", [:]),
        .text("= \(factor)\(numbers) = "), wording.element(explanation.result, money: .full))
    }
    return Element(
      "p", ["class": "formula"],
      .text("\(metric.short) = (\(names)) ÷ (\(sum(explanation.denominator, names: true)))"), Element("br", [:]),
      .text("= (\(numbers)) ÷ (\(sum(explanation.denominator, names: false))) = "),
      wording.element(explanation.result, money: .full))
  }

  private func sum(_ terms: [Explanation.Term], names: Bool) -> String {
    terms.enumerated().map { place, term in
      let sign = term.isSubtracted ? "− " : place == 0 ? "" : "+ "
      return sign + (names ? term.name : wording.text(term.amount, money: .full))
    }.joined(separator: " ")
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
