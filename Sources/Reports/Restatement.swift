import Ledgers
import Metrics

/// Figures of a closed month that were accepted as others than those reported before, as an audience may see it.
public struct Restatement: Sendable {
  /// A figure that was restated.
  public struct Change: Sendable {
    /// What it is a figure of.
    public let metric: Metric
    /// The segment as `industry=Healthcare`; nil for the whole company.
    public let segment: String?
    /// As it was first reported, as it stood before, and as it is now; nil where no number has a meaning.
    public let first, before, restated: Figure.Value?

    /// A figure that was restated.
    public init(
      _ metric: Metric, segment: String? = nil, first: Figure.Value?, before: Figure.Value?, restated: Figure.Value?
    ) {
      (self.metric, self.segment, self.first, self.before, self.restated) = (metric, segment, first, before, restated)
    }
  }

  /// The month.
  public let month: Month
  /// The day of it, as `2026-11-20`; empty where none is known.
  public let date: String
  /// Why.
  public let reason: String
  /// The figures of the whole company.
  public let figures: [Change]
  /// How many figures of segments were restated with them.
  public let segmentCount: Int
  /// The figures of segments that this audience sees; none for the board.
  public let segments: [Change]
  /// The rows that did it, a line each; none for the board.
  public let rows: [String]
  /// Each figure that was restated, by its metric and segment, shown or not.
  private let keys: Set<[String]>

  /// A restatement as an audience may see it.
  ///
  /// - Parameters:
  ///   - changes: all figures that were restated, of the whole and of segments.
  ///   - rows: the rows that did it, in words that name customers.
  public init(
    of month: Month, date: String, reason: String, changes: [Change], rows: [String], for audience: Audience
  ) {
    (self.month, self.date, self.reason) = (month, date, reason)
    figures = changes.filter { $0.segment == nil }
    let others = changes.filter { $0.segment != nil }
    segmentCount = others.count
    segments = audience == .team ? others : []
    self.rows = audience == .team ? rows : []
    keys = Set(changes.map { Self.key($0.metric.id, $0.segment) })
  }
}

extension Restatement {
  /// Whether a figure is among those that were restated.
  public func restates(_ figure: Figure) -> Bool {
    let segment = figure.segment == .whole ? nil : "\(figure.segment)"
    return figure.month == month && keys.contains(Self.key(figure.metric, segment))
  }

  private static func key(_ metric: String, _ segment: String?) -> [String] { [metric] + (segment.map { [$0] } ?? []) }
}

/// The months that were closed, and what was restated since.
public struct ClosedMonths: Sendable {
  /// The months, rising.
  public let months: [Month]
  /// What was restated, month by month in the order of time.
  public let restatements: [Restatement]

  /// The months that were closed; by default none.
  public init(_ months: [Month] = [], _ restatements: [Restatement] = []) {
    (self.months, self.restatements) = (months, restatements)
  }

  /// What was restated of a month, in the order of time.
  public func restatements(of month: Month) -> [Restatement] { restatements.filter { $0.month == month } }
}
