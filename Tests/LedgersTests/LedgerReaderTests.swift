import Testing

@testable import Ledgers

@Suite struct LedgerReaderTests {
  private let plain = "date,customer,item,mrr\n2026-01-31,Zürich,s1,1200.50\n"
  private let expected = "2: 2026-01-31 #0 Zürich/s1 120050 EUR"

  @Test func `The separator is told from the header`() {
    #expect(changes(plain) == expected)
    #expect(changes(plain.replacing(",", with: ";")) == expected)
    #expect(changes(plain.replacing(",", with: "\t")) == expected)
    #expect(changes("date;customer;item;mrr\n2026-01-31;Zürich;s1;1200,50\n") == expected)
    #expect(
      changes("\"date\";\"customer\";\"item,id\";mrr\n2026-01-31;Zürich;s1;1200,50")
        == "2: 2026-01-31 #0 Zürich/ 120050 EUR")
  }

  @Test func `A byte-order mark, carriage returns and a missing last newline change nothing`() {
    #expect(changes("\u{FEFF}" + plain) == expected)
    #expect(changes(plain.replacing("\n", with: "\r\n")) == expected)
    #expect(changes(String(plain.dropLast())) == expected)
  }

  @Test func `Text is trimmed and composed`() {
    #expect(changes("date, customer ,item,mrr\n 2026-01-31 , Zu\u{308}rich ,\" s1 \", 1200.50 ") == expected)
  }

  @Test func `A record with line breaks inside is named by the line where it begins`() {
    #expect(
      changes("date,customer,mrr,note\n2026-01-01,a,1,\"x\ny\"\n2026-02-01,a,2,")
        == "2: 2026-01-01 #0 a/ 100 EUR\n4: 2026-02-01 #0 a/ 200 EUR")
  }

  @Test func `A company's own names are mapped, and columns ignored`() {
    let description = SourceDescription(
      path: "l.csv", columns: ["item": "subscription", "mrr": "mrr_minor", "kind": nil, "note": ""],
      minorUnits: true)
    #expect(
      changes("date,customer,subscription,kind,mrr_minor,mrr\n2026-01-01,a,s1,expand,54422,x", description)
        == "2: 2026-01-01 #0 a/s1 54422 EUR")
  }

  @Test func `Names of columns are found in either case`() {
    #expect(changes("Date,CUSTOMER,Mrr\n2026-01-01,a,1") == "2: 2026-01-01 #0 a/ 100 EUR")
  }

  @Test func `Currencies have their own digits, and a source its own currency`() {
    let description = SourceDescription(path: "l.csv", currency: Currency("JPY"))
    #expect(
      changes(
        "date,customer,mrr,currency\n2026-01-01,a,1200.5,\n2026-01-01,b,1.5,kwd\n2026-01-01,c,1.5,EUR",
        description)
          == """
          2: 2026-01-01 #0 a/ 1201 JPY
          3: 2026-01-01 #1 b/ 1500 KWD
          4: 2026-01-01 #2 c/ 150 EUR
          """)
  }

  @Test func `Sources of one entity share their items, those of another do not`() {
    var files = Files()
    let text = "date,customer,item,mrr\n2026-01-01,a,s1,1"
    files.ledger = [
      (SourceDescription(path: "1.csv"), text), (SourceDescription(path: "2.csv", entity: "emea"), text),
      (SourceDescription(path: "3.csv", entity: "emea"), text.replacing("01-01", with: "02-01")),
    ]
    let ledger = files.reading.ledger
    let part = ledger.part(of: 0)
    #expect(part.rows.map(\.item) == [0, 1, 1])
    #expect(part.items.entity.map { ledger.entities[Int($0)] } == ["", "emea"])
    #expect(
      ledger.sources.map { "\($0.path) \($0.format) \($0.entity) \($0.records)" } == [
        "1.csv changes  1", "2.csv changes emea 1", "3.csv changes emea 1",
      ])
    #expect(ledger.location(of: part.rows[2]).description == "3.csv:2")
  }

  @Test func `The zone decides on the day of an instant`() {
    var files = Files("date,customer,mrr\n2026-02-01T07:00Z,a,1")
    files.zone = .losAngeles
    #expect(files.reading.text == "2: 2026-01-31 +82800.0s #0 a/ 100 EUR")
  }

  @Test func `Many rows keep their order, and each customer's stand together`() {
    let lines = (0..<1_001).map { "2026-01-\($0 % 2 == 0 ? "01" : "02"),c\($0 % 77),s\($0),\($0)" }
    let reading = Files("date,customer,item,mrr\n" + lines.joined(separator: "\n")).reading
    #expect(reading.inFileOrder.map(\.row.mrr) == (0..<1_001).map { $0 * 100 })
    #expect(reading.inFileOrder.map(\.row.line) == (2..<1_003).map { $0 })
    let ledger = reading.ledger
    #expect(ledger.customers.count == 77 && ledger.parts.map(\.items.count).reduce(0, +) == 1_001)
    for customer in 0..<Int32(77) {
      let part = ledger.part(of: customer)
      let rows = part.rows[part.rows(of: customer)]
      #expect(rows.count == 13 && rows.allSatisfy { part.customer(ofItem: $0.item) == customer })
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.precedes($1) })
    }
  }

  @Test(arguments: [1, 2, 3], [16, 37, 100, 1_000, 1 << 20])
  func `Blocks and threads make no difference`(threads: Int, blockSize: Int) throws {
    var random = SplitMix(seed: 7)
    var text = "date,customer,item,product,plan,mrr,currency,owner\n"
    for line in 0..<600 {
      let customer = "c\(Int.random(in: 0..<40, using: &random))"
      let product = ["Core", "\"a, b\"", "\"two\nlines\"", "\"he said \"\"no\"\"\"", "Zürich"][line % 5]
      let amount = ["1.5", "2", "x", "-3", "4.25"][line % 97 == 0 ? 2 : line % 89 == 0 ? 3 : 1]
      let day = 10 + Int.random(in: 0..<18, using: &random)
      text += "2026-01-\(day),\(customer),,\(product),p\(line % 7),\(amount),\(line % 3 == 0 ? "USD" : ""),kim\n"
      if line % 150 == 0 { text += "stray \" quote,\n\n" }
      if line % 210 == 0 { text += "too,few\n" }
    }
    var reader = LedgerReader(currency: .euro, zone: .utc, threads: threads, blockSize: blockSize)
    let source = Served(Array(text.utf8))
    try reader.read(source.stream(pieces: 50), as: SourceDescription(path: "changes.csv"))
    let reading = reader.finish()
    let whole = Files(text).reading
    #expect(!whole.errors.isEmpty && reading.errors == whole.errors)
    #expect(reading.rows == whole.rows)
    #expect(reading.ledger.sources.map(\.records) == whole.ledger.sources.map(\.records))
    #expect((0..<40).map { reading.ledger.customers[$0] } == (0..<40).map { whole.ledger.customers[$0] })
  }

  @Test func `What a stream throws is thrown, and what came before is kept`() {
    struct Broken: Error {}
    let source = Served(Array("date,customer,mrr\n2026-01-01,a,1\n2026-01-02,a,2\n".utf8))
    let stream = ByteStream { buffer in
      let count = source.fill(UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(16, buffer.count)]))
      if count == 0 { throw Broken() }
      return count
    }
    var reader = LedgerReader(currency: .euro, zone: .utc, blockSize: 16)
    #expect(throws: Broken.self) { try reader.read(stream, as: SourceDescription(path: "a")) }
    #expect(reader.finish().rows.first == "2: 2026-01-01 #0 a/ 100 EUR")
  }

  @Test func `Random bytes never trap the reader`() {
    var random = SplitMix(seed: 2026)
    let words = [
      "date", "customer", "mrr", "item", "amount", "start", "end", "id", "parent", "from", "2026-01-01",
      "2026-02-30",
      "T23:59:59.9+02:00", "-", "999999999999999999", "0.000000000000000001", "EUR", "JPY", "year",
      "24 months", "%",
      "110%", "a", "b", "\"", "\"\"", ",", ",", ",", ";", "\t", "\n", "\n", "\r\n", " ", "é", "e\u{301}",
      "seats",
    ]
    let headers =
      LedgerFormat.all.map { $0.header + "\n" } + [
        "id,name,parent,from,x\n", "month,metric,segment,target,owner\n",
        "id,mrr,stage,probability,close,created\n", "month,currency,rate\n",
        "product,line,add_on,pricing,tiers\n", "id,customer,kind,date,outcome\n",
        "month,customer,limit,used,allowed\n", "month,what,amount\n", "",
      ]
    var faults = 0
    for _ in 0..<1_500 {
      var bytes = Array((headers.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        if Int.random(in: 0..<12, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
        bytes += (words.randomElement(using: &random) ?? "").utf8
      }
      faults += read(bytes, format: LedgerFormat.all.randomElement(using: &random)?.name)
    }
    #expect(faults > 1_500)
  }

  @Test(arguments: LedgerFormat.all.map(\.name))
  func `Rows of the right width and any content never trap a format`(name: String) throws {
    var random = SplitMix(seed: 2027)
    let header = try #require(LedgerFormat.named(name)).header
    let names = header.split(separator: ",").map(String.init)
    var rows = 0
    for _ in 0..<60 {
      var lines = [header]
      for _ in 0..<12 {
        lines.append(names.map { "\"\(Words.pick(for: $0, &random))\"" }.joined(separator: ","))
      }
      var reader = LedgerReader(currency: .euro, zone: .berlin, today: Day(year: 2026, month: 1, day: 1))
      Array(lines.joined(separator: "\n").utf8).withUnsafeBytes {
        reader.read($0, as: SourceDescription(path: "a", format: name))
        reader.read($0, as: SourceDescription(path: "b", format: name, entity: "b", minorUnits: true))
      }
      let reading = reader.finish()
      let found = reading.ledger.parts.flatMap(\.rows)
      rows += found.count
      #expect(found.allSatisfy { $0.mrr >= 0 && reading.ledger.products.count > $0.product })
    }
    #expect(rows > 0)
  }

  /// Reads some bytes as every file there is; the number of faults.
  private func read(_ bytes: [UInt8], format: String?) -> Int {
    var reader = LedgerReader(currency: .euro, zone: .berlin, today: Day(year: 2026, month: 1, day: 1))
    bytes.withUnsafeBytes { bytes in
      reader.read(bytes, as: SourceDescription(path: "a"))
      reader.read(bytes, as: SourceDescription(path: "b", format: format, minorUnits: true))
      reader.readCustomers(bytes, path: "c")
      reader.readProducts(bytes, path: "d")
      reader.readTargets(bytes, path: "e")
      reader.readPipeline(bytes, path: "f")
      reader.readRates(bytes, path: "g")
      reader.readOffers(bytes, path: "h")
      reader.readUsage(bytes, path: "i")
      reader.readCosts(bytes, path: "j")
    }
    let reading = reader.finish()
    return reading.errors.map(\.description).count + reading.warnings.map(\.description).count
  }
}

extension LedgerFormat {
  /// A header with all its columns.
  fileprivate var header: String {
    (shape.names + (shape.hasMonths ? ["2026-01", "2026-02", "2026-03"] : [])).joined(separator: ",")
  }
}

/// What cells hold, mostly what their column asks for.
private enum Words {
  static func pick(for column: String, _ random: inout SplitMix) -> String {
    let isOdd = Int.random(in: 0..<20, using: &random) == 0
    let name = column.lowercased()
    let hit = isOdd ? nil : byColumn.first { column in column.names.contains { name.contains($0) } }
    return (hit?.words ?? (isOdd ? all : ["acme", "bolt"])).randomElement(using: &random) ?? ""
  }

  private static let byColumn: [(names: [String], words: [String])] = [
    (["kind", "discount", "tax", "trial", "coupon", "comment", "ended", "canceled"], [""]),
    (
      ["date", "start", "end", "timestamp", "_at"], ["2026-01-01", "2026-01-31", "2025-12-31T23:59:59Z", "2199-12-31"]
    ),
    (["2026-"], ["", "1", "12.5", "999999999999999999"]),
    (["amount", "mrr", "delta", "quantity"], ["1", "0", "20009", "5", "-7", "41.6666666666666666667"]),
    (["count"], ["", "1", "3", "0"]), (["interval"], ["", "month", "year"]), (["currency"], ["EUR", "jpy", "isk"]),
    (["status"], ["active", "canceled"]), (["type"], [""]),
    (["account"], ["Revenue:Core:acme", "Income:acme", "Assets:Bank", ":"]),
  ]
  private static let all = [
    "", "2026-01-01", "1900-01-01", "2199-12-31T23:59:59-18:00", "0", "-12.50", "999999999999999999",
    "-999999999999999999", "EUR", "1200 months", "9223372036854775807", "s1", "recurring", "tax", "trialing", "true",
    "EUR 12.00", "-1,200.00 EUR", "customer:acme, product:Core", "seats", ":", "-",
  ]
}
