import Markup
import Testing

@Suite struct MessageTests {
  @Test func `A message is words, arguments, and words that an argument decides`() {
    let message = Message("{2:genitive} von {1} {1|Kunde|Kunden}.")
    #expect(
      message.pieces == [
        .argument(1, form: "genitive"), .text(" von "), .argument(0, form: ""), .text(" "),
        .plural(0, one: "Kunde", other: "Kunden"), .text("."),
      ])
    #expect(message.arguments == [0, 1])
    #expect(message.pattern == "{2:genitive} von {1} {1|Kunde|Kunden}.")
  }

  @Test func `A message without places is one text, and an empty one is nothing`() {
    #expect(Message("All customers").pieces == [.text("All customers")])
    #expect(Message("").pieces == [])
  }

  @Test(arguments: [
    "{", "}", "{}", "{a}", "{0}", "{100}", "{1", "{1|one}", "{1|a|b|c}", "{1:}", "{-1}", "{ 1}", "a {b} c",
    "{1one|two}",
  ]) func `Braces that hold nothing with a meaning are text`(text: String) {
    #expect(Message(text).pieces == [.text(text)])
  }

  @Test func `A brace before a place is text and the place stays one`() {
    #expect(Message("{{1}").pieces == [.text("{"), .argument(0, form: "")])
    #expect(Message("{1|a b|}").pieces == [.plural(0, one: "a b", other: "")])
  }
}

@Suite struct PhrasebookTests {
  private func locale(_ messages: [String: String], plural: String = "one") throws -> Locale {
    var entries = Locale.english.entries
    entries["identifier"] = "de"
    entries["plural"] = plural
    for (key, text) in messages { entries["messages.\(key)"] = text }
    return try Locale(entries)
  }

  @Test func `A phrase has the wording of the locale, and one without is missing`() throws {
    let phrases = Phrasebook(try locale(["All customers": "Alle Kunden", "expansion:genitive": "der Expansion"]))
    #expect(phrases.message("All customers").pattern == "Alle Kunden")
    #expect(phrases.missing == [])
    #expect(phrases.message("{1} is 0").pattern == "{1} is 0")
    #expect(phrases.message("Churn").pattern == "Churn")
    #expect(phrases.message("Churn").pattern == "Churn")
    #expect(phrases.missing == ["Churn", "{1} is 0"])
    #expect(phrases.message("expansion", form: "genitive").pattern == "der Expansion")
    #expect(phrases.message("All customers", form: "dative").pattern == "Alle Kunden")
    #expect(phrases.missing == ["All customers:dative", "Churn", "{1} is 0"])
  }

  @Test func `A phrase without letters needs no wording`() throws {
    let phrases = Phrasebook(try locale([:]))
    for key in ["", "{1}", "{1}, {2}", "{1:upper}", "{1} → {2}", "2 × 3"] {
      #expect(phrases.message(key).pattern == key)
    }
    #expect(phrases.missing == [])
    _ = phrases.message("{1|a|b}")
    #expect(phrases.missing == ["{1|a|b}"])
  }

  @Test func `English phrases are their own wording, and a region may word them in another way`() throws {
    var entries = Locale.english.entries
    entries["identifier"] = "en-GB"
    entries["messages.Churn"] = "Leavers"
    let phrases = Phrasebook(try Locale(entries))
    #expect(phrases.message("Churn").pattern == "Leavers")
    #expect(phrases.message("All customers").pattern == "All customers")
    #expect(phrases.missing == [])
  }

  @Test func `A name may be worded and need not`() throws {
    let phrases = Phrasebook(try locale(["industry": "Branche"]))
    #expect(phrases.name("industry") == "Branche")
    #expect(phrases.name("region") == "region")
    #expect(phrases.missing == [])
  }

  @Test func `One is 1, and in some languages 0 as well`() throws {
    #expect([-1, 0, 1, 2, 21].map { (try? locale([:]).isOne($0)) ?? true } == [false, false, true, false, false])
    let french = try locale([:], plural: "zero_and_one")
    #expect([-1, 0, 1, 2].map(french.isOne) == [false, true, true, false])
  }

