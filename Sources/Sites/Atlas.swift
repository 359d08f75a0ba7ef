import Reports

/// Which pages a site has, so that a link leads to one or is none.
struct Atlas: Sendable {
  /// The months that have a review, the latest first.
  let months: [Month]
  private let slugs: [Segment: String]
  /// The segments that have a page in each month.
  private let pages: [Month: Set<Segment>]

  /// - Parameter reviews: the reviews of all months, the latest first; it knows all segments.
  init(_ reviews: [Review]) {
    months = reviews.map(\.month)
    var slugs: [Segment: String] = [:]
    for dimension in reviews.first?.dimensions ?? [] {
      var taken: Set<String> = []
      for segment in reviews.first?.allSegments(of: dimension.name) ?? [] {
        let slug = Review.slug(segment.value ?? "")
        var candidate = slug
        var number = 2
        while !taken.insert(candidate).inserted {
          candidate = "\(slug)-\(number)"
          number += 1
        }
        slugs[segment] = candidate
      }
    }
    self.slugs = slugs
    pages = Dictionary(
      reviews.map { review in
        (review.month, Set(review.dimensions.flatMap { review.segments(of: $0.name) }.filter { !$0.isMerged }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The page of a figure: that of its month, or of the month it is shown in where its own has none.
  func route(of figure: Figure, shownIn month: Month) -> Route {
    .figure(months.contains(figure.month) ? figure.month : month, figure.metric)
  }

  /// The page of a segment; nil for the whole, and where a month has none.
  func route(of segment: Segment, in month: Month) -> Route? {
    guard let dimension = segment.dimension, let slug = slugs[segment], pages[month]?.contains(segment) ?? false
    else { return nil }
    return .segment(month, dimension, slug: slug)
  }
}
