import Foundation
import Metrics
import Reports
import Testing

@testable import boardwalk

@Test func `A build writes a site for the board and one for the team`() throws {
  try withSite { folder in
    let note = try folder.build()
    let files = try folder.files("public")
    #expect(note == "public: \(files.count) files, 1 review up to 2026-10")
    for audience in ["board", "team"] {
      for page in [
        "index.html", "2026-10/index.html", "2026-10/figures/nrr/index.html", "feed.xml", "manifest.json",
      ] {
        #expect(files["\(audience)/\(page)"] != nil, "\(audience) \(page)")
      }
    }
    #expect(files["team/2026-10/movements/index.html"] != nil)
    #expect(files["board/2026-10/movements/index.html"] == nil)
  }
}

@Test func `Two builds to different folders are the same bytes, and a third over the first changes nothing`()
  throws
{
  try withSite { folder in
    try folder.build("--output", folder.path + "/one")
    try folder.build(
      "--output", folder.path + "/other/",
      at: Surroundings(
        variables: ["BOARDWALK_KEY": "a key", "SOURCE_DATE_EPOCH": "1793491200"], clock: 0))
    let one = try folder.files("one")
    #expect(one == (try folder.files("other")))
    try folder.build("--output", folder.path + "/one")
    #expect(one == (try folder.files("one")))
  }
}

@Test func `Where the folder of a site lies stands on no page of it`() throws {
  try withSite { folder in
    try folder.write(
      SmallFolder.changes + "2027-10-12,K-000003,Clock,Solo,1,160.00\n", to: "content/ledger/changes.csv")
    try folder.build()
    for (path, bytes) in try folder.files("public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(folder.path), "\(path)")
    }
    #expect(folder.text("public/team/manifest.json").contains("\"content/ledger/changes.csv\": \""))
    #expect(folder.text("public/team/data-quality/index.html").contains("<li>content/ledger/changes.csv:7"))
    #expect(folder.text("public/board/data-quality/index.html").contains("1 place in the files looks odd"))
  }
}

@Test func `Where the folder of a site lies changes no byte, even where a warning names two places`() throws {
  var builds: [[String: Data]] = []
  for _ in 0..<2 {
    try withSite { folder in
      let row = try #require(SmallFolder.changes.split(separator: "\n").last)
      try folder.write(SmallFolder.changes + row + "\n", to: "content/ledger/changes.csv")
      let warnings = try BuildVerb.parse([folder.path]).build(.october).warnings
      #expect(warnings.contains { $0.text.contains("the row repeats \(folder.path)/content/ledger/changes.csv:6;") })
      let page = folder.text("public/team/data-quality/index.html")
      #expect(page.contains("content/ledger/changes.csv:7: the row repeats content/ledger/changes.csv:6; remove one"))
      builds.append(try folder.files("public"))
    }
  }
  #expect(builds[0] == builds[1])
}

@Test func `A ledger with a header only has no rows, and its place in site yml is told`() throws {
  try withSite { folder in
    try folder.write("date,customer,product,plan,quantity,mrr\n", to: "content/ledger/changes.csv")
    #expect(
      try folder.complaint() == """
        content/site.yml:6:9: error: the ledger has no rows; put some below its header, or name another file under 'ledger'
            ledger: ledger/changes.csv
                    ^
        """)
    try folder.write(
      "date,customer,product,plan,quantity,mrr\n2027-10-12,K-000003,Clock,Solo,1,160\n",
      to: "content/ledger/changes.csv")
    #expect(
      try folder.complaint() == "error: the ledger has no rows up to 2026-11; name a later month with --month")
  }
}

