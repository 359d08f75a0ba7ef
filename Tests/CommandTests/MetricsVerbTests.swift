import ArgumentParser
import Metrics
import Testing

@testable import boardwalk

private func figures(_ options: String..., changing: (SmallFolder) throws -> Void = { _ in }) throws -> String {
  var text = ""
  try withSite { folder in
    try changing(folder)
    text = try FiguresVerb.parse([folder.path] + options).text(.october)
  }
  return text
}

private func complaint(_ options: String...) throws -> String {
  var text = ""
  try withSite { folder in
    do {
      text = try FiguresVerb.parse([folder.path] + options).text(.october)
    } catch {
      text = Ending(error, Reporter(isColoured: false)).complaint
    }
  }
  return String(text.prefix { $0 != "\n" })
}

@Test func `Figures as JSON keep their keys in order and name the parts of ratios`() throws {
  #expect(
    try figures(
      "--metric", "nrr", "--metric", "mrr", "--metric", "customers", "--by", "industry", "--format", "json")
        == """
        {"schema": 1, "currency": "EUR", "minor_digits": 2, "figures": [
          {"month": "2026-10", "metric": "customers", "dimension": null, "segment": null, "value": 3},
          {"month": "2026-10", "metric": "customers", "dimension": "industry", "segment": "Healthcare", "value": 2},
          {"month": "2026-10", "metric": "customers", "dimension": "industry", "segment": "Retail", "value": 1},
          {"month": "2026-10", "metric": "mrr", "dimension": null, "segment": null, "value": 1950.00, "minor": 195000},
          {"month": "2026-10", "metric": "mrr", "dimension": "industry", "segment": "Healthcare", "value": 1550.00, "minor": 155000},
          {"month": "2026-10", "metric": "mrr", "dimension": "industry", "segment": "Retail", "value": 400.00, "minor": 40000},
          {"month": "2026-10", "metric": "nrr", "dimension": null, "segment": null, "value": 1.200000, "numerator": 180000, "denominator": 150000},
          {"month": "2026-10", "metric": "nrr", "dimension": "industry", "segment": "Healthcare", "value": 1.400000, "numerator": 140000, "denominator": 100000},
          {"month": "2026-10", "metric": "nrr", "dimension": "industry", "segment": "Retail", "value": 0.800000, "numerator": 40000, "denominator": 50000}]}

        """)
}

@Test func `Figures as CSV have a column for each key`() throws {
  #expect(
    try figures(
      "--metric", "nrr", "--metric", "mrr", "--from", "2026-09", "--to", "2026-10", "--format", "csv") == """
        month,metric,dimension,segment,value,minor,numerator,denominator,reason
        2026-09,mrr,,,1500.00,150000,,,
        2026-09,nrr,,,,,,,"needs 12 months of history, has 11"
        2026-10,mrr,,,1950.00,195000,,,
        2026-10,nrr,,,1.200000,,180000,150000,

        """)
}

@Test func `Figures as a table are aligned, with their unit`() throws {
  #expect(
    try figures(
      "--metric", "quick_ratio", "--metric", "nrr", "--metric", "mrr", "--metric", "customers", "--metric",
      "expansion_growth") == """
        month    metric            segment                             value
        2026-10  customers                                                 3
        2026-10  expansion_growth           n/a: last month's expansion is 0
        2026-10  mrr                                             1950.00 EUR
        2026-10  nrr                                                120.00 %
        2026-10  quick_ratio                                          5.50 ×

        """)
}

@Test func `A figure that is not available says why`() throws {
  #expect(
    try figures("--metric", "nrr", "--month", "2026-05", "--format", "json") == """
      {"schema": 1, "currency": "EUR", "minor_digits": 2, "figures": [
        {"month": "2026-05", "metric": "nrr", "dimension": null, "segment": null, "value": null, "reason": "needs 12 months of history, has 7"}]}

      """)
}

@Test func `Money has as many digits as its currency`() throws {
  let text = try figures("--metric", "mrr", "--format", "json") { folder in
    try folder.write(SmallFolder.settings.replacing("EUR", with: "JPY"), to: "content/site.yml")
    try folder.write(SmallFolder.changes.replacing(".00", with: ""), to: "content/ledger/changes.csv")
  }
  #expect(
    text == """
      {"schema": 1, "currency": "JPY", "minor_digits": 0, "figures": [
        {"month": "2026-10", "metric": "mrr", "dimension": null, "segment": null, "value": 1950, "minor": 1950}]}

      """)
}

@Test func `Everything is sorted by code point, the whole before its parts`() throws {
  let text = try figures("--metric", "mrr", "--by", "plan", "--by", "industry", "--format", "csv") { folder in
    let names = "id,industry\nK-000001,Zoo\nK-000002,aqua\nK-000003,Äpfel\n"
    try folder.write(names, to: "content/ledger/customers.csv")
  }
  let segments = text.split(separator: "\n").dropFirst().map {
    $0.split(separator: ",", omittingEmptySubsequences: false)[2...3].joined(separator: "=")
  }
  #expect(segments == ["=", "industry=Zoo", "industry=aqua", "industry=Äpfel", "plan=Basic", "plan=Solo"])
}

