import Foundation
import Testing

@testable import boardwalk

private func rows(of path: String, _ company: InventedCompany) -> [String] {
  let bytes = company.files().first { $0.path == path }?.bytes ?? []
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
}

private func firstFields(_ rows: [String]) -> [String] {
  rows.dropFirst().map { String($0.prefix { $0 != "," }) }
}

@Test func `The same numbers and seed give the same bytes`() {
  let first = InventedCompany(customers: 90, seed: 7).files()
  let second = InventedCompany(customers: 90, seed: 7).files()
  #expect(first.map(\.path) == second.map(\.path))
  #expect(first.map(\.bytes) == second.map(\.bytes))
  let other = InventedCompany(customers: 90, seed: 8).files()
  #expect(
    first.first { $0.path.hasSuffix("changes.csv") }?.bytes != other.first { $0.path.hasSuffix("changes.csv") }?.bytes)
}

@Test(arguments: [1, 100, 2_500]) func `A ledger of so many rows has exactly that many`(count: Int) {
  #expect(rows(of: "content/ledger/changes.csv", InventedCompany(rows: count)).count == count + 1)
}

@Test func `Changes are in order of their dates, from the first month to October 2026`() {
  let dates = firstFields(rows(of: "content/ledger/changes.csv", InventedCompany()))
  #expect(dates == dates.sorted())
  #expect(dates.first == "2023-07-01")
  #expect(dates.last == "2026-10-31")
}

@Test func `Every customer has its own id and name`() {
  let rows = rows(of: "content/ledger/customers.csv", InventedCompany())
  let ids = Set(firstFields(rows))
  let undated = rows.dropFirst().filter { !$0.contains(",20") }
  #expect(ids.count == InventedCompany.defaultCustomers)
  #expect(undated.count == ids.count)
  let names = Set((0..<50_000).map { Account(number: $0, seed: 1).name })
  #expect(names.count == 50_000)
}

@Test func `Names hold what a careless writer of CSV would break`() {
  let text = rows(of: "content/ledger/customers.csv", InventedCompany()).joined(separator: "\n")
  for part in ["ö", "é", "å", " & ", ", ", "\"\"Blue Lantern\"\""] { #expect(text.contains(part)) }
}

@Test func `Amounts have two digits after the point`() {
  #expect(CSVFile.money(0) == "0.00")
  #expect(CSVFile.money(1_234_05) == "1234.05")
  var text = CSVFile(header: "mrr")
  text.appendMoney(120_50)
  #expect(String(decoding: text.bytes, as: UTF8.self) == "mrr\n120.50")
}

@Test(arguments: [-1, 0, 1, 1_000]) func `Odd numbers give a company all the same`(number: Int) {
  let company = InventedCompany(rows: number, customers: number, months: number)
  #expect(company.files().count == 11)
}

@Test func `February has its leap day`() {
  #expect(CalendarMonth(2024, 2).days == 29)
  #expect(CalendarMonth(2026, 2).days == 28)
  #expect((CalendarMonth(2026, 10) + 3).text == "2027-01")
}

@Test func `The committed example is what the default seed gives, in two languages`() throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let languages = "# The first language is at the root, the other below de/.\nlocales: [en, de]\n\n"
  let files = InventedCompany().files()
  #expect(files.count == 11)
  for (path, bytes) in files {
    let committed = try Data(contentsOf: root.appendingPathComponent(path))
    if path == "content/site.yml" {
      let text = String(decoding: committed, as: UTF8.self)
      #expect(text.contains("\nlocales: [en, de]\n"))
      #expect(text.replacing(languages, with: "") == String(decoding: bytes, as: UTF8.self))
    } else {
      #expect(committed == Data(bytes), "\(path)")
    }
  }
}

@Test(arguments: [
  ["--rows", "0"], ["--months", "0"], ["--customers", "-1"], ["--months", "9223372036854775807"],
  ["--rows", "100000001"], ["--seed", "-1"],
]) func `A company of no size, or beyond every size, is a wrong call`(arguments: [String]) {
  #expect(throws: (any Error).self) { try ExampleVerb.parse(["folder"] + arguments) }
}
