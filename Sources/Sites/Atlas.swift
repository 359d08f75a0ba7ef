import Reports

/// Which pages a site has, so that a link leads to one or is none.
struct Atlas: Sendable {
  /// The months that have a review, the latest first.
  let months: [Month]
  private let slugs: [Segment: String]

  /// - Parameter latest: the review of the latest month, which knows all segments.
  init(months: [Month], latest: Review?) {
    self.months = months
    var slugs: [Segment: String] = [:]
    for dimension in latest?.dimensions ?? [] {
      var taken: Set<String> = []
      for segment in latest?.allSegments(of: dimension.name) ?? [] {
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
  }

  /// The page of a figure: that of its month, or of the month it is shown in where its own has none.
  func route(of figure: Figure, shownIn month: Month) -> Route {
    .figure(months.contains(figure.month) ? figure.month : month, figure.metric)
  }

  /// The page of a segment; nil for the whole, and where a month has none.
  func route(of segment: Segment, in month: Month) -> Route? {
    guard let dimension = segment.dimension, let slug = slugs[segment], months.contains(month) else { return nil }
    return .segment(month, dimension, slug: slug)
  }
}
