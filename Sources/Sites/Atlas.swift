import Reports

/// Which pages a site has, so that a link leads to one or is none.
struct Atlas: Sendable {
  /// The months that have a review, the latest first.
  let months: [Month]
  /// The metrics, each of which has a page in every month.
  let metrics: MetricCatalogue
  private let dimensions: [String: String]
  private let segments: [Segment: String]
  /// The segments that have a page in each month.
  private let pages: [Month: Set<Segment>]
  /// What was restated, by month.
  private let restatements: [Month: [Restatement]]

  /// - Parameters:
  ///   - reviews: the reviews of all months, the latest first; it knows all segments.
  ///   - restatements: what was restated of closed months.
  init(_ reviews: [Review], restatements: [Restatement] = []) {
    self.restatements = Dictionary(grouping: restatements, by: \.month)

    months = reviews.map(\.month)
    metrics = reviews.first?.metrics ?? .builtIn
    var dimensions: [String: String] = [:]
    var segments: [Segment: String] = [:]
    var taken: Set<String> = []
    for dimension in reviews.first?.dimensions ?? [] {
      dimensions[dimension.name] = Self.slug(dimension.name, &taken)
      var taken: Set<String> = []
      for segment in reviews.first?.allSegments(of: dimension.name) ?? [] {
        segments[segment] = Self.slug(segment.value ?? "", &taken)
      }
    }
    (self.dimensions, self.segments) = (dimensions, segments)
    pages = Dictionary(
      reviews.map { review in
        (review.month, Set(review.dimensions.flatMap { review.segments(of: $0.name) }.filter { !$0.isMerged }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The name that stands for another in addresses; with a number where two would be alike.
  private static func slug(_ name: String, _ taken: inout Set<String>) -> String {
    let slug = Review.slug(name)
    var candidate = slug
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(slug)-\(number)"
      number += 1
    }
    return candidate
  }

  /// The page of a dimension.
  func route(of dimension: Dimension, in month: Month) -> Route {
    .dimension(month, slug: dimensions[dimension.name] ?? Review.slug(dimension.name))
  }

  /// The page of a figure: that of its month, or of the month it is shown in where its own has none.
  func route(of figure: Figure, shownIn month: Month) -> Route {
    .figure(months.contains(figure.month) ? figure.month : month, figure.metric)
  }

  /// Whether a figure is not as it was first reported.
  func isRestated(_ figure: Figure) -> Bool {
    !restatements.isEmpty && (restatements[figure.month] ?? []).contains { $0.restates(figure) }
  }

  /// The page of a segment; nil for the whole, and where a month has none.
  func route(of segment: Segment, in month: Month) -> Route? {
    guard let name = segment.dimension, let dimension = dimensions[name], let slug = segments[segment],
      pages[month]?.contains(segment) ?? false
    else { return nil }
    return .segment(month, dimension: dimension, slug: slug)
  }
}
