import ArgumentParser
import Foundation
import Testing

@testable import boardwalk

extension SmallFolder {
  /// Restates a month.
  ///
  /// - Returns: what is said of it, the folder's own path taken out; what is wrong where it cannot be restated.
  @discardableResult
  func restate(_ month: String, _ options: String..., at surroundings: Surroundings = .october) throws -> String {
    do {
      let verb = try RestateVerb.parse([month, path] + options)
      return try verb.restate(surroundings).replacing(path + "/", with: "")
    } catch {
      return Ending(error, Reporter(isColoured: false)).complaint.replacing(path + "/", with: "")
    }
  }
}

private let late = "2026-10-25,K-000001,Roster,Basic,16,1600.00\n"

/// What a page says, without its marks.
private func words(_ page: String) -> String {
  page.replacingOccurrences(of: "<[^>]*>", with: "|", options: .regularExpression)
    .replacingOccurrences(of: "[|\\s]*\\|[|\\s]*", with: "|", options: .regularExpression)
}

@Test func `A restatement says what was first reported, what stands now, and which rows did it`() throws {
  try withSite { folder in
    try folder.close("2026-10")
    try folder.write(SmallFolder.changes + late, to: "content/ledger/changes.csv")
    let said = try folder.restate("2026-10", "--reason", "Order 7 was booked late.", "--date", "2026-11-03")
    #expect(
      said.hasPrefix("content/closed/2026-10.json: 2026-10 is restated with ")
        && said.hasSuffix(" of segments, for 1 row; commit the file"))
    let text = folder.text("content/closed/2026-10.json")
    for line in [
      "  {\"date\": \"2026-11-03\", \"reason\": \"Order 7 was booked late.\",\n",
      "    {\"metric\": \"mrr\", \"dimension\": null, \"segment\": null, \"first_reported\": {\"value\": 1950.00, \"minor\": 195000}, "
        + "\"before\": {\"value\": 1950.00, \"minor\": 195000}, \"restated\": {\"value\": 2150.00, \"minor\": 215000}},\n",
      "   \"rows\": [\n    {\"place\": \"content/ledger/changes.csv:7\", \"date\": \"2026-10-25\", \"customer\": \"K-000001\", "
        + "\"change\": \"new\"}]}]}\n",
      "  {\"month\": \"2026-10\", \"metric\": \"mrr\", \"dimension\": null, \"segment\": null, \"value\": 1950.00, \"minor\": 195000},\n",
      "  \"K-000001\": {\"rows\": 3, ",
    ] { #expect(text.contains(line), "\(line)") }
    let build = try BuildVerb.parse([folder.path]).build(.october)
    #expect(build.warnings.isEmpty)
    #expect(try CheckVerb.parse([folder.path]).found(.october).isEmpty)
  }
}

@Test func `The page for the team lists figures, reasons and rows, and that for the board names nobody`() throws {
  try withSite { folder in
    try folder.close("2026-10")
    try folder.write(SmallFolder.changes + late, to: "content/ledger/changes.csv")
    try folder.restate("2026-10", "--reason", "Order 7 was booked late.")
    try folder.build()
    let team = words(folder.text("public/team/restatements/index.html"))
    #expect(team.contains("|Closed: October 2026.|October 2026, restated on 2026-11-01|Order 7 was booked late.|"))
    #expect(team.contains("|Figure|First reported|Restated|Difference|"))
    #expect(team.contains("|MRR|€1,950.00|€2,150.00|+€200.00|"))
    #expect(
      team.contains(
        "|The rows that did it|content/ledger/changes.csv:7: Asterion Hospitals (K-000001), 2026-10-25, new|"))
    let board = words(folder.text("public/board/restatements/index.html"))
    #expect(board.contains("|MRR|€1,950.00|€2,150.00|+€200.00|"))
    #expect(board.contains(" figures of segments were restated with them.|"))
    #expect(!board.contains("The rows that did it") && !board.contains("K-000001") && !board.contains("industry="))
    for audience in ["board", "team"] {
      let review = folder.text("public/\(audience)/2026-10/index.html")
      #expect(words(review).contains("|Restated since the month was closed:|"))
      #expect(
        folder.text("public/\(audience)/2026-10/figures/mrr/index.html").contains(
          "<a class=\"restated\" href=\"../../../restatements/index.html#m2026-10\">restated</a>"))
      #expect(!folder.text("public/\(audience)/2026-10/figures/churned_mrr/index.html").contains("class=\"restated\""))
    }
    #expect(folder.text("public/team/manifest.json").contains("\"content/closed/2026-10.json\": \""))
  }
}