@Test func `Targets and bands of figures and dimensions that do not exist are told, all in one run`() throws {
  try withSite { folder in
    try folder.write(
      SmallFolder.settings + "targets: ledger/targets.csv\nbands: ledger/bands.csv\n", to: "content/site.yml")
    try folder.write(
      """
      month,metric,segment,target
      2026-10,nrrr,,110%
      2026-10,nrr,industri=Retail,110%
      2026-10,expansion_mrr,industry=Retail,500

      """, to: "content/ledger/targets.csv")
    try folder.write(
      "metric,segment,low,high,source\nwhatever_it_is,region=EU,100%,110%,A survey\n", to: "content/ledger/bands.csv")
    #expect(
      try folder.complaint() == """
        content/ledger/targets.csv:2: error: 'nrrr' is no figure; did you mean 'nrr'?
        content/ledger/targets.csv:3: error: 'industri' is no dimension of this site; did you mean 'industry'?
        content/ledger/bands.csv:2: error: 'whatever_it_is' is no figure; write the id of one, such as 'nrr'
        content/ledger/bands.csv:2: error: 'region' is no dimension of this site; there are industry, plan
        """)
    // Dimensions that exist and are not in use may be named.
    let rows =
      Metric.all.map { "2026-10,\($0.id),plan=Solo,1" } + ["2026-10,nrr,tenure=0–3,1", "2026-10,nrr,entity=us,1"]
    try folder.write(
      "month,metric,segment,target\n" + rows.joined(separator: "\n") + "\n", to: "content/ledger/targets.csv")
    try folder.write(
      "metric,segment,low,high,source\nnrr,industry=Retail,100%,110%,A survey\n", to: "content/ledger/bands.csv")
    #expect(try folder.complaint().hasPrefix("built: "))
  }
}

@Test func `The month of the build is the last that is not in the future`() throws {
  try withSite { folder in
    let july = Surroundings(variables: ["SOURCE_DATE_EPOCH": "1783000000"], clock: 1_793_491_200)
    let earlier = try folder.build(at: july)
    #expect(earlier.hasSuffix("1 review up to 2025-10"))
    let named = try folder.build("--month", "2026-09")
    #expect(named.hasSuffix("1 review up to 2026-09"))
    let complaint = try folder.complaint("--month", "2025-01")
    #expect(
      complaint
        == "error: the ledger has no rows up to 2025-01; name a later month with --month")
  }
}

@Test func `One audience may be built alone`() throws {
  try withSite { folder in
    try folder.build("--audience", "team")
    let paths = try folder.files("public").keys
    #expect(paths.allSatisfy { $0.hasPrefix("team/") })
    #expect(!paths.isEmpty)
  }
}

@Test func `A broken row leaves public as it was and is told with its place, line and caret`() throws {
  try withSite { folder in
    try folder.build()
    let before = try folder.files("public")
    try folder.write(
      SmallFolder.changes + "2026-10-31,K-000003,Clock,Solo,1,12x\n", to: "content/ledger/changes.csv")
    #expect(
      try folder.complaint() == """
        content/ledger/changes.csv:7:34: error: '12x' is not an amount; write it like 1200.00
            2026-10-31,K-000003,Clock,Solo,1,12x
                                             ^
        """)
    #expect(try folder.files("public") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "content", "public", "templates",
      ])
  }
}

@Test func `Faults of several files are told in one run`() throws {
  try withSite { folder in
    try folder.write(
      SmallFolder.changes + "never,K-000003,Clock,Solo,1,1\n", to: "content/ledger/changes.csv")
    try folder.write("id,name\n,Nobody\n", to: "content/ledger/customers.csv")
    try folder.write(SmallFolder.settings + "targets: ledger/none.csv\n", to: "content/site.yml")
    #expect(
      try folder.complaint() == """
        content/site.yml:8:10: error: 'content/ledger/none.csv' cannot be read: no such file or directory; paths are relative to content/
            targets: ledger/none.csv
                     ^
        content/ledger/changes.csv:7:1: error: 'never' is not a date; write it like 2026-10-31 or 2026-10-31T23:00:00+02:00
            never,K-000003,Clock,Solo,1,1
            ^
        content/ledger/customers.csv:2:1: error: id is empty; fill it in
            ,Nobody
            ^
        """)
  }
}

@Test func `A folder that is no site says how to make one`() throws {
  try withFolder { folder in
    let complaint = try folder.complaint()
    #expect(
      complaint
        == "content/site.yml:1: error: no such file or directory; name the folder of a site, or make one with `boardwalk init DIR`"
    )
  }
}

