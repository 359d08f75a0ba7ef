import Ledgers
import Reports
import Testing

@testable import Sites

private let path = "data-quality/index.html"

/// What the cells and items of a page say, a line a row.
private func rows(_ page: String) -> [String] {
  page.split(separator: "<tr>").dropFirst().map { row in
    let text = row.prefix(upTo: row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex)
    let cells = text.split(separator: "<").filter { $0.hasPrefix("td") || $0.hasPrefix("th") }
    return cells.map { String($0.drop { $0 != ">" }.dropFirst()) }.joined(separator: " | ")
  }
}

@Test func `The team sees what was read, how each column was understood, and the first rows`() throws {
  let page = try Built.page(path)
  #expect(
    rows(page) == [
      "Source | Records | Rows | Customers | First date | Last date | Currencies | Format",
      "content/changes.csv | 8 | 8 | 3 | 2025-09-15 | 2026-10-20 | EUR | changes",
      "Table | Source | Records",
      "customers | content/customers.csv | 3", "targets | content/targets.csv | 2",
      "pipeline | content/pipeline.csv | 1",
      "Column | Read as",
      "date | date", "customer | customer", "product | product", "plan | plan", "quantity | quantity", "mrr | mrr",
      "Date | Customer | Item | Product | Plan | MRR | Quantity | Discount | Kind",
      "2025-09-15 | K-000001 |  | Roster | Basic | €1,000.00 | 10 |  | ",
      "2025-09-20 | K-000002 |  | Roster | Basic | €500.00 | 5 |  | ",
      "2025-12-05 | K-000003 |  | Roster | Plus | €800.00 | 4 |  | ",
      "2026-06-15 | K-000002 |  | Roster | Basic | €400.00 | 5 |  | ",
      "2026-08-01 | K-000003 |  | Roster | Plus | €0.00 | 4 |  | ",
    ])
  #expect(page.contains("<li>customers: id, name; attributes: industry, owner</li>"))
  #expect(
    page.contains(
      "Read as changes, told from the header; fields parted by commas, decimals behind a point. "
        + "The file has no column for item, discount, currency, kind, owner, note."))
}

@Test func `The board sees how much was read, and no customer, column or row`() throws {
  var site = SmallSite()
  site.smallCells = 4
  #expect(
    rows(try site.page(path, .board)) == [
      "Source | Records | Rows | Customers | First date | Last date | Currencies | Format",
      "content/changes.csv | 8 | 8 | few | 2025-09-15 | 2026-10-20 | EUR | changes",
      "Table | Source | Records",
      "customers | content/customers.csv | 3", "targets | content/targets.csv | 2",
      "pipeline | content/pipeline.csv | 1",
    ])
  #expect(rows(try Built.page(path, .board))[1].contains("| 8 | 3 |"))
}

@Test func `Columns that are renamed, ignored or without a name say so, and so does how the file is written`() throws {
  var site = SmallSite()
  site.changes = "\u{FEFF}date;account;mrr;;colour\n2026-10-01;K-000001;10,50;x;red"
  site.columns = ["customer": "account"]
  site.commentary = ""
  let page = try site.page(path)
  #expect(
    rows(page).contains { $0 == "account | customer" } && rows(page).contains { $0 == "colour | ignored" }
      && rows(page).contains { $0 == "(no name) | ignored" })
  #expect(
    page.contains(
      "Read as changes, named in the settings; fields parted by semicolons, decimals behind a comma, "
        + "a byte-order mark in front."))
}
