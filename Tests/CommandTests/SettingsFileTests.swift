import Ledgers
import Metrics
import Testing

@testable import boardwalk

/// Faults of a text as lines; what it says where there are none.
private func faults(_ text: String) -> String {
  do {
    let file = try SettingsFile(text, path: "site.yml", hasZone: { $0 == "Europe/Berlin" })
    return
      "\(file.title) \(file.currency.code) \(file.timezone) \(file.reviews) \(file.sources.compactMap(\.table.origin.path))"
  } catch {
    return error.diagnostics.map(\.text).joined(separator: "\n")
  }
}

private let needed = "timezone: Europe/Berlin\nledger: changes.csv\n"

@Test func `A time zone and a ledger are enough`() {
  #expect(faults(needed) == " EUR Europe/Berlin last(12) [\"changes.csv\"]")
}

@Test(arguments: [
  ("titl: x", "site.yml:3:1: error: 'titl' is no key of a site's settings; did you mean 'title'?"),
  ("reviews: [1]", "site.yml:3:10: error: a list is not a whole number from 1 to 1200; write one"),
  ("reviews: 0", "site.yml:3:10: error: '0' is not a whole number from 1 to 1200; write one"),
  ("title: [a]", "site.yml:3:8: error: a text must stand here, found a list; write it on one line"),
  (
    "dimensions: industry",
    "site.yml:3:13: error: a list must stand here, found a text; write it like [industry, region]"
  ),
  ("currency: EURO", "site.yml:3:11: error: 'EURO' is not a currency of ISO 4217; write it like EUR"),
  ("raw_html: yes", "site.yml:3:11: error: 'yes' is none of true, false; write one of them"),
  ("small_cells: 99999", "site.yml:3:14: error: '99999' is not a whole number from 1 to 1000; write one"),
  (
    "settings: x",
    "site.yml:3:11: error: settings must be written as 'key: value' lines; found a text"
  ),
  (
    "settings: {fxbase: 2026-01}",
    "site.yml:3:12: error: 'fxbase' is no key of settings; did you mean 'fx_base'?"
  ),
  ("settings: {fx: daily}", "site.yml:3:16: error: 'daily' is none of constant, month; write one of them"),
  ("settings: {fx_base: 2026-13}", "site.yml:3:21: error: '2026-13' is not a month; write it like 2026-01"),
  (
    "settings: {mrr_bands: [5, 5]}",
    "site.yml:3:23: error: 'mrr_bands' is not a rising list; write it like [500, 2000, 10000]"
  ),
  ("settings: {gross_margin: 101%}", "site.yml:3:26: error: '101%' is not a share; write it like 80%"),
  (
    "title: a\ntitle: b",
    "site.yml:3:1: error: this is not YAML: the key 'title' stands twice; check indentation and quotes"
  ),
]) func `A fault has its place and what to do`(line: String, fault: String) {
  #expect(faults(needed + line) == fault)
}

@Test func `All faults are told at once`() {
  #expect(
    faults("titl: x\ncurrency: y\nreviews: z") == """
      site.yml:1:1: error: 'titl' is no key of a site's settings; did you mean 'title'?
      site.yml:2:11: error: 'y' is not a currency of ISO 4217; write it like EUR
      site.yml:3:10: error: 'z' is not a whole number from 1 to 1200; write one
      site.yml:1:1: error: 'timezone' is missing, and it decides months; add one like 'timezone: Europe/Berlin'
      site.yml:1:1: error: 'ledger' is missing; name at least one file, as in 'ledger: [{file: ledger/changes.csv}]'
      """)
}

@Test func `A time zone that is none says how one is written`() {
  #expect(
    faults("ledger: a.csv\ntimezone: Berlin")
      == "site.yml:2:11: error: 'Berlin' is no time zone; write one of the IANA list, like Europe/Berlin")
}

