import Testing

@testable import Ledgers

/// What the sources of a ledger say, a line each.
private func overviews(_ files: Files, rows: Int = 5) -> [String] {
  files.reading.ledger.overviews(rows: rows).map { overview in
    let dates = "\(overview.first.map { "\($0)" } ?? "-")…\(overview.last.map { "\($0)" } ?? "-")"
    let head = overview.head.map { "\($0.day) \($0.customer)/\($0.item) \($0.mrr)" }.joined(separator: ", ")
    let codes = overview.currencies.map(\.code).joined(separator: "+")
    return "\(overview.rows) rows \(dates) of \(overview.customers) in \(codes): \(head)"
  }
}

@Test func `A source is known by its rows, dates, customers and currencies, and its first lines`() {
  var files = Files("date,customer,mrr,currency\n2026-03-01,B,1,USD\n2026-01-01,A,2,EUR\n2026-02-01,B,3,USD\n")
  files.ledger.append((SourceDescription(path: "other.csv"), "date,customer,item,mrr\n2026-05-01,A,I-1,7.5\n"))
  #expect(
    overviews(files, rows: 2) == [
      "3 rows 2026-01-01…2026-03-01 of 2 in EUR+USD: 2026-03-01 B/ 100, 2026-01-01 A/ 200",
      "1 rows 2026-05-01…2026-05-01 of 1 in EUR: 2026-05-01 A/I-1 750",
    ])
}

@Test func `A period is shown with its end`() {
  #expect(
    overviews(Files("customer,start,end,amount\nA,2026-01-01,2026-03-01,12\n")) == [
      "2 rows 2026-01-01…2026-03-01 of 1 in EUR: 2026-01-01 A/ 1200, 2026-03-01 A/ 0"
    ])
}

@Test func `A source without rows has none of it`() {
  #expect(overviews(Files("date,customer,mrr\n")) == ["0 rows -…- of 0 in : "])
}

@Test func `A table remembers how it is written and what its columns mean`() throws {
  var files = Files(
    "\u{FEFF}Datum\tKonto\tmrr\tcolour\n2026-01-01\tA\t1,50\tred\nbroken\n",
    SourceDescription(path: "a.csv", format: "changes", columns: ["date": "Datum", "customer": "Konto", "item": nil]))
  files.customers = "id,name,region,\nA,Alder,North,x\n"
  let ledger = files.reading.ledger
  let source = try #require(ledger.sources.first)
  #expect(source.isFormatNamed)
  #expect(
    source.facts
      == TableFacts(
        records: 2,
        columns: [
          .init("Datum", .column("date")), .init("Konto", .column("customer")), .init("mrr", .column("mrr")),
          .init("colour", .ignored),
        ],
        missing: ["item", "product", "plan", "quantity", "discount", "currency", "kind", "owner", "note"],
        separator: .tab, decimalMark: .comma, hasByteOrderMark: true))
  #expect(ledger.companions.map { "\($0.kind) \($0.path) \($0.facts.records)" } == ["customers customers.csv 1"])
  #expect(
    ledger.companions[0].facts.columns == [
      .init("id", .column("id")), .init("name", .column("name")), .init("region", .attribute), .init("", .ignored),
    ])
}

@Test func `A column that is named by a month is read as one`() throws {
  let files = Files("Customer ID,Customer,2026-02,2026-01,currency\ncus_1,Alder,20,10,EUR\n")
  let source = try #require(files.reading.ledger.sources.first)
  #expect(source.format == "stripe.mrr_per_subscriber")
  #expect(
    source.facts.columns == [
      .init("Customer ID", .column("Customer ID")), .init("Customer", .column("Customer")), .init("2026-02", .month),
      .init("2026-01", .month), .init("currency", .column("Currency")),
    ])
  #expect(source.facts.missing == ["Customer Email"])
  #expect(
    overviews(files) == [
      "2 rows 2026-01-01…2026-02-01 of 1 in EUR: 2026-01-01 cus_1/ 1000, 2026-02-01 cus_1/ 2000"
    ])
}
