import Markup
import Testing

@Suite struct NumberFormatWrittenTests {
  let format = NumberFormat(.english)

  @Test func `A written number keeps its precision, suffix and unit`() throws {
    let percent = try #require(format.parse("113.1 %"))
    #expect(percent.digits == [1, 1, 3, 1] && percent.decimals == 1 && percent.unit == .percent)
    let money = try #require(format.parse("\u{2212}€1.2m"))
    #expect(money.isNegative && money.exponent == 6 && money.unit == .currency("EUR"))
    #expect(format.parse("CHF 41,250.00")?.unit == .currency("CHF"))
    #expect(format.parse("41,250 EUR")?.unit == .currency("EUR"))
    #expect(format.parse("+2.4 pts")?.unit == .points)
    #expect(format.parse("2.4×")?.unit == .multiple)
    #expect(format.parse("50k")?.exponent == 3)
    #expect(format.parse("7bn")?.exponent == 9)
    #expect(format.parse("1,204")?.digits == [1, 2, 0, 4])
  }

  @Test(arguments: [
    "", "%", "about 3", "1.2.3", "3.", "1234567890123456789", "5 apples", "€", "-", "1,2", "1,2345",
    "1234,567", ",5", ".5", "1,,000",
  ])
  func `What is not one number is none`(text: String) {
    #expect(format.parse(text) == nil)
  }

  @Test func `Separators are those of the locale`() {
    var german = Locale.english
    (german.decimalSeparator, german.groupSeparator) = (",", ".")
    let format = NumberFormat(german)
    #expect(format.parse("1.234,5")?.digits == [1, 2, 3, 4, 5])
    #expect(format.parse("1.2") == nil)
    german.groupSeparator = "\u{A0}"
    #expect(NumberFormat(german).parse("1\u{A0}234,5")?.decimals == 1)
    german.grouping = .indian
    german.groupSeparator = "."
    #expect(NumberFormat(german).parse("1.23.456")?.digits == [1, 2, 3, 4, 5, 6])
    #expect(NumberFormat(german).parse("123.456") == nil)
  }

  @Test func `A claim holds at the precision in which it is written`() throws {
    let nrr = try #require(format.parse("113.1 %"))
    #expect(nrr.matches(numerator: 1357, denominator: 1200, scale: 2))
    #expect(try #require(format.parse("113%")).matches(numerator: 1357, denominator: 1200, scale: 2))
    #expect(try !#require(format.parse("114%")).matches(numerator: 1357, denominator: 1200, scale: 2))
    #expect(try !#require(format.parse("113.10%")).matches(numerator: 1357, denominator: 1200, scale: 2))
    #expect(try #require(format.parse("€41.3k")).matches(numerator: 4_125_000, denominator: 1, scale: -2))
    #expect(try #require(format.parse("€1.2m")).matches(numerator: 120_000_001, denominator: 1, scale: -2))
    #expect(try !#require(format.parse("1")).matches(numerator: 1, denominator: 0, scale: 0))
    #expect(
      try #require(format.parse("-33.3 pts")).matches((1, 3), less: (2, 3), scale: 2))
  }
}
