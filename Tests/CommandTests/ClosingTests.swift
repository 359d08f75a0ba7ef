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
