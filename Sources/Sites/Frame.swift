import Markup
import Reports

/// What stands around every page: title, style sheet, navigation, the foot.
struct Frame: Sendable {
  let settings: SiteSettings
  let atlas: Atlas
  let audience: Audience

  /// What writes words, and the numbers of a review.
  func prose(_ review: Review? = nil) -> Prose {
    Prose(settings.phrases, currency: review?.currency ?? ("EUR", 2), metrics: atlas.metrics)
  }

  /// What writes a page of a review.
  func wording(_ review: Review, _ route: Route) -> Wording {
    Wording(prose: prose(review), atlas: atlas, route: route, month: review.month)
  }

  /// A page of the site.
  ///
  /// - Parameters:
  ///   - trail: the pages above this one, from the front page down.
  ///   - content: what stands in `main`.
  func page(_ route: Route, title: String, trail: [(Route, String)] = [], isWide: Bool = false, content: [Element])
    -> Page
  {
    let prose = prose()
    let head = Element(
      "head", Element("meta", ["charset": "utf-8"]),
      Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      Element("title", .text(route == .front ? settings.title : "\(title) · \(settings.title)")),
      Element("link", ["rel": "stylesheet", "href": route.link(to: .file("style.css")), "media": "screen, print"]),
      Element("link", ["rel": "icon", "href": "data:,"]),
      Element(
        "link",
        [
          "rel": "alternate", "type": "application/atom+xml", "href": route.link(to: .file("feed.xml")),
          "title": settings.title,
        ]),
      Element("meta", ["name": "robots", "content": "noindex"]))
    let body = Element(
      "body", Element("a", ["class": "skip", "href": "#main"], prose.words("Skip to the content")), header(route, trail),
      Element("main", ["id": "main"], content), footer(route))
    let html = Element("html", ["lang": settings.locale.identifier], head, body)
    return Page(path: route.path, bytes: Array("<!doctype html>\n".utf8) + html.bytes + [10])
  }

  private func header(_ route: Route, _ trail: [(Route, String)]) -> Element {
    let links = ([(Route.front, settings.title)] + trail).filter { $0.0 != route }.map { step, name in
      Element("li", Element("a", ["href": route.link(to: step)], .text(name)))
    }
    let prose = prose()
    let pages: [(Route, Sentence)] = [
      (.definitions, "Definitions"), (.dataQuality, "Data quality"), (.restatements, "Restatements"),
    ]
    let side = pages.map { step, name in
      Element(
        "li", Element("a", ["href": route.link(to: step), "aria-current": step == route ? "page" : nil], prose.words(name)))
    }
    return Element(
      "header", ["class": "site"],
      Element("nav", ["aria-label": prose.text("Trail")], Element("ol", ["class": "trail"], links)),
      Element("nav", ["aria-label": prose.text("Site")], Element("ul", ["class": "side"], side)))
  }

  private func footer(_ route: Route) -> Element {
    let words = [settings.company, settings.notice].filter { !$0.isEmpty }.joined(separator: " · ")
    let reader: Sentence =
      audience == .board ? "For the board: customers appear under pseudonyms." : "For the team: not for circulation."
    return Element(
      "footer", ["class": "site"], Element("p", .text(words)), Element("p", prose().words(reader)))
  }
}

/// What a site is called and how it is written.
public struct SiteSettings: Sendable {
  /// The title of the site.
  public var title: String
  /// The company that it is about.
  public var company: String
  /// A line for the foot of every page; empty for none.
  public var notice: String
  /// The words of the language of the pages.
  public var phrases: Phrasebook
  /// The address that the site will have; nil where it is not known.
  public var baseURL: String?
  /// Whether HTML in the text passes.
  public var allowsRawHTML: Bool
  /// The version of the tool.
  public var version: String

  /// Settings.
  public init(
    title: String, company: String, notice: String = "", locale: Locale = .english, baseURL: String? = nil,
    allowsRawHTML: Bool = false, version: String
  ) {
    self.title = title
    self.company = company
    self.notice = notice
    phrases = Phrasebook(locale)
    self.baseURL = baseURL
    self.allowsRawHTML = allowsRawHTML
    self.version = version
  }

  /// The language of the pages.
  public var locale: Locale { phrases.locale }
}
