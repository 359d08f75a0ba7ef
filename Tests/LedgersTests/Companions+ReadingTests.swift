import Testing

@testable import Ledgers

@Suite struct CompanionsTests {
  private let ledger = "date,customer,mrr,product\n2026-01-01,a,1,Core"

  @Test func `Customers have attributes, from a day on`() {
    var files = Files(ledger)
    files.customers = """
      id,name,industry,parent,from,owner
      a,"Acme, Inc.",Retail,,,kim
      b,Bolt,Health,a,2026-02-01,
      a,Acme,Energy,,2026-03-01,lee
      """
    let reading = files.reading
    let (roster, customers) = (reading.ledger.roster, reading.ledger.customers)
    #expect(reading.faults.isEmpty)
    #expect(roster.attributes == ["industry", "owner"])
    #expect(
      roster.entries.map {
        "\(customers[$0.customer]) \(roster.name($0)) \($0.from?.description ?? "-") "
          + "\([roster.value($0, 0), roster.value($0, 1)]) \(roster.location($0))"
      } == [
        "a Acme, Inc. - [\"Retail\", \"kim\"] customers.csv:2:1",
        "b Bolt 2026-02-01 [\"Health\", \"\"] customers.csv:3:1",
        "a Acme 2026-03-01 [\"Energy\", \"lee\"] customers.csv:4:1",
      ])
    let (a, b) = (customers.index(of: "a") ?? -1, customers.index(of: "b") ?? -1)
    #expect(Set([a, b]) == [0, 1] && customers.count == 2)
    #expect(roster.parent[Int(a)] == nil && roster.parent[Int(b)] == a)
  }

  @Test func `Without customers nobody has a parent`() {
    let reading = Files(ledger).reading
    #expect(
      reading.ledger.roster.parent == [nil] && reading.ledger.roster.entries.isEmpty && reading.faults.isEmpty
    )
  }

  @Test func `Products have a line, and may be add-ons or metered`() {
    var files = Files(ledger)
    files.products = """
      product,line,add_on,pricing,tiers
      Core,Suite,,seats,Team | Business|Enterprise
      Extra,Suite,yes,usage,
      Third,,X,,
      Fourth,,false,Usage,
      """
    let reading = files.reading
    #expect(reading.faults.isEmpty)
    #expect(
      reading.ledger.catalogue.entries.map {
        "\(reading.ledger.products[$0.product]) \($0.line) \($0.isAddOn) \($0.isUsage) \($0.tiers)"
      } == [
        "Core Suite false false [\"Team\", \"Business\", \"Enterprise\"]", "Extra Suite true true []",
        "Third  true false []", "Fourth  false true []",
      ])
  }

  @Test func `Targets are money, ratios or percentages`() {
    var files = Files(ledger)
    files.targets = """
      month,metric,segment,target,owner
      2026-10,expansion_mrr,,45000,kim
      2026-10,nrr,industry=Health = Care,110%,
      2026-11,nrr,,1.1,
      """
    let reading = files.reading
    #expect(reading.faults.isEmpty)
    #expect(
      reading.ledger.targets?.map {
        "\($0.month) \($0.metric) \($0.segment.map { "\($0.dimension):\($0.value)" } ?? "-") \($0.value.text) \($0.owner)"
      } == [
        "2026-10 expansion_mrr - 45000 kim", "2026-10 nrr industry:Health = Care 110e-2 ",
        "2026-11 nrr - 11e-1 ",
      ])
  }

  @Test func `The pipeline has deals with a close and a chance`() {
    var files = Files(ledger)
    files.pipeline = """
      id;customer;kind;mrr;stage;probability;close;owner;created
      d1;a;upsell;1.200,00;open;40%;2026-11-30;kim;2026-10-01
      d2;a;upsell;1200,00;open;40 %;2026-11-30;kim;2026-10-01
      ;;;5;won;0,4;2026-12-01;;
      d4;;;5;lost;;2026-12-01;;
      """
    let reading = files.reading
    #expect(
      reading.faults == ["pipeline.csv:2:13: error: '1.200,00' is not an amount; write it like 1200.00"])
    #expect(
      reading.ledger.pipeline?.map {
        "\($0.id) \($0.mrr) \($0.stage) \($0.probability?.text ?? "-") \($0.close) \($0.created?.description ?? "-") \($0.isOpen)"
      } == [
        "d2 120000 open 40e-2 2026-11-30 2026-10-01 true", " 500 won 4e-1 2026-12-01 - false",
        "d4 500 lost - 2026-12-01 - false",
      ])
  }

  @Test func `Rates are by month, the file's last holding`() {
    var files = Files(ledger)
    files.rates = "month,currency,rate\n2026-01,USD,0.92\n2026-02,usd,0.9315\n2026-01,USD,0.93"
    let reading = files.reading
    let dollar = Currency("USD")
    #expect(dollar.flatMap { reading.ledger.rates?.rate(of: $0, in: Month(2026, 1))?.text } == "93e-2")
    #expect(dollar.flatMap { reading.ledger.rates?.rate(of: $0, in: Month(2026, 2))?.text } == "9315e-4")
    #expect(reading.ledger.rates?.rate(of: .euro, in: Month(2026, 2)) == nil)
    #expect(
      reading.faults == [
        "fx.csv:4:13: warning: the rate of USD in 2026-01 stands in line 2 too, and this row holds; remove one of the two"
      ])
  }

  @Test func `A table with a header alone is empty, a table that is not there is none`() {
    var files = Files(ledger)
    files.targets = "month,metric,target\n"
    #expect(files.reading.ledger.targets?.count == 0)
    #expect(files.reading.ledger.pipeline == nil && files.reading.ledger.rates == nil)
  }
}
