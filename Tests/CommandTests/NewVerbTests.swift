import Foundation
import Testing

@testable import boardwalk

extension SmallFolder {
  /// Starts a month's commentary.
  ///
  /// - Returns: what is said of it, the folder's own path taken out; what is wrong where it cannot be started.
  func new(_ month: String) throws -> String {
    do {
      let verb = try NewVerb.parse([month, path])
      return try verb.write(.october).note.replacing(path + "/", with: "")
    } catch {
      return Ending(error, Reporter(isColoured: false)).complaint.replacing(path + "/", with: "")
    }
  }
}

@Suite struct NewVerbTests {
  @Test func `A new month has the template's headings, the tasks left open and prompts`() throws {
    try withSite { folder in
      let september =
        "---\ntitle: September\nauthor: Ann\nstatus: final\n---\n# Bridge\n- [ ] call Asterion @ann\n- [x] done\n"
      try folder.write(september, to: "content/reviews/2026-09.md")
      #expect(
        try folder.new("2026-10")
          == "content/reviews/2026-10.md: a draft with 1 heading, 1 open task and 4 prompts; set its status to final when it is written"
      )
      #expect(
        folder.text("content/reviews/2026-10.md").replacing("\u{A0}", with: " ") == """
          ---
          title: "October 2026"
          author: "Ann"
          status: draft
          ---

          ## Bridge

          <!-- MRR went from €1,500 to €1,950, +€450 (+30.0%): it moved further than usual. Ready to use: {{ mrr rose }} to {{ mrr }} ({{ mrr change }}) -->
          <!-- Net new MRR went from €0 to €450, +€450: it moved further than usual. Ready to use: {{ net_new_mrr rose }} to {{ net_new_mrr }} ({{ net_new_mrr change }}) -->
          <!-- Expansion MRR went from €0 to €400, +€400: it moved further than usual. Ready to use: {{ expansion_mrr rose }} to {{ expansion_mrr }} ({{ expansion_mrr change }}) -->
          <!-- Gross churn rate went from 0.0% to 6.7%, +6.7 pts: it moved further than usual. Ready to use: {{ gross_churn_rate rose }} to {{ gross_churn_rate }} ({{ gross_churn_rate change }}) -->

          - [ ] call Asterion @ann (open since 2026-09, 1 month)

          """)
      try folder.build("--drafts")
      let page = folder.text("public/team/2026-10/index.html")
      #expect(page.contains("call Asterion @ann (open since 2026-09, 1 month)"))
      #expect(!page.contains("further than usual"))
    }
  }

  @Test func `What counts as a change is a setting`() throws {
    try withSite { folder in
      try folder.write(
        SmallFolder.settings + "thresholds: {points: 1, percent: 40, multiple: 0.5, prompts: 7}\n",
        to: "content/site.yml")
      try folder.write("# R\n\n{{ mrr rose }}\n\n{% commentary Bridge %}\n", to: "templates/review.md")
      #expect(try folder.new("2026-10").contains("2 prompts"))
      try folder.build("--audience", "team")
      #expect(folder.text("public/team/2026-10/index.html").contains(">held</a>"))
      try folder.write(
        SmallFolder.settings + "thresholds: {points: 1.234, prompts: 0, pints: 1}\n", to: "content/site.yml")
      #expect(
        try folder.complaint().split(separator: "\n").filter { $0.hasPrefix("content/") }.sorted() == [
          "content/site.yml:8:22: error: '1.234' is no number from 0 to 100 with at most two decimals; write it like 0.05",
          "content/site.yml:8:38: error: '0' is not a whole number from 1 to 10000; write one",
          "content/site.yml:8:41: error: 'pints' is no key of thresholds; did you mean 'points'?",
        ])
    }
  }

  @Test func `A commentary is not written over, and a month without one is named`() throws {
    try withSite { folder in
      try folder.write("## Bridge\n", to: "content/reviews/2026-10.md")
      #expect(
        try folder.new("2026-10")
          == "content/reviews/2026-10.md:1: error: 2026-10 has a commentary already; edit it, or start another month with `boardwalk new 2026-11`"
      )
      #expect(folder.text("content/reviews/2026-10.md") == "## Bridge\n")
      #expect(try folder.new("2026-11").hasSuffix("the ledger ends with 2026-10, so no figure of 2026-11 is known yet"))
    }
  }

  @Test func `A template's sections are files beside it, and their faults have their own places`() throws {
    try withSite { folder in
      try folder.write("# R\n\n{% include \"bridge\" %}\n\n{% contents %}\n", to: "templates/review.md")
      try folder.write("## Bridge\n\n{{ mrr }}\n{% commentary Bridge %}\n", to: "templates/sections/bridge.md")
      try folder.build()
      #expect(folder.text("public/team/2026-10/index.html").contains("<section id=\"bridge\">"))
      try folder.write("## Bridge\n\n{{ mrx }}\n", to: "templates/sections/bridge.md")
      #expect(
        try folder.complaint().hasPrefix(
          "templates/sections/bridge.md:3:4: error: there is no figure 'mrx'; write 'mrr'"))
    }
  }

  @Test func `A section of the tool's own serves until the site has one of its name`() throws {
    try withSite { folder in
      try folder.write("# R\n\n{% include definitions %}\n", to: "templates/review.md")
      try folder.build("--audience", "team")
      #expect(folder.text("public/team/2026-10/index.html").contains("Figures lead to their page"))
      try folder.write("Ours: {{ mrr }}\n", to: "templates/sections/definitions.md")
      try folder.build("--audience", "team")
      let page = folder.text("public/team/2026-10/index.html")
      #expect(page.contains("<p>Ours: <a class=\"figure\"") && !page.contains("Figures lead to their page"))
    }
  }

  @Test func `Customers are listed by what moved, under their pseudonyms for the board`() throws {
    try withSite { folder in
      try folder.write(
        "{% for c in customers top 1 by expansion_mrr %}\nMost: {{ c.name }}, {{ expansion_mrr of c }}\n{% end %}\n",
        to: "templates/review.md")
      try folder.build()
      let team = folder.text("public/team/2026-10/index.html")
      #expect(team.contains("Most: Asterion Hospitals, <a class=\"figure\""))
      #expect(team.contains("data-segment=\"customer=Asterion Hospitals\" data-value=\"400.00\">€400</a>"))
      #expect(!folder.text("public/board/2026-10/index.html").contains("Asterion"))
    }
  }
}
