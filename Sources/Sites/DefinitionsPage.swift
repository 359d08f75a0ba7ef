import Markup
import Reports

/// Every metric: what it means, how it is computed, what bears on it, and a worked example of the latest month.
struct DefinitionsPage {
  let frame: Frame
  /// The latest review; nil where there is none.
  let review: Review?

  func make() -> Page {
    frame.page(
      .definitions, title: prose.text("Definitions"),
      content: [Element("h1", prose.words("Definitions"))] + introduction + [contents]
        + groups.flatMap {
          [Element("h2", ["id": Self.anchor($0.title)], prose.words($0.words))] + $0.metrics.map(section)
        })
  }

  private var prose: Prose { frame.prose(review) }

  private var groups: [(title: String, words: Sentence, metrics: [Metric])] {
    frame.atlas.metrics.groups.map { ($0.title, .title($0.title), $0.metrics) }
  }

  /// The anchor of a group; none of a metric has a hyphen.
  private static func anchor(_ title: String) -> String { "group-" + Review.slug(title) }

  // MARK: The head

  private var introduction: [Element] {
    var paragraphs: [Sentence] = [
      """
      Opening and closing are the month-ends of the month before and of the month. Ratios are taken of exact sums and \
      rounded when they are printed; n/a stands where a ratio has no meaning, never 0.
      """
    ]
    if let review {
      paragraphs.append(
        """
        The formulas are those that the program computes with. Below each stands the same in the names that formulas \
        of a site's own use, and what it comes to in \(review.month), for the whole company.
        """)
    } else {
      paragraphs.append("There is no review yet, and so no example.")
    }
    return paragraphs.map { Element("p", prose.words($0)) }
  }

  private var contents: Element {
    let lists = groups.map { group in
      Element(
        "li", Element("a", ["href": "#" + Self.anchor(group.title)], prose.words(group.words)),
        Element(
          "ul", [:],
          group.metrics.map { Element("li", Element("a", ["href": "#" + $0.id], prose.words($0.shortTitle))) }))
    }
    return Element(
      "nav", ["class": "contents terms", "aria-label": prose.text("Contents")], Element("ol", [:], lists))
  }

  // MARK: A metric

  private func section(_ metric: Metric) -> Element {
    let head = Element("h3", prose.words(metric.title), " ", Element("code", .text(metric.id)))
    let words = Element("p", prose.words(metric.meaning))
    guard let review else { return Element("section", ["class": "term", "id": metric.id], head, words) }
    let wording = frame.wording(review, .definitions)
    let formula = FormulaElement(explanation: review.explanation(of: metric), wording: wording)
    let definition = review.definition(of: metric)
    return Element(
      "section", ["class": "term", "id": metric.id],
      [head, words, formula.definition(named: wording.text(metric.shortTitle))]
        + (definition.cells.isEmpty ? [] : [Element("p", ["class": "cells"], Element("code", .text(definition.cells)))])
        + [
          Element("p", ["class": "when"], .text(wording.text(Cell.month(review.month)))), formula.example,
          DefinitionFacts(definition: definition, prose: wording.prose).element,
        ])
  }
}