  @Test func `A message that names what its phrase has not is at fault`() throws {
    let error = #expect(throws: LocaleFaults.self) {
      try locale(["{1} of {2}": "{1} von {3}", "Churn": "", "All": "{1} alle"], plural: "two")
    }
    #expect(
      error?.faults.map(\.description) == [
        "'messages.All' has no {1}; name only what stands in braces in the English text",
        "the locale has no 'messages.Churn'; add it",
        "'messages.{1} of {2}' has no {3}; name only what stands in braces in the English text",
        "'two' is no 'plural'; write one, zero_and_one",
      ])
  }

  @Test func `The first letter turns, but not that of an abbreviation`() {
    #expect(
      ["Expansion MRR", "MRR", "Übrige", "", "x"].map(\.beginningSmall) == ["expansion MRR", "MRR", "übrige", "", "x"])
    #expect(["industry", "mrr_band", "übrige", ""].map(\.beginningLarge) == ["Industry", "Mrr_band", "Übrige", ""])
  }
}

@Suite struct LocalePatternTests {
  private func format(_ change: (inout Locale) -> Void) -> NumberFormat {
    var locale = Locale.english
    change(&locale)
    return NumberFormat(locale)
  }

  @Test func `A sign stands where the pattern has it`() {
    let format = format { $0.money = "¤\u{A0}-#" }
    #expect(format.money(minor: -123_450, digits: 2, currency: "EUR") == "€\u{A0}\u{2212}1,234.50")
    #expect(format.money(minor: 123_450, digits: 2, currency: "EUR") == "€\u{A0}1,234.50")
    #expect(format.money(minor: 5, digits: 2, currency: "EUR", sign: .always) == "€\u{A0}+0.05")
  }

  @Test func `Four digits may stay together`() {
    let format = format { $0.minimumGrouping = 2 }
    #expect([999, 1_234, 12_345, 1_234_567].map { format.count($0) } == ["999", "1234", "12,345", "1,234,567"])
  }

  @Test func `A suffix may bring the space before its symbol`() {
    let format = format {
      ($0.compactMoney, $0.moneyWithCode, $0.money) = ("#¤", "#\u{A0}¤", "#\u{A0}¤")
      $0.compact = .init(thousand: "\u{A0}mil\u{A0}", million: "\u{A0}M", billion: "bn")
    }
    func compact(_ units: Int64, _ currency: String) -> String {
      format.money(minor: units * 100, digits: 2, currency: currency, style: .compact)
    }
    #expect(compact(68_000, "EUR") == "68\u{A0}mil\u{A0}€")
    #expect(compact(1_200_000, "EUR") == "1.2\u{A0}M€")
    #expect(compact(68_000, "CHF") == "68\u{A0}mil\u{A0}CHF")
    #expect(compact(950, "EUR") == "950\u{A0}€")
  }

  @Test func `A locale has symbols of its own and reads them`() {
    let format = format { $0.symbols = ["USD": "US$", "SEK": "kr"] }
    #expect(format.money(minor: 100, digits: 2, currency: "USD") == "US$1.00")
    #expect(format.money(minor: 100, digits: 2, currency: "SEK") == "kr1.00")
    #expect(format.parse("US$1.00")?.unit == .currency("USD"))
    #expect(format.parse("$1.00")?.unit == .currency("USD"))
    #expect(format.parse("1.00 kr")?.unit == .currency("SEK"))
  }

  @Test func `A month has another pattern in short, and a name of its own where one is given`() {
    let format = format { ($0.monthPattern, $0.shortMonthPattern) = ("{month} de {year}", "{month} {year}") }
    #expect(format.month(year: 2026, month: 10) == "October de 2026")
    #expect(format.shortMonth(year: 2026, month: 10) == "Oct 2026")
    #expect(format.month(year: 2026, named: "d’octobre") == "d’octobre de 2026")
  }
}
