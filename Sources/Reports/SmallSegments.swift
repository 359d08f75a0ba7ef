import Ledgers
import Metrics

extension Figures {
  /// The segments that must not be shown alone in a month, by dimension: those with fewer customers than a limit,
  /// and where that is only one, the next smallest too, or the whole would give it away.
  func smallSegments(in month: Month, below limit: Int) -> [String: Set<Segment>] {
    var small: [String: Set<Segment>] = [:]
    for dimension in cube.dimensions {
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