@Test func `A month that is restated again keeps what was first reported`() throws {
  try withSite { folder in
    try folder.close("2026-10")
    try folder.write(SmallFolder.changes + late, to: "content/ledger/changes.csv")
    try folder.restate("2026-10", "--reason", "Late.")
    try folder.write(SmallFolder.changes + late.replacing("1600.00", with: "1700.00"), to: "content/ledger/changes.csv")
    #expect(try folder.complaint().contains("mrr of 2026-10 was reported as 2150.00 EUR and is 2250.00 EUR now"))
    try folder.restate("2026-10", "--reason", "Late and wrong.")
    #expect(
      folder.text("content/closed/2026-10.json").contains(
        "{\"metric\": \"mrr\", \"dimension\": null, \"segment\": null, \"first_reported\": {\"value\": 1950.00, \"minor\": 195000}, "
          + "\"before\": {\"value\": 2150.00, \"minor\": 215000}, \"restated\": {\"value\": 2250.00, \"minor\": 225000}}"
      ))
    try folder.build()
    let page = folder.text("public/team/restatements/index.html")
    #expect(words(page).contains("|Figure|First reported|Before|Restated|Difference|"))
    #expect(words(page).contains("|MRR|€1,950.00|€2,150.00|€2,250.00|+€300.00|"))
    #expect(page.contains("id=\"m2026-10\"") && page.contains("id=\"m2026-10-2\""))
  }
}

@Test func `A row without effect on a figure is accepted too`() throws {
  try withSite { folder in
    try folder.close("2026-09")
    try folder.write(
      SmallFolder.changes + "2026-09-05,K-000001,Roster,Basic,10,1000.00\n", to: "content/ledger/changes.csv")
    #expect(
      try folder.restate("2026-09", "--reason", "A second confirmation.")
        == "content/closed/2026-09.json: 2026-09 is restated with 0 figures of the whole company and 0 of segments, for 1 row; "
        + "commit the file")
    #expect(try BuildVerb.parse([folder.path]).build(.october).warnings.isEmpty)
  }
}

@Test func `What cannot be restated is refused`() throws {
  try withSite { folder in
    #expect(
      try folder.restate("2026-10", "--reason", "x")
        == "error: 2026-10 is not closed; close it with `boardwalk close 2026-10`")
    try folder.close("2026-10")
    let closing = folder.text("content/closed/2026-10.json")
    #expect(
      try folder.restate("2026-10", "--reason", "x")
        == "content/closed/2026-10.json:1: error: nothing of 2026-10 has changed since it was closed or restated last; "
        + "there is nothing to restate")
    try folder.write(SmallFolder.settings.replacing("currency: EUR", with: "currency: USD"), to: "content/site.yml")
    #expect(
      try folder.restate("2026-10", "--reason", "x")
        == "content/closed/2026-10.json:1: error: the month was closed in EUR, and figures in USD are no restatement of it; "
        + "delete the file and close the month anew")
    #expect(folder.text("content/closed/2026-10.json") == closing)
  }
  for call in [["2026-10"], ["2026-10", "--reason", " "], ["2026-10", "--reason", "x", "--date", "2026-02-30"]] {
    #expect(throws: (any Error).self) { try RestateVerb.parse(call) }
  }
}

@Test func `A reason that names a customer does not reach the board`() throws {
  try withSite { folder in
    try folder.close("2026-10")
    try folder.write(SmallFolder.changes + late, to: "content/ledger/changes.csv")
    try folder.restate("2026-10", "--reason", "Asterion Hospitals signed late.")
    #expect(try folder.complaint().hasPrefix("error: board/restatements/index.html names 'Asterion Hospitals'"))
  }
}
