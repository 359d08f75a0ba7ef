import ArgumentParser
import Testing

@testable import boardwalk

private func explained(_ words: String..., changing: (SmallFolder) throws -> Void = { _ in }) throws -> String {
  var text = ""
  try withSite { folder in
    try changing(folder)
    let options = [words[0], folder.path] + words.dropFirst()
    do {
      text = try ExplainVerb.parse(options).text(.october).replacing(folder.path + "/", with: "")
    } catch {
      let ending = Ending(error, Reporter(isColoured: false))
      text = "\(ending.status): \(ending.complaint.prefix { $0 != "\n" })"
    }
  }
  return text
}

@Test func `A ratio is explained by its definition, settings, formula, customers and rows`() throws {
  #expect(
    try explained("nrr") == """
      Net revenue retention (NRR) (nrr), 2026-10
      MRR now of the customers that had MRR twelve months ago, divided by their MRR then. Customers that joined since are left out.
      Source: The closed cohort of twelve months ago, held to what it pays now: a form that many listed companies report. Others chain twelve monthly rates, or add up a year's movements, which lets later customers in.

      settings: timezone Europe/Berlin

      NRR = MRR now of the same customers ÷ MRR twelve months ago
          = 1800.00 ÷ 1500.00
          = 120.00 %

      customer  name                    MRR now of the same customers  MRR twelve months ago  rows
      K-000001  Asterion Hospitals                            1400.00                1000.00  content/ledger/changes.csv:2 content/ledger/changes.csv:4
      K-000002  Birchwood, Stores & Co                         400.00                 500.00  content/ledger/changes.csv:3 content/ledger/changes.csv:5
      total                                                   1800.00                1500.00

      """)
}

@Test func `Those who are not listed stand in one line, and the total is of all`() throws {
  let text = try explained("net_new_mrr", "--limit", "1")
  #expect(
    text.hasSuffix(
      """
      Net new MRR = new MRR + reactivation + expansion − contraction − churn
                  = 150.00 + 0.00 + 400.00 − 100.00 − 0.00
                  = 450.00 EUR

      customer    name                new MRR  reactivation  expansion  contraction  churn  rows
      K-000001    Asterion Hospitals                            400.00                      content/ledger/changes.csv:2 content/ledger/changes.csv:4
      and 2 more                       150.00          0.00       0.00       100.00   0.00
      total                            150.00          0.00     400.00       100.00   0.00

      """))
  #expect(text.contains("settings: reactivation separate, grain month, timezone Europe/Berlin"))
  #expect(try explained("net_new_mrr", "--limit", "0").contains("K-000003"))
}

@Test func `A segment has its own customers`() throws {
  let text = try explained("expansion_rate", "--segment", "industry=Healthcare")
  #expect(text.hasPrefix("Expansion rate (expansion_rate), 2026-10, industry=Healthcare\n"))
  #expect(text.contains("= 400.00 ÷ 1000.00\n"))
  #expect(text.contains("K-000001  Asterion Hospitals     400.00      1000.00  content/ledger/changes.csv:2"))
  #expect(!text.contains("K-000002"))
}

@Test func `A figure that is not available says why, and what is known of it`() throws {
  let text = try explained("nrr", "--month", "2026-05")
  #expect(text.contains("\n    = 0.00 ÷ 0.00\n    = n/a: needs 12 months of history, has 7\n"))
  #expect(text.hasSuffix("\nnobody brings anything to it\n"))
  #expect(try explained("mrr", "--month", "2020-01").contains("    = 0.00 EUR\n"))
  // Items run on.
  #expect(try explained("mrr", "--month", "2030-01").contains("    = 1950.00 EUR\n"))
}

@Test func `For programs there is JSON with exact amounts, and CSV`() throws {
  #expect(
    try explained("customers", "--segment", "plan=Solo", "--format", "json") == """
      {"schema": 1,
       "currency": "EUR",
       "minor_digits": 2,
       "figure": {"month": "2026-10", "metric": "customers", "dimension": "plan", "segment": "Solo", "value": 1},
       "name": "Customers",
       "definition": "Customers with MRR above 0 at the end of the month.",
       "source": "Common practice: whoever pays something at the end of the month. Free accounts do not count. Companies of one group count apart or as their parent, as the setting 'entity' says.",
       "settings": {"timezone": "Europe/Berlin"},
       "formula": {"words": "customers", "numbers": "1"},
       "sums": [{"name": "customers", "unit": "count", "amount": 1}],
       "contributors": [
        {"customer": "K-000003", "name": "Cedarhill Clinics", "amounts": [1], "rows": ["content/ledger/changes.csv:6"]}],
       "more": {"contributors": 0, "amounts": [0]}}

      """)
  #expect(
    try explained("mrr", "--format", "csv", "--limit", "2") == """
      customer,name,closing MRR,rows
      K-000001,Asterion Hospitals,1400.00,content/ledger/changes.csv:4
      K-000002,"Birchwood, Stores & Co",400.00,content/ledger/changes.csv:5
      ,and 1 more,150.00,

      """)
}

@Test func `Coverage names the deals and targets with their lines`() throws {
  let text = try explained("pipeline_coverage") { folder in
    try folder.write(
      SmallFolder.settings + "targets: ledger/targets.csv\npipeline: ledger/pipeline.csv\n", to: "content/site.yml")
    try folder.write("month,metric,target\n2026-11,expansion_mrr,1000.00\n", to: "content/ledger/targets.csv")
    try folder.write(
      "id,customer,mrr,stage,close\nD-1,K-000001,600,open,2026-11-05\n", to: "content/ledger/pipeline.csv")
  }
  #expect(
    text.contains("settings: reactivation separate, grain month, coverage_period quarter, timezone Europe/Berlin\n"))
  #expect(text.contains("= 600.00 ÷ (1000.00 − 400.00)\n"))
  #expect(text.contains("deal D-1 of K-000001"))
  #expect(text.contains("content/ledger/pipeline.csv:2\n"))
  #expect(text.contains("content/ledger/targets.csv:2\n"))
  #expect(text.contains("K-000001              Asterion Hospitals"))
}

@Test func `A misspelt figure, dimension or segment suggests the nearest, and is a wrong call`() throws {
  #expect(try explained("nnr") == "2: Error: 'nnr' is no metric; did you mean 'nrr'?")
  #expect(
    try explained("nrr", "--segment", "industri=Retail")
      == "2: Error: 'industri' is no dimension of this site; did you mean 'industry'?")
  #expect(
    try explained("nrr", "--segment", "industry=Retial")
      == "2: Error: 'Retial' is no segment of industry; did you mean 'industry=Retail'?")
  #expect(
    try explained("nrr", "--segment", "industry=Zoo")
      == "2: Error: 'Zoo' is no segment of industry; there are Healthcare, Retail")
  #expect(
    try explained("nrr", "--segment", "Retail") == "2: Error: 'Retail' is no segment; write it like industry=Healthcare"
  )
  #expect(try explained("nrr", "--month", "2026-13").hasPrefix("2: Error: The value '2026-13' is invalid"))
  #expect(try explained("nrr", "--limit", "-1").hasPrefix("2: Error"))
  #expect(
    try explained("pipeline_coverage", "--segment", "industry=Retail")
      == "2: Error: pipeline_coverage does not exist for industry=Retail; leave --segment out")
}
