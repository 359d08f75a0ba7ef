import Markup
import Reports

/// The pages above the months.
struct RootPages {
  let frame: Frame
  /// The reviews, the latest first, each with its headline.
  let reviews: [Review]
  /// What was read, and what looks odd in it.
  let ledger: LedgerReport
  /// What was closed, and what was restated since.
  let closed: ClosedMonths

  func make() -> [Page] {
    [
      front, DefinitionsPage(frame: frame, review: reviews.first).make(),
      DataQualityPage(frame: frame, report: ledger).make(), restatements, notFound,
    ]
  }

  private var restatements: Page {
    RestatementsPage(frame: frame, closed: closed, wording: reviews.first.map { frame.wording($0, .restatements) })
      .make()
  }

  private var prose: Prose { frame.prose(reviews.first) }

  // MARK: Front

  private var front: Page {
    let head = Element(
      "div", ["class": "masthead"], Element("p", ["class": "kicker"], .text(frame.settings.company)),
      Element("h1", .text(frame.settings.title)))
    guard let latest = reviews.first else {
      return frame.page(
        .front, title: frame.settings.title, content: [head, Element("p", prose.words("There is no review yet."))])
    }
    let wording = frame.wording(latest, .front)
    let tiles = ExhibitFigure(exhibit: latest.exhibit(.tiles), wording: wording).chart
    let first = Element(
      "section", ["class": "latest"],
      Element(
        "h2",
        Element(
          "a", ["href": Route.front.link(to: .review(latest.month))], wording.words("The review of \(latest.month)"))),
      tiles,
      ExhibitFigure(exhibit: latest.exhibit(.bridge), wording: wording).chart)
    return frame.page(.front, title: frame.settings.title, content: [head, first, list])
  }

  private var list: Element {
    let ids = ["mrr", "net_new_mrr", "expansion_mrr", "nrr", "grr", "quick_ratio"]
    let metrics = ids.compactMap(frame.atlas.metrics.named)
    let rows = reviews.map { review -> Element in
      let wording = frame.wording(review, .front)
      let link = Element(
        "a", ["href": Route.front.link(to: .review(review.month))], .text(wording.text(Cell.month(review.month))))
      let cells = metrics.map { Element("td", ["class": "number"], wording.element(review.figure($0))) }
      return Element("tr", [:], [Element("th", ["scope": "row"], link)] + cells)
    }
    let head = Element(
      "tr", [:],
      [Element("th", ["scope": "col"], prose.words("Review"))]
        + metrics.map { Element("th", ["scope": "col", "class": "number"], prose.words($0.shortTitle)) })
    let table = Element("table", Element("thead", head), Element("tbody", [:], rows))
    return Element(
      "section", Element("h2", prose.words("All reviews")),
      Element(
        "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": prose.text("All reviews")], table))
  }

  // MARK: Not found

  /// A server shows it at any depth, so it stands alone: no style sheet and no link that could miss.
  private var notFound: Page {
    let head = Element(
      "head", Element("meta", ["charset": "utf-8"]),
      Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      Element("link", ["rel": "icon", "href": "data:,"]),
      Element("title", .text("\(prose.text("Not found")) · \(frame.settings.title)"))
    )
    let body = Element(
      "body", [:],
      Element(
        "main", Element("h1", prose.words("There is no such page")),
        Element(
          "p",
          prose.words(
            "The address may be mistyped, or the review may have been taken away. The front page of this site lists all reviews."
          )
        )))
    let html = Element("html", ["lang": frame.settings.locale.identifier], head, body)
    return Page(path: "404.html", bytes: Array("<!doctype html>\n".utf8) + html.bytes + [10])
  }
}
