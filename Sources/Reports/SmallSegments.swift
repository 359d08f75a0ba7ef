import Ledgers
import Metrics

extension Figures {
  /// More segments than this are a list and nothing to compare.
  public static let mostSegments = 100

  /// The dimensions that a site can show; one with more segments than anybody reads, such as a column of dates, is
  /// in the figures and has no pages.
  var readableDimensions: [Dimension] {
    let last = cube.months.upperBound - 1
    return cube.dimensions.filter { (cube.segments(of: $0.name, through: last) ?? []).count <= Self.mostSegments }
  }

  /// The dimensions that a site cannot show, with how many segments they have.
  public var unreadableDimensions: [(name: String, segments: Int)] {
    let last = cube.months.upperBound - 1
    return cube.dimensions.compactMap { dimension in
      let count = (cube.segments(of: dimension.name, through: last) ?? []).count
      return count > Self.mostSegments ? (dimension.name, count) : nil
    }
  }

  /// The segments that must not be shown alone in a month, by dimension: those with fewer customers than a limit,
  /// and where that is only one, the next smallest too, or the whole would give it away.
  func smallSegments(in month: Month, below limit: Int) -> [String: Set<Segment>] {
    var small: [String: Set<Segment>] = [:]
    for dimension in readableDimensions {
      let counted = (cube.segments(of: dimension.name, through: month) ?? []).map { segment in
        (segment: segment, customers: largestCount(of: segment, in: month))
      }
      let present = counted.filter { $0.customers > 0 }.sorted {
        ($0.customers, $0.segment) < ($1.customers, $1.segment)
      }
      let few = present.prefix { $0.customers < limit }
      if few.isEmpty { continue }
      small[dimension.name] = Set(present.prefix(max(2, few.count)).map(\.segment))
    }
    return small
  }

  /// The customers of a segment now, or a year ago where it had more then.
  private func largestCount(of segment: Segment, in month: Month) -> Int64 {
    max(
      cube.amount(.closingCustomers, in: month, of: segment),
      cube.amount(.closingCustomers, in: month - 12, of: segment),
      cube.amount(.openingCustomers, in: month, of: segment))
  }
}
