import Markup
import Testing

@Suite struct NumberFormatTests {
  let format = NumberFormat(.english)

  func euro(_ minor: Int64, _ style: NumberFormat.MoneyStyle, sign: NumberFormat.Sign = .negative) -> String {
    format.money(minor: minor, digits: 2, currency: "EUR", style: style, sign: sign)
  }

  @Test func `Money in full has its decimals and groups`() {
    #expect(euro(4_125_000, .full) == "€41,250.00")
    #expect(euro(-5, .full) == "\u{2212}€0.05")
    #expect(euro(0, .full, sign: .always) == "€0.00")
    #expect(format.money(minor: 1_234_567, digits: 0, currency: "JPY") == "JPY\u{A0}1,234,567")
    #expect(format.money(minor: 1_234_567, digits: 3, currency: "KWD") == "KWD\u{A0}1,234.567")
    #expect(format.money(minor: 100, digits: 2, currency: "USD") == "$1.00")
    #expect(format.money(minor: 100, digits: 2, currency: "GBP", sign: .always) == "+£1.00")
  }

  @Test func `Whole money rounds half away from zero and knows no minus zero`() {
    #expect(euro(149, .whole) == "€1")
    #expect(euro(150, .whole) == "€2")
    #expect(euro(-150, .whole) == "\u{2212}€2")
    #expect(euro(-49, .whole) == "€0")
  }

  @Test(
    arguments: [
      (120_000_000, "€1.2m"), (41_200_000, "€412k"), (995_000, "€9,950"), (995_499, "€9,950"),
      (999_600, "€10k"), (99_999_999, "€1m"), (123_456_789, "€1.23m"), (4_125_000, "€41.3k"), (1_234, "€12"),
      (0, "€0"), (-41_200_000, "\u{2212}€412k"), (250_000_000_000, "€2.5bn"), (49, "€0"), (50, "€1"),
    ] as [(Int64, String)])
  func `Compact money has at most three digits that count`(minor: Int64, expected: String) {
    #expect(euro(minor, .compact) == expected)
  }

  @Test func `Per cent is taken of the exact parts and rounded once`() {
    #expect(format.percent(numerator: 1357, denominator: 1200) == "113.1%")
    #expect(format.percent(numerator: 1357, denominator: 1200, decimals: 4) == "113.0833%")
    #expect(format.percent(numerator: -1, denominator: 2000) == "\u{2212}0.1%")
    #expect(format.percent(numerator: -1, denominator: 2001) == "0.0%")
    #expect(format.percent(numerator: 1, denominator: 8, decimals: 0, sign: .always) == "+13%")
    #expect(format.percent(numerator: 1, denominator: 0) == "n/a")
  }

  @Test func `Points are the difference of two exact ratios`() {
    #expect(format.points((1357, 1200), less: (1340, 1200)) == "+1.4\u{A0}pts")
    #expect(format.points((1, 3), less: (2, 3)) == "\u{2212}33.3\u{A0}pts")
    #expect(format.points((1, 3), less: (2, 6)) == "0.0\u{A0}pts")
    #expect(format.points((1, 3), less: (1, 0)) == "n/a")
  }

  @Test func `Multiples and counts`() {
    #expect(format.multiple(numerator: 12, denominator: 5) == "2.4×")
    #expect(format.multiple(numerator: 12, denominator: 0) == "n/a")
    #expect(format.multipleDifference((12, 5), less: (21, 10)) == "+0.3×")
    #expect(format.count(1204) == "1,204")
    #expect(format.count(-3, sign: .always) == "\u{2212}3")
  }

  @Test func `The extremes of integers do not trap`() {
    let least = Int64.min
    #expect(euro(least, .full) == "\u{2212}€92,233,720,368,547,758.08")
    #expect(euro(least, .compact) == "\u{2212}€92,200,000bn")
    #expect(format.money(minor: least, digits: .max, currency: "") == "\u{2212}\u{A0}9.223372036854775808")
    #expect(format.percent(numerator: least, denominator: least) == "100.0%")
    #expect(format.percent(numerator: least, denominator: 1, decimals: 99).hasSuffix(".000000000000000000%"))
    #expect(format.points((least, least), less: (.max, 1)).hasPrefix("\u{2212}922,337,203,685,477,580,600.0"))
    #expect(
      format.points((least, 1), less: (.max, 1)).hasPrefix("\u{2212}1,844,674,407,370,955,161,500.0"))
    #expect(format.count(least) == "\u{2212}9,223,372,036,854,775,808")
  }

  @Test func `Long division beyond 64 bits is exact`() {
    let wide: Int64 = 9_000_000_000_000_000_000
    #expect(format.points((wide - 1, wide), less: (1, 2), decimals: 3) == "+50.000\u{A0}pts")
    #expect(format.points((wide, wide - 7), less: (1, 1), decimals: 18).hasPrefix("+0.000000000000000078"))
  }

  @Test func `Months and days are written from the locale's names`() {
    #expect(format.month(year: 2026, month: 10) == "October 2026")
    #expect(format.shortMonth(year: 2026, month: 10) == "Oct 2026")
    #expect(format.shortMonth(10) == "Oct")
    #expect(format.date(year: 2026, month: 10, day: 31) == "31 October 2026")
    #expect(format.month(year: 2026, month: 13) == "13 2026")
  }

  @Test func `Another locale has its own separators, places and spaces`() {
    var german = Locale.english
    german.decimalSeparator = ","
    german.groupSeparator = "."
    german.percent = "#\u{A0}%"
    german.money = "#\u{A0}¤"
    german.compact.million = "\u{A0}Mio."
    let format = NumberFormat(german)
    #expect(format.percent(numerator: 1131, denominator: 1000) == "113,1\u{A0}%")
    #expect(format.money(minor: 123_456_700, digits: 2, currency: "EUR") == "1.234.567,00\u{A0}€")
    #expect(
      format.money(minor: 123_456_700, digits: 2, currency: "EUR", style: .compact) == "1,23\u{A0}Mio.\u{A0}€"
    )
    german.grouping = .indian
    german.groupSeparator = ","
    #expect(NumberFormat(german).count(12_345_678) == "1,23,45,678")
  }
}
