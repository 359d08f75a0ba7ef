import Testing

@testable import Plots

/// Inputs and expected outputs of d3-scale (ISC licence, Mike Bostock).
@Suite struct ScaleTests {
  private static let ticks: [([Double], Double, [Double])] = [
    ([0, 1], 9, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
    ([0, 1], 7, [0, 0.2, 0.4, 0.6, 0.8, 1]), ([0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ([0, 1], 4, [0, 0.2, 0.4, 0.6, 0.8, 1]), ([0, 1], 1, [0, 1]),
    ([-100, 100], 10, [-100, -80, -60, -40, -20, 0, 20, 40, 60, 80, 100]),
    ([-100, 100], 8, [-100, -80, -60, -40, -20, 0, 20, 40, 60, 80, 100]),
    ([-100, 100], 7, [-100, -80, -60, -40, -20, 0, 20, 40, 60, 80, 100]),
    ([-100, 100], 6, [-100, -50, 0, 50, 100]), ([-100, 100], 5, [-100, -50, 0, 50, 100]),
    ([-100, 100], 4, [-100, -50, 0, 50, 100]), ([-100, 100], 3, [-100, -50, 0, 50, 100]),
    ([-100, 100], 2, [-100, 0, 100]), ([1, 0], 10, [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]),
    ([1, 0], 8, [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]),
    ([1, 0], 7, [1, 0.8, 0.6, 0.4, 0.2, 0]), ([1, 0], 6, [1, 0.8, 0.6, 0.4, 0.2, 0]),
    ([1, 0], 5, [1, 0.8, 0.6, 0.4, 0.2, 0]), ([1, 0], 4, [1, 0.8, 0.6, 0.4, 0.2, 0]),
    ([1, 0], 1, [1, 0]), ([100, -100], 10, [100, 80, 60, 40, 20, 0, -20, -40, -60, -80, -100]),
    ([100, -100], 8, [100, 80, 60, 40, 20, 0, -20, -40, -60, -80, -100]),
    ([100, -100], 6, [100, 50, 0, -50, -100]), ([100, -100], 5, [100, 50, 0, -50, -100]),
    ([100, -100], 3, [100, 50, 0, -50, -100]), ([0, 10], 2, [0, 5, 10]), ([0, 10], 3, [0, 5, 10]),
    ([8, 9], 2, [8, 8.5, 9]), ([8, 9], 3, [8, 8.5, 9]), ([8, 9], 4, [8, 8.2, 8.4, 8.6, 8.8, 9]),
    ([0, 40], 2, [0, 20, 40]), ([10, 30], 2, [10, 20, 30]),
  ]

  private static let nice: [([Double], Double, [Double])] = [
    ([0, 0.96], 10, [0, 1]), ([0.96, 0], 10, [1, 0]), ([96, 0], 10, [100, 0]),
    ([0, -0.96], 10, [0, -1]), ([-0.96, 0], 10, [-1, 0]), ([-96, 0], 10, [-100, 0]),
    ([-0.1, 51.1], 8, [-10, 60]), ([0.7, 11.001], 10, [0, 12]), ([123.1, 6.7], 10, [130, 0]),
    ([0, 0], 10, [0, 0]), ([0.5, 0.5], 10, [0.5, 0.5]), ([12, 87], 5, [0, 100]), ([1, 9], 2, [0, 10]),
    ([1, 9], 3, [0, 10]), ([8, 9], 4, [8, 9]), ([1, 21], 2, [0, 40]), ([3, 21], 2, [0, 40]),
    ([5, 21], 2, [0, 40]), ([6, 21], 2, [0, 40]), ([7, 21], 2, [0, 40]), ([8, 21], 2, [0, 40]),
    ([9, 21], 2, [0, 40]), ([10, 21], 2, [10, 30]), ([11, 21], 2, [10, 30]),
  ]

  private enum Question {
    case start(Int)
    case width, step
  }

  private struct Case {
    let count: Int
    let range: (Double, Double)
    let inner: Double
    let outer: Double
    let align: Double
    let round: Bool
    let asks: Question
    let gives: Double
  }

  private static let bands: [Case] = [
    Case(count: 0, range: (0, 1), inner: 0, outer: 0, align: 0.5, round: false, asks: .width, gives: 1),
    Case(count: 2, range: (0, 960), inner: 0, outer: 0, align: 0.5, round: false, asks: .start(0), gives: 0),
    Case(count: 3, range: (0, 120), inner: 0, outer: 0, align: 0.5, round: false, asks: .start(1), gives: 40),
    Case(
      count: 3, range: (0, 120), inner: 0.2, outer: 0.2, align: 0.5, round: false, asks: .width, gives: 30),
    Case(
      count: 0, range: (0, 960), inner: 0.5, outer: 0.5, align: 0.5, round: false, asks: .width, gives: 480),
    Case(
      count: 1, range: (0, 960), inner: 0.5, outer: 0.5, align: 0.5, round: false, asks: .width, gives: 320),
    Case(
      count: 2, range: (0, 960), inner: 0.5, outer: 0.5, align: 0.5, round: false, asks: .width, gives: 192),
    Case(count: 0, range: (0, 960), inner: 0, outer: 0, align: 0.5, round: false, asks: .step, gives: 960),
    Case(
      count: 0, range: (0, 960), inner: 0.5, outer: 0.5, align: 0.5, round: false, asks: .step, gives: 960),
    Case(count: 1, range: (0, 960), inner: 1, outer: 1, align: 0.5, round: false, asks: .step, gives: 480),
    Case(count: 1, range: (0, 960), inner: 1, outer: 1, align: 0.5, round: false, asks: .width, gives: 0),
    Case(count: 4, range: (0, 100), inner: 0, outer: 0, align: 0.5, round: true, asks: .start(1), gives: 25),
    Case(count: 4, range: (0, 100), inner: 0, outer: 0, align: 0.5, round: true, asks: .start(3), gives: 75),
    Case(count: 4, range: (0, 100), inner: 0, outer: 0, align: 0.5, round: true, asks: .width, gives: 25),
    Case(count: 3, range: (120, 0), inner: 0, outer: 0, align: 0.5, round: false, asks: .start(0), gives: 80),
    Case(count: 3, range: (120, 0), inner: 0, outer: 0, align: 0.5, round: false, asks: .start(2), gives: 0),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 0.2, align: 0.5, round: false, asks: .start(1), gives: 45),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 0.2, align: 0.5, round: false, asks: .start(2), gives: 7.5
    ),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 0.2, align: 0.5, round: false, asks: .width, gives: 30),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 0, align: 0.5, round: true, asks: .start(0), gives: 85),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 0, align: 0.5, round: true, asks: .start(1), gives: 43),
    Case(count: 3, range: (120, 0), inner: 0.2, outer: 0, align: 0.5, round: true, asks: .start(2), gives: 1),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 0.1, align: 0.5, round: false, asks: .start(0), gives: 84),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 0.1, align: 0.5, round: false, asks: .start(2), gives: 4),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 0.1, align: 0.5, round: false, asks: .width, gives: 32),
    Case(
      count: 3, range: (120, 0), inner: 0.2, outer: 1, align: 0.5, round: false, asks: .start(0), gives: 75),
    Case(
      count: 3, range: (0, 100), inner: 0.2, outer: 0.2, align: 0.5, round: true, asks: .start(0), gives: 7),
    Case(
      count: 3, range: (0, 100), inner: 0.2, outer: 0.2, align: 0.5, round: true, asks: .start(2), gives: 69),
    Case(count: 3, range: (0, 100), inner: 0.2, outer: 0.2, align: 0.5, round: true, asks: .width, gives: 25),
    Case(count: 2, range: (0, 2), inner: 0, outer: 0, align: 0.5, round: false, asks: .start(0), gives: 0),
    Case(count: 2, range: (3, 5), inner: 0, outer: 0, align: 0.5, round: false, asks: .start(0), gives: 3),
  ]

  @Test func `A linear scale gives the ticks of its domain`() {
    for (domain, count, expected) in ScaleTests.ticks {
      let scale = LinearScale(domain: (domain[0], domain[1]), range: (0, 1))
      #expect(scale.ticks(count: count) == expected, "\(domain) \(count)")
    }
  }

  @Test func `A linear scale grows its domain to round numbers`() {
    for (domain, count, expected) in ScaleTests.nice {
      let scale = LinearScale(domain: (domain[0], domain[1]), range: (0, 1)).nice(count: count)
      #expect([scale.lower, scale.upper] == expected, "\(domain) \(count)")
    }
  }

  @Test func `A linear scale keeps proportions and does not clamp`() {
    #expect(LinearScale(domain: (1, 2), range: (3, 4))(1.5) == 3.5)
    #expect(LinearScale(domain: (0, 1), range: (10, 20))(2) == 30)
    #expect(LinearScale(domain: (0, 1), range: (10, 20))(-1) == 0)
    #expect([1, 1.5].map { LinearScale(domain: (1, 2), range: (0, 1))($0) } == [0, 0.5])
    #expect([0.4, 2].map { LinearScale(domain: (0, 1), range: (0, 1))($0) } == [0.4, 2])
  }

  @Test func `An empty domain lies in the middle of the range`() {
    #expect(LinearScale(domain: (0, 0), range: (2, 1))(1) == 1.5)
    #expect(LinearScale(domain: (-1e308, 1e308), range: (0, 10))(1e308).isFinite)
  }

  @Test func `A pixel reads back as its number`() {
    let scale = LinearScale(domain: (-30, 120), range: (250, 20))
    for value in [-30.0, 0, 17.5, 120] { #expect(abs(scale.invert(scale(value)) - value) < 1e-9) }
  }

  @Test func `An empty range reads back as the middle of the domain`() {
    #expect(LinearScale(domain: (1, 2), range: (0, 0)).invert(0) == 1.5)
  }

  @Test func `Rounded bands are the same in a range that is shifted below zero`() {
    let (bands, shifted) = (
      BandScale(count: 4, range: (0, 19), round: true), BandScale(count: 4, range: (-100, -81), round: true)
    )
    #expect((0..<4).map { bands($0) } == [2, 6, 10, 14])
    #expect((0..<4).map { shifted($0) } == [-98, -94, -90, -86])
  }

  @Test func `The space left over goes where it is aligned to, and never outside`() {
    func first(_ align: Double) -> Double {
      BandScale(count: 3, range: (0, 110), paddingOuter: 1, align: align)(0)
    }
    #expect([-1, 0, 0.5, 1, 7].map(first) == [0, 0, 22, 44, 44])
  }

  @Test func `Bands share a range evenly`() {
    for each in ScaleTests.bands {
      let bands = BandScale(
        count: each.count, range: each.range, paddingInner: each.inner, paddingOuter: each.outer,
        align: each.align, round: each.round)
      let answer: Double =
        switch each.asks {
        case .start(let index): bands(index)
        case .width: bands.bandwidth
        case .step: bands.step
        }
      #expect(abs(answer - each.gives) < 1e-9, "\(each) gave \(answer)")
    }
  }
}
