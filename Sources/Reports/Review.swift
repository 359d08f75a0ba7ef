import Ledgers
import Metrics

/// The review of a month for an audience: everything that a page may show, and nothing else.
public struct Review: Sendable {
  /// The figures; what a page may show of them goes through the review.
  let figures: Figures
  /// The month.
  public let month: Month
  /// Who it is for.
  public let audience: Audience
  /// What each customer is called before this audience, by its index.
  public let names: [String]
  /// The dimensions that this audience sees: all that are readable, but for the board not the owners.
  public let dimensions: [Dimension]
  /// The board sees no group of customers alone that has fewer than this; 1 for the team.
  let smallCells: Int
  /// The way back to customers and rows; nil where it is made when it is asked for.
  let trail: AuditTrail?
  /// Month-ends that are known already.
  private let ends: [Month: MonthEnd]
  /// Segments that are merged before this audience, by dimension.
  private let merged: [String: Set<Segment>]
  /// The segments that are shown, by dimension.
  private var shown: [String: [Segment]] = [:]

  /// A review.
  ///
  /// - Parameters:
  ///   - names: a name for each customer of the ledger: its own for the team, a pseudonym for the board.
  ///   - smallCells: the board sees no segment alone that has fewer customers than this.
  ///   - trail: the way back to customers and rows, where several reviews share it.
  ///   - ends: the month-ends that reviews share; those that are not among them are computed when they are asked for.
  public init(
    _ figures: Figures, month: Month, audience: Audience, names: [String], smallCells: Int = 1,
    trail: AuditTrail? = nil, ends: [Month: MonthEnd] = [:]
  ) {
    self.smallCells = audience == .team ? 1 : smallCells
    (self.trail, self.ends) = (trail, ends)
    (self.figures, self.month, self.audience, self.names) = (figures, month, audience, names)
    dimensions = figures.readableDimensions.filter { audience == .team || $0.name != "owner" }
    merged = audience == .team ? [:] : figures.smallSegments(in: month, below: smallCells)
    for dimension in dimensions { shown[dimension.name] = segmentsToShow(of: dimension.name) }
  }

  /// The code and the minor digits of the currency that everything is reported in.
  public var currency: (code: String, digits: Int) { (figures.ledger.currency.code, figures.ledger.currency.digits) }

  /// The first month of history.
  public var firstMonth: Month { figures.cube.months.lowerBound }

  /// The exhibit of a kind.
  public func exhibit(_ kind: Exhibit.Kind, _ arguments: Exhibit.Arguments = .init()) -> Exhibit {
    if hides(arguments.segment) {
      return nothing(kind.name, Sentence(ledger: kind.name), .whole, "too few customers to be shown.")
    }
    return kind.make(self, arguments)
  }

  /// A figure of this month or another.
  ///
  /// A segment with too few customers for this audience has none.
  public func figure(_ metric: Metric, _ month: Month? = nil, _ segment: Segment = .whole) -> Figure {
    let month = month ?? self.month
    if hides(segment) {
      return Figure(metric: metric.id, month: month, segment: segment, value: .notAvailable(.tooFewCustomers))
    }
    return figures[metric, month, segment]
  }

  /// Whether a segment is not shown alone to this audience.
  public func hides(_ segment: Segment) -> Bool {
    guard let dimension = segment.dimension, !merged.isEmpty else { return false }
    return merged[dimension]?.contains(segment) ?? false
  }

  /// The metrics of the site: the program's own, and those that it defines.
  public var metrics: MetricCatalogue { figures.settings.catalogue }

  /// A figure by the id of its metric.
  func figure(_ id: String, _ month: Month? = nil, _ segment: Segment = .whole) -> Figure {
    guard let metric = metrics.named(id) else {
      return Figure(metric: id, month: month ?? self.month, segment: segment, value: .notAvailable(.noTarget))
    }
    return self.figure(metric, month, segment)
  }

  /// The customers of a month-end.
  func monthEnd(_ month: Month) -> MonthEnd { ends[month] ?? figures.monthEnd(of: month) }

  /// The month-ends that reviews of some months ask for: their own and those of a year before.
  public static func monthEnds(of months: [Month], _ figures: Figures) -> [Month: MonthEnd] {
    let all = Set(months + months.map { $0 - 12 }).sorted()
    return Dictionary(zip(all, figures.monthEnds(of: all)), uniquingKeysWith: { first, _ in first })
  }

  /// The amount of a measure.
  func amount(_ measure: Measure, _ month: Month? = nil, _ segment: Segment = .whole) -> Int64 {
    figures.cube.amount(measure, in: month ?? self.month, of: segment)
  }

  /// So many months up to this one, but none before the ledger's first.
  public func months(_ count: Int) -> [Month] {
    let first = max(month - (count - 1), figures.cube.months.lowerBound)
    return first <= month ? Array(first...month) : []
  }

  /// The target of a metric; nil where none is set.
  public func target(of metric: Metric, in month: Month? = nil, for segment: Segment = .whole) -> Figure.Value? {
    figures.target(of: metric, in: month ?? self.month, for: segment)
  }

  /// A segment by its name; nil where the dimension has no such value.
  public func segment(_ dimension: String, _ value: String) -> Segment? { figures.cube.segment(dimension, value) }

  /// Whether a figure exists for a segment.
  public func exists(_ metric: Metric, for segment: Segment) -> Bool { figures.exists(metric, for: segment) }

  /// The segments of a dimension that occur up to this month, by value.
  public func allSegments(of dimension: String) -> [Segment] {
    figures.cube.segments(of: dimension, through: month) ?? []
  }

  /// The segments of a dimension up to this month that have customers now, a year ago or in between: in an order of
  /// their own where they have one, else the largest first; last those that are merged before this audience.
  public func segments(of dimension: String) -> [Segment] { shown[dimension] ?? [] }

  private func segmentsToShow(of dimension: String) -> [Segment] {
    let segments = allSegments(of: dimension)
    let year = months(13)
    let present = segments.filter { segment in year.contains { amount(.closingCustomers, $0, segment) > 0 } }
    let shown = present.filter { !hides($0) }
    let other = Segment.merged(present.filter(hides), as: "Other").map { [$0] } ?? []
    if figures.cube.dimensions.contains(where: { $0.name == dimension && $0.isOrdinal }) {
      return shown.sorted() + other
    }
    let sorted = shown.enumerated()
      .sorted { (amount(.closing, nil, $1.element), $0.offset) < (amount(.closing, nil, $0.element), $1.offset) }
      .map(\.element)
    return sorted + other
  }

  /// The key of an exhibit: its name, and the segment that it is about.
  func key(_ name: String, _ segment: Segment, _ more: String? = nil) -> String {
    [name, more, segment.dimension, segment.value.map(Self.slug)].compactMap { $0 }.joined(separator: "-")
  }

  /// Letters and digits of a name in lower case, with hyphens between, cut after 100 bytes; `_` for a name without
  /// any.
  public static func slug(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    if isPlain, !name.isEmpty, name.utf8.count <= 100 { return name }
    var slug = ""
    for character in name.lowercased() {
      // A part of a path has room for 255 bytes.
      if slug.utf8.count + character.utf8.count > 100 { break }
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug.append(contentsOf: character == "+" ? "plus" : "-")
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "_" : slug
  }
}
