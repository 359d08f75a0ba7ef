import Testing

@testable import boardwalk

@Test func `A row that is dated back into a closed month is a warning, on the page for the team too`() throws {
  try withSite { folder in
    try folder.close("2026-09")
    // It ends again before October begins, and so changes no figure of September but those of its own month.
    let row = "2026-09-05,K-000001,Roster,Basic,10,1000.00\n"
    try folder.write(SmallFolder.changes + row, to: "content/ledger/changes.csv")
    let warning =
      "content/ledger/changes.csv:7: warning: the row of 'K-000001' is dated 2026-09-05 and is new since 2026-09 was closed; "
      + "date it in a month that is open, or accept it with boardwalk restate 2026-09 --reason \"…\""
    let build = try BuildVerb.parse([folder.path]).build(.october)
    #expect(build.warnings.map { $0.text.replacing(folder.path + "/", with: "") } == [warning])
    #expect(
      folder.text("public/team/data-quality/index.html").contains("content/ledger/changes.csv:7: the row of "))
    #expect(!folder.text("public/board/data-quality/index.html").contains("K-000001"))
    let check = try CheckVerb.parse([folder.path]).found(.october)
    #expect(check.map { $0.text.replacing(folder.path + "/", with: "") } == [warning])
    let ledger = try LedgerVerb.parse([folder.path]).text(.october)
    #expect(ledger.contains("  content/ledger/changes.csv:7: the row of 'K-000001' is dated 2026-09-05 and is new"))
  }
}

@Test func `A file that is no closing is at fault, whatever verb reads the ledger`() throws {
  try withSite { folder in
    try folder.close("2026-09")
    let text = folder.text("content/closed/2026-09.json")
    try folder.write(text.replacing("\"schema\": 1", with: "\"schema\": 2"), to: "content/closed/2026-08.json")
    try folder.write(text, to: "content/closed/2026-07.json")
    try folder.write(text.replacing("\"numerator\"", with: "\"n\""), to: "content/closed/2026-06.json")
    try folder.write(text.replacing("\"rows\": 1", with: "\"rows\": 7"), to: "content/closed/2026-05.json")
    try folder.write("<<<<<<< HEAD\n" + text, to: "content/closed/2026-04.json")
    try folder.write(text, to: "content/closed/last.json")
    let said = try folder.complaint()
    #expect(
      said == """
        content/closed/2026-04.json:1: error: it is no closing; take it back as it was committed
        content/closed/2026-05.json:1: error: it is no closing (at customers); take it back as it was committed
        content/closed/2026-06.json:1: error: it is no closing (at figures); take it back as it was committed
        content/closed/2026-07.json:1: error: it is the closing of another month than 2026-07; give it the name of its month
        content/closed/2026-08.json:1: error: it is no closing (at schema); take it back as it was committed
        content/closed/last.json:1: error: 'last.json' is not named for a month; take it out of this folder
        """)
  }
}

@Test func `A figure of a closed month that is another stops the build, and nothing is written`() throws {
  try withSite { folder in
    try folder.close("2026-10")
    try folder.build()
    let before = try folder.files("public")
    let row = "2026-10-25,K-000001,Roster,Basic,16,1600.00\n"
    try folder.write(SmallFolder.changes + row, to: "content/ledger/changes.csv")
    let lines = try folder.complaint().split(separator: "\n").map(String.init)
    let cause =
      ": rows of 'K-000001' are not as they were, the first at content/ledger/changes.csv:7; undo that, or accept the "
      + "figures with `boardwalk restate 2026-10 --reason \"…\"`"
    for (figure, values) in [
      ("mrr", "was reported as 1950.00 EUR and is 2150.00 EUR now"),
      ("nrr", "was reported as 120.00 % and is 133.33 % now"),
      ("quick_ratio", "was reported as 5.50 × and is 7.50 × now"),
    ] {
      #expect(lines.contains { $0.hasSuffix(": error: \(figure) of 2026-10 \(values)\(cause)") }, "\(figure)")
    }
    #expect(!lines.contains { $0.contains(" discounted_expansion_share ") || $0.contains(" churned_mrr ") })
    #expect(lines.count { $0.contains(" figures of segments are not as reported of 2026-10, the first ") } == 1)
    #expect(
      lines.last
        == "content/ledger/changes.csv:7: warning: the row of 'K-000001' is dated 2026-10-25 and is new since 2026-10 was "
        + "closed; date it in a month that is open, or accept it with boardwalk restate 2026-10 --reason \"…\"")
    #expect(try folder.files("public") == before)
    let check = try CheckVerb.parse([folder.path]).found(.october)
    #expect(check.count == lines.count && check.contains { $0.severity == .error })
  }
}

@Test func `Where no row has changed the cause is a setting, or else a table beside the ledger`() throws {
  try withSite { folder in
    try folder.close("2026-10")
    try folder.write(SmallFolder.settings + "settings: {reactivation: new, grain: day}\n", to: "content/site.yml")
    #expect(try folder.complaint().hasPrefix("built: "))
    try folder.write(SmallFolder.changes.replacing("10-15", with: "09-15"), to: "content/ledger/changes.csv")
    try folder.write(SmallFolder.settings.replacing("industry, plan", with: "plan"), to: "content/site.yml")
    try folder.write(SmallFolder.changes, to: "content/ledger/changes.csv")
    #expect(try folder.complaint().hasPrefix("built: "))
    try folder.write(SmallFolder.settings, to: "content/site.yml")
    try folder.write(SmallFolder.customers.replacing("Retail", with: "Logistics"), to: "content/ledger/customers.csv")
    let lines = try folder.complaint().split(separator: "\n")
    #expect(lines.count == 1)
    #expect(
      lines[0].hasSuffix(
        " figures of segments are not as reported of 2026-10, the first arpa of industry=Logistics: no row up to then has "
          + "changed, so a table beside the ledger has; undo that, or accept the figures with "
          + "`boardwalk restate 2026-10 --reason \"…\"`"), "\(lines[0])")
  }
}

@Test func `Open deals are of today, and figures that rest on them are no month's own`() throws {
  try withSite { folder in
    try folder.write(SmallFolder.settings + "pipeline: p.csv\ntargets: t.csv\n", to: "content/site.yml")
    try folder.write("month,metric,target\n2026-11,expansion_mrr,1000\n", to: "content/t.csv")
    try folder.write("customer,mrr,stage,close\nK-000001,600,open,2026-11-05\n", to: "content/p.csv")
    try folder.close("2026-10")
    #expect(
      folder.text("content/closed/2026-10.json").contains(
        "\"pipeline_coverage\", \"dimension\": null, \"segment\": null, \"value\": 1.000000"))
    try folder.write("customer,mrr,stage,close\nK-000001,600,won,2026-11-05\n", to: "content/p.csv")
    #expect(try folder.complaint().hasPrefix("built: "))
  }
}
