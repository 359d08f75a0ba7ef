import Foundation
import Testing

@testable import boardwalk

private func check(_ folder: SmallFolder, _ options: String...) throws -> (found: [Diagnostic], text: String) {
  let verb = try CheckVerb.parse([folder.path] + options)
  let found = try verb.found(.october)
  return (found, verb.text(found).replacing(folder.path + "/", with: ""))
}

@Test func `A sound site has nothing at fault, and nothing is written`() throws {
  try withSite { folder in
    let before = try folder.files("")
    #expect(try check(folder).text == "nothing is at fault\n")
    #expect(try check(folder, "--format", "json").text == "[]\n")
    #expect(try check(folder, "--format", "github").text == "")
    #expect(try folder.files("") == before)
  }
}

@Test func `Faults are told in every format`() throws {
  try withSite { folder in
    try folder.write("# Review\n\n{{ nnr }}\n", to: "templates/review.md")
    #expect(try check(folder).text == "")
    #expect(
      try check(folder).found.map { $0.text.replacing(folder.path + "/", with: "") } == [
        "templates/review.md:3:4: error: there is no figure 'nnr'; write 'nrr'"
      ])
    #expect(
      try check(folder, "--format", "json").text
        == "[{\"severity\": \"error\", \"path\": \"templates/review.md\", \"line\": 3, \"column\": 4, "
        + "\"message\": \"there is no figure 'nnr'; write 'nrr'\"}]\n")
    #expect(
      try check(folder, "--format", "github").text
        == "::error file=templates/review.md,line=3,col=4::there is no figure 'nnr'; write 'nrr'\n")
  }
}

@Test func `Warnings do not make a site unsound`() throws {
  try withSite { folder in
    try folder.write(
      SmallFolder.changes + "2027-10-12,K-000003,Clock,Solo,1,160.00\n", to: "content/ledger/changes.csv")
    let (found, text) = try check(folder)
    #expect(found.map(\.severity) == [.warning])
    #expect(text == "nothing is at fault; 1 warning\n")
  }
}

@Test func `A link in commentary that leads nowhere is found`() throws {
  try withSite { folder in
    try folder.write("## Bridge\n\nSee [there](../nowhere/index.html).\n", to: "content/reviews/2026-10.md")
    #expect(
      try check(folder).found.map(\.message) == [
        "board/2026-10/index.html links to '../nowhere/index.html', which no page is; mend the link",
        "team/2026-10/index.html links to '../nowhere/index.html', which no page is; mend the link",
      ])
  }
}

@Test func `A number in the prose that is not the ledger's is a warning, and a fault where strictness is asked for`()
  throws
{
  try withSite { folder in
    try folder.write("## Bridge\n\nExpansion MRR came to €450 in October.\n", to: "content/reviews/2026-10.md")
    let told = """
      content/reviews/2026-10.md:3:23: warning: 'Expansion MRR came to €450': the ledger says €400.00; tag it or change it
      """
    #expect(try check(folder).found.map { $0.text.replacing(folder.path + "/", with: "") } == [told])
    #expect(try check(folder).text == "nothing is at fault; 1 warning\n")
    #expect(try check(folder, "--strict").found.map(\.severity) == [.error])
    #expect(try check(folder, "--month", "2026-09").found.allSatisfy { !$0.text.contains("ledger says") })
    try folder.write("## Bridge\n\nExpansion MRR came to €400 in October.\n", to: "content/reviews/2026-10.md")
    #expect(try check(folder).text == "nothing is at fault\n")
  }
}
