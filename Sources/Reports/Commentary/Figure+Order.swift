import Metrics

extension Figure.Value {
  /// Whether the number is above (1), at (0) or below (-1) another; nil where they cannot be compared.
  ///
  /// Ratios are compared by their products, so that nothing is rounded.
  func order(against other: Figure.Value) -> Int? {
    switch (self, other) {
    case (.money(let mine), .money(let theirs)), (.count(let mine), .count(let theirs)):
      return mine == theirs ? 0 : mine < theirs ? -1 : 1
    case (.ratio(let n, let d), .ratio(let m, let e)):
      let isTurned = (d < 0) != (e < 0)
      let (left, right) = (Int128(n) * Int128(e), Int128(m) * Int128(d))
      return left == right ? 0 : (left < right) != isTurned ? -1 : 1
    default: return nil
    }
  }

  /// The number as a cell that leads nowhere; nil where there is none.
  var cell: Cell? {
    switch self {
    case .money(let minor): .money(minor)
    case .count(let count): .count(count)
    case .ratio(let numerator, let denominator): .share(numerator, of: denominator)
    case .notAvailable: nil
    }
  }
}
