import Testing

@testable import Ledgers

/// One text a fault, and the whole line that is said about it.
@Suite struct LedgerErrorTests {
  /// The errors of a ledger whose path is `l.csv`.
  private func errors(_ text: String, minorUnits: Bool = false) -> [String] {
    Files(text, SourceDescription(path: "l.csv", minorUnits: minorUnits)).reading.faults
  }

  /// The errors of a ledger of bytes.
  private func errors(_ bytes: [UInt8]) -> [String] {
    var reader = LedgerReader(currency: .euro, zone: .utc)
    bytes.withUnsafeBytes { reader.read($0, as: SourceDescription(path: "l.csv")) }
    return reader.finish().errors.map(\.description)
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", "  \n"])
  func `An empty file`(text: String) {
    #expect(
      errors(text) == [
        "l.csv:1: error: the file is empty; give it a header line and rows, or remove it from site.yml"
      ])
  }

  @Test func `A file in Latin-1, named once`() {
    let line = Array("2026-01-01,Z".utf8) + [0xFC] + Array("rich,1\n".utf8)
    #expect(
      errors(Array("date,customer,mrr\n".utf8) + line + line) == [
        "l.csv:2:13: error: the text is not UTF-8 but Latin-1; save the file as UTF-8"
      ])
    #expect(
      errors([0x64, 0xE4, 0x74, 0x65, 0x0A]) == [
        "l.csv:1:2: error: the text is not UTF-8 but Latin-1; save the file as UTF-8"
      ])
  }

  @Test func `A file in UTF-16, or in no encoding that is known`() {
    #expect(
      errors([0xFF, 0xFE, 0x64, 0x00]) == [
        "l.csv:1: error: the text is not UTF-8 but UTF-16; save the file as UTF-8"
      ])
    #expect(
      errors(Array("date,customer,mrr\n2026-01-01,".utf8) + [0xC3, 0xC3, 0xC3]) == [
        "l.csv:2:12: error: the text is not UTF-8 but something else; save the file as UTF-8"
      ])
  }

  @Test func `A quote that is never closed, by the line where it opened`() {
    #expect(
      errors("date,customer,mrr\n2026-01-01,\"a\nb\",1\n2026-01-01,\"c,1\n2026-01-02,d,1\n") == [
        "l.csv:4:12: error: the quote that opens here is never closed; close it with a further quote"
      ])
    #expect(
      errors("date,customer,mrr,note\n2026-01-01,a,1,\"x\ny\"\n2026-01-01,\"c\nd\",1,\"e\n") == [
        "l.csv:5:6: error: the quote that opens here is never closed; close it with a further quote"
      ])
  }

  @Test func `A quote inside a field`() {
    let line =
      "error: a quote stands inside a field; put the whole field in quotes and double the quotes in it"
    #expect(
      errors("date,customer,mrr\n2026-01-01,5\" disk,1\n2026-01-01,\"a\"b,1") == [
        "l.csv:2:12: \(line)", "l.csv:3:12: \(line)",
      ])
  }

  @Test func `A row of the wrong width`() {
    #expect(
      errors("date,customer,mrr\n2026-01-01,Acme, Inc.,1\n2026-01-01\n2026-01-01,a") == [
        "l.csv:2:1: error: the row has 4 fields and the header 3; put a field that contains the separator in quotes, "
          + "or remove what stands behind the last column",
        "l.csv:3:1: error: the row has 1 field and the header 3; give every column a field, empty or not",
        "l.csv:4:1: error: the row has 2 fields and the header 3; give every column a field, empty or not",
      ])
  }

  @Test func `A missing column, with the nearest name`() {
    #expect(
      errors("date,custmer,mrr\n2026-01-01,a,1") == [
        "l.csv:1: error: the format changes needs a column 'customer'; rename 'custmer', the nearest, "
          + "or name yours under columns:"
      ])
    #expect(
      errors("kunde,amount,start,end\n") == [
        "l.csv:1: error: the format periods needs a column 'customer'; add it, or name yours under columns:"
      ])
  }

  @Test func `A column that is mapped and not there, or ignored and needed`() {
    var files = Files(
      "date,customer,mrr\n2026-01-01,a,1", SourceDescription(path: "l.csv", columns: ["item": "subscription"])
    )
    #expect(
      files.reading.faults == [
        "l.csv:1: error: the format changes needs a column 'subscription'; add it, or name yours under columns:"
      ])
    files.ledger[0].description = SourceDescription(path: "l.csv", format: "changes", columns: ["mrr": ""])
    #expect(
      files.reading.faults == [
        "l.csv:1: error: the format changes needs a column 'mrr'; add it, or name yours under columns:"
      ])
  }

  @Test func `A mapping of a column that the format does not have`() {
    let files = Files(
      "date,customer,mrr\n", SourceDescription(path: "l.csv", columns: ["itm": "x", "zzzzzz": nil]))
    #expect(
      files.reading.faults == [
        "l.csv:1: error: the format changes has no column 'itm'; write 'item', the nearest, under columns: instead",
        "l.csv:1: error: the format changes has no column 'zzzzzz'; remove it from columns:",
      ])
  }

  @Test func `Two columns of one name`() {
    #expect(
      errors("date,customer,mrr,date\n") == [
        "l.csv:1:19: error: there are two columns 'date'; rename or remove one of them"
      ])
    // What nobody reads may stand twice.
    #expect(errors("date,x,customer,mrr,x\n2026-01-01,,a,1,") == [])
  }

  @Test func `A format that there is not`() {
    var files = Files("date,customer,mrr\n", SourceDescription(path: "l.csv", format: "change"))
    #expect(
      files.reading.faults == [
        "l.csv:1: error: 'change' is not a format; the nearest is 'changes': write that or leave format: out"
      ])
    files.ledger[0].description = SourceDescription(path: "l.csv", format: "xlsx")
    #expect(
      files.reading.faults == [
        "l.csv:1: error: 'xlsx' is not a format; write a known one or leave format: out"
      ])
  }

  @Test func `Empty cells that have to say something`() {
    #expect(
      errors("date,customer,mrr\n,,\n2026-01-01,\" \",1") == [
        "l.csv:2:1: error: date is empty; fill it in", "l.csv:2:2: error: customer is empty; fill it in",
        "l.csv:2:3: error: mrr is empty; fill it in", "l.csv:3:12: error: customer is empty; fill it in",
      ])
  }

  @Test func `A date that is none, and one that does not exist`() {
    #expect(
      errors("date,customer,mrr\n31.10.2026,a,1\n2026-02-30,a,1\n1026-01-01,a,1") == [
        "l.csv:2:1: error: '31.10.2026' is not a date; write it like 2026-10-31 or 2026-10-31T23:00:00+02:00",
        "l.csv:3:1: error: there is no day '2026-02-30'; correct the date",
        "l.csv:4:1: error: '1026-01-01' lies outside the years 1900 to 2199; correct the date",
      ])
  }

  @Test func `An amount that is none`() {
    #expect(
      errors("date,customer,mrr\n2026-01-01,a,EUR 1.200\n2026-01-01,a,\"1,200.00\"") == [
        "l.csv:2:14: error: 'EUR 1.200' is not an amount; write it like 1200.00",
        "l.csv:3:14: error: '1,200.00' is not an amount; write it like 1200.00",
      ])
  }

  @Test func `An amount with too many digits`() {
    #expect(
      errors("date,customer,mrr\n2026-01-01,a,1234567890123456789\n2026-01-01,a,12345678901234567") == [
        "l.csv:2:14: error: '1234567890123456789' has more than 18 digits; round it or correct it",
        "l.csv:3:14: error: '12345678901234567' has more than 18 digits; round it or correct it",
      ])
  }

  @Test func `A fraction of a minor unit`() {
    #expect(
      errors("date,customer,mrr\n2026-01-01,a,12.50", minorUnits: true) == [
        "l.csv:2:14: error: '12.50' is not a whole number of minor units; write whole numbers or remove minor_units"
      ])
  }

  @Test func `Points and commas in one file`() {
    #expect(
      errors("date;customer;mrr\n2026-01-01;a;1200,00\n2026-02-01;a;1.200\n2026-02-01;a;1.300") == [
        "l.csv:3:14: error: '1.200' has another decimal mark than line 2; write all decimals of the file alike"
      ])
  }

  @Test func `An MRR, a discount and a quantity below 0`() {
    #expect(
      errors("date,customer,mrr,discount,quantity\n2026-01-01,a,-1,-2.50,-3") == [
        "l.csv:2:23: error: the quantity '-3' is below 0; write the number of units, or leave it empty",
        "l.csv:2:17: error: the discount '-2.50' is below 0; write the money taken off as a positive amount",
        "l.csv:2:14: error: the MRR '-1' is below 0; write what the item brings, and 0 where it ends",
      ])
  }

  @Test func `A quantity, currency, kind and interval that are none`() {
    #expect(
      errors("date,customer,mrr,quantity,currency,kind\n2026-01-01,a,1,ten,EURO,expand") == [
        "l.csv:2:20: error: 'EURO' is not a currency in use; write the three letters of ISO 4217, like EUR",
        "l.csv:2:16: error: 'ten' is not a quantity; write it like 25 or 2.5, or leave it empty",
        "l.csv:2:25: error: 'expand' is not a kind of movement; write one of upsell, downgrade, cross_sell, removal, "
          + "add_on, seats, usage, price, discount, reactivation, or ignore the column with columns: {kind: }",
      ])
    #expect(
      errors("customer,amount,start,interval\na,1,2026-01-01,fortnight") == [
        "l.csv:2:16: error: 'fortnight' is not an interval; write day, week, month, quarter or year, "
          + "or a number of them like 24 months"
      ])
  }

  @Test func `An end before its start`() {
    #expect(
      errors("customer,amount,start,end\na,1,2026-02-01,2026-01-31") == [
        "l.csv:2:16: error: the end '2026-01-31' lies before the start '2026-02-01'; correct one of them"
      ])
  }

  @Test func `A circle of parents, told once and cut`() {
    var files = Files("date,customer,mrr\n2026-01-01,c,1")
    files.customers = "id,parent\na,b\nb,c\nc,b\nd,d\ne,a"
    let reading = files.reading
    #expect(
      reading.faults == [
        "customers.csv:3:1: error: the parents 'b' → 'c' → 'b' form a circle; leave the parent of one of them empty",
        "customers.csv:5:1: error: the parents 'd' → 'd' form a circle; leave the parent of one of them empty",
      ])
    let (customers, parent) = (reading.ledger.customers, reading.ledger.roster.parent)
    let pairs = customers.sorted().map { "\(customers[$0])<\(parent[Int($0)].map { customers[$0] } ?? "-")" }
    #expect(pairs == ["a<b", "b<-", "c<-", "d<-", "e<a"])
  }

  @Test func `Cells of the tables beside the ledger`() {
    var files = Files("date,customer,mrr\n2026-01-01,a,1")
    files.products = "product,add_on\nCore,maybe\n,"
    files.targets = "month,metric,segment,target\n2026-1,nrr,industry,110 percent"
    files.pipeline = "mrr,stage,close,probability\n1,open,2026-01-01,40"
    files.rates = "month,currency,rate\n2026-01,USD,0\n2026-01,XXX,1"
    #expect(
      files.reading.faults == [
        "products.csv:2:6: error: 'maybe' is not yes or no; write yes or leave it empty",
        "products.csv:3:1: error: product is empty; fill it in",
        "targets.csv:2:1: error: '2026-1' is not a month; write it like 2026-10",
        "targets.csv:2:12: error: 'industry' is not a segment; write it like industry=Healthcare, "
          + "or leave it empty for the whole company",
        "targets.csv:2:21: error: '110 percent' is not a number; write it like 1200.00 or 110%",
        "pipeline.csv:2:19: error: '40' is not a probability; write it like 40% or 0.4",
        "fx.csv:2:13: error: '0' is not a rate; write what one unit is worth, like 0.92",
        "fx.csv:3:9: error: 'XXX' is not a currency in use; write the three letters of ISO 4217, like EUR",
      ])
  }

  @Test func `Twenty faults of a kind are told, over all files, and the rest is counted`() {
    var files = Files()
    let rows = String(repeating: "2026-01-01,a,x\n", count: 15)
    files.ledger = [
      (SourceDescription(path: "1.csv"), "date,customer,mrr\n" + rows),
      (SourceDescription(path: "2.csv"), "date,customer,mrr\n" + rows + "2026-01-01,,1"),
    ]
    let faults = files.reading.faults
    #expect(faults.count == 22)
    #expect(faults[19] == "2.csv:6:14: error: 'x' is not an amount; write it like 1200.00")
    #expect(faults[20] == "2.csv:17:12: error: customer is empty; fill it in")
    #expect(faults[21] == "2.csv:7:14: error: … and 10 more like it")
  }

  @Test func `A field below the first line of its record has no column`() {
    #expect(
      errors("date,note,customer,mrr\n2026-01-01,\"x\ny\",a,z") == [
        "l.csv:2: error: 'z' is not an amount; write it like 1200.00"
      ])
  }

  @Test func `A long or many-lined cell is quoted on one line`() {
    #expect(
      errors("date,customer,mrr\n2026-01-01,a,\"1\n2\"\n2026-01-01,a,\(String(repeating: "é", count: 70))")
        == [
          "l.csv:2:14: error: '1 2' is not an amount; write it like 1200.00",
          "l.csv:4:14: error: '\(String(repeating: "é", count: 60))…' is not an amount; write it like 1200.00",
        ])
  }
}
