import Testing

@testable import Plots

/// Inputs and expected outputs of d3-array (ISC licence, Mike Bostock).
@Suite struct TicksTests {
  private static let values: [([Double], [Double])] = [
    ([.nan, 1, 1], []), ([0, .nan, 1], []), ([.nan, .nan, 1], []), ([.nan, 1, .nan], []),
    ([.nan, .nan, .nan], []), ([1, 1, 0], []), ([1, 1, .nan], []), ([1, 1, 1], [1]), ([1, 1, 10], [1]),
    ([0, 1, 0], []), ([0, 1, .infinity], []), ([-1, 0, 5], [-1, -0.8, -0.6, -0.4, -0.2, 0]),
    ([0, 1, 8], [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
    ([0, 1, 6], [0, 0.2, 0.4, 0.6, 0.8, 1]), ([0, 1, 4], [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ([0, 1, 3], [0, 0.5, 1]), ([0, 1, 2], [0, 0.5, 1]), ([0, 1, 1], [0, 1]),
    ([0, 10, 9], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), ([0, 10, 6], [0, 2, 4, 6, 8, 10]),
    ([0, 10, 4], [0, 2, 4, 6, 8, 10]), ([0, 10, 3], [0, 5, 10]), ([0, 10, 2], [0, 5, 10]),
    ([-10, 10, 10], [-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10]),
    ([-10, 10, 9], [-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10]),
    ([-10, 10, 7], [-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10]), ([-10, 10, 6], [-10, -5, 0, 5, 10]),
    ([-10, 10, 3], [-10, -5, 0, 5, 10]),
    ([1, 0, 8], [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]),
    ([1, 0, 6], [1, 0.8, 0.6, 0.4, 0.2, 0]), ([1, 0, 5], [1, 0.8, 0.6, 0.4, 0.2, 0]),
    ([1, 0, 3], [1, 0.5, 0]), ([1, 0, 2], [1, 0.5, 0]), ([1, 0, 1], [1, 0]),
    ([10, 0, 6], [10, 8, 6, 4, 2, 0]), ([10, 0, 2], [10, 5, 0]),
    ([10, -10, 9], [10, 8, 6, 4, 2, 0, -2, -4, -6, -8, -10]),
    ([10, -10, 7], [10, 8, 6, 4, 2, 0, -2, -4, -6, -8, -10]), ([10, -10, 2], [10, 0, -10]),
    ([10, -10, 1], [0]), ([1, 364, 0.1], []), ([1, 364, 0.499], []), ([1, 364, 0.5], [200]),
    ([1, 364, 1], [200]), ([1, 364, 1.5], [200]), ([364, 1, 0.5], [200]), ([0.001, 0.364, 0.5], [0.2]),
    ([0.364, 0.001, 0.5], [0.2]), ([-364, -1, 0.5], [-200]), ([-0.001, -0.364, 0.5], [-0.2]),
  ]

  private static let increments: [([Double], Double)] = [
    ([0, 1, .nan], .nan), ([.nan, .nan, 1], .nan), ([1, 1, 1], -.infinity), ([0, 1, -1], .infinity),
    ([0, 1, 0], .infinity), ([0, 1, .infinity], -.infinity), ([0, 1, 10], -10), ([0, 1, 9], -10),
    ([0, 1, 6], -5), ([0, 1, 2], -2), ([0, 1, 1], 1), ([0, 10, 10], 1), ([0, 10, 9], 1),
    ([0, 10, 8], 1), ([0, 10, 4], 2), ([0, 10, 1], 10), ([-10, 10, 6], 5), ([-10, 10, 5], 5),
    ([-10, 10, 3], 5),
  ]

  private static let steps: [([Double], Double)] = [
    ([.nan, .nan, 1], .nan), ([0, .nan, .nan], .nan), ([.nan, 1, .nan], .nan), ([1, 1, 0], .nan),
    ([1, 1, .nan], .nan), ([1, 1, 1], 0), ([1, 1, 10], 0), ([0, 1, -1], .infinity),
    ([0, 1, .infinity], 0), ([0, 1, 10], 0.1), ([0, 1, 9], 0.1), ([0, 1, 8], 0.1), ([0, 1, 1], 1),
    ([0, 10, 6], 2), ([0, 10, 5], 2), ([0, 10, 4], 2), ([0, 10, 2], 5), ([0, 10, 1], 10),
    ([-10, 10, 10], 2), ([-10, 10, 9], 2), ([-10, 10, 8], 2), ([-10, 10, 7], 2), ([-10, 10, 6], 5),
    ([-10, 10, 5], 5), ([-10, 10, 4], 5), ([-10, 10, 3], 5), ([-10, 10, 2], 10), ([1, 0, 9], -0.1),
    ([1, 0, 8], -0.1), ([1, 0, 7], -0.2), ([1, 0, 6], -0.2), ([1, 0, 5], -0.2), ([1, 0, 2], -0.5),
    ([1, 0, 1], -1), ([10, 0, 10], -1), ([10, 0, 9], -1), ([10, 0, 8], -1), ([10, 0, 7], -2),
    ([10, 0, 5], -2), ([10, 0, 4], -2), ([10, 0, 1], -10), ([10, -10, 9], -2), ([10, -10, 4], -5),
    ([10, -10, 3], -5), ([10, -10, 2], -10),
  ]

  private static let nice: [([Double], [Double])] = [
    ([.nan, 1, 1], [.nan, 1]), ([0, .nan, 1], [0, .nan]), ([0, .nan, .nan], [0, .nan]),
    ([.nan, 1, .nan], [.nan, 1]), ([.nan, .nan, .nan], [.nan, .nan]), ([1, 1, .nan], [1, 1]),
    ([0, 1, 0], [0, 1]), ([0.132, 0.876, 1000], [0.132, 0.876]), ([0.132, 0.876, 100], [0.13, 0.88]),
    ([0.132, 0.876, 1], [0, 1]), ([132, 876, 30], [120, 880]), ([132, 876, 10], [100, 900]),
    ([132, 876, 6], [100, 900]), ([132, 876, 5], [0, 1000]),
  ]

  private func same(_ one: Double, _ other: Double) -> Bool { one == other || one.isNaN && other.isNaN }

  @Test func `Ticks are round, within the bounds, and as many as asked for`() {
    for (input, expected) in TicksTests.values {
      #expect(Ticks.values(input[0], input[1], count: input[2]) == expected, "\(input)")
    }
  }

  @Test func `The increment is negative for parts of one`() {
    for (input, expected) in TicksTests.increments {
      let increment = Ticks.increment(input[0], input[1], count: input[2])
      #expect(same(increment, expected), "\(input) gave \(increment)")
    }
  }

  @Test func `The step has the sign of the direction`() {
    for (input, expected) in TicksTests.steps {
      let step = Ticks.step(input[0], input[1], count: input[2])
      #expect(same(step, expected), "\(input) gave \(step)")
    }
  }

  @Test func `Nice bounds hold the interval`() {
    for (input, expected) in TicksTests.nice {
      let nice = Ticks.nice(input[0], input[1], count: input[2])
      #expect(same(nice.0, expected[0]) && same(nice.1, expected[1]), "\(input) gave \(nice)")
    }
  }

  @Test func `Zero among the ticks has no sign`() {
    let ticks = Ticks.values(-1, 0, count: 5)
    #expect(ticks.last?.sign == .plus)
  }
}
