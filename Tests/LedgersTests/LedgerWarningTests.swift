import Testing

@testable import Ledgers

/// One text a warning, and the whole line that is said about it.
@Suite struct LedgerWarningTests {
  private func warnings(_ text: String) -> [String] {
    Files(text, SourceDescription(path: "l.csv")).reading.faults
  }

  @Test func `A row that stands twice`() {
    #expect(
      warnings(
        """
        date,customer,item,mrr
        2026-01-01,a,s,1
        2026-02-01,a,s,2
        2026-02-01,a,s,3
        2026-01-01,a,s,1.00
        2026-03-01,a,s,2
        """) == ["l.csv:5: warning: the row repeats l.csv:2; remove one of the two"])
  }

  @Test func `A period that stands twice, and not one that follows another`() {
    #expect(
      warnings(
        """
        customer,item,amount,start,end
        a,s,1,2026-01-01,2026-02-01
        a,s,1,2026-01-01,2026-03-01
        a,s,1,2026-01-01,2026-02-01
        a,s,1,2026-02-01,
        """) == ["l.csv:4: warning: the row repeats l.csv:2; remove one of the two"])
  }

  @Test func `A file that is read twice`() {
    var files = Files()
    let text = "date,customer,mrr\n2026-01-01,a,1"
    files.ledger = [(SourceDescription(path: "1.csv"), text), (SourceDescription(path: "2.csv"), text)]
    #expect(files.reading.faults == ["2.csv:2: warning: the row repeats 1.csv:2; remove one of the two"])
  }

  @Test func `An item under two customers, once for each`() {
    let line =
      "l.csv:3: warning: the item 's' of 'b' is an item of 'a' too, and is read as two; "
      + "correct one of them or give it an id of its own"
    let text =
      "date,customer,item,mrr\n2026-01-01,a,s,1\n2026-01-01,b,s,1\n2026-02-01,b,s,2\n2026-02-01,a,s,2"
    #expect(warnings(text) == [line])
    #expect(Files(text).reading.rows.map { $0.split(separator: " ")[2] } == ["#0", "#1", "#1", "#0"])
    #expect(warnings("start,amount,customer,item\n2026-01-01,1,a,s\n2026-01-01,1,b,s\n2026-02-01,1,b,s") == [line])
  }

  @Test func `A customer without attributes, where there is a table of customers`() {
    var files = Files("date,customer,mrr\n2026-01-01,a,1\n2026-01-01,b,1\n2026-02-01,b,2")
    #expect(files.reading.faults == [])
    files.customers = "id,industry\na,Retail"
    #expect(
      files.reading.faults == [
        "changes.csv:3: warning: the customer 'b' is not in the table of customers; add it there"
      ])
  }

  @Test func `A customer that stands twice from one day`() {
    var files = Files("date,customer,mrr\n2026-01-01,a,1")
    files.customers = "id,from\na,\na,2026-01-01\na,"
    #expect(
      files.reading.faults == [
        "customers.csv:4:1: warning: the customer 'a' stands in line 2 too, and this row holds; remove one of the two"
      ])
  }

  @Test func `A product that stands twice`() {
    var files = Files("date,customer,mrr\n2026-01-01,a,1")
    files.products = "product,line\nCore,A\nCore,B"
    #expect(
      files.reading.faults == [
        "products.csv:3:1: warning: the product 'Core' stands in line 2 too, and this row holds; remove one of the two"
      ])
    #expect(files.reading.ledger.catalogue.entries.map(\.line) == ["B"])
  }

  @Test func `A parent that no file knows, and a second parent`() {
    var files = Files("date,customer,mrr\n2026-01-01,a,1")
    files.customers = "id,parent,from\na,x,\na,y,2026-02-01\ny,,"
    #expect(
      files.reading.faults == [
        "customers.csv:3:1: warning: the customer 'a' has another parent further up, and this one holds; "
          + "give it one parent throughout",
        "customers.csv:2:1: warning: the parent 'x' is not a customer of any file; "
          + "add it to the table of customers or correct it",
      ])
    let ledger = files.reading.ledger
    let parent = ledger.customers.index(of: "a").flatMap { ledger.roster.parent[Int($0)] }
    #expect(parent.map { ledger.customers[$0] } == "y")
  }

  @Test func `A date after today, and not the end of a period`() {
    var files = Files("date,customer,mrr\n2026-11-03T23:00Z,a,1\n2026-11-04,a,2")
    files.today = Day(year: 2026, month: 11, day: 3)
    let running =
      "changes.csv:2: warning: 2026-11 is not over, and its figures will still change; until it is, show 2026-10 "
      + "with --month 2026-10"
    #expect(
      files.reading.faults == [
        "changes.csv:3: warning: 2026-11-04 is still to come; correct the date, or leave the row out until then",
        running,
      ])
    files.ledger[0].text = "customer,amount,start,end\na,1,2026-11-03,2027-11-03\nb,1,2026-11-04,"
    #expect(
      files.reading.faults == [
        "changes.csv:3: warning: 2026-11-04 is still to come; correct the date, or leave the row out until then",
        running,
      ])
  }

  @Test func `A file of exactly 1,000 or 10,000 rows`() {
    func text(_ count: Int) -> String {
      "date,customer,mrr\n" + (0..<count).map { "2026-01-01,c\($0),1\n" }.joined()
    }
    #expect(
      warnings(text(1_000)) == [
        "l.csv:1001: warning: the file has exactly 1,000 rows; make sure that the export was not cut off"
      ])
    #expect(
      warnings(text(10_000)) == [
        "l.csv:10001: warning: the file has exactly 10,000 rows; make sure that the export was not cut off"
      ])
    #expect(warnings(text(999)) == [] && warnings(text(1_001)) == [])
  }

  @Test func `Periods that all end on one day`() {
    let text = "customer,amount,start,end\na,1,2026-01-01,2026-06-30\nb,1,2026-02-01,2026-06-30\n"
    #expect(
      warnings(text) == [
        "l.csv:2: warning: every period ends on 2026-06-30; leave the end empty where an item goes on"
      ])
    #expect(warnings(text + "c,1,2026-01-01,\n") == [])
    #expect(warnings(text + "c,1,2026-01-01,2026-06-29\n") == [])
  }

  @Test func `Twenty warnings of a kind are told, and the rest is counted`() {
    let row = "2026-01-01,a,1\n"
    let faults = warnings("date,customer,mrr\n" + String(repeating: row, count: 26))
    #expect(faults.count == 21)
    #expect(faults[19] == "l.csv:22: warning: the row repeats l.csv:2; remove one of the two")
    #expect(faults[20] == "l.csv:23: warning: … and 5 more like it")
  }

  @Test func `Where there are errors the ledger is not looked at as a whole`() {
    var files = Files("date,customer,mrr\n2026-01-01,a,1\n2026-01-01,b,x")
    files.customers = "id,industry\nz,Retail"
    #expect(files.reading.warnings.isEmpty && files.reading.errors.count == 1)
  }
}
