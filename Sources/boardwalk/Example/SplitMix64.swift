/// A small generator of pseudo-random numbers: the same seed gives the same numbers on every machine.
///
/// Integer arithmetic alone; the standard library's own algorithms over generators may change between versions,
/// so nothing here goes through them.
struct SplitMix64: Sendable {
  private var state: UInt64

  /// A generator of its own for each stream of one seed, so that one customer's luck is no other's.
  init(seed: UInt64, stream: Int = 0) {
    state = seed ^ (UInt64(truncatingIfNeeded: stream) &+ 1) &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `limit`; 0 where the limit is below 1.
  mutating func below(_ limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number within the range, its ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// A number within the range, small ones more often: the square of an even draw.
  mutating func skewed(_ range: ClosedRange<Int>) -> Int {
    let draw = below(1_000)
    return range.lowerBound + (range.upperBound - range.lowerBound) * draw * draw / 1_000_000
  }

  /// True this many times in ten thousand.
  mutating func chance(_ perTenThousand: Int) -> Bool { below(10_000) < perTenThousand }

  /// An index into the weights, drawn in proportion to them; 0 where there are none.
  mutating func pick(_ weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return 0
  }
}
