import Testing

@testable import Ledgers

@Suite struct ExactDecimalTests {
  private func read(_ text: String, comma: Bool = false) -> String {
    Array(text.utf8).withUnsafeBytes {
      switch ExactDecimal.read($0, allowingComma: comma) {
      case .number(let number, _): number.text
      case .malformed: "malformed"
      case .tooLong: "too long"
      }
    }
  }

  @Test func `Numbers are read exactly`() {
    #expect(
      ["0", "1200.00", "-12.5", "+7", ".5", "007"].map { read($0) } == [
        "0", "120000e-2", "-125e-1", "7", "5e-1", "7",
      ])
  }

  @Test func `A number is whole where its fraction is nothing`() {
    #expect(ExactDecimal(20_009_0, places: 1).isWhole)
    #expect(!ExactDecimal(20_009_5, places: 1).isWhole)
    #expect(ExactDecimal(-7).isWhole)
  }

  @Test func `A comma is a decimal mark only where it is allowed`() {
    #expect(read("12,5", comma: true) == "125e-1")
    #expect(read("12,5") == "malformed")
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", "1..2", "1.2.3", "1,200.00", "1 200", "12abc", "abc", "€5", "1e3", "--1", "0x10",
    "٣", "1.200,00",
    "NaN", "inf", "'5",
  ])
  func `Anything else is not a number`(text: String) {
    #expect(read(text, comma: true) == "malformed")
  }

  @Test func `Eighteen digits are read, and zeros at either end are none`() {
    #expect(read("999999999999999999") == "999999999999999999")
    #expect(read("0000000000000000000000012") == "12")
    #expect(read("1.000000000000000000000000") == "100000000000000000e-17")
    #expect(read("0.000000000000000000000") == "0e-18")
    #expect(read("1000000000000000000") == "too long")
    #expect(read("1000000000000000000.5") == "too long")
  }

  @Test func `Digits behind the mark beyond the eighteenth are cut off, so that money is rounded only once`() {
    #expect(read("41.6666666666666666666667") == "416666666666666666e-16")
    #expect(read("-166.6666666666666667") == "-166666666666666666e-15")
    #expect(read("0.0000000000000000009") == "0e-18")
    #expect(read("999999999999999999.9") == "999999999999999999")
    #expect(read("0.00499999999999999999999") == "4999999999999999e-18")
  }

  @Test func `Money is rounded once, half away from zero`() {
    let half = ExactDecimal(1_005, places: 3)
    #expect(half.minorUnits(digits: 2) == 101)
    #expect(ExactDecimal(-1_005, places: 3).minorUnits(digits: 2) == -101)
    #expect(ExactDecimal(10_049, places: 4).minorUnits(digits: 2) == 100)
    #expect(ExactDecimal(12).minorUnits(digits: 0) == 12)
    #expect(ExactDecimal(12).minorUnits(digits: 3) == 12_000)
    #expect(ExactDecimal(15, places: 1).minorUnits(digits: 0) == 2)
    #expect(ExactDecimal(1_250).minorUnits(digits: -2) == 13)
  }

  @Test func `An interval is normalised before rounding`() {
    #expect(ExactDecimal(500).minorUnits(digits: 2, times: (1, 12)) == 4_167)
    #expect(ExactDecimal(10).minorUnits(digits: 2, times: (52, 12)) == 4_333)
    #expect(ExactDecimal(1).minorUnits(digits: 2, times: (365, 12)) == 3_042)
  }

  @Test func `Money beyond 18 digits is refused`() {
    #expect(ExactDecimal(9_999_999_999_999_999).minorUnits(digits: 2) == 999_999_999_999_999_900)
    #expect(ExactDecimal(10_000_000_000_000_000).minorUnits(digits: 2) == nil)
    #expect(ExactDecimal(999_999_999_999_999_999).minorUnits(digits: 3) == nil)
    #expect(ExactDecimal(999_999_999_999_999_999).minorUnits(digits: 0, times: (365, 12)) == nil)
  }
}
