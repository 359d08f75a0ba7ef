import Testing

@testable import boardwalk

private func ledger(_ options: String..., changing: (SmallFolder) throws -> Void = { _ in }) throws -> String {
  var text = ""
  try withSite { folder in
    try changing(folder)
    text = try LedgerVerb.parse([folder.path] + options).text(.october)
  }
  return text
}

@Test func `The ledger is told with its columns and its first rows as they were understood`() throws {
  let text = try ledger { folder in
    try folder.write(
      "date;account;product;mrr;colour\n2026-10-01;K-000001;Roster;1000,50;red\n2026-10-03;K-000002;Clock;20;blue\n",
      to: "content/ledger/changes.csv")
    try folder.write(
      SmallFolder.settings.replacing(
        "ledger: ledger/changes.csv",
        with: "ledger: [{file: ledger/changes.csv, entity: north, columns: {customer: account}}]"),
      to: "content/site.yml")
  }
  #expect(
    text == """
      content/ledger/changes.csv
        format      changes, told from the header
        entity      north
        records     2, which make 2 rows
        dates       2026-10-01 to 2026-10-03
        customers   2
        currencies  EUR
        written     fields parted by semicolons, decimals behind a comma
        columns     date
                    account: read as customer
                    product
                    mrr
                    colour: ignored
        without     item, plan, quantity, discount, currency, kind, owner, note
        first rows as understood
          date        customer  item  product  plan          mrr  quantity  discount  kind
          2026-10-01  K-000001        Roster         1000.50 EUR                0.00
          2026-10-03  K-000002        Clock            20.00 EUR                0.00

      customers: content/ledger/customers.csv
        records  3
        written  fields parted by commas
        columns  id
                 name
                 industry: an attribute
        without  parent, from

      nothing looks odd

      """)
}

@Test func `What looks odd is told with its place`() throws {
  let text = try ledger { folder in
    try folder.write(
      SmallFolder.changes + "2027-10-12,K-000003,Clock,Solo,1,160.00\n", to: "content/ledger/changes.csv")
  }
  #expect(
    text.hasSuffix(
      """

      what looks odd:
        content/ledger/changes.csv:7: 2027-10-12 is still to come; correct the date, or leave the row out until then

      """))
}

@Test func `As JSON the ledger has the same facts, and a command goes by its program`() throws {
  let text = try ledger("--format", "json") { folder in
    try folder.write(
      "date,customer,mrr\n2026-10-01,K-000001,10\n", to: "content/ledger/changes.csv")
    try folder.write(
      SmallFolder.settings.replacing(
        "ledger: ledger/changes.csv", with: "ledger: [{command: SECRET=x gzip -c ledger/changes.csv}]"
      )
      .replacing("customers: ledger/customers.csv\n", with: ""),
      to: "content/site.yml")
  }
  #expect(
    text == """
      {"schema": 1,
       "sources": [
        {"name": "gzip (source 1)", "entity": "", "format": "changes", "is_format_named": false, "records": 1, "rows": 1, "first": "2026-10-01", "last": "2026-10-01", "customers": 1, "currencies": ["EUR"],
         "is_packed": true, "separator": "comma", "decimal_mark": null, "has_byte_order_mark": false,
         "columns": [{"name": "date", "read_as": "date"}, {"name": "customer", "read_as": "customer"}, {"name": "mrr", "read_as": "mrr"}],
         "missing": ["item", "product", "plan", "quantity", "discount", "currency", "kind", "owner", "note"],
         "first_rows": [
          {"date": "2026-10-01", "customer": "K-000001", "item": "", "product": "", "plan": "", "mrr": 10.00, "mrr_minor": 1000, "currency": "EUR", "quantity": null, "discount": 0.00, "discount_minor": 0, "kind": null}]}],
       "tables": [],
       "warnings": []}

      """)
}

@Test func `A ledger is told although its figures cannot be computed`() throws {
  let text = try ledger { folder in
    try folder.write(
      "date,customer,mrr,currency\n2026-10-01,K-000001,10,USD\n", to: "content/ledger/changes.csv")
  }
  #expect(text.contains("currencies  USD"))
}

@Test func `A ledger with faults is not told, and its commands may be refused`() throws {
  #expect(throws: Faults.self) {
    try ledger { try $0.write("date,customer,mrr\n2026-10-01,K-000001,x\n", to: "content/ledger/changes.csv") }
  }
  #expect(throws: Faults.self) {
    try ledger("--no-commands") {
      try $0.write(
        SmallFolder.settings.replacing(
          "ledger: ledger/changes.csv", with: "ledger: [{command: cat ledger/changes.csv}]"),
        to: "content/site.yml")
    }
  }
}

@Test func `Offers, usage and costs are read, looked at and told, from files and commands`() throws {
  let text = try ledger { folder in
    try folder.write("id,customer,date,outcome\nO-1,K-000001,2026-10-02,accepted\n", to: "content/ledger/offers.csv")
    try folder.write("month,customer,used,allowed\n2026-10,K-000009,3,5\n", to: "content/ledger/usage.csv")
    try folder.write("month,what,amount\n2026-10,expansion,100\n", to: "content/ledger/costs.csv")
    try folder.write(
      SmallFolder.settings + "offers: ledger/offers.csv\nusage: {command: cat ledger/usage.csv, name: used}\n"
        + "costs: ledger/costs.csv\n", to: "content/site.yml")
  }
  let tables = text.split(separator: "\n").filter { !$0.hasPrefix(" ") && $0.contains(": ") }
  #expect(tables.suffix(3) == ["offers: content/ledger/offers.csv", "usage: used", "costs: content/ledger/costs.csv"])
  #expect(
    text.hasSuffix(
      "what looks odd:\n  used:2:9: the customer 'K-000009' is in no other file; correct the id, or add it to the table "
        + "of customers\n"))
}
