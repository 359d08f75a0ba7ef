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
  /// Reads the description of a chart of an author's own; nil where none are drawn.
  var readChart: ChartReader?
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
    frame.wording(review, route)
  }

  private var trail: [(Route, String)] { [(.review(month), title)] }

  // MARK: The review

  private func reviewPage() -> (Page, [NarrativeError]) {
    let route = Route.review(month)
    let wording = wording(route)
    let rendered = narrative.render(
      ReviewText(review: review, wording: wording, readChart: readChart).source, audience: review.audience.rawValue)
    let contents = Element(
      "nav", ["class": "contents", "aria-label": wording.text("Contents")],
      Element("ol", [:], rendered.sections.map { Element("li", Element("a", ["href": "#\($0.id)"], .text($0.title))) }))
    let head = Element(
      "div", ["class": "masthead"], Element("p", ["class": "kicker"], .text(frame.settings.company)),
      Element("h1", .text("\(frame.settings.title), \(title)")))
    let more = Element(
      "p", ["class": "more"], wording.words("More: {1}", links(route, wording)))
    let page = frame.page(
      route, title: title,
      content: [
        Element(
          "article", ["class": "review"], head, restated, rendered.hasContents ? Element() : contents, rendered.element,
          more)
      ])
    return (page, rendered.errors)
  }

  /// The pages beside the review, with commas between.
  private func links(_ route: Route, _ wording: Wording) -> Element {
    let cohorts: [(Route, Sentence)] = [(.cohorts(month), "cohorts")]
    let dimensions = review.dimensions.map { (frame.atlas.route(of: $0, in: month), $0.words) }
    let movements: [(Route, Sentence)] = review.audience == .team ? [(.movements(month), "every movement")] : []
    let links = (cohorts + dimensions + movements).map { target, name in
      Element("a", ["href": route.link(to: target)], wording.words(name))
    }
    return Prose.joined(links, ", ")
  }

  /// That figures of the month were restated since it was closed, and which.
  private var restated: Element {
    if restatements.isEmpty { return Element() }
    let wording = wording(.review(month))
    var names: [Sentence] = []
    for name in restatements.flatMap(\.figures).map(\.metric.shortTitle) where !names.contains(name) {
      names.append(name)
    }
    let list = Sentence.joined(Array(names.prefix(6)), ", ")
    let what: Sentence =
      names.isEmpty
      ? "Figures of segments"
      : names.count > 6 ? "\(list) and \(.count(Int64(names.count - 6))) {2|more figure|more figures}" : list
    let target = Route.review(month).link(to: .restatements) + "#" + RestatementsPage.place(of: month)
    return Element(
      "div", ["class": "notice"],
      wording.words(
        "Restated since the month was closed: {1}.", Element("a", ["href": target], wording.words(what))))
  }

  // MARK: Segments

  private func dimensionPage(_ dimension: Dimension) -> Page {
    let route = frame.atlas.route(of: dimension, in: month)
    let wording = wording(route)
    let exhibits = ["nrr", "grr", "expansion_rate"].map { metric in
      ExhibitFigure(exhibit: review.exhibit(.segments, .init(by: dimension.name, metric: metric)), wording: wording)
    }
    let heading = wording.text("By \(dimension.words), \(month)")
    let content =
      [Element("h1", .text(heading))]
      + exhibits.enumerated().map { place, exhibit in
        place == 0 ? .group([exhibit.chart, exhibit.table]) : exhibit.chart
      }
    return frame.page(route, title: heading, trail: trail, content: content)
  }

  private func segmentPage(_ segment: Segment, _ dimension: Dimension) -> Page? {
    guard let route = frame.atlas.route(of: segment, in: month), segment.value != nil else { return nil }
    let wording = wording(route)
    let value = wording.text(segment.words)
    var content = [
      Element("p", ["class": "kicker"], wording.words(dimension.words)), Element("h1", .text("\(value), \(title)")),
    ]
    for (kind, months) in [
      (Exhibit.Kind.tiles, nil), (.bridge, 1), (.movements, nil), (.retention, nil), (.churn, nil), (.expansion, nil),
    ] as [(Exhibit.Kind, Int?)] {
      let exhibit = review.exhibit(kind, .init(months: months, segment: segment))
      content.append(ExhibitFigure(exhibit: exhibit, wording: wording).chart)
    }
    let above = trail + [(frame.atlas.route(of: dimension, in: month), wording.text(dimension.words))]
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
    let heading = wording.text("Cohorts, \(month)")
    let measures = ["nrr", "grr", "active", "customers"]
    let content =
      [Element("h1", .text(heading)), Element("h2", ["id": "quarters"], wording.words("By quarter"))]
      + figures(["nrr", "grr", "customers"], by: "quarter").map(\.chart)
      + figures(["active", "mrr"], by: "quarter").map(\.folded)
      + [Element("h2", ["id": "years"], wording.words("By year"))] + figures(measures, by: "year").map(\.table)
      + [Element("h2", ["id": "months"], wording.words("By month"))] + figures(measures, by: "month").map(\.folded)
    return frame.page(route, title: heading, trail: trail, content: content)
  }

  private func movementsPage() -> Page {
    let route = Route.movements(month)
    let wording = wording(route)
    let exhibit = ExhibitFigure(exhibit: review.movementLines, wording: wording)
    return frame.page(
      route, title: wording.text("Movements, \(month)"), trail: trail,
      content: [Element("h1", wording.words("Every movement, \(month)")), exhibit.table])
  }

  // MARK: Figures

  private func figurePage(_ metric: Metric) -> Page {
    let route = Route.figure(month, metric.id)
    let page = FigurePage(review: review, metric: metric, wording: wording(route), evidence: evidence)
    return frame.page(
      route, title: "\(page.wording.text(metric.title)), \(title)", trail: trail, content: page.content(title: title))
  }
}