@Test func `What is not YAML says where`() {
  #expect(
    faults("title: \"open\nledger: x")
      == "site.yml:2:10: error: this is not YAML: found unexpected end of stream; check indentation and quotes"
  )
  #expect(
    faults("a:\n\t- b")
      == "site.yml:2:1: error: this is not YAML: found character that cannot start any token; check indentation and quotes"
  )
}

@Test(arguments: ["", "# nothing but a remark\n", "\n\n"]) func `An empty file says so`(text: String) {
  #expect(faults(text) == "site.yml:1:1: error: the file is empty; `boardwalk init` writes a complete one")
}

@Test func `A list is no settings`() {
  #expect(
    faults("- a").hasPrefix(
      "site.yml:1:1: error: a site's settings must be written as 'key: value' lines; found a list"))
}

@Test func `A source may be a path or have settings of its own`() throws {
  let text = """
    timezone: Europe/Berlin
    ledger:
      - a.csv
      - file: b.csv
        format: periods
        entity: North
        currency: USD
        minor_units: true
        columns: {customer: account_id, item: null}
    """
  let sources = try SettingsFile(text, path: "site.yml", hasZone: { _ in true }).sources
  #expect(sources.compactMap(\.table.origin.path) == ["a.csv", "b.csv"])
  #expect(sources.map(\.table.location.line) == [3, 4])
  #expect(sources[1].format == "periods")
  #expect(sources[1].entity == "North")
  #expect(sources[1].currency?.code == "USD")
  #expect(sources[1].minorUnits)
  #expect(sources[1].columns["customer"] == .some("account_id"))
  #expect(sources[1].columns["item"] == .some(nil))
}

@Test func `A source without a file is a fault`() {
  #expect(
    faults("timezone: Europe/Berlin\nledger:\n  - format: periods")
      == "site.yml:3:5: error: a ledger source names neither a file nor a command; add one like 'file: ledger/changes.csv'"
  )
  #expect(
    faults("timezone: Europe/Berlin\nledger: []")
      == "site.yml:2:9: error: 'ledger' names no file; add one like '- file: ledger/changes.csv'")
}

@Test func `Every switch is read`() throws {
  let text =
    needed + """
      currency: JPY
      reviews: commented
      settings:
        reactivation: expansion
        reactivation_max_gap_months: 6
        grain: day
        fx: month
        fx_base: 2026-01
        entity: parent
        mrr_bands: [500, 2000]
        coverage_period: year
        gross_margin: 80.5%
        cost_lag_months: 3
      """
  let file = try SettingsFile(text, path: "site.yml", hasZone: { _ in true })
  #expect(file.reviews == .commented)
  #expect(file.metrics.reactivation == .expansion)
  #expect(file.metrics.reactivationMaxGapMonths == 6)
  #expect(file.metrics.grain == .day)
  #expect(file.metrics.fx == .month)
  #expect(file.metrics.fxBase == Month(2026, 1))
  #expect(file.metrics.rollsUpToParent)
  #expect(file.metrics.mrrBands == [500, 2000])
  #expect(file.metrics.coveragePeriod == .year)
  #expect(file.metrics.grossMargin == ExactDecimal(805, places: 3))
  #expect(file.metrics.costLagMonths == 3)
  #expect(file.written.map(\.key).first == "reactivation")
}

@Test(arguments: [("80%", 80, 2), ("0.8", 8, 1), ("1", 1, 0), ("100%", 100, 2)])
func `A share may be a percentage or a number`(text: String, mantissa: Int64, places: Int) throws {
  let file = try SettingsFile(needed + "settings: {gross_margin: \(text)}", path: "s", hasZone: { _ in true })
  #expect(file.metrics.grossMargin == ExactDecimal(mantissa, places: places))
}

@Test(arguments: ["0", "-1", "1.1", "%", "", "0.0000000000001", "8 0", "1.0.0", "99999999999999999999"])
func `What is no share is a fault`(text: String) {
  #expect(faults(needed + "settings: {gross_margin: \"\(text)\"}").contains("is not a share"))
}