@Test func `A ledger that is a folder cannot be read`() throws {
  try withSite { folder in
    try folder.write(
      SmallFolder.settings.replacing("ledger/changes.csv", with: "ledger"), to: "content/site.yml")
    #expect(
      try folder.complaint().hasPrefix(
        "content/site.yml:6:9: error: 'content/ledger' cannot be read: is a directory; paths are relative to content/"
      ))
  }
}

@Test func `A dimension that is none is a fault of the settings`() throws {
  try withSite { folder in
    try folder.write(SmallFolder.settings.replacing("industry", with: "industri"), to: "content/site.yml")
    #expect(
      try folder.complaint()
        == "content/site.yml:1: error: 'industri' is no dimension; did you mean 'industry'?")
  }
}

@Test func `A figure that is none stops the build with its place, a caret and the nearest name`() throws {
  try withSite { folder in
    try folder.build()
    let before = try folder.files("public")
    try folder.write("# Review\n\n  MRR {{ expansion_mr }}.\n", to: "templates/review.md")
    #expect(
      try folder.complaint() == """
        templates/review.md:3:10: error: there is no figure 'expansion_mr'; write 'expansion_mrr'
              MRR {{ expansion_mr }}.
                     ^
        """)
    #expect(try folder.files("public") == before)
  }
}

@Test func `A claim that does not hold stops the build and says both values`() throws {
  try withSite { folder in
    try folder.write(
      "## Bridge\n\nWe grew by [€500](figure:expansion_mrr).\n", to: "content/reviews/2026-10.md")
    #expect(
      try folder.complaint() == """
        content/reviews/2026-10.md:3:13: error: '€500' is written and the ledger says €400.00 for 'expansion_mrr'; correct the text or the ledger, which 'boardwalk explain expansion_mrr --month 2026-10' lays open
            We grew by [€500](figure:expansion_mrr).
                        ^
        """)
    try folder.write(
      "## Bridge\n\nWe grew by [€400](figure:expansion_mrr).\n", to: "content/reviews/2026-10.md")
    try folder.build()
    #expect(folder.text("public/team/2026-10/index.html").contains("We grew by <a"))
  }
}

@Test(arguments: ["Asterion Hospitals", "Asterion\nHospitals", "Birchwood, Stores & Co", "K-000001"])
func `A customer's name in commentary fails the board's build and says where`(name: String) throws {
  try withSite { folder in
    try folder.write("## Bridge\n\nMost of it is from \(name).\n", to: "content/reviews/2026-10.md")
    let shown = name.replacing("\n", with: " ")
    let fault =
      "error: board/2026-10/index.html names '\(shown)', which the board must not see; take it out of the text, or "
      + "rename what it collides with"
    #expect(try folder.complaint() == fault)
    #expect(try folder.complaint("--audience", "board") == fault)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path).contains("public"))
    try folder.build("--audience", "team")
    #expect(folder.text("public/team/2026-10/index.html").contains("Most of it is from"))
  }
}

@Test func `Commentary for the team alone is shown to the team alone`() throws {
  try withSite { folder in
    let text = "---\naudience: team\n---\n## Bridge\n\nThanks to Asterion Hospitals.\n"
    try folder.write(text, to: "content/reviews/2026-10.md")
    try folder.build()
    #expect(folder.text("public/team/2026-10/index.html").contains("Thanks to Asterion Hospitals."))
    #expect(!folder.text("public/board/2026-10/index.html").contains("Thanks to"))
  }
}

@Test func `A draft is shown where drafts are asked for`() throws {
  try withSite { folder in
    try folder.write("---\nstatus: draft\n---\n## Bridge\n\nNot yet.\n", to: "content/reviews/2026-10.md")
    try folder.build()
    #expect(!folder.text("public/team/2026-10/index.html").contains("Not yet."))
    try folder.build("--drafts")
    #expect(folder.text("public/team/2026-10/index.html").contains("Not yet."))
  }
}

