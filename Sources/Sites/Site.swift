import Markup
import Narratives
import Plots
import Reports

/// A whole site for one audience, as pages; it writes nothing.
public struct Site: Sendable {
  /// What the site is called and how it is written.
  public var settings: SiteSettings
  /// The reviews, the latest first.
  public let reviews: [Review]
  /// The document that every review follows.
  public let template: Template
  /// What people wrote, by month.
  public let commentaries: [Month: Commentary]
  /// The languages of commentaries that are in another one than the pages, by month.
  public let commentaryLocales: [Month: Locale]
  /// What was read, and what looks odd in it.
  public let ledger: LedgerReport
  /// What was closed, and what was restated since.
  public let closed: ClosedMonths
  /// What the site was built from.
  public let manifest: Manifest
  /// Reads the description of a chart of an author's own; nil where none are drawn.
  private let readChart: ChartReader?
  private let atlas: Atlas

  /// A site.
  public init(
    settings: SiteSettings, reviews: [Review], template: Template, commentaries: [Month: Commentary],
    commentaryLocales: [Month: Locale] = [:],
    ledger: LedgerReport, closed: ClosedMonths = ClosedMonths(), manifest: Manifest, readChart: ChartReader? = nil
  ) {
    self.settings = settings
    self.reviews = reviews.sorted { $0.month > $1.month }
    self.template = template
    (self.commentaries, self.commentaryLocales) = (commentaries, commentaryLocales)
    self.ledger = ledger
    self.closed = closed
    self.manifest = manifest
    self.readChart = readChart
    atlas = Atlas(self.reviews, restatements: closed.restatements)
  }

  /// The pages of one review, and the faults of its text. Reviews do not depend on each other.
  ///
  /// - Parameter evidence: what the figures of the month rest on, as another audience's review has it; nil where that
  ///   is not known.
  public func pages(
    of review: Review, like evidence: MonthEvidence? = nil
  ) -> (pages: [Page], errors: [NarrativeError]) {
    let outcome = MonthPages(
      review: review, frame: frame(review.audience), narrative: narrative(of: review),
      restatements: closed.restatements(of: review.month), evidence: review.evidence(like: evidence),
      readChart: readChart
    ).make()
    return (outcome.pages, outcome.errors)
  }

  /// Numbers in a review's untagged prose that are not the figures of their sentences; none without commentary.
  public func warnings(of review: Review) -> [ProseWarning] {
    let wording = frame(review.audience).wording(review, Route.review(review.month))
    return narrative(of: review).warnings(against: ReviewText(review: review, wording: wording).source)
  }

  private func narrative(of review: Review) -> Narrative {
    var narratives = NarrativeSettings(format: NumberFormat(settings.locale), allowsRawHTML: settings.allowsRawHTML)
    narratives.thresholds = settings.thresholds
    let prose = Prose(settings.phrases)
    let other = commentaryLocales[review.month]
    narratives.commentary = { heading, text in
      let label = prose.text("Commentary: \(heading)")
      return Element("aside", ["class": "commentary", "aria-label": label, "lang": other?.identifier], text)
    }
    narratives.taskNames = (prose.text("done"), prose.text("open"))
    return Narrative(
      template: template, commentary: commentaries[review.month], settings: narratives,
      commentaryFormat: other.map { NumberFormat($0) })
  }

  /// The pages above the months, and the files for programs.
  ///
  /// - Parameters:
  ///   - others: the pages of all reviews, by path, each with its hash.
  ///   - hash: a hash of bytes as hexadecimal digits.
  public func rootPages(beside others: [Manifest.Entry], hash: ([UInt8]) -> String) -> [Page] {
    let audience = reviews.first?.audience ?? .board
    let feed = Feed(settings: settings, reviews: reviews)
    var pages = RootPages(frame: frame(audience), reviews: reviews, ledger: ledger, closed: closed).make()
    pages.append(Page(path: "style.css", bytes: Array((Theme.standard.css + StyleSheet.css).utf8)))
    pages += [feed.atom, feed.robots]
    pages.append(feed.sitemap(pages.map(\.path) + others.map(\.name)))
    pages.append(manifest.page(others + pages.map { Manifest.Entry($0.path, hash($0.bytes)) }))
    return pages
  }

  private func frame(_ audience: Audience) -> Frame { Frame(settings: settings, atlas: atlas, audience: audience) }
}
