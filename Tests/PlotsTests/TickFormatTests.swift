import Testing

@testable import Plots

/// Inputs and expected outputs of d3-scale's tick format (ISC licence, Mike Bostock).
@Suite struct TickFormatTests {
  @Test(
    arguments: [
      (0, 1, 10, .fixed, 0.2, "0.2"), (0, 9, 10, .trimmed, 2.1, "2"), (0, 9, 100, .exponent, 2.11, "2.1e+0"),
      (0, 9, 10, .significant, 2_100_000, "2000000"), (0, 9, 100, .significant, 2_010_000, "2000000"),
      (0, 9, 100, .significant, 2_110_000, "2100000"), (0, 0.9, 10, .significantPercent, 0.21, "20%"),
      (0.19, 0.21, 10, .significantPercent, 0.201, "20.1%"),
    ] as [(Double, Double, Double, TickFormat.Notation, Double, String)])
  func `A number has the digits that tell ticks apart`(
    start: Double, stop: Double, count: Double, notation: TickFormat.Notation, value: Double, expected: String
  ) {
    #expect(TickFormat(start, stop, count: count, notation: notation)(value) == expected)
  }

  @Test func `A plus and a symbol stand where they are asked for`() {
    var format = TickFormat(0, 1, notation: .percent)
    format.showsPlus = true
    #expect(format(0.2) == "+20%")
    var money = TickFormat(0, 1_000_000, notation: .prefixed)
    money.symbol = "$"
    #expect(money(510_000) == "$0.5M")
    #expect(money(-1_000_000) == "\u{2212}$1.0M")
  }

  @Test func `Thousands are parted, and a number that rounds to zero has no sign`() {
    let format = TickFormat(0, 5_000_000, count: 5)
    #expect(format(1_234_567) == "1,234,567")
    #expect(format(999) == "999")
    #expect(format(-0.3) == "0")
    #expect(TickFormat(-1, 1)(-0.25) == "\u{2212}0.3")
    #expect(TickFormat(0, 1e-3, notation: .prefixed)(2e-4) == "0.2m")
  }

  @Test func `An axis without length, and what is not finite, are written without a fault`() {
    #expect(TickFormat(1, 1)(2) == "2.000000")
    #expect(TickFormat(0, .nan)(.nan) == "NaN")
    #expect(TickFormat(0, 1)(-.infinity) == "\u{2212}Infinity")
    #expect(TickFormat(0, 1e300, notation: .fixed)(1e300).utf8.count == 401)
    #expect(TickFormat(0, 1e-300)(1e-300) == "0.00000000000000000000")
  }

  @Test(
    arguments: [
      (0, "0", 0), (1, "1.00", 2), (9.995, "10.00", 2), (0.05, "0.1", 1), (0.04, "0", 0), (0.5, "1", 0), (2.5, "3", 0),
      (1e21, "1000000000000000000000", 0), (123.456, "123.46", 2), (1e-7, "0.0000001", 7), (99, "99", 0),
    ] as [(Double, String, Int)])
  func `Decimals are rounded as they are written, halves up`(value: Double, expected: String, decimals: Int) {
    #expect(Digits(value).fixed(decimals) == expected)
  }
}
