import Markup
import Narratives
import Reports

/// The pages of one month.
struct MonthPages {
  let review: Review
  let frame: Frame
  let narrative: Narrative
  /// What was restated of the month.
  let restatements: [Restatement]
  /// What the figures of the month rest on.
  let evidence: MonthEvidence
  /// What the front page says of a review.
  struct Outcome {
    var pages: [Page] = []
    var errors: [NarrativeError] = []
  }

  private var month: Month { review.month }
  private var title: String { wording(.front).text(Cell.month(month)) }

  /// All pages of the month, and the faults of its text.
  func make() -> Outcome {
    var outcome = Outcome()
    let (page, errors) = reviewPage()
    outcome.errors = errors
    outcome.pages.append(page)
    for dimension in review.dimensions {
      outcome.pages.append(dimensionPage(dimension))
      outcome.pages += review.segments(of: dimension.name).compactMap { segmentPage($0, dimension) }
    }
    outcome.pages += review.metrics.all.map(figurePage)
    outcome.pages += Downloads(evidence: evidence, month: month, currency: review.currency).pages
    outcome.pages.append(cohortsPage())
    if review.audience == .team { outcome.pages.append(movementsPage()) }
    return outcome
  }

  func wording(_ route: Route) -> Wording {
    Wording(
      format: NumberFormat(frame.settings.locale), currency: review.currency, atlas: frame.atlas, route: route,
      month: month)
  }

  private var trail: [(Route, String)] { [(.review(month), title)] }

  // MARK: The review

  private func reviewPage() -> (Page, [NarrativeError]) {
    let route = Route.review(month)
    let wording = wording(route)
    let rendered = narrative.render(
      ReviewText(review: review, wording: wording).source, audience: review.audience.rawValue)
    let contents = Element(
      "nav", ["class": "contents", "aria-label": "Contents"],
      Element("ol", [:], rendered.sections.map { Element("li", Element("a", ["href": "#\($0.id)"], .text($0.title))) }))
    let head = Element(
      "div", ["class": "masthead"], Element("p", ["class": "kicker"], .text(frame.settings.company)),
      Element("h1", .text("\(frame.settings.title), \(title)")))
    let more = Element(
      "p", ["class": "more"], "More: ", Element("a", ["href": route.link(to: .cohorts(month))], "cohorts"),
      .group(
        review.dimensions.flatMap { dimension in
          let target = frame.atlas.route(of: dimension, in: month)
          return [", ", Element("a", ["href": route.link(to: target)], .text(dimension.name))]
        }),
      review.audience == .team
        ? .group([", ", Element("a", ["href": route.link(to: .movements(month))], "every movement")]) : Element())
    let page = frame.page(
      route, title: title,
      content: [Element("article", ["class": "review"], head, restated, contents, rendered.element, more)])
    return (page, rendered.errors)
  }

  /// That figures of the month were restated since it was closed, and which.
  private var restated: Element {
    if restatements.isEmpty { return Element() }
    var names: [String] = []
    for name in restatements.flatMap(\.figures).map(\.metric.short) where !names.contains(name) { names.append(name) }
    let more = names.count > 6 ? " and \(names.count - 6) more figures" : ""
    let what = names.isEmpty ? "Figures of segments" : names.prefix(6).joined(separator: ", ") + more
    let target = Route.review(month).link(to: .restatements) + "#" + RestatementsPage.place(of: month)
    return Element(
      "div", ["class": "notice"], "Restated since the month was closed: ",
      Element("a", ["href": target], .text(what)), ".")
  }

  // MARK: Segments

  private func dimensionPage(_ dimension: Dimension) -> Page {
    let route = frame.atlas.route(of: dimension, in: month)
    let wording = wording(route)
    let exhibits = ["nrr", "grr", "expansion_rate"].map { metric in
      ExhibitFigure(exhibit: review.exhibit(.segments, .init(by: dimension.name, metric: metric)), wording: wording)
    }
    let content =
      [Element("h1", .text("By \(dimension.name), \(title)"))]
      + exhibits.enumerated().map { place, exhibit in
        place == 0 ? .group([exhibit.chart, exhibit.table]) : exhibit.chart
      }
    return frame.page(route, title: "By \(dimension.name), \(title)", trail: trail, content: content)
  }

  private func segmentPage(_ segment: Segment, _ dimension: Dimension) -> Page? {
    guard let route = frame.atlas.route(of: segment, in: month), let value = segment.value else { return nil }
    let wording = wording(route)
    var content = [
      Element("p", ["class": "kicker"], .text(dimension.name)), Element("h1", .text("\(value), \(title)")),
    ]
    for (kind, months) in [
      (Exhibit.Kind.tiles, nil), (.bridge, 1), (.movements, nil), (.retention, nil), (.churn, nil), (.expansion, nil),
    ] as [(Exhibit.Kind, Int?)] {
      let exhibit = review.exhibit(kind, .init(months: months, segment: segment))
      content.append(ExhibitFigure(exhibit: exhibit, wording: wording).chart)
    }
    let above = trail + [(frame.atlas.route(of: dimension, in: month), dimension.name)]
    return frame.page(route, title: "\(value), \(title)", trail: above, content: content)
  }

  // MARK: Cohorts and movements

  private func cohortsPage() -> Page {
    let route = Route.cohorts(month)
    let wording = wording(route)
    func figures(_ measures: [String], by cohort: String) -> [ExhibitFigure] {
      measures.map { measure in
        ExhibitFigure(exhibit: review.exhibit(.cohorts, .init(metric: measure, cohort: cohort)), wording: wording)
      }
    }
    let measures = ["nrr", "grr", "active", "customers"]
    let content =
      [Element("h1", .text("Cohorts, \(title)")), Element("h2", ["id": "quarters"], "By quarter")]
      + figures(["nrr", "grr", "customers"], by: "quarter").map(\.chart)
      + figures(["active", "mrr"], by: "quarter").map(\.folded)
      + [Element("h2", ["id": "years"], "By year")] + figures(measures, by: "year").map(\.table)
      + [Element("h2", ["id": "months"], "By month")] + figures(measures, by: "month").map(\.folded)
    return frame.page(route, title: "Cohorts, \(title)", trail: trail, content: content)
  }

  private func movementsPage() -> Page {
    let route = Route.movements(month)
    let exhibit = ExhibitFigure(exhibit: review.movementLines, wording: wording(route))
    return frame.page(
      route, title: "Movements, \(title)", trail: trail,
      content: [Element("h1", .text("Every movement, \(title)")), exhibit.table])
  }

  // MARK: Figures

  private func figurePage(_ metric: Metric) -> Page {
    let route = Route.figure(month, metric.id)
    let page = FigurePage(review: review, metric: metric, wording: wording(route), evidence: evidence)
    return frame.page(route, title: "\(metric.name), \(title)", trail: trail, content: page.content(title: title))
  }
}