@Test func `Without a metric there is every figure, and by all every dimension`() throws {
  let plain = try figures("--format", "csv").split(separator: "\n")
  // All but attach_rate, which exists for products only, and a line of names.
  #expect(plain.count == Metric.all.count)
  let all = try figures("--by", "all", "--metric", "mrr", "--format", "csv").split(separator: "\n")
  #expect(all.count == 6)
}

@Test func `Names that are none suggest the nearest`() throws {
  #expect(try complaint("--metric", "nnr") == "Error: 'nnr' is no metric; did you mean 'nrr'?")
  #expect(
    try complaint("--by", "industri")
      == "Error: 'industri' is no dimension of this site; did you mean 'industry'?")
  #expect(
    try complaint("--by", "xyz") == "Error: 'xyz' is no dimension of this site; there are industry, plan")
}

@Test func `Months that contradict each other are a wrong call`() throws {
  #expect(
    try complaint("--month", "2026-10", "--to", "2026-10") == "Error: --month goes without --from and --to")
  #expect(
    try complaint("--from", "2026-10", "--to", "2026-09") == "Error: --from 2026-10 lies after --to 2026-09")
  #expect(
    try complaint("--from", "2026-11")
      == "Error: --from 2026-11 lies after the ledger's last month, 2026-10; say --to as well")
  for month in ["2026-13", "26-10", "2026", "1899-12", "2200-01", ""] {
    #expect(
      try complaint("--month", month).hasPrefix(
        "Error: The value '\(month)' is invalid for '--month <month>'"))
  }
}

@Test func `Several months run from the first to the last that is asked for`() throws {
  func months(_ options: String...) throws -> [Substring] {
    var text = ""
    try withSite { folder in
      text = try FiguresVerb.parse([folder.path, "--metric", "mrr", "--format", "csv"] + options).text(
        .october)
    }
    return text.split(separator: "\n").dropFirst().map { $0.prefix(7) }
  }
  #expect(try months() == ["2026-10"])
  #expect(try months("--from", "2026-09") == ["2026-09", "2026-10"])
  #expect(try months("--to", "2025-11") == ["2025-10", "2025-11"])
  #expect(try months("--from", "2026-10", "--to", "2026-12") == ["2026-10", "2026-11", "2026-12"])
  #expect(try months("--to", "2025-01") == ["2025-01"])
  #expect(try months("--month", "2030-01") == ["2030-01"])
}

@Test func `Movements are a row for each line, by month and customer`() throws {
  try withSite { folder in
    let all = try MovementsVerb.parse([folder.path]).text(.october)
    #expect(
      all == """
        month,customer,movement,product,plan,kind,amount_minor
        2025-10,K-000001,new,Roster,Basic,new,100000
        2025-10,K-000002,new,Roster,Basic,new,50000
        2026-10,K-000001,expansion,Roster,Basic,seats,40000
        2026-10,K-000002,contraction,Roster,Basic,seats,-10000
        2026-10,K-000003,new,Clock,Solo,new,15000

        """)
    let none = try MovementsVerb.parse([folder.path, "--month", "2026-09"]).text(.october)
    #expect(
      none
        == "month,customer,movement,product,plan,kind,amount_minor\n")
  }
}

@Test func `Cohorts have every age up to the last month, zeros included`() throws {
  try withSite { folder in
    try folder.write(
      "date,customer,mrr\n2026-07-01,a,100\n2026-08-01,b,50\n2026-09-01,a,0\n",
      to: "content/ledger/changes.csv")
    try folder.write(SmallFolder.settings.replacing("industry, plan", with: ""), to: "content/site.yml")
    let months = try CohortsVerb.parse([folder.path, "--month", "2026-10"]).text(.october)
    #expect(
      months == """
        cohort,age,customers,mrr_minor
        2026-07,0,1,10000
        2026-07,1,1,10000
        2026-07,2,0,0
        2026-07,3,0,0
        2026-08,0,1,5000
        2026-08,1,1,5000
        2026-08,2,1,5000

        """)
    let quarters = try CohortsVerb.parse([folder.path, "--month", "2026-08", "--cohort", "quarter"]).text(
      .october)
    #expect(
      quarters == """
        cohort,age,customers,mrr_minor
        2026-Q3,0,2,15000
        2026-Q3,1,1,10000

        """)
    #expect(
      try CohortsVerb.parse([folder.path, "--cohort", "year"]).text(.october).contains("\n2026,0,2,15000\n"))
  }
}

@Test func `A metric that is asked for twice is printed once`() throws {
  #expect(
    try figures("--metric", "mrr", "--metric", "mrr", "--by", "plan", "--by", "plan", "--format", "csv")
      == figures("--metric", "mrr", "--by", "plan", "--format", "csv"))
}
