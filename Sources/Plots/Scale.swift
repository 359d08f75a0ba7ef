/// Numbers laid along one side of a frame.
public enum Scale: Sendable, Equatable {
  /// In proportion.
  case linear(LinearScale)
  /// Columns of equal width, counted from 0.
  case bands(BandScale)
  /// Ordered places without a width, counted from 0.
  case points(PointScale)
  /// By square root, so that areas are in proportion where the pixels are radii; the scale holds the roots.
  case squareRoot(LinearScale)

  /// The pixel of a number; of a column it is the middle.
  public func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .linear(let scale): scale(value)
    case .bands(let bands): bands.place(value)
    case .points(let points): points(value)
    case .squareRoot(let scale): scale(value < 0 ? -(-value).squareRoot() : value.squareRoot())
    }
  }

  /// The width of a column; 0 where there are none.
  public var bandwidth: Double { if case .bands(let bands) = self { bands.bandwidth } else { 0 } }

  /// The distance between two columns; infinite where there are none.
  public var step: Double {
    switch self {
    case .bands(let bands): bands.step
    case .points(let points): points.step
    case .linear, .squareRoot: .infinity
    }
  }

  /// How many columns there are; nil where numbers are laid in proportion.
  public var count: Int? {
    switch self {
    case .bands(let bands): bands.count
    case .points(let points): points.places.count
    case .linear, .squareRoot: nil
    }
  }

  /// The scale of numbers in proportion; nil for columns.
  public var linear: LinearScale? { if case .linear(let scale) = self { scale } else { nil } }

  /// Radii for numbers from 0 to `greatest`, whose areas are in proportion.
  public static func radii(upTo greatest: Double, radius: Double) -> Scale {
    .squareRoot(LinearScale(domain: (0, max(greatest, .leastNonzeroMagnitude).squareRoot()), range: (0, radius)))
  }
}
