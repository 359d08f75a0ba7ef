import Testing

@testable import boardwalk

extension SmallFolder {
  /// Closes a month.
  ///
  /// - Returns: what is said of it, the folder's own path taken out; what is wrong where it cannot be closed.
  @discardableResult
  func close(_ month: String, at surroundings: Surroundings = .october) throws -> String {
    do {
      let verb = try CloseVerb.parse([month, path])
      return try verb.close(surroundings).note.replacing(path + "/", with: "")
    } catch {
      return Ending(error, Reporter(isColoured: false)).complaint.replacing(path + "/", with: "")
    }
  }
}

@Test func `A closing has a line for each setting, figure and customer`() throws {
  try withSite { folder in
    let said = try folder.close("2026-10")
    #expect(
      said.hasPrefix("content/closed/2026-10.json: 2026-10 is closed with ")
        && said.hasSuffix(" of segments, and with fingerprints of 5 rows of 3 customers; commit the file"))
    let text = folder.text("content/closed/2026-10.json")
    #expect(
      text.hasPrefix(
        """
        {"schema": 1,
         "month": "2026-10",
         "currency": "EUR", "minor_digits": 2,
         "settings": {
          "cost_lag_months": "0",
          "coverage_period": "quarter",
          "currency": "EUR",
          "dimensions": "industry, plan",
          "entity": "customer",
          "fx": "constant",
          "fx_base": "first",
          "grain": "month",
          "gross_margin": "none",
          "mrr_bands": "500.00, 2000.00, 10000.00",
          "reactivation": "separate",
          "reactivation_max_gap_months": "none",
          "timezone": "Europe/Berlin"},
         "figures": [
          {"month": "2026-10", "metric": "

        """.dropLast()))
    for line in [
      "\"mrr\", \"dimension\": null, \"segment\": null, \"value\": 1950.00, \"minor\": 195000},",
      "\"customers\", \"dimension\": \"industry\", \"segment\": \"Healthcare\", \"value\": 2},",
      "\"nrr\", \"dimension\": null, \"segment\": null, \"value\": 1.200000, \"numerator\": 180000, \"denominator\": 150000},",
      "\"pipeline_coverage\", \"dimension\": null, \"segment\": null, \"value\": null, \"reason\": \"needs pipeline.csv\"},",
    ] { #expect(text.contains("\n  {\"month\": \"2026-10\", \"metric\": \(line)\n"), "\(line)") }
    #expect(
      text.hasSuffix(
        """
         "customers": {
          "K-000001": {"rows": 2, "fingerprints": "20251015ldD924W9 20261003ldQfuPfO"},
          "K-000002": {"rows": 2, "fingerprints": "20251020ldFf2rZY 20261010lduKF0qc"},
          "K-000003": {"rows": 1, "fingerprints": "20261012yMbfyNty"}},
         "restatements": []}

        """))
  }
}

@Test func `The figures of a closing are those that the table for programs has`() throws {
  try withSite { folder in
    let table = try FiguresVerb.parse([folder.path, "--by", "all", "--format", "json"]).text(.october)
    try folder.close("2026-10")
    let closing = folder.text("content/closed/2026-10.json")
    let figures = closing.split(separator: " \"figures\": [")[1].prefix { $0 != "]" }
    #expect(table.contains("\"figures\": [" + figures + "]}"))
  }
}

@Test func `A closing is the same bytes whatever the order of files and rows`() throws {
  var texts: [String] = []
  for isTurned in [false, true] {
    try withSite { folder in
      let rows = SmallFolder.changes.split(separator: "\n")
      let (one, other) = (rows[1...3], rows[4...])
      let files = isTurned ? [other, one] : [one, other]
      for (place, part) in files.enumerated() {
        let text = ([rows[0]] + (isTurned ? part.reversed() : Array(part))).joined(separator: "\n") + "\n"
        try folder.write(text, to: "content/ledger/\(place).csv")
      }
      try folder.write(
        SmallFolder.settings.replacing("ledger: ledger/changes.csv", with: "ledger: [ledger/0.csv, ledger/1.csv]"),
        to: "content/site.yml")
      try folder.close("2026-10")
      texts.append(folder.text("content/closed/2026-10.json"))
    }
  }
  #expect(texts[0] == texts[1])
  #expect(texts[0].contains("\"K-000003\": {\"rows\": 1, "))
}

@Test func `A month that is closed, not over or not of the ledger is refused`() throws {
  try withSite { folder in
    #expect(
      try folder.close("2026-11")
        == "error: 2026-11 is not over: the ledger's last month is 2026-10; close it when its rows are there")
    #expect(
      try folder.close("2026-10", at: Surroundings(variables: [:], clock: 1_793_400_000))
        == "error: 2026-10 is not over on 2026-10-30; close it from 2026-11-01 on")
    #expect(try folder.close("2025-09") == "error: the ledger begins with 2025-10; close that month or a later one")
    #expect(try folder.files("content")["closed"] == nil && folder.text("content/closed/2026-10.json").isEmpty)
    try folder.close("2026-09")
    let closing = folder.text("content/closed/2026-09.json")
    #expect(
      try folder.close("2026-09")
        == "content/closed/2026-09.json:1: error: 2026-09 is closed already; accept changes with "
        + "`boardwalk restate 2026-09 --reason \"…\"`")
    #expect(folder.text("content/closed/2026-09.json") == closing)
  }
}

@Test func `A ledger with faults closes nothing`() throws {
  try withSite { folder in
    try folder.write(SmallFolder.changes + "2026-10-12,K-000003,Clock,Solo,1,much\n", to: "content/ledger/changes.csv")
    #expect(try folder.close("2026-10").contains("error: 'much' is not an amount"))
    #expect(folder.text("content/closed/2026-10.json").isEmpty)
  }
}
