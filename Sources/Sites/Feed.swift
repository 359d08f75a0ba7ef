import Markup
import Reports

/// The reviews as an Atom feed, and the lists that crawlers read.
struct Feed {
  let settings: SiteSettings
  let reviews: [Review]

  /// feed.xml: an entry for each review.
  ///
  /// Ids do not depend on the address of the site, which may not be known.
  var atom: Page {
    let entries = reviews.map { review -> Element in
      let wording = NumberFormat(settings.locale)
      let title = wording.month(year: review.month.year, month: review.month.month)
      return Element(
        "entry", Element("title", .text("\(settings.title), \(title)")), Element("id", .text("\(id):\(review.month)")),
        Element("updated", .text(updated(review))),
        // With a child, even an empty one, the element gets the end tag that XML asks for and HTML forbids.
        Element("link", ["href": address(.review(review.month))], Element()),
        Element("summary", .text(summary(review))))
    }
    let feed = Element(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.locale.identifier],
      [
        Element("title", .text(settings.title)), Element("id", .text(id)),
        Element("updated", .text(reviews.first.map(updated) ?? "1970-01-01T00:00:00Z")),
        Element("author", Element("name", .text(settings.company.isEmpty ? settings.title : settings.company))),
      ] + entries)
    return Page(path: "feed.xml", bytes: xml(feed))
  }

  /// sitemap.xml: every page, where the address of the site is known.
  func sitemap(_ paths: [String]) -> Page {
    let pages = paths.filter { $0.hasSuffix(".html") && $0 != "404.html" }
    let urls = pages.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
      Element("url", Element("loc", .text(address(.file(path)))))
    }
    return Page(
      path: "sitemap.xml", bytes: xml(Element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"], urls))
    )
  }

  /// robots.txt: a review is for its readers and not for search engines.
  var robots: Page { Page(path: "robots.txt", bytes: Array("User-agent: *\nDisallow: /\n".utf8)) }

  /// A review is of the day after its month, whenever it is built: the same input gives the same bytes.
  private func updated(_ review: Review) -> String { "\(review.month.advanced(by: 1).firstDay)T00:00:00Z" }

  private var id: String {
    let language = settings.languages.dropFirst().first { $0.identifier == settings.locale.identifier }
    return "urn:boardwalk:\(Review.slug(settings.company)):\(Review.slug(settings.title))"
      + (language.map { ":" + $0.identifier } ?? "")
  }

  private func summary(_ review: Review) -> String {
    let parts = ["mrr", "expansion_mrr", "nrr"].compactMap(Metric.named).map { metric -> Sentence in
      "\(metric.shortTitle) \(.figure(review.figure(metric)))"
    }
    return Prose(settings.phrases, currency: review.currency).text(Sentence.joined(parts, ", "))
  }

  private func address(_ route: Route) -> String {
    guard let base = settings.baseURL else { return route.path }
    let path = Route.front.link(to: route)
    return (base.hasSuffix("/") ? base : base + "/") + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
  }

  private func xml(_ element: Element) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + element.bytes + [10]
  }
}