@Test func `Front matter is checked as settings are`() throws {
  try withSite { folder in
    let text = "---\nauthor: Ann\nstatsu: final\naudience: all of them\n---\n## Bridge\n\nWords.\n"
    try folder.write(text, to: "content/reviews/2026-10.md")
    try folder.write("Words.", to: "content/reviews/October.md")
    #expect(
      try folder.complaint() == """
        content/reviews/2026-10.md:3:1: error: 'statsu' is no key of front matter; did you mean 'status'?
            statsu: final
            ^
        content/reviews/2026-10.md:4:11: error: 'all of them' is none of board, team, all; write one of them
            audience: all of them
                      ^
        content/reviews/October.md:1: error: 'October.md' is not named for a month; call it like 2026-10.md
        """)
  }
}

@Test func `A template that is not UTF-8 is a fault and not passed over`() throws {
  try withSite { folder in
    let file = URL(fileURLWithPath: folder.path + "/templates/review.md")
    try Data([0x47, 0x72, 0xFC, 0xDF]).write(to: file)
    #expect(
      try folder.complaint() == "templates/review.md:1: error: it cannot be read as UTF-8; save it as UTF-8")
    try FileManager.default.removeItem(at: file)
    try folder.build()
    #expect(folder.text("public/team/2026-10/index.html").contains("Concentration and largest movements"))
  }
}

@Test func `Where strictness is asked for, a warning fails the build`() throws {
  try withSite { folder in
    let keyless = Surroundings(variables: [:], clock: 1_793_491_200)
    let complaint = try folder.complaint("--strict", at: keyless)
    #expect(
      complaint
        == "error: the board's pseudonyms have no key of their own and can be guessed; set BOARDWALK_KEY or BOARDWALK_KEY_FILE"
    )
    try folder.build("--strict")
    try folder.build("--strict", "--audience", "team", at: keyless)
  }
}

@Test func `Another key gives the board other pseudonyms`() throws {
  try withSite { folder in
    try folder.build()
    let one = folder.text("public/board/2026-10/cohorts/index.html")
    let figure = folder.text("public/board/2026-10/figures/top10_share/index.html")
    try folder.write(
      "# R\n\n{% table concentration %}\n\n## Bridge\n\n{% commentary \"Bridge\" %}\n",
      to: "templates/review.md")
    try folder.build()
    let first = folder.text("public/board/2026-10/index.html")
    try folder.build(at: Surroundings(variables: ["BOARDWALK_KEY": "another"], clock: 1_793_491_200))
    #expect(folder.text("public/board/2026-10/index.html") != first)
    #expect(first.contains(">Customer "))
    #expect(folder.text("public/board/2026-10/figures/top10_share/index.html") != figure)
    #expect(folder.text("public/board/2026-10/cohorts/index.html") == one)
  }
}

@Test func `Which months have a review is a setting`() throws {
  try withSite { folder in
    try folder.write("## Bridge\n\nA year ago.\n", to: "content/reviews/2025-11.md")
    func months(_ reviews: String) throws -> [String] {
      try folder.write(SmallFolder.settings.replacing("reviews: 1", with: reviews), to: "content/site.yml")
      try folder.build("--audience", "board")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path + "/public/board").filter {
        Month($0) != nil
      }
      .sorted()
    }
    #expect(try months("reviews: 2") == ["2025-11", "2026-09", "2026-10"])
    #expect(try months("reviews: commented") == ["2025-11"])
    #expect(try months("reviews: all").count == 13)
  }
}

@Test func `What a site asks for and does not get is told`() throws {
  try withSite { folder in
    try folder.write("## Bridge\n\nSoon.\n", to: "content/reviews/2027-01.md")
    let warnings = try BuildVerb.parse([folder.path]).build(.october).warnings
    #expect(
      warnings.map { $0.text.replacing(folder.path + "/", with: "") } == [
        "warning: the commentary of 2027-01 is not shown: the latest review is of 2026-10; name a month with --month"
      ])
  }
}
