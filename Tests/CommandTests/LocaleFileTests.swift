import Foundation
import Locales
import Markup
import Testing

@testable import boardwalk

private typealias Locale = Markup.Locale

/// A locale of the files that come with the program.
private func bundled(_ name: String) throws -> LocaleFile {
  try LocaleFile(name, in: SiteFolder("/nowhere"), askedAt: nil)
}

@Suite struct LocaleFileTests {
  @Test func `Every file that comes with the program is whole`() throws {
    for file in BundledLocale.all { #expect(try bundled(file.identifier).locale.identifier == file.identifier) }
    #expect(try bundled("en").locale == .english)
  }

  @Test func `The English file is what the program has in itself`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try LocaleFile("en", in: SiteFolder(root.path), askedAt: nil)
    #expect(file.isOfSite)
    #expect(file.locale == .english)
  }

  @Test func `Every file words every phrase of the list`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let list = try String(contentsOf: root.appendingPathComponent("SitesTests/messages.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    for name in BundledLocale.all.map(\.identifier) {
      let locale = try bundled(name).locale
      if locale.isEnglish { continue }
      #expect(list.filter { locale.messages[$0] == nil } == [], "\(name)")
    }
  }

  @Test func `What the definitions say of figures that are not available is what stands in their place`() throws {
    for file in BundledLocale.all where file.identifier.count == 2 {
      let locale = try bundled(file.identifier).locale
      let text = try #require(locale.messages.first { $0.key.hasPrefix("Opening and closing are ") }?.value.pattern)
      #expect(text.contains(" " + locale.notAvailable), "\(file.identifier)")
    }
  }

  /// Where we write another thing than CLDR, and why.
  private static let differences: [(reason: String, locale: String, kind: String, prefixes: [String])] = [
    ("k, m and bn, as finance writes", "en", "compact", [""]), ("k, m and bn", "en-GB", "compact", [""]),
    ("k, m and bn for lakhs and crores", "en-IN", "compact", [""]),
    ("a code for rupees", "en", "money", ["1234567890 INR"]), ("the day before the month", "en", "date", [""]),
    ("Tsd., which CLDR has not", "de", "compact", ["12000 ", "68000 ", "350000 "]),
    ("mil M rather than thousands of millions", "es", "compact", ["1200000000 "]),
    ("months in short without a point, as on an axis", "de", "short", [""]),
  ]

  @Test func `Numbers, months and days are those of CLDR but where it says why not`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("CLDR.txt")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count > 300)
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      try #require(fields.count == 4, "\(line)")
      let format = NumberFormat(try bundled(fields[0]).locale)
      let expected = fields[3].replacing("-", with: "\u{2212}")
      let ours = try #require(Self.text(fields[1], fields[2], format))
      let isOnPurpose = Self.differences.contains { difference in
        difference.locale == fields[0] && difference.kind == fields[1]
          && difference.prefixes.contains { $0.isEmpty || fields[2].hasPrefix($0) }
      }
      if !isOnPurpose { #expect(ours == expected, "\(line)") }
    }
  }

  private static func text(_ kind: String, _ input: String, _ format: NumberFormat) -> String? {
    let parts = input.split(separator: " ")
    guard let number = Int64(parts[0]) else {
      let numbers = input.split(separator: "-").compactMap { Int($0) }
      switch (kind, numbers.count) {
      case ("month", 2): return format.month(year: numbers[0], month: numbers[1])
      case ("short", 2): return format.shortMonth(year: numbers[0], month: numbers[1])
      case ("date", 3): return format.date(year: numbers[0], month: numbers[1], day: numbers[2])
      default: return nil
      }
    }
    switch kind {
    case "money": return format.money(minor: number, digits: 2, currency: String(parts[1]))
    case "compact": return format.money(minor: number * 100, digits: 2, currency: String(parts[1]), style: .compact)
    case "percent": return format.percent(numerator: number, denominator: 1_000)
    case "count": return format.count(number)
    default: return nil
    }
  }

  @Test func `Where we differ from CLDR we write this`() throws {
    func compact(_ name: String, _ units: Int64, _ currency: String = "EUR") throws -> String {
      NumberFormat(try bundled(name).locale).money(
        minor: units * 100, digits: 2, currency: currency, style: .compact)
    }
    #expect(try compact("en-GB", 1_200_000, "GBP") == "£1.2m")
    #expect(try compact("en", 68_000) == "€68k")
    #expect(try compact("de", 68_000) == "68\u{A0}Tsd.\u{A0}€")
    #expect(try compact("de", -1_234_567) == "\u{2212}1,23\u{A0}Mio.\u{A0}€")
    #expect(try compact("es", 1_200_000_000) == "1,2\u{A0}mil\u{A0}M€")
    #expect(try compact("es", 68_000, "CHF") == "68\u{A0}mil\u{A0}CHF")
    #expect(try compact("nl", -68_000) == "€\u{A0}\u{2212}68K")
    #expect(try compact("en-IN", 1_200_000, "INR") == "₹1.2m")
    let german = NumberFormat(try bundled("de").locale)
    #expect(german.shortMonth(year: 2026, month: 10) == "Okt 2026")
    #expect(NumberFormat(try bundled("es").locale).count(1_234) == "1234")
    #expect(NumberFormat(.english).date(year: 2026, month: 10, day: 31) == "31 October 2026")
  }

  @Test func `What a locale writes it reads`() throws {
    for name in BundledLocale.all.map(\.identifier) {
      let format = NumberFormat(try bundled(name).locale)
      for currency in ["EUR", "USD", "GBP", "SEK"] {
        for style in [NumberFormat.MoneyStyle.full, .whole, .compact] {
          for minor: Int64 in [-123_456_700, 98_700, 6_800_000, 120_000_000] {
            let text = format.money(minor: minor, digits: 2, currency: currency, style: style)
            let read = try #require(format.parse(text), "\(name): \(text)")
            #expect(read.matches(numerator: minor, denominator: 1, scale: -2), "\(name): \(text)")
            #expect(read.unit == .currency(currency), "\(name): \(text)")
          }
        }
      }
      for text in [
        format.percent(numerator: 1131, denominator: 1000), format.points((1131, 1000), less: (1100, 1000)),
        format.multiple(numerator: 12, denominator: 5), format.count(12_345),
      ] { #expect(format.parse(text) != nil, "\(name): \(text)") }
    }
  }
}
