import Markup
import Testing

@Suite struct LocaleTests {
  @Test func `English survives the way through its entries`() throws {
    #expect(try Locale(Locale.english.entries) == .english)
  }

  @Test func `Every fault of a locale file is reported at once, in the order of the keys`() {
    var entries = Locale.english.entries
    entries["months.3"] = nil
    entries["percent"] = "%"
    entries["grouping"] = "four"
    entries["colour"] = "red"
    let error = #expect(throws: LocaleFaults.self) { try Locale(entries) }
    #expect(
      error?.faults == [
        .unknown(key: "colour"),
        .notOneOf(key: "grouping", value: "four", choices: ["thousands", "indian", "none"]),
        .missing(key: "months.3"), .incomplete(key: "percent", lacks: "#"),
      ])
    #expect(
      error?.faults.map(\.description) == [
        "'colour' is no entry of a locale; remove it or mend its name",
        "'four' is no 'grouping'; write thousands, indian, none",
        "the locale has no 'months.3'; add it",
        "the pattern 'percent' lacks '#'; write it where it belongs",
      ])
  }

  @Test func `Empty entries miss every key and do not trap`() {
    let error = #expect(throws: LocaleFaults.self) { try Locale([:]) }
    #expect(error?.faults.count == 44)
  }
}
