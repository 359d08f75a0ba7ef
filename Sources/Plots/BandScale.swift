/// Equal bands side by side along a range of pixels, with gaps between them.
public struct BandScale: Sendable, Equatable {
  /// How many bands there are.
  public let count: Int
  /// The distance from one band's start to the next one's.
  public let step: Double
  /// The width of a band.
  public let bandwidth: Double
  private let first: Double
  private let isReversed: Bool

  /// Bands over a range; paddings are parts of a step, and a descending range puts the first band last.
  ///
  /// `align` parts the space that is left over: 0 puts all of it after the bands, 1 before them. With no band the
  /// step is that of one, and no place is ever asked for.
  public init(
    count: Int, range: (Double, Double), paddingInner: Double = 0, paddingOuter: Double = 0,
    align: Double = 0.5, round: Bool = false
  ) {
    self.count = max(0, count)
    isReversed = range.1 < range.0
    let (low, high) = (min(range.0, range.1), max(range.0, range.1))
    let inner = min(1, paddingInner)
    var step = (high - low) / max(1, Double(self.count) - inner + paddingOuter * 2)
    if round { step = step.rounded(.down) }
    var first = low + (high - low - step * (Double(self.count) - inner)) * min(1, max(0, align))
    var bandwidth = step * (1 - inner)
    if round {
      // Halves go up, below zero too, so that a shifted range has shifted bands.
      first = (first + 0.5).rounded(.down)
      bandwidth = (bandwidth + 0.5).rounded(.down)
    }
    self.step = step
    self.bandwidth = bandwidth
    self.first = first
  }

  /// Cells that fill a range, the gap of each after it; the padding is a part of a step.
  init(count: Int, range: (Double, Double), padding: Double) {
    self.init(count: count, range: range, paddingInner: padding, paddingOuter: padding / 2, align: 0)
  }

  /// The start of a band, counted from 0.
  public func callAsFunction(_ index: Int) -> Double {
    first + step * Double(isReversed ? count - 1 - index : index)
  }

  /// The middle of a band, and in proportion between two bands.
  public func place(_ value: Double) -> Double {
    first + step * (isReversed ? Double(count - 1) - value : value) + bandwidth / 2
  }

  /// The middle of a band.
  public func centre(_ index: Int) -> Double { self(index) + bandwidth / 2 }
}
