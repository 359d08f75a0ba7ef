import Ledgers

/// How much of MRR rests on how few customers.
public struct Concentration: Sendable {
  /// Some customers and what they bring together.
  public struct Group: Sendable, Equatable {
    /// How many they are.
    public let customers: Int64
    /// Their MRR, in minor units.
    public let mrr: Int64
  }

  /// All customers.
  public let all: Group
  /// The largest 1, 5, 10 and 20; those that are more than there are customers are left out.
  public let largest: [Group]
  /// All customers by size in ten groups, the largest first: group j of n customers ends with place ⌊n × j ÷ 10⌋.
  /// Empty for fewer than ten customers.
  public let deciles: [Group]
  /// The sum of the squares of all customers' MRR.
  public let squares: Int128

  /// The Herfindahl–Hirschman index in points, from 10,000 ÷ n to 10,000: 10,000 × Σ mrr² ÷ (Σ mrr)², rounded half
  /// away from zero; nil without MRR.
  public var points: Int64? {
    if all.mrr == 0 { return nil }
    let square = Int128(all.mrr) * Int128(all.mrr)
    return Int64((10_000 * squares).divided(by: square))
  }

  /// The concentration of customers with so much MRR each, in any order.
  init(_ amounts: [Int64]) {
    let sorted = amounts.sorted(by: >)
    func group(_ range: Range<Int>) -> Group {
      Group(customers: Int64(range.count), mrr: sorted[range].reduce(0, +))
    }
    all = group(sorted.indices)
    largest = [1, 5, 10, 20].filter { $0 <= sorted.count }.map { group(0..<$0) }
    let tenths = (0...10).map { sorted.count * $0 / 10 }
    deciles = sorted.count < 10 ? [] : zip(tenths, tenths.dropFirst()).map { group($0..<$1) }
    squares = sorted.reduce(0) { $0 + Int128($1) * Int128($1) }
  }
}
