import Testing

@testable import Plots

@Suite struct BinsTests {
  private func bounds(_ bins: Bins) -> [[Double]] { bins.bins.map { [$0.lower, $0.upper, Double($0.count)] } }

  @Test func `Bounds are round and as many as Sturges says`() {
    let bins = Bins([0, 0, 0, 10, 20, 20])
    #expect(bounds(bins) == [[0, 5, 3], [5, 10, 0], [10, 15, 1], [15, 20, 0], [20, 25, 2]])
    #expect(bins.bins[4].values == [20, 20])
    #expect([0, 1, 2, 6, 8, 9, 1024].map { Bins.sturges($0) } == [1, 1, 2, 4, 4, 5, 11])
  }

  @Test func `A count asks for about so many`() {
    #expect(bounds(Bins([1, 2, 3, 9.5], count: 5)) == [[0, 2, 1], [2, 4, 2], [4, 6, 0], [6, 8, 0], [8, 10, 1]])
    #expect(bounds(Bins([0, 0.1, 0.29], count: 3)) == [[0, 0.1, 1], [0.1, 0.2, 1], [0.2, 0.3, 1]])
  }

  @Test func `The lower bound is in a bin, the upper only in the last`() {
    let bins = Bins([0, 5, 10], thresholds: [5], domain: (0, 10))
    #expect(bounds(bins) == [[0, 5, 1], [5, 10, 2]])
  }

  @Test func `A domain keeps its ends and leaves out what is beyond`() {
    #expect(bounds(Bins([-1, 0, 4, 9, 12], count: 2, domain: (0, 10))) == [[0, 5, 2], [5, 10, 1]])
    #expect(bounds(Bins([1, 2], thresholds: [-4, 0, 3, 20], domain: (0, 10))) == [[0, 3, 2], [3, 10, 0]])
  }

  @Test func `One number, equal numbers and none`() {
    #expect(bounds(Bins([4])) == [[4, 4, 1]])
    #expect(bounds(Bins([4, 4, 4])).map { $0[2] } == [3])
    #expect(Bins([]).bins.isEmpty)
    #expect(Bins([.nan, .infinity]).bins.isEmpty)
  }

  @Test(arguments: [1e-3, 1, 1e12]) func `Every number is counted once, at any size`(size: Double) {
    let numbers = (0..<200).map { Specimen.wave($0, 4) * size - size / 3 }
    let bins = Bins(numbers, count: 12).bins
    #expect(bins.reduce(0) { $0 + $1.count } == 200)
    #expect((6...25).contains(bins.count))
    let width = bins[0].upper - bins[0].lower
    for bin in bins { #expect(abs(bin.upper - bin.lower - width) < width * 1e-6) }
    for bin in bins.dropLast() { #expect(bin.values.allSatisfy { bin.lower <= $0 && $0 < bin.upper }) }
  }
}

/// Inputs and expected outputs of d3-array (ISC licence, Mike Bostock).
@Suite struct QuantileTests {
  private static let ten = [3.0, 6, 7, 8, 8, 10, 13, 15, 16, 20]

  @Test(
    arguments: [
      ([1, 2, 3, 4], 0, 1), ([1, 2, 3, 4], 1, 4), ([4, 3, 2, 1], 0, 1), (ten, 0, 3), (ten, 0.25, 7.25),
      (ten, 1, 20), ([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 1, 20), ([1, 2, 3, 4], 1.0 / 3, 2),
      ([1, 2, 3, 4], 0.5, 2.5), ([1, 2, 3, 4], 2.0 / 3, 3), ([3, 1, 2, 4, 0], 0, 0),
      ([3, 1, 2, 4, 0], 0.5, 2), ([3, 1, 2, 4, 0], 0.75, 3), ([3, 1, 2, 4, 0], 0.8, 3.2),
      ([1_293_840_000_000, 1_325_376_000_000], 0.5, 1_309_608_000_000), ([5], 0.9, 5), ([1, .nan, 3], 0.5, 2),
      ([1, 2], -3, 1), ([1, 2], 7, 2),
    ] as [([Double], Double, Double)]) func `A quantile lies between its neighbours in proportion`(
      values: [Double], part: Double, expected: Double
    ) throws
  {
    #expect(abs(try #require(Quantile.of(values, part)) - expected) < 1e-9)
  }

  @Test func `Without a number or a part there is none`() {
    #expect(Quantile.of([], 0.5) == nil)
    #expect(Quantile.of([.nan], 0.5) == nil)
    #expect(Quantile.of([1], .nan) == nil)
    #expect(Quantile.median([7, 1, 4]) == 4)
  }
}
