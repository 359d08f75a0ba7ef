import Markup
import Narratives
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
        ]), .group(alternates(route)),
      Element("meta", ["name": "robots", "content": "noindex"]))
    let body = Element(
      "body", Element("a", ["class": "skip", "href": "#main"], prose.words("Skip to the content")),
      header(route, trail),
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
        "li",
        Element("a", ["href": route.link(to: step), "aria-current": step == route ? "page" : nil], prose.words(name)))
    }
    return Element(
      "header", ["class": "site"],
      Element("nav", ["aria-label": prose.text("Trail")], Element("ol", ["class": "trail"], links)),
      Element("nav", ["aria-label": prose.text("Site")], Element("ul", ["class": "side"], side + languages(route))))
  }

  // MARK: Languages

  /// The same page in every language, for search engines and browsers, and that in the first for readers of none of
  /// them; nothing where there is one language.
  private func alternates(_ route: Route) -> [Element] {
    let first = settings.languages.first.map { (name: "x-default", language: $0) }
    let all = settings.languages.map { (name: $0.identifier, language: $0) } + (first.map { [$0] } ?? [])
    return all.map { name, language in
      Element("link", ["rel": "alternate", "hreflang": name, "href": settings.address(of: route, in: language)])
    }
  }

  /// The ways to the same page in the other languages.
  private func languages(_ route: Route) -> [Element] {
    settings.languages.filter { $0.identifier != settings.locale.identifier }.map { language in
      Element(
        "li",
        Element(
          "a",
          [
            "href": settings.link(from: route, to: language), "hreflang": language.identifier,
            "lang": language.identifier,
          ], .text(language.name)))
    }
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
  /// The languages that the site is in, beside each other; none where it is in one.
  public var languages: [SiteLanguage] = []
  /// The address that the pages in this language will have; nil where it is not known.
  public var baseURL: String?
  /// Whether HTML in the text passes.
  public var allowsRawHTML: Bool
  /// Changes smaller than these are told as none.
  public var thresholds = NarrativeSettings.Thresholds()
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

/// One of the languages of a site, and where its pages are.
public struct SiteLanguage: Sendable, Equatable {
  /// The language tag.
  public let identifier: String
  /// The language in its own words.
  public let name: String
  /// The folder of its pages below the site's root, as `de/`; empty for the first language.
  public let folder: String

  /// A language of a site, by default at its root.
  public init(_ locale: Locale, folder: String = "") {
    (identifier, name, self.folder) = (locale.identifier, locale.name, folder)
  }
}

extension SiteSettings {
  /// Where the pages of this language are below the site's root.
  private var folder: String { languages.first { $0.identifier == locale.identifier }?.folder ?? "" }

  /// The way from a page to the same page in another language.
  func link(from route: Route, to language: SiteLanguage) -> String {
    let up = folder.utf8.reduce(into: "") { up, byte in if byte == UInt8(ascii: "/") { up += "../" } }
    return route.root + up + language.folder + route.address
  }

  /// The whole address of a page in another language; the way to it where the site's address is not known.
  func address(of route: Route, in language: SiteLanguage) -> String {
    guard let baseURL else { return link(from: route, to: language) }
    let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    let root = folder.isEmpty || !base.hasSuffix("/" + folder) ? base : String(base.dropLast(folder.count))
    let path = route.address
    return root + language.folder + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
  }
}
