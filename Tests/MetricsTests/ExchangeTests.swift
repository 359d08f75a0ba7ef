import Testing

@testable import Ledgers
@testable import Metrics

/// What amounts in other currencies are worth, and what new rates do.
struct ExchangeTests {
  /// Rates of a currency for so many months from January 2026.
  private func rates(_ currency: String, _ rates: [String]) -> String {
    let rows = rates.enumerated().map { "\(Month(2026, 1) + $0.offset),\(currency),\($0.element)" }
    return (["month,currency,rate"] + rows).joined(separator: "\n")
  }

  private let dollars = """
    date,customer,product,plan,mrr,currency
    2026-01-01,acme,CRM,Basic,100,USD
    2026-02-01,acme,CRM,Pro,120,USD
    """

  @Test func `Constant: the whole history is at the earliest month of fx.csv`() throws {
    let rates = """
      month,currency,rate
      2026-02,USD,0.80
      2025-06,USD,0.90
      """
    #expect(
      try Scenario(dollars, rates: rates).figures("mrr fx_mrr expansion_mrr", in: "2026-01 2026-02") == """
        2026-01 mrr 90.00
        2026-01 fx_mrr 0.00
        2026-01 expansion_mrr 0.00
        2026-02 mrr 108.00
        2026-02 fx_mrr 0.00
        2026-02 expansion_mrr 18.00
        """)
    let base = Scenario(dollars, rates: rates) { $0.fxBase = Month(2026, 2) }
    #expect(try base.figures("mrr", in: "2026-01") == "2026-01 mrr 80.00")
  }

  @Test func `Minor units differ: a yen has none, a dinar has three`() throws {
    let ledger = """
      date,customer,mrr,currency
      2026-01-01,yen,1001,JPY
      2026-01-01,dinar,1.235,KWD
      """
    let rates = """
      month,currency,rate
      2026-01,JPY,0.006
      2026-01,KWD,3
      """
    #expect(
      try Scenario(ledger, rates: rates).movements() == """
        2026-01 dinar new - - new 3.71
        2026-01 yen new - - new 6.01
        """)
    var inYen = Scenario(ledger, rates: "month,currency,rate\n2026-01,KWD,490.2")
    inYen.currency = try #require(Currency("JPY"))
    #expect(
      try inYen.movements() == """
        2026-01 dinar new - - new 605
        2026-01 yen new - - new 1001
        """)
    var inDinars = Scenario(ledger, rates: "month,currency,rate\n2026-01,JPY,0.0020")
    inDinars.currency = try #require(Currency("KWD"))
    #expect(
      try inDinars.movements() == """
        2026-01 dinar new - - new 1.235
        2026-01 yen new - - new 2.002
        """)
  }

  @Test func `Several accounts, each in minor units of its own currency, add up in both modes`() throws {
    func source(_ entity: String, _ currency: String, _ minor: Int) -> (SourceDescription, String) {
      let description = SourceDescription(
        path: "\(entity).csv", entity: entity, currency: Currency(currency), minorUnits: true)
      return (description, "date,customer,item,product,mrr\n2026-01-10,acme,s1,CRM,\(minor)")
    }
    let rates = """
      month,currency,rate
      2026-01,USD,0.90
      2026-01,JPY,0.006
      2026-01,KWD,3
      2026-02,USD,0.80
      2026-02,JPY,0.005
      2026-02,KWD,3.1
      """
    var scenario = Scenario("date,customer,mrr\n2026-01-01,bolt,10", rates: rates, through: "2026-02")
    scenario.further = [source("us", "USD", 12_345), source("jp", "JPY", 5_000), source("kw", "KWD", 1_234)]
    #expect(
      try scenario.movements() == """
        2026-01 acme new CRM - new 144.81
        2026-01 bolt new - - new 10.00
        """)
    #expect(
      try scenario.figures("mrr fx_mrr", in: "2026-01 2026-02") == """
        2026-01 mrr 154.81
        2026-01 fx_mrr 0.00
        2026-02 mrr 154.81
        2026-02 fx_mrr 0.00
        """)
    #expect(
      try scenario.with { $0.fx = .month }.figures("mrr fx_mrr", in: "2026-01 2026-02") == """
        2026-01 mrr 154.81
        2026-01 fx_mrr 0.00
        2026-02 mrr 137.59
        2026-02 fx_mrr -17.22
        """)
  }

  @Test func `Month: opening is revalued in a step of its own, and movements are at the month's rate`() throws {
    let scenario = Scenario(dollars, rates: rates("USD", ["0.90", "0.80"])) { $0.fx = .month }
    #expect(
      try scenario.figures("opening_mrr fx_mrr expansion_mrr mrr", in: "2026-02") == """
        2026-02 opening_mrr 90.00
        2026-02 fx_mrr -10.00
        2026-02 expansion_mrr 16.00
        2026-02 mrr 96.00
        """)
    #expect(
      try scenario.movements() == """
        2026-01 acme new CRM Basic new 90.00
        2026-02 acme expansion CRM Basic transfer -80.00
        2026-02 acme expansion CRM Pro transfer 80.00
        2026-02 acme expansion CRM Pro upsell 16.00
        """)
  }

  @Test func `Month: revaluation stands on the plan at opening and in the segment at closing`() throws {
    var scenario = Scenario(dollars, rates: rates("USD", ["0.90", "0.80"])) { $0.fx = .month }
    scenario.customers = """
      id,from,region
      acme,2026-01-01,North
      acme,2026-02-15,South
      """
    #expect(
      try scenario.figures("fx_mrr", in: "2026-02", by: "plan") == """
        2026-02 fx_mrr plan=Basic -10.00
        2026-02 fx_mrr plan=Pro 0.00
        """)
    #expect(
      try scenario.figures("fx_mrr transfer_mrr", in: "2026-02", by: "region") == """
        2026-02 fx_mrr region=North 0.00
        2026-02 fx_mrr region=South -10.00
        2026-02 transfer_mrr region=North -90.00
        2026-02 transfer_mrr region=South 90.00
        """)
  }

  @Test func `Month: new rates alone may make another item the largest, and its plan the position's`() throws {
    let scenario = Scenario(
      """
      date,customer,item,product,plan,mrr,currency
      2026-01-01,acme,i1,CRM,Basic,100,EUR
      2026-01-01,acme,i2,CRM,Pro,110,USD
      """, rates: rates("USD", ["0.90", "0.95"]), through: "2026-02"
    ) { $0.fx = .month }
    #expect(
      try scenario.movements() == """
        2026-01 acme new CRM Basic new 199.00
        2026-02 acme none CRM Basic transfer -204.50
        2026-02 acme none CRM Pro transfer 204.50
        """)
  }

  @Test func `Month: retention values both ends at the rates of the later`() throws {
    let ledger = """
      date,customer,product,plan,mrr,currency
      2026-01-01,dollars,CRM,Basic,100,USD
      2026-01-01,euros,CRM,Basic,100,EUR
      2026-06-01,dollars,CRM,Pro,150,USD
      """
    let scenario = Scenario(
      ledger, rates: rates("USD", Array(repeating: "0.90", count: 12) + ["0.50"]), through: "2027-01"
    ) { $0.fx = .month }
    #expect(
      try scenario.figures("nrr grr", in: "2027-01") == """
        2027-01 nrr 17500/15000 116.6667%
        2027-01 grr 15000/15000 100.0000%
        """)
    #expect(
      try scenario.figures("nrr", in: "2027-01", by: "plan") == """
        2027-01 nrr plan=Basic 17500/15000 116.6667%
        2027-01 nrr plan=Pro n/a: the MRR of twelve months ago is 0
        """)
  }

  @Test func `Month: expansion is as booked, and what is held of it is valued at the later rates`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr,currency
      2026-01-01,acme,CRM,100,USD
      2026-02-01,acme,CRM,150,USD
      """, rates: rates("USD", ["0.90", "0.80", "0.80", "0.80", "0.50"]), through: "2026-05"
    ) { $0.fx = .month }
    let expected = "2500/4000 62.5000%"
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05") == "2026-05 expansion_held_3 \(expected)")
    #expect(
      try scenario.figures("expansion_held_3", in: "2026-05", by: "product") == """
        2026-05 expansion_held_3 product=CRM \(expected)
        """)
  }
}

/// Rates that are needed and not there.
struct MissingRateTests {
  private func rates(_ months: ClosedRange<Month>) -> String {
    (["month,currency,rate"] + months.map { "\($0),USD,0.9" }).joined(separator: "\n")
  }

  @Test func `A currency without the rate it needs is an error that names its first row`() {
    let ledger = """
      date,customer,mrr,currency
      2026-01-01,euros,100,EUR
      2026-03-01,late,50,USD
      2026-02-01,early,50,USD
      """
    #expect(
      Scenario(ledger).faults == """
        ledger.csv:4: USD has no rate for 2026-01; add the row '2026-01,USD,RATE' to fx.csv
        """)
    #expect(
      Scenario(ledger) { $0.fx = .month }.faults == """
        ledger.csv:4: USD has no rate for 2026-02; add the row '2026-02,USD,RATE' to fx.csv
        ledger.csv:4: USD has no rate for 2026-03; add the row '2026-03,USD,RATE' to fx.csv
        """)
  }

  @Test func `The base month needs the rate, whatever other months have`() {
    let scenario = Scenario(
      """
      date,customer,mrr,currency
      2026-02-01,acme,100,USD
      """, rates: rates(Month(2026, 1)...Month(2026, 2))
    ) { $0.fxBase = Month(2025, 12) }
    #expect(
      scenario.faults == """
        ledger.csv:2: USD has no rate for 2025-12; add the row '2025-12,USD,RATE' to fx.csv
        """)
  }

  @Test func `A currency that only stands on rows at 0, or after the last month, needs no rate`() {
    let ledger = """
      date,customer,mrr,currency
      2026-01-01,acme,100,EUR
      2026-02-01,acme,0,USD
      2026-04-01,acme,50,USD
      """
    #expect(Scenario(ledger, through: "2026-03").faults == "")
    #expect(Scenario(ledger, through: "2026-03") { $0.fx = .month }.faults == "")
    #expect(
      Scenario(ledger).faults == """
        ledger.csv:4: USD has no rate for 2026-01; add the row '2026-01,USD,RATE' to fx.csv
        """)
  }

  @Test func `A currency needs rates until twelve months after it was given up, and none later`() {
    let ledger = """
      date,customer,mrr,currency
      2026-01-01,acme,100,USD
      2026-02-10,acme,150,EUR
      """
    let enough = rates(Month(2026, 1)...Month(2027, 2))
    #expect(Scenario(ledger, rates: enough, through: "2028-01") { $0.fx = .month }.faults == "")
    let short = rates(Month(2026, 1)...Month(2027, 1))
    #expect(
      Scenario(ledger, rates: short, through: "2028-01") { $0.fx = .month }.faults == """
        ledger.csv:2: USD has no rate for 2027-02; add the row '2027-02,USD,RATE' to fx.csv
        """)
  }

  @Test func `What February booked is still compared at the rate of the February after`() throws {
    // 90 became 150: held is min(60, 150 − 100 × 1.2) = 30.
    let rows =
      (["month,currency,rate"] + (0...12).map { "\(Month(2026, 1) + $0),USD,0.9" } + ["2027-02,USD,1.2"])
    let scenario = Scenario(
      """
      date,customer,mrr,currency
      2026-01-01,acme,100,USD
      2026-02-10,acme,150,EUR
      """, rates: rows.joined(separator: "\n"), through: "2027-02"
    ) { $0.fx = .month }
    #expect(
      try scenario.figures("expansion_held_12", in: "2027-02") == """
        2027-02 expansion_held_12 3000/6000 50.0000%
        """)
  }

  @Test func `An item that held at no month-end needs a rate only between ends of days`() {
    let ledger = """
      date,customer,mrr,currency
      2026-01-01,acme,100,EUR
      2026-02-03,acme,80,USD
      2026-02-20,acme,110,EUR
      """
    #expect(Scenario(ledger, through: "2026-05") { $0.fx = .month }.faults == "")
    #expect(
      Scenario(ledger, through: "2026-05") { ($0.fx, $0.grain) = (.month, .day) }.faults == """
        ledger.csv:3: USD has no rate for 2026-02; add the row '2026-02,USD,RATE' to fx.csv
        """)
  }
}

/// Amounts so little that new rates make them nothing, or something.
struct VanishingAmountTests {
  private let rates = """
    month,currency,rate
    2026-01,SEK,0.60
    2026-02,SEK,0.40
    2026-03,SEK,0.60
    """

  @Test func `A customer whose little rounds to 0 at new rates has churned, and the money is FX`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr,currency
      2026-01-01,acme,0.01,SEK
      """, rates: rates, through: "2026-03"
    ) { $0.fx = .month }
    #expect(
      try scenario.figures("opening_mrr fx_mrr churned_mrr churned_customers customers", in: "2026-02") == """
        2026-02 opening_mrr 0.01
        2026-02 fx_mrr -0.01
        2026-02 churned_mrr 0.00
        2026-02 churned_customers 1
        2026-02 customers 0
        """)
    #expect(
      try scenario.figures("fx_mrr reactivation_mrr customers", in: "2026-03") == """
        2026-03 fx_mrr 0.00
        2026-03 reactivation_mrr 0.01
        2026-03 customers 1
        """)
  }

  @Test func `A customer that grows as its opening rounds to 0 is still the customer that it was`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr,currency
      2026-01-01,acme,0.01,SEK
      2026-02-10,acme,1,SEK
      """, rates: rates
    ) { $0.fx = .month }
    #expect(
      try scenario.figures("fx_mrr expansion_mrr new_customers expanded_customers customers", in: "2026-02")
        == """
        2026-02 fx_mrr -0.01
        2026-02 expansion_mrr 0.40
        2026-02 new_customers 0
        2026-02 expanded_customers 1
        2026-02 customers 1
        """)
  }

  @Test func `A position whose little rounds to 0 and back leaves its product's bridge closed`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr,currency
      2026-01-01,acme,Mail,0.01,SEK
      2026-01-01,acme,CRM,100,EUR
      """, rates: rates, through: "2026-03"
    ) { $0.fx = .month }
    #expect(
      try scenario.figures("fx_mrr expansion_mrr mrr", in: "2026-02 2026-03", by: "product", "Mail") == """
        2026-02 fx_mrr product=Mail -0.01
        2026-02 expansion_mrr product=Mail 0.00
        2026-02 mrr product=Mail 0.00
        2026-03 fx_mrr product=Mail 0.00
        2026-03 expansion_mrr product=Mail 0.01
        2026-03 mrr product=Mail 0.01
        """)
  }
}
